import { call } from '../../utils/messaging/client.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { closePopup } from './surface.ts';

/** Opens the thread and goes to the comment, or to its first unread one where `id` is null. */
export async function goToComment(target: { url: string; key: ThreadKey; id: CommentId | null }): Promise<void> {
  await call('goToComment', { url: target.url, key: target.key, id: target.id });
  closePopup();
}
