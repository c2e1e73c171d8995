import type { DayOptions } from '../../../utils/thread/clock.ts';
import type { FoldSummary } from '../../../utils/thread/fold-summary.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import { drawBeads } from './draw-beads.ts';
import { drawChip } from './draw-chip.ts';
import { drawRun } from './draw-run.ts';
import { markEvidence } from './evidence-marks.ts';
import { type DrawnRow, type Hidden, type Row, tagOf } from './row.ts';
import type { RowLook } from './row-look.ts';
import { callName, spokenFacts } from './row-name.ts';
import type { RowTemplate } from './row-template.ts';

const longestFirstWords = 160;

export function drawRow(row: Row, look: RowLook, template: RowTemplate, days: DayOptions): void {
  const { item, article, body, list, drawn } = row;
  const shut = look.folded;
  const line = !shut && (look.showing === 'line' || look.muted);
  const inRun = look.run === null ? null : 'until-found';
  drawClass(row, classOf(row, look, shut, line));
  hide(item, drawn, 'item', look.showing === 'hidden' ? '' : look.foldedAway ? 'until-found' : null);
  hide(body, drawn, 'body', shut || line ? 'until-found' : look.change ? '' : null);
  if (list) hide(list, drawn, 'list', shut ? 'until-found' : inRun);
  hide(article, drawn, 'article', inRun);
  drawRun(row, look.run, template);
  if (drawn.isCurrent !== look.current) article.classList.toggle('cur', look.current);
  drawn.isCurrent = look.current;
  const said = words.separator + spokenFacts(row.node, look, days);
  if (drawn.said !== said) row.said.data = said;
  drawn.said = said;
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

function drawClass({ item, drawn }: Row, wanted: string): void {
  if (drawn.names === wanted) return;
  drawn.names = wanted;
  item.className = item.classList.contains('lit') ? `${wanted} lit` : wanted;
}

function hide(element: HTMLElement, { hidden }: DrawnRow, part: keyof DrawnRow['hidden'], wanted: Hidden): void {
  if (hidden[part] === wanted) return;
  hidden[part] = wanted;
  if (wanted === null) element.removeAttribute('hidden');
  else element.setAttribute('hidden', wanted);
  // What is to be found has a box, and would be read as an empty list.
  if (wanted === 'until-found') element.setAttribute('aria-hidden', 'true');
  else element.removeAttribute('aria-hidden');
}

function drawTags({ header, drawn }: Row, look: RowLook, template: RowTemplate): void {
  const isNew = look.drawn === 'new';
  if (drawn.isNew !== isNew) drawTag(header, 'newt', isNew ? words.newState : null, template);
  if (drawn.isEdited !== look.edited) drawTag(header, 'edit', look.edited ? words.edited : null, template);
  if (look.edited) drawChangeButton(header.querySelector(':scope > .edit') as HTMLElement, look.change);
  drawn.isNew = isNew;
  drawn.isEdited = look.edited;
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
  if (text === null) {
    header.querySelector(`:scope > .${className}`)?.remove();
    return;
  }
  const tag = tagOf(template, className, text);
  // The heading says it already.
  if (className === 'newt') tag.setAttribute('aria-hidden', 'true');
  header.insertBefore(tag, header.querySelector(':scope > :is(.chip, .acts)'));
}

function drawFoldButton({ foldButton, line, node, drawn }: Row, shut: boolean, days: DayOptions): void {
  if (foldButton === null) return;
  const name = callName(node.comment, days);
  const label = shut ? words.unfold(name, node.size) : words.fold(name, node.size);
  if (drawn.fold === label) return;
  drawn.fold = label;
  foldButton.setAttribute('aria-label', label);
  foldButton.setAttribute('aria-expanded', String(!shut));
  foldButton.classList.toggle('plus', shut);
  if (line) line.title = label;
}

function drawBookmark({ header, drawn }: Row, bookmarked: boolean): void {
  if (drawn.isBookmarked === bookmarked) return;
  drawn.isBookmarked = bookmarked;
  const button = header.querySelector(':scope > .acts > .bm');
  button?.setAttribute('aria-pressed', String(bookmarked));
  button?.classList.toggle('on', bookmarked);
}

/** The page may take its control away, or bring one: what does nothing is not offered. */
function drawReply(row: Row, template: RowTemplate): void {
  const wanted = row.node.comment.replyControl !== undefined;
  if (wanted === row.canReply) return;
  row.canReply = wanted;
  const acts = row.header.querySelector(':scope > .acts');
  if (wanted) acts?.prepend(template.replyButton.cloneNode(true));
  else acts?.querySelector('.reply')?.remove();
}

/** A row shrunk to one line: its first words and, when folded, what is in it. */
function drawSummary(row: Row, shrunk: boolean, summary: FoldSummary | null, muted: boolean): void {
  const { header, node } = row;
  if (row.drawn.isShrunk)
    for (const part of header.querySelectorAll(':scope > .first, :scope > .cnt, :scope > .beads')) part.remove();
  row.drawn.isShrunk = shrunk;
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
