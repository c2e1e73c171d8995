/**
 * A database as version 9 wrote it: stores and records by hand, through the bare browser API, so that no change of
 * today's code can change what is tested here. Never edited once version 9 has shipped.
 */
export async function plantVersion9(name: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 9);
    request.onupgradeneeded = () => {
      const threads = request.result.createObjectStore('threads', { keyPath: 'key' });
      threads.createIndex('lastVisitAt', 'lastVisitAt');
      const bookmarks = request.result.createObjectStore('bookmarks', { keyPath: 'id' });
      bookmarks.createIndex('key', 'key');
      bookmarks.createIndex('createdAt', 'createdAt');
      request.result.createObjectStore('sites', { keyPath: 'host' });
      request.result.createObjectStore('settings');
      request.result.createObjectStore('follows', { keyPath: 'key' }).createIndex('dueAt', 'dueAt');
      request.result.createObjectStore('feeds', { keyPath: 'key' });
      request.result.createObjectStore('hosts', { keyPath: 'host' });
      request.result.createObjectStore('summaries', { keyPath: 'key' }).createIndex('blog', 'blog');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction(
    ['threads', 'bookmarks', 'sites', 'settings', 'follows', 'feeds', 'hosts', 'summaries'],
    'readwrite',
  );
  tx.objectStore('threads').put(thread);
  tx.objectStore('summaries').put(summary);
  tx.objectStore('bookmarks').put(bookmark);
  tx.objectStore('sites').put(site);
  tx.objectStore('follows').put(follow);
  tx.objectStore('feeds').put(feed);
  tx.objectStore('hosts').put(host);
  tx.objectStore('settings').put({ dimRead: false, changedAt: { dimRead: 1772480000000 } }, 'settings');
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onerror = () => reject(tx.error);
  });
  db.close();
}

const thread = {
  key: 'blogger:11:22',
  host: 'allotment-letters.blogspot.com',
  url: 'https://allotment-letters.blogspot.com/2026/03/the-water-butt.html',
  title: 'The water butt',
  site: 'Allotment Letters',
  platform: 'blogger',
  declaredCount: 5,
  /** New. */
  newestAt: 1772489950000,
  lastVisitAt: 1772490000000,
  visits: [
    { startedAt: 1772470000000, lastActiveAt: 1772470600000 },
    { startedAt: 1772489000000, lastActiveAt: 1772490000000 },
  ],
  forgottenVisits: 0,
  comments: {
    ids: {
      low: Uint32Array.from([234567890 + 1 * 2 ** 30, 41, 0xffffffff, 42, 43]),
      high: Uint32Array.from([7345678901 - 2 ** 32, 0, 0, 0, 0]),
      texts: ['f-9a1'],
    },
    hashes: Uint16Array.from([1, 2, 3, 4, 5]),
    depths: Uint8Array.from([0, 1, 2, 0, 0]),
    words: Uint8Array.from([0, 8, 28, 47, 47]),
    firstSeen: Float64Array.from([3, 1772470000000, 1, 1772489000000, 1, 1772470000000]),
    readIn: Float64Array.from([2, 1772470000000, 3, 0]),
    gone: Float64Array.from([4, 0, 1, 1]),
    markedAt: Float64Array.from([2, 1772470500000]),
    editedTo: Uint32Array.from([1, 77]),
  },
  folds: [{ id: '41', folded: true, at: 1772470400000 }],
  decisions: [{ id: '42', decision: 'confirmed', to: '41', at: 1772490000000 }],
  muted: [{ id: '42', author: 'Otto Brandl' }],
};

const summary = {
  key: thread.key,
  url: thread.url,
  title: thread.title,
  site: thread.site,
  lastVisitAt: thread.lastVisitAt,
  newestAt: thread.newestAt,
  platform: thread.platform,
  host: thread.host,
  blog: 'allotment-letters.blogspot.com',
  lookedAt: 1772489000000,
  inVisit: { counts: { comments: 4, new: 1, olderUnread: 1, read: 2 }, strokes: '0083L7_2' },
  afterVisit: { counts: { comments: 4, new: 0, olderUnread: 2, read: 2 }, strokes: '0083L7_1' },
};

const site = {
  host: 'marrowfat.example',
  rebuild: false,
  implied: false,
  rules: [{ kind: 'comments', selectors: ['div.talk', 'main > div'] }],
  muted: ['Otto Brandl'],
  changedAt: 1772480000000,
};

const bookmark = {
  id: 'blogger:11:22#41',
  key: 'blogger:11:22',
  url: thread.url,
  title: thread.title,
  site: thread.site,
  comment: {
    id: '41',
    author: { name: 'Anonymous', wrotePost: false },
    time: { shown: '17:35', wall: '2026-03-02T17:35', instant: null, precision: 'minute' },
    text: 'It leaks because it was always a bath.',
  },
  readText: 'It leaks because it was a bath.',
  gone: true,
  note: 'Ask about the bath',
  tags: ['water'],
  createdAt: 1772470300000,
  changedAt: 1772470300000,
};

const follow = {
  key: 'blogger:11:22',
  under: ['41'],
  since: 1772489500000,
  links: { api: null, feeds: ['https://allotment-letters.blogspot.com/feeds/22/comments/default'] },
  asks: 'allotment-letters.blogspot.com',
  dueAt: 1772493600000,
  sourceId: 'blogger',
  validators: [
    {
      url: 'https://allotment-letters.blogspot.com/feeds/22/comments/default?alt=json',
      etag: 'W/"b"',
      lastModified: null,
    },
  ],
  newest: 1772489900000,
  activeAt: 1772489900000,
  foundAt: null,
  checkedAt: 1772490000000,
  wholeAt: 1772490000000,
  failure: { since: 1772490050000, count: 1, kind: 'silent' },
};

const feed = {
  key: 'blogger:11:22',
  sourceId: 'blogger',
  told: ['7345678901234567890', '41', '42'],
  missing: [],
  texts: [['42', 'A lid would do.']],
  readTexts: [['41', 'It leaks because it was a bath.']],
  reading: null,
};

const host = {
  host: 'allotment-letters.blogspot.com',
  askedAt: 1772490050000,
  notBefore: 0,
  failures: 1,
  restUntil: 1772490110000,
};
