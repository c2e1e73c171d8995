import { letTimePass } from '../../support/database.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';
import { firstVisit } from '../start/demonstrate.ts';
import { publishSample, samples } from '../start/samples.ts';
import type { Scene } from './album.ts';
import { sinceYesterdayAt } from './since-yesterday.ts';

const [ferry, allotment] = samples;

/** Popup, library and first-run page, with something in them and empty. */
export async function shootOwnPages({ browser, web, scheme, shots }: Scene): Promise<void> {
  const shoot = async (
    name: string,
    path: string,
    [width, height]: readonly [number, number],
    { tab, like }: { tab?: string; like?: string } = {},
  ) => {
    const page = await browser.openOwn(path);
    await page.setViewport(width, height);
    await page.waitFor(() => (document.body.textContent ?? '').trim().length > 40);
    if (tab) {
      await page.waitFor((wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) =>
          one.textContent?.includes(wanted),
        );
        found?.click();
        return found !== undefined;
      }, tab);
    }
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await shots.take(page, `${name}-${scheme}`, like ? { like } : {});
    await page.close();
  };
  const popup = [380, 560] as const;
  const likePopup = { like: `popup-${scheme}` };
  const suffix = scheme === 'dark' ? '-dark' : '';

  await shoot('popup-no-comments', 'popup.html', popup, likePopup);
  await shoot('popup-no-bookmarks', 'popup.html', popup, { tab: 'Bookmarks', ...likePopup });
  for (const sample of [allotment, ferry]) await (await firstVisit(browser, web, sample)).page.close();
  await letTimePass(browser, sinceYesterdayAt(18, 40));
  const reader = await ReaderPage.open(browser, publishSample(web, ferry, 'second'));
  const tabId = await tabIdOf(browser, ferry.post.url);
  await shoot('popup', `popup.html?tab=${tabId}`, popup, likePopup);
  await shoot('popup-following', `popup.html?tab=${tabId}`, popup, { tab: 'Following', ...likePopup });
  await shoot('popup-bookmarks', `popup.html?tab=${tabId}`, popup, { tab: 'Bookmarks', ...likePopup });
  await shoot('popup-phone', `popup.html?tab=${tabId}`, [412, 800]);
  const desktop = [1200, 860] as const;
  const phone = [390, 844] as const;
  await shoot('library-threads', 'library.html', desktop, { like: `library-threads${suffix}` });
  await shoot('library-threads-phone', 'library.html', phone, { like: 'library-threads-390' });
  await shoot('library-bookmarks', 'library.html#bookmarks', desktop, { like: `library-bookmarks${suffix}` });
  await shoot('library-bookmarks-phone', 'library.html#bookmarks', phone);
  await shoot('settings', 'library.html#settings', desktop, { like: 'library-data' });
  await shoot('settings-phone', 'library.html#settings', phone);
  await shoot('welcome', 'welcome.html', [1200, 820], { like: `first-run${suffix}` });
  await shoot('welcome-phone', 'welcome.html', [390, 1386], { like: 'first-run-390' });
  await reader.page.close();
}
