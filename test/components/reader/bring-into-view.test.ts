// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringIntoView } from '../../../components/reader/page/bring-into-view.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, host, rebuild, root, type Stand, writePage } from './support/stand.ts';

/* What the reader does to pages that leave comments empty until they have been in view. */

let stand: Stand;

beforeEach(() => {
  writePage('a · Ann · 2026-03-02T17:35 · Alpha');
  stand = createStand();
  layOutRows();
});
afterEach(() => document.head.replaceChildren());

test('nothing is written into pages without such comments', () => {
  const before = document.documentElement.outerHTML;
  bringIntoView(document, []).set(true);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the page is as it was while its own comments are shown, and once it has been left', async () => {
  const before = document.documentElement.outerHTML;
  const now = () => document.documentElement.outerHTML.replace(/<understory-reader.*<\/understory-reader>/, '');
  const unseen = bringIntoView(document, ['li:empty']);
  unseen.set(true);
  const reader = await rebuild({ ...stand, services: { ...stand.services, listHidden: unseen.set } });
  expect(document.styleSheets).toHaveLength(1);
  button(root(), /^Original$/).click();
  await eventually(() => expect(now()).toBe(before));
  button(root(), /tree/i).click();
  await eventually(() => expect(document.styleSheets).toHaveLength(1));
  reader.stop();
  expect(host()).toBeNull();
  expect(now()).toBe(before);
});
