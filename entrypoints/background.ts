import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../utils/messaging/server.ts';
import { leaveWhatIsTakenBack } from '../utils/sites/access.ts';
import { backupCalls } from '../utils/sites/backup-calls.ts';
import { bookmarkCalls } from '../utils/sites/bookmark-calls.ts';
import { answerCommands } from '../utils/sites/commands.ts';
import { offerContextMenus } from '../utils/sites/context-menus.ts';
import { welcomeOnInstall } from '../utils/sites/first-run.ts';
import { followCalls } from '../utils/sites/follow-calls.ts';
import { answerNews } from '../utils/sites/follow-news.ts';
import { keepFollowing } from '../utils/sites/follow-run.ts';
import { muteCalls } from '../utils/sites/mute-calls.ts';
import { answerOmnibox } from '../utils/sites/omnibox.ts';
import { keepProbeRegistered } from '../utils/sites/probe-registration.ts';
import { keepToRetention } from '../utils/sites/retention.ts';
import { ruleCalls } from '../utils/sites/rule-calls.ts';
import { siteCalls } from '../utils/sites/site-calls.ts';
import { storedCalls } from '../utils/sites/stored-calls.ts';
import { forgetTab } from '../utils/sites/tab-memory.ts';
import { tellStorageTrouble } from '../utils/sites/tell-storage-trouble.ts';
import { threadCalls } from '../utils/sites/thread-calls.ts';

/**
 * Wiring only. The worker may be stopped after any line of any handler: all they need is read from storage each time,
 * and every listener is added here, at once.
 */
export default defineBackground(() => {
  serve(
    tellStorageTrouble({
      ...{ ...threadCalls, ...followCalls, ...bookmarkCalls, ...siteCalls, ...ruleCalls, ...muteCalls },
      ...{ ...storedCalls, ...backupCalls },
    }),
  );
  keepProbeRegistered();
  leaveWhatIsTakenBack();
  welcomeOnInstall();
  keepFollowing();
  answerCommands();
  offerContextMenus();
  answerOmnibox();
  answerNews();
  void keepToRetention();
  browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
});
