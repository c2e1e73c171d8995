import { describe, expect, it } from 'vitest';
import type { CommentId } from '../../utils/thread/comment.ts';
import type { FedComment } from '../../utils/thread/fed-comment.ts';
import { hashText } from '../../utils/thread/hash.ts';
import { hearComments, type Telling } from '../../utils/thread/hear-comments.ts';
import { emptyMemory, MOST_KNOWN, markComments, seeComments, type ThreadMemory } from '../../utils/thread/memory.ts';
import { threadState } from '../../utils/thread/thread-state.ts';
import { fc } from '../support/properties.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 2, 2, 8);
const id = (name: string) => name as CommentId;

/** `2<1` answers 1; `2=text` has other words than usual. */
function fed(...comments: string[]): FedComment[] {
  return comments.map((said) => {
    const [, own = '', parent, text] = /^(\w+)(?:<(\w*))?(?:=(.*))?$/.exec(said) ?? [];
    return {
      id: id(own),
      parentId: parent === undefined ? undefined : parent === '' ? null : id(parent),
      author: null,
      instant: null,
      text: text ?? `words of ${own}`,
    };
  });
}

/** `0:1` is comment 1 at depth 0. */
function see(memory: ThreadMemory, page: string, now: number, declared?: number): ThreadMemory {
  const seen = page.split(' ').map((said) => {
    const [depth, own = ''] = said.split(':');
    const [name = '', text = `words of ${name}`] = own.split('=');
    return { id: id(name), depth: Number(depth), words: 3, hash: hashText(text) };
  });
  return seeComments(memory, seen, declared, now);
}

function hear(memory: ThreadMemory, comments: FedComment[], more: Partial<Telling> = {}) {
  return hearComments(memory, {
    comments,
    gone: [],
    texts: new Map(),
    oldUntil: null,
    isUndatedOld: true,
    now: start,
    ...more,
  });
}

function outline(memory: ThreadMemory): string {
  return [...memory.comments.values()].map(({ id, depth }) => `${depth}:${id}`).join(' ');
}

function newAt(memory: ThreadMemory, now: number): string[] {
  const here = [...memory.comments.values()].filter(({ gone }) => !gone).map((comment) => comment.id);
  return threadState(memory, here, now).new;
}

const first = see(emptyMemory(), '0:1 1:2 0:3', start);

describe('what a check finds', () => {
  it('is new at the next visit, and no more at the one after it', () => {
    const { memory, found } = hear(first, fed('1', '4<1'), { now: start + hour });
    expect(found).toEqual(['4']);
    expect(newAt(memory, start + 2 * hour)).toEqual(['4']);
    const second = see(memory, '0:1 1:2 1:4 0:3', start + 3 * hour);
    expect(newAt(second, start + 3 * hour)).toEqual(['4']);
    expect(newAt(see(second, '0:1 1:2 1:4 0:3', start + 5 * hour), start + 5 * hour)).toEqual([]);
  });

  it('stays new until a page has shown it, however many visits that takes', () => {
    let { memory } = hear(first, fed('4<'));
    for (const visit of [1, 2, 3]) memory = see(memory, '0:1 1:2 0:3', start + visit * hour);
    expect(newAt(memory, start + 4 * hour)).toEqual(['4']);
    memory = see(memory, '0:1 1:2 0:3 0:4', start + 5 * hour);
    expect(newAt(memory, start + 5 * hour)).toEqual(['4']);
    expect(newAt(memory, start + 7 * hour)).toEqual([]);
  });

  it('counts among what the visit saw in which a page showed it', () => {
    const { memory } = hear(first, fed('4<'));
    const second = see(memory, '0:1 1:2 0:3 0:4', start + hour);
    expect(threadState(second, second.comments.keys(), start + hour).visits[0]?.saw).toEqual(['4']);
  });

  it('is no more news where the first visit is still under way and its page shows it', () => {
    const { memory } = hear(first, fed('4<'), { now: start + 60_000 });
    expect(newAt(memory, start + 60_000)).toEqual([]);
    expect(newAt(see(memory, '0:1 1:2 0:3 0:4', start + 120_000), start + 120_000)).toEqual([]);
  });

  it('stands behind the last reply to what it answers', () => {
    const { memory } = hear(first, fed('4<1', '5<2', '6<5', '7<', '8<9', '9<4'));
    expect(outline(memory)).toBe('0:1 1:2 2:5 3:6 1:4 2:9 3:8 0:3 0:7');
  });

  it('is not lost where comments answer one another in a circle, or themselves', () => {
    expect(outline(hear(first, fed('4<5', '5<4', '6<6')).memory)).toBe('0:1 1:2 0:3 0:6 0:4 0:5');
  });

  it('is none where the blog tells for the first time what is older than following', () => {
    const [old, young] = [
      { ...(fed('4')[0] as FedComment), instant: start - hour },
      { ...(fed('5')[0] as FedComment), instant: start + hour },
    ];
    const again = see(first, '0:1 1:2 0:3', start + hour);
    const { memory, found } = hear(again, [old, young], { oldUntil: start });
    expect(found).toEqual(['5']);
    expect(newAt(memory, start + hour)).toEqual(['5']);
    expect(newAt(memory, start + 5 * hour)).toEqual(['5']);
    expect(memory.comments.get(id('4'))?.readIn).toBeNull();
  });

  it('is nothing where the site only keeps the place of what it removed', () => {
    expect(hear(first, fed('4<1=')).memory).toBe(first);
  });

  it('changes nothing where all was known', () => {
    expect(hear(first, fed('1', '2<1', '3<')).memory).toBe(first);
  });

  it('begins no visit and continues none', () => {
    expect(hear(first, fed('4<'), { now: start + hour }).memory.visits).toBe(first.visits);
  });
});

describe('what is gone', () => {
  it('counts for nothing, and is known again when it is told again', () => {
    const gone = hear(first, [], { gone: [id('2')] }).memory;
    expect(gone.comments.get(id('2'))?.gone).toBe(true);
    expect(hear(gone, fed('2')).memory.comments.get(id('2'))?.gone).toBe(false);
  });

  it('is forgotten where nobody has seen it, and is new when it comes back', () => {
    const found = hear(first, fed('4<')).memory;
    const gone = hear(found, [], { gone: [id('4')] }).memory;
    expect(gone.comments.has(id('4'))).toBe(false);
    expect(hear(gone, fed('4<')).found).toEqual(['4']);
    expect(hear(found, fed('4=')).memory.comments.has(id('4'))).toBe(false);
  });

  it('is not brought up again where a page that should show it did not', () => {
    const found = hear(first, fed('4<1')).memory;
    const denied = see(found, '0:1 1:2 0:3', start + hour);
    expect(denied.comments.get(id('4'))?.gone).toBe(true);
    expect(newAt(hear(denied, fed('4<1')).memory, start + 2 * hour)).toEqual([]);
    expect(newAt(see(denied, '0:1 1:2 1:4 0:3', start + 3 * hour), start + 3 * hour)).toEqual(['4']);
  });
});

describe('an edit', () => {
  const read = markComments(first, [{ id: id('2'), read: true, at: start }], start);
  const texts = new Map([
    [id('2'), 'words of 2'],
    [id('3'), 'words of 3'],
  ]);
  const edited = (memory: ThreadMemory) => threadState(memory, memory.comments.keys(), start).edited;

  it('is marked where it was read, and taken back with the old words', () => {
    const { memory } = hear(read, fed('2<1=other words'), { texts });
    expect(edited(memory)).toEqual(['2']);
    const now = new Map([[id('2'), 'other words']]);
    expect(edited(hear(memory, fed('2<1'), { texts: now }).memory)).toEqual([]);
    expect(edited(see(memory, '0:1 1:2=other_words 0:3', start))).toEqual(['2']);
  });

  it('is no edit to who has not read it, nor where the page has other words anyway', () => {
    expect(edited(hear(read, fed('3<=other words'), { texts }).memory)).toEqual([]);
    const elsewhere = new Map([[id('2'), 'as the feed has it']]);
    expect(edited(hear(read, fed('2<1=other words'), { texts: elsewhere }).memory)).toEqual([]);
    expect(edited(hear(read, fed('2<1=other words')).memory)).toEqual([]);
    const rough = fed('2<1=other…').map((comment) => ({ ...comment, isRough: true as const }));
    expect(edited(hear(read, rough, { texts }).memory)).toEqual([]);
  });
});

describe('whom a comment answers', () => {
  const said = (memory: ThreadMemory) => threadState(memory, memory.comments.keys(), start).decisions;

  it('is noted where the page shows it elsewhere', () => {
    const { memory } = hear(first, fed('3<2', '2<1'));
    expect(said(memory)).toEqual([{ id: '3', decision: 'told', to: '2' }]);
    expect(said(hear(memory, fed('3<1')).memory)).toEqual([{ id: '3', decision: 'told', to: '1' }]);
  });

  it('never wins over what the reader said, or took back', () => {
    for (const decision of ['confirmed', 'rejected', null] as const) {
      const own = { decision, to: decision === 'confirmed' ? id('1') : null, at: 1 };
      const memory = { ...first, decisions: new Map([[id('3'), own]]) };
      expect(hear(memory, fed('3<2')).memory).toBe(memory);
    }
  });

  it('is not asked of comments that no page has shown, nor noted of comments that are not there', () => {
    const { memory } = hear(first, fed('4<3', '3<99'));
    expect(said(hear(memory, fed('4<3')).memory)).toEqual([]);
  });
});

/* Anything a blog may tell, at any time between any visits. */

const ids = ['1', '2', '3', '4', '5', '6'].map(id);
const anyFed: fc.Arbitrary<FedComment[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    parentId: fc.option(fc.constantFrom(...ids, id('99')), { nil: null }),
    author: fc.constant(null),
    instant: fc.constant(null),
    text: fc.constantFrom('one', 'two', ''),
  }),
  { selector: (comment) => comment.id },
);
const step = fc.oneof(
  fc.record({ hear: anyFed, gone: fc.uniqueArray(fc.constantFrom(...ids)) }),
  fc.record({ see: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }) }),
  fc.record({ read: fc.constantFrom(...ids) }),
);

describe('whatever is told', () => {
  it('no mark is lost, and what was not on a page is new from the first visit’s end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 120 })), { maxLength: 12 }), (steps) => {
        let memory = see(emptyMemory(), '0:1 0:2', start);
        let now = start;
        const read = new Set<CommentId>();
        const shown = new Set<CommentId>([id('1'), id('2')]);
        for (const [does, minutes] of steps) {
          now += minutes * 60_000;
          if ('hear' in does) {
            const before = memory;
            const told = new Set(does.hear.map((comment) => comment.id));
            ({ memory } = hear(memory, does.hear, { gone: does.gone.filter((one) => !told.has(one)), now }));
            expect(memory.visits).toBe(before.visits);
            expect(
              hear(
                memory,
                does.hear.filter(({ text }) => text !== ''),
                { now },
              ).found,
            ).toEqual([]);
          } else if ('see' in does) {
            memory = see(memory, does.see.map((one) => `0:${one}`).join(' '), now);
            for (const one of does.see) shown.add(one);
          } else if (shown.has(does.read)) {
            memory = markComments(memory, [{ id: does.read, read: true, at: now }], now);
            read.add(does.read);
          }
          for (const one of read) expect(memory.comments.get(one)?.readIn).not.toBeNull();
          for (const one of shown) expect(memory.comments.get(one)?.firstSeen).not.toBeNull();
          for (const comment of memory.comments.values())
            expect(shown.has(comment.id)).toBe(comment.firstSeen !== null);
        }
        const later = now + hour;
        const unseen = [...memory.comments.values()]
          .filter(({ firstSeen, gone }) => firstSeen === null && !gone)
          .map((one) => one.id);
        for (const one of unseen) expect(newAt(memory, later)).toContain(one);
      }),
    );
  });
});

it('a blog that tells of comments without end is not heard to it', () => {
  const endless = Array.from({ length: MOST_KNOWN + 50 }, (_, n) => ({
    ...(fed('9')[0] as FedComment),
    id: id(`e${n}`),
  }));
  const { memory, found } = hear(first, endless);
  expect(memory.comments.size).toBe(MOST_KNOWN);
  expect(found).toHaveLength(MOST_KNOWN - first.comments.size);
  expect(hear(memory, fed('new')).found).toEqual([]);
});

describe('a comment that the blog says it removed', () => {
  const place = (own: string): FedComment[] => fed(own).map((one) => ({ ...one, text: '', isRemoved: true }));

  it('counts for nothing, whether it was known or not', () => {
    const { memory, found } = hear(first, [...fed('1', '3'), ...place('2'), ...place('4')]);
    expect(found).toEqual([]);
    expect(outline(memory)).toBe('0:1 1:2 0:3');
    expect(memory.comments.get(id('2'))?.gone).toBe(true);
    expect(hear(memory, place('2')).memory).toBe(memory);
  });
});
