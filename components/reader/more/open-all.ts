import { words } from '../../shared/words.ts';
import { openEnd } from '../../shared/words-more.ts';
import { answered } from './answered.ts';
import { openPages } from './open-pages.ts';
import { callOf, nextControl, type Opened } from './opened.ts';
import type { OpeningParts } from './opening-parts.ts';
import { pause } from './pause.ts';
import { createPort, type OpenAllEnd, type OpenAllPort } from './port.ts';
import { press } from './press.ts';

const mostPresses = 100;
const betweenPressesMs = 400;

/**
 * Opens what a page holds back of its thread, as a person would: presses its controls one after another, each after
 * the one before has been answered; goes to the end of a list that grows there; then asks for the other pages. Answers
 * what is to be said of it. Throws nothing that the page or the network does.
 */
export async function openAll(parts: OpeningParts, opened: Opened): Promise<string> {
  const { store, context } = parts.reader;
  const port = createPort(parts, opened);
  const before = port.whole();
  const silence = store.subscribe(({ thread }, last) => {
    if (thread !== last.thread) context.say(words.opened(port.count(), thread.declaredCount ?? null));
  });
  let end: OpenAllEnd = 'failed';
  try {
    const isEnough = (await pressControls(port)) || (await goToEnd(port));
    end = await openPages(port);
    if (end === 'done' && isEnough) end = 'enough';
  } catch {
    // Requests that break off, pages that throw in our calls: what came stays, and the rest is as it was.
  }
  silence();
  return openEnd[port.signal.aborted ? 'stopped' : end](port.whole() - before);
}

/** Answers whether some are left, for another time. */
async function pressControls(port: OpenAllPort): Promise<boolean> {
  const { opened, window, signal } = port;
  for (let presses = 0; presses < mostPresses; presses++) {
    const found = port.look();
    const control = found && nextControl(found, opened);
    if (!control || signal.aborted) return false;
    const answer = answered(port);
    port.keepStill(() => press(control, window));
    const call = callOf(control);
    if (await answer) opened.futile.set(call, 0);
    else if (!signal.aborted) {
      opened.spent.add(control);
      opened.futile.set(call, (opened.futile.get(call) ?? 0) + 1);
    }
    await pause(betweenPressesMs, window, signal);
  }
  return true;
}

/** Lists that grow as one scrolls. Answers whether it may have more. */
async function goToEnd(port: OpenAllPort): Promise<boolean> {
  const { opened, window, signal } = port;
  for (let turns = 0; turns < mostPresses; turns++) {
    if (opened.isAtEnd || signal.aborted || !port.look()?.more().grows) return false;
    const answer = answered(port);
    port.showEnd();
    if (!(await answer) && !signal.aborted) opened.isAtEnd = true;
    await pause(betweenPressesMs, window, signal);
  }
  return true;
}
