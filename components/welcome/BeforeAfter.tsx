import { welcomeWords } from '../shared/words-welcome.ts';
import './BeforeAfter.css';

interface Drawn {
  time: string;
  /** Widths of its lines of text. */
  before: number[];
  after: number[];
  /** Indent before, and depth after. */
  indent: 0 | 1;
  depth: 0 | 1 | 2;
  y: number;
}

const comments: Drawn[] = [
  { time: '17:35', before: [172, 138], after: [210, 168], indent: 0, depth: 0, y: 34 },
  { time: '17:48', before: [79], after: [93], indent: 1, depth: 1, y: 88 },
  { time: '18:16', before: [142], after: [167], indent: 1, depth: 1, y: 131 },
  { time: '20:33', before: [158, 158, 63], after: [186, 186, 74], indent: 1, depth: 1, y: 174 },
  { time: '20:41', before: [111], after: [113], indent: 1, depth: 2, y: 239 },
  { time: '20:58', before: [158, 79], after: [162, 81], indent: 1, depth: 2, y: 282 },
  { time: '07:15', before: [95], after: [97], indent: 1, depth: 2, y: 336 },
];

/** From one node down to another that hangs below and to the right of it. */
const solid = ['M278 72V76q0 8 8 8h14', 'M278 115V119q0 8 8 8h14', 'M278 40V162q0 8 8 8h14'];
const dotted = ['M302 223V227q0 8 8 8h14', 'M302 266V270q0 8 8 8h14', 'M302 180V324q0 8 8 8h14'];

/** The same comments twice: flat by time, and as a tree. */
export function BeforeAfter() {
  return (
    <svg class="before-after" direction="ltr" viewBox="0 0 520 350" role="img" aria-label={welcomeWords.picture}>
      <text class="caption" x="8" y="8">
        {welcomeWords.before}
      </text>
      <text class="caption" x="278" y="8">
        {welcomeWords.after}
      </text>
      {comments.map(({ time, before, indent, y }) => (
        <Lines key={time} time={time} widths={before} x={8 + indent * 14} y={y} />
      ))}
      <path class="arrow" d="M222 150h22m-7-6 7 6-7 6" />
      {solid.map((d) => (
        <path key={d} class="line" d={d} />
      ))}
      {dotted.map((d) => (
        <path key={d} class="line dotted" d={d} />
      ))}
      {comments.map(({ time, after, depth, y }, index) => {
        const isNew = index === comments.length - 1;
        const x = 290 + depth * 24;
        return (
          <g key={time} class={isNew ? 'new' : 'known'}>
            <circle cx={x - 12} cy={y - 4} r={isNew ? 5 : 3} />
            <Lines time={time} widths={after} x={x} y={y} />
            {depth === 2 && (
              <>
                <rect class="chip" x={x + 40} y={y - 11} width="84" height="15" rx="7.5" />
                <text class="chip-text" x={x + 82} y={y} text-anchor="middle">
                  {welcomeWords.answers}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Lines({ time, widths, x, y }: { time: string; widths: number[]; x: number; y: number }) {
  return (
    <>
      <text class="time" x={x} y={y}>
        {time}
      </text>
      {widths.map((width, line) => (
        <rect key={`${line}`} class="text" x={x} y={y + 8 + line * 11} width={width} height="5" rx="2.5" />
      ))}
    </>
  );
}
