// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';

const url = 'https://kiln.example/2009/05/glaze/';

const item = (id: number, text: string) => `<li id="comment-${id}" class="comment depth-1"><div class="comment-body">
<div class="comment-author vcard"><cite class="fn">Potter ${id}</cite></div>
<div class="comment-meta"><a href="${url}#comment-${id}">May 11, 2009 at 10:0${id} am</a></div>
${text}<div class="reply"><a class="comment-reply-link" href="?replytocom=${id}#respond">Reply</a></div></div></li>`;

const page = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Glaze</title></head><body class="single postid-5">
<div id="content"><div class="post"><h2>Glaze</h2></div><h3 id="comments">2 Responses</h3><ol class="commentlist">
${item(1, '<p>First line<br/>second line</p><p>Third</p>')}${item(2, '<p>Plain<script type="text/javascript">leak();</script></p>')}
</ol></div></body></html>`;

/** Of elements' names, in XHTML, nothing is in capitals. */
it.each(['text/html', 'application/xhtml+xml'] as const)('reads a page served as %s the same way', (contentType) => {
  const { document } = new JSDOM(page, { url, contentType }).window;
  const [found] = readThreads({ document, url });
  expect(found?.thread.comments.map(({ author, text }) => [author.name, text])).toEqual([
    ['Potter 1', 'First line\nsecond line\nThird'],
    ['Potter 2', 'Plain'],
  ]);
  expect(found?.covers.map(({ id, className }) => id || className)).toEqual(['comments', 'commentlist']);
});
