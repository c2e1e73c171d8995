// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { fc } from '../support/properties.ts';
import { openPage } from './fixture.ts';

interface Written {
  id: number;
  author: string;
  text: string;
  depth: number;
  parentId: number | null;
}

const sentence = fc
  .array(fc.constantFrom('rope', 'tide', 'harbour', 'été', '潮', 'never', 'again,', 'well', 'north'), {
    minLength: 5,
    maxLength: 24,
  })
  .map((words) => `${words.join(' ')}.`);
const name = fc.constantFrom('Maud Ferris', 'Anonymous', 'Don Pell', '田中', 'Élodie Roux', 'Old Pier');
/** In document order: each comment is a root, or answers the one before it or one of those that that one answers. */
const thread = fc
  .array(fc.record({ author: name, text: sentence, depth: fc.nat({ max: 4 }) }), { minLength: 4, maxLength: 14 })
  .map((drafts) => {
    const path: Written[] = [];
    return drafts.map(({ author, text, depth }, i): Written => {
      path.length = Math.min(depth, path.length);
      const written = { id: 7001 + i * 3, author, text, depth: path.length, parentId: path.at(-1)?.id ?? null };
      path.push(written);
      return written;
    });
  });

const time = '<span class="when">7 March 2016 at 09:12</span>';
const parts = ({ author, text }: Written) =>
  `<div class="top"><b class="poster">${author}</b> ${time}</div><div class="said">${text}</div><a href="/answer">Reply</a>`;

/** One way to write who answers whom; all of them in a section that says what it is. */
const dialects: Record<string, (comments: readonly Written[]) => string> = {
  'nested boxes': (comments) => {
    let html = '';
    const open: number[] = [];
    for (const comment of comments) {
      while (open.length > comment.depth) html += open.pop() === undefined ? '' : '</div></div>';
      html += `<div class="remark" id="comment-${comment.id}">${parts(comment)}<div class="below">`;
      open.push(comment.id);
    }
    return html + '</div></div>'.repeat(open.length);
  },
  'depth in a class': (comments) =>
    comments
      .map((one) => `<div class="remark depth-${one.depth}" id="comment-${one.id}">${parts(one)}</div>`)
      .join('\n'),
  'a margin': (comments) =>
    comments
      .map(
        (one) =>
          `<div class="remark" id="comment-${one.id}" style="margin-left:${one.depth * 25}px">${parts(one)}</div>`,
      )
      .join('\n'),
  'the parent in an attribute': (comments) =>
    comments
      .map((one) => `<article data-comment-id="${one.id}" data-parent="${one.parentId ?? ''}">${parts(one)}</article>`)
      .join('\n'),
};

const page = (body: string) =>
  openPage(`<!doctype html>
<!-- https://press.example/post/ -->
<html lang="en"><head><title>Post</title></head>
<body><h1>Post</h1><p>What the sea took, and what it gave back.</p><section id="comments"><h2>Comments</h2>${body}</section></body></html>`);

function read(opened: ReturnType<typeof page>) {
  return readThreads(opened).flatMap(({ thread: { comments } }) =>
    comments.map(({ id, parentId, author, text, time: { wall } }) => ({
      id,
      parentId,
      author: author.name,
      text,
      wall,
    })),
  );
}

const expected = (comments: readonly Written[]) =>
  comments.map(({ id, parentId, author, text }) => ({
    id: String(id),
    parentId: parentId === null ? null : String(parentId),
    author,
    text,
    wall: '2016-03-07T09:12',
  }));

const runs = { numRuns: 25 };

describe.each(Object.entries(dialects))(
  'a thread that no platform wrote, with %s',
  { timeout: 60_000 },
  (_name, write) => {
    it('is read as it was written', () => {
      fc.assert(
        fc.property(thread, (written) => {
          expect(read(page(write(written)))).toEqual(expected(written));
        }),
        runs,
      );
    });

    it.each(['Anonymous', '匿名', 'Maud Ferris'])('is read where everybody is called %s', (author) => {
      const written = [0, 1, 1, 0].map((depth, i) => ({
        id: 7001 + i * 3,
        author,
        text: 'Nothing but rope and tide.',
        depth,
        parentId: depth === 0 ? null : 7001,
      }));
      expect(read(page(write(written)))).toEqual(expected(written));
    });

    it('is the same when read again, when the page has more boxes around it, and when attributes come in another order', () => {
      fc.assert(
        fc.property(thread, fc.integer({ min: 1, max: 12 }), (written, boxes) => {
          const opened = page(write(written));
          const first = read(opened);
          expect(read(opened)).toEqual(first);
          const { document } = opened;
          for (const element of document.querySelectorAll('*')) {
            const attributes = [...element.attributes].reverse().map(({ name: key, value }) => [key, value] as const);
            for (const [key] of attributes) element.removeAttribute(key);
            for (const [key, value] of attributes) element.setAttribute(key, value);
          }
          expect(read(opened)).toEqual(first);
          for (let i = 0; i < boxes; i++) {
            const box = document.createElement('div');
            box.append(...document.body.childNodes);
            document.body.append(box);
          }
          expect(read(opened)).toEqual(first);
        }),
        runs,
      );
    });

    it('loses exactly the comment that is taken away', () => {
      fc.assert(
        fc.property(thread, fc.nat(), (written, choice) => {
          const opened = page(write(written));
          const found = readThreads(opened)[0]?.thread.comments ?? [];
          const answered = new Set(found.map(({ parentId }) => parentId));
          const leaves = found.filter(({ id }) => !answered.has(id));
          const leaf = leaves[choice % leaves.length];
          const before = read(opened);
          leaf?.element.remove();
          expect(read(opened)).toEqual(before.filter(({ id }) => id !== leaf?.id));
        }),
        runs,
      );
    });

    it('leaves the page as it was', () => {
      const [written] = fc.sample(thread, { numRuns: 1, seed: 7 });
      const opened = page(write(written ?? []));
      const before = opened.document.documentElement.outerHTML;
      expect(read(opened).length).toBeGreaterThan(3);
      expect(opened.document.documentElement.outerHTML).toBe(before);
    });
  },
);
