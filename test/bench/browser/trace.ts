import type { CDPSession } from 'playwright';

/** As Chromium writes it; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The same two by the thread's own clock, which stands still while another process has the core. */
  tts?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** A stretch of time, by the clock on the wall and by what the thread had of it. */
export interface Duration {
  wallMs: number;
  cpuMs: number;
}

/** The main thread of a tab during some work. */
export interface Trace {
  /** How long the evaluation of an extension's script took, compiling included; null where it did not run. */
  script(file: string): Duration | null;
  /** From the start of a script to a `performance.mark`; null where either is missing. */
  between(file: string, mark: string): Duration | null;
  /** The longest task from the start of a script to a mark. */
  longestTask(file: string, mark: string): Duration | null;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

export async function recordTrace(cdp: CDPSession, work: () => Promise<unknown>): Promise<Trace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
  }
  return readTrace(events);
}

/** Events of other threads and processes do not count: the thread is the one that ran the script. */
export function readTrace(events: readonly TraceEvent[]): Trace {
  const evaluation = (file: string) =>
    events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(`/${file}`));
  const endOf = (script: TraceEvent, mark: string) =>
    events.find(({ name, pid, tid }) => name === mark && pid === script.pid && tid === script.tid);
  return {
    script(file) {
      const found = evaluation(file);
      return found ? { wallMs: (found.dur ?? 0) / 1000, cpuMs: (found.tdur ?? 0) / 1000 } : null;
    },
    between(file, mark) {
      const start = evaluation(file);
      const end = start && endOf(start, mark);
      if (!start || !end) return null;
      return { wallMs: (end.ts - start.ts) / 1000, cpuMs: ((end.tts ?? 0) - (start.tts ?? 0)) / 1000 };
    },
    longestTask(file, mark) {
      const start = evaluation(file);
      const end = start && endOf(start, mark);
      if (!start || !end) return null;
      const tasks = events.filter(
        ({ name, pid, tid, ts, dur = 0 }) =>
          name === 'RunTask' && pid === start.pid && tid === start.tid && ts + dur > start.ts && ts < end.ts,
      );
      return {
        wallMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
        cpuMs: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
      };
    },
  };
}
