import type { CommentRecord } from '../comment-record.ts';
import { indexRecords, type Records } from '../records.ts';
import type { Item } from './groups.ts';
import type { Verdict } from './judge.ts';
import type { Survey } from './survey.ts';
import { oneCommentId } from './words.ts';

/** The chosen items as records, in document order, with their own ids where the page gives them. */
export function makeRecords(survey: Survey, verdict: Verdict): Records {
  const items = withPlainOnes(survey, verdict);
  const list = items.map(({ from, to }, index): CommentRecord => {
    const element = survey.nodes[from] as Element;
    const roots: Node[] = [element];
    if (verdict.group.isSplit) {
      for (let node = element.nextSibling; node; node = node.nextSibling) {
        const at = survey.indexOf.get(node);
        if (at !== undefined && at >= to) break;
        roots.push(node);
      }
    }
    return { index, nativeId: null, nativeParentId: null, element, roots, inner: [] };
  });
  const records = indexRecords(list);
  giveIds(survey, records, items);
  return records;
}

/** Items beside the good ones that show less, and are made like them: removed comments, a picture without words. */
function withPlainOnes({ nodes, ends, parents, indexOf }: Survey, { group, good }: Verdict): Item[] {
  if (good.length < 3 || group.isSplit) return good;
  const lists = new Set(good.map(({ from }) => parents[from]));
  const chosen = new Set(good.map(({ from }) => from));
  const counts = new Map<string, number>();
  for (const { from } of good)
    for (const kind of kindsOf(nodes[from] as Element)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const tags = new Set(good.map(({ from }) => (nodes[from] as Element).localName));
  const items: Item[] = [...good];
  for (const list of lists) {
    const parent = nodes[list ?? -1];
    for (let child = parent?.firstChild ?? null; child; child = child.nextSibling) {
      const from = indexOf.get(child);
      if (child.nodeType !== 1 || from === undefined || chosen.has(from)) continue;
      const isAlike = kindsOf(child as Element).some((kind) => (counts.get(kind) ?? 0) * 2 > good.length);
      // A heading may share the classes that only lay things out.
      if (isAlike && tags.has((child as Element).localName)) items.push({ from, to: ends[from] as number });
    }
  }
  // Replies in a list of their own.
  const known = new Set(items.map(({ from }) => from));
  let next = 0;
  let reach = 0;
  for (const item of group.items) {
    for (; next < good.length && (good[next] as Item).from < item.from; next++)
      reach = Math.max(reach, (good[next] as Item).to);
    const isAlike = kindsOf(nodes[item.from] as Element).some((kind) => (counts.get(kind) ?? 0) * 2 > good.length);
    if (item.to <= reach && isAlike && !known.has(item.from)) items.push(item);
  }
  return items.sort((a, b) => a.from - b.from);
}

function kindsOf(element: Element): string[] {
  const id = element.id.replace(/\d+/g, '0');
  return [...element.classList, ...(id.includes('0') ? [`#${id}`] : [])];
}

const idEnd =
  /(?:^|[^0-9a-z])([0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{16,}|\d+)(?:[-_][a-z]+)?$|^[a-z_-]*?(\d+)(?:[-_][a-z]+)?$/i;

/** The first place that gives nearly every comment an id of its own. */
function giveIds(survey: Survey, { list, owners }: Records, items: readonly Item[]): void {
  const places: ((record: CommentRecord) => (string | null)[])[] = [
    ({ element }) => [element.id],
    ({ element }) =>
      ['data-comment-id', 'data-commentid', 'data-id', 'data-cid', 'data-key', 'data-post-id'].map((name) =>
        element.getAttribute(name),
      ),
    ({ element }) => {
      const before = element.previousElementSibling;
      return before && !/\S/.test(before.textContent ?? '') ? [before.id || before.getAttribute('name')] : [];
    },
    (record) =>
      own(record, (element) =>
        [element.id, element.getAttribute('name') ?? '', element.getAttribute('data-comment-id') ?? ''].filter(
          (id) => oneCommentId.test(id) || /^\d+$/.test(id),
        ),
      ),
    (record) =>
      own(record, (element) => {
        const href = element.getAttribute('href') ?? '';
        const at = href.indexOf('#');
        return at >= 0 && oneCommentId.test(href.slice(at + 1)) ? [href.slice(at + 1)] : [];
      }),
  ];
  for (const place of places) {
    const ids = list.map((record) => {
      for (const text of place(record)) {
        const match = text ? idEnd.exec(text) : null;
        if (match) return (match[1] ?? match[2] ?? '').toLowerCase();
      }
      return null;
    });
    const given = ids.filter((id) => id !== null);
    // Numbers from one upwards count the comments on this page: they name others tomorrow.
    const isCount = list.length > 1 && ids.every((id, i) => id === String(i + 1) || id === String(i));
    if (given.length < list.length * 0.8 || new Set(given).size < given.length || isCount) continue;
    list.forEach((record, i) => {
      record.nativeId = ids[i] ?? null;
    });
    return;
  }

  function own(record: CommentRecord, idsOf: (element: Element) => string[]): string[] {
    const item = items[record.index];
    if (!item) return [];
    const ids: string[] = [];
    for (let i = item.from; i < item.to && ids.length === 0; i++) {
      const node = survey.nodes[i] as Node;
      const owner = owners.at(node);
      if (owner && owner !== record) {
        i = (survey.ends[i] as number) - 1;
        continue;
      }
      if (node.nodeType === 1) ids.push(...idsOf(node as Element));
    }
    return ids;
  }
}
