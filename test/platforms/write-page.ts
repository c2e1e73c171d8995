/** A comment of an invented thread. */
export interface Written {
  id: number;
  author: string;
  text: string;
  replies: Written[];
}

export type Markup = 'blogger' | 'wordpress';

/** A page with the comments, in the platform's markup, at `https://blog.example/post/`. */
export function writePage(markup: Markup, comments: readonly Written[]): string {
  return `<!doctype html>
<!-- https://blog.example/post/ -->
<html lang="en"><head><title>Post - Blog</title>${heads[markup]}</head>
<body><h1>Post</h1><div id="comments"><h2>${comments.length} comments</h2><ol class="comment-list">${writeList(items[markup], comments)}</ol></div></body></html>`;
}

const heads: Record<Markup, string> = {
  blogger: '<meta name="generator" content="blogger">',
  wordpress: '<meta name="generator" content="WordPress 6.4">',
};

interface Item {
  open(comment: Written): string;
  close: string;
}

const items: Record<Markup, Item> = {
  blogger: {
    open: ({ id, author, text }) =>
      `<li class="comment" id="c${id}"><div class="comment-block"><div class="comment-header"><cite class="user">${escaped(author)}</cite>
       <span class="datetime"><a href="https://blog.example/post/?showComment=1457341920345#c${id}">7 March 2016 at 09:12</a></span></div>
       <p class="comment-content">${escaped(text)}</p><span class="comment-actions"><a class="comment-reply" data-comment-id="${id}">Reply</a></span></div>
       <div class="comment-replies"><ol>`,
    close: '</ol></div></li>',
  },
  wordpress: {
    open: ({ id, author, text }) =>
      `<li id="comment-${id}" class="comment"><article id="div-comment-${id}"><footer><b class="fn">${escaped(author)}</b> <span class="says">says:</span>
       <a href="#comment-${id}"><time datetime="2016-03-07T09:12:00+01:00">March 7, 2016 at 9:12 am</time></a></footer>
       <div class="comment-content"><p>${escaped(text)}</p></div><div class="reply"><a class="comment-reply-link" href="?replytocom=${id}">Reply</a></div></article>
       <ol class="children">`,
    close: '</ol></li>',
  },
};

/** Without recursion: threads for tests nest thousands deep. */
function writeList({ open, close }: Item, comments: readonly Written[]): string {
  let out = '';
  const stack: (Written | string)[] = [...comments].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') out += next;
    else {
      out += open(next);
      stack.push(close, ...[...next.replies].reverse());
    }
  }
  return out;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
