import { browser } from '@wxt-dev/browser';
import { numbersIn } from './counting.ts';
import type english from './locales/en.json';

type English = typeof english;
type Strings<Group> = { [Key in keyof Group]: Group[Key] extends string ? Key : never }[keyof Group] & string;
type Plurals<Group> = { [Key in keyof Group]: Group[Key] extends { other: string } ? Key : never }[keyof Group] &
  string;
/** Groups may stand in groups: `reader.keyMeaning`. */
type Groups<Parent> = {
  [Key in keyof Parent & string]: Parent[Key] extends string | { other: string } ? never : Key;
}[keyof Parent & string];
type Group<Name> = Name extends `${infer Outer}.${infer Inner}`
  ? Outer extends keyof English
    ? Inner extends keyof English[Outer]
      ? English[Outer][Inner]
      : never
    : never
  : Name extends keyof English
    ? English[Name]
    : never;
type GroupName =
  | Groups<English>
  | { [Outer in Groups<English>]: `${Outer}.${Groups<English[Outer]>}` }[Groups<English>];

/** What stands in for `{name}` in a message; numbers are written as the language writes them. */
type Fillings = Readonly<Record<string, string | number>>;

const templates = new Map<string, string>();

/** Kept once read: a row of the tree says some ten of them, and asking the browser takes a hundred times as long. */
function template(key: string): string {
  let known = templates.get(key);
  if (known === undefined) {
    try {
      known = browser.i18n.getMessage(key);
    } catch {
      // The extension was updated while this page stood open: what it has not said before it can no longer look up.
      return '';
    }
    templates.set(key, known);
  }
  return known;
}

/** The language of all messages, and the direction it is written in: of what we say on pages in other languages. */
export const ownLanguage = { lang: template('language'), dir: template('direction') as 'ltr' | 'rtl' };

/** The locale that numbers, lists and dates are written by. Plain English, which names no country, writes "12 March". */
export const formats = template('formats');

/** Between things that are said one after the other: ", ". */
export const separator = template('separator');

const numbers = numbersIn(formats);
let lists: Intl.ListFormat | undefined;

/** "1,204". */
export function inDigits(number: number): string {
  return numbers.digits(number);
}

/** "20:33 and 20:10". */
export function listed(called: readonly string[]): string {
  if (called.length === 1) return called[0] as string;
  lists ??= new Intl.ListFormat(formats, { type: 'conjunction' });
  return lists.format(called);
}

/** The messages of a group in `locales/`, in the language of the browser or else in English. */
export function messagesOf<Name extends GroupName>(group: Name) {
  const named = (key: string) => `${group.replace('.', '_')}_${key}`;
  return {
    text: (key: Strings<Group<Name>>, fillings?: Fillings) => fill(template(named(key)), fillings),
    /** The form that the language has for so many; `{count}` in it is the number. */
    counted(key: Plurals<Group<Name>>, count: number, fillings?: Fillings): string {
      const form = template(named(`${key}_${numbers.plural(count)}`)) || template(named(`${key}_other`));
      return fill(form, { count, ...fillings });
    },
    /** The message in pieces, for what is more than text (a link, a list to choose from) in its place in the sentence. */
    around: <Part>(key: Strings<Group<Name>>, parts: Readonly<Record<string, Part>>) =>
      template(named(key))
        .split(/\{(\w+)\}/)
        .map((piece, at) => (at % 2 === 1 ? (parts[piece] as Part) : piece)),
  };
}

function fill(message: string, fillings: Fillings | undefined): string {
  if (fillings === undefined) return message;
  return message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const filling = fillings[name];
    return typeof filling === 'number' ? inDigits(filling) : (filling ?? place);
  });
}
