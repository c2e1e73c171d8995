import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { at, countAt, listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { Source } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

const most = 500;
const mostNew = 50;

/** The interface of LessWrong, the EA Forum and sites of the same code: the comments of a post, newest first. */
export const lesswrong: Source = {
  id: 'lesswrong',
  request({ key, url }, since) {
    const post = postOfKey(key, 'lesswrong');
    if (post === null || !/^\w{17}$/.test(post)) return null;
    const terms = `{view:"postCommentsNew",postId:"${post}",limit:${since === null ? most : mostNew}}`;
    const fields = '_id parentCommentId postedAt deleted user{displayName} contents{html}';
    const query = `{comments(input:{terms:${terms},enableTotal:true}){totalCount results{${fields}}}}`;
    const address = besidePost(url, '/graphql', { query });
    return address ? { url: address } : null;
  },
  read({ text }) {
    const answer = at(parseJson(text), 'data', 'comments');
    const results = listAt(answer, 'results');
    if (!results) return null;
    const total = countAt(answer, 'totalCount');
    const comments = results.flatMap((item) => toComment(item) ?? []);
    return { comments, next: null, isWhole: total !== null && results.length >= total };
  },
};

function toComment(item: unknown): FedComment | null {
  const id = textAt(item, '_id');
  if (!id || !/^\w{17}$/.test(id)) return null;
  const html = textAt(item, 'contents', 'html');
  const isRemoved = at(item, 'deleted') === true;
  return {
    id: id as CommentId,
    parentId: textAt(item, 'parentCommentId') as CommentId | null,
    author: textAt(item, 'user', 'displayName'),
    instant: momentAt(item, 'postedAt'),
    text: isRemoved ? '' : htmlText(html ?? ''),
    ...(isRemoved ? { isRemoved } : {}),
  };
}
