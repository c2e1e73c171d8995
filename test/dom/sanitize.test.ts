// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { createPurifier } from '../../utils/dom/purify.ts';
import { sanitizeBody } from '../../utils/dom/sanitize.ts';

const purify = createPurifier(window as Window & typeof globalThis);

/** Parsed as a page would be, but in a document where nothing runs. */
function parsed(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<body><div class="comment-content">${html}</div></body>`, 'text/html');
  return page.body.firstElementChild as HTMLElement;
}

function clean(...nodes: Node[]): HTMLElement {
  const row = document.createElement('div');
  row.append(sanitizeBody(nodes, document, purify).copy);
  return row;
}

const cleaned = (html: string) => clean(parsed(html)).innerHTML;

beforeEach(() => {
  const base = document.createElement('base');
  base.href = 'https://blog.example/2026/03/post.html';
  document.head.replaceChildren(base);
});

describe('what a body keeps', () => {
  const same = [
    'plain text',
    '<p>one</p><p>two<br>three</p>',
    '<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <u>u</u> <s>s</s> <del>d</del> <ins>i</ins>',
    '<blockquote><p>quoted</p></blockquote>',
    '<pre><code>if (a &lt; b) { }</code></pre>',
    '<ul><li>a<ol><li>b</li></ol></li></ul>',
    '<dl><dt>t</dt><dd>d</dd></dl>',
    '<ol start="3" type="a"><li value="7">seven</li></ol>',
    '<div class="table"><table><caption>c</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table></div>',
    '<p dir="rtl" lang="he">שלום</p>',
    '<ruby>漢<rt>kan</rt></ruby>',
    '<details><summary>spoiler</summary>he did it</details>',
    '<abbr title="World Wide Web">WWW</abbr>',
    'H<sub>2</sub>O x<sup>2</sup> 🙂',
  ];
  test.each(same)('unchanged: %s', (html) => {
    expect(cleaned(html.replace(/<\/?div[^>]*>/g, ''))).toBe(html);
  });

  test('two and more line breaks are one gap between paragraphs', () => {
    expect(cleaned('one<br>two<br><br />\n<br>three<br><br>')).toBe('one<br>two<br><div class="gap"></div>\nthree');
    expect(cleaned('one<br>two<br>three')).toBe('one<br>two<br>three');
  });

  test('spoilers are known as such, also where the page has nothing but a style to hide them', () => {
    expect(cleaned('<span class="md-spoiler-text">he did it</span>')).toBe('<span class="spoiler">he did it</span>');
    expect(cleaned('<div class="spoiler-body" style="display: none">she did it</div>')).toBe(
      '<div class="spoiler">she did it</div>',
    );
    expect(cleaned('<span class="spoilersport">nobody</span>')).toBe('<span>nobody</span>');
  });

  test('links are absolute, and give the page they lead to nothing', () => {
    expect(cleaned('<a href="/about#me" target="_blank" id="x" onclick="go()">me</a>')).toBe(
      '<a href="https://blog.example/about#me" rel="noopener nofollow ugc" target="_blank">me</a>',
    );
    expect(cleaned('<a href="mailto:a@b.example">write</a>')).toContain('href="mailto:a@b.example"');
    expect(cleaned('<a href="https://e.example/" target="evil">x</a>')).not.toContain('target');
  });

  test('images wait until they are seen, and keep their size', () => {
    expect(
      cleaned('<img src="cat.png" alt="a cat" width="40" height="30" srcset="big.png 2x" style="position:fixed">'),
    ).toBe(
      '<img loading="lazy" decoding="async" alt="a cat" width="40" height="30" src="https://blog.example/2026/03/cat.png">',
    );
    expect(cleaned('<img src="data:image/png;base64,AAAA" alt="">')).toContain('src="data:image/png;base64,AAAA"');
  });

  test('of a page that is not shown: its addresses are its own, and its pictures have not been tried', () => {
    const body = parsed('<a href="../notes/">n</a> <img src="../a.png" alt="a">');
    const base = body.ownerDocument.createElement('base');
    base.href = 'https://blog.example/post/comment-page-2/';
    body.ownerDocument.head.append(base);
    const copy = clean(body).innerHTML;
    expect(copy).toContain('href="https://blog.example/post/notes/"');
    expect(copy).toContain('src="https://blog.example/post/a.png"');
  });

  test('an image the page has not loaded, or could not, is a link', () => {
    const late = '<img src="data:image/gif;base64,R0lGOD" data-src="/late.png" alt="the chart">';
    expect(cleaned(late)).toBe(
      '<a class="picture" href="https://blog.example/late.png" rel="noopener nofollow ugc" target="_blank">the chart</a>',
    );
    const broken = document.adoptNode(parsed('<img src="/gone.png" alt="gone">'));
    Object.defineProperties(broken.firstElementChild, { complete: { value: true }, naturalWidth: { value: 0 } });
    expect(clean(broken).innerHTML).toContain('<a class="picture" href="https://blog.example/gone.png"');
  });

  test('tracking pixels are gone', () => {
    expect(cleaned('a<img src="https://t.example/p.gif" width="1" height="1">b')).toBe('ab');
    const pixel = parsed('<img src="https://t.example/p.gif">');
    Object.defineProperties(pixel.firstElementChild, {
      complete: { value: true },
      naturalWidth: { value: 1 },
      naturalHeight: { value: 1 },
    });
    expect(clean(pixel).innerHTML).toBe('');
  });

  test('emoji drawn as pictures become text', () => {
    expect(cleaned('so<img class="emoji" src="https://s.example/1f642.svg" alt="🙂">')).toBe('so🙂');
    expect(cleaned('<img class="wp-smiley" src="/wink.png" alt=";-)">')).toBe(';-)');
  });

  test('a site’s own emoji stay pictures, as high as the line, and are words where the page has not loaded them', () => {
    expect(cleaned('<img class="custom-emoji" src="/ferret.png" alt=":ferret:" width="128" height="128">')).toBe(
      '<img loading="lazy" decoding="async" alt=":ferret:" class="emoji" width="128" height="128" src="https://blog.example/ferret.png">',
    );
    expect(cleaned('<img class="custom-emoji" data-src="/ferret.png" alt=":ferret:">')).toBe(':ferret:');
  });

  test('maths stays maths, once', () => {
    const katex =
      '<span class="katex"><span class="katex-mathml"><math display="block"><semantics><mrow><mi mathvariant="normal">x</mi><mo>=</mo><mn>2</mn></mrow>' +
      '<annotation encoding="application/x-tex">x=2</annotation></semantics></math></span>' +
      '<span class="katex-html" aria-hidden="true"><span>x=2</span></span></span>';
    const body = clean(parsed(katex));
    expect(body.textContent).toBe('x=2');
    expect(body.querySelector('math')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(body.querySelector('mi')?.getAttribute('mathvariant')).toBe('normal');
  });

  test('MathJax: what it wrote for screen readers, in its version 3 and 2', () => {
    const maths = '<math><mi>y</mi></math>';
    const three = `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi><mjx-c>y</mjx-c></mjx-mi></mjx-math><mjx-assistive-mml unselectable="on">${maths}</mjx-assistive-mml></mjx-container>`;
    const two = `<span class="MathJax"><nobr aria-hidden="true"><span class="math">y</span></nobr><span class="MJX_Assistive_MathML">${maths}</span></span><script type="math/tex">y</script>`;
    for (const body of [three, two].map((html) => clean(parsed(html)))) {
      expect(body.textContent).toBe('y');
      expect(body.querySelectorAll('math')).toHaveLength(1);
    }
  });

  describe('maths without MathML is its source, in one piece', () => {
    const tex = (text: string, where = 'formula') => `so <code class="${where}">${text}</code> is`;
    const signs = (codes: string) =>
      codes
        .split(' ')
        .map((code) => `<mjx-mi class="mjx-i"><mjx-c class="mjx-c${code} TEX-I"></mjx-c></mjx-mi>`)
        .join('');
    test.each([
      [
        'MathJax 2 behind its drawing',
        '<span class="MathJax_Preview" style="display: none"></span><span class="MathJax"><nobr><span class="math">y2</span></nobr></span><script type="math/tex">y^2</script>',
        tex('y^2'),
      ],
      [
        'MathJax 2, in a line of its own',
        '<span class="MathJax_Display"><span class="MathJax_SVG"><svg><path/></svg></span></span><script type="math/tex; mode=display">y < 2</script>',
        tex('y &lt; 2', 'formula block'),
      ],
      ['what nothing has drawn yet', '<script type="math/tex">y^2</script>', tex('y^2')],
      [
        'what only a preview shows',
        '<span class="MathJax_Preview">y²</span><script type="math/tex">y^2</script>',
        'so <span>y²</span> is',
      ],
      [
        'MathJax on a server',
        '<span class="mjpage"><span class="mjx-chtml"><span class="mjx-math" aria-label="\\frac12"><span aria-hidden="true">12</span></span></span></span>',
        tex('\\frac12'),
      ],
      ['an attribute', '<span class="ztext-math" data-tex="a_1"><span>a1</span></span>', tex('a_1')],
      [
        'KaTeX that has kept its source',
        '<span class="katex"><annotation encoding="application/x-tex">\\sqrt{2}</annotation><span class="katex-html" aria-hidden="true"><span>2</span></span></span>',
        tex('\\sqrt{2}'),
      ],
      [
        'the letters of KaTeX',
        '<span class="katex-display"><span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span>E</span><span>=</span></span><span class="base"><span>m</span><span>\u200b</span></span></span></span></span>',
        'so <span><code class="formula block">E=m</code></span> is',
      ],
      [
        'the classes of MathJax 3',
        `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true">${signs('1D465')}<mjx-mo><mjx-c class="mjx-c3D"></mjx-c></mjx-mo><mjx-mfrac><mjx-frac><mjx-num><mjx-nstrut></mjx-nstrut>${signs('61 62')}</mjx-num><mjx-dbox><mjx-den><mjx-msup>${signs('1D450')}<mjx-script><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-script></mjx-msup></mjx-den></mjx-dbox></mjx-frac></mjx-mfrac></mjx-math></mjx-container>`,
        tex('x=(ab)/(c^2)'),
      ],
      [
        'the paths of MathJax 3',
        '<mjx-container class="MathJax" jax="SVG" display="true"><svg><g data-mml-node="mi"><path data-c="3C0"/></g><g><use data-c="21"/></g></svg></mjx-container>',
        tex('π!', 'formula block'),
      ],
    ])('%s', (_, html, body) => {
      expect(cleaned(`so ${html} is`)).toBe(body);
    });

    test('and no other script is', () => {
      expect(cleaned('a<script type="text/x-tex">b</script><script>c</script>')).toBe('a');
      expect(cleaned('<mjx-container><mjx-c class="mjx-cFFFFFFFF"></mjx-c></mjx-container>')).toBe('');
      const hostile = '<span class="katex" aria-label="&lt;img src=x onerror=go()&gt;"></span>';
      expect(clean(parsed(hostile)).querySelector('img')).toBeNull();
    });
  });

  test('headings do not mix with ours', () => {
    expect(cleaned('<h1>Big</h1><h4 id="x">Small</h4>')).toBe(
      '<p><strong>Big</strong></p><p><strong>Small</strong></p>',
    );
  });

  test('players and frames become links that say where they lead', () => {
    expect(cleaned('<iframe src="https://www.video.example/embed/1?autoplay=1" onload="x()"></iframe>')).toBe(
      '<a class="embed" href="https://www.video.example/embed/1?autoplay=1" rel="noopener nofollow ugc" target="_blank">video.example/embed/1</a>',
    );
    expect(cleaned('<iframe src="https://v.example/1" title="A  talk"></iframe>')).toContain('>A talk</a>');
    expect(cleaned('<video autoplay><source src="/film.mp4"></video>')).toContain(
      'href="https://blog.example/film.mp4"',
    );
    expect(cleaned('<object data="https://v.example/1.swf">fallback</object>')).toContain(
      'href="https://v.example/1.swf"',
    );
    expect(cleaned('<iframe srcdoc="<script>x()</script>"></iframe>')).toBe('');
  });

  test('old and unknown boxes are taken apart, their words stay', () => {
    expect(cleaned('<font color="red">red</font> <center>mid</center> <x-card>in a card</x-card> <tt>t</tt>')).toBe(
      '<span>red</span> <div>mid</div> in a card <code>t</code>',
    );
    expect(cleaned('<form action="https://evil.example"><p>vote</p><input value="x"><button>go</button></form>')).toBe(
      '<div><p>vote</p></div>',
    );
  });

  test('what the page does not show is not shown', () => {
    expect(cleaned('a<span hidden>b</span><span style="DISPLAY : none">c</span><i class="sr-only">d</i>e')).toBe('ae');
  });

  test('bare paragraphs, and blank lines at the ends', () => {
    const box = parsed('<br>\n<p>one</p><p>two</p><br><br>');
    expect(clean(...box.childNodes).innerHTML).toBe('<p>one</p><p>two</p>');
    expect(cleaned('\n<br>text<br>\n<br>')).toBe('text');
  });

  test.each(['dd', 'li', 'td'])('a %s without its list is only what it holds', (item) => {
    const list = document.createElement(item);
    list.append(document.createElement('p'));
    list.firstElementChild?.append('one');
    expect(clean(list).innerHTML).toBe('<p>one</p>');
    expect(clean(document.createTextNode('\n'), list, document.createTextNode('\n')).innerHTML).toBe(
      '<div><p>one</p></div>',
    );
  });

  test('the page’s own nodes stay as they were', () => {
    const body = parsed('<p onclick="x()" class="k">a <a href="/x">l</a><img src="/i.png"><script>1</script></p>');
    const before = body.outerHTML;
    clean(body);
    expect(body.outerHTML).toBe(before);
  });
});

describe('what is too much is cut', () => {
  test('two megabytes of text are not, a dozen are', () => {
    const two = document.createElement('p');
    two.append('word '.repeat(400_000));
    expect(clean(two).textContent).toBe(two.textContent);
    two.append('word '.repeat(2_000_000));
    const text = clean(two).textContent ?? '';
    expect(text.length).toBeLessThan(10_000_002);
    expect(text.endsWith('…')).toBe(true);
  });

  test('hundreds of levels, with every word', () => {
    const top = document.createElement('div');
    let inner: Element = top;
    for (let level = 0; level < 700; level++) {
      inner.append(`${level} `);
      inner = inner.appendChild(document.createElement(level % 2 ? 'blockquote' : 'span'));
    }
    const row = clean(top);
    let deepest = 0;
    for (
      let level: Element[] = [...row.children];
      level.length > 0;
      level = level.flatMap((one) => [...one.children])
    ) {
      deepest += 1;
    }
    expect(deepest).toBeGreaterThan(30);
    expect(deepest).toBeLessThan(70);
    expect(row.textContent).toContain('699 ');
  });

  test('thousands of empty elements', () => {
    const top = document.createElement('div');
    for (let i = 0; i < 8_000; i++) top.append(document.createElement('b'));
    expect(clean(top).querySelectorAll('*').length).toBe(5_000);
  });
});
