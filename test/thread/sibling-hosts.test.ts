import { expect, test } from 'vitest';
import { siblingHosts } from '../../utils/thread/site-host.ts';

test('a site in its other dresses', () => {
  expect(siblingHosts('talk.example')).toEqual([
    'old.talk.example',
    'new.talk.example',
    'm.talk.example',
    'mobile.talk.example',
    'sh.talk.example',
  ]);
  expect(siblingHosts('old.talk.example')).toContain('talk.example');
  expect(siblingHosts('old.talk.example')).toContain('m.talk.example');
  expect(siblingHosts('old.talk.example')).not.toContain('old.talk.example');
});

test('a person’s or a server’s own host is no dress, nor is a domain by that name', () => {
  expect(siblingHosts('maud.talk.example')).not.toContain('talk.example');
  expect(siblingHosts('old.example')).toContain('m.old.example');
  expect(siblingHosts('old.example')).not.toContain('example');
});
