import type { Row } from './row.ts';
import type { RowLook } from './row-look.ts';
import type { RowTemplate } from './row-template.ts';

/** "answers 20:33 ✕" after the name and the tags; without the cross once the reader said that it is right. */
export function drawChip({ header }: Row, { guess, why }: RowLook, template: RowTemplate): void {
  // Most rows have none: the heading and the actions are all there is.
  const there = header.childElementCount > 2 ? header.querySelector<HTMLElement>(':scope > .chip') : null;
  if (guess === null) {
    there?.remove();
    return;
  }
  const chip = there ?? (template.chip.cloneNode(true) as HTMLElement);
  const [words] = chip.children as HTMLCollectionOf<HTMLElement>;
  if (words && words.textContent !== guess.label) words.textContent = guess.label;
  words?.setAttribute('aria-expanded', String(why));
  chip.className = guess.kind === 'confirmed' ? 'chip plain' : 'chip';
  if (!there) header.insertBefore(chip, header.querySelector(':scope > .acts, :scope > .first'));
}
