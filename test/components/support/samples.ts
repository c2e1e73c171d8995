import type { FollowSummary } from '../../../utils/messaging/follow-protocol.ts';
import type { Bookmark, BookmarkId, ThreadSummary } from '../../../utils/messaging/protocol.ts';
import type { PageSummary } from '../../../utils/messaging/tab-protocol.ts';
import type { Comment, CommentId, ThreadKey } from '../../../utils/thread/comment.ts';
import { packStrokes, type Stroke, unpackStrokes } from '../../../utils/thread/strokes.ts';

/** A comment with a clock time, as a blog of anonymous people shows it. */
export function sampleComment(id: string, changes: Partial<Comment> = {}): Comment {
  return {
    id: id as CommentId,
    parentId: null,
    author: { name: 'Anonymous', wrotePost: false },
    time: { shown: '2 March 2026 at 20:33', wall: '2026-03-02T20:33', instant: null, precision: 'minute' },
    text: `The words of ${id}.`,
    kind: 'comment',
    ...changes,
  };
}

/** Threads have `fresh` new comments at the end and `unread` older ones before them. */
export function sampleThread(name: string, fresh = 0, unread = 0, changes: Partial<ThreadSummary> = {}): ThreadSummary {
  const states: Stroke['state'][] = [
    ...Array<'read'>(5).fill('read'),
    ...Array<'unread'>(unread).fill('unread'),
    ...Array<'new'>(fresh).fill('new'),
  ];
  return {
    key: `wordpress:allotment.example:${name}` as ThreadKey,
    url: `https://allotment.example/${name}`,
    title: `About ${name}`,
    site: 'Plot Nineteen',
    counts: { comments: states.length, new: fresh, olderUnread: unread, read: 5 },
    strokes: packStrokes(states.map((state, index) => ({ depth: index % 3, words: 20 + index, state }))),
    newestAt: null,
    lastVisitAt: Date.UTC(2026, 2, 3, 12),
    follow: null,
    canFollow: true,
    ...changes,
  };
}

export function samplePage(fresh: number, unread: number, changes: Partial<PageSummary> = {}): PageSummary {
  const { lastVisitAt: _, strokes, ...thread } = sampleThread('beans', fresh, unread);
  return {
    ...thread,
    strokes: unpackStrokes(strokes),
    view: 'tree',
    since: Date.UTC(2026, 2, 3, 12),
    firstNew: [],
    guesses: [],
    ...changes,
  };
}

export function sampleBookmark(id: string, changes: Partial<Bookmark> = {}): Bookmark {
  const { parentId: _, kind: __, ...comment } = sampleComment(id);
  return {
    id: `bookmark-${id}` as BookmarkId,
    key: 'wordpress:allotment.example:beans' as ThreadKey,
    url: 'https://allotment.example/beans',
    title: 'About beans',
    site: 'Plot Nineteen',
    comment,
    readText: null,
    gone: false,
    note: '',
    tags: [],
    createdAt: 1,
    changedAt: 1,
    ...changes,
  };
}

/** A thread that is followed whole, and was checked without trouble. */
export function sampleFollow(changes: Partial<FollowSummary> = {}): FollowSummary {
  return { under: null, checkedAt: Date.UTC(2026, 2, 4, 9), failure: null, found: 0, ...changes };
}
