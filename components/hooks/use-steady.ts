import { useMemo, useRef } from 'preact/hooks';

/** The same object each time, whose functions call those given last: for rows that are drawn once and kept. */
// biome-ignore lint/suspicious/noExplicitAny: whatever they take, they are handed on as they came
export function useSteady<Functions extends Record<string, (...args: any[]) => unknown>>(
  functions: Functions,
): Functions {
  const latest = useRef(functions);
  latest.current = functions;
  return useMemo(() => {
    const steady = Object.keys(functions).map((name) => [
      name,
      (...args: unknown[]) => latest.current[name]?.(...args),
    ]);
    return Object.fromEntries(steady) as Functions;
  }, []);
}
