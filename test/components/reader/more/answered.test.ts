// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { answered } from '../../../../components/reader/more/answered.ts';
import type { OpenAllPort } from '../../../../components/reader/more/port.ts';

/** A page of which `list` holds the comments. */
function portOf(list: ParentNode): OpenAllPort {
  return {
    window,
    signal: new AbortController().signal,
    look: () => null,
    count: () => list.childElementCount,
    whole: () => list.querySelectorAll('.whole').length,
  } as unknown as OpenAllPort;
}

test('comments that come into an open shadow root are an answer', async () => {
  document.body.innerHTML = '<div id="coral-host"></div>';
  const root = document.getElementById('coral-host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  const answer = answered(portOf(root));
  const asked = performance.now();
  root.append(document.createElement('article'));
  expect(await answer).toBe(true);
  // Not only when the time for an answer was over.
  expect(performance.now() - asked).toBeLessThan(4_000);
});

test('so are the words of a comment that was shut', async () => {
  document.body.innerHTML = '<ol><li>Re: tides</li></ol>';
  const list = document.querySelector('ol') as Element;
  const answer = answered(portOf(list));
  list.firstElementChild?.classList.add('whole');
  list.firstElementChild?.append(document.createElement('p'));
  expect(await answer).toBe(true);
});
