// @vitest-environment node
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootsOf } from '../../utils/dom/roots.ts';
import { platforms } from '../../utils/platforms/index.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { countCommentCues } from '../../utils/sites/comment-cues.ts';
import { openFixture } from './fixture.ts';
import { outlineThread } from './outline-thread.ts';

const folder = new URL('../pages/', import.meta.url);

describe.each([...platforms.map(({ id }) => id), 'generic'])('%s pages', (platform) => {
  const pages = readdirSync(new URL(`${platform}/`, folder)).filter((file) => file.endsWith('.html'));

  it('has pages of our own to read', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each(pages)('%s', async (file) => {
    const page = openFixture(new URL(`${platform}/${file}`, folder));
    const threads = readThreads(page);
    const isTheirs = platform !== 'generic' && threads.length > 0;
    if (isTheirs)
      expect(Math.max(...rootsOf(page.document).map(countCommentCues)), 'lets the reader in').toBeGreaterThan(0);
    const outline = threads.map(outlineThread).join('\n') || 'no comment section\n';
    await expect(outline).toMatchFileSnapshot(`../pages/${platform}/${basename(file, '.html')}.txt`);
  });
});
