import type { Root } from '../dom/roots.ts';
import { digit } from '../dom/signs.ts';
import { collapse, textOf } from '../dom/text.ts';
import { mapInSteps, type Steps } from '../thread/steps.ts';
import type { CommentRecord } from './comment-record.ts';
import { instantOf, readMachineTime } from './date/machine.ts';
import { dateNames } from './date/names.ts';
import { readShownDate } from './date/shown.ts';
import type { TimeSource } from './date/times.ts';
import { isGlue } from './glue.ts';
import { ownTexts } from './own-texts.ts';
import { findInRecords, partsWithin } from './places.ts';
import type { Records } from './records.ts';
import type { RecordShape } from './shape.ts';
import { readValues } from './value-places.ts';

export interface TimePlace {
  /** The element, or the bare text, that shows the time; null where nothing does. */
  node: Node | null;
  source: TimeSource;
}

interface Known {
  bodies: readonly (Element | null)[];
  permalinks: readonly (Element | null)[];
  languages: readonly string[];
}

/** Longest text of a place that is a time, with the words around it. */
const longestTime = 120;
/** A year, two numbers joined, or a number with a word ("8 Stunden", "6y"); not "#82" or "Comment 82". */
const timeLike = /\p{Nd}{4}|\p{Nd}\s*[.:/h年月日時-]\s*\p{Nd}|\p{Nd}\s*\p{L}|\p{L}\s+\p{Nd}+\D+\p{Nd}/u;
/** Longest bare text in which a date is taken for the comment's own, and how much of it may say something else. */
const longestBare = 90;
const longestRest = 45;
/** A month in another language is a word between two numbers here; which language is settled with all dates of the page. */
const unknownMonth = /\p{Nd}{1,2}\D{1,12}\p{Nd}{4}|\p{L}{3,}\.? \p{Nd}{1,2}, \p{Nd}{4}/u;

/** Where each comment shows its time: at the platform's places, else the first short text of its head or foot that holds a date. */
export function* findTimePlaces(records: Records, root: Root, shape: RecordShape, known: Known): Steps<TimePlace[]> {
  const names = dateNames([...known.languages, 'en']);
  const textAt = (element: Element, { index }: CommentRecord) =>
    element.firstElementChild
      ? textOf([element], { skip: partsWithin(element, shape.controls, [known.bodies[index]]) }).replace(/\(\s*\)/g, '')
      : collapse(element.textContent);
  const machineTimes = new Map<Element, ReturnType<typeof readMachineTime>>();
  const isTime = (element: Element, record: CommentRecord) => {
    if (records.holders.has(element) || record.element === element) return false;
    const body = known.bodies[record.index];
    const isInBody = body !== null && body !== undefined && body !== element && records.owners.isWithin(element, body);
    if (isInBody && !/^(?:time|abbr)$/.test(element.localName) && !standsApart(element, body)) return false;
    const machine = readMachineTimeAt(element);
    if (machine) machineTimes.set(element, machine);
    if (machine || epochIn(element) !== null) return true;
    const text = textAt(element, record);
    return text.length <= longestTime && (shape.exact ? digit : timeLike).test(text);
  };
  const places = findInRecords(records, root, shape.time, isTime);
  const epochs = shape.epochs ? readValues(records, root, shape.epochs).map(epochMs) : [];
  const machineTimeAt = (element: Element) => {
    const machine = machineTimes.get(element) ?? null;
    return machine && shape.writesUtc && machine.offsetMinutes === null
      ? { ...machine, offsetMinutes: 0, saysUtc: true }
      : machine;
  };
  yield;
  return yield* mapInSteps(records.list, (record, i) => {
    const element = places[i];
    const permalink = known.permalinks[i] ?? null;
    if (element) return placeAt(element, record, permalink);
    if (permalink && isTime(permalink, record) && readShownDate(textAt(permalink, record), names))
      return placeAt(permalink, record, permalink);
    const bare = shape.exact ? null : bareTime(record);
    const text = bare ? collapse(bare.data) : '';
    return {
      node: bare,
      source: {
        text,
        wider: () => (bare ? widerText(bare, record) : ''),
        tooltip: '',
        machine: null,
        epochMs: epochs[i] ?? epochIn(permalink),
      },
    };
  });

  function placeAt(element: Element, record: CommentRecord, permalink: Element | null): TimePlace {
    const text = textAt(element, record);
    return {
      node: element,
      source: {
        text: text.length <= longestTime ? text : '',
        wider: () => widerText(element, record),
        tooltip: collapse(element.getAttribute('title') ?? element.getAttribute('data-tippy-content') ?? ''),
        machine: machineTimeAt(element),
        epochMs: epochs[record.index] ?? epochIn(element) ?? epochIn(permalink),
      },
    };
  }

  function widerText({ parentElement }: Node, record: CommentRecord): string {
    if (!parentElement || record.roots.includes(parentElement) || records.holders.has(parentElement)) return '';
    const text = textAt(parentElement, record);
    return text.length <= longestTime ? text : '';
  }

  /** The first short text with a date in it; one that says nothing else before one that does. */
  function bareTime(record: CommentRecord): Text | null {
    const body = known.bodies[record.index] ?? null;
    let first: Text | null = null;
    for (const text of ownTexts(records, record, (node) => node === body)) {
      if (text.data.length > longestBare * 2) continue;
      const shown = collapse(text.data);
      if (shown.length > longestBare || !digit.test(shown)) continue;
      const date = readShownDate(shown, names);
      const unknown = date?.numeric || date?.day?.year ? null : unknownMonth.exec(shown);
      if (unknown || date?.numeric || date?.day?.year) {
        const rest = unknown
          ? shown.replace(unknown[0], '')
          : shown.slice(0, date?.start ?? 0) + shown.slice(date?.end ?? 0);
        if (isGlue(rest)) return text;
        if (rest.length <= longestRest) first ??= text;
      }
    }
    return first;
  }
}

/** Whether the element is not within the flow of words: a block of its own, or in one without other text. */
function standsApart(element: Element, body: Element): boolean {
  for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
    if (/^(?:p|li|blockquote|td)$/.test(at.localName) && collapse(at.textContent).length > longestTime) return false;
    if (/^(?:blockquote|q|pre|code)$/.test(at.localName)) return false;
  }
  return true;
}

function readMachineTimeAt(element: Element): ReturnType<typeof readMachineTime> {
  const written = (at: Element) => at.getAttribute('datetime') ?? at.getAttribute('content');
  const own = written(element) ?? element.getAttribute('title');
  if (own !== null || !element.firstElementChild) return readMachineTime(own);
  const inner = element.querySelector('[datetime], [content]');
  return inner && readMachineTime(written(inner));
}

/** Blogger's permalinks carry the moment of publication: `?showComment=1505059956197`. */
function epochIn(link: Element | null): number | null {
  const href = link?.getAttribute('href');
  const match = href ? /[?&]showComment=(\d{12,13})(?!\d)/.exec(decoded(href)) : null;
  return match ? Number(match[1]) : null;
}

/** Seconds up to the year 2286, or milliseconds, or a time with its zone. */
function epochMs(text: string | null): number | null {
  if (text !== null && /^\d{9,13}$/.test(text)) return text.length > 10 ? Number(text) : Number(text) * 1000;
  const machine = readMachineTime(text);
  return machine && machine.offsetMinutes !== null ? instantOf(machine.clock, machine.offsetMinutes) : null;
}

/** Saved copies of a site write the question mark of an address as "%3F". */
function decoded(href: string): string {
  return href.includes('%3F') ? href.replace('%3F', '?') : href;
}
