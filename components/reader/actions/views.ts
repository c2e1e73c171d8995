import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import type { Host } from '../page/host.ts';
import type { Original } from '../page/original.ts';
import { isFocusLost } from '../return-focus.ts';
import type { Moves } from './moves.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Views {
  /** Switches between the tree and the blog's own comments; what one looks at stays in place. */
  show(view: 'tree' | 'original'): void;
  showOnBlog(id: CommentId): void;
  /** Presses the blog's own reply control, where it stands. */
  reply(id: CommentId): void;
  /** Goes to the comment that an address names, if it names one of this page. */
  follow(address: string): boolean;
  /** Whether the tree, or the way back to it, is on the screen or has the focus. */
  isInView(): boolean;
}

interface ViewsOptions {
  original: Original;
  host: Host;
  covers(): readonly Element[];
  /** Brings the tree up to what the page holds now. */
  readAgain(): void;
}

export function createViews(context: ReaderContext, moves: Moves, options: ViewsOptions): Views {
  const { original, host, covers } = options;
  const { store, view, scrolling, window } = context;

  /** With its element's top at this height, or wherever it comes to stand. */
  const toOriginal = (id: CommentId | null) => {
    const row = id === null ? undefined : view.rowOf(id);
    const comment = id === null ? null : nodeOf(context, id)?.comment;
    const element = comment?.element && isOnPage(comment.element, window) ? comment.element : null;
    const top = row?.article.getBoundingClientRect().top ?? 0;
    const hadFocus = hasFocus();
    store.set({ view: 'original', menu: null, search: null, help: false });
    original.show();
    layBackLane();
    settle(() => element, top, hadFocus ? () => host.root.querySelector<HTMLElement>('.back button') : null);
    return element;
  };
  const hasFocus = () => (host.element.getRootNode() as Document | ShadowRoot).activeElement === host.element;
  /**
   * The way back lies over the blog's comments, as long as they are, so that it takes no room of theirs and yet stays
   * in view while one scrolls through them.
   */
  const layBackLane = () => {
    let heightPx = 0;
    for (const cover of covers()) heightPx += cover.getBoundingClientRect().height;
    host.root.classList.add('aside');
    host.root.style.blockSize = `${heightPx}px`;
  };
  const toTree = () => {
    const onPage = store.get().thread.comments.filter(({ element }) => isOnPage(element, window));
    const comment = firstInView(onPage, window.innerHeight);
    const top = comment?.element.getBoundingClientRect().top ?? 0;
    const hadFocus = hasFocus();
    host.root.classList.remove('aside');
    host.root.style.blockSize = '';
    store.set({ view: 'tree' });
    original.hide(covers());
    const row = () => (comment && view.rowOf(comment.id)?.article) ?? null;
    settle(row, top, hadFocus ? () => row() ?? host.root.querySelector<HTMLElement>('.switch button') : null);
  };
  /** The panels are drawn a moment later, and those that had the focus are gone. */
  const settle = (element: () => Element | null, top: number, focus: (() => HTMLElement | null) | null) => {
    window.requestAnimationFrame(() => {
      if (focus && isFocusLost(host.element)) focus()?.focus({ preventScroll: true });
      scrolling.keep(
        element(),
        () => {},
        () => top,
      );
    });
  };
  /** Comments of the thread's other pages are shown there, in a tab of their own. */
  const isElsewhere = (id: CommentId) => {
    const comment = nodeOf(context, id)?.comment;
    if (!comment?.element || comment.element.ownerDocument === window.document) return false;
    if (comment.permalink) window.open(comment.permalink, '_blank', 'noopener');
    return true;
  };
  const replyControlOf = (id: CommentId): Element | null => {
    const control = nodeOf(context, id)?.comment.replyControl;
    return control?.isConnected ? control : null;
  };
  const showOnBlog = (id: CommentId) => {
    if (isElsewhere(id)) return;
    const element = toOriginal(id);
    if (element && !isOnScreen(element, window)) element.scrollIntoView({ block: 'center' });
  };

  return {
    show(wanted) {
      if (store.get().view === wanted) return;
      if (wanted === 'tree') toTree();
      else toOriginal(moves.firstInView());
    },
    showOnBlog,
    reply(id) {
      if (isElsewhere(id)) return;
      let control = replyControlOf(id);
      if (!control) {
        // The page has drawn its comments again, and has not been looked at since.
        options.readAgain();
        control = replyControlOf(id);
      }
      if (!control) return store.set({ toast: { text: words.noReplyNow } });
      showOnBlog(id);
      // After the page's own comments are laid out again: blogs put their form where the control is.
      window.requestAnimationFrame(() => {
        if (control instanceof window.HTMLElement) control.click();
      });
    },
    follow(address) {
      const named = commentAt(address, store.get().thread.comments, window);
      if (named) moves.go(named.id);
      return named !== null;
    },
    isInView() {
      if (hasFocus()) return true;
      const { top, bottom, height } = host.root.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < window.innerHeight;
    },
  };
}

/** The comment that an address of this very page names; null where it names none. */
export function commentAt(address: string, comments: readonly PageComment[], { location }: Window): PageComment | null {
  const [page, fragment] = address.split('#');
  if (!fragment) return null;
  // On another page of the thread, and yet here.
  if (page !== location.href.split('#')[0]) return comments.find(({ permalink }) => permalink === address) ?? null;
  const isNamed = ({ permalink, element }: PageComment) =>
    element.id === fragment || permalink?.split('#')[1] === fragment;
  return comments.find(isNamed) ?? null;
}

function isOnPage({ isConnected, ownerDocument }: Element, { document }: Window): boolean {
  return isConnected && ownerDocument === document;
}

function isOnScreen(element: Element, window: Window): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The first of the page's comments to reach into view, where one has scrolled into them; null above and below them. */
export function firstInView(comments: readonly PageComment[], viewPx: number): PageComment | null {
  const first = comments[0];
  if (!first || first.element.getBoundingClientRect().top >= 0) return null;
  // A comment's box may hold its replies, so a box that ends in view need not begin there: the last that began is it.
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = comments[middle]?.element;
    if (element && shownTop(element) < 0) low = middle + 1;
    else high = middle;
  }
  const next = comments[low];
  if (next && next.element.getBoundingClientRect().top < viewPx) return next;
  const last = comments[low - 1];
  return last && last.element.getBoundingClientRect().bottom > 0 ? last : null;
}

/** Its top, as far as it shows: what the browser skips has less room than it would take, and would reach over all that follows. */
function shownTop(element: Element): number {
  const window = element.ownerDocument.defaultView;
  let { top } = element.getBoundingClientRect();
  for (let at = element.parentElement; at && window; at = at.parentElement) {
    if (window.getComputedStyle(at).contentVisibility === 'auto')
      top = Math.min(top, at.getBoundingClientRect().bottom - 1);
  }
  return top;
}
