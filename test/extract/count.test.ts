import { expect, it } from 'vitest';
import { readCount } from '../../utils/extract/count.ts';

it.each([
  ['1 Kommentar:', 1],
  ['24 comments:', 24],
  ['1,102 Comments', 1102],
  ['1.102 Kommentare', 1102],
  ['Kommentare 1', 1],
  ['142 Antworten zu „Die 7 Zwerge“', 142],
  ['2 Gedanken zu „Folge 70: Star Trek“', 2],
  ['One thought on “12 Monkeys”', 1],
  ['Ein Gedanke zu „2001“', 1],
  ['Une réponse à « 1984 »', 1],
  ['3 Responses to SW082 – 82 Gründe', 3],
  ['17 Discussion to this post', 17],
  ['4 Comments. Leave new', 4],
  ['This Post Has 80 Comments', 80],
  ['52Comments', 52],
  ['Se han publicado 11 comentarios', 11],
  ['Komentarze(9)', 9],
  ['1件の返信', 1],
  ['(12) comments', 12],
  ['٢٤ تعليقا', 24],
])('%s', (heading, count) => {
  expect(readCount(heading)).toBe(count);
});

it.each([
  'Comments',
  'Kommentare',
  'Kommentare zu „Apollo 13“',
  ' comments:',
  'Discussion',
  '',
  'Leave a reply to the man who counted 7 stars and lost his way home',
])('says nothing: %s', (heading) => {
  expect(readCount(heading)).toBeNull();
});
