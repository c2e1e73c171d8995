import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeenVisit } from '../../utils/messaging/protocol.ts';
import type { ClockStyle } from '../shared/moment.ts';
import { words } from '../shared/words.ts';
import type { SinceChoice } from './state/new-since.ts';
import { type Choice, Menu } from './toolbar/Menu.tsx';

interface SinceMenuProps {
  /** Epoch milliseconds. */
  since: number;
  visits: readonly SeenVisit[];
  sinceChoice: SinceChoice | null;
  clock: ClockStyle;
  onSince(choice: SinceChoice): void;
}

/** "since Tuesday 18:40", which is a list of the earlier visits to count from, and a day of one's own. */
export function SinceMenu({ since, visits, sinceChoice, clock, onSince }: SinceMenuProps) {
  const [asksDay, setAsksDay] = useState(false);
  const now = Date.now();
  const isDay = sinceChoice !== null && 'day' in sinceChoice;
  const label = isDay ? words.sinceDay(since) : words.since(since, now, clock);
  const earlier = visits.slice(1);
  if (earlier.length === 0) return <>{label}</>;
  const choices = earlier.map(({ startedAt, endedAt }, at): Choice => {
    const chosen = sinceChoice === null ? at === 0 : 'visit' in sinceChoice && sinceChoice.visit === startedAt;
    return { label: words.moment(endedAt, now, clock), chosen, choose: () => onSince({ visit: startedAt }) };
  });
  const day: Choice = { label: words.aDay, chosen: isDay, choose: () => setAsksDay(true) };
  return (
    <>
      <Menu label={words.newSinceWhen} groups={[{ label: words.newSinceWhen, choices: [...choices, day] }]}>
        {label}
      </Menu>
      {asksDay && (
        <DayField
          onDay={(chosen) => {
            setAsksDay(false);
            if (chosen !== '') onSince({ day: chosen });
          }}
        />
      )}
    </>
  );
}

/** Asks for a day; an empty one where none was chosen. */
function DayField({ onDay }: { onDay(day: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <input
      ref={field}
      type="date"
      class="day"
      aria-label={words.chooseDay}
      max={new Date().toISOString().slice(0, 10)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onDay(event.currentTarget.value);
        if (event.key === 'Escape') onDay('');
      }}
      onBlur={(event) => onDay(event.currentTarget.value)}
    />
  );
}
