// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { collapse } from '../../utils/dom/text.ts';
import type { Page } from '../../utils/platforms/platform.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { fc } from '../support/properties.ts';
import { openPage } from './fixture.ts';
import { type Markup, type Written, writePage } from './write-page.ts';

const words = fc
  .array(fc.constantFrom('rope', 'tide', 'Reply', '17:35', 'says:', '& <b>', '2016', 'été', '潮', '😀', '...'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => some.join(' '));
const name = fc.constantFrom('Maud Ferris', 'Anonymous', 'Don Said', '田中', 'Élodie', 'x', 'Old Pier 2');
/** Every comment answers an earlier one, or none. */
const thread = fc
  .array(fc.record({ author: name, text: words, answers: fc.option(fc.nat()) }), { minLength: 1, maxLength: 14 })
  .map((drafts) => {
    const all: Written[] = drafts.map(({ author, text }, i) => ({ id: 1_000_001 + i, author, text, replies: [] }));
    return all.filter((comment, i) => {
      const answers = drafts[i]?.answers ?? null;
      const parent = answers === null || i === 0 ? undefined : all[answers % i];
      parent?.replies.push(comment);
      return parent === undefined;
    });
  });
const runs = { numRuns: 30 };

/** What a comment says, without its nodes: equal for equal comments of two documents. */
function read(page: Page) {
  return readThreads(page).flatMap((found) =>
    found.thread.comments.map(({ element, body, replyControl, ...said }) => ({
      ...said,
      tag: element.tagName,
      nodes: body.length,
      canReply: replyControl !== undefined,
    })),
  );
}

function flat(
  comments: Written[],
  parentId: string | null = null,
): { id: string; parentId: string | null; author: string; text: string }[] {
  return comments.flatMap(({ id, author, text, replies }) => [
    { id: String(id), parentId, author, text: collapse(text) },
    ...flat(replies, String(id)),
  ]);
}

describe.each<Markup>(['blogger', 'wordpress'])('a thread in the markup of %s', { timeout: 60_000 }, (markup) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(thread, (written) => {
        const comments = read(openPage(writePage(markup, written)));
        expect(comments.map(({ id, parentId, author, text }) => ({ id, parentId, author: author.name, text }))).toEqual(
          flat(written),
        );
        expect(comments.every(({ time, canReply }) => time.wall === '2016-03-07T09:12' && canReply)).toBe(true);
      }),
      runs,
    );
  });

  it('is the same when read again, and when the page has more boxes around it', () => {
    fc.assert(
      fc.property(thread, fc.integer({ min: 1, max: 30 }), (written, boxes) => {
        const page = openPage(writePage(markup, written));
        const first = read(page);
        expect(read(page)).toEqual(first);
        const { body } = page.document;
        for (let i = 0; i < boxes; i++) {
          const box = page.document.createElement('div');
          box.append(...body.childNodes);
          body.append(box);
        }
        expect(read(page)).toEqual(first);
      }),
      runs,
    );
  });

  it('loses exactly the comment that is taken away', () => {
    fc.assert(
      fc.property(thread, fc.nat(), (written, choice) => {
        const page = openPage(writePage(markup, written));
        const found = readThreads(page)[0]?.thread.comments ?? [];
        const answered = new Set(found.map(({ parentId }) => parentId));
        const leaves = found.filter(({ id }) => !answered.has(id));
        const leaf = leaves[choice % leaves.length];
        const before = read(page);
        leaf?.element.remove();
        expect(read(page)).toEqual(before.filter(({ id }) => id !== leaf?.id));
      }),
      runs,
    );
  });

  it('leaves the page as it was', () => {
    const page = openPage(writePage(markup, [{ id: 1_000_001, author: 'Maud', text: 'No.', replies: [] }]));
    const before = page.document.documentElement.outerHTML;
    expect(read(page)).toHaveLength(1);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});
