import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('reads every thread of a folder and writes what their words imply', () => {
  const folder = mkdtempSync(join(tmpdir(), 'infer-'));
  try {
    const comments = [
      { author: 'Ann', time: '2031-03-01T17:35:10', text: 'The kiln is cold', explicitParent: null, number: 1 },
      { author: null, time: '2031-03-01T17:48', text: 'It was warm at ten', explicitParent: null, number: 2 },
      { author: 'Bo', time: '2031-03-01T18:00', text: '@Ann, and 17.48: light it then', explicitParent: 0, number: 3 },
      { author: 'Cy', time: null, text: '#2 it was not', explicitParent: null, number: 4 },
    ].map((comment, index) => ({ index, ...comment }));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'kiln.json'), JSON.stringify({ language: 'en', comments }));
    writeFileSync(join(folder, 'in', 'other.json'), JSON.stringify({ not: 'a thread' }));
    const command = join(import.meta.dirname, '../../test/commands/infer.ts');
    execFileSync(process.execPath, [command, '--threads', join(folder, 'in'), '--out', join(folder, 'out')]);
    const { implied } = JSON.parse(readFileSync(join(folder, 'out', 'kiln.json'), 'utf8'));
    expect(implied).toMatchObject([
      { from: 2, to: [1], cue: 'time', certain: true, evidence: '17.48' },
      { from: 2, to: [0], cue: 'name', certain: true, evidence: 'Ann' },
      { from: 3, to: [1], cue: 'ordinal', certain: true, evidence: '#2' },
    ]);
    expect(implied[0].confidence).toBeGreaterThan(0.85);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
