// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readInSlices } from '../../../components/reader/page/read-in-slices.ts';
import type { FoundThread } from '../../../components/reader/reader-services.ts';
import { createStand, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
const { signal } = new AbortController();

beforeEach(() => {
  writePage('a · Ada · 2026-03-02T17:35 · Who has the key?');
  stand = createStand();
});

/** Reads at first what stands on the page, then lets the page do something, then ends as `end` does. */
function whileReading(change: () => void, end = (read: FoundThread[]) => read) {
  stand.services.readInSteps = function* () {
    const read = stand.services.readThreads();
    yield;
    change();
    yield;
    return end(read);
  };
}

async function countRead(): Promise<number | undefined> {
  const threads = await readInSlices(stand.services, signal);
  return threads === 'tooMuch' ? Number.NaN : threads?.[0]?.thread.comments.length;
}

function addComment(): void {
  const [first] = stand.list().children;
  const copy = first?.cloneNode(true) as Element;
  copy.id = 'b';
  stand.list().append(copy);
}

describe('a page that is read in slices', () => {
  test('is read once', async () => {
    const again = vi.fn(stand.services.readThreads);
    stand.services.readInSteps = () => {
      stand.services.readThreads = again;
      return createStand().services.readInSteps();
    };
    expect(await countRead()).toBe(1);
    expect(again).not.toHaveBeenCalled();
  });

  test('is read again where its comments changed meanwhile', async () => {
    whileReading(addComment);
    expect(await countRead()).toBe(2);
  });

  test('is given up once reading has cost too much', async () => {
    let now = 0;
    vi.spyOn(window.performance, 'now').mockImplementation(() => now);
    let steps = 0;
    stand.services.readInSteps = function* () {
      for (; steps < 1_000; steps++) {
        now += 100;
        yield;
      }
      return [];
    };
    expect(await readInSlices(stand.services, signal)).toBe('tooMuch');
    expect(steps).toBe(200);
  });

  test('is not where something else did', async () => {
    whileReading(() => document.body.append('A new notice'));
    const again = vi.fn(stand.services.readThreads);
    const { readInSteps } = stand.services;
    expect((await readInSlices({ ...stand.services, readInSteps, readThreads: again }, signal))?.length).toBe(1);
    expect(again).not.toHaveBeenCalled();
  });

  test('is read again where the first reading found nothing, or stumbled over the change', async () => {
    whileReading(addComment, () => []);
    expect(await countRead()).toBe(2);
    whileReading(addComment, () => {
      throw new TypeError('parentElement of null');
    });
    expect(await countRead()).toBe(3);
  });

  test('is not read to the end once nobody wants it', async () => {
    const stopping = new AbortController();
    whileReading(() => stopping.abort());
    expect(await readInSlices(stand.services, stopping.signal)).toBeNull();
  });
});
