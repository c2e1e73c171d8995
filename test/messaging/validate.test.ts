import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import { checkArguments } from '../../utils/messaging/validate.ts';
import { openDatabase } from '../../utils/storage/open.ts';
import { type FakeExtension, popup, reader, startExtension } from '../sites/fake-extension.ts';
import { key, opening, url } from '../sites/opening.ts';
import { fc } from '../support/properties.ts';
import { examples } from './call-examples.ts';
import { follow } from './sample-records.ts';

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
