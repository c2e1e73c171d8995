import { render } from 'preact';
import { describePlace, describePlaces } from '../../utils/pointing/describe-place.ts';
import { writeReport } from '../../utils/pointing/write-report.ts';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import type { FoundThread, Pointer } from '../reader/reader-services.ts';
import type { StartedReader } from '../reader/start-reader.ts';
import { Toast } from '../reader/Toast.tsx';
import type { Reading } from '../reader/world.ts';
import { words } from '../shared/words.ts';
import { wrongWords } from '../shared/words-wrong.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { startPointing } from './start-pointing.tsx';
import type { Rules } from './tell-rules.ts';

interface PointerServices {
  document: Document;
  window: Window & typeof globalThis;
  reader: StartedReader & Reading;
  rules: Rules;
  /** Of the extension. */
  version: string;
  shadowMode: ShadowRootMode;
}

/** What can be done where we are wrong. */
export function createPointer({ document, window, reader, rules, version, shadowMode }: PointerServices): Pointer {
  let overlay: Overlay | null = null;
  const remove = () => {
    overlay?.remove();
    overlay = null;
  };
  const open = (): Overlay => {
    remove();
    overlay = createOverlay(document, shadowMode);
    return overlay;
  };
  const toast = (text: string, undo?: () => void) => {
    const { root } = open();
    render(
      <Toast key={text} text={text} {...(undo ? { undoLabel: words.undo, onUndo: undo } : {})} onGone={remove} />,
      root,
    );
  };
  const keep = (said: string, ...told: SiteRule[]) => {
    Promise.all(told.map(rules.add)).catch(() => {
      // The database or the background fails: the page shows what was said all the same.
      toast(wrongWords.notKept);
    });
    toast(said, () => {
      Promise.all(told.map(rules.takeBack)).catch(() => toast(wrongWords.failed));
    });
  };

  return {
    notComments(found) {
      const lists = listsOf(found);
      const together = describePlaces(lists);
      const places = together.length > 0 ? [together] : lists.map(describePlace);
      keep(wrongWords.leftAlone, ...places.map((selectors) => ({ kind: 'not-comments' as const, selectors })));
    },
    point() {
      // The blog's own comments have to be seen to be pointed at.
      reader.stop();
      startPointing({
        window,
        overlay: open(),
        readPlace: reader.readPlace,
        chosen(place, found) {
          remove();
          keep(wrongWords.pointedTo, { kind: 'comments', selectors: describePlace(innermost(place, found)) });
        },
        cancelled() {
          remove();
          reader.restart();
        },
      });
    },
    report: () => writeReport(document, reader.readThreads(), version),
  };
}

/** Of what the tree stands in for, the part that holds comments; not their heading. */
function listsOf({ covers, thread }: FoundThread): Element[] {
  return covers.filter((cover) => thread.comments.some(({ element }) => cover.contains(element)));
}

/** The list itself, where a box with more around it was pointed at: on other pages the box may hold other things that repeat. */
function innermost(place: Element, found: FoundThread): Element {
  const [list, ...others] = listsOf(found);
  return list && others.length === 0 && place.contains(list) ? list : place;
}
