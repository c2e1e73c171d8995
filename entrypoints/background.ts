import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { menuWords } from '../components/shared/words-menu.ts';
import { serve } from '../utils/messaging/server.ts';
import { leaveWhatIsTakenBack } from '../utils/sites/access.ts';
import { backupCalls } from '../utils/sites/backup-calls.ts';
import { bookmarkCalls } from '../utils/sites/bookmark-calls.ts';
import { answerCommands } from '../utils/sites/commands.ts';
import { welcomeOnInstall } from '../utils/sites/first-run.ts';
import { offerMenus } from '../utils/sites/menus.ts';
import { muteCalls } from '../utils/sites/mute-calls.ts';
import { answerOmnibox } from '../utils/sites/omnibox.ts';
import { keepProbeRegistered } from '../utils/sites/probe-registration.ts';
import { keepToRetention } from '../utils/sites/retention.ts';
import { ruleCalls } from '../utils/sites/rule-calls.ts';
import { siteCalls } from '../utils/sites/site-calls.ts';
import { storedCalls } from '../utils/sites/stored-calls.ts';
import { forgetTab } from '../utils/sites/tab-memory.ts';
import { threadCalls } from '../utils/sites/thread-calls.ts';

/**
 * Wiring only. The worker may be stopped after any line of any handler: all they need is read from storage each time,
 * and every listener is added here, at once.
 */
export default defineBackground(() => {
  serve({ ...threadCalls, ...bookmarkCalls, ...siteCalls, ...ruleCalls, ...muteCalls, ...storedCalls, ...backupCalls });
  keepProbeRegistered();
  leaveWhatIsTakenBack();
  welcomeOnInstall();
  answerCommands();
  offerMenus(menuWords);
  answerOmnibox(menuWords);
  // Nothing can be followed yet.
  void keepToRetention(async () => new Set());
  browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
});
