import { isAnonymous } from '../anonymous.ts';
import type { Candidate } from './cue.ts';
import { foldText, hashWord } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import { nameContext } from './name-context.ts';
import type { ThreadView } from './thread-view.ts';

/** How many of the first words may hold the call. */
const OPENING = 5;
/** How far a clock or a number, which says more, may stand from it. */
const BESIDE = 24;

const called = new Set(
  'anon anonymous anonym anonymer anonyme anonimo anonima anoniem anonimowy anonimie anonimowemu anonim anonimie anonima anonimas anonymni nevtelen ανωνυμος анонимный анонім аноним анониму анонима анонимом'
    .split(' ')
    .map((word) => hashWord(foldText(word))),
);

/**
 * "Anonymous, …" where hardly anybody is: the one comment without a name so far, or the one right before. Where clocks
 * or numbers tell them apart, these are the cue.
 */
export function anonymousCandidates(view: ThreadView, lexicon: Lexicon): Candidate[] {
  const { words, texts } = view;
  const candidates: Candidate[] = [];
  const nameless: number[] = [];
  for (let from = 0; from < view.comments.length; from++) {
    const first = words.first[from] as number;
    const end = Math.min(first + OPENING, words.first[from + 1] as number);
    for (let at = first; at < end && nameless.length > 0; at++) {
      if (!called.has(words.hashes[at] as number)) continue;
      const text = texts[from] ?? '';
      const [start, stop] = [words.starts[at] as number, words.ends[at] as number];
      if (/\d/.test(text.slice(Math.max(0, start - BESIDE), stop + BESIDE))) break;
      const context = nameContext(text, start, stop, lexicon);
      if (context === 'other' || context === 'ending') break;
      const to = nameless.at(-1) as number;
      const isOne = nameless.length === 1;
      if (isOne || (context !== 'said' && to === view.previous[from])) {
        const pattern = isOne ? 'name-anonymous-one' : 'name-anonymous-many';
        candidates.push({ from, to, cue: 'name', pattern, start, end: stop, matches: nameless.length });
      }
      break;
    }
    if ((view.author[from] as number) < 0 && isAnonymous(view.comments[from]?.author.name ?? '')) nameless.push(from);
  }
  return candidates;
}
