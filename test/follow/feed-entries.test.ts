// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { attributeOf, elementText, feedEntries } from '../../utils/follow/feed-entries.ts';

const entry =
  '<id>x#comment-4</id><thr:in-reply-to xmlns="y" ref="x#comment-1" /><content type="html"><![CDATA[<p>a & b</p>]]></content>';

it('gives the text and the attributes of a feed’s entries', () => {
  const [first = '', ...others] = feedEntries(`<feed xmlns="z"><entry >${entry}</entry><entry></entry></feed>`) ?? [];
  expect(others).toEqual(['']);
  expect(elementText(first, 'id')).toBe('x#comment-4');
  expect(elementText(first, 'content')).toBe('<p>a & b</p>');
  expect(elementText(first, 'cont')).toBeNull();
  expect(attributeOf(first, 'thr:in-reply-to', 'ref')).toBe('x#comment-1');
  expect(attributeOf(first, 'thr:in-reply-to', 'href')).toBeNull();
  expect(feedEntries('<html></html>')).toBeNull();
});

describe('a feed of millions of beginnings takes no longer than another of its length', () => {
  const many = (text: string) => text.repeat(8_000_000 / text.length);
  it.each([
    '<![CDATA[',
    '<id ',
    '<id',
    '<id <',
    '<content x="',
    "<thr:in-reply-to ref='",
    '<entry ',
    '<entry><id >',
    '&#',
  ])('%s', (text) => {
    for (const one of feedEntries(`<feed><entry>${many(text)}`)?.slice(0, 100) ?? []) {
      elementText(one, 'id');
      elementText(one, 'content');
      attributeOf(one, 'thr:in-reply-to', 'ref');
      attributeOf(one, 'id', 'ref');
    }
  });
});
