import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { Source } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

/** Who has no account there is told of so many. */
const most = 60;

/** Mastodon's interface on the server where the post was read, whose ids it has: the replies in the order of the tree. */
export const mastodon: Source = {
  id: 'mastodon',
  request({ key, url }) {
    const post = postOfKey(key, 'mastodon');
    const address = post && besidePost(url, `/api/v1/statuses/${post}/context`);
    return address ? { url: address } : null;
  },
  read({ text }, { thread }) {
    const replies = listAt(parseJson(text), 'descendants');
    if (!replies) return null;
    const post = postOfKey(thread.key, 'mastodon');
    const comments = replies.flatMap((reply) => toComment(reply, post) ?? []);
    return { comments, next: null, isWhole: replies.length < most };
  },
};

function toComment(reply: unknown, post: string | null): FedComment | null {
  const id = textAt(reply, 'id');
  if (!id || !/^\d+$/.test(id)) return null;
  const parent = textAt(reply, 'in_reply_to_id');
  const hasEmojis = (listAt(reply, 'emojis') ?? []).length > 0;
  return {
    id: id as CommentId,
    parentId: parent === post ? null : (parent as CommentId | null),
    author: textAt(reply, 'account', 'display_name') || textAt(reply, 'account', 'username'),
    instant: momentAt(reply, 'created_at'),
    text: htmlText(textAt(reply, 'content') ?? ''),
    // On the page they are pictures; and its last line of hashtags stands apart.
    ...(hasEmojis || (listAt(reply, 'tags') ?? []).length > 0 ? { isRough: true } : {}),
  };
}
