import type { Stroke } from '../../utils/thread/strokes.ts';
import { Portrait } from '../shared/Portrait.tsx';
import { welcomeWords } from '../shared/words-welcome.ts';
import './Reasons.css';

const depths = [1, 2, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 2, 3, 4, 5, 5, 0, 1, 2, 1];
const lengths = [120, 40, 20, 90, 8, 5, 60, 40, 6, 80, 110, 130, 15, 30, 80, 52, 35, 90, 120, 12, 14, 24];
const newFrom = 17;
const strokes: Stroke[] = depths.map((depth, index) => ({
  depth,
  words: lengths[index] ?? 0,
  state: index < newFrom ? 'read' : 'new',
}));

/** Three drawings, three promises. */
export function Reasons() {
  return (
    <div class="reasons">
      <section>
        <Portrait strokes={strokes} width={118} height={56} />
        <h2>{welcomeWords.newTitle}</h2>
        <p>{welcomeWords.newMore}</p>
      </section>
      <section>
        <svg viewBox="0 0 140 56" width="140" height="56" aria-hidden="true">
          <circle class="bark" cx="10" cy="10" r="4" />
          <path class="dotted" d="M10 18v20q0 8 8 8h12" />
          <rect class="chip" x="34" y="34" width="96" height="21" rx="10.5" />
          <text x="82" y="48.5" text-anchor="middle">
            {welcomeWords.answers}
          </text>
          <rect class="bark" x="24" y="7" width="70" height="6" rx="3" />
        </svg>
        <h2>{welcomeWords.repliesTitle}</h2>
        <p>{welcomeWords.repliesMore}</p>
      </section>
      <section>
        <svg viewBox="0 0 120 56" width="120" height="56" aria-hidden="true">
          <rect class="bark" x="2" y="10" width="70" height="6" rx="3" />
          <rect class="bark" x="2" y="24" width="92" height="6" rx="3" />
          <rect class="bark" x="2" y="38" width="50" height="6" rx="3" />
          <path class="amber" d="M84 2h14v24l-7-5.5-7 5.5z" />
        </svg>
        <h2>{welcomeWords.keepTitle}</h2>
        <p>{welcomeWords.keepMore}</p>
      </section>
    </div>
  );
}
