// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';

const post = 'https://blog.example/2026/05/a-post/';

interface Parts {
  /** In the section, after the list. */
  after?: string;
  /** In the section, before the list. */
  before?: string;
  /** In the first comment, after its words. */
  inComment?: string;
  /** In the first comment's words. */
  inBody?: string;
  /** On the page, away from the comments. */
  elsewhere?: string;
  /** Of the section. */
  name?: string;
  url?: string;
}

/** Three comments in WordPress' manner, and what is put around them. */
function moreOn({
  after = '',
  before = '',
  inComment = '',
  inBody = '',
  elsewhere = '',
  name = 'id="comments"',
  url = post,
}: Parts) {
  const item = (n: number, rest = '', words = '') => `<li id="comment-${n}" class="comment">
    <cite class="fn">Person ${n}</cite> <a href="#comment-${n}"><time datetime="2026-05-11T10:0${n}:00+00:00">10:0${n}</time></a>
    <div class="comment-content"><p>Some words of number ${n}, as people write them. ${words}</p></div>
    <a class="comment-reply-link" href="#respond">Reply</a>${rest}</li>`;
  const page = new DOMParser().parseFromString(
    `<link rel="https://api.w.org/" href="https://blog.example/wp-json/"><link rel="shortlink" href="https://blog.example/?p=7">
    <main><article><h1>A post</h1><p>Its words.</p></article>
    <section ${name}>${before}<ol class="comment-list">${item(1, inComment, inBody)}${item(2)}${item(3)}</ol>${after}
    <form action="/wp-comments-post.php"><textarea></textarea><button>Post Comment</button></form></section></main>
    <aside>${elsewhere}</aside>`,
    'text/html',
  );
  const found = readThreads({ document: page, url })[0];
  if (!found) throw new Error('No thread was found');
  const { controls, pages } = found.more();
  return {
    controls: controls.map((control) => (control.textContent || control.getAttribute('value') || '').trim()),
    pages: pages && { own: pages.own, others: pages.others.map(({ number, url: address }) => `${number} ${address}`) },
  };
}

describe('controls that bring more', () => {
  it.each([
    'Load more comments',
    'Load More Comments',
    'View all 45 comments',
    'Show 12 more replies',
    '1 more reply',
    'Older comments',
    'See 3 more answers',
    '25 more comments…',
    'Load more',
    'Show more',
    'More…',
    'Weitere Kommentare laden',
    'Alle 45 Kommentare anzeigen',
    '3 weitere Antworten anzeigen',
    'Mehr laden',
    'Afficher plus de commentaires',
    'Voir les 12 réponses',
    'Cargar más comentarios',
    'Ver más respuestas',
    'Carregar mais comentários',
    'Mostra altri commenti',
    'Meer reacties laden',
    'Pokaż więcej komentarzy',
    'Показать ещё комментарии',
    'Показать все 45 комментариев',
    'Visa fler kommentarer',
    'Vis flere kommentarer',
    'Näytä lisää kommentteja',
    'Daha fazla yorum göster',
    'Další komentáře',
    'További hozzászólások',
    'コメントをもっと見る',
    '加载更多评论',
    '댓글 더보기',
    'عرض المزيد من التعليقات',
    'הצג עוד תגובות',
    'Xem thêm bình luận',
  ])('%s', (label) => {
    expect(moreOn({ after: `<button type="button">${label}</button>` }).controls).toEqual([label]);
  });

  it.each([
    [
      'wpDiscuz',
      '<div class="wpd-load-more-submit-wrap"><button name="submit" class="wpd-load-more-submit wpd-button">Load the rest</button></div>',
    ],
    ['Blogger', '<div class="loadmore loaded"><a href="javascript:;" target="_self">Carregando mais</a></div>'],
    ['Disqus', '<a href="#" class="load-more__button">Abc</a>'],
    ['Isso', '<div class="isso-comment-loader"><a class="isso-load-hidden">Abc 5</a></div>'],
    ['Artalk', '<div class="atk-list-read-more"><span class="atk-text">Abc</span></div>'],
    ['Twikoo', '<div class="tk-expand">Abc</div>'],
    ['Gitalk', '<button class="gt-btn gt-btn-loadmore">Abc</button>'],
    ['a link that scripts handle', '<a href="?offset=20" class="load-more-comments">More comments</a>'],
    ['a button with a value', '<input type="button" value="More comments">'],
    ['a box with a role', '<div role="button" tabindex="0">More comments</div>'],
    ['replies that are shut', '<button type="button" aria-expanded="false">3 replies</button>'],
  ])('as in %s', (_system, after) => {
    expect(moreOn({ after }).controls).toHaveLength(1);
  });

  it('in a comment, where it speaks of replies', () => {
    expect(moreOn({ inComment: '<button>Show 2 more replies</button>' }).controls).toHaveLength(1);
    expect(moreOn({ inComment: '<a href="#" class="load-replies">More</a>' }).controls).toHaveLength(1);
  });

  it('beside a list whose section has no name', () => {
    expect(moreOn({ name: '', after: '<button>Load more comments</button>' }).controls).toHaveLength(1);
    expect(moreOn({ name: '', after: '<button>Load more</button>' }).controls).toHaveLength(1);
  });

  it('also where our own hiding lies over it, and not where the page has put it away', () => {
    const ours =
      '<div style="display: none !important; content-visibility: auto !important"><button>More comments</button></div>';
    expect(moreOn({ after: ours }).controls).toHaveLength(1);
    expect(moreOn({ after: '<div style="display:none"><button>More comments</button></div>' }).controls).toEqual([]);
    expect(moreOn({ after: '<div class="loadmore hidden"><a>Load more…</a></div>' }).controls).toEqual([]);
    expect(moreOn({ after: '<button disabled>More comments</button>' }).controls).toEqual([]);
  });

  it.each([
    ['a reply', { inComment: '<button>Reply to this comment</button>' }],
    ['a form’s button', { after: '<form><button>Show all comments</button></form>' }],
    ['the rest of a long comment', { inBody: '<button>Show more</button>' }],
    ['the rest of a long comment, by class', { inBody: '<a href="#" class="read-more">Read more</a>' }],
    ['more posts', { after: '<button>Load more posts</button>', elsewhere: '<button>Load more</button>' }],
    ['more posts, by class', { after: '<button class="load-more-posts">Load more</button>' }],
    ['a link to another post', { after: '<a href="/2026/04/older/" class="load-more">Older comments</a>' }],
    [
      'a link to another site',
      { after: '<a href="https://forum.example/t/9" class="load-more">View all 45 comments</a>' },
    ],
    ['a report', { inComment: '<button>Report more comments</button>' }],
    ['sharing', { inComment: '<button class="share-more">Share</button><button>More share options</button>' }],
    ['subscribing', { after: '<button>Subscribe to all comments</button>' }],
    ['a policy', { before: '<button>See our comment policy</button>' }],
    ['hiding', { before: '<button>Hide all comments</button><button>Show less</button>' }],
    ['the next comment', { inComment: '<button>Next comment</button>' }],
    ['sorting', { before: '<button>Show newest first</button>' }],
    ['a menu before the comments', { before: '<button>More</button>' }],
    ['a count of replies that are there', { inComment: '<button aria-expanded="true">3 replies</button>' }],
    ['likes', { inComment: '<button>12 likes</button>' }],
  ] as [string, Parts][])('not: %s', (_what, parts) => {
    expect(moreOn(parts).controls).toEqual([]);
  });
});

describe('pages of the thread', () => {
  const link = (href: string, text = 'x') => `<a href="${href}">${text}</a>`;

  it.each([
    ['WordPress, first page', post, [`${post}comment-page-2/#comments`], 1, [`2 ${post}comment-page-2/`]],
    [
      'WordPress, its newest page without a number',
      post,
      [`${post}comment-page-3/#comments`],
      4,
      [`3 ${post}comment-page-3/`],
    ],
    [
      'WordPress, a page in the middle',
      `${post}comment-page-2/`,
      [`${post}comment-page-1/#comments`, `${post}comment-page-3/#comments`],
      2,
      [`1 ${post}comment-page-1/`, `3 ${post}comment-page-3/`],
    ],
    [
      'WordPress, plain addresses',
      'https://blog.example/?p=7',
      ['/?p=7&cpage=2#comments'],
      1,
      ['2 https://blog.example/?p=7&cpage=2'],
    ],
    [
      'Blogger',
      'https://blog.example/2026/05/a.html',
      ['https://blog.example/2026/05/a.html?commentPage=2#comments'],
      1,
      ['2 https://blog.example/2026/05/a.html?commentPage=2'],
    ],
    [
      'Blogger, its second page',
      'https://blog.example/2026/05/a.html?commentPage=2',
      ['/2026/05/a.html#comments', '?commentPage=3#comments'],
      2,
      ['1 https://blog.example/2026/05/a.html', '3 https://blog.example/2026/05/a.html?commentPage=3'],
    ],
    [
      'Drupal',
      'https://blog.example/node/7',
      ['?page=1', '?page=2'],
      0,
      ['1 https://blog.example/node/7?page=1', '2 https://blog.example/node/7?page=2'],
    ],
    [
      'Drupal, its second page',
      'https://blog.example/node/7?page=1',
      ['?page=0', '?page=2'],
      1,
      ['0 https://blog.example/node/7?page=0', '2 https://blog.example/node/7?page=2'],
    ],
    [
      'Typepad',
      'https://blog.example/a.html',
      ['/a.html/comments/page/2/#comments'],
      1,
      ['2 https://blog.example/a.html/comments/page/2/'],
    ],
  ])('%s', (_system, url, links, own, others) => {
    expect(
      moreOn({ url, after: `<nav class="pager">${links.map((href) => link(href)).join(' ')}</nav>` }).pages,
    ).toEqual({
      own,
      others,
    });
  });

  it('knows its own number by what the pager shows, or by its comments’ addresses', () => {
    const pager = `<nav class="comments-pagination">${link('comment-page-1/#comments', '1')} <span class="page-numbers current">2</span> ${link('comment-page-4/#comments', '4')}</nav>`;
    expect(moreOn({ after: pager }).pages?.own).toBe(2);
    const newest = moreOn({ after: link('comment-page-2/#comments'), inComment: link('comment-page-3/#comment-1') });
    expect(newest.pages).toMatchObject({ own: 3 });
    expect(newest.pages?.others).toHaveLength(1);
  });

  it('takes the numbers of a comments’ pager that counts in a way of its own', () => {
    const pager = `<div class="comments-pagination">${link('?start=10', '2')} ${link('?start=20', '3')}</div>`;
    expect(moreOn({ after: pager }).pages?.others).toEqual([`2 ${post}?start=10`, `3 ${post}?start=20`]);
  });

  it.each([
    ['the parts of a long article', { elsewhere: link('?page=2', '2') }],
    ['the blog’s own pages', { after: link('/page/2/', 'Older posts'), elsewhere: link('/page/3/') }],
    ['the pages of another post', { elsewhere: link('/2026/04/older/comment-page-2/#comment-9') }],
    ['another site', { after: link('https://other.example/2026/05/a-post/comment-page-2/') }],
    ['a link in a comment’s words', { inBody: link(`${post}comment-page-2/#comment-9`) }],
    ['the posts before and after', { after: `<nav class="post-navigation">${link('/2026/04/older/', '1')}</nav>` }],
  ] as [string, Parts][])('not: %s', (_what, parts) => {
    expect(moreOn(parts).pages).toBeNull();
  });
});
