import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type {} from '@wxt-dev/i18n/module';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { dependencies } from './package.json' with { type: 'json' };

/**
 * Preact can write `innerHTML` when asked to (`dangerouslySetInnerHTML`), DOMPurify when it is given a string. We never
 * do either, and add-on reviewers flag the mere assignment, so the built code does without it.
 */
const innerHtmlWrites = [
  { file: /\/preact\/dist\/preact\.m?js/, part: /\w+\.innerHTML=\w+\.__html/g, instead: 'void 0' },
  { file: /\/dompurify\/dist\/purify\.es\.mjs/, part: /doc\.documentElement\.innerHTML = [^;]+/g, instead: 'void 0' },
];

/**
 * WXT starts a script within handlers whose messages are for development: shipped, they say nothing and are an eighth
 * of the probe. Everything after the script's own import goes, WXT's plugins with it, of which we have none.
 */
const startOfScripts = {
  file: /virtual:wxt-unlisted-script-entrypoint/,
  part: /import \{ initPlugins \}.*definition\.main\(\).*/s,
  instead: 'export default definition.main();',
};

function withoutParts(): Plugin {
  return {
    name: 'without-parts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const found = [...innerHtmlWrites, startOfScripts].find(({ file }) => file.test(id));
      if (!found) return;
      const out = code.replace(found.part, found.instead);
      if (out === code) throw new Error(`${id} no longer has the part that this plugin replaces`);
      return { code: out, map: null };
    },
  };
}

const locales = resolve(import.meta.dirname, 'components/shared/locales');

/** What of others is in the built extension; their licences ask to come along. */
const bundled = [...Object.keys(dependencies), 'wxt', '@wxt-dev/browser', '@wxt-dev/i18n'];

async function licences(): Promise<string> {
  const texts = bundled.map(async (name) => {
    const folder = resolve(import.meta.dirname, 'node_modules', name);
    const { version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file)).sort();
    const terms = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const holder = typeof author === 'string' ? author : (author?.name ?? '');
    return [`${name} ${version}: ${license}`, ...(terms.length > 0 ? terms : [holder])].join('\n\n').trim();
  });
  return `${(await Promise.all(texts)).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const everySite = ['http://*/*', 'https://*/*'];

/**
 * Our own pages run and load nothing but what is packed with them: whatever of a stranger came to stand in one could
 * fetch nothing, send nothing and lead nowhere. It holds for the documents that are made of fetched pages too, whose
 * films browsers would begin to load; their styles, which load nothing, may stay, since each would be reported.
 * Followed threads are asked for under the same policy. Named outright: Firefox's default would turn every http address
 * into https, and http blogs could not be followed.
 */
const policy = [
  "default-src 'none'",
  ...[
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "frame-src 'self'",
    'connect-src http: https:',
  ],
  ...["object-src 'none'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: locales },
  hooks: {
    // Portugal reads Brazil's words: there browsers look for `pt_PT` and `pt`, and would go on to English.
    'build:publicAssets': async (_, assets) => {
      const messages = await parseMessagesFile(join(locales, 'pt_BR.json'));
      assets.push({ relativeDest: '_locales/pt_PT/messages.json', contents: generateChromeMessagesText(messages) });
      assets.push({ relativeDest: 'licences.txt', contents: await licences() });
    },
  },
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [withoutParts()],
    // As old as the manifest allows. For older ones `:dir(rtl)` would become a list of languages, and pages do not always name theirs.
    build: { target: ['chrome123', 'firefox142'], cssTarget: ['chrome123', 'firefox142'] },
    define: {
      __SHADOW_MODE__: JSON.stringify(mode === 'e2e' ? 'open' : 'closed'),
      __PACE__: JSON.stringify(mode === 'e2e' ? 1 / 50 : 1),
    },
  }),
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    // While one develops, pages come from a server that talks back.
    content_security_policy: { extension_pages: command === 'serve' ? "script-src 'self'" : policy },
    // A worker has no documents: in Chrome the pages of followed threads are read in a page of their own. Firefox has one anyway.
    permissions: [
      ...['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    // Asked for where it is switched on.
    optional_permissions: ['notifications'],
    omnibox: { keyword: 'us' },
    // The end-to-end build is the same extension with the sites granted at install: a browser's permission prompt cannot be pressed by a test.
    ...(mode === 'e2e' ? { host_permissions: everySite } : { optional_host_permissions: everySite }),
    // Alt+Shift: Ctrl+Shift and plain letters are the browsers' and the pages'. Which of these the browsers take too: test/manifest.test.ts.
    commands: {
      'next-unread': {
        description: '__MSG_manifest_nextUnread__',
        suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+U', mac: 'MacCtrl+Shift+U' } },
    },
    icons: { 16: 'icon-16.png', 32: 'icon-32.png', 48: 'icon-48.png', 128: 'icon-128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'understory@understory.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
