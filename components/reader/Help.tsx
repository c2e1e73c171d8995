import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { designedKeys, type KeyAction, type Keys } from '../../utils/settings/keys.ts';
import { Icon } from '../shared/Icon.tsx';
import { ownLanguage } from '../shared/messages.ts';
import { typedKey } from '../shared/typed-key.ts';
import { words } from '../shared/words.ts';

const { keyMeaning, signMeaning } = words;

/** In reading order of two columns. */
const keyRows: readonly [actions: readonly KeyAction[], meaning: string][] = [
  [['next', 'previous'], keyMeaning.move],
  [['nextUnread', 'previousUnread'], keyMeaning.unread],
  [['parent'], keyMeaning.parent],
  [['previousSibling', 'nextSibling'], keyMeaning.sibling],
  [['fold'], keyMeaning.fold],
  [['depth1', 'depth2', 'depth3', 'depthAll'], keyMeaning.depth],
  [['bookmark'], keyMeaning.bookmark],
  [['toggleRead'], keyMeaning.toggleRead],
  [['reject'], keyMeaning.reject],
  [['markUnread'], keyMeaning.markUnread],
  [['search'], keyMeaning.search],
  [['toggleView'], keyMeaning.toggleView],
  [['help'], keyMeaning.help],
];

const signRows: readonly [sign: ComponentChildren, meaning: string][] = [
  [<i class="b" />, signMeaning.new],
  [<i class="s" />, signMeaning.reply],
  [<i class="b h" />, signMeaning.unread],
  [<i class="d" />, signMeaning.implied],
  [<Icon name="bookmark" />, signMeaning.bookmark],
  [<i class="b r" />, signMeaning.read],
];

/** The keys as they are set, and the signs, as a modal dialog. `keys`: null where all are off. Esc, the key that opened it, the cross and a press beside it close it; focus goes back where it was. */
export function Help({ keys, onClose }: { keys: Keys | null; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // The top layer: no overflow or stacking of the page's reaches it, and everything else is inert meanwhile.
    const shown = dialog.current;
    shown?.showModal();
    // The dialog itself, and not its cross, so that it is read from the top.
    shown?.focus({ preventScroll: true });
    // While it is open nothing else takes the focus; closing gives it back, being removed does not.
    return () => shown?.close();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (keys === null || typedKey(event) !== keys.help) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class="help"
      tabIndex={-1}
      {...ownLanguage}
      aria-label={words.keysAndSigns}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // Whether it is open is not the dialog's to decide.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div>
        <header>
          <h3>{words.keys}</h3>
          <button type="button" class="act" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {!keys && <p class="off">{words.keysOff}</p>}
        <dl class={keys ? 'g2' : 'g2 dim'}>
          {rowsOf(keys ?? designedKeys).map(({ caps, meaning }) => (
            <div key={meaning}>
              <dt>
                {caps.map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </dt>
              <dd>
                <bdi>{meaning}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        <hr />
        <h3>{words.signs}</h3>
        <dl class="g2">
          {signRows.map(([sign, meaning]) => (
            <div key={meaning}>
              <dt>{sign}</dt>
              <dd>
                <bdi>{meaning}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}

/** Without the keys that are turned off, and what has none. */
function rowsOf(keys: Keys): { caps: string[]; meaning: string }[] {
  const rows = keyRows.map(([actions, meaning]) => ({
    caps: actions.map((action) => keys[action]).filter((key) => key !== null),
    meaning,
  }));
  return rows.filter(({ caps }) => caps.length > 0);
}
