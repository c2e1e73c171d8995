// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { button, createStand, host, rebuild, root, type Stand, writePage } from './support/stand.ts';

/* "Something in the wrong place?", in the foot of the tree. */

let stand: Stand;
let stop = () => {};

beforeEach(async () => {
  writePage('a\n  b\nc');
  stand = createStand();
  const started = await rebuild(stand);
  stop = started.stop;
});

afterEach(() => stop());

const box = () => root().querySelector<HTMLElement>('.wrong-box');

async function open(): Promise<HTMLElement> {
  button(root(), 'Something in the wrong place?').click();
  return await eventually(() => {
    const opened = box();
    if (!opened) throw new Error('not open');
    return opened;
  });
}

it('opens and closes, by its button and with Esc', async () => {
  const opened = await open();
  expect(button(root(), 'Something in the wrong place?').getAttribute('aria-expanded')).toBe('true');
  opened.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await eventually(() => expect(box()).toBe(null));
});

it('hands on what is pressed, with the thread that stands', async () => {
  const notComments = vi.fn();
  const point = vi.fn();
  stand.pointer = { notComments, point, report: () => '' };
  const opened = await open();
  button(opened, 'These are not comments').click();
  await eventually(() => expect(notComments).toHaveBeenCalledOnce());
  expect(notComments.mock.calls[0]?.[0].thread.comments).toHaveLength(3);
  button(opened, 'Point to the comments').click();
  await eventually(() => expect(point).toHaveBeenCalledOnce());
});

it('shows the report, to be copied by hand where the page has no clipboard', async () => {
  stand.pointer = { ...stand.pointer, report: () => 'Understory 1.2.3' };
  const opened = await open();
  button(opened, 'Copy a report').click();
  await eventually(() => expect(opened.querySelector('textarea')?.value).toBe('Understory 1.2.3'));
  expect(opened.querySelector('[role=status]')?.textContent).toBe('Copy it from here.');
});

it('says so when what helps could not be brought in', async () => {
  stand.services.loadPointer = () => Promise.reject(new Error('gone'));
  const opened = await open();
  button(opened, 'Point to the comments').click();
  await eventually(() => expect(opened.querySelector('[role=status]')?.textContent).toMatch(/didn’t work/));
});

it('a reader that was stopped reads the page anew when it is started again', async () => {
  stop();
  expect(host()).toBe(null);
  const started = await rebuild(stand);
  started.stop();
  started.ask();
  expect(host()).toBe(null);
  started.restart();
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  stop = started.stop;
});

it('taken back, the site has its comments again, and a later grant brings the tree', async () => {
  const started = await rebuild(stand);
  stop = started.stop;
  stand.answers()?.leave();
  expect(host()).toBe(null);
  started.ask();
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
});
