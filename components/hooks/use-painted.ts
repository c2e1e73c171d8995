import { useEffect, useState } from 'preact/hooks';

/** `ready`, a frame later when it becomes true: what hangs on it does not hold up what is shown first. */
export function usePainted(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(ready), [ready]);
  return painted && ready;
}
