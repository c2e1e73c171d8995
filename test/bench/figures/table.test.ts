import { describe, expect, it } from 'vitest';
import { type Figure, Figures, isMet } from './figures.ts';
import { sampleOf } from './statistics.ts';
import { drawTable, formatNumber, jsonLine } from './table.ts';

const sample = (median: number) => sampleOf([median, median - 1, median + 1]);
const figures: Figure[] = [
  { id: 'a', what: 'First', unit: 'ms', sample: sample(90), budget: 100, aim: 50 },
  { id: 'b', what: 'Second', unit: '×', sample: sample(1.5), budget: 1.3, aim: 1 },
  { id: 'c', what: 'Third', unit: 'MB', sample: null, budget: 10, note: 'Linux only' },
  { id: 'd', what: 'Fourth', unit: 'ms', sample: sample(40), budget: 100, aim: 50 },
  { id: 'e', what: 'Fifth', unit: 'ms', sample: sample(7), budget: null },
];
const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('isMet', () => {
  it('says nothing where nothing is asked or nothing was measured', () => {
    expect(figures.map(isMet)).toEqual([true, false, null, true, null]);
  });
});

describe('drawTable', () => {
  it('says of each figure whether it meets its budget, and its aim', () => {
    const [, , ...lines] = drawTable(figures).split('\n').map(cells);
    expect(lines).toEqual([
      ['First', '90 ms', '89 – 91', '≤ 100', '≤ 50', 'yes'],
      ['Second', '1.5 ×', '0.5 – 2.5', '≤ 1.3', '≤ 1', '**no**'],
      ['Third (Linux only)', '–', '', '≤ 10', '', ''],
      ['Fourth', '40 ms', '39 – 41', '≤ 100', '≤ 50', 'yes, and the aim'],
      ['Fifth', '7 ms', '6 – 8', '', '', ''],
    ]);
  });

  it('keeps its columns in line', () => {
    const lengths = drawTable(figures)
      .split('\n')
      .map((line) => line.length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('says how many times as much as at another commit, where that was measured', () => {
    const lines = drawTable(
      figures,
      new Map([
        ['a', 45],
        ['c', 3],
      ]),
    )
      .split('\n')
      .map(cells);
    expect(lines.map((line) => line.at(-1))).toEqual(['now ÷ base', expect.any(String), '2 ×', '', '', '', '']);
  });
});

describe('jsonLine', () => {
  it('is one line that holds every figure', () => {
    const line = jsonLine(figures, { commit: 'abc' });
    expect(line).not.toContain('\n');
    const { commit, figures: rows } = JSON.parse(line);
    expect(commit).toBe('abc');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toEqual({
      id: 'b',
      unit: '×',
      median: 1.5,
      least: 0.5,
      most: 2.5,
      runs: 3,
      budget: 1.3,
      aim: 1,
      met: false,
    });
    expect(rows[2]).toMatchObject({ median: null, runs: 0, met: null, note: 'Linux only' });
  });
});

describe('formatNumber', () => {
  it('claims no more than three digits below a hundred', () => {
    expect([0.12345, 7.6543, 99.95, 1234.5].map(formatNumber)).toEqual(['0.123', '7.65', '100', '1,235']);
  });
});

describe('Figures', () => {
  it('takes what is measured again for more of the same', () => {
    const measured = new Figures();
    for (const value of [4, 8, 6]) measured.add('x', 'X', 'ms', sampleOf([value]), { budget: 5 });
    measured.add('x', 'X', 'ms', null, { budget: 5 });
    expect(measured.all).toHaveLength(1);
    expect(measured.all[0]?.sample).toEqual({ median: 6, least: 4, most: 8, values: [4, 8, 6] });
  });

  it('keeps the order in which they were measured', () => {
    const measured = new Figures();
    measured.add('x', 'X', 'ms', sample(1), { budget: 2 });
    measured.add('y', 'Y', 'ms', null, { budget: null }, 'why');
    expect(measured.all.map(({ id, note }) => [id, note])).toEqual([
      ['x', undefined],
      ['y', 'why'],
    ]);
  });
});
