// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import { eventually } from '../../support/eventually.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { fakePermissions } from '../support/fake-permissions.ts';
import { clearScreen, get, press, seen, show } from '../support/screen.ts';
import { fakeBrowserWords, type KeptSettings, nothingKept, settingsAnswers } from '../support/settings-answers.ts';

let kept: KeptSettings;

beforeEach(() => {
  kept = nothingKept();
  fakePermissions();
  fakeBrowserWords();
  fakeBackground({ ...settingsAnswers(kept), listThreads: () => [], listBookmarks: () => [] });
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

afterEach(clearScreen);

const open = () => {
  history.replaceState(null, '', '/library.html#settings');
  show(<Library />);
};

describe('what is kept', () => {
  it('is counted, and weighed', async () => {
    open();
    await seen('9 threads, 1,204 comments and 1 bookmark');
    await seen('48 kB on disk');
  });

  it('can be promised to last, by one press', async () => {
    open();
    await seen('The browser may clear it when the disk is nearly full.');
    press(get('button', 'Ask the browser to keep it'));
    await seen('The browser keeps it until you remove it.');
  });

  it('says when the browser promises nothing', async () => {
    Object.assign(navigator.storage, { persist: async () => false });
    open();
    await seen('Ask the browser to keep it');
    press(get('button', 'Ask the browser to keep it'));
    await seen('The browser made no promise. Nothing has changed.');
  });
});

it('says after how long threads are forgotten, and takes another time', async () => {
  open();
  await seen('Forget threads no longer visited');
  const choice = get('combobox', 'Forget threads no longer visited') as HTMLSelectElement;
  expect([...choice.options].map(({ text }) => text)).toEqual(['1 year', '2 years', 'Never']);
  choice.selectedIndex = 2;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => expect(kept.settings.forgetAfterYears).toBeNull());
});

describe('Forget everything', () => {
  const ask = async () => {
    open();
    await seen('Forget everything');
    press(get('button', 'Forget everything'));
    return document.querySelector('dialog') as HTMLDialogElement;
  };
  const inDialog = (dialog: HTMLDialogElement, name: string) =>
    [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLElement;

  it('asks first, names what is lost and what stays, and begins on the safe side', async () => {
    const dialog = await ask();
    expect(dialog.open).toBe(true);
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(dialog.textContent).toContain('what you have read, folded and said in 9 threads');
    expect(dialog.textContent).toContain('1 bookmark, with notes and copies');
    expect(dialog.textContent).toContain('The sites that Understory may read stay');
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Forget everything?',
    );
  });

  it('does nothing on Cancel, and on Escape', async () => {
    const dialog = await ask();
    press(inDialog(dialog, 'Cancel'));
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    press(get('button', 'Forget everything'));
    document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    expect(kept.forgotten).toBe(0);
  });

  it('forgets, and says so', async () => {
    const dialog = await ask();
    press(inDialog(dialog, 'Forget everything'));
    await seen('Everything is forgotten.');
    expect(kept.forgotten).toBe(1);
    expect(document.querySelector('dialog')).toBeNull();
  });
});
