import type { TestBrowser, TestPage } from './browser/test-browser.ts';

/**
 * Makes everything that is remembered older, as if the reader had been away: no clock is touched and no rule changed,
 * the past is only moved back. Throws where nothing is remembered, since a test would then prove nothing.
 */
export async function letTimePass(browser: TestBrowser, minutes: number): Promise<void> {
  const threads = await inOwnPage(browser, (page) => page.evaluate(makeOlder, minutes * 60_000));
  if (threads === 0) throw new Error('No thread is remembered that could be made older.');
}

/** How many comments are remembered as read, in all threads. */
export async function countRead(browser: TestBrowser): Promise<number> {
  return await inOwnPage(browser, (page) => page.evaluate(countReadMarks));
}

/** How many things said of replies are remembered, in all threads; not those taken back. */
export async function countDecisions(browser: TestBrowser): Promise<number> {
  return await inOwnPage(browser, (page) => page.evaluate(countDecisionsKept));
}

async function inOwnPage<R>(browser: TestBrowser, work: (page: TestPage) => Promise<R>): Promise<R> {
  const page = await browser.openOwn('welcome.html');
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/* These run in a page of the extension, and so must hold all they need. The records are those of utils/storage/schema.ts. */

async function makeOlder(ms: number): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  /** A run is a count and a value. */
  const olderRuns = (runs: Float64Array) => runs.map((value, i) => (i % 2 === 1 && value > 0 ? value - ms : value));
  const database = await done(indexedDB.open('understory'));
  const stores = ['threads', 'summaries', 'bookmarks', 'follows', 'feeds', 'hosts'];
  const transaction = database.transaction(stores, 'readwrite');
  const [threadStore, bookmarkStore] = [transaction.objectStore('threads'), transaction.objectStore('bookmarks')];
  const threads = await done(threadStore.getAll());
  for (const thread of threads) {
    thread.lastVisitAt -= ms;
    for (const visit of thread.visits) {
      visit.startedAt -= ms;
      visit.lastActiveAt -= ms;
    }
    for (const fold of thread.folds) fold.at -= ms;
    for (const decision of thread.decisions) decision.at -= ms;
    const { comments } = thread;
    comments.firstSeen = olderRuns(comments.firstSeen);
    comments.readIn = olderRuns(comments.readIn);
    comments.markedAt = olderRuns(comments.markedAt);
    await done(threadStore.put(thread));
  }
  const summaryStore = transaction.objectStore('summaries');
  for (const summary of await done(summaryStore.getAll())) {
    summary.lastVisitAt -= ms;
    await done(summaryStore.put(summary));
  }
  for (const bookmark of await done(bookmarkStore.getAll())) {
    bookmark.createdAt -= ms;
    bookmark.changedAt -= ms;
    await done(bookmarkStore.put(bookmark));
  }
  /** Those moments of a record that are known. */
  const makeFieldsOlder = (record: Record<string, number | null>, fields: string[]) => {
    for (const field of fields) if (record[field]) record[field] -= ms;
  };
  const followStore = transaction.objectStore('follows');
  for (const follow of await done(followStore.getAll())) {
    makeFieldsOlder(follow, ['since', 'dueAt', 'activeAt', 'foundAt', 'checkedAt', 'wholeAt']);
    if (follow.failure) follow.failure.since -= ms;
    await done(followStore.put(follow));
  }
  const feedStore = transaction.objectStore('feeds');
  for (const feed of await done(feedStore.getAll())) {
    if (!feed.reading) continue;
    makeFieldsOlder(feed.reading, ['startedAt', 'oldUntil']);
    await done(feedStore.put(feed));
  }
  const hostStore = transaction.objectStore('hosts');
  for (const host of await done(hostStore.getAll())) {
    makeFieldsOlder(host, ['askedAt', 'notBefore', 'restUntil']);
    await done(hostStore.put(host));
  }
  // The page is left at once, which would take back what is not yet written.
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return threads.length;
}

async function countReadMarks(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('understory'));
  const threads = await done(database.transaction('threads').objectStore('threads').getAll());
  database.close();
  let read = 0;
  for (const { comments } of threads) {
    const runs: Float64Array = comments.readIn;
    for (let i = 0; i < runs.length; i += 2) if (runs[i + 1]) read += runs[i] ?? 0;
  }
  return read;
}

async function countDecisionsKept(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('understory'));
  const threads = await done(database.transaction('threads').objectStore('threads').getAll());
  database.close();
  const kept = threads.flatMap(({ decisions }: { decisions: { decision: string | null }[] }) => decisions);
  return kept.filter(({ decision }) => decision !== null).length;
}
