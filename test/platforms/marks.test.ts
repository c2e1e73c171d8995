// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { platforms } from '../../utils/platforms/index.ts';

it.each(platforms.map(({ id, marks }) => [id, marks] as const))('marks of %s are single selectors', (_, marks) => {
  for (const mark of marks.split(', ')) expect(() => document.querySelector(mark)).not.toThrow();
});
