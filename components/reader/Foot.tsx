import { interfaceLanguage, words } from '../shared/words.ts';

interface FootProps {
  unread: number;
  /** False in private windows. */
  remembers: boolean;
  onMarkAllRead(): void;
  onHelp(): void;
}

export function Foot({ unread, remembers, onMarkAllRead, onHelp }: FootProps) {
  return (
    <footer class="foot" lang={interfaceLanguage}>
      <bdi>{remembers ? words.keptHere : words.notKept}</bdi>
      <span class="sp" />
      {unread > 0 && (
        <button type="button" class="lnk" onClick={onMarkAllRead}>
          {words.markAllRead}
        </button>
      )}
      <button type="button" class="lnk" aria-haspopup="dialog" onClick={onHelp}>
        {words.keysAndSigns}
      </button>
    </footer>
  );
}
