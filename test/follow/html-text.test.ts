// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../utils/dom/text.ts';
import { htmlText, plainText } from '../../utils/follow/html-text.ts';
import { fc } from '../support/properties.ts';

const { document } = new JSDOM('<div id="body"></div>').window;

/** What the page's reader makes of it. */
function asPage(html: string): string {
  const body = document.createElement('div');
  body.innerHTML = html;
  return textOf([body], { lines: true });
}

describe('the text of HTML without a document', () => {
  test.each([
    ['<p>One.</p>\n<p>Two,<br />three &#8211; four&hellip;</p>', 'One.\nTwo,\nthree – four…'],
    ['<pre><code>a\n  b</code></pre> then', 'a\nb\nthen'],
    ['5 < 6 && 7 > 3', '5 < 6 && 7 > 3'],
    ['a<!-- never > shown -->b<script>if (a < b) c("</p>")</script>c', 'abc'],
    ['<a title="a > b" href=x>link</a>', 'link'],
    ['Hi <img src="x.png" alt="🌊" class="wp-smiley"> <img alt="a crab" src="crab.png">', 'Hi 🌊'],
    ['<p>open <p>again', 'open\nagain'],
    ['&amp;lt;b&amp;gt; &nbsp; &unknown; &#0; &#xD83D; &eacute;', '&lt;b&gt; &unknown; &#0; &#xD83D; é'],
    ['</ b>a<?php x ?>b<!doctype html>c</>d', 'abcd'],
    ["<b title=don't>a</b> <i 'x>b</i>", 'a b'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  test('is what the page shows, whatever the markup', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[\w .,;!?äß…€\n\t-]{0,12}$/),
      fc.constantFrom('<br>', '<br/>', '&amp;', '&lt;', '&#39;', '&nbsp;', '&eacute;', '&#x1F30A;', '\u200b', '\u3000'),
      fc.constantFrom('<img alt="🌊">', '<img alt="x" class="emoji">', '<img alt="x">', '<!-- no -->', '<wbr>', '<hr>'),
      fc.constantFrom('<script>a < b</script>', '<style>p {}</style>', '<select><option>1</option></select>'),
    );
    const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
      markup: fc.array(fc.oneof(piece, tie('element')), { maxLength: 4 }).map((parts) => parts.join('')),
      element: fc
        .tuple(
          fc.constantFrom('div', 'blockquote', 'b', 'em', 'span', 'code', 'pre', 'section', 'i', 'sup'),
          fc.constantFrom('', ' class="a"', " title='x > y'", ' hidden', ' data-x=1'),
          tie('markup'),
        )
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
    }));
    fc.assert(
      fc.property(markup, (html) => {
        expect(htmlText(html)).toBe(asPage(html));
      }),
    );
  });

  test('markup that never ends takes no longer than other markup', () => {
    // 2 MB; squared it would be hours.
    expect(htmlText(`so ${'<a '.repeat(700_000)}`)).toBe('so');
    expect(htmlText(`so ${'<a b="<c '.repeat(300_000)}`)).toBe('so');
    expect(htmlText('< '.repeat(1_000_000))).toHaveLength(1_999_999);
    expect(htmlText('<script>'.repeat(300_000))).toBe('');
    expect(htmlText('<!--'.repeat(500_000))).toBe('');
  });

  test('what was typed keeps its lines', () => {
    expect(plainText(' One.\r\n\r\n  Two.  \nThree. ')).toBe('One.\nTwo.\nThree.');
  });
});
