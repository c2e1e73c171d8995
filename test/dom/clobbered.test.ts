// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isClobbered } from '../../utils/dom/clobbered.ts';

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${body}</body>`, 'text/html');
}

describe('a page that answers in the place of its elements', () => {
  it.each([
    '<form><input name="parentElement"><p>Words</p></form>',
    '<form><input name="getAttribute"></form>',
    '<form id="there"></form><p><input form="there" id="childNodes"></p>',
    '<form><p><img id="textContent" src=""></p></form>',
    '<form name="x"><input name="localName"></form>',
    '<img name="body" src="">',
    '<form name="querySelectorAll"></form>',
    '<iframe name="head"></iframe>',
    '<object id="documentElement"></object>',
  ])('%s', (body) => {
    expect(isClobbered(page(body))).toBe(true);
  });

  it.each([
    '<form name="search"><input name="title"><input name="id"><input name="name"><textarea name="comment"></textarea></form>',
    '<form><select name="children"><option>2</select><input name="action"><input name="style"></form>',
    '<div id="body"><article id="title">Words</article><a name="parentNode">here</a></div>',
    '<img name="logo" id="head-logo" src="">',
    '<img name="title" src=""><iframe name="title"></iframe>',
  ])('is not one like %s', (body) => {
    expect(isClobbered(page(body))).toBe(false);
  });
});
