import type { ComponentChildren } from 'preact';
import { coverHost, originsOf } from '../hooks/origins.ts';
import { useAccess } from '../hooks/use-access.ts';
import type { Following } from '../hooks/use-following.ts';
import type { Said } from '../hooks/use-said.ts';
import type { TabInUse } from '../hooks/use-tab-status.ts';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { FollowTrouble } from '../shared/FollowTrouble.tsx';
import { popupWords } from '../shared/words-popup.ts';
import { wrongWords } from '../shared/words-wrong.ts';
import { PageTree } from './PageTree.tsx';
import { SiteRules } from './SiteRules.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import './ThisPage.css';

interface ThisPageProps {
  tab: TabInUse;
  following: Following;
  said: Said;
  /** Follows the page's thread, or no longer. */
  onFollow(follow: boolean): void;
}

/** What Understory makes of the page in the tab, and what can be done there. */
export function ThisPage({ tab, following, said, onFollow }: ThisPageProps) {
  const access = useAccess();
  const { status } = tab;
  if (tab.failure) return <Failed failure={tab.failure} again={tab.again} />;
  if (status === null) return <p class="spoken">{popupWords.looking}</p>;
  if (status.state === 'unreachable') {
    return <Empty figure="comments" title={popupWords.unreachable} more={popupWords.unreachableMore} />;
  }
  if (status.state === 'reading') return <Empty figure="threads" title={popupWords.reading} />;

  const { host } = status;
  const hostname = tab.hostname ?? host;
  const granted = access.origins !== null && coverHost(access.origins, hostname);
  const read = () => said.attempt(tab.read);
  /** The click itself asks: the browser refuses to be asked later, so what else is to do starts beside it. */
  const rebuildAlways = () =>
    said.attempt(async () => {
      const asked = access.request(originsOf(hostname));
      await Promise.all([asked, tab.saveSite(host, true)]);
      if (!(await asked)) said.say(popupWords.notGranted);
      else if (status.state !== 'tree') await tab.read();
    });
  const allowFrame = (frameHost: string) =>
    said.attempt(async () => {
      if (await access.request(originsOf(frameHost))) await tab.read();
      else said.say(popupWords.notGranted);
    });
  const setSite = (rebuild: boolean) => {
    if (!rebuild) said.attempt(() => tab.saveSite(host, false));
    else if (granted) said.attempt(() => tab.saveSite(host, true));
    else rebuildAlways();
  };
  const readButton = (
    <button type="button" class={status.state === 'unasked' ? 'btn main' : 'btn'} onClick={read}>
      {popupWords.readPage}
    </button>
  );

  const pointButton = (
    <button type="button" class="btn" onClick={() => said.attempt(tab.point)}>
      {wrongWords.point}
    </button>
  );
  const rules = (
    <SiteRules
      rules={status.rules ?? []}
      onTakeBack={(rule) => said.attemptRemoval(wrongWords.tookBack, () => tab.takeBackRule(host, rule))}
    />
  );

  switch (status.state) {
    case 'tree':
      return (
        <PageTree
          summary={status.summary}
          follow={status.kept?.follow}
          onFollow={onFollow}
          trouble={
            status.kept && (
              <FollowTrouble thread={status.kept.key} follow={status.kept.follow} following={following} said={said} />
            )
          }
          rebuilt={granted && !status.off}
          implied={status.implied}
          tab={tab}
          said={said}
          onRebuild={setSite}
          onImplied={(implied) => said.attempt(() => tab.saveImplied(host, implied))}
        >
          {rules}
        </PageTree>
      );
    case 'offered':
      return (
        <Empty figure="threads" title={popupWords.offered(host)} more={popupWords.offeredMore}>
          <button type="button" class="btn main" onClick={() => setSite(true)}>
            {popupWords.offeredYes}
          </button>
          <button type="button" class="btn" onClick={read}>
            {popupWords.offeredOnce}
          </button>
        </Empty>
      );
    case 'none':
      if (status.left) {
        return (
          <Empty figure="comments" title={popupWords.left} more={popupWords.leftWhy[status.left]}>
            {readButton}
          </Empty>
        );
      }
      if (status.frameHost) return <FramedComments host={status.frameHost} onAllow={allowFrame} read={readButton} />;
      return (
        <div class="page-off">
          <Empty figure="comments" title={popupWords.none} more={popupWords.noneMore}>
            {pointButton}
            {readButton}
          </Empty>
          {rules}
        </div>
      );
    case 'off':
      return (
        <div class="page-off">
          <Empty figure="comments" title={popupWords.off} more={popupWords.offMore(host)}>
            {readButton}
          </Empty>
          <SiteSwitch on={false} onChange={setSite} />
        </div>
      );
    case 'unasked':
      return (
        <Empty figure="comments" title={popupWords.unasked} more={popupWords.unaskedMore}>
          {readButton}
          <button type="button" class="btn" onClick={rebuildAlways}>
            {popupWords.always}
          </button>
        </Empty>
      );
  }
}

interface FramedProps {
  /** Of the frame. */
  host: string;
  onAllow(host: string): void;
  read: ComponentChildren;
}

/** Comments in a frame of another site, which a click on our button does not reach. */
function FramedComments({ host, onAllow, read }: FramedProps) {
  return (
    <Empty figure="comments" title={popupWords.framed(host)} more={popupWords.framedMore(host)}>
      <button type="button" class="btn main" onClick={() => onAllow(host)}>
        {popupWords.allowFrame(host)}
      </button>
      {read}
    </Empty>
  );
}
