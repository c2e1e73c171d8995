import type { CommentId } from '../../../utils/thread/comment.ts';
import { answeredBy } from './evidence-marks.ts';
import type { Row } from './row.ts';
import { uncover } from './spoilers.ts';
import type { TreeView } from './tree-view.ts';

/** What the rows ask for; one listener for all of them. */
export interface RowCommands {
  toggleFold(id: CommentId, pointerPx: number | null): void;
  /** Find-in-page has found something in a folded row or branch: it opens by itself, and only has to be noted. */
  found(id: CommentId): void;
  openLine(id: CommentId): void;
  /** Shows the read comments that one line stands for. */
  openRun(id: CommentId): void;
  bookmark(id: CommentId): void;
  more(id: CommentId): void;
  /** "show change", "hide change". */
  change(id: CommentId): void;
  /** The chip's words were pressed. */
  why(id: CommentId): void;
  /** The chip's cross was pressed. */
  reject(id: CommentId): void;
  /** Underlined words were pressed: to the comment they mean. */
  go(id: CommentId): void;
  reply(id: CommentId): void;
  /** A link to a comment of this page. Answers whether it is one of this thread. */
  follow(address: string): boolean;
  /** The focus came into a row. */
  arrived(id: CommentId): void;
}

export function listenForRows(view: TreeView, commands: RowCommands, signal: AbortSignal): void {
  const { list } = view;
  const rowOf = (event: Event): Row | null => view.rowAt(event.target as Element | null);

  list.addEventListener(
    'click',
    (event) => {
      if (uncover(event.target as Element)) return;
      const row = rowOf(event);
      const pressed = (event.target as Element).closest('button, a');
      if (!row || !pressed || event.defaultPrevented) return;
      const { id } = row.node.comment;
      if (row.run?.contains(pressed)) return commands.openRun(id);
      if (pressed.localName === 'a') {
        const to = answeredBy(pressed);
        if (to !== null && isPlain(event)) {
          event.preventDefault();
          return commands.go(to);
        }
        if (isPlain(event) && commands.follow((pressed as HTMLAnchorElement).href)) event.preventDefault();
        return;
      }
      // A key gives no place; the row then stays where it is.
      const pointerPx = event.detail > 0 ? event.clientY : null;
      if (pressed === row.foldButton || pressed === row.line) commands.toggleFold(id, pointerPx);
      else if (pressed.classList.contains('first')) {
        if (row.item.classList.contains('shut')) commands.toggleFold(id, pointerPx);
        else commands.openLine(id);
      } else if (pressed.classList.contains('bm')) commands.bookmark(id);
      else if (pressed.classList.contains('more')) commands.more(id);
      else if (pressed.classList.contains('chg')) commands.change(id);
      else if (pressed.classList.contains('why')) commands.why(id);
      else if (pressed.classList.contains('no')) commands.reject(id);
      else if (pressed.classList.contains('reply')) commands.reply(id);
    },
    { signal },
  );
  list.addEventListener(
    'keydown',
    (event) => {
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (isPress && uncover(event.target as Element)) event.preventDefault();
    },
    { signal },
  );
  list.addEventListener(
    'beforematch',
    (event) => {
      // Comes once for every hidden thing around the match, outermost first, each opened by the browser itself.
      const row = rowOf(event);
      if (row) commands.found(row.node.comment.id);
    },
    { signal },
  );
  list.addEventListener(
    'focusin',
    (event) => {
      const row = rowOf(event);
      // The line of a run is none of its comments.
      if (row && !row.run) commands.arrived(row.node.comment.id);
    },
    { signal },
  );
  const light = (lit: boolean) => (event: Event) => {
    const line = event.target as Element;
    if (line.classList?.contains('line')) line.parentElement?.classList.toggle('lit', lit);
  };
  list.addEventListener('pointerover', light(true), { signal });
  list.addEventListener('pointerout', light(false), { signal });
}

function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
