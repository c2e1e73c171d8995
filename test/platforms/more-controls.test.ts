// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { openPage } from './fixture.ts';

describe('systems whose controls say neither in words nor by name that they bring more', () => {
  const controlsOf = (file: string, change = (html: string) => html) =>
    readThreads(openPage(change(readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8'))))[0]
      ?.more()
      .controls.map((control) => control.textContent);

  it('LiveJournal: shut comments, and rows that stand for several', () => {
    const more =
      '<div class="b-tree-twig"><div class="b-leaf b-leaf-seemore"><span class="b-leaf-seemore-more"><a class="b-pseudo" href="#">2 comments</a></span></div></div>';
    expect(controlsOf('livejournal/adaptive.html')).toEqual(['Expand', 'Expand', '2 more comments']);
    expect(
      controlsOf('livejournal/adaptive.html', (html) =>
        html.replace('<div class="b-tree-twig b-tree-twig-2"', `${more}$&`),
      ),
    ).toHaveLength(4);
  });

  it('journals’ own styles and Dreamwidth: by what a press does', () => {
    const link = '<a href="?thread=803#cmt803" onclick="Expander.make(this,this.href,803); return false;">Expand</a>';
    expect(controlsOf('dreamwidth/entry.html')).toEqual([]);
    expect(
      controlsOf('dreamwidth/entry.html', (html) =>
        html.replace('<li class="commentparent">', `<li class="expand">${link}</li>$&`),
      ),
    ).toEqual(['Expand']);
  });

  it('Stack Exchange and Tumblr', () => {
    expect(controlsOf('stackexchange/question.html')).toEqual(['Show 3 more comments']);
    expect(controlsOf('tumblr/notes.html')).toEqual(['Show more notes']);
  });

  it('in open shadow roots', () => {
    expect(controlsOf('openweb/conversation.html')).toEqual(['Show More Comments']);
  });
});
