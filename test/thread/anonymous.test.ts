import { describe, expect, it } from 'vitest';
import { isAnonymous } from '../../utils/thread/anonymous.ts';

describe('isAnonymous', () => {
  it.each(['Anonymous', 'anonymous', ' Anonym ', 'Anónimo', 'Anônimo', 'Anonyme', 'Anonimo', 'Anoniem', 'Adsız'])(
    'knows %s',
    (name) => expect(isAnonymous(name)).toBe(true),
  );

  it.each([
    'Аноним',
    'Ανώνυμος',
    'אנונימי',
    'غير معرف',
    '匿名',
    '익명',
    'Nặc danh',
    'Tanpa Nama',
    'Unknown',
    'ไม่ระบุชื่อ',
  ])('knows %s', (name) => expect(isAnonymous(name)).toBe(true));

  it('does not mind how accents are composed', () => {
    expect(isAnonymous('Anónimo'.normalize('NFD'))).toBe(true);
  });

  it.each(['', 'Anonymous Bosch', 'Anneliese', 'en Anonymous', 'Anonymous said', '匿'])(
    'takes "%s" for a name',
    (name) => expect(isAnonymous(name)).toBe(false),
  );
});
