import {
  addressed,
  bearers,
  clobberers,
  declarations,
  disguises,
  handlers,
  names,
  schemes,
  sheets,
  spellings,
  statics,
} from './payload-parts.ts';
import { cores, shells } from './payload-shells.ts';

/*
 * What a commenter, a feed or a file could put where a comment's words are expected: pieces of HTML that would run
 * something (`alarm(…)`), fetch something (from alarm.example), lead away, take the focus, or stand in our way.
 */

type Random = () => number;
/** One way of attack; the same piece of HTML for the same numbers. */
type Attack = (random: Random) => string;

const attacks: readonly Attack[] = [
  (random) => {
    const url = pick(disguises, random)(pick(schemes, random));
    return pick(addressed, random).replaceAll('@', url.replaceAll('"', '&quot;'));
  },
  (random) => pick(bearers, random).replaceAll('@', pick(spellings, random)(pick(handlers, random))),
  (random) => {
    let out = pick(cores, random);
    for (let depth = 1 + Math.floor(random() * 4); depth > 0; depth--) {
      const [open, close] = pick(shells, random);
      // Left open, it goes on into whatever comes after it.
      out = open + out + (random() < 0.7 ? close : '');
    }
    return out;
  },
  (random) => {
    const url = pick(['https://alarm.example/asked', '//alarm.example/asked', 'javascript:alarm(1)'], random);
    const tag = pick(['p', 'div', 'span', 'a', 'b', 'td', 'font', 'mi'], random);
    if (random() < 0.3) return `<style>${pick(sheets, random).replaceAll('@', url)}</style>x`;
    const style = pick(declarations, random).replaceAll('@', url).replaceAll('"', '&quot;');
    return `<${tag} style="${style}" class="spoiler ${pick(['sr', 'row', 'bar', 'reader'], random)}">x</${tag}>`;
  },
  (random) => pick(statics, random),
];

/** A piece of HTML that means no good. */
export function payload(random: Random): string {
  return pick(attacks, random)(random);
}

/** One that makes an element answer in the place of what we ask a document or a form for. */
export function clobberingPayload(random: Random): string {
  return pick(clobberers, random).replaceAll('@', pick(names, random));
}

const invisible = [
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u2028',
  '\u0000',
  '\ud800',
];
const signs = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '=',
  '`',
  '${',
  '{{',
  '<!--',
  ']]>',
  '\n',
  '\t',
  '](https://alarm.example/asked)',
  '![x](https://alarm.example/asked)',
  '\\\\](x)',
  '[x]: javascript:alarm(1)',
  '=1+1',
  '@SUM(1)',
];

/** A name, title or tag that means no good: markup, directions turned round, letters that only look like others. */
export function hostileText(random: Random): string {
  const parts = ['Ann', 'Αnn', 'Аnn', 'owner', ', new, answers 17:35', 'x'.repeat(300)];
  let out = '';
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const kind = random();
    if (kind < 0.3) out += pick(parts, random);
    else if (kind < 0.6) out += pick(invisible, random);
    else if (kind < 0.85) out += pick(signs, random);
    else out += pick(cores, random);
  }
  return out;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
