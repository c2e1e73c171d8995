import type { Root } from './roots.ts';

/** So many entries of a kind are looked into, of those that stand side by side. */
const mostAlike = 10;
/** In a page of no more elements a browser's own searches are faster than our walk. */
const fewElements = 2_000;

/**
 * What a page is made of: all its elements, but of a long list only the first entries of each kind. They tell which
 * system wrote it as well as all of them would, and one walk over them costs less than a search for every system.
 */
export class Sample {
  private readonly root: Root;
  /** Elements of the same tag and the same classes. */
  private readonly kinds = new Map<string, Element[]>();
  /** The kinds by what they are called: a tag, or a class with a dot before it. */
  private readonly named = new Map<string, Element[][]>();
  /** Then the sample is the page itself. */
  private readonly isShort: boolean;

  constructor(root: Root) {
    this.root = root;
    this.isShort = root.querySelectorAll('*').length <= fewElements;
    if (!this.isShort) for (const element of this.walk()) this.add(element);
  }

  /** Whether an element of the sample matches one of the selectors, which are single ones, parted by ", ". */
  holds(selectors: string): boolean {
    return selectors.split(', ').some((selector) => this.holdsOne(selector));
  }

  /** The elements of the sample that match, those of a kind together. */
  all(selector: string): Element[] {
    if (this.isShort) return [...this.root.querySelectorAll(selector)];
    return [...this.kinds.values()].flatMap((alike) => alike.filter((element) => element.matches(selector)));
  }

  private holdsOne(selector: string): boolean {
    if (this.isShort) return this.root.querySelector(selector) !== null;
    const [subject = ''] = lastCompound.exec(selector) ?? [];
    const [name = ''] = subject.replace(/\[.*/, '').match(/#.*|\.[\w-]+|^[\w-]+$/) ?? [];
    // Browsers keep lists of ids.
    if (name.startsWith('#')) return this.root.querySelector(selector) !== null;
    const kinds = name === '' ? [...this.kinds.values()] : (this.named.get(name.toLowerCase()) ?? []);
    return kinds.some((alike) => alike.some((element) => element.matches(selector)));
  }

  /** Without recursion: comment threads nest thousands deep. */
  private *walk(): Generator<Element> {
    /** How many of each kind stand before, for every long list around; null for a short one. */
    const around: (Map<string, number> | null)[] = [];
    let before: Map<string, number> | null = null;
    let at = this.root.firstElementChild;
    while (at) {
      const child: Element | null = at.firstElementChild;
      // What holds nothing costs nothing: the head of a page is a long list, too.
      if (!before || !child || countOf(at, before) <= mostAlike) {
        yield at;
        if (child) {
          around.push(before);
          before = at.childElementCount > mostAlike ? new Map() : null;
          at = child;
          continue;
        }
      }
      let next: Element | null = at.nextElementSibling;
      while (!next && at) {
        before = around.pop() ?? null;
        at = at.parentElement;
        next = at?.nextElementSibling ?? null;
      }
      at = next;
    }
  }

  private add(element: Element): void {
    const names = `${element.localName} ${element.getAttribute('class') ?? ''}`;
    const alike = this.kinds.get(names);
    if (alike) {
      alike.push(element);
      return;
    }
    const kind = [element];
    this.kinds.set(names, kind);
    // Old pages don't tell capitals from small letters in classes.
    const [tag = '', ...classes] = names.toLowerCase().split(/\s+/);
    for (const name of new Set([tag, ...classes.map((one) => `.${one}`)])) {
      const kinds = this.named.get(name);
      if (kinds) kinds.push(kind);
      else this.named.set(name, [kind]);
    }
  }
}

/** What of a selector is about the element itself. */
const lastCompound = /(?:[^\s>+~[]|\[[^\]]*\])+$/;

/** Entries of a list have one tag and begin their classes with the same word; numbers in it are their own. */
function countOf(element: Element, before: Map<string, number>): number {
  const [first = ''] = /\S*/.exec(element.getAttribute('class') ?? '') ?? [];
  const kind = `${element.localName} ${first.replace(/\d+/g, '')}`;
  const count = (before.get(kind) ?? 0) + 1;
  before.set(kind, count);
  return count;
}
