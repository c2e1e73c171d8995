import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { decodeEntities } from '../entities.ts';
import { at, countAt, listAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import { askedFrom } from '../margin.ts';
import type { Source } from '../source.ts';

/** So many posts one request may name. */
const most = 100;

/** The interface of Stack Exchange: the answers to a question, then the comments on it and them. */
export const stackexchange: Source = {
  id: 'stackexchange',
  hosts: ['api.stackexchange.com'],
  request({ key }) {
    const [, site, question] = /^stackexchange:([^/:?#\s]+):(\d+)$/.exec(key) ?? [];
    return site && question ? { url: addressOf(site, `questions/${question}/answers`) } : null;
  },
  read({ text }, { request, thread, since }) {
    const answer = parseJson(text);
    const items = listAt(answer, 'items');
    if (!items) return null;
    const [, site = '', question = ''] = thread.key.split(':');
    const isAnswers = request.url.includes('/questions/');
    const comments = items.flatMap((item) => (isAnswers ? toAnswer(item) : toComment(item, question)) ?? []);
    const hasMore = at(answer, 'has_more') === true;
    if (isAnswers) {
      const ids = items.flatMap((item) => countAt(item, 'answer_id') ?? []);
      const from = since === null ? null : Math.floor(Date.parse(askedFrom(since)) / 1000);
      const posts = [question, ...ids].slice(0, most).join(';');
      const url = addressOf(site, `posts/${posts}/comments`, from === null ? {} : { fromdate: String(from) });
      return { comments, next: { url }, isWhole: since === null && !hasMore && ids.length < most };
    }
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    const next = new URL(request.url);
    next.searchParams.set('page', String(page + 1));
    return { comments, next: hasMore && items.length > 0 ? { url: next.href } : null, isWhole: since === null };
  },
};

function addressOf(site: string, path: string, more: Record<string, string> = {}): string {
  const url = new URL(`https://api.stackexchange.com/2.3/${path}`);
  const asked = { site, filter: 'withbody', pagesize: String(most), order: 'asc', sort: 'creation', ...more };
  url.search = new URLSearchParams(asked).toString();
  return url.href;
}

function toAnswer(item: unknown): FedComment | null {
  const id = countAt(item, 'answer_id');
  return id === null ? null : { id: `answer-${id}` as CommentId, parentId: null, ...common(item) };
}

function toComment(item: unknown, question: string): FedComment | null {
  const id = countAt(item, 'comment_id');
  const post = countAt(item, 'post_id');
  if (id === null || post === null) return null;
  const parentId = String(post) === question ? null : (`answer-${post}` as CommentId);
  return { id: String(id) as CommentId, parentId, ...common(item) };
}

function common(item: unknown): Pick<FedComment, 'author' | 'instant' | 'text'> {
  const seconds = countAt(item, 'creation_date');
  return {
    author: decodeEntities(textAt(item, 'owner', 'display_name') ?? '') || null,
    instant: seconds === null ? null : seconds * 1000,
    text: htmlText(textAt(item, 'body') ?? ''),
  };
}
