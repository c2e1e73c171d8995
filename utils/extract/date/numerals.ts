/** The first year of an era is its 元. */
const first = '元';
const hanDigits = '〇一二三四五六七八九';

/** The value of a number written in Han: digit by digit (二〇二〇) or counted in tens (二十一). */
export function hanNumber(run: string): number {
  const plain = run.replaceAll('零', '〇').replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (plain === first) return 1;
  const [tens, ones] = plain.split('十') as [string, string?];
  if (ones === undefined) return Number([...plain].map((digit) => hanDigits.indexOf(digit)).join(''));
  return (tens === '' ? 1 : hanDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones));
}

const hebrewLetters = 'אבגדהוזחטיכלמנסעפצקרשת';
const hebrewFinals: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** The value of a number written in Hebrew letters with their marks (ט״ו, תש״ף). A number of hundreds is a year, of the sixth millennium. */
export function hebrewNumber(run: string): number {
  let value = 0;
  for (const letter of run.replace(/^ה['׳]/, '')) {
    const place = hebrewLetters.indexOf(hebrewFinals[letter] ?? letter);
    if (place >= 0) value += ((place % 9) + 1) * 10 ** Math.floor(place / 9);
  }
  // The millennium alone.
  if (value === 0) return 5;
  return value > 400 ? value + 5_000 : value;
}
