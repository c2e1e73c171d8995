import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { isTextRead } from '../thread/is-text-read.ts';
import type { ThreadMemory } from '../thread/memory.ts';
import type { Database } from './open.ts';

/** Of these edited comments, the words as they were read, as far as the thread's source has told them. */
export async function findReadTexts(
  db: Database,
  key: ThreadKey,
  { comments }: ThreadMemory,
  edited: readonly CommentId[],
): Promise<[CommentId, string][]> {
  const feed = edited.length > 0 ? await db.get('feeds', key) : undefined;
  if (!feed) return [];
  const told = new Map<CommentId, string[]>();
  for (const [id, text] of [...feed.texts, ...feed.readTexts]) told.set(id, [...(told.get(id) ?? []), text]);
  return edited.flatMap((id): [CommentId, string][] => {
    const known = comments.get(id);
    const text = known && told.get(id)?.find((one) => isTextRead(known, one));
    return text === undefined ? [] : [[id, text]];
  });
}
