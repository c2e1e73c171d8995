import { expect, test } from 'vitest';
import { openDressed } from '../../support/dressed-page.ts';
import { useBrowser } from '../../support/e2e.ts';
import type { ReaderPage } from '../../support/reader-page.ts';

/* Pages as one meets them: odd columns, styles that seep in, scrollers, zoom, themes that switch. The tree fits in. */

const stage = useBrowser();

/** What a row's words look like, and where the tree lies. Runs in the page. */
function looks() {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const reader = root?.querySelector('.reader') as HTMLElement;
  const text = root?.querySelector('.body p') as HTMLElement;
  const style = getComputedStyle(text);
  const { left, right, width } = reader.getBoundingClientRect();
  return {
    left,
    right,
    width,
    background: getComputedStyle(reader).getPropertyValue('--bg'),
    scheme: reader.dataset.scheme,
    overflow: document.documentElement.scrollWidth - innerWidth,
    viewport: document.documentElement.clientWidth,
    fontSize: Number.parseFloat(style.fontSize),
    leading: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
    inherited: [
      style.letterSpacing,
      style.wordSpacing,
      style.textTransform,
      style.textAlign,
      style.textIndent,
      style.textShadow,
      style.fontStyle,
      style.fontVariantCaps,
      style.writingMode,
      style.userSelect,
      style.whiteSpaceCollapse,
      style.textWrapMode,
      style.visibility,
    ],
  };
}

function barAndRow(reader: ReaderPage, name: string) {
  return reader.page.evaluate((wanted) => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const row = [...(root?.querySelectorAll('article') ?? [])].find((one) => one.textContent?.includes(wanted));
    const rail = root?.querySelector('.rail') as HTMLElement;
    return {
      barTop: root?.querySelector('.bar')?.getBoundingClientRect().top ?? 0,
      barBottom: root?.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
      row: row?.getBoundingClientRect().top ?? Number.NaN,
      railTop: rail.getBoundingClientRect().top,
      railBottom: rail.getBoundingClientRect().bottom,
    };
  }, name);
}

test('styles that seep in from the page change nothing about the text', async () => {
  const plain = await openDressed(stage, 'plain', {});
  const wanted = await plain.page.evaluate(looks);
  await plain.page.close();
  const reader = await openDressed(stage, 'seeping', {
    css: `html { font-size: 62.5% }
      body { font-size: 17px; letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; text-align: justify;
        text-indent: 3em; text-shadow: 1px 1px red; font-style: italic; font-variant: small-caps; user-select: none; white-space: nowrap }
      #comments { line-height: 1; visibility: visible }
      * { margin: 0; box-sizing: content-box; transition: all 1s }
      understory-reader { display: inline; color: red !important; letter-spacing: 2em !important; float: left; width: 20px }`,
  });
  const found = await reader.page.evaluate(looks);
  expect(found.inherited).toEqual(wanted.inherited);
  expect(found.fontSize).toBe(wanted.fontSize);
  expect(found.leading).toBeCloseTo(1.45, 1);
  expect(found.width).toBeGreaterThan(500);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test('a list in the middle of a wide page: the tree stands in its place', async () => {
  const reader = await openDressed(stage, 'middle', {
    css: '.columns, #page, main { display: block; max-width: none; padding: 0 } aside { display: none } .comment-list { max-width: 600px; margin: 0 auto !important }',
  });
  const { left, right, width, overflow, viewport } = await reader.page.evaluate(looks);
  expect(width).toBeCloseTo(600, 0);
  expect(left).toBeCloseTo(viewport - right, 0);
  expect(overflow).toBeLessThanOrEqual(0);
  await reader.page.setViewport(390, 800);
  expect((await reader.page.evaluate(looks)).overflow).toBeLessThanOrEqual(0);
  await reader.page.close();
});

test.each([
  ['a row of boxes', 'display: flex; align-items: center'],
  ['boxes in a column, each as wide as its words', 'display: flex; flex-direction: column; align-items: center'],
  ['a grid', 'display: grid; justify-items: start'],
  ['a grid whose second column is for them', 'display: grid; grid-template-columns: 120px minmax(0, 1fr)'],
])('%s: the tree is as wide as there is room', async (what, css) => {
  const reader = await openDressed(stage, `boxes-${what.length}`, {
    css: `.comments-area { ${css} } .comment-list { grid-column: -2; order: 1 }`,
  });
  expect((await reader.page.evaluate(looks)).width).toBeGreaterThan(400);
  await reader.page.close();
});

test('a column of 320 px, and one of 1900', async () => {
  const narrow = await openDressed(stage, 'narrow', { css: '#comments { width: 320px }' });
  const small = await narrow.page.evaluate(looks);
  expect(small.width).toBeLessThanOrEqual(320);
  expect(small.overflow).toBeLessThanOrEqual(0);
  await narrow.page.close();
  const wide = await openDressed(stage, 'wide', {
    css: '#page, .columns { max-width: none; display: block; padding: 0 } aside { display: none }',
  });
  await wide.page.setViewport(1900, 800);
  // Rows as long as can be read, and the tools not farther from each other than that.
  expect((await wide.page.evaluate(looks)).width).toBeLessThan(1150);
  await wide.page.close();
});

test('a page that turns dark while it is open takes the tree along', async () => {
  const reader = await openDressed(stage, 'switching', {
    css: 'html.night body { background: rgb(16, 18, 22); color: rgb(220, 224, 230) }',
  });
  expect((await reader.page.evaluate(looks)).scheme).toBe('light');
  await reader.page.evaluate(() => document.documentElement.classList.add('night'));
  await expect.poll(async () => (await reader.page.evaluate(looks)).scheme).toBe('dark');
  expect((await reader.page.evaluate(looks)).background).toBe('#101216');
  await reader.page.evaluate(() => document.documentElement.classList.remove('night'));
  await expect.poll(async () => (await reader.page.evaluate(looks)).scheme).toBe('light');
  await reader.page.close();
});

const scroller = {
  css: 'html, body { height: 100%; margin: 0; overflow: hidden } #scroller { position: absolute; top: 120px; left: 0; right: 0; height: 520px; overflow-y: auto }',
  around: '<div id="scroller">{page}</div>',
};

test.each([
  ['in a box that scrolls', scroller],
  [
    'in a box that scrolls, drawn smaller',
    { ...scroller, css: `${scroller.css} #scroller { transform: scale(0.8); transform-origin: 0 0 }` },
  ],
  ['in a box that scrolls, zoomed', { ...scroller, css: `${scroller.css} #scroller { zoom: 1.25 }` }],
  ['zoomed', { css: 'body { zoom: 1.25 }' }],
  ['zoomed from the root on', { css: 'html { zoom: 1.25 }' }],
])('%s: toolbar, jumps, folds, map and reading marks', async (what, dress) => {
  const reader = await openDressed(stage, `moved-${what.length}`, { ...dress, count: 36 });
  const viewTop =
    'around' in dress
      ? await reader.page.evaluate(() => document.querySelector('#scroller')?.getBoundingClientRect().top ?? 0)
      : 0;
  const viewBottom =
    'around' in dress
      ? await reader.page.evaluate(() => document.querySelector('#scroller')?.getBoundingClientRect().bottom ?? 0)
      : 800;
  await reader.focusRow('Mon 10:20');
  await reader.press('p');
  // Its parent, brought below toolbar and context line.
  await expect.poll(async () => (await barAndRow(reader, 'Comment 19 ')).row).toBeGreaterThan(viewTop + 30);
  await expect.poll(async () => (await barAndRow(reader, 'Comment 19 ')).barTop - viewTop).toBeCloseTo(0, 0);
  const at = await barAndRow(reader, 'Comment 19 ');
  expect(at.row).toBeGreaterThanOrEqual(at.barBottom);
  expect(at.row).toBeLessThan(viewBottom);
  expect(at.railTop).toBeGreaterThanOrEqual(at.barBottom - 2);
  expect(at.railBottom).toBeLessThanOrEqual(viewBottom + 2);
  await reader.press('o');
  await reader.waitForRow('Mon 10:19', { folded: true });
  expect(Math.abs((await barAndRow(reader, 'Comment 19 ')).row - at.row)).toBeLessThanOrEqual(2);
  await reader.press('o');
  await reader.waitForRow('Mon 10:19', { folded: false });
  await reader.waitForRow('Mon 10:20', { state: 'read' });
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test('drawn larger by the page, where nothing can stick: the tools stay where they are, jumps land in view', async () => {
  const reader = await openDressed(stage, 'larger', {
    css: '#page { transform: scale(1.2); transform-origin: 0 0 }',
    count: 36,
  });
  await reader.focusRow('Mon 10:20');
  await reader.press('p');
  await expect.poll(async () => (await barAndRow(reader, 'Comment 19 ')).barBottom).toBeLessThan(0);
  const { row } = await barAndRow(reader, 'Comment 19 ');
  expect(row).toBeGreaterThanOrEqual(0);
  expect(row).toBeLessThan(700);
  await reader.page.close();
});

test('comments in another direction than the page’s', async () => {
  const reader = await openDressed(stage, 'directions', {
    bodies: { 2: '<p>שלום לכולם, באתי לקרוא.</p>', 3: '<p>مرحبا</p>' },
  });
  const directions = await reader.page.evaluate(() =>
    [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('.body') ?? [])]
      .slice(0, 3)
      .map((body) => getComputedStyle(body).direction),
  );
  expect(directions).toEqual(['ltr', 'rtl', 'rtl']);
  await reader.page.close();
});

test('nothing moves by itself where that is not wanted', async () => {
  const reader = await openDressed(stage, 'still', {});
  await reader.focusRow('Mon 10:02');
  await reader.press('n', 'n', 'p', 'o');
  const moving = await reader.page.evaluate(
    () =>
      [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) =>
        one.getAnimations(),
      ).length,
  );
  expect(moving).toBe(0);
  await reader.page.close();
});
