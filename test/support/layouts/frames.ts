import { scriptJson } from './html.ts';

/** How a page learns of the height of what it embeds, as real systems do it. */
export type Resizing = 'observer' | 'event' | 'once';

interface FramedComment {
  id: number;
  parent: number | null;
  author: string;
  text: string;
}

const people = ['Ottoline Quill', 'Bram Tully', 'Ines Varga', 'Moss'];
const sayings = [
  'Lift the corrugated iron only in the evening; by then they are warm and stay put.',
  'Do they come back to the same sheet every year, or is that a tale people tell each other over the hedge?',
  'Ours did for six. Then a hedgehog moved in, and that was that.',
  'Roofing felt is lighter, and it takes the sun sooner. It also rots, which nobody mentions.',
];

/** Every third one answers the one before it. */
export function framedComments(count: number): FramedComment[] {
  return Array.from({ length: count }, (_, i) => ({
    id: 5001 + i,
    parent: i % 3 === 2 ? 5000 + i : null,
    author: people[i % people.length] as string,
    text: `${sayings[i % sayings.length]} (${i + 1})`,
  }));
}

/** A post, and below it the comments of another site in a frame that is as long as it is told to be. */
export function postWithFrame(frameUrl: string): string {
  return page(
    'Slow worms under iron – Hedge Rows',
    `<article><h1>Slow worms under iron</h1><div class="entry-content"><p>They like it warm.</p></div></article>
<div id="talk"><iframe src="${frameUrl}" width="100%" height="150" scrolling="no" frameborder="0"></iframe></div>
<footer><p>The end of the page.</p></footer>
<script>addEventListener('message', ({ data }) => {
  if (data && data.height) document.querySelector('#talk iframe').style.height = data.height + 'px';
});</script>`,
  );
}

/** The inside of such a frame, in the markup of Disqus: drawn late, more on demand. */
export function talkFrame(comments: readonly FramedComment[], shown: number, resizing: Resizing): string {
  const config = scriptJson({ comments, shown, resizing });
  return page(
    'Talk',
    `<section id="conversation"><div id="posts"><ul id="post-list" class="post-list"></ul>
<button id="more" type="button">Load more comments</button></div></section>
<script>(${drawTalk})(${config});</script>`,
  );
}

/** A page that fills a frame of its own making, in the markup of Ghost, after its own script has loaded. */
export function postWithOwnFrame(comments: readonly FramedComment[]): string {
  return page(
    'Slow worms under iron – Hedge Rows',
    `<article><h1>Slow worms under iron</h1><div class="entry-content"><p>They like it warm.</p></div></article>
<div id="ghost-comments-root"><iframe srcdoc="<!DOCTYPE html>" title="comments-frame" frameborder="0" style="width: 100%; height: 0"></iframe></div>
<script data-ghost-comments="/" data-post-id="6b0270bab37e8b5bc699b579">(${drawOwnFrame})(${scriptJson(comments)});</script>`,
  );
}

/** A post whose comments are drawn into an open shadow root, in the markup of Coral. */
export function postWithShadow(comments: readonly FramedComment[], shown: number): string {
  return page(
    'Slow worms under iron – Hedge Rows',
    `<article><h1>Slow worms under iron</h1><div class="entry-content"><p>They like it warm.</p></div></article>
<div id="coral_thread"><div id="coral-shadow-container"></div></div>
<script>(${drawShadow})(${scriptJson({ comments, shown })});</script>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 0; font: 17px/1.5 serif; color: #222 } article { padding: 20px }</style></head>
<body>${body}</body></html>`;
}

/* The following run in the page, and so must hold all they need. */

function drawTalk({
  comments,
  shown,
  resizing,
}: {
  comments: FramedComment[];
  shown: number;
  resizing: Resizing;
}): void {
  const list = document.querySelector('#post-list') as Element;
  const tellHeight = () => parent.postMessage({ height: document.body.offsetHeight }, '*');
  const draw = ({ id, parent: answered, author, text }: FramedComment) => {
    const item = document.createElement('li');
    item.className = 'post';
    item.id = `post-${id}`;
    const content = item.appendChild(document.createElement('div'));
    content.dataset.role = 'post-content';
    const header = content.appendChild(document.createElement('header'));
    const name = header.appendChild(document.createElement('span'));
    name.className = 'author';
    name.textContent = author;
    const time = header.appendChild(document.createElement('a'));
    time.className = 'time-ago';
    time.href = `https://hedge-rows.example/slow-worms/#comment-${id}`;
    time.title = `Monday, May 2, 2022 ${(id % 12) + 1}:14 AM`;
    time.textContent = '3 years ago';
    const message = content.appendChild(document.createElement('div'));
    message.className = 'post-message';
    message.appendChild(document.createElement('p')).textContent = text;
    const replies = item.appendChild(document.createElement('ul'));
    replies.className = 'children';
    (document.querySelector(`#post-${answered} > .children`) ?? list).append(item);
  };
  let isTold = false;
  const drawSome = (some: FramedComment[]) => {
    for (const one of some) draw(one);
    if (resizing === 'event' || (resizing === 'once' && !isTold)) tellHeight();
    isTold = true;
  };
  if (resizing === 'observer') new ResizeObserver(tellHeight).observe(document.body);
  if (resizing === 'event') addEventListener('resize', tellHeight);
  setTimeout(() => drawSome(comments.slice(0, shown)), 300);
  document.querySelector('#more')?.addEventListener('click', () => drawSome(comments.slice(shown)));
}

function drawOwnFrame(comments: FramedComment[]): void {
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const make = (inside: Document, name: string, parts: Record<string, string>, ...children: (Node | string)[]) => {
    const element = inside.createElement(name);
    for (const [key, value] of Object.entries(parts)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const fill = () => {
    const inside = frame.contentDocument as Document;
    inside.body.style.margin = '0';
    new ResizeObserver(() => {
      frame.style.height = `${inside.body.scrollHeight}px`;
    }).observe(inside.body);
    const list = make(inside, 'div', { 'data-testid': 'comment-elements' });
    for (const { id, author, text } of comments) {
      const hex = String(id).padStart(24, '0');
      const link = { href: `${location.href}#ghost-comments-${hex}`, title: '02 May 2022 08:14' };
      list.append(
        make(
          inside,
          'div',
          { 'data-testid': 'animated-comment' },
          make(
            inside,
            'div',
            { 'data-testid': 'comment-component' },
            make(
              inside,
              'div',
              { id: hex },
              make(inside, 'h4', {}, author),
              make(inside, 'a', link, '2 May 2022'),
              make(
                inside,
                'div',
                { class: 'gh-comment-content', 'data-testid': 'comment-content' },
                make(inside, 'p', {}, text),
              ),
            ),
          ),
        ),
      );
    }
    inside.body.append(list);
  };
  frame.addEventListener('load', () => setTimeout(fill, 300));
}

function drawShadow({ comments, shown }: { comments: FramedComment[]; shown: number }): void {
  const uuid = (id: number) => `0b1d6c1e-0001-4d7c-9a51-${String(id).padStart(12, '0')}`;
  setTimeout(() => {
    const container = document.querySelector('#coral-shadow-container') as Element;
    const root = container.attachShadow({ mode: 'open' });
    const list = root.appendChild(document.createElement('section'));
    list.id = 'comments-allComments-log';
    list.setAttribute('style', 'background: rgb(20, 30, 40); color: rgb(240, 240, 230)');
    const draw = ({ id, author, text }: FramedComment) => {
      const comment = list.appendChild(document.createElement('div')).appendChild(document.createElement('div'));
      comment.className = 'coral coral-comment';
      comment.id = `comment-${uuid(id)}`;
      for (const [name, className, words] of [
        ['button', 'coral coral-comment-username', author],
        ['time', 'coral coral-comment-timestamp', '3 years ago'],
        ['div', 'coral coral-comment-content', text],
      ] as const) {
        const part = comment.appendChild(document.createElement(name));
        part.className = className;
        part.textContent = words;
        if (name === 'time') part.setAttribute('datetime', '2022-05-02T08:14:00Z');
      }
    };
    for (const one of comments.slice(0, shown)) draw(one);
    const more = root.appendChild(document.createElement('button'));
    more.id = 'more';
    more.addEventListener('click', () => {
      for (const one of comments.slice(shown)) draw(one);
    });
  }, 300);
}

/** A frame in the manner of Remark42: each comment is an empty box until it has been in view. */
export function lazyFrame(count: number): string {
  const boxes = Array.from(
    { length: count },
    (_, i) => `<article id="remark42__comment-${i}0b1d6c1e" style="width: 100px; height: 100px"></article>`,
  );
  const draw = `
    new IntersectionObserver((entries, observer) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || target.firstChild) continue;
        observer.unobserve(target);
        const number = 1 + [...document.querySelectorAll('article')].indexOf(target);
        target.removeAttribute('style');
        target.className = 'comment comment_theme_light';
        const parts = [['comment__info', ''], ['comment__body', '']].map(([name]) => Object.assign(document.createElement('div'), { className: name }));
        parts[0].append(Object.assign(document.createElement('button'), { className: 'comment__username', textContent: 'Person ' + number }),
          Object.assign(document.createElement('a'), { className: 'comment__time', href: '#' + target.id, textContent: '5/2/2022 at 8:' + (10 + number) + ' AM' }));
        parts[1].append(Object.assign(document.createElement('div'), { className: 'comment__text', textContent: 'Comment ' + number + ' of those that were not in view.' }));
        target.append(...parts);
      }
    })`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comments</title></head><body><div id="remark42">${boxes.join('')}</div>
    <script>const seen = ${draw}; for (const one of document.querySelectorAll('article')) seen.observe(one);</script></body></html>`;
}
