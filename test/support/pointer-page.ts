import { poll } from './browser/poll.ts';
import type { TestPage } from './browser/test-browser.ts';

/** What lies over a page while somebody points, or has just said something: the one place that knows its markup. */
export class PointerPage {
  readonly page: TestPage;

  constructor(page: TestPage) {
    this.page = page;
  }

  /** What it says of what is marked, or was done; empty where it is not there. */
  async said(): Promise<string> {
    return await this.page.evaluate(() => {
      const root = document.querySelector('understory-pointer')?.shadowRoot;
      return (root?.querySelector('[role=status]')?.textContent ?? '').trim();
    });
  }

  async waitForSaid(words: string | RegExp): Promise<void> {
    await poll(async () => {
      const said = await this.said();
      return typeof words === 'string' ? said.includes(words) : words.test(said);
    }, `the pointer to say ${words}`);
  }

  async waitForGone(): Promise<void> {
    await this.page.waitFor(() => document.querySelector('understory-pointer') === null);
  }

  /** Presses one of its buttons with the mouse. */
  async click(name: string): Promise<void> {
    const point = await this.page.waitFor((wanted) => {
      const root = document.querySelector('understory-pointer')?.shadowRoot;
      const found = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === wanted);
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
    await this.page.clickAt(point.x, point.y);
  }

  /** Moves the mouse onto an element of the page. Answers where it is then. */
  async hover(selector: string): Promise<{ x: number; y: number }> {
    const { x, y } = await this.middleOf(selector);
    await this.page.moveMouse(x - 2, y);
    await this.page.moveMouse(x, y);
    return { x, y };
  }

  /** A point of the viewport in an element of the page, near its beginning. */
  async middleOf(selector: string): Promise<{ x: number; y: number }> {
    return await this.page.waitFor((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && { x: box.x + 8, y: box.y + box.height / 2 };
    }, selector);
  }
}
