import { expect, test } from 'vitest';
import { openDressed } from '../../support/dressed-page.ts';
import { useChromium } from '../../support/e2e.ts';

/* What people put into comments stays within its row. */

const stage = useChromium();
const cells = Array.from({ length: 30 }, (_, i) => `<td>column ${i}</td>`).join('');
const bodies = {
  1: `<table><tr>${cells}</tr></table>`,
  2: `<pre>${'a very long line of code; '.repeat(20)}</pre>`,
  3: `<p>https://long.example/${'without-a-break'.repeat(30)}</p>`,
  4: '<p style="position: fixed; top: 0; z-index: 99999; margin: -500px; width: 3000px">I am everywhere</p>',
  5: '<p>The end: <span class="spoiler">everybody gets home</span></p>',
  6: '<p>Sum: <span class="katex"><span class="katex-mathml"><math><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></math></span><span class="katex-html" aria-hidden="true">a+b</span></span></p>',
  7: '<p><iframe src="https://player.example/film/7" title="A film about otters"></iframe></p>',
  8: '<p><img src="https://pictures.example/late.png" loading="lazy" width="3000" height="20" alt="A very long picture"></p>',
};

test.each([1200, 390])('%i px wide: nothing reaches out of its row', async (width) => {
  const reader = await openDressed(stage, `rich-${width}`, { bodies });
  await reader.page.setViewport(width, 800);
  const out = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    return [...root.querySelectorAll('article')].flatMap((article) => {
      const row = article.getBoundingClientRect();
      return [...article.querySelectorAll('.body > *')]
        .map((part) => ({ part: part.outerHTML.slice(0, 80), box: part.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.left < row.left - 1 ||
            box.right > row.right + 1 ||
            box.top < row.top - 1 ||
            box.bottom > row.bottom + 1,
        )
        .map(({ part }) => part);
    });
  });
  expect(out).toEqual([]);
  const scrolls = await reader.page.evaluate(() => {
    const box = document.querySelector('understory-reader')?.shadowRoot?.querySelector('.body .table') as Element;
    return box.scrollWidth > box.clientWidth && document.documentElement.scrollWidth <= innerWidth;
  });
  expect(scrolls).toBe(true);
  await reader.page.close();
});

test('spoilers stay covered until pressed, by mouse or by key; formulas and players are what they were or a link', async () => {
  const reader = await openDressed(stage, 'rich', {
    bodies: { ...bodies, 9: '<p><span class="spoiler">and the dog too</span></p>' },
  });
  const colourOf = (words: string) =>
    reader.page.evaluate((wanted) => {
      const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
      const spoiler = [...root.querySelectorAll<HTMLElement>('.spoiler')].find((one) => one.textContent === wanted);
      spoiler?.scrollIntoView({ block: 'center' });
      const { x, y } = spoiler?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { colour: spoiler ? getComputedStyle(spoiler).color : '', x: x + 4, y: y + 6 };
    }, words);
  const covered = await colourOf('everybody gets home');
  expect(covered.colour).toBe('rgba(0, 0, 0, 0)');
  await reader.page.clickAt(covered.x, covered.y);
  expect((await colourOf('everybody gets home')).colour).not.toBe('rgba(0, 0, 0, 0)');
  await reader.page.evaluate(() => {
    document.querySelector('understory-reader')?.shadowRoot?.querySelector<HTMLElement>('.spoiler[role]')?.focus();
  });
  await reader.press('Enter');
  expect((await colourOf('and the dog too')).colour).not.toBe('rgba(0, 0, 0, 0)');

  const found = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot as ShadowRoot;
    const link = root.querySelector('a.embed');
    return {
      formula: root.querySelector('.body math')?.textContent,
      player: [link?.textContent, link?.getAttribute('href')],
      frames: root.querySelectorAll('iframe, video, script').length,
    };
  });
  expect(found).toEqual({
    formula: 'a+b',
    player: ['A film about otters', 'https://player.example/film/7'],
    frames: 0,
  });
  // Once by each of the three pages, never by us.
  expect(stage.web.requests.filter((url) => url.includes('pictures.example/late')).length).toBeLessThanOrEqual(3);
  await reader.page.close();
});
