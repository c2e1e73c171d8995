import type { PageFrame } from '../messaging/caller.ts';
import { withoutFragment } from './inject.ts';
import { remembered } from './tab-memory.ts';

/** A reader in a frame is asked for by hand for the page in the tab; its frames are asked for with it, a while. */
const ASKED_FRAMES_MS = 60_000;

/** Whether somebody asked for this page to be read (`readTab`). */
export async function isAsked(frame: PageFrame): Promise<boolean> {
  const asked = await remembered(`asked:${frame.tabId}`);
  if (!asked) return false;
  return asked.url === withoutFragment(frame.url) || (frame.frameId > 0 && Date.now() - asked.at < ASKED_FRAMES_MS);
}
