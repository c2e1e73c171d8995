// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { PlacedReplies } from '../../../components/popup/PlacedReplies.tsx';
import type { GuessSummary } from '../../../utils/messaging/tab-protocol.ts';
import { sampleComment } from '../support/samples.ts';
import { clearScreen, get, press, screenText, show } from '../support/screen.ts';

afterEach(clearScreen);

const items = () => [...document.querySelectorAll('li')];

const guess = (id: string, state: GuessSummary['state']): GuessSummary => ({
  comment: sampleComment(id),
  answers: ['20:33'],
  state,
});

function showReplies(guesses: GuessSummary[], implied = true) {
  const heard = { onGo: vi.fn(), onDecide: vi.fn(), onImplied: vi.fn() };
  show(<PlacedReplies guesses={guesses} implied={implied} {...heard} />);
  return heard;
}

it('says how many, and shows them when asked', () => {
  showReplies([guess('1', 'placed'), guess('2', 'confirmed'), guess('3', 'possible'), guess('4', 'rejected')]);
  expect(screenText()).toContain('2 replies placed by their wording');
  expect(items()).toHaveLength(0);
  press(get('button', 'Review'));
  expect(get('button', 'Close').getAttribute('aria-expanded')).toBe('true');
  const says = items().map((item) => /(?:may |does not )?answers? 20:33/.exec(item.textContent ?? '')?.[0]);
  expect(says).toEqual(['answers 20:33', 'answers 20:33', 'may answer 20:33', 'does not answer 20:33']);
  press(get('button', 'Close'));
  expect(items()).toHaveLength(0);
});

it('what is said of one goes to the page, and a press on its words goes there', () => {
  const { onDecide, onGo } = showReplies([guess('1', 'placed')]);
  press(get('button', 'Review'));
  press(get('button', /^Not a reply/));
  press(get('button', /^Looks right/));
  press(get('button', sampleComment('1').text));
  expect(onDecide.mock.calls).toEqual([
    ['1', 'rejected'],
    ['1', 'confirmed'],
  ]);
  expect(onGo).toHaveBeenCalledExactlyOnceWith('1');
});

it('what was said can be taken back', () => {
  const { onDecide } = showReplies([guess('1', 'rejected')]);
  press(get('button', 'Review'));
  press(get('button', /^Undo/));
  expect(onDecide).toHaveBeenCalledExactlyOnceWith('1', null);
});

it('is not there where there are none', () => {
  showReplies([]);
  expect(screenText()).toBe('');
});

it('the switch for the blog is there also when it is off', () => {
  const { onImplied } = showReplies([], false);
  expect(screenText()).toContain('Replies stay where the blog has them');
  press(get('button', 'Review'));
  expect(get('switch', /Place replies/).getAttribute('aria-checked')).toBe('false');
  press(get('switch', /Place replies/));
  expect(onImplied).toHaveBeenCalledExactlyOnceWith(true);
});
