import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';

const url = 'https://quiet-harbour.example/2026/02/first-light/';
const words = [
  'The ferry was an hour late and nobody on the pier seemed to mind it at all.',
  'I minded. My bread was in the oven, and the oven belongs to my sister.',
  'Then you have the only oven in the village that keeps the time of the ferry.',
];
const html = (times: string[]) => `<!doctype html><html lang="de"><body><h1>First light</h1><p>A post about a ferry.</p>
<h2>${words.length} Kommentare</h2><div class="answers">${words
  .map(
    (text, i) =>
      `<div class="answer"><b class="who">Maren ${i}</b> <span class="when">${times[i]}</span><div class="said"><p>${text}</p></div><a href="#">Antworten</a></div>`,
  )
  .join('')}</div></body></html>`;

function read(times: string[], now: number) {
  const { document } = new JSDOM(html(times), { url }).window;
  return readThreads({ document, url, now })[0]?.thread.comments ?? [];
}

it('a comment with a relative time and no id of its own is the same comment an hour later', () => {
  const now = Date.UTC(2026, 2, 2, 17, 35);
  const first = read(['vor 3 Stunden', 'vor 2 Stunden', 'vor 5 Minuten'], now);
  const later = read(['vor 4 Stunden', 'vor 3 Stunden', 'vor einer Stunde'], now + 3_600_000);
  expect(first.map(({ time }) => [time.instant, time.precision])).toEqual([
    [Date.UTC(2026, 2, 2, 14, 35), 'hour'],
    [Date.UTC(2026, 2, 2, 15, 35), 'hour'],
    [Date.UTC(2026, 2, 2, 17, 30), 'minute'],
  ]);
  expect(later.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
});
