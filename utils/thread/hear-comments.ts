import type { CommentId } from './comment.ts';
import { countWords } from './count-words.ts';
import type { FedComment } from './fed-comment.ts';
import { hashText } from './hash.ts';
import type { DecisionMark, KnownComment, ThreadMemory } from './memory.ts';
import { MOST_KNOWN, shortHash } from './memory.ts';

/** What a blog has told of a thread without its page. */
export interface Telling {
  comments: readonly FedComment[];
  /** It told of these before, and does no more. */
  gone: readonly CommentId[];
  /** The texts as it told them before. */
  texts: ReadonlyMap<CommentId, string>;
  /**
   * With its first telling: what was written until then is old, though no page has shown it. Null later on: whatever is
   * not known is new. Epoch milliseconds.
   */
  oldUntil: number | null;
  /** Whether that holds for what has no date as well. */
  isUndatedOld: boolean;
  now: number;
}

/**
 * What is remembered once that was heard. No visit begins, no mark changes, and what is new to the reader stays new
 * until a page has shown it. The same memory where nothing was learnt. `found`: the comments that are new.
 */
export function hearComments(memory: ThreadMemory, telling: Telling): { memory: ThreadMemory; found: CommentId[] } {
  const told = new Map(telling.comments.map((comment) => [comment.id, comment]));
  const comments = new Map<CommentId, KnownComment>();
  let isChanged = false;
  const gone = new Set(telling.gone);
  const isAlike = tellsAlike(memory, telling.comments);
  for (const known of memory.comments.values()) {
    const now = hearAgain(known, told.get(known.id), gone.has(known.id), {
      before: telling.texts.get(known.id),
      isAlike,
    });
    if (now) comments.set(known.id, now);
    isChanged ||= now !== known;
  }
  const room = Math.max(0, MOST_KNOWN - memory.comments.size);
  const unknown = [...told.values()].filter(({ id, text }) => !memory.comments.has(id) && text !== '').slice(0, room);
  // The oldest visit: new to none that is to come, nor to the one under way.
  const oldest = memory.visits.kept.at(0)?.startedAt ?? null;
  const added = unknown.map((fed) => ({ fed, firstSeen: isOld(fed, telling) ? oldest : null }));
  const decisions = heardParents(memory, comments, told, telling.now);
  if (!isChanged && added.length === 0) {
    return { memory: decisions === memory.decisions ? memory : { ...memory, decisions }, found: [] };
  }
  const found = added.filter(({ firstSeen }) => firstSeen === null).map(({ fed }) => fed.id);
  return { memory: { ...memory, comments: place(comments, added), decisions }, found };
}

function isOld({ instant }: FedComment, { oldUntil, isUndatedOld }: Telling): boolean {
  return oldUntil !== null && (instant === null ? isUndatedOld : instant <= oldUntil);
}

/**
 * A comment that was known; null where nothing has to be remembered of it any more. Another text is an edit only where
 * the blog tells texts as pages show them: most of them (`isAlike`), or this one `before`.
 */
function hearAgain(
  known: KnownComment,
  fed: FedComment | undefined,
  isGone: boolean,
  { before, isAlike }: { before: string | undefined; isAlike: boolean },
): KnownComment | null {
  // Nobody has seen it, and nobody will.
  if (known.firstSeen === null && (isGone || fed?.text === '')) return null;
  if (isGone || fed?.isRemoved) return known.gone ? known : { ...known, gone: true };
  if (!fed) return known;
  // What a page should have shown and did not is not brought up again before a page shows it.
  const heard = known.gone && known.firstSeen !== null ? { ...known, gone: false } : known;
  if (fed.isRough || fed.text === '') return heard;
  const [hash, last] = [shortHash(hashText(fed.text)), known.editedTo ?? known.hash];
  const wasSame = before !== undefined && shortHash(hashText(before)) === last;
  if (hash === last || last === 0 || !(wasSame || isAlike)) return heard;
  const words = countWords(fed.text);
  if (known.readIn === null) return { ...heard, words, hash };
  return { ...heard, words, editedTo: hash === known.hash ? null : hash };
}

/** Whether most of the comments that pages have shown have the same words here. */
function tellsAlike({ comments }: ThreadMemory, told: readonly FedComment[]): boolean {
  let [same, different] = [0, 0];
  for (const { id, text, isRough } of told) {
    const known = comments.get(id);
    if (!known || known.firstSeen === null || isRough || text === '') continue;
    if (shortHash(hashText(text)) === (known.editedTo ?? known.hash)) same++;
    else different++;
  }
  return same > different;
}

interface Added {
  fed: FedComment;
  firstSeen: number | null;
}

/** The known comments in their order, each added one behind the last reply to the same comment. Linear. */
function place(known: ReadonlyMap<CommentId, KnownComment>, added: readonly Added[]): Map<CommentId, KnownComment> {
  const own = new Set(added.map(({ fed }) => fed.id));
  const waiting = Map.groupBy(added, ({ fed: { id, parentId } }) =>
    parentId && parentId !== id && (known.has(parentId) || own.has(parentId)) ? parentId : null,
  );
  const all = new Map<CommentId, KnownComment>();
  /** Everything that waits for this comment, which stands at `depth`, and for those. */
  const settle = (id: CommentId | null, depth: number): void => {
    const next = (waiting.get(id) ?? []).map((one) => ({ ...one, depth: depth + 1 })).reverse();
    for (let one = next.pop(); one; one = next.pop()) {
      const { fed, firstSeen, depth: at } = one;
      if (all.has(fed.id)) continue;
      all.set(fed.id, knownOf(fed, at, firstSeen));
      next.push(...(waiting.get(fed.id) ?? []).map((reply) => ({ ...reply, depth: at + 1 })).reverse());
    }
  };
  const open: KnownComment[] = [];
  const close = (depth: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      open.pop();
      settle(last.id, last.depth);
    }
  };
  for (const comment of known.values()) {
    close(comment.depth);
    all.set(comment.id, comment);
    open.push(comment);
  }
  close(0);
  settle(null, -1);
  // Left over: comments that answer one another in a circle.
  for (const { fed, firstSeen } of added) if (!all.has(fed.id)) all.set(fed.id, knownOf(fed, 0, firstSeen));
  return all;
}

function knownOf({ id, text, isRough }: FedComment, depth: number, firstSeen: number | null): KnownComment {
  const hash = isRough ? 0 : shortHash(hashText(text));
  return {
    ...{ id, depth: Math.min(depth, 255), words: countWords(text), hash, editedTo: null },
    ...{ firstSeen, readIn: null, markedAt: null, gone: false },
  };
}

/** Whom comments answer that a page has shown elsewhere. What the reader said of them, or took back, stands. */
function heardParents(
  { decisions }: ThreadMemory,
  comments: ReadonlyMap<CommentId, KnownComment>,
  told: ReadonlyMap<CommentId, FedComment>,
  now: number,
): Map<CommentId, DecisionMark> {
  const heard = new Map(decisions);
  /** The last comment at each depth above the present one. */
  const above: CommentId[] = [];
  let isChanged = false;
  for (const { id, depth, firstSeen } of comments.values()) {
    above.length = Math.min(above.length, depth);
    const shown = above[depth - 1] ?? null;
    above[depth] = id;
    const to = told.get(id)?.parentId;
    const said = decisions.get(id);
    if (!to || firstSeen === null || to === shown || !comments.has(to)) continue;
    if (said && (said.decision !== 'told' || said.to === to)) continue;
    heard.set(id, { decision: 'told', to, at: now });
    isChanged = true;
  }
  return isChanged ? heard : decisions;
}
