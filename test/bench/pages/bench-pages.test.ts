import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import { missingComment } from '../../support/outline.ts';
import { benchPage, quietPage, sectionSelectors, shapes } from './bench-pages.ts';

const documentOf = ({ html, url }: { html: string; url: string }) => new JSDOM(html, { url }).window.document;
const read = (page: { html: string; url: string }) => readThreads({ document: documentOf(page), url: page.url });

describe('benchPage', () => {
  it.each(shapes)('%s holds as many comments as asked for, the same in each run, where it says', (shape) => {
    const page = benchPage(shape, 120);
    expect(benchPage(shape, 120)).toEqual(page);
    const [found, ...others] = read(page);
    expect(others).toEqual([]);
    expect(found?.thread.comments).toHaveLength(120);
    const section = documentOf(page).querySelector(sectionSelectors[shape]);
    expect(section?.textContent).toContain(found?.thread.comments.at(-1)?.text.slice(0, 30));
  });

  it('is the same thread on each of them, nested as deep as they do', () => {
    const depths = shapes.map((shape) => {
      const comments = read(benchPage(shape, 120))[0]?.thread.comments ?? [];
      return Math.max(...buildTree(comments, missingComment).inOrder.map(({ depth }) => depth));
    });
    expect(depths[0]).toBe(3);
    expect(depths[1]).toBe(1);
    expect(depths[2]).toBeGreaterThan(3);
  });
});

describe('quietPage', () => {
  it('has about as many elements as asked for, and no comment', () => {
    const page = quietPage(1439);
    expect(Math.abs(documentOf(page).querySelectorAll('*').length - 1439)).toBeLessThan(60);
    expect(read(page)).toEqual([]);
  });
});
