import type { ComponentChildren } from 'preact';
import './SectionHead.css';

interface SectionHeadProps {
  title: string;
  /** A line under the title, read aloud when it changes. */
  more?: string;
  /** At the end of the line: the search. */
  children?: ComponentChildren;
}

export function SectionHead({ title, more, children }: SectionHeadProps) {
  return (
    <header class="section-head">
      <div>
        <h1>{title}</h1>
        {more !== undefined && <p role="status">{more}</p>}
      </div>
      {children}
    </header>
  );
}
