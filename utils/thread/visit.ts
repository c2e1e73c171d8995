/** One sitting with a thread. Times are epoch milliseconds. */
export interface Visit {
  /** Names the visit too: later visits have later starts, even when the clock was set back in between. */
  startedAt: number;
  lastActiveAt: number;
}

/** The visits to one thread, oldest first. */
export interface VisitLog {
  /** The last `VISITS_KEPT`. */
  kept: readonly Visit[];
  /** How many there were before those. */
  forgotten: number;
}

/** A visit ends this long after the last activity. */
export const VISIT_GAP_MS = 30 * 60_000;

export const VISITS_KEPT = 20;

export const noVisits: VisitLog = { kept: [], forgotten: 0 };

/** Records activity now: the visit under way goes on, or a new one begins. */
export function touchVisit(log: VisitLog, now: number): VisitLog {
  const last = log.kept.at(-1);
  if (last && isVisitUnderWay(last.lastActiveAt, now)) {
    return { ...log, kept: [...log.kept.slice(0, -1), { ...last, lastActiveAt: now }] };
  }
  const startedAt = last ? Math.max(now, last.startedAt + 1) : now;
  return keepLast({ ...log, kept: [...log.kept, { startedAt, lastActiveAt: now }] });
}

/**
 * The visit before the one under way at `now`; where none is under way, the last there was: then the next look at the
 * thread begins a visit, and this is the one before it. Null where that one is, or will be, the first.
 */
export function previousVisit(log: VisitLog, now: number): Visit | null {
  const last = log.kept.at(-1);
  if (!last) return null;
  return (isVisitUnderWay(last.lastActiveAt, now) ? log.kept.at(-2) : last) ?? null;
}

/** How many visits there were, the one under way included. */
export function countVisits(log: VisitLog): number {
  return log.forgotten + log.kept.length;
}

/** The visits of both, each once. */
export function mergeVisits(a: VisitLog, b: VisitLog): VisitLog {
  const byStart = new Map<number, Visit>();
  for (const visit of [...a.kept, ...b.kept]) {
    const known = byStart.get(visit.startedAt);
    byStart.set(visit.startedAt, {
      startedAt: visit.startedAt,
      lastActiveAt: Math.max(visit.lastActiveAt, known?.lastActiveAt ?? visit.lastActiveAt),
    });
  }
  const kept = [...byStart.values()].sort((one, other) => one.startedAt - other.startedAt).slice(-VISITS_KEPT);
  const oldest = kept[0]?.startedAt ?? 0;
  // Counted against the oldest one kept, so that merging the same again changes nothing.
  const before = (log: VisitLog) => log.forgotten + log.kept.filter((visit) => visit.startedAt < oldest).length;
  return { kept, forgotten: Math.max(before(a), before(b)) };
}

/**
 * Whether the visit that was last active then goes on at `now`. A clock that was set back makes the pause negative: the
 * visit goes on, and its end is reckoned by the new clock.
 */
export function isVisitUnderWay(lastActiveAt: number, now: number): boolean {
  return now - lastActiveAt < VISIT_GAP_MS;
}

function keepLast(log: VisitLog): VisitLog {
  const dropped = Math.max(0, log.kept.length - VISITS_KEPT);
  return { kept: log.kept.slice(dropped), forgotten: log.forgotten + dropped };
}
