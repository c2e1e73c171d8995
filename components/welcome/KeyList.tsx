import { type KeyAction, keysInForce } from '../../utils/settings/keys.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { words } from '../shared/words.ts';
import { welcomeWords } from '../shared/words-welcome.ts';
import './KeyList.css';

const { keyMeaning } = welcomeWords;

const keyRows: readonly [actions: readonly KeyAction[], does: string][] = [
  [['next', 'previous'], keyMeaning.move],
  [['nextUnread', 'previousUnread'], keyMeaning.unread],
  [['parent'], keyMeaning.parent],
  [['fold'], keyMeaning.fold],
  [['bookmark'], keyMeaning.bookmark],
  [['search'], keyMeaning.search],
  [['help'], keyMeaning.help],
];

/** The first keys to know, as they are set; as designed until that is known. What has no key is left out. */
export function KeyList() {
  const { settings } = useSettings();
  const keys = keysInForce(settings?.keyChanges ?? {});
  const rows = keyRows.map(([actions, does]) => ({
    caps: actions.map((action) => keys[action]).filter((key) => key !== null),
    does,
  }));
  return (
    <section class="key-list">
      <h2>{welcomeWords.keysTitle}</h2>
      {settings?.keys === false ? (
        <p>{words.keysOff}</p>
      ) : (
        <ul>
          {rows.map(
            ({ caps, does }) =>
              caps.length > 0 && (
                <li key={does}>
                  {caps.map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                  {does}
                </li>
              ),
          )}
        </ul>
      )}
    </section>
  );
}
