import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { wrongWords } from '../shared/words-wrong.ts';
import { PassingButton } from './PassingButton.tsx';

interface FootProps {
  unread: number;
  /** False in private windows; null where the browser lets nothing be kept now. */
  remembers: boolean | null;
  /** Whether what can be done where the tree is wrong stands below. */
  wrong: boolean;
  /** Whether the blog may know better who answers whom than its page says. */
  canAsk: boolean;
  onMarkAllRead(): void;
  onAsk(): void;
  onWrong(): void;
  onHelp(): void;
}

export function Foot({ unread, remembers, wrong, canAsk, onMarkAllRead, onAsk, onWrong, onHelp }: FootProps) {
  return (
    <footer class="foot" {...ownLanguage}>
      <bdi>{remembers === null ? words.cannotKeep : remembers ? words.keptHere : words.notKept}</bdi>
      <span class="ways">
        {unread > 0 && <PassingButton onClick={onMarkAllRead}>{words.markAllRead}</PassingButton>}
        <button type="button" class="lnk" aria-haspopup="dialog" onClick={onHelp}>
          {words.keysAndSigns}
        </button>
        {canAsk && <PassingButton onClick={onAsk}>{words.askBlog}</PassingButton>}
        <button type="button" class="lnk" aria-expanded={wrong} onClick={onWrong}>
          {wrongWords.wrongPlace}
        </button>
      </span>
    </footer>
  );
}
