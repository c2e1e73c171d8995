// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import type { FollowedThread } from '../../../utils/messaging/follow-protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, host, ids, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader | null;
/** What the background makes of the calls about following; an error refuses. */
let answers: Record<string, unknown>;

const whole: FollowedThread = { under: null, checkedAt: null, failure: null, found: 0, readTexts: [] };
const unfollowed = { key: 'k', record: { kept: true } };

beforeEach(() => {
  stand = createStand();
  reader = null;
  answers = { follow: whole, unfollow: unfollowed };
  stand.services.pageLinks = () => ({ api: 'https://plot.example/wp-json/', feeds: [] });
  const { call } = stand.services;
  stand.services.call = ((name: never, ...args: never) => {
    void call(name, ...args);
    if (name !== 'openThread' && answers[name] instanceof Error) return Promise.reject(answers[name]);
    return name in answers ? Promise.resolve(answers[name]) : call(name, ...args);
  }) as typeof call;
  writePage(`
    a · Mina · 2026-03-02T17:00 · Alpha
      b · Otto · 2026-03-02T17:10 · Beta`);
  layOutRows();
});
afterEach(() => reader?.stop());

const follow = () => root().querySelector<HTMLButtonElement>('.head .follow');
const shown = () => `${follow()?.textContent?.trim()} ${follow()?.getAttribute('aria-pressed')}`;
const toast = () => root().querySelector('.toast')?.textContent ?? '';
const told = (name: string) => stand.calls.filter((call) => call.name === name).map(({ args }) => args.slice(1));
const isShown = (text: string) => eventually(() => expect(shown()).toBe(text));
const says = (text: string) => eventually(() => expect(toast()).toContain(text));
function choices(text: string): (string | null)[] {
  button(row(text), 'More for this comment').click();
  return [...row(text).querySelectorAll('.row-menu button')].map((choice) => choice.textContent);
}
function choose(text: string, label: string): void {
  choices(text);
  button(row(text), label).click();
}

describe('the thread', () => {
  test('is followed from its head, with what the page says of where else it can be had', async () => {
    reader = await rebuild(stand);
    await isShown('Follow false');
    follow()?.click();
    await isShown('Following true');
    expect(told('follow')).toEqual([[{ under: null, links: { api: 'https://plot.example/wp-json/', feeds: [] } }]]);
  });

  test('is followed no longer at a second press, which can be undone', async () => {
    stand.remembered.follow = whole;
    reader = await rebuild(stand);
    await isShown('Following true');
    follow()?.click();
    await isShown('Follow false');
    await says('Stopped following');
    button(root(), 'Undo').click();
    await isShown('Following true');
    expect(stand.calls.findLast(({ name }) => name === 'restoreFollow')?.args).toEqual([unfollowed]);
  });

  test('is shown as it was where that could not be kept, and it is said', async () => {
    answers.follow = new Error('no answer');
    reader = await rebuild(stand);
    follow()?.click();
    await says('Couldn’t keep that');
    await isShown('Follow false');
  });

  test('says where one can allow what the browser has not allowed yet', async () => {
    const origins = ['https://plot.example/*'];
    answers.follow = { ...whole, failure: { since: 1, kind: 'permission', origins } };
    reader = await rebuild(stand);
    follow()?.click();
    await says('not checked until you allow this site');
    await isShown('Following true');
  });

  test('can’t be followed in a private window', async () => {
    stand.remembered.canFollow = false;
    reader = await rebuild(stand);
    expect(host()?.hasAttribute('complete')).toBe(true);
    expect(follow()).toBeNull();
    expect(choices('Alpha').join()).not.toMatch(/follow/i);
  });
});

describe('the replies under a comment', () => {
  test('are followed from its row, and no longer', async () => {
    answers.follow = { ...whole, under: ids('a') };
    reader = await rebuild(stand);
    choose('Alpha', 'Follow replies');
    expect(told('follow')[0]).toMatchObject([{ under: 'a' }]);
    await says('Following replies to 17:00');
    await isShown('Follow false');
    choose('Alpha', 'Stop following replies');
    await says('Stopped following replies to 17:00');
    expect(told('unfollow')).toEqual([[{ under: 'a' }]]);
    expect(choices('Alpha')).toContain('Follow replies');
  });

  test('are one more where those of another are followed already', async () => {
    stand.remembered.follow = { ...whole, under: ids('a') };
    answers.follow = { ...whole, under: ids('a', 'b') };
    reader = await rebuild(stand);
    choose('Beta', 'Follow replies');
    await says('Following replies to 17:10');
    expect(choices('Alpha')).toContain('Stop following replies');
  });

  test('need not be followed where the whole thread is', async () => {
    stand.remembered.follow = whole;
    reader = await rebuild(stand);
    expect(choices('Alpha').join()).not.toMatch(/follow/i);
  });
});
