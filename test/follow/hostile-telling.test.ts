// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { MOST_IN_ANSWER } from '../../utils/follow/bounded-reading.ts';
import { day, HostileBlog, honest, item, minute, only, sendJson, start } from './support/hostile-blog.ts';

let one: HostileBlog;
beforeEach(async () => {
  one = await HostileBlog.start();
});
afterEach(() => one.stop());

describe('what a server tells', () => {
  it.each<[what: string, told: (page: number) => object[]]>([
    ['the same again and again', () => [1, 2, 3, 4].map((id) => item(id))],
    ['one more each time', (page) => [item(1), item(10 + page)]],
    ['others each time', (page) => Array.from({ length: 1_000 }, (_, i) => item(page * 1_000 + i)).concat(item(1))],
  ])('%s, and always of another page: it comes to an end', async (_what, told) => {
    one.blog.answer = only(({ url = '' }, response) => {
      const page = Number(new URL(url, one.blog.origin).searchParams.get('page'));
      sendJson(response, told(page), { 'x-wp-totalpages': '999999' });
    });
    await one.checkAll(400);
    expect(one.blog.asked.length).toBeLessThan(250);
    expect(await one.countKnown()).toBeLessThan(25_000);
  });

  test('other comments each time do not fill the database', async () => {
    let told = 0;
    one.blog.answer = only((_request, response) => {
      told += MOST_IN_ANSWER - 10;
      sendJson(
        response,
        [1, 2, 3, ...Array.from({ length: MOST_IN_ANSWER - 10 }, (_, i) => told + i)].map((id) => item(id)),
      );
    });
    for (let times = 0; times < 4; times++) {
      await one.check();
      one.now += 9 * day;
    }
    expect(await one.countKnown()).toBeLessThan(50_000);
  });

  test('dates years ahead and years ago, and who answers whom in a circle: all of it is read, and asked for again', async () => {
    one.blog.answer = only((_request, response) => {
      const dates = ['9999-12-31T23:59:59', '1970-01-01T00:00:00', '2026-02-30T99:00:00', '+275760-09-13T00:00:00'];
      const answering = [item(4, 5), item(5, 4), item(6, 6), item(7, 'nobody')];
      sendJson(response, [
        ...[1, 2, 3].map((id) => item(id)),
        ...answering.map((one, i) => ({ ...one, date_gmt: dates[i] })),
      ]);
    });
    await one.checkAll();
    const { newest, activeAt, dueAt } = await one.record();
    expect(newest).toBeLessThanOrEqual(one.now);
    expect(activeAt).toBeLessThanOrEqual(one.now);
    expect(dueAt - one.now).toBeLessThanOrEqual(2 * day);
    expect(await one.countKnown()).toBeGreaterThan(3);
  });

  it.each(['Fri, 31 Dec 9999 23:59:59 GMT', '99999999999999999999', 'Thu, 01 Jan 1970 00:00:00 GMT', '-1', 'soon'])(
    'that it is to be asked again at “%s”: within a day and a half it is',
    async (later) => {
      one.blog.answer = (_request, response) =>
        response.writeHead(503, { 'retry-after': later, date: 'Sat, 01 Jan 2000 00:00:00 GMT' }).end();
      await one.checkAll();
      one.now += 36 * 60 * minute;
      one.blog.answer = honest;
      expect(await one.checkAll()).toEqual(['4']);
    },
  );
});

describe('a clock that is wrong by years', () => {
  it.each([30, -30])('%i years, and then right again: the thread is checked as before', async (years) => {
    one.blog.answer = honest;
    one.now += years * 365 * day;
    await one.db.put('follows', { ...(await one.record()), dueAt: one.now });
    await one.check();
    expect((await one.record()).checkedAt).toBe(one.now);
    one.now = start + 60 * minute;
    one.blog.answer = only((_request, response) =>
      sendJson(
        response,
        [1, 2, 3, 4, 5].map((id) => item(id)),
      ),
    );
    expect(await one.checkAll()).toEqual(['5']);
    expect(Math.abs((await one.record()).dueAt - one.now)).toBeLessThan(2 * day);
  });
});
