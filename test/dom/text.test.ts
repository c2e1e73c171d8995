// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { textOf } from '../../utils/dom/text.ts';

function nodes(html: string): Node[] {
  return [...new JSDOM(`<body>${html}</body>`).window.document.body.childNodes];
}

it.each([
  ['<p>One\n  two</p><p>three</p>', 'One two\nthree'],
  ['a<br>b<br><br>c', 'a\nb\nc'],
  ['a <b>bold</b>ly', 'a boldly'],
  ['<ul><li>x</li><li>y</li></ul>z', 'x\ny\nz'],
  ['<pre>if\n  then</pre>', 'if\nthen'],
  ['a<script>no()</script><style>b{}</style><textarea>c</textarea>d', 'ad'],
  ['hi <img class="emoji" alt="🦀"><img alt="a crab on a stone" src="x">', 'hi 🦀'],
  ['&nbsp; a&#8203;&nbsp;b ', 'a b'],
  ['<div><p>a</p></div><!-- no --><div>b</div>', 'a\nb'],
  ['<div></div>', ''],
])('%s', (html, text) => {
  expect(textOf(nodes(html), { lines: true })).toBe(text);
  expect(textOf(nodes(html))).toBe(text.replaceAll('\n', ' '));
});

it('leaves out what is skipped, with everything in it', () => {
  const [first, second] = nodes('<p>a <i>b <u>c</u></i> d</p><p>e</p>') as Element[];
  expect(
    textOf([first as Element, second as Element], { lines: true, skip: new Set([first?.querySelector('i') as Node]) }),
  ).toBe('a d\ne');
});
