// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Icon, type IconName, iconNode } from '../../../components/shared/Icon.tsx';

test.each<IconName>(['bookmark', 'more', 'search'])('%s is the same drawing with Preact and without', (name) => {
  const root = document.createElement('div');
  act(() => render(<Icon name={name} />, root));
  const drawn = root.firstElementChild as Element;
  const made = iconNode(name, document);
  expect(made.isEqualNode(drawn)).toBe(true);
  expect(made.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(made.getAttribute('aria-hidden')).toBe('true');
  expect(made.querySelector('path')?.getAttribute('d')).not.toBe('');
});
