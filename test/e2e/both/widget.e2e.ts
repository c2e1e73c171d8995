import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { drawnWidgetPage, type WidgetComment } from '../../support/layouts/drawn-widget.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* A comment system that draws into the post after a request, draws all anew, and opens its editor within a comment. */

const stage = useBrowser();
const url = 'https://windbooks.example/log/first-winter/';
const commentsUrl = 'https://windbooks.example/talk.json';
const comments: WidgetComment[] = [
  { id: '1', nick: 'Petra Holm', text: 'Are these knots?', day: '2024-03-01' },
  { id: '2', nick: 'Anselm', text: 'Beaufort until 1911.', day: '2024-03-01', root: '1', answers: '1' },
  { id: '3', nick: 'Rook', text: 'And the gusts?', day: '2024-03-02', root: '1', answers: '2' },
  { id: '4', nick: 'Ines', text: 'My aunt did.', day: '2024-03-03' },
];
/** The page shows the newest first; the tree does not. */
const tree = [
  [1, 'Are these knots?'],
  [2, 'Beaufort until 1911.'],
  [3, 'And the gusts?'],
  [1, 'My aunt did.'],
];
let reader: ReaderPage;

const levels = async () => (await reader.rows()).map(({ level, text }) => [level, text]);

beforeAll(() => {
  stage.web.publish(url, drawnWidgetPage('The first winter', commentsUrl, { fetchAfterMs: 1500 }));
  stage.web.publish(commentsUrl, { body: JSON.stringify(comments), type: 'application/json' });
});

test('the tree stands once the comments have been drawn, by whom each reply names', async () => {
  reader = await ReaderPage.open(stage.browser, url);
  expect(await levels()).toEqual(tree);
  expect(await reader.words()).toContain('4 comments');
  await reader.page.waitFor(widgetIs, { list: false, form: true });
});

test('when the widget is sorted and draws all anew, the tree stands as it did, and the new list is hidden again', async () => {
  await reader.page.evaluate(() => document.querySelector<HTMLElement>('.wl-sort li')?.click());
  await reader.page.waitFor(widgetIs, { list: false, form: true });
  expect(await levels()).toEqual(tree);
});

test('Reply opens the widget’s own editor in the comment, and what is typed there stays', async () => {
  await reader.click({ row: 'Rook', button: /^Reply/ });
  await reader.page.waitFor(() => document.activeElement?.closest('.wl-card-item')?.id === '3');
  await reader.page.type('A stroke is a gust.');
  await reader.page.waitFor(widgetIs, { list: true, form: true });
  await reader.page.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('.wl-cards textarea')?.value === 'A stroke is a gust.',
  );
});

test('what was sent from there stands in the tree, under what it answers', async () => {
  await reader.page.evaluate(() => document.querySelector<HTMLElement>('.wl-cards .wl-btn')?.click());
  await reader.page.waitFor(() => document.getElementById('104') !== null);
  await reader.click({ button: /tree/i });
  await reader.page.waitFor(widgetIs, { list: false, form: true });
  const rows = await reader.waitForRows((all) => all.some(({ text }) => text === 'A stroke is a gust.'));
  expect(rows).toHaveLength(5);
  expect(rows.find(({ text }) => text === 'A stroke is a gust.')?.level).toBe(4);
  expect(reader.page.console).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

/** Whether the widget's list and its form are shown, or not. Runs in the page. */
function widgetIs({ list, form }: { list: boolean; form: boolean }): boolean {
  const isShown = (selector: string) =>
    document.querySelector(selector)?.checkVisibility({ contentVisibilityAuto: true });
  return isShown('.wl-card-item') === list && isShown('[data-waline] > .wl-comment textarea') === form;
}
