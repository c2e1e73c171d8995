import { Switch } from '../shared/Switch.tsx';
import { popupWords } from '../shared/words-popup.ts';
import './SiteSwitch.css';

/** Whether Understory rebuilds comments on this blog by itself. */
export function SiteSwitch({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  return (
    <div class="site-switch">
      <span aria-hidden="true">{popupWords.rebuild}</span>
      <Switch on={on} label={popupWords.rebuild} onChange={onChange} />
    </div>
  );
}
