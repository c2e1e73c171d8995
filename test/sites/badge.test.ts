import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeExtension, reader, startExtension } from './fake-extension.ts';
import { url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);

beforeEach(async () => {
  extension = await startExtension();
});

describe('the badge', () => {
  it('is this page’s unread count', async () => {
    await extension.ask(page, 'showUnread', 12);
    expect(extension.badges.get(1)).toBe('12');
    await extension.ask(page, 'showUnread', 1200);
    expect(extension.badges.get(1)).toBe('999+');
  });

  it.each([0, null])('is not there for %s', async (count) => {
    await extension.ask(page, 'showUnread', 12);
    await extension.ask(page, 'showUnread', count);
    expect(extension.badges.get(1)).toBe('');
  });
});
