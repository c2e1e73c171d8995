// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { openPage } from './fixture.ts';

/** The key of a fixture, read from another address or with other markup. */
function keyOf(file: string, change: (html: string) => string = (html) => html): string | undefined {
  return readThreads(openPage(change(readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8'))))[0]?.thread
    .key;
}

const at = (address: string) => (html: string) => html.replace(/<!-- \S+ -->/, `<!-- ${address} -->`);
const without = (part: RegExp) => (html: string) => html.replaceAll(new RegExp(part, 'g'), '');

describe('one post is one thread', () => {
  it.each([
    ['drupal/d7-core.html', 'drupal:orchard.example:88', 'http://www.orchard.example/node/88?page=1'],
    ['drupal/d10-olivero.html', 'drupal:orchard.example:1203', 'https://orchard.example/node/1203#comment-7018'],
    ['movabletype/threaded.html', 'movabletype:gear.example:204', 'https://gear.example/mt/mt-search.cgi?p=204'],
    ['serendipity/2k11.html', 'serendipity:kites.example:58', 'https://kites.example/index.php?/archives/58-Ash.html'],
    ['joomla/jcomments.html', 'joomla:gear.example:204', 'https://gear.example/index.php?option=com_content&id=204'],
    [
      'wordpress/wordpress-com.html',
      'wordpress:hexmap.wordpress.example:6396',
      'https://hexmap.wordpress.example/?p=6396',
    ],
  ])('%s at each of its addresses', (file, key, other) => {
    expect(keyOf(file)).toBe(key);
    expect(keyOf(file, at(other))).toBe(key);
  });

  it('whatever of the page says so', () => {
    expect(keyOf('drupal/d7-core.html', without(/<link rel="shortlink"[^>]*>/))).toBe('drupal:orchard.example:88');
    expect(keyOf('drupal/d7-core.html', without(/comment\/reply\/88/))).toBe('drupal:orchard.example:88');
    expect(keyOf('movabletype/threaded.html', without(/<input type="hidden" name="entry_id"[^>]*>/))).toBe(
      'movabletype:gear.example:204',
    );
  });
});

describe('a page of several posts', () => {
  const add = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);

  it.each([
    ['movabletype/typepad.html', '<div class="entry" id="entry-6a00e5401a1b2c8834017d41aa22bb970d"></div>'],
    [
      'movabletype/footer.html',
      '<form><input type="hidden" name="entry_id" value="59"></form><div id="entry-59"></div>',
    ],
    ['serendipity/default.html', '<form><input name="serendipity[entry_id]" value="59"></form>'],
  ])('%s names none', (file, other) => {
    expect(keyOf(file)).not.toMatch(/^url:/);
    expect(keyOf(file, add(other))).toMatch(/^url:/);
  });
});
