import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/open.ts';
import { loadSite, saveSite } from '../../utils/storage/settings.ts';
import { addRules, listRules, loadRules, removeRule } from '../../utils/storage/site-rules.ts';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import { freshDatabase } from './fresh-database.ts';

const host = 'plum-jam.example';
const talk: SiteRule = { kind: 'comments', selectors: ['div.talk', 'main > div'] };
const aside: SiteRule = { kind: 'not-comments', selectors: ['ul.latest'] };
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

const add = (...rules: SiteRule[]) => addRules(db, [{ host, rules }], 5);

describe('what was said of a site', () => {
  it('is kept once, in order, and beside what else was said', async () => {
    await saveSite(db, host, false, 4);
    expect(await add(talk, aside)).toBe(2);
    expect(await add(talk)).toBe(0);
    expect(await loadRules(db, host)).toEqual([talk, aside]);
    await saveSite(db, host, true, 6);
    expect(await loadRules(db, host)).toEqual([talk, aside]);
    expect(await loadSite(db, host)).toBe(true);
  });

  it('of one place is what was said last', async () => {
    await add(talk, aside);
    await add({ ...aside, kind: 'comments' });
    expect(await loadRules(db, host)).toEqual([talk, { ...aside, kind: 'comments' }]);
  });

  it('can be taken back', async () => {
    await add(talk, aside);
    await removeRule(db, host, talk, 7);
    expect(await loadRules(db, host)).toEqual([aside]);
    await removeRule(db, 'hedge.example', talk, 7);
    expect(await listRules(db)).toEqual([{ host, rules: [aside] }]);
  });

  it('is listed by site, without those of which nothing was said', async () => {
    await saveSite(db, 'a.example', true, 1);
    await addRules(
      db,
      [
        { host, rules: [talk] },
        { host: 'hedge.example', rules: [aside] },
      ],
      5,
    );
    expect(await listRules(db)).toEqual([
      { host: 'hedge.example', rules: [aside] },
      { host, rules: [talk] },
    ]);
  });
});
