import { join, resolve } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type {} from '@wxt-dev/i18n/module';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

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

const everySite = ['http://*/*', 'https://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: locales },
  hooks: {
    // Portugal reads Brazil's words: there browsers look for `pt_PT` and `pt`, and would go on to English.
    'build:publicAssets': async (_, assets) => {
      const messages = await parseMessagesFile(join(locales, 'pt_BR.json'));
      assets.push({ relativeDest: '_locales/pt_PT/messages.json', contents: generateChromeMessagesText(messages) });
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
    define: { __SHADOW_MODE__: JSON.stringify(mode === 'e2e' ? 'open' : 'closed') },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    // Named outright: Firefox's default policy would turn every http address into https, and http blogs could not be followed.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
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
