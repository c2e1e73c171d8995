import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import { openPage } from '../../platforms/fixture.ts';
import { useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Pages that no platform file knows: what reads them comes to the page only there. */

const stage = useBrowser();

// The last one calls nothing a comment but its heading.
test.each(['nested-lists', 'depth-class', 'terms', 'medium'])('%s: the tree is what the markup says', async (name) => {
  const html = readFileSync(new URL(`../../pages/generic/${name}.html`, import.meta.url), 'utf8');
  const page = openPage(html);
  const thread = readThreads(page)[0]?.thread;
  expect(thread?.platform).toBe('generic');
  const tree = buildTree(thread?.comments ?? [], () => {
    throw new Error('A parent is missing');
  });
  // Nobody serves the pictures.
  stage.web.publish(page.url, html.replace(/ src="[^"]*"/g, ''));
  const reader = await ReaderPage.open(stage.browser, page.url);
  const rows = (await reader.rows()).map(({ level, text }) => [level, text.slice(0, 30)]);
  expect(rows).toEqual(
    tree.inOrder.map(({ depth, comment }) => [depth + 1, comment.text.replace(/\s+/g, ' ').slice(0, 30)]),
  );
  await reader.page.close();
});
