import { scriptJson } from './html.ts';

/** A comment as the widget's server answers it: replies of all levels under one root, each with the one it answers. */
export interface WidgetComment {
  id: string;
  nick: string;
  text: string;
  day: string;
  root?: string;
  answers?: string;
}

/**
 * A post whose comments are fetched from `commentsUrl` and drawn by script, in Waline's markup: an editor stands there
 * alone until then, all cards are drawn anew when the order is changed and when a comment is sent, and Reply opens an
 * editor within the comment.
 */
export function drawnWidgetPage(
  title: string,
  commentsUrl: string,
  { fetchAfterMs }: { fetchAfterMs: number },
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>The keeper wrote the wind down twice a day, and nobody had opened the books since.</p></main>
<div id="waline"><div data-waline></div></div>
<script>const commentsUrl = ${scriptJson(commentsUrl)}, fetchAfterMs = ${fetchAfterMs};\n${drawScript}</script></body></html>`;
}

/** In the page. */
const drawScript = `
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const root = document.querySelector('[data-waline]');
let comments = [];
let oldestFirst = false;
let answering = null;

const editor = (answered) => {
  const field = make('textarea', { class: 'wl-editor', placeholder: 'Comment here...' });
  const send = make('button', { type: 'button', class: 'wl-btn' }, 'Submit');
  send.addEventListener('click', () => {
    const to = comments.find(({ id }) => id === answered);
    const root = to && (to.root ?? to.id);
    comments = [...comments, { id: String(comments.length + 100), nick: 'Visitor', text: field.value, day: '2024-03-09', root, answers: to && to.id }];
    answering = null;
    draw();
  });
  return make('div', { class: 'wl-comment' }, make('div', { class: 'wl-panel' }, field, send));
};
const card = ({ id, nick, text, day, answers }) => {
  const reply = make('button', { type: 'button', class: 'wl-reply', title: 'Reply' });
  reply.addEventListener('click', () => {
    answering = answering === id ? null : id;
    draw();
    root.querySelector('.wl-cards textarea')?.focus();
  });
  const content = make('div', { class: 'wl-content' }, make('div', {}, make('p', {}, text)));
  const to = comments.find((one) => one.id === answers);
  if (to) content.prepend(make('p', { class: 'wl-reply-to' }, make('a', { href: '#' + to.id }, '@' + to.nick), make('span', {}, ': ')));
  const box = make('div', { class: 'wl-card' },
    make('div', { class: 'wl-head' }, make('span', { class: 'wl-nick' }, nick), make('span', { class: 'wl-time' }, day),
      make('div', { class: 'wl-comment-actions' }, make('button', { type: 'button', class: 'wl-like' }, '0'), reply)),
    content);
  if (answering === id) box.append(make('div', { class: 'wl-reply-wrapper' }, editor(id)));
  box.append(make('div', { class: 'wl-quote' }, ...comments.filter((one) => one.root === id).map(card)));
  return make('div', { id, class: 'wl-card-item' }, box);
};
const draw = () => {
  const roots = comments.filter((one) => !one.root);
  const sort = make('li', {}, oldestFirst ? 'Latest' : 'Oldest');
  sort.addEventListener('click', () => { oldestFirst = !oldestFirst; draw(); });
  root.replaceChildren(editor(null),
    make('div', { class: 'wl-meta-head' }, make('div', { class: 'wl-count' }, make('span', { class: 'wl-num' }, String(comments.length)), ' Comments'), make('ul', { class: 'wl-sort' }, sort)),
    make('div', { class: 'wl-cards' }, ...(oldestFirst ? roots : roots.reverse()).map(card)));
};
addEventListener('load', () => {
  draw();
  setTimeout(async () => {
    comments = await (await fetch(commentsUrl)).json();
    draw();
  }, fetchAfterMs);
});
`;
