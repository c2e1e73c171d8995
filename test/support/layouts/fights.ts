import { plainPost, plainThread } from './plain-thread.ts';
import { wordpressPage } from './wordpress.ts';

/** A page that works against whoever changes it, for as long as it is open. */
export interface FightingPage {
  url: string;
  html: string;
}

/** What each page's script does, once the page is there. */
const scripts = {
  /** Takes whatever is put beside its comments off the page. */
  evicts: watching('for (const added of record.addedNodes) if (added.localName?.includes("-")) added.remove();'),
  /** Puts it elsewhere. */
  moves: watching(
    'for (const added of record.addedNodes) if (added.localName?.includes("-") && added.parentNode !== document.body) document.body.prepend(added);',
  ),
  /** Takes its attributes, and hides it. */
  strips: `new MutationObserver(() => {
    const host = document.querySelector('understory-reader');
    if (!host) return;
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    if (host.style.display !== 'none') host.style.setProperty('display', 'none', 'important');
  }).observe(document, { childList: true, subtree: true, attributes: true });`,
  /** Puts a copy beside it. */
  clones: watching(
    'for (const added of record.addedNodes) if (added.localName?.includes("-") && !added.isCopy) { const copy = added.cloneNode(true); copy.isCopy = true; added.after(copy); }',
  ),
  /** Puts copies beside copies. */
  multiplies: watching(
    'for (const added of record.addedNodes) if (added.localName?.includes("-") && document.getElementsByTagName(added.localName).length < 200) added.after(added.cloneNode(true));',
  ),
  /** Shows its comments whenever they are hidden. */
  unhides: `const list = document.querySelector('.comment-list');
  new MutationObserver(() => { if (list.getAttribute('style')) list.removeAttribute('style'); }).observe(list, { attributes: true });`,
  /** Draws the whole section anew. */
  redraws: every(100, 'const old = document.getElementById("comments"); old.replaceWith(old.cloneNode(true));'),
  /** Takes the section away and brings it back. */
  blinks: every(
    150,
    'const old = document.getElementById("comments"); if (old) { window.kept = old; old.remove(); } else document.getElementById("primary").append(window.kept);',
  ),
  /** Gets a comment more at a time, for ever. */
  grows: every(
    30,
    `window.count = (window.count ?? 6) + 1;
    const item = document.querySelector('.comment-list > li').cloneNode(true);
    item.id = 'comment-' + (100 + count);
    item.querySelector('article').id = 'div-comment-' + (100 + count);
    item.querySelector('.comment-content p').textContent = 'Comment ' + count + ', one of very many.';
    document.querySelector('.comment-list').append(item);`,
  ),
  /** Changes the words of a comment, for ever. */
  rewrites: every(20, 'document.querySelector(".comment-content p").textContent = "Words " + Math.random();'),
  /** Calls its comments other names, for ever. */
  renames: every(
    100,
    'for (const item of document.querySelectorAll(".comment-list li")) item.id = "comment-" + Math.floor(1e6 * Math.random());',
  ),
  /** Spoils what scripts are made of. */
  pollutes: `Object.prototype.then = function (done) { done?.(); };
  Object.prototype.parentId = 'comment-101';
  Array.prototype.map = Array.prototype.filter = Array.prototype.flatMap = () => [];
  Array.prototype[Symbol.iterator] = function* () {};
  String.prototype.trim = () => 'trimmed';
  Set.prototype.has = Map.prototype.has = () => true;
  Promise.prototype.then = () => new Promise(() => {});`,
  /** Overrides what content scripts call. */
  overrides: `Element.prototype.attachShadow = () => { throw new Error('no'); };
  for (const proto of [Document.prototype, Element.prototype, DocumentFragment.prototype])
    proto.querySelector = proto.querySelectorAll = () => null;
  window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = class { constructor() { throw new Error('no'); } };
  window.getComputedStyle = () => { throw new Error('no'); };
  Node.prototype.insertBefore = Element.prototype.before = Element.prototype.after = () => { throw new Error('no'); };`,
  /** Lets nothing be changed. */
  freezes: `for (const thing of [Object, Array, Function, Node, Element, HTMLElement, Document, EventTarget, Event, CSSStyleDeclaration, ShadowRoot])
    { Object.freeze(thing.prototype); Object.freeze(thing); }
  Object.preventExtensions(window); Object.preventExtensions(document); Object.freeze(document.body);`,
  /** Writes another document over the one with the tree. */
  rewritesDocument: `const html = document.documentElement.outerHTML.replace(/<script>.*<\\/script>/s, '');
  const look = setInterval(() => {
    if (!document.querySelector('understory-reader[complete]')) return;
    clearInterval(look);
    document.open();
    document.write(html);
    document.close();
    document.documentElement.dataset.written = '';
  }, 20);`,
} satisfies Record<string, string>;

export type Fight = keyof typeof scripts;

export function fightingPage(fight: Fight): FightingPage {
  const post = plainPost(`${fight.toLowerCase()}.example`, fight);
  const html = wordpressPage(post, plainThread(6));
  return { url: post.url, html: html.replace('</body>', () => `<script>${scripts[fight]}</script></body>`) };
}

function watching(work: string): string {
  return `new MutationObserver((records) => { for (const record of records) { ${work} } }).observe(document, { childList: true, subtree: true });`;
}

function every(ms: number, work: string): string {
  return `setInterval(() => { ${work} }, ${ms});`;
}
