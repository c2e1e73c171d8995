import { poll } from './browser/poll.ts';
import type { TestBrowser, TestPage } from './browser/test-browser.ts';

/** One comment as a reader of the page meets it: by roles and names, as the interface promises them. */
export interface Row {
  /** What a screen reader calls it: "Mon 20:33 Anonymous, new, answers 17:35, level 2". */
  name: string;
  state: 'new' | 'unread' | 'read';
  level: number;
  /** Null where there is nothing to fold. */
  folded: boolean | null;
  /** Name of the fold button: "Fold 20:33, 5 replies". */
  foldLabel: string | null;
  bookmarked: boolean;
  /** In the page's flow: neither in a folded branch nor filtered out. */
  shown: boolean;
  text: string;
}

/** What can be pressed in a row, or around the rows. */
export type Target = { row: string; button: RegExp } | { button: RegExp } | { row: string };

/** The tree on a page, driven with real keys and a real mouse. The one place that knows its markup. */
export class ReaderPage {
  readonly page: TestPage;

  constructor(page: TestPage) {
    this.page = page;
  }

  /** Opens an address and waits for the whole tree. */
  static async open(browser: TestBrowser, url: string): Promise<ReaderPage> {
    const reader = new ReaderPage(await browser.open(url));
    await reader.complete();
    return reader;
  }

  /** Waits until the first screen is painted and every row is present. */
  async complete(): Promise<void> {
    await this.page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  }

  async rows(): Promise<Row[]> {
    return await this.page.evaluate(readRows);
  }

  async names(): Promise<string[]> {
    return (await this.rows()).map(({ name }) => name);
  }

  /** The one row whose name holds this. */
  async row(name: string): Promise<Row> {
    const found = (await this.rows()).filter((row) => row.name.includes(name));
    if (found.length !== 1) throw new Error(`${found.length} rows are called ${name}`);
    return found[0] as Row;
  }

  /** Waits until the row is as wanted. */
  async waitForRow(name: string, wanted: Partial<Row>): Promise<void> {
    await poll(
      async () => {
        const row = await this.row(name);
        return Object.entries(wanted).every(([key, value]) => row[key as keyof Row] === value);
      },
      `row ${name} to be ${JSON.stringify(wanted)}`,
    );
  }

  /** Waits until a condition over all rows holds. */
  async waitForRows(condition: (rows: Row[]) => boolean): Promise<Row[]> {
    return await poll(async () => {
      const rows = await this.rows();
      return condition(rows) ? rows : null;
    }, `rows with ${condition}`);
  }

  /** All that is written in the tree, white space collapsed; for the words of head, toolbar and foot. */
  async words(): Promise<string> {
    return await this.page.evaluate(() => {
      const root = document.querySelector('understory-reader')?.shadowRoot;
      const section = root?.querySelector('section');
      return (section?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  async waitForWords(words: string | RegExp): Promise<void> {
    await poll(async () => {
      const text = await this.words();
      if (typeof words === 'string' ? text.includes(words) : words.test(text)) return true;
      throw new Error(`the tree says: ${text}`);
    }, `the words ${words}`);
  }

  /** Presses something with the mouse, after it was brought into view. */
  async click(target: Target): Promise<void> {
    const { x, y } = await poll(() => this.stillPointOf(target), `${describe(target)} to be there and keep still`);
    await this.page.clickAt(x, y);
  }

  /** Whether a button of that name is there to be pressed. */
  async hasButton(button: RegExp): Promise<boolean> {
    return (await this.pointOf({ button })) !== null;
  }

  /** Null also while it moves: what a press sets in motion (a jump, another view) is settled in the frames after it. */
  private async stillPointOf(target: Target): Promise<{ x: number; y: number } | null> {
    const before = await this.pointOf(target);
    if (!before) return null;
    await this.page.evaluate(twoFrames);
    const after = await this.pointOf(target);
    return after && after.x === before.x && after.y === before.y ? after : null;
  }

  /** Presses keys one after another, wherever the focus is. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.press(key);
  }

  /** Writes into the note that is open under a row, or opens it, and saves. */
  async writeNote(row: string, text: string): Promise<void> {
    const field = () =>
      this.page.evaluate(() => {
        const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
        return active?.localName === 'textarea' ? active.localName : null;
      });
    if (!(await field())) await this.click({ row, button: /note/i });
    await poll(field, 'the field for the note to have the focus');
    await this.page.type(text);
    await this.click({ button: /^Save/ });
  }

  /** Gives the focus to a row, as following a link to it would. */
  async focusRow(name: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const root = document.querySelector('understory-reader')?.shadowRoot;
      const heading = [...(root?.querySelectorAll('article h3') ?? [])].find((h3) =>
        (h3.textContent ?? '').replace(/\s+/g, ' ').includes(wanted),
      );
      heading?.closest('article')?.focus();
    }, name);
  }

  /** Name of the row that has the focus; null where none has. */
  async focusedRow(): Promise<string | null> {
    return await this.page.evaluate(() => {
      const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
      return active?.closest('article')?.querySelector('h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
    });
  }

  /** Scrolls the row to the middle of the view and leaves it there. */
  async scrollTo(name: string): Promise<void> {
    await poll(() => this.pointOf({ row: name }), `row ${name}`);
  }

  private async pointOf(target: Target): Promise<{ x: number; y: number } | null> {
    const row = 'row' in target ? target.row : null;
    const button = 'button' in target ? target.button : null;
    return await this.page.evaluate(findPoint, row, button?.source ?? null, button?.flags ?? '');
  }
}

function describe(target: Target): string {
  return [('button' in target && `button ${target.button}`) || '', ('row' in target && `row ${target.row}`) || '']
    .filter(Boolean)
    .join(' of ');
}

/* The following run in the page, and so must hold all they need. */

function readRows(): Row[] {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  const collapsed = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const words = (body: Element | null) => {
    const copy = body?.cloneNode(true) as Element | undefined;
    for (const end of copy?.querySelectorAll('br, p, li, div, blockquote') ?? []) end.after(' ');
    return collapsed(copy);
  };
  return [...(root?.querySelectorAll('article') ?? [])].map((article) => {
    const name = collapsed(article.querySelector('h3'));
    const facts = name.split(', ');
    const fold = article.querySelector('button[aria-expanded][aria-label^="Fold"], button[aria-label^="Unfold"]');
    return {
      name,
      state: facts.includes('new') ? 'new' : facts.includes('unread') ? 'unread' : 'read',
      level: Number(/level (\d+)/.exec(name)?.[1] ?? 0),
      folded: fold ? fold.getAttribute('aria-expanded') === 'false' : null,
      foldLabel: fold?.getAttribute('aria-label') ?? null,
      bookmarked: article.querySelector('button[aria-pressed="true"]') !== null,
      shown: article.checkVisibility(),
      text: words(article.querySelector('.body')),
    };
  });
}

function findPoint(row: string | null, pattern: string | null, flags: string): { x: number; y: number } | null {
  const root = document.querySelector('understory-reader')?.shadowRoot;
  if (!root) return null;
  const collapsed = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const article =
    row === null
      ? null
      : [...root.querySelectorAll('article')].find((one) => collapsed(one.querySelector('h3')).includes(row));
  if (row !== null && !article) return null;
  const nameOf = (button: Element) =>
    button.getAttribute('aria-label') ?? (collapsed(button) || button.getAttribute('title') || '');
  const element =
    pattern === null
      ? article?.querySelector('h3')
      : [...(article ?? root).querySelectorAll('button, a, [role=option], [role=menuitem], [role=menuitemradio]')].find(
          (one) => new RegExp(pattern, flags).test(nameOf(one)) && one.checkVisibility(),
        );
  if (!element) return null;
  // It is a person who scrolls: what keeps a row in its place gives way to that.
  window.dispatchEvent(new WheelEvent('wheel'));
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}

/** Runs in the page. A tab behind another draws no frames, and moves nothing in them. */
async function twoFrames(): Promise<void> {
  for (let i = 0; i < 2 && document.visibilityState === 'visible'; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
