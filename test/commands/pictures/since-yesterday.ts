/** Minutes that have passed since this time of the day before. */
export function sinceYesterdayAt(hour: number, minute: number): number {
  const now = new Date();
  const then = new Date(now);
  then.setHours(hour, minute, 0, 0);
  then.setDate(then.getDate() - 1);
  return Math.floor((now.getTime() - then.getTime()) / 60_000);
}
