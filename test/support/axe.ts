import axe from 'axe-core';
import type { ChromiumPage } from './browser/chromium.ts';

/**
 * What axe finds wrong, one line each; open shadow roots are looked into. `within`: selector of the part to check,
 * all of the page where not given. Put in by the debugger, since the pages of the extension run no foreign script.
 */
export async function axeViolations(page: ChromiumPage, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.cdp.send('Runtime.evaluate', { expression: `${axe.source}; void 0` });
  return await page.evaluate(async (selector) => {
    // biome-ignore lint/suspicious/noExplicitAny: put in just above
    const { violations } = await (globalThis as any).axe.run(selector ?? document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { target: unknown; failureSummary: string }[] }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    );
  }, within ?? null);
}
