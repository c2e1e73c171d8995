import { words } from '../../shared/words.ts';

/** Covers what the page keeps covered, for eyes and ears, until it is pressed. */
export function coverSpoilers(body: Element): void {
  for (const spoiler of body.querySelectorAll<HTMLElement>('.spoiler')) {
    if (spoiler.parentElement?.closest('.spoiler')) continue; // One press is enough.
    spoiler.setAttribute('role', 'button');
    spoiler.setAttribute('aria-label', words.spoiler);
    spoiler.tabIndex = 0;
  }
}

/** Uncovers the spoiler that was pressed. Answers whether it was one. */
export function uncover(pressed: Element): boolean {
  const spoiler = pressed.closest('.spoiler[role]');
  if (!spoiler) return false;
  for (const name of ['role', 'aria-label', 'tabindex']) spoiler.removeAttribute(name);
  for (const one of [spoiler, ...spoiler.querySelectorAll('.spoiler')]) one.classList.add('open');
  return true;
}
