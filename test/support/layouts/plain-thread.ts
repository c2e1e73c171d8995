import { escapeHtml } from './html.ts';
import type { SampleComment, SamplePost } from './sample.ts';

/** A WordPress post about nothing, for pages where only the comments matter. */
export function plainPost(host: string, title: string): SamplePost {
  const url = `https://${host}/`;
  return {
    platform: 'wordpress',
    language: 'en-US',
    dir: 'ltr',
    zone: '+01:00',
    blog: { title: 'A Plain Blog', tagline: 'One post, many ways of getting it wrong', url, id: '1' },
    id: '77',
    title,
    url: `${url}2026/05/plain-post/`,
    author: 'Page Owner',
    time: '2026-05-11T09:00',
    labels: ['Trials'],
    body: ['A short post, so that the comments are near.', 'There is nothing else to see here.'],
  };
}

const names = ['Ada', 'Bo', 'Cleo', 'Dov', 'Ebba', 'Finn'];

/** Comment number `n` of a plain thread, from 1 on: each minute one, `Comment 7 by Ada…`. */
export function plainComment(n: number, parent: number | null = null): SampleComment {
  const author = names[n % names.length] ?? 'Ada';
  const at = new Date(Date.UTC(2026, 4, 11, 10, n)).toISOString().slice(0, 16);
  return {
    id: String(100 + n),
    author,
    time: at,
    body: `<p>Comment ${n} by ${escapeHtml(author)}, with a few words to read.</p>`,
    parent: parent === null ? null : String(100 + parent),
    answers: parent === null ? [] : [String(100 + parent)],
  };
}

/** `count` comments: every third begins a branch, the others answer the one before. */
export function plainThread(count: number): SampleComment[] {
  return Array.from({ length: count }, (_, i) => plainComment(i + 1, i % 3 === 0 ? null : i));
}
