// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, press, stageToolbar } from './support/stage-toolbar.tsx';

let stage: ReturnType<typeof stageToolbar>;
beforeEach(() => {
  stage = stageToolbar();
});
afterEach(() => stage.clear());

describe('search, in place of the filters', () => {
  const field = () => stage.root.querySelector('input') as HTMLInputElement;
  const found = (query: string) => ({ query, hits: 12, at: 3 });

  test('has the focus, says where one is, and steps', () => {
    stage.show();
    stage.button('Search comments').focus();
    click(stage.button('Search comments'));
    expect(stage.asked.onSearch).toHaveBeenCalledWith('');
    stage.show({ search: found('tide') });
    expect(stage.root.querySelector('[role=toolbar]')).toBeNull();
    expect(document.activeElement).toBe(field());
    expect(stage.root.querySelector('[role=status]')?.textContent).toBe('3 of 12');
    press('Enter');
    expect(stage.asked.onSearchStep).toHaveBeenLastCalledWith(1);
    act(() => {
      field().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true, cancelable: true }),
      );
    });
    expect(stage.asked.onSearchStep).toHaveBeenLastCalledWith(-1);
  });

  test('typing searches; Esc closes and the focus goes back to where it was', () => {
    stage.show();
    const before = stage.button('Search comments');
    before.focus();
    stage.show({ search: found('') });
    field().value = 'crab';
    act(() => {
      field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(stage.asked.onSearch).toHaveBeenLastCalledWith('crab');
    press('Escape');
    expect(stage.asked.onSearch).toHaveBeenLastCalledWith(null);
  });

  test('focus returns to the comment it came from', () => {
    const article = document.createElement('article');
    article.tabIndex = -1;
    document.body.append(article);
    stage.show();
    article.focus();
    stage.show({ search: found('') });
    expect(document.activeElement).toBe(field());
    stage.show();
    expect(document.activeElement).toBe(article);
  });

  test('the page hears no letters typed in it', () => {
    stage.show({ search: found('') });
    const heard = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, heard);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      act(() => {
        field().dispatchEvent(new KeyboardEvent(type, { key: 'j', bubbles: true, composed: true }));
      });
    }
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('nothing found', () => {
    stage.show({ search: { query: 'zebra', hits: 0, at: 0 } });
    expect(stage.root.querySelector('[role=status]')?.textContent).toBe('No matches');
    stage.show({ search: { query: '', hits: 0, at: 0 } });
    expect(stage.root.querySelector('[role=status]')?.textContent).toBe('');
  });
});
