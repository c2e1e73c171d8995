import type { Read, ShownDay } from './parts.ts';
import type { Token } from './tokens.ts';
import { isYear, westernYear } from './year.ts';

/** The year before the first of each era: of Japan's emperors, and of the Republic of China. */
const eras: Record<string, number> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
};

/** 2020年1月2日, 令和2年1月2日, 2020년 1월 2일 */
export function unitDate(tokens: readonly Token[]): Read<ShownDay> | null {
  for (const [i, number] of tokens.entries()) {
    const month = number.value;
    if (!month || month > 12 || !/^[月월]/.test(tokens[i + 1]?.text ?? '') || number.gap.trim() !== '') continue;
    const day = tokens[i + 2];
    if (!day?.value || day.value > 31) continue;
    const written = /^[年년]/.test(tokens[i - 1]?.text ?? '') ? yearBefore(tokens, i - 1) : null;
    const unit = /^[日号號일]/.test(tokens[i + 3]?.text ?? '') ? tokens[i + 3] : undefined;
    return {
      value: { year: written?.value ?? null, month, day: day.value },
      tokens: [...(written?.tokens ?? []), number, day, ...(unit ? [unit] : [])],
    };
  }
  return null;
}

function yearBefore(tokens: readonly Token[], at: number): Read<number> | null {
  const [era, year] = [tokens[at - 2], tokens[at - 1]];
  if (isYear(year)) return { value: westernYear(year.value, 4, null), tokens: [year] };
  const start = era && eras[era.text];
  return start && year?.value ? { value: start + year.value, tokens: [era, year] } : null;
}
