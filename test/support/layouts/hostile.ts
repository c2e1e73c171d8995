import { scriptJson } from './html.ts';
import { plainComment, plainPost, plainThread } from './plain-thread.ts';
import { quietPages } from './quiet.ts';
import type { SampleComment } from './sample.ts';
import { wordpressItems, wordpressPage } from './wordpress.ts';

/** A page that goes wrong in one way. */
export interface HostilePage {
  url: string;
  html: string;
  /** Response headers besides the content type. */
  headers?: Record<string, string>;
  /** What must be true whatever else happens; besides, on all of them, nothing of ours in the page's console. */
  mustHold: string;
  /** How many comments the tree holds; 0 where there must be none. */
  comments: number;
}

/** Each makes its page anew. */
export const hostilePages = {
  vanishing,
  moving,
  hugeComment,
  repeatedIds,
  circles,
  deepByScript,
  deepByClass,
  strictPolicy,
  restless,
  shouting,
  ...quietPages,
} satisfies Record<string, () => HostilePage>;

/** Pressing `#vanish` takes the whole section off the page. */
function vanishing(): HostilePage {
  const script = `document.getElementById('vanish').addEventListener('click', () => document.getElementById('comments').remove());`;
  return page('vanishing', plainThread(12), {
    before: '<button id="vanish" type="button">Hide comments</button>',
    script,
    mustHold: 'After #vanish is pressed the tree stays readable, with all bodies, and can still be folded and marked.',
  });
}

/** Pressing `#move` puts a new copy of the section, with one comment more, at the end of the page and removes the old. */
function moving(): HostilePage {
  const post = plainPost('moving.example', 'moving');
  const script = `document.getElementById('move').addEventListener('click', () => {
  const old = document.getElementById('comments');
  const copy = old.cloneNode(true);
  copy.querySelector('.comment-list').append(document.createRange().createContextualFragment(${scriptJson(wordpressItems(post, [plainComment(13)]))}));
  old.remove();
  document.getElementById('primary').append(copy);
});`;
  return page('moving', plainThread(12), {
    before: '<button id="move" type="button">Move comments</button>',
    script,
    mustHold:
      'After #move is pressed the tree stands for the new section, comment 13 is in it, and nothing is shown twice.',
  });
}

function hugeComment(): HostilePage {
  const sentence = 'The tide comes in and the tide goes out and somebody writes it down. ';
  const text = sentence.repeat(Math.ceil((2 * 1024 * 1024) / sentence.length));
  const comments = plainThread(12).map((each, i) => (i === 4 ? { ...each, body: `<p>${text}</p>` } : each));
  return page('huge-comment', comments, {
    mustHold: 'All 12 comments are there, the long one whole; scrolling and folding answer at once.',
  });
}

/** Numbers 103 to 105 stand on the page three times over. */
function repeatedIds(): HostilePage {
  const comments = [1, 2, 3, 4, 5].map((n) => plainComment(n));
  const again = (round: string) =>
    comments
      .slice(2)
      .map((each) => ({ ...each, body: `<p>${round} time, comment ${each.id} says something else.</p>` }));
  return page('repeated-ids', [...comments, ...again('Second'), ...again('Third')], {
    mustHold:
      'Every one of the 11 comments is shown once and can be marked by itself; reloading keeps the marks apart.',
  });
}

/** Markup in which 102 is its own parent, and 104 and 105 are each other's. */
function circles(): HostilePage {
  const post = plainPost('circles.example', 'circles');
  const nest = (outer: SampleComment, inner: string) =>
    wordpressItems(post, [outer]).replace(/<\/li>$/, `<ol class="children">\n${inner}\n</ol>\n</li>`);
  const item = (n: number) => wordpressItems(post, [plainComment(n)]);
  const items = [
    item(1),
    nest(plainComment(2), item(2)),
    item(3),
    nest(plainComment(4), nest(plainComment(5), item(4))),
    item(6),
  ];
  return page('circles', [], {
    items: items.join('\n'),
    declared: 6,
    mustHold: 'Comments 1 to 6 are all shown; none hangs below itself. A repeat may be shown as a comment of its own.',
    comments: 6,
  });
}

const deep = 3000;

/**
 * The parser stops nesting at 512 elements; a script does not. The theme gives the nested lists no boxes of their own:
 * Chromium alone crashes at some 1,500 boxes within boxes.
 */
function deepByScript(): HostilePage {
  const script = `let list = document.querySelector('.comment-list');
const template = list.querySelector('li').cloneNode(true);
for (let n = 2; n <= ${deep}; n++) {
  const item = template.cloneNode(true);
  item.id = 'comment-' + (100 + n);
  item.className = 'comment depth-' + n;
  item.querySelector('article').id = 'div-comment-' + (100 + n);
  item.querySelector('.comment-content p').textContent = 'Comment ' + n + ', one level further down.';
  const children = document.createElement('ol');
  children.className = 'children';
  children.append(item);
  list.lastElementChild.append(children);
  list = children;
}`;
  return page('deep-by-script', [plainComment(1)], {
    before: '<style>#comments .children, #comments .children > li { display: contents; }</style>',
    script,
    declared: deep,
    mustHold: 'All 3,000 comments are in the tree, each below the one before; the tab does not crash.',
    comments: deep,
  });
}

/** As themes do that print a flat list and tell the level by a class only. */
function deepByClass(): HostilePage {
  const post = plainPost('deep-by-class.example', 'deep-by-class');
  const items = Array.from({ length: deep }, (_, i) =>
    wordpressItems(post, [plainComment(i + 1)]).replace('depth-1"', `depth-${i + 1}"`),
  );
  return page('deep-by-class', [], {
    items: items.join('\n'),
    declared: deep,
    mustHold: 'All 3,000 comments are in the tree, in page order; the tab does not crash.',
    comments: deep,
  });
}

/** No scripts, no pictures, no frames of the page's own: whatever its console says is not the page's fault. */
function strictPolicy(): HostilePage {
  const strict = page('strict-policy', plainThread(12), {
    mustHold: 'The tree stands and is styled, folds and marks; no violation of the policy is reported.',
  });
  return {
    ...strict,
    html: strict.html.replace(/<img [^>]*> ?/g, ''),
    headers: {
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
    },
  };
}

/** Draws its comments anew, with new elements, ten times a second for as long as it is open; counts in `data-redraws`. */
function restless(): HostilePage {
  const script = `let redraws = 0;
setInterval(() => {
  const list = document.querySelector('.comment-list');
  list.replaceChildren(...[...list.children].map((item) => item.cloneNode(true)));
  document.documentElement.dataset.redraws = String(++redraws);
}, 100);`;
  return page('restless', plainThread(12), {
    script,
    mustHold:
      'The tree stays as it is: no row is replaced, focus and folds stay, nothing is announced, the page keeps redrawing.',
  });
}

/** A theme whose style sheet shouts at every element there is. */
function shouting(): HostilePage {
  const style = `* { color: red !important; font-size: 9px !important; display: inline !important; float: right !important; }
:not(html, head, body, div, main, ol, li, article, h1, h2, p, a) { display: none !important; }`;
  const shouted = page('shouting', plainThread(12), {
    mustHold: 'The tree is shown as a block, its rows one below the other; or the original stays.',
  });
  return { ...shouted, html: shouted.html.replace('</head>', `<style>${style}</style></head>`) };
}

interface Parts {
  mustHold: string;
  /** List items in place of those of the comments. */
  items?: string;
  before?: string;
  script?: string;
  declared?: number;
  comments?: number;
}

function page(name: string, comments: readonly SampleComment[], parts: Parts): HostilePage {
  const post = plainPost(`${name}.example`, name);
  const declared = parts.declared ?? comments.length;
  let html = wordpressPage(post, comments, { declared });
  // Replacements are functions: comments may hold "$&".
  if (parts.items !== undefined) {
    html = html.replace(
      /(<ol class="comment-list">)\s*(<\/ol>)/,
      (_, open, close) => `${open}\n${parts.items}\n${close}`,
    );
  }
  if (parts.before) html = html.replace('<div id="comments"', () => `${parts.before}\n<div id="comments"`);
  if (parts.script) html = html.replace('</body>', () => `<script>${parts.script}</script>\n</body>`);
  return {
    url: post.url,
    html,
    mustHold: parts.mustHold,
    comments: parts.comments ?? comments.length,
  };
}
