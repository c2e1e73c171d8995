import { type CueLanguage, cueLanguages } from './cue-languages.ts';
import type { CueWords } from './cue-words.ts';
import { foldText, hashWord } from './fold-words.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { it } from './languages/it.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';

const languages: Record<CueLanguage, CueWords> = { en, de, fr, es, pt, it, nl, pl, ru };

type List = keyof CueWords;

/** The cue words of a page, folded: the lists of its language and of English, or of every language where it has no list. */
export interface Lexicon {
  /** Whether a folded word is on a list. */
  has(list: List, word: string): boolean;
  /** The hashes of the single words on a list, as in a `WordTable`. */
  hashes(list: List): ReadonlySet<number>;
  /** The entries of a list, single words and phrases. */
  entries(list: List): readonly string[];
}

const lexicons = new Map<string, Lexicon>();

/** `language` as in a page's `lang`. The words of languages that are `off` count nowhere. */
export function lexiconFor(language: string | undefined, off: readonly string[] = []): Lexicon {
  const tag = language?.slice(0, 2).toLowerCase() ?? '';
  const isKnown = cueLanguages.some((known) => known === tag);
  const tags = cueLanguages.filter((known) => (!isKnown || known === 'en' || known === tag) && !off.includes(known));
  const key = `${isKnown} ${tags.join()}`;
  const made = lexicons.get(key) ?? makeLexicon(tags, isKnown);
  lexicons.set(key, made);
  return made;
}

function makeLexicon(all: readonly CueLanguage[], isKnown: boolean): Lexicon {
  const lists = new Map<List, { entries: string[]; set: Set<string>; hashes: Set<number> }>();
  const listOf = (list: List) => {
    const made = lists.get(list);
    if (made !== undefined) return made;
    // What ends a name in one language is part of it in another.
    const tags = isKnown || list !== 'ending' ? all : [];
    const set = new Set(tags.flatMap((tag) => languages[tag][list].split('|').map(foldText)).filter(Boolean));
    const entries = [...set];
    const hashes = new Set(entries.filter((entry) => !entry.includes(' ')).map(hashWord));
    const fresh = { entries, set, hashes };
    lists.set(list, fresh);
    return fresh;
  };
  return {
    has: (list, word) => listOf(list).set.has(word),
    hashes: (list) => listOf(list).hashes,
    entries: (list) => listOf(list).entries,
  };
}
