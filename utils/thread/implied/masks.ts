/** Offsets of a stretch of a text; `end` is not in it. */
export interface Span {
  start: number;
  end: number;
}

const address =
  /^[("'<[]*(?:https?:|www\.|[\w.+-]+@[\w-]+\.)|\w\.(?:com|org|net|html?|php|aspx?|uk|de|fr|es|it|nl|pl|ru|io|blog)\b|[?&]\w+=/i;
const LONGEST_ADDRESS = 200;

/** Whether an offset is in a web or mail address, or in code between backticks: nothing there is a cue. */
export function isInAddress(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_ADDRESS && text.charCodeAt(start - 1) > 32) start--;
  let end = offset;
  while (end < text.length && end - offset < LONGEST_ADDRESS && text.charCodeAt(end) > 32) end++;
  if (end - start > 5 && address.test(text.slice(start, end))) return true;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  return line.includes('`') && line.split('`').length % 2 === 0;
}

/** What a number measures when one of these stands before it: money, versions, places in works and recordings. */
const measuredBefore =
  /(?:[$£€¥₽#§~≈±×=<>]|\b(?:v|ver|version|chapter|ch|page|pages|p|pp|section|figure|fig|table|minute|min|usd|eur|gbp|chf|rs|gmt|utc|psalm|genesis|exodus|isaiah|corinthians|verse|kapitel|seite|version|windows|firefox|chrome|java|python|php|ios|android)\.?)\s*$/iu;

/** What follows a number that is an amount, a share, a duration, a measure or part of a longer number. */
const measuredAfter =
  /^(?:\s?[%$£€¥°×½]|[mkgxwvl](?![\p{L}\d])|\s?(?:million|billion|trillion|mio|mrd|bn|kg|mg|lbs?|oz|km|cm|mm|miles?|ft|feet|inch(?:es)?|m²|sqm|percent|per|prozent|degrees?|euros?|pounds?|quid|dollars?|usd|eur|gbp|chf|years?|yrs?|jahre?|ans|años|anos|anni|jaar|lat|лет|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?|times?|points?|pts|mph|kmh|kw|mw|mb|gb|tb|ghz|mhz|litres?|liters?)(?![\p{L}\d]))/iu;

/** A clock of another zone. In capitals: "est" is a French verb. */
const zoneAfter = /^\s?(?:GMT|UTC|[CEP][DS]T)(?![\p{L}\d])/u;

/** Whether the digits from `start` to `end` measure something and so name no clock or number of a comment. */
export function isMeasure(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 14);
  return (
    measuredBefore.test(text.slice(Math.max(0, start - 14), start)) ||
    measuredAfter.test(after) ||
    zoneAfter.test(after)
  );
}

/** Whether the digits are one end of a range or part of a date or score: "9.00-10.30", "3/11", "2-1". Two clocks may stand with a slash. */
export function isRange(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 7), start);
  const after = text.slice(end, end + 7);
  if (/\d\s?[-–—]\s?$|\d\.$/.test(before) || /^(?:[-–—]|\.)\d|^\s?[-–—]\s?\d{1,2}(?!\d)/.test(after)) return true;
  const slashes = /\d\s?\/\s?$/.test(before) || /^\s?\/\s?\d/.test(after);
  return slashes && !/\d[:.]\d\d\s?\/\s?$/.test(before) && !/^\s?\/\s?\d{1,2}[:.]\d\d/.test(after);
}
