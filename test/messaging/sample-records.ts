import { draft, key, url } from '../sites/opening.ts';

/* Records as they go through messages. */

export const bookmark = {
  ...{ id: `${key}#1`, key, url, title: 'Stones', site: 'Plum Jam' },
  ...{ ...draft('1'), createdAt: 1, changedAt: 1, readText: null, gone: false },
};
export const plain = {
  ...{ key, host: 'plum-jam.example', url, title: '', site: '', platform: 'wordpress', declaredCount: null },
  newestAt: null,
  ...{
    visits: { kept: [{ startedAt: 1, lastActiveAt: 2 }], forgotten: 0 },
    comments: [],
    folds: [],
    decisions: [],
    muted: [],
  },
};

export const follow = {
  ...{ key, under: null, since: 1, links: { api: null, feeds: [] }, asks: 'hedge.example', dueAt: 1, sourceId: null },
  validators: [{ url: 'https://hedge.example/feed', etag: '"x"', lastModified: null }],
  ...{ newest: null, activeAt: 1, foundAt: null, checkedAt: null, wholeAt: null },
  failure: { since: 1, count: 2, kind: 'silent' },
};
