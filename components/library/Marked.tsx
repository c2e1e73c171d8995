import { findWords } from '../../utils/thread/search.ts';

/** The text, with the places where the query's words stand marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of findWords(text, query)) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
