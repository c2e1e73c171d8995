import type { DayOptions } from '../../../utils/thread/clock.ts';
import type { FoldSummary } from '../../../utils/thread/fold-summary.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import { drawBeads } from './draw-beads.ts';
import { drawChip } from './draw-chip.ts';
import { drawRun } from './draw-run.ts';
import { markEvidence } from './evidence-marks.ts';
import { type Row, tagOf } from './row.ts';
import type { RowLook } from './row-look.ts';
import { callName, spokenFacts } from './row-name.ts';
import type { RowTemplate } from './row-template.ts';

const longestFirstWords = 160;

export function drawRow(row: Row, look: RowLook, template: RowTemplate, days: DayOptions): void {
  const { node, item, article, body, list } = row;
  const shut = look.folded;
  const line = !shut && (look.showing === 'line' || look.muted);
  const inRun = look.run === null ? null : 'until-found';
  setClass(item, classOf(row, look, shut, line));
  setHidden(item, look.showing === 'hidden' ? '' : look.foldedAway ? 'until-found' : null);
  setHidden(body, shut || line ? 'until-found' : look.change ? '' : null);
  if (list) setHidden(list, shut ? 'until-found' : inRun);
  setHidden(article, inRun);
  drawRun(row, look.run, template);
  if (article.classList.contains('cur') !== look.current) article.classList.toggle('cur', look.current);
  const said = words.separator + spokenFacts(node, look, days);
  if (row.said.data !== said) row.said.data = said;
  drawTags(row, look, template);
  drawChip(row, look, template);
  markEvidence(row, look.evidence, look.commentOf);
  drawFoldButton(row, shut, days);
  drawBookmark(row, look.bookmarked);
  drawReply(row, template);
  drawSummary(row, shut || line, shut ? look.summary : null, look.muted);
}

function classOf({ node }: Row, look: RowLook, shut: boolean, line: boolean): string {
  if (look.run !== null) return look.tail ? 'c read run tail' : 'c read run';
  const names = ['c', look.drawn];
  if (look.hasRows) names.push('has');
  if (shut) names.push('shut');
  if (line) names.push('stub');
  if (look.muted) names.push('muted');
  if (look.tail) names.push('tail');
  if (look.guess?.kind === 'placed') names.push('inf');
  if (look.allPlaced) names.push('allinf');
  if (look.restPlaced) names.push('restinf');
  if (node.comment.author.wrotePost) names.push('op');
  if (node.comment.kind === 'pingback') names.push('ping');
  return names.join(' ');
}

function setClass(item: HTMLElement, wanted: string): void {
  const name = item.classList.contains('lit') ? `${wanted} lit` : wanted;
  if (item.className !== name) item.className = name;
}

function setHidden(element: HTMLElement, wanted: '' | 'until-found' | null): void {
  if (element.getAttribute('hidden') === wanted) return;
  if (wanted === null) element.removeAttribute('hidden');
  else element.setAttribute('hidden', wanted);
  // What is to be found has a box, and would be read as an empty list.
  if (wanted === 'until-found') element.setAttribute('aria-hidden', 'true');
  else element.removeAttribute('aria-hidden');
}

function drawTags({ header }: Row, { drawn, edited, change }: RowLook, template: RowTemplate): void {
  drawTag(header, 'newt', drawn === 'new' ? words.newState : null, template);
  drawTag(header, 'edit', edited ? words.edited : null, template);
  if (edited) drawChangeButton(header.querySelector(':scope > .edit') as HTMLElement, change);
}

/** " · show change", where the words that were read are known. */
function drawChangeButton(tag: HTMLElement, change: boolean | null): void {
  const there = tag.querySelector('button');
  if (change === null) {
    if (there) tag.replaceChildren(words.edited);
    return;
  }
  const button = there ?? tag.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'chg';
  button.setAttribute('aria-expanded', String(change));
  button.textContent = change ? words.hideChange : words.showChange;
  if (!there) tag.append(' · ', button);
}

function drawTag(header: HTMLElement, className: string, text: string | null, template: RowTemplate): void {
  // Most rows have none: the heading and the actions are all there is.
  const there = header.childElementCount > 2 ? header.querySelector(`:scope > .${className}`) : null;
  if ((there !== null) === (text !== null)) return;
  if (text === null) {
    there?.remove();
    return;
  }
  const tag = tagOf(template, className, text);
  // The heading says it already.
  if (className === 'newt') tag.setAttribute('aria-hidden', 'true');
  header.insertBefore(tag, header.querySelector(':scope > :is(.chip, .acts)'));
}

function drawFoldButton({ foldButton, line, node }: Row, shut: boolean, days: DayOptions): void {
  if (foldButton === null) return;
  const name = callName(node.comment, days);
  const label = shut ? words.unfold(name, node.size) : words.fold(name, node.size);
  if (foldButton.getAttribute('aria-label') === label) return;
  foldButton.setAttribute('aria-label', label);
  foldButton.setAttribute('aria-expanded', String(!shut));
  foldButton.classList.toggle('plus', shut);
  if (line) line.title = label;
}

function drawBookmark({ bookmarkButton }: Row, bookmarked: boolean): void {
  const pressed = String(bookmarked);
  if (bookmarkButton.getAttribute('aria-pressed') === pressed) return;
  bookmarkButton.setAttribute('aria-pressed', pressed);
  bookmarkButton.classList.toggle('on', bookmarked);
}

/** The page may take its control away, or bring one: what does nothing is not offered. */
function drawReply(row: Row, template: RowTemplate): void {
  const wanted = row.node.comment.replyControl !== undefined;
  if (wanted === (row.replyButton !== null)) return;
  row.replyButton?.remove();
  row.replyButton = wanted ? (template.replyButton.cloneNode(true) as HTMLElement) : null;
  if (row.replyButton) row.acts.prepend(row.replyButton);
}

/** A row shrunk to one line: its first words and, when folded, what is in it. */
function drawSummary(row: Row, shrunk: boolean, summary: FoldSummary | null, muted: boolean): void {
  const { header, node } = row;
  if (row.shrunk)
    for (const part of header.querySelectorAll(':scope > .first, :scope > .cnt, :scope > .beads')) part.remove();
  row.shrunk = shrunk;
  if (!shrunk) return;
  const document = header.ownerDocument;
  const first = document.createElement('button');
  first.type = 'button';
  first.className = 'first';
  // On a folded row it does what the fold button does, and one stop is enough.
  if (summary !== null) first.tabIndex = -1;
  first.dir = 'auto';
  first.textContent = muted ? words.mutedState : firstWords(row);
  if (muted && summary === null) first.setAttribute('aria-label', words.openMuted);
  header.append(first);
  if (summary === null || node.size === 0) return;
  const count = document.createElement('span');
  count.className = 'cnt';
  count.dir = ownLanguage.dir;
  count.append(words.replies(summary.replies));
  if (summary.new > 0) {
    const fresh = document.createElement('b');
    fresh.textContent = words.new(summary.new);
    count.append(words.separator, fresh);
  }
  const beads = document.createElement('span');
  beads.className = 'beads';
  beads.setAttribute('aria-hidden', 'true');
  drawBeads(beads, summary.beads);
  header.append(count, beads);
}

function firstWords({ node, body }: Row): string {
  const text = node.comment.kind === 'comment' || node.comment.isCopy ? node.comment.text : (body.textContent ?? '');
  return text.slice(0, longestFirstWords).replace(/\s+/g, ' ').trim();
}
