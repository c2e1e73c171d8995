import { type Figure, isMet } from './figures.ts';

const heads = ['what', 'measured', 'from – to', 'budget', 'aim', 'met'];

/**
 * The figures as a Markdown table, its columns in line. `base`: the medians of another commit by id; adds a column
 * that says how many times as much it is now.
 */
export function drawTable(figures: readonly Figure[], base: ReadonlyMap<string, number> | null = null): string {
  const rows = figures.map((figure) => [...cellsOf(figure), ...(base ? [againstBase(figure, base)] : [])]);
  const all = [base ? [...heads, 'now ÷ base'] : heads, ...rows];
  const widths = (all[0] as string[]).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const [head, ...body] = all.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [head, rule, ...body].join('\n');
}

/** The same for machines, on one line. */
export function jsonLine(figures: readonly Figure[], conditions: Record<string, unknown>): string {
  const rows = figures.map(({ id, unit, sample, budget, aim, note }) => ({
    id,
    unit,
    median: sample && rounded(sample.median),
    least: sample && rounded(sample.least),
    most: sample && rounded(sample.most),
    runs: sample?.values.length ?? 0,
    budget,
    aim: aim ?? null,
    met: isMet({ id, unit, sample, budget, what: '' }),
    ...(note === undefined ? {} : { note }),
  }));
  return JSON.stringify({ ...conditions, figures: rows });
}

/** How much of a figure can be trusted: three digits. */
export function formatNumber(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(rounded(value));
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, sample, budget, aim, note } = figure;
  const met = isMet(figure);
  return [
    note === undefined ? what : `${what} (${note})`,
    sample ? `${formatNumber(sample.median)} ${unit}` : '–',
    sample && sample.values.length > 1 ? `${formatNumber(sample.least)} – ${formatNumber(sample.most)}` : '',
    budget === null ? '' : `≤ ${formatNumber(budget)}`,
    aim === undefined ? '' : `≤ ${formatNumber(aim)}`,
    met === null
      ? ''
      : met
        ? aim !== undefined && (sample?.median ?? 0) <= aim
          ? 'yes, and the aim'
          : 'yes'
        : '**no**',
  ];
}

function againstBase({ id, sample }: Figure, base: ReadonlyMap<string, number>): string {
  const before = base.get(id);
  return sample && before ? `${formatNumber(sample.median / before)} ×` : '';
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
