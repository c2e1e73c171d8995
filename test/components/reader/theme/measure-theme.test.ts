// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { applyTheme } from '../../../../components/reader/theme/apply-theme.ts';
import { measureTheme } from '../../../../components/reader/theme/measure-theme.ts';
import { watchTheme } from '../../../../components/reader/theme/watch-theme.ts';

let section: HTMLElement;
let body: HTMLElement;

beforeEach(() => {
  document.documentElement.removeAttribute('class');
  document.documentElement.lang = 'en';
  document.head.replaceChildren();
  document.body.removeAttribute('style');
  body = document.createElement('div');
  body.append('words');
  section = document.createElement('section');
  section.append(body);
  const main = document.createElement('main');
  main.append(section);
  document.body.replaceChildren(main);
});

function link(inside: Element, colour: string): void {
  const made = document.createElement('a');
  made.href = 'https://e.example/';
  made.style.color = colour;
  made.append('link');
  inside.append(made);
}

test('colours of the body, of what is behind the section, and of a link in a comment', () => {
  document.body.style.background = 'rgb(250, 248, 240)';
  body.style.color = 'rgb(40, 30, 20)';
  link(section, 'rgb(0, 0, 200)');
  link(body, 'rgb(138, 58, 18)');
  expect(measureTheme(section, body)).toMatchObject({
    background: '#faf8f0',
    foreground: '#281e14',
    link: '#8a3a12',
    scheme: 'light',
    paper: false,
    language: 'en',
    direction: 'ltr',
  });
});

test('translucent backgrounds are laid over one another', () => {
  document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  (section.parentElement as HTMLElement).style.backgroundColor = 'rgba(255, 255, 255, 0.5)';
  section.style.backgroundColor = 'rgba(0, 0, 0, 0.5)';
  body.style.color = 'rgb(255, 255, 255)';
  expect(measureTheme(section, body)).toMatchObject({ background: '#404040', scheme: 'dark' });
});

test('a page without a background stands on the canvas', () => {
  expect(measureTheme(section, null)).toMatchObject({ background: '#ffffff', scheme: 'light', paper: false });
});

test('a picture behind the text brings paper; the colour of the text says of which kind', () => {
  document.body.style.backgroundImage = 'url("https://e.example/stars.jpg")';
  body.style.color = 'rgb(240, 240, 240)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, scheme: 'dark', background: '#121212' });
  body.style.color = 'rgb(20, 20, 20)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, scheme: 'light', background: '#ffffff' });
});

test('the colour that the page has put behind its picture is the paper, as long as the text reads on it', () => {
  document.body.style.backgroundImage = 'url("https://e.example/rain.png")';
  document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  body.style.color = 'rgb(204, 40, 40)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, scheme: 'dark', background: '#000000' });
  document.body.style.backgroundColor = 'rgb(255, 245, 220)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, background: '#fff5dc' });
  document.body.style.backgroundColor = 'rgb(190, 60, 60)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, background: '#ffffff' });
});

test('a page on which nothing reads gets paper of ours, not a patch of another colour behind each tool', () => {
  document.body.style.backgroundColor = 'rgb(119, 119, 119)';
  body.style.color = 'rgb(130, 130, 130)';
  expect(measureTheme(section, body)).toMatchObject({ paper: true, background: '#ffffff', foreground: '#000000' });
  document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  expect(measureTheme(section, body)).toMatchObject({ paper: false, background: '#000000' });
});

test('an ornament drawn once over a colour is no picture', () => {
  document.body.style.backgroundColor = 'rgb(250, 250, 250)';
  document.body.style.backgroundImage = 'url("https://e.example/leaf.png")';
  document.body.style.backgroundRepeat = 'no-repeat';
  expect(measureTheme(section, body)).toMatchObject({ paper: false, background: '#fafafa' });
});

test('sizes are kept within what reads well', () => {
  const sized = (fontSize: string, lineHeight: string) => {
    body.style.fontSize = fontSize;
    body.style.lineHeight = lineHeight;
    const { fontSizePx, lineHeight: leading } = measureTheme(section, body);
    return [fontSizePx, Number(leading.toFixed(3))];
  };
  expect(sized('17px', '27.2px')).toEqual([17, 1.6]);
  expect(sized('11px', '12px')).toEqual([15, 1.45]);
  expect(sized('24px', '60px')).toEqual([19, 1.7]);
  expect(sized('16px', 'normal')).toEqual([16, 1.5]);
});

test('direction, language and line breaks in plain text', () => {
  section.lang = 'he';
  body.style.direction = 'rtl';
  body.style.whiteSpace = 'pre-line';
  expect(measureTheme(section, body)).toMatchObject({ direction: 'rtl', language: 'he', whiteSpace: 'pre-line' });
});

test('the theme is put on the reader’s root, and nowhere else', () => {
  const host = document.createElement('div');
  const root = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(root);
  document.body.append(host);
  const before = document.documentElement.outerHTML;
  applyTheme(root, {
    ...measureTheme(section, body),
    scheme: 'dark',
    direction: 'rtl',
    language: 'he',
    metaPercent: 73,
  });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(root.style.getPropertyValue('--us-bg')).toBe('#ffffff');
  expect(root.style.getPropertyValue('--us-meta')).toBe('73%');
  expect(root.dataset.scheme).toBe('dark');
  expect([root.dir, root.lang]).toEqual(['rtl', 'he']);
  applyTheme(root, { ...measureTheme(section, body), language: '' });
  expect(root.hasAttribute('lang')).toBe(false);
});

test('a change of the page’s theme is told, a change of nothing is not', async () => {
  vi.useFakeTimers();
  const sheet = document.createElement('style');
  sheet.append('.dark body { background-color: rgb(20, 20, 20); color: rgb(230, 230, 230) }');
  document.head.append(sheet);
  const leave = new AbortController();
  const changed = vi.fn();
  watchTheme(section, changed, leave.signal);

  document.documentElement.className = 'scrolled';
  await vi.advanceTimersByTimeAsync(2000);
  expect(changed).not.toHaveBeenCalled();

  document.documentElement.className = 'dark';
  await vi.advanceTimersByTimeAsync(2000);
  expect(changed).toHaveBeenCalledTimes(1);

  const more = document.createElement('style');
  more.append('body { background-color: rgb(0, 0, 60) !important }');
  document.head.append(more);
  await vi.advanceTimersByTimeAsync(2000);
  expect(changed).toHaveBeenCalledTimes(2);

  leave.abort();
  document.documentElement.className = '';
  more.remove();
  await vi.advanceTimersByTimeAsync(2000);
  expect(changed).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
