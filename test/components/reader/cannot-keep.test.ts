// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { createStand, openings, rebuild, root, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader | null = null;

beforeEach(() => {
  writePage('a · Anonymous · 2026-03-02T17:35 · Who has the key?');
  stand = createStand();
});
afterEach(() => {
  reader?.stop();
  reader = null;
});

const words = 'Your browser keeps nothing for Understory right now. What you mark waits in this tab until it does.';
const toast = () => root().querySelector('.toast')?.textContent ?? null;
const foot = () => root().querySelector('.foot')?.textContent ?? '';

it('the foot of a tree says where nothing can be kept', async () => {
  stand.remembered = { remembers: false, cannotKeep: true };
  reader = await rebuild(stand);
  expect(foot()).toContain(words);
  expect(toast()).toBeNull();
});

it('a reader whose marks can’t be kept is told once; when they can, what is remembered is asked for', async () => {
  reader = await rebuild(stand);
  expect(foot()).toContain('Kept in this browser only.');
  stand.heard?.cannotKeep(true);
  await eventually(() => expect(toast()).toBe(words));
  await eventually(() => expect(foot()).toContain(words));
  const before = openings(stand).length;
  stand.heard?.cannotKeep(false);
  await eventually(() => expect(foot()).toContain('Kept in this browser only.'));
  expect(openings(stand)).toHaveLength(before + 1);
});

it('a thread that the background has lost is opened again, with its comments', async () => {
  reader = await rebuild(stand);
  const before = openings(stand).length;
  stand.heard?.unknown();
  await eventually(() => expect(openings(stand)).toHaveLength(before + 1));
});
