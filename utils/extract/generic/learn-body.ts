import { fewestShared, type Place, type Places, spanOf, textAt } from './repeated-places.ts';
import type { Survey } from './survey.ts';

const bodyName = /content|body|text|message|comment|itemprop="(?:text|commentText|description)"/i;
const fewestHeld = 0.7;

/** The innermost place that nearly all words of nearly all comments lie in; null where they lie in several, or bare. */
export function learnBody(survey: Survey, { all, own }: Places, author: readonly Place[]): Place | null {
  const nameAt = (record: number) => author.map(({ first }) => first.get(record)).find((i) => i !== undefined);
  const totals = own.map((indexes, record) => {
    let words = 0;
    for (const i of indexes) words += (survey.words[i + 1] as number) - (survey.words[i] as number);
    const named = nameAt(record);
    return Math.max(1, words - (named === undefined ? 0 : spanOf(survey, named).words));
  });
  let best: Place | null = null;
  let bestRank = 0;
  for (const place of all) {
    // Of several paragraphs the first is not the whole.
    if (place.repeated > (/\[class/.test(place.selector) ? own.length * 0.1 : 0)) continue;
    let held = 0;
    let letters = 0;
    let mixed = 0;
    for (const [record, i] of place.first) {
      const span = spanOf(survey, i);
      held += Math.min(1, span.words / (totals[record] as number));
      letters += span.letters;
      const named = nameAt(record);
      const holdsName = named !== undefined && named >= i && named < span.end;
      // The only time in a comment is its own, and no word of it.
      const holdsTime = span.dates > 0 && span.dates === datesIn(survey, own[record] as number[]);
      if (holdsName || holdsTime || span.replies > 0) mixed++;
    }
    const share = held / own.length;
    if (share < fewestHeld || mixed * 5 > own.length) continue;
    // Shares within a few hundredths are the same words and a label or two; of those the smallest box.
    const rank = Math.round(share * 25) / 25 + (bodyName.test(place.selector) ? 0.08 : 0) - letters / 1e9;
    if (rank > bestRank) [best, bestRank] = [place, rank];
  }
  return best;
}

function datesIn({ sums }: Survey, indexes: readonly number[]): number {
  let dates = 0;
  for (const i of indexes) dates += (sums.date[i + 1] as number) - (sums.date[i] as number);
  return dates;
}

const longestTitle = 160;
const titleName =
  /\[class~="(?:[\w-]*[-_])?(?:title|titre|titel|titulo|titolo|subject|betreff|sujet|asunto|assunto|oggetto|onderwerp|headline|heading)"\]$/i;

/** A heading of each comment's own that is neither its author nor a part of its body; null where comments have none. */
export function learnTitle(
  survey: Survey,
  { all, own }: Places,
  author: readonly Place[],
  body: Place | null,
): Place | null {
  for (const place of all) {
    if (!/^h[2-6]$/.test(place.tag) && !titleName.test(place.selector)) continue;
    const values = new Set<string>();
    let fitting = 0;
    for (const [record, i] of place.first) {
      const { letters, dates, replies, end } = spanOf(survey, i);
      const holds = (at: number | undefined) => at !== undefined && at >= i && at < end;
      const bodyAt = body?.first.get(record);
      const isInBody = bodyAt !== undefined && i > bodyAt && i < (survey.ends[bodyAt] as number);
      if (holds(author[0]?.first.get(record)) || holds(bodyAt) || isInBody) continue;
      if (letters < 1 || letters > longestTitle || dates > 0 || replies > 0) continue;
      fitting++;
      values.add(textAt(survey, i));
    }
    if (fitting >= own.length * fewestShared && (values.size > 1 || own.length === 1)) return place;
  }
  return null;
}
