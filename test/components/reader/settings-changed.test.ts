// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { defaultSettings } from '../../../utils/settings/settings.ts';
import { implyInSteps } from '../../../utils/thread/implied/imply-replies.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  createStand,
  drawn,
  focused,
  openings,
  press,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;
/** The languages left out each time that the words were read. */
let languagesOff: (readonly string[])[];

beforeEach(() => {
  writePage(`
    a · Otto Brandl · 2026-03-02T17:00 · Alpha
    b · Mina · 2026-03-02T17:10 · Beta
    c · Ada · 2026-03-02T17:20 · As Otto says
  `);
  document.documentElement.lang = 'en';
  layOutRows();
  stand = createStand();
  languagesOff = [];
  stand.services.implyReplies = (thread) => {
    languagesOff.push(thread.languagesOff ?? []);
    return implyInSteps(thread);
  };
});
afterEach(() => reader.stop());

test('settings show in the page at once, and begin no visit', async () => {
  reader = await rebuild(stand);
  const asked = openings(stand).length;
  row('Alpha').focus();
  stand.answers()?.settingsChanged({ ...defaultSettings, dimRead: false, keyChanges: { next: 'w', nextUnread: null } });
  expect(root().querySelector('.undimmed')).not.toBeNull();
  press('j');
  expect(focused()).toBe('Alpha');
  press('w');
  expect(focused()).toBe('As Otto says');
  await eventually(() => expect(root().querySelector('.next .kbd')).toBeNull());
  stand.answers()?.settingsChanged({ ...defaultSettings, keys: false });
  press('j');
  expect(focused()).toBe('As Otto says');
  expect(openings(stand)).toHaveLength(asked);
});

test('cue words of a language that is left out no longer place replies, and do again', async () => {
  reader = await rebuild(stand);
  const placed = drawn();
  expect(placed).toBe('Alpha\n  As Otto says\nBeta');
  stand.answers()?.settingsChanged({ ...defaultSettings, cueLanguagesOff: ['en'] });
  await eventually(() => expect(drawn()).toBe('Alpha\nBeta\nAs Otto says'));
  stand.answers()?.settingsChanged(defaultSettings);
  await eventually(() => expect(drawn()).toBe(placed));
  expect(languagesOff).toEqual([[], ['en'], []]);
});

test('they are left out from the start where that was said before', async () => {
  stand.remembered.settings = { ...defaultSettings, cueLanguagesOff: ['en'] };
  reader = await rebuild(stand);
  expect(drawn()).toBe('Alpha\nBeta\nAs Otto says');
});
