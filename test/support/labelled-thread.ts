import type { Comment, CommentId } from '../../utils/thread/comment.ts';
import type { ThreadWords } from '../../utils/thread/implied/imply-replies.ts';

/** A thread as the measuring data and `npm run infer` have it. */
export interface LabelledThread {
  language?: string;
  platform?: string;
  blog?: string;
  article?: string;
  comments: {
    index: number;
    author: string | null;
    /** Wall clock, ISO without a zone. */
    time: string | null;
    /** The time as displayed. */
    shown?: string;
    text: string;
    explicitParent: number | null;
    /** Shown beside the comment. */
    number?: number;
    wrotePost?: boolean;
  }[];
  implied?: { from: number; to: number[]; cue: string; alt?: number[] }[];
  ambiguous?: { from: number; candidates: number[] }[];
  neutral?: { from: number; to?: number[] | null }[];
  synthetic?: boolean;
}

/** The thread as the reader of a page would hand it on; ids are the indices. */
export function threadWords(thread: LabelledThread): ThreadWords {
  const id = (index: number) => String(index) as CommentId;
  const comments = thread.comments.map((labelled): Comment => {
    const wall = labelled.time?.replace(/(?:Z|[+-]\d\d:?\d\d)$/, '').replace(/\.\d+$/, '') ?? null;
    return {
      id: id(labelled.index),
      parentId: labelled.explicitParent === null ? null : id(labelled.explicitParent),
      author: { name: labelled.author, wrotePost: labelled.wrotePost ?? false },
      time: {
        shown: labelled.shown ?? '',
        wall,
        instant: null,
        precision: wall === null ? null : wall.length > 16 ? 'second' : wall.length > 10 ? 'minute' : 'day',
      },
      text: labelled.text,
      ...(labelled.number === undefined ? {} : { number: labelled.number }),
      kind: 'comment',
    };
  });
  return {
    comments,
    ...(thread.language === undefined ? {} : { language: thread.language }),
    ...(thread.article === undefined ? {} : { article: thread.article }),
  };
}
