import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import { checkArguments } from '../../utils/messaging/validate.ts';
import { openDatabase } from '../../utils/storage/open.ts';
import { type FakeExtension, popup, reader, startExtension } from '../sites/fake-extension.ts';
import { draft, key, opening, url } from '../sites/opening.ts';
import { fc } from '../support/properties.ts';
import { bookmark, follow, plain } from './sample-records.ts';

const rule = { kind: 'comments', selectors: ['div.talk'] };

/** Arguments that each call takes, and things that are wrong with them. */
const examples: { [Name in keyof Protocol]: { right: unknown[]; wrong: unknown[][] } } = {
  sectionSeen: { right: [], wrong: [[1]] },
  threadOffered: { right: [], wrong: [[1]] },
  pageLeft: { right: ['unwanted'], wrong: [[], ['bored'], [1]] },
  treeWanted: { right: [], wrong: [[1]] },
  genericWanted: { right: [], wrong: [[1]] },
  pointerWanted: { right: [], wrong: [[1]] },
  addRule: {
    right: [rule],
    wrong: [[{ ...rule, kind: 'maybe' }], [{ ...rule, selectors: [] }], [{ ...rule, selectors: [5] }], []],
  },
  takeBackRule: { right: [rule], wrong: [[{ selectors: ['x'] }], [null]] },
  pointInTab: { right: [1], wrong: [['1'], [-1]] },
  listRules: { right: [], wrong: [[1]] },
  addRules: {
    right: [[{ host: 'hedge.example', rules: [rule] }]],
    wrong: [[{}], [[{ host: 'a/b', rules: [] }]], [[{ host: 'a' }]]],
  },
  removeRule: { right: ['hedge.example', rule], wrong: [[rule], ['', rule], ['a', null]] },
  exportRules: { right: [], wrong: [[1]] },
  importRules: { right: ['{}'], wrong: [[{}], [null]] },
  muteAuthor: {
    right: ['Ann', true],
    wrong: [['', true], ['Ann'], ['Ann', 'yes'], [null, true], ['x'.repeat(1001), true]],
  },
  noteMuted: {
    right: [key, [{ id: '1', author: 'Ann' }]],
    wrong: [[key, [{ id: '1' }]], [key, [{ id: '', author: 'Ann' }]], [[]]],
  },
  listMuted: { right: [], wrong: [[1]] },
  saveMuted: {
    right: ['hedge.example', 'Ann', false],
    wrong: [
      ['a/b', 'Ann', false],
      ['Ann', false],
    ],
  },
  listSites: { right: [], wrong: [[1]] },
  countStored: { right: [], wrong: [[1]] },
  forgetEverything: { right: [], wrong: [[1]] },
  backupContents: { right: [], wrong: [[1]] },
  exportBackup: {
    right: [['threads', 'choices']],
    wrong: [[], [['passwords']], ['threads'], [Array(4).fill('threads')]],
  },
  previewImport: { right: ['{}'], wrong: [[{}], [null], ['x'.repeat(40_000_001)]] },
  importBackup: { right: ['{}'], wrong: [[{}], [null], ['x'.repeat(40_000_001)]] },
  moreWanted: { right: [], wrong: [[1]] },
  changeWanted: { right: [], wrong: [[1]] },
  purifierWanted: { right: [], wrong: [[1]] },
  openThread: {
    right: [opening()],
    wrong: [
      [opening('1', { url: 'x'.repeat(8001) })],
      [opening('1', { key: '' as never })],
      [opening('1', { title: 'x'.repeat(4001) })],
      [opening('1', { platform: '<b>' })],
      [opening('1', { declaredCount: -1 })],
      [opening('1', { declaredCount: 1.5 })],
      [opening('1', { comments: {} as never })],
      [opening('1', { comments: [{ id: 5, depth: 0, words: 0, hash: 0 }] as never })],
      [opening('1', { comments: [{ id: '5', depth: -1, words: 0, hash: 0 }] as never })],
      [opening('1', { comments: [{ id: '5', depth: 0, words: 0, hash: 2 ** 32 }] as never })],
      [opening('1', { comments: [{ id: 'x'.repeat(1001), depth: 0, words: 0, hash: 0 }] as never })],
      [opening('1', { comments: [null] as never })],
      [opening('1', { comments: Array(100_001).fill({ id: '5', depth: 0, words: 0, hash: 0 }) as never })],
    ],
  },
  saveMarks: {
    right: [key, [{ id: '1', read: true, at: 1 }]],
    wrong: [
      [key, [{ id: '1', read: 'yes', at: 1 }]],
      [key, [{ id: '1', read: true, at: 1e17 }]],
      [key, [{ id: '', read: true, at: 1 }]],
      [key, { id: '1', read: true, at: 1 }],
      [7, []],
    ],
  },
  saveFolds: {
    right: [key, [{ id: '1', folded: true }]],
    wrong: [
      [key, [{ id: '1' }]],
      [key, null],
    ],
  },
  saveDecisions: {
    right: [key, [{ id: '2', decision: 'confirmed', to: '1', at: 1 }]],
    wrong: [
      [key, [{ id: '2', decision: 'perhaps', to: null, at: 1 }]],
      [key, [{ id: '2', decision: 'rejected', at: 1 }]],
      [key, [{ id: '2', decision: 'confirmed', to: '', at: 1 }]],
      [key, [{ id: '2', decision: null, to: null, at: -1 }]],
    ],
  },
  saveBookmark: {
    right: [key, draft('1')],
    wrong: [
      [key, { ...draft('1'), note: 7 }],
      [key, { ...draft('1'), tags: [''] }],
      [key, { ...draft('1'), tags: ['x'.repeat(201)] }],
      [key, { ...draft('1'), comment: null }],
      [key, { ...draft('1'), note: 'x'.repeat(100_001) }],
    ],
  },
  removeBookmark: { right: [bookmark.id], wrong: [[''], [7]] },
  restoreBookmark: {
    right: [bookmark],
    wrong: [[{ ...bookmark, url: 'data:text/html,x' }], [{ ...bookmark, createdAt: 'today' }], [{}]],
  },
  showUnread: { right: [5], wrong: [[-1], ['5'], [undefined]] },
  tabStatus: { right: [1], wrong: [['1'], [1.5]] },
  readTab: { right: [1], wrong: [[-1], [null]] },
  listThreads: { right: [], wrong: [['x']] },
  forgetSite: { right: ['Plum Jam'], wrong: [[], [7]] },
  firstThreads: { right: [40], wrong: [[], [-1], ['40']] },
  firstBookmarks: { right: [40], wrong: [[], [1.5], [null]] },
  follow: {
    right: [key, { under: '1', links: { api: 'https://hedge.example/wp-json/', feeds: [] } }],
    wrong: [
      [key, { under: null }],
      [key, { under: '', links: null }],
      [key, { under: null, links: { api: 'javascript:1', feeds: [] } }],
      [key, { under: null, links: { api: null, feeds: ['not an address'] } }],
    ],
  },
  unfollow: { right: [key, { under: null }], wrong: [[key], [key, { under: 1 }]] },
  restoreFollow: {
    right: [{ key, record: follow }],
    wrong: [
      [{ key, record: null }],
      [{ key, record: { ...follow, under: [] } }],
      [{ key, record: { ...follow, dueAt: -1 } }],
      [{ key, record: { ...follow, failure: { since: 1, count: 1, kind: 'bored' } } }],
    ],
  },
  checkNow: { right: [key], wrong: [[], [1]] },
  listFeeds: { right: [], wrong: [[1]] },
  forgetThread: { right: [key], wrong: [[{}]] },
  restoreThread: {
    right: [{ key, title: '', record: plain, follow: null }],
    wrong: [
      [{ key, title: '', record: {} }],
      [{ key, title: '', record: { ...plain, visits: { kept: [{ startedAt: 'x' }], forgotten: 0 } } }],
      [{ key, title: '', record: { ...plain, comments: [{ id: '1' }] } }],
    ],
  },
  listBookmarks: { right: ['plums'], wrong: [['x'.repeat(1001)], [null]] },
  goToComment: { right: [{ url, key, id: null }], wrong: [[{ url: 'chrome://settings', key, id: null }]] },
  loadSettings: { right: [], wrong: [[{}]] },
  saveSettings: {
    right: [
      {
        keys: false,
        implied: true,
        keyChanges: { next: 'q', fold: null },
        cueLanguagesOff: ['de'],
        forgetAfterYears: null,
      },
    ],
    wrong: [
      ...[[{ fewestComments: 0 }], [{ keys: 1 }], [null], [{ keyChanges: { next: 'jj' } }]],
      ...[
        [{ keyChanges: { fly: 'f' } }],
        [{ cueLanguagesOff: ['<b>'] }],
        [{ cueLanguagesOff: 'de' }],
        [{ forgetAfterYears: 0 }],
      ],
    ],
  },
  saveSite: {
    right: ['plum-jam.example', true],
    wrong: [
      ['', true],
      ['a/b', true],
      ['a', 'yes'],
    ],
  },
  saveImplied: {
    right: ['plum-jam.example', false],
    wrong: [
      ['a b', true],
      ['a', 'no'],
    ],
  },
};
const names = Object.keys(examples) as (keyof Protocol)[];

/** What pages may ask, told here once more. */
const asPages = new Set(
  (
    'sectionSeen threadOffered pageLeft treeWanted genericWanted pointerWanted moreWanted changeWanted purifierWanted addRule ' +
    'takeBackRule muteAuthor noteMuted openThread saveMarks saveFolds saveDecisions saveBookmark removeBookmark ' +
    'restoreBookmark showUnread follow unfollow restoreFollow checkNow'
  ).split(' '),
);

describe.each(names)('%s', (name) => {
  it('takes what it is made for', () => {
    expect(checkArguments(name, examples[name].right)).toEqual(examples[name].right);
  });

  it('refuses what is wrong, and says what', () => {
    for (const args of examples[name].wrong) {
      expect(() => checkArguments(name, args)).toThrow(expect.objectContaining({ name: 'InvalidCallError' }));
      expect(() => checkArguments(name, args)).toThrow(new RegExp(`^${name}: `));
    }
  });
});

it('fields nobody asked for are dropped', () => {
  const [checked] = checkArguments('openThread', [{ ...opening(), constructor: 'x', extra: 1 }]);
  expect(checked).toEqual(opening());
});

it('a validator that no header may hold is as if it had never been sent', () => {
  const [sent] = follow.validators;
  const kept = (etag: string) => {
    const [{ record }] = checkArguments('restoreFollow', [
      { key, record: { ...follow, validators: [{ ...sent, etag }] } },
    ]) as [{ record: typeof follow }];
    return record.validators[0]?.etag;
  };
  for (const etag of ['"x"\r\nCookie: y', '"x\0"', 'W/"…"', '', 'x'.repeat(1_001)]) expect(kept(etag)).toBe(null);
  expect(new Headers({ 'If-None-Match': kept('W/"é\t~"') as string }).get('if-none-match')).toBe('W/"é\t~"');
});

describe('what is for our own pages', () => {
  const others = names.filter((name) => !asPages.has(name));
  let extension: FakeExtension;

  beforeEach(async () => {
    extension = await startExtension();
  });

  it('reaches every list, every setting and every tab', () => {
    expect(others.length).toBeGreaterThan(25);
    expect(names.length - others.length).toBe(asPages.size);
  });

  it.each(others)('is refused to a page: %s', async (name) => {
    const refusal = { ok: false, error: { name: 'NotAllowedError' } };
    expect(await extension.send(reader(url), name, examples[name].right)).toMatchObject(refusal);
    const own = 'chrome-extension://test-extension-id.evil.example/popup.html';
    expect(await extension.send({ ...reader(url), url: own }, name, examples[name].right)).toMatchObject(refusal);
    expect(await extension.send({ ...popup, id: 'another' }, name, examples[name].right)).toMatchObject(refusal);
  });
});

describe('garbage', () => {
  let extension: FakeExtension;

  beforeEach(async () => {
    extension = await startExtension();
    await extension.ask(reader(url), 'openThread', opening());
  });

  /** Everything that is stored. */
  async function dump(): Promise<string> {
    const db = await openDatabase();
    const stores = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)));
    return JSON.stringify(stores);
  }

  it('is refused by every call, writes nothing, and throws nothing out of the listener', async () => {
    const before = await dump();
    const damaged = fc.constantFrom(...names).chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof(
          fc.array(fc.jsonValue(), { maxLength: 3 }),
          // The right arguments with one thing in them replaced.
          fc
            .jsonValue()
            .chain((value) => fc.constantFrom(...examples[name].wrong, ...spoil(examples[name].right, value))),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(damaged, fc.boolean(), async ([name, args], fromPage) => {
        fc.pre(!isAccepted(name, args));
        const reply = await extension.send(fromPage ? reader(url) : popup, name, args);
        expect(reply?.ok).toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(await dump()).toBe(before);
    expect(extension.injected).toEqual([]);
  });

  it('that is no call of ours is left to others', async () => {
    const listener = vi.fn();
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (message) => {
        const kept = await fakeBrowser.runtime.onMessage.trigger(message as never, popup as never, listener);
        expect(kept).not.toContain(true);
      }),
    );
    expect(listener).not.toHaveBeenCalled();
  });

  it('under a name that is none is refused', async () => {
    for (const name of ['', 'constructor', '__proto__', 'toString']) {
      expect(await extension.send(popup, name, [])).toMatchObject({ ok: false, error: { name: 'NotAllowedError' } });
    }
  });
});

function isAccepted(name: keyof Protocol, args: unknown[]): boolean {
  try {
    checkArguments(name, JSON.parse(JSON.stringify(args)));
    return true;
  } catch {
    // Refused: what the property is about.
    return false;
  }
}

function spoil(args: unknown[], value: unknown): unknown[][] {
  return args.flatMap((arg, i) => {
    const variants: unknown[] = [value];
    if (typeof arg === 'object' && arg !== null) {
      for (const field of Object.keys(arg)) variants.push({ ...arg, [field]: value });
    }
    return variants.map((variant) => args.with(i, variant));
  });
}
