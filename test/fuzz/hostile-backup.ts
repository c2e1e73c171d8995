import { randomFrom } from '../support/random-from.ts';
import { clobberingPayload, hostileText, payload } from './payloads.ts';

/** A backup whose author means no good: bookmarks, threads, sites and mutes full of payloads. Epoch times of 2026. */
export function hostileBackup(seed: number, count: number): string {
  const random = randomFrom(seed);
  const at = Date.UTC(2026, 2, 2);
  const title = () => hostileText(random).slice(0, 4_000);
  const markup = () => (random() < 0.8 ? payload(random) : clobberingPayload(random));
  const each = <T>(make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  const thread = (n: number) => ({ key: `url:file-${n}.example/post`, url: `https://file-${n}.example/post/` });
  return JSON.stringify({
    ...{ understory: 'backup', version: 1, exportedAt: at },
    threads: each((n) => ({
      ...{
        ...thread(n),
        host: `file-${n}.example`,
        title: title(),
        site: title(),
        platform: 'generic',
        declaredCount: 3,
      },
      ...{ muted: [], visits: [[at, at + 60_000]], forgottenVisits: 0, comments: [['1', 0, 9, 7, at, null]] },
      ...{ folds: [], decisions: [] },
    })),
    bookmarks: each((n) => ({
      ...{
        id: `${thread(n).key}#1`,
        ...thread(n),
        title: title(),
        site: title(),
        note: markup(),
        tags: [title().slice(0, 200) || 'x'],
      },
      comment: {
        ...{ id: '1', text: `Bookmark ${n}: ${markup()}`, permalink: 'javascript:alarm(1)' },
        author: { name: title(), url: 'javascript:alarm(1)', wrotePost: false },
        time: { shown: title(), wall: null, instant: null, precision: null },
      },
      ...{ createdAt: at + n, changedAt: at + n },
    })),
    sites: each((n) => ({
      ...{ host: `file-${n}.example`, rebuild: null, implied: null, changedAt: at },
      rules: [{ kind: 'comments', selectors: [markup().slice(0, 1_000)] }],
      muted: [title().slice(0, 1_000)],
    })),
  });
}
