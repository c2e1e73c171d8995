import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import type { Evidence, ImpliedReply } from '../../../utils/thread/implied/imply-replies.ts';

/** What the words of a comment say of whom it answers, as its row shows it. */
export interface Guess {
  /**
   * `placed`: it stands under the first of `to`; `possible`: it stays and "may answer" them; `confirmed`: placed, and
   * the reader said that it is right; `told`: placed, and the blog says so, which it did not on its page; `agrees`: the
   * markup says the same, and only the words are underlined.
   */
  kind: 'placed' | 'possible' | 'confirmed' | 'told' | 'agrees';
  /** Never empty. */
  to: readonly CommentId[];
  /** What is underlined: in order of the text, and it may overlap. */
  evidence: readonly Evidence[];
}

/** Replies found in the words, by the answering comment. */
export type FoundReplies = ReadonlyMap<CommentId, readonly ImpliedReply[]>;

/** What the reader or, when asked, the blog said: the comment that is answered; null for "not a reply". */
export type Decisions = ReadonlyMap<CommentId, CommentId | null>;

interface GuessFacts {
  comments: readonly PageComment[];
  replies: FoundReplies;
  decisions: Decisions;
  /** Those of the decisions that are the blog's. */
  told: ReadonlySet<CommentId>;
  /** Whether replies are placed by their wording here. */
  implied: boolean;
}

/** By answering comment. While the switch is off only what the blog says, whatever was said before. */
export function guessesOf({ comments, replies, decisions, told, implied }: GuessFacts): Map<CommentId, Guess> {
  const guesses = new Map<CommentId, Guess>();
  if (replies.size === 0 && decisions.size === 0) return guesses;
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  for (const id of implied ? new Set([...replies.keys(), ...decisions.keys()]) : told) {
    const comment = byId.get(id);
    const said = decisions.get(id);
    if (!comment || said === null) continue;
    const found = implied ? (replies.get(id) ?? []) : [];
    const guess = guessOf(found, comment.parentId, said, (to) => to !== id && byId.has(to));
    if (guess) guesses.set(id, guess.kind === 'confirmed' && told.has(id) ? { ...guess, kind: 'told' } : guess);
  }
  return guesses;
}

function guessOf(
  replies: readonly ImpliedReply[],
  parent: CommentId | null,
  said: CommentId | undefined,
  isHere: (to: CommentId) => boolean,
): Guess | null {
  const evidence = replies.flatMap((reply) => reply.evidence);
  const certain = replies.find((reply) => reply.certain)?.to.filter(isHere) ?? [];
  const possible = replies.find((reply) => !reply.certain)?.to.filter((to) => isHere(to) && to !== parent) ?? [];
  if (said !== undefined && isHere(said)) {
    const to = [said, ...(certain.includes(said) ? certain.filter((other) => other !== said) : [])];
    return { kind: said === parent ? 'agrees' : 'confirmed', to, evidence };
  }
  if (certain.length > 0 && certain[0] !== parent) return { kind: 'placed', to: certain, evidence };
  if (possible.length > 0) return { kind: 'possible', to: possible, evidence };
  return certain.length > 0 ? { kind: 'agrees', to: certain, evidence } : null;
}

/** Whether there is something to say of it: else the row stands where the blog has it, and no words are in doubt. */
export function isGuessed(guess: Guess | undefined): guess is Guess & { kind: 'placed' | 'possible' | 'confirmed' } {
  return guess !== undefined && guess.kind !== 'agrees' && guess.kind !== 'told';
}

/** Whether the row stands elsewhere than the blog has it. */
export function isMoved(guess: Guess | undefined): boolean {
  return guess?.kind === 'placed' || guess?.kind === 'confirmed' || guess?.kind === 'told';
}

/** What was found before stays as it is: a comment does not move because others came. */
export function keepFound(before: FoundReplies, now: readonly ImpliedReply[], isKnown: (id: CommentId) => boolean) {
  const found = new Map(before);
  for (const [id, replies] of Map.groupBy(now, ({ from }) => from)) if (!isKnown(id)) found.set(id, replies);
  return found;
}
