import type { SiteRule } from '../../utils/thread/site-rule.ts';
import { wrongWords } from '../shared/words-wrong.ts';
import './SiteRules.css';

/** What was said of places on this site's pages, to be taken back. */
export function SiteRules({ rules, onTakeBack }: { rules: readonly SiteRule[]; onTakeBack(rule: SiteRule): void }) {
  if (rules.length === 0) return null;
  return (
    <ul class="site-rules">
      {rules.map((rule) => {
        const says = wrongWords.ruleOf[rule.kind];
        const [place = ''] = rule.selectors;
        return (
          <li key={`${rule.kind} ${place}`}>
            <div>
              {says} <code class="muted">{place}</code>
            </div>
            <button
              type="button"
              class="btn"
              aria-label={wrongWords.takeBackOf(says, place)}
              onClick={() => onTakeBack(rule)}
            >
              {wrongWords.takeBack}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
