// @vitest-environment node
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { countCommentCues } from '../../utils/sites/comment-cues.ts';
import { openFixture } from './fixture.ts';

/* Comment systems that draw into the post's own page: what holds for the page of any of them. */

const folder = new URL('../pages/', import.meta.url);
const widgets = 'isso waline twikoo artalk valine gitalk commento comentario schnack intensedebate cactus'.split(' ');
const pages = widgets.flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ id, file: `${id}/${file}` })),
);

const open = (file: string) => openFixture(new URL(file, folder));

/** What the thread on the page says, without its nodes. */
function said(page: ReturnType<typeof open>) {
  return readThreads(page).flatMap(({ thread }) =>
    thread.comments.map(({ element, body, replyControl, ...rest }) => ({
      ...rest,
      canReply: replyControl !== undefined,
    })),
  );
}

describe.each(pages)('$file', ({ id, file }) => {
  it('is let in by the probe and read by its own rules', () => {
    const page = open(file);
    expect(countCommentCues(page.document)).toBeGreaterThan(0);
    expect(readThreads(page).map(({ thread }) => thread.platform)).toEqual([id]);
  });

  it('is the same when read again and in more boxes, and is left as it was', () => {
    const page = open(file);
    const { body } = page.document;
    const before = body.innerHTML;
    const first = said(page);
    expect(said(page)).toEqual(first);
    expect(body.innerHTML).toBe(before);
    for (let i = 0; i < 3; i++) {
      const box = page.document.createElement('div');
      box.append(...body.childNodes);
      body.append(box);
    }
    expect(said(page)).toEqual(first);
  });

  it('loses exactly the comment that is taken away', () => {
    const all = said(open(file));
    const answered = new Set(all.map(({ parentId }) => parentId));
    for (const leaf of all.filter((comment) => !answered.has(comment.id))) {
      const page = open(file);
      const [found] = readThreads(page);
      const element = found?.thread.comments.find((comment) => comment.id === leaf.id)?.element;
      element?.remove();
      expect(said(page)).toEqual(all.filter((comment) => comment.id !== leaf.id));
    }
  });

  it('covers the list and never a form that stands outside it', () => {
    const page = open(file);
    for (const { covers, thread } of readThreads(page)) {
      for (const form of page.document.querySelectorAll('textarea')) {
        const isInComment = thread.comments.some(({ element }) => element.contains(form));
        expect(covers.some((cover) => cover.contains(form))).toBe(isInComment);
      }
      for (const { element } of thread.comments) expect(covers.some((cover) => cover.contains(element))).toBe(true);
    }
  });
});
