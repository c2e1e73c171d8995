import { describe, expect, it } from 'vitest';
import { readTrace, type TraceEvent } from './trace.ts';

const main = { pid: 7, tid: 7 };
const script = (file: string, ts: number): TraceEvent => ({
  ...main,
  name: 'EvaluateScript',
  ph: 'X',
  ts,
  dur: 3000,
  tts: ts / 2,
  tdur: 1000,
  args: { data: { url: `chrome-extension://abc/${file}` } },
});
const mark = (name: string, ts: number, thread = main): TraceEvent => ({ ...thread, name, ph: 'I', ts, tts: ts / 2 });
const task = (ts: number, dur: number, thread = main): TraceEvent => ({
  ...thread,
  name: 'RunTask',
  ph: 'X',
  ts,
  dur,
  tdur: dur / 2,
});

describe('readTrace', () => {
  const trace = readTrace([
    task(0, 90_000),
    script('probe.js', 100_000),
    task(199_000, 40_000),
    script('reader.js', 200_000),
    task(250_000, 70_000, { pid: 7, tid: 8 }),
    task(300_000, 60_000),
    mark('ready', 350_000, { pid: 9, tid: 9 }),
    mark('ready', 400_000),
    task(500_000, 99_000),
  ]);

  it('tells what a script took, by the wall and by the thread', () => {
    expect(trace.script('probe.js')).toEqual({ wallMs: 3, cpuMs: 1 });
    expect(trace.script('words.js')).toBeNull();
  });

  it('measures from a script to a mark on the same thread', () => {
    expect(trace.between('reader.js', 'ready')).toEqual({ wallMs: 200, cpuMs: 100 });
    expect(trace.between('reader.js', 'complete')).toBeNull();
  });

  it('finds the longest task in between, the one that the script began in among them', () => {
    expect(trace.longestTask('reader.js', 'ready')).toEqual({ wallMs: 60, cpuMs: 30 });
    expect(
      readTrace([task(0, 80_000), script('reader.js', 5000), mark('ready', 9000)]).longestTask('reader.js', 'ready'),
    ).toEqual({ wallMs: 80, cpuMs: 40 });
  });
});
