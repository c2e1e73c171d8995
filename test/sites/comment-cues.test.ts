// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { countCommentCues } from '../../utils/sites/comment-cues.ts';

const cues = (html: string) => countCommentCues(new DOMParser().parseFromString(html, 'text/html'));

describe('a page may hold comments', () => {
  it.each([
    ['Blogger, threaded', '<li class="comment" id="c7345678901234567890">'],
    ['Blogger, redrawn by script', '<div class="comment-block" id="c734567">'],
    ['Blogger, flat', '<dl id="comments-block"><dt class="comment-author" id="c1">'],
    ['Blogger, anchors', '<a name="c114237512345"></a>'],
    ['WordPress', '<li id="comment-41" class="comment even"><article id="div-comment-41">'],
    ['WordPress, themes', '<li id="li-comment-41">'],
    ['WordPress, blocks', '<div class="wp-block-comments"><ol><li id="comment-2">'],
    ['Kubrick', '<ol class="commentlist"><li class="alt" id="comment-3">'],
    ['microdata', '<div itemscope itemtype="https://schema.org/Comment">'],
    ['classes only', '<div class="comment-body">'],
    ['German classes', '<li class="kommentar">'],
    ['readers’ letters', '<div class="leserbrief">'],
    ['Dutch and Spanish classes', '<div class="reactie"></div><p class="comentario-text">'],
    ['Reddit’s elements', '<shreddit-comment thingid="t1_a"><div slot="comment">'],
    ['MetaFilter', '<div class="comments">Yes.<br><span class="smallcopy">posted by</span></div>'],
    ['responses', '<div id="response-9001">'],
    ['ids in other words', '<li id="kommentar-12">'],
    [
      'a list whose comments have no names',
      '<ul class="comment-list"><li><time>1 May</time><li><time>2 May</time><li><time>3 May</time></ul>',
    ],
    ['Disqus', '<li class="post" id="post-58401"><div class="post-message" data-role="message">'],
    ['a Discourse embed', '<article class="post" id="post-7"><div class="cooked">'],
    ['OpenWeb', '<div data-spot-im-class="message-text">'],
    ['Cusdis', '<div class="my-4"><div class="text-gray-500 my-2 dark:text-gray-200">'],
    ['giscus', '<div class="gsc-comment">'],
    ['utterances', '<article class="timeline-comment"><div class="comment">'],
    ['Remark42', '<article class="comment comment_theme_light" id="remark42__comment-0b1d6c1e">'],
    ['Coral', '<div class="coral coral-comment" id="comment-0b1d6c1e">'],
    ['Ghost', '<div class="gh-comment-content" data-testid="comment-content">'],
    ['Weebly', '<div class="blogCommentWrap blogCommentLevel0"><div class="blogCommentText">'],
    ['Commento', '<div id="commento-comments-area"><div class="commento-card"></div></div>'],
    ['Comentario', '<div class="comentario-comments"><div class="comentario-card"></div></div>'],
    ['Valine', '<div class="vcard" id="60a1b2c3d4e5f60000000001"><div class="vquote"></div></div>'],
    [
      'IntenseDebate',
      '<div class="idc-comments"><a class="IDCommentTime">a</a><a class="IDCommentTime">b</a><a class="IDCommentTime">c</a></div>',
    ],
    ['DataLife Engine', '<div id="comment-id-41"><div class="dle-comm_item">'],
    ['uCoz', '<div class="report-spam-target" id="comEnt41">'],
    ['Z-Blog', '<ul class="msg" id="cmt41"><li class="msgname">'],
    ['a small heading', '<h5 class="card-header">Comentários</h5><div><b>Ada</b></div>'],
    ['a heading with an accent', '<h3><span>17</span> Réactions</h3>'],
    ['a heading of a debate', '<h3>Diskuse ke článku</h3>'],
    ['a heading that names the article first', '<h3>この記事へのコメント</h3>'],
    ['a heading over rows that are called nothing', '<h3>12 comments</h3><p><b>Ada</b> (3 May 2019): Yes.</p>'],
    ['a heading without a number', '<h2>\n Kommentare (3)</h2><table><tr><td>Ada</td></tr></table>'],
    ['headings in other scripts', '<h4>评论</h4><ul><li>园丁</li></ul>'],
    [
      'a section whose comments have no names',
      '<ul id="reader-comments"><li><time>1 May</time><li><time>2 May</time><li><time>3 May</time></ul>',
    ],
  ])('%s', (_name, html) => {
    expect(cues(html)).toBeGreaterThan(0);
  });
});

describe('a page holds none', () => {
  it.each([
    ['plain', '<article><h1>Plums</h1><p>No comment.</p></article>'],
    [
      'a form',
      '<div id="respond"><form id="commentform"><textarea id="comment" name="comment"></textarea></form></div>',
    ],
    [
      'an empty section',
      '<section id="comments" class="comments-area"><h2 class="comments-title">0 comments</h2></section>',
    ],
    [
      'a section with nothing but a form',
      '<section id="comments"><form class="comment-form"><p class="comment-form-author"><input></p><a href="#reply">Reply</a></form></section>',
    ],
    [
      'headings of a form, of nothing and of a side bar',
      '<h3>Leave a comment</h3><h3>0 comments</h3><h4>Recent comments</h4>',
    ],
    ['a post about them', '<h2>Why comments matter</h2><h2>No response from the council</h2>'],
    ['moments', '<div class="moment" id="a-moment-of-peace">'],
    ['counters', '<a class="comments-link" href="/p#comments">3 comments</a><span class="comment-count">3</span>'],
    [
      'a widget',
      '<ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Ann</span></li></ul>',
    ],
    [
      'documentation of code',
      '<pre><code><span class="token comment">// sum</span><span class="hljs-comment"># sum</span></code></pre>',
    ],
    ['an editor of code', '<div class="ace_line"><span class="ace_comment">// sum</span></div>'],
    ['a page of spaced boxes', '<div class="my-4"><p class="my-2">Plums.</p></div>'],
    [
      'responsive pictures',
      '<body class="responsive"><img class="img-responsive"><time></time><time></time><time></time>',
    ],
    ['an element that reacts', '<div class="interactive reaction"><time></time><time></time><time></time></div>'],
    ['a moment with times', '<div class="moments"><time></time><time></time><time></time></div>'],
    ['an id with a number in a shop', '<div id="product-41" class="product card"><span class="price">4</span></div>'],
    ['anchors of other names', '<a name="contents"></a><a name="c"></a>'],
  ])('%s', (_name, html) => {
    expect(cues(html)).toBe(0);
  });
});

it('counts more when more have come', () => {
  expect(cues('<li id="comment-1"><li id="comment-2">')).toBeGreaterThan(cues('<li id="comment-1">'));
});

it('counts more when comments have come below the editor that stood there alone', () => {
  const editor = '<div class="wl-comment"><textarea></textarea></div>';
  const card = '<div class="wl-card-item"><div class="wl-comment-actions"></div></div>';
  expect(cues(editor + card)).toBeGreaterThan(cues(editor));
});

it('counts up to a thousand or so, and no further', () => {
  const comments = (count: number) => Array.from({ length: count }, (_, n) => `<li id="comment-${n}">`).join('');
  expect(cues(comments(700))).toBe(700);
  expect(cues(comments(3000))).toBe(999);
});

it.each([
  ['application/xml', '<feed><entry id="c1"/></feed>'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><g id="comment-1" class="comment"/></svg>'],
  ['text/html', ''],
] as const)('throws on no document: %s', (type, source) => {
  expect(() => countCommentCues(new DOMParser().parseFromString(source, type))).not.toThrow();
});
