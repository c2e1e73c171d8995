import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';

const { keyMeaning, signMeaning } = words;

/** In reading order of two columns. */
const keyRows: readonly [keys: readonly string[], meaning: string][] = [
  [['j', 'k'], keyMeaning.move],
  [['n', 'N'], keyMeaning.unread],
  [['p'], keyMeaning.parent],
  [['[', ']'], keyMeaning.sibling],
  [['o'], keyMeaning.fold],
  [['1', '2', '3'], keyMeaning.depth],
  [['b'], keyMeaning.bookmark],
  [['m'], keyMeaning.toggleRead],
  [['x'], keyMeaning.reject],
  [['u'], keyMeaning.markUnread],
  [['/'], keyMeaning.search],
  [['g'], keyMeaning.toggleView],
  [['?'], keyMeaning.help],
];

const signRows: readonly [sign: ComponentChildren, meaning: string][] = [
  [<i class="b" />, signMeaning.new],
  [<i class="s" />, signMeaning.reply],
  [<i class="b h" />, signMeaning.unread],
  [<i class="d" />, signMeaning.implied],
  [<Icon name="bookmark" />, signMeaning.bookmark],
  [<i class="b r" />, signMeaning.read],
];

/** The keys and signs, as a modal dialog: Esc, `?`, the cross and a press beside it close it; focus goes back where it was. */
export function Help({ keys, onClose }: { keys: boolean; onClose(): void }) {
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
    if (event.key !== '?') return;
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
          {keyRows.map(([caps, meaning]) => (
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
