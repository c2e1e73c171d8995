import type { Import } from './imports.ts';

/**
 * Who may import whom, by folder. The longest entry that a file's path begins with is the one that holds for it.
 * Whatever is not listed for a folder is forbidden, other folders of its own kind among it.
 */
const arrows: Record<string, string[]> = {
  'entrypoints/background.ts': ['utils/storage', 'utils/messaging', 'utils/sites', 'utils/follow', 'utils/thread'],
  'entrypoints/probe.ts': ['utils/sites/watch-for-comments.ts', 'utils/sites/comment-cues.ts'],
  'entrypoints/early.ts': ['utils/sites/skip-long-list.ts'],
  'entrypoints/pointed.ts': ['utils/sites/watch-for-comments.ts'],
  'entrypoints/point.ts': ['components/pointing', 'components/reader', 'utils/messaging', 'utils/thread'],
  'entrypoints/reader.ts': [
    'components/reader',
    'utils/platforms',
    'utils/extract',
    'utils/thread',
    'utils/dom',
    'utils/messaging',
  ],
  'entrypoints/tree.ts': ['components/reader', 'utils/extract'],
  'entrypoints/more.ts': ['components/reader', 'utils/follow'],
  'entrypoints/change.ts': ['components/reader'],
  'entrypoints/purifier.ts': ['utils/dom'],
  'entrypoints/words.ts': ['utils/thread'],
  'entrypoints/generic.ts': ['components/reader', 'utils/extract'],
  'entrypoints/offscreen': ['utils/follow', 'utils/messaging'],
  'entrypoints/popup': ['components'],
  'entrypoints/library': ['components'],
  'entrypoints/welcome': ['components'],
  'components/hooks': ['components/hooks', 'components/shared', 'utils/messaging', 'utils/settings', 'utils/thread'],
  'components/pointing': [
    'components/pointing',
    'components/shared',
    'components/reader',
    'utils/pointing',
    'utils/thread',
  ],
  'components/reader/world.ts': ['components/reader', 'utils/extract', 'utils/dom', 'utils/thread'],
  'components/reader': ['components/reader', 'components/shared', 'utils/settings', 'utils/thread', 'utils/dom'],
  components: ['components', 'utils/settings', 'utils/thread'],
  'utils/settings': ['utils/settings'],
  'utils/thread': ['utils/thread'],
  'utils/dom': ['utils/dom'],
  'utils/extract': ['utils/extract', 'utils/dom', 'utils/thread'],
  'utils/platforms': ['utils/platforms', 'utils/extract', 'utils/dom', 'utils/thread'],
  'utils/pointing': ['utils/pointing', 'utils/dom', 'utils/thread'],
  'utils/follow': ['utils/follow', 'utils/storage', 'utils/platforms', 'utils/extract', 'utils/dom', 'utils/thread'],
  'utils/storage': ['utils/storage', 'utils/settings', 'utils/thread'],
  'utils/messaging': ['utils/messaging', 'utils/settings', 'utils/thread'],
  'utils/sites': [
    'utils/sites',
    'components/shared/words-outside.ts',
    'utils/storage',
    'utils/follow',
    'utils/messaging',
    'utils/settings',
    'utils/dom',
    'utils/thread',
  ],
};

/** Words that all parts share: their types may be named anywhere. */
const sharedTypes = [
  'utils/messaging/protocol.ts',
  'utils/messaging/follow-protocol.ts',
  'utils/messaging/page-protocol.ts',
  'utils/messaging/tab-protocol.ts',
  'utils/follow/source.ts',
  'utils/settings',
  'utils/thread',
];

/** What is wrong with an import, or null where it may stand. */
export function forbiddenImport({ from, to, own, typeOnly }: Import): string | null {
  const home = longestPrefix(from, Object.keys(arrows));
  if (!home) return `${from} belongs to no folder of the architecture`;
  if (!own) return forbiddenPackage(home, from, to);
  if (typeOnly && sharedTypes.some((place) => isWithin(to, place))) return null;
  if (isWithin(to, home) && !home.endsWith('.ts')) return null;
  if (arrows[home]?.some((place) => isWithin(to, place))) return null;
  return `${from} may not import ${to}`;
}

function forbiddenPackage(home: string, from: string, name: string): string | null {
  if (home === 'utils/thread') return `${from} may not import ${name}: it runs without a browser and without packages`;
  const inPages = [
    'entrypoints/probe.ts',
    'entrypoints/reader.ts',
    'entrypoints/tree.ts',
    'entrypoints/more.ts',
    'entrypoints/change.ts',
    'entrypoints/words.ts',
    'entrypoints/generic.ts',
    'entrypoints/point.ts',
    'entrypoints/pointed.ts',
    'entrypoints/purifier.ts',
    'components/reader',
    'components/pointing',
    'utils/platforms',
    'utils/extract',
  ];
  const polyfilled = ['wxt/browser', 'webextension-polyfill'];
  if (inPages.includes(home) && polyfilled.includes(name)) return `${from} would bring the polyfill into every page`;
  return null;
}

function longestPrefix(path: string, places: string[]): string | undefined {
  return places.filter((place) => isWithin(path, place)).sort((a, b) => b.length - a.length)[0];
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
