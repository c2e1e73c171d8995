import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserName, TestBrowser, TestPage } from '../../support/browser/test-browser.ts';
import { escapeHtml } from '../../support/layouts/html.ts';
import type { TestWeb } from '../../support/test-web.ts';

/** What pictures are taken of, and where they go. */
export interface Scene {
  browser: TestBrowser;
  web: TestWeb;
  scheme: 'light' | 'dark';
  shots: Shots;
}

/** Takes pictures in one browser. */
export interface Shots {
  /** `like`: the design's picture of the same, without `.png`. `whole`: of the whole page, not of the view alone. */
  take(page: TestPage, name: string, options?: { whole?: boolean; like?: string }): Promise<void>;
}

/** All pictures, by name; each may have been taken in several browsers. */
export class Album {
  private readonly rows = new Map<string, { like: string | null; files: Map<BrowserName, string> }>();
  private readonly folder: string;
  private readonly design: string | null;

  /** `design`: the folder of the design's own pictures; null where they are not at hand. */
  constructor(folder: string, design: string | null) {
    this.folder = folder;
    this.design = design;
  }

  get size(): number {
    return [...this.rows.values()].reduce((sum, { files }) => sum + files.size, 0);
  }

  of(browser: BrowserName): Shots {
    return {
      take: async (page, name, { whole = false, like } = {}) => {
        const row = this.rows.get(name) ?? { like: like ?? null, files: new Map() };
        this.rows.set(name, row);
        const file = `${name}-${browser}.png`;
        await page.screenshot(join(this.folder, file), whole);
        row.files.set(browser, file);
      },
    };
  }

  /** Answers where the page with all of them is. */
  write(): string {
    const path = join(this.folder, 'index.html');
    const figure = (src: string, what: string) =>
      `<figure><figcaption>${escapeHtml(what)}</figcaption><a href="${escapeHtml(src)}"><img src="${escapeHtml(src)}" loading="lazy" alt=""></a></figure>`;
    const sections = [...this.rows].map(([name, { like, files }]) => {
      const shots = [...files].map(([browser, file]) => figure(file, browser));
      if (like && this.design) shots.push(figure(relative(this.folder, join(this.design, `${like}.png`)), 'design'));
      return `<section><h2>${escapeHtml(name)}</h2><div>${shots.join('')}</div></section>`;
    });
    writeFileSync(
      path,
      `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${css}</style>${sections.join('\n')}`,
    );
    return path;
  }
}

const css = `
body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #dcdcd6; color: #222; }
h2 { font-size: 1em; margin: 32px 0 8px; }
section > div { display: flex; gap: 16px; align-items: flex-start; }
figure { margin: 0; flex: 1; min-width: 0; }
figcaption { color: #555; }
img { max-width: 100%; display: block; box-shadow: 0 1px 6px rgb(0 0 0 / 0.3); }
`;
