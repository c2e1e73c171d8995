import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { attributeOf, elementText, feedEntries } from '../feed-entries.ts';
import { momentOf } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { FeedRequest, Source, WatchedThread } from '../source.ts';

/**
 * The Atom feed of a post's comments, which every WordPress has beside the post, also where its interface is shut: the
 * newest ten or so, pingbacks among them. Read against WordPress 6.1.
 */
export const wordpressFeed: Source = {
  id: 'wordpress-feed',
  request(thread) {
    return addressOf(thread);
  },
  read({ text }) {
    const entries = feedEntries(text);
    return entries && { comments: entries.flatMap((entry) => toComment(entry) ?? []), next: null, isWhole: false };
  },
};

function addressOf({ key, url }: WatchedThread): FeedRequest | null {
  if (!key.startsWith('wordpress:') || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (/[?&](?:p|page_id)=\d/.test(address.search)) address.searchParams.set('feed', 'atom');
  else address.pathname = `${address.pathname.replace(/\/?$/, '/')}feed/atom/`;
  return { url: address.href };
}

function toComment(entry: string): FedComment | null {
  const id = idIn(elementText(entry, 'id'));
  if (id === null) return null;
  // A root is said to answer the post.
  const parentId = idIn(attributeOf(entry, 'thr:in-reply-to', 'ref'));
  const content = elementText(entry, 'content') ?? '';
  return {
    id,
    parentId,
    author: elementText(entry, 'name')?.trim() || null,
    instant: momentOf(elementText(entry, 'published')),
    text: htmlText(parentId === null ? content : withoutAnswered(content, parentId)),
  };
}

function idIn(address: string | null): CommentId | null {
  return (/#comment-(\d+)\s*$/.exec(address ?? '')?.[1] ?? null) as CommentId | null;
}

/** Without the line that only feeds have before a reply, "In reply to X" in the blog's language with X as a link. */
function withoutAnswered(content: string, parentId: CommentId): string {
  const [line] = /^\s*<p>[^<]{0,80}<a href="[^"]*"[^>]*>[^<]*<\/a>[^<]{0,80}<\/p>/.exec(content) ?? [];
  return line?.includes(`#comment-${parentId}"`) ? content.slice(line.length) : content;
}
