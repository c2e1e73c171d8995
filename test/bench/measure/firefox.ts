import { launchFirefox } from '../../support/browser/firefox.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { sampleOf } from '../figures/statistics.ts';
import { benchPage } from '../pages/bench-pages.ts';
import { foldBiggest, frameLengths } from './in-tab.ts';
import type { Subject } from './subject.ts';

/** Firefox counts no CPU for us: wall times, coarse, from the address to the last row. */
export async function measureFirefox(subject: Subject): Promise<void> {
  const { figures, longThread } = subject;
  const browser = await launchFirefox({ web: subject.web });
  try {
    for (const shape of subject.shapes.filter((each) => each !== 'hackernews')) {
      const page = benchPage(shape, longThread);
      subject.web.publish(page.url, page.html);
      const standing: number[] = [];
      const biggest: number[] = [];
      const frames: number[] = [];
      for (let run = 0; run < Math.min(3, subject.runs); run++) {
        subject.say(`Firefox, ${shape}, ${run + 1}`);
        const tab = await browser.open(page.url);
        await new ReaderPage(tab).complete();
        // From the moment the page's own markup was there.
        standing.push(
          await tab.evaluate(
            () => performance.now() - performance.timing.domContentLoadedEventEnd + performance.timing.navigationStart,
          ),
        );
        frames.push(await tab.evaluate(frameLengths, 120, 90));
        biggest.push(await tab.evaluate(foldBiggest));
        await tab.close();
      }
      const where = `${shape}, ${longThread.toLocaleString('en')} comments`;
      figures.add(`firefox/all-rows/${shape}`, `Firefox, document → all rows: ${where}`, 'ms', sampleOf(standing), {
        budget: null,
      });
      figures.add(`firefox/frames/${shape}`, `Firefox, scrolling, frame p95: ${where}`, 'ms', sampleOf(frames), {
        budget: null,
      });
      figures.add(
        `firefox/fold-biggest/${shape}`,
        `Firefox, fold the biggest branch: ${where}`,
        'ms',
        sampleOf(biggest),
        { budget: null },
      );
    }
  } finally {
    await browser.close();
  }
}
