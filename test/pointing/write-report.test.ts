import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { writeReport } from '../../utils/pointing/write-report.ts';
import { plainPost, plainThread } from '../support/layouts/plain-thread.ts';
import { wordpressPage } from '../support/layouts/wordpress.ts';
import { fc } from '../support/properties.ts';

const url = 'https://plum-jam.example/stones/';

function report(html: string): string {
  const { document } = new JSDOM(html, { url }).window;
  return writeReport(document, readThreads({ document, url }), '1.2.3');
}

describe('a report', () => {
  const post = plainPost('plum-jam.example', 'Stones');
  const whole = report(wordpressPage(post, plainThread(6)));

  it('says what was found, by which reader, and where', () => {
    expect(whole).toMatch(/^Understory 1\.2\.3\nLanguage: en.*\nFound: wordpress, 6 comments, 6 with a name/);
    expect(whole).toMatch(/\n +ol\S*\.comment-list\S* ← COVERED\n/);
    expect(whole.match(/← COMMENT\n/g)?.length).toBeGreaterThan(0);
  });

  it('says plainly that nothing was found', () => {
    expect(report('<html lang="pt-BR"><body><p>A post.</p></body></html>')).toBe(
      'Understory 1.2.3\nLanguage: pt-BR\nFound: nothing\n\nbody\n  p text',
    );
  });

  it('tells alike siblings once, and masks numbers', () => {
    const items = '<li id="c-41" class="depth-2">x</li>'.repeat(24);
    expect(report(`<body><ul>${items}</ul></body>`)).toContain('    li#c-00.depth-0 text ×24');
  });

  it('masks names that stand in classes, in whatever spelling', () => {
    const html = `<body><b>Ada Plum</b><p class="comment-author-adaplum byuser-ada Plum authorAda plüm xadaplumx">Hm.</p></body>`;
    expect(report(html)).toContain('p.comment-author-xxxxxxx.byuser-xxx.xxxx.authorxxx.xxxx.xxxxxxxxx text');
  });

  it('holds no address and no value of any attribute', () => {
    const html = `<body><a href="https://elsewhere.example/u/ada?secret=1" data-name="Ada" title="Ada">hi</a><img src="/a.png"></body>`;
    expect(report(html)).toMatch(/\n {2}a\[data-name\] text\n {2}img$/);
  });
});

/* Words that markup has none of, in texts, classes, ids, attributes and names of elements. */

const word = fc
  .array(fc.constantFrom('qu', 'zor', 'vek', 'jam', 'plo', 'wix', 'dru', 'gno'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
  .filter((made) => made.length > 2);
const spelled = fc
  .tuple(word, fc.constantFrom('', 'author-', 'user', 'by_', '7'))
  .chain(([made, before]) =>
    fc.constantFrom(
      `${before}${made}`,
      `${before}${made.toUpperCase()}`,
      `${before}${made[0]?.toUpperCase()}${made.slice(1)}`,
      `${made}-${made}`,
    ),
  );

it('none of the words on a page is in its report', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.array(word, { minLength: 1, maxLength: 4 }), names: fc.array(spelled) }), {
        minLength: 1,
        maxLength: 8,
      }),
      (parts) => {
        const { document } = new JSDOM('<!doctype html><html><body></body></html>', { url }).window;
        // Every word that is in a name is also said somewhere, as a commenter's name is.
        const said = parts.flatMap(({ text, names }) => [
          ...text,
          ...names.flatMap((name) => name.match(/[a-z]+/gi) ?? []),
        ]);
        for (const { text, names } of parts) {
          const element = document.createElement('div');
          const [id = '', ...classes] = names;
          element.id = id;
          element.setAttribute('class', classes.join(' '));
          element.setAttribute(`data-${text[0]}`, text.join(' '));
          element.append(text.join(' '), document.createElement(`${text[0]}-card`));
          document.body.append(element);
        }
        document.body.append(said.join(' '));
        const written = writeReport(document, readThreads({ document, url }), '0').toLowerCase();
        for (const one of parts.flatMap(({ text }) => text)) expect(written).not.toContain(one);
      },
    ),
  );
});
