// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { coverSpoilers, uncover } from '../../../components/reader/tree/spoilers.ts';

test('a spoiler says what it is, and nothing of what it hides, until it is pressed', () => {
  const body = document.createElement('div');
  body.innerHTML = 'Nice. <span class="spoiler">The <b>gardener</b> <span class="spoiler">did</span> it</span>';
  coverSpoilers(body);
  const spoiler = body.querySelector('.spoiler') as HTMLElement;
  expect(body.querySelectorAll('[role=button]')).toHaveLength(1);
  expect(spoiler.getAttribute('aria-label')).toMatch(/spoiler/i);
  expect(spoiler.tabIndex).toBe(0);

  expect(uncover(body)).toBe(false);
  expect(uncover(body.querySelector('b') as Element)).toBe(true);
  expect(body.querySelectorAll('.spoiler.open')).toHaveLength(2);
  expect(body.querySelector('[role], [tabindex], [aria-label]')).toBeNull();
  expect(uncover(body.querySelector('b') as Element)).toBe(false);
});
