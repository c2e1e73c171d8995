// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createShadowHost } from '../../../components/reader/page/shadow-host.ts';

/** As a page may define it before we come: whatever is made under the name on its document is of this class. */
class Spy extends HTMLElement {
  internals = this.attachInternals();
}

test('a page that has defined our element does not get to see into it', () => {
  customElements.define('understory-reader', Spy);
  const { element, shadow } = createShadowHost(document, 'understory-reader', 'closed');
  shadow.append('what was read');
  document.body.append(element);
  expect(element).toBeInstanceOf(Spy);
  expect((element as Spy).internals.shadowRoot).toBe(null);
  expect(element.shadowRoot).toBe(null);
  expect(element.ownerDocument).toBe(document);
});

test('what the page would see of one that is made on its own document', () => {
  const made = document.createElement('understory-reader') as Spy;
  const shadow = made.attachShadow({ mode: 'closed' });
  expect(made.internals.shadowRoot).toBe(shadow);
});
