import { measureFirefox } from '../../bench/measure/firefox.ts';
import { measurePages } from '../../bench/measure/pages.ts';
import { measureProbe, measureReader } from '../../bench/measure/reader.ts';
import { measureSizes } from '../../bench/measure/sizes.ts';
import { measurePopup, measureStorage } from '../../bench/measure/storage.ts';
import type { Subject } from '../../bench/measure/subject.ts';
import { measureWork } from '../../bench/measure/work.ts';

/** Figures that are measured together. */
export interface Group {
  name: string;
  browser: 'chromium' | 'firefox';
  measure(subject: Subject): Promise<void>;
}

/** In this order: what is quick comes first. */
export const groups: readonly Group[] = [
  { name: 'sizes', browser: 'chromium', measure: measureSizes },
  { name: 'probe', browser: 'chromium', measure: measureProbe },
  { name: 'storage', browser: 'chromium', measure: measureStorage },
  { name: 'popup', browser: 'chromium', measure: measurePopup },
  { name: 'work', browser: 'chromium', measure: measureWork },
  { name: 'reader', browser: 'chromium', measure: measureReader },
  { name: 'pages', browser: 'chromium', measure: measurePages },
  { name: 'firefox', browser: 'firefox', measure: measureFirefox },
];

export const groupNames = groups.map(({ name }) => name);
