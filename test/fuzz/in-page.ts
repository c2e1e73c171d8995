import { randomFrom } from '../support/random-from.ts';
import { crookPage } from './crook-page.ts';
import { markupOf } from './page-markup.ts';

/* Runs in a page of the fuzz, as a script of its own, before anything of ours. */

/** What a page came to. */
export interface PageOutcome {
  /** Rows of the tree; 0 where the page got none. */
  rows: number;
  /** In words; empty where all is well. */
  faults: string[];
}

let before: string[] = [];

/** Makes the page of that seed out of the one that is loading, once it has been parsed. */
export function begin(seed: number): void {
  document.currentScript?.remove();
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      const random = randomFrom(seed);
      random(); // The page itself was chosen by it.
      try {
        crookPage(document, random);
      } catch {
        // What the browser refuses ends the changes; the page is hostile enough.
      }
      before = markupOf(document);
    },
    { once: true },
  );
}

/** Waits for the tree, where one is coming, asks it for the page's own comments, and looks for what is different now. */
export async function original(): Promise<PageOutcome> {
  const faults: string[] = [];
  let rows = 0;
  const hosts = await whole();
  if (hosts.length > 1) faults.push(`${hosts.length} trees`);
  for (const { shadowRoot } of hosts) {
    rows += shadowRoot?.querySelectorAll('article').length ?? 0;
    const buttons = [...(shadowRoot?.querySelectorAll('button') ?? [])];
    const button = buttons.find(({ textContent }) => textContent?.trim() === 'Original');
    if (button) button.click();
    else faults.push('no button for the original');
  }
  // Where there is no tree, comments that are empty until seen may still be brought into view.
  if (hosts.length > 0) faults.push(...differences('after "Original"', markupOf(document, [])));
  return { rows, faults };
}

/** Looks for what is different now that the extension has left the page. */
export function left(): string[] {
  return differences('after it was left', markupOf(document));
}

async function whole(): Promise<Element[]> {
  for (;;) {
    const hosts: Element[] = [];
    markupOf(document, hosts);
    if (hosts.every((host) => host.hasAttribute('complete'))) return hosts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function differences(when: string, now: readonly string[]): string[] {
  if (before.length === now.length && before.every((line, at) => line === now[at])) return [];
  const at = before.findIndex((line, i) => line !== now[i]);
  const some = (lines: readonly string[]) =>
    lines
      .slice(Math.max(0, at), at + 3)
      .join('\n  ')
      .slice(0, 600);
  return [`the page was changed ${when}, from\n  ${some(before)}\nto\n  ${some(now)}`];
}
