import type { ThreadName } from '../storage/follows.ts';

/** Asks for what is due, as far as politeness allows, and sees to it that the rest is asked for later. */
export async function checkFollowed(): Promise<void> {}

/** Checks a thread as soon as its host may be asked again. */
export async function checkSoon(_thread: ThreadName): Promise<void> {}
