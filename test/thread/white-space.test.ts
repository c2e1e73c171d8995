import { expect, it } from 'vitest';
import { isWhite } from '../../utils/thread/white-space.ts';

it('is white space just where a pattern says so', () => {
  for (let unit = 0; unit < 65_536; unit++) {
    if (isWhite(unit) !== /\s/.test(String.fromCharCode(unit))) throw new Error(`U+${unit.toString(16)}`);
  }
  expect(isWhite(0x20)).toBe(true);
});
