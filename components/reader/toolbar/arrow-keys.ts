const steps: Readonly<Record<string, 'forward' | 'back' | 'first' | 'last'>> = {
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  ArrowDown: 'forward',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
};

/** Which of `count` items comes next for an arrow key, going round at the ends; null for any other key. */
export function arrowTarget(event: KeyboardEvent, at: number, count: number, axis: 'row' | 'column'): number | null {
  const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const upright = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if ((axis === 'row' && upright) || (axis === 'column' && sideways)) return null;
  const step = steps[event.key];
  if (!step || count === 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  const rightToLeft = sideways && (event.currentTarget as Element).matches(':dir(rtl)');
  const by = (step === 'forward') === rightToLeft ? -1 : 1;
  return (at + by + count) % count;
}
