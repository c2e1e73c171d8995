import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import type { ResolvedPublicFile, Wxt, WxtHooks } from 'wxt';
import config from '../../../wxt.config.ts';
import { literalTexts } from '../../support/literal-texts.ts';
import { readSources } from '../../support/source-files.ts';

const folder = join(import.meta.dirname, '../../../components/shared/locales');
const locales = readdirSync(folder).map((file) => file.replace('.json', ''));
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const pluralEnd = new RegExp(`_(?:${categories.join('|')})$`);

/** By name, as the build hands them to browsers. */
async function messagesOf(locale: string): Promise<Map<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(join(folder, `${locale}.json`)));
  return new Map(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

const english = await messagesOf('en');
const plurals = new Set([...english.keys()].filter((name) => name.endsWith('_other')).map(withoutForm));
/** The same in every language. */
const names = ['Understory', 'Chrome', 'Firefox', 'understory-site-rules.json'];
const placesIn = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort();

function withoutForm(name: string): string {
  return name.replace(pluralEnd, '');
}

/** Whether a plural form is for one number alone: "one" is for 21 as well in Russian, and for 0 in French. */
function isForOne(language: string, form: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 201 }, (_, number) => rules.select(number)).filter((of) => of === form).length === 1;
}

describe.each(locales)('%s', async (locale) => {
  const messages = await messagesOf(locale);
  const formats = messages.get('formats') ?? '';

  test('has every message, in the plural forms of its language and no others', () => {
    const forms = new Intl.PluralRules(formats).resolvedOptions().pluralCategories;
    const wanted = [...english.keys()]
      .filter((name) => !plurals.has(withoutForm(name)))
      .concat([...plurals].flatMap((name) => forms.map((form) => `${name}_${form}`)));
    expect([...messages.keys()].sort()).toEqual(wanted.sort());
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  test('fills the same places', () => {
    for (const [name, message] of messages) {
      const wanted = placesIn(english.get(plurals.has(withoutForm(name)) ? `${withoutForm(name)}_other` : name) ?? '');
      // "One earlier comment": a form that is for a single number may say it in words.
      const isSaid = plurals.has(withoutForm(name)) && isForOne(formats, name.replace(/^.*_/, ''));
      const places = isSaid && !message.includes('{count}') ? wanted.filter((place) => place !== '{count}') : wanted;
      expect(placesIn(message), name).toEqual(places);
    }
  });

  test('says which language it is, how numbers and dates are written in it, and its direction', () => {
    const language = new Intl.Locale(messages.get('language') ?? '');
    expect(locale.replace('_', '-')).toBe(language.baseName);
    expect(Intl.DateTimeFormat.supportedLocalesOf(formats)).toEqual([formats]);
    expect(new Intl.Locale(formats).language).toBe(language.language);
    expect(messages.get('direction')).toBe(['ar', 'fa', 'he'].includes(locale) ? 'rtl' : 'ltr');
  });

  test('keeps to what stores and browsers take', () => {
    expect((messages.get('manifest_name') ?? '').length).toBeLessThanOrEqual(45);
    expect((messages.get('manifest_description') ?? '').length).toBeLessThanOrEqual(132);
    const names = [...messages.keys()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect([...messages.values()].filter((message) => message.includes('$'))).toEqual([]);
  });
});

test('Portugal reads the Portuguese of Brazil', async () => {
  const assets: ResolvedPublicFile[] = [];
  const hooks = config.hooks as Partial<WxtHooks>;
  await hooks['build:publicAssets']?.({} as Wxt, assets);
  const [built] = assets.map((asset) => ({ at: asset.relativeDest, ...('contents' in asset ? asset : null) }));
  expect(built?.at).toBe('_locales/pt_PT/messages.json');
  expect(JSON.parse(built?.contents ?? '')).toMatchObject({ popup_tryAgain: { message: 'Tente de novo' } });
});

test('every message is said somewhere', () => {
  const code = readSources(['components/shared'], ['.ts']).map(({ text }) => text);
  const said = new Set(code.join('\n').match(/(?<=')\w+(?=')/g));
  const names = [...english.keys()].map(withoutForm).filter((name) => !name.startsWith('manifest_'));
  expect(names.map((name) => name.replace(/^.*_/, '')).filter((name) => !said.has(name))).toEqual([]);
});

describe('texts that stand in the code itself', () => {
  const found = (path: string, text: string) => literalTexts({ path, text });

  test('are none', () => {
    const sources = readSources(['components', 'entrypoints'], ['.ts', '.tsx']);
    expect(sources.length).toBeGreaterThan(100);
    const all = sources.flatMap((source) => literalTexts(source).map((text) => `${source.path}: ${text}`));
    expect(all.filter((text) => !names.some((name) => text.endsWith(`: ${name}`)))).toEqual([]);
  });

  test.each([
    ['const a = <p>Three new</p>;', 'Three new'],
    ['const a = <p>{n} new</p>;', 'new'],
    ["const a = <p>{n > 1 ? 'many' : words.one}</p>;", 'many'],
    ['const a = <p>{isNew && `$' + '{n} new`}</p>;', 'new'],
    ['const a = <button aria-label="Close" />;', 'Close'],
    ["const a = <button title={open ? 'Shut' : words.open} />;", 'Shut'],
    ['const a = <input placeholder="Search" />;', 'Search'],
    ["const a = { label: 'All' };", 'All'],
    ["element.textContent = 'Nothing';", 'Nothing'],
    ["element.setAttribute('aria-label', 'Close');", 'Close'],
    ["element.append(', ', 'and more');", 'and more'],
  ])('are seen: %s', (text, said) => {
    expect(found('components/planted.tsx', text)).toEqual([said]);
  });

  test('are seen where the messages are put into words', () => {
    const text = "export const words = { tree: 'Tree', all: (n: number) => `All $" + "{n}`, fold: text('fold') };";
    expect(found('components/shared/words-planted.ts', text)).toEqual(['Tree', 'All']);
  });

  test.each([
    'const a = <p class="small muted" dir="auto">{words.all}</p>;',
    'const a = <span class="key">n</span>;',
    "const a = <button aria-pressed={view === 'tree'} onClick={() => show('tree')} />;",
    "element.setAttribute('role', 'list');",
    "element.className = 'tree';",
  ])('are not seen where none are: %s', (text) => {
    expect(found('components/fine.tsx', text)).toEqual([]);
  });
});
