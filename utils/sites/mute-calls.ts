import { sendNotice } from '../messaging/notice.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import { listMuted, saveMuted } from '../storage/muted-authors.ts';
import { openDatabase } from '../storage/open.ts';
import { noteMuted } from '../storage/threads.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import { siteHost } from '../thread/site-host.ts';
import { tellTrees } from './open-tabs.ts';

type MuteCalls = Pick<Handlers, 'muteAuthor' | 'noteMuted' | 'listMuted' | 'saveMuted'>;

/** Who is folded to a line, by site. */
export const muteCalls: MuteCalls = {
  async muteAuthor(frame, author, muted) {
    if (frame.isPrivate) return false;
    await save(frame.blogHost, author, muted);
    return true;
  },

  async noteMuted(frame, key, comments) {
    if (frame.isPrivate) return;
    const noted = await noteMuted(await openDatabase(), { key, host: frame.host }, comments);
    if (!noted) throw new NotAllowedError('This page has not opened that thread');
    sendNotice('threads');
  },

  async listMuted() {
    return listMuted(await openDatabase());
  },

  saveMuted: (_caller, host, author, muted) => save(siteHost(`https://${host}`), author, muted),
};

async function save(host: string, author: string, muted: boolean): Promise<void> {
  if (muted && isAnonymous(author)) throw new NotAllowedError('That name is of many people');
  const authors = await saveMuted(await openDatabase(), { host, author, muted }, Date.now());
  sendNotice('settings');
  // Their counts leave out what muted authors wrote.
  sendNotice('threads');
  // Not waited for: it is kept, and whoever asked shows it already.
  void tellTrees(host, 'mutedChanged', authors);
}
