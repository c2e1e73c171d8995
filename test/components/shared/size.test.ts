import { expect, test } from 'vitest';
import { sizeInWords } from '../../../components/shared/size.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [48_200, '48 kB'],
  [1_240_000, '1.2 MB'],
  [5e13, '50,000 GB'],
])('%i bytes', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
