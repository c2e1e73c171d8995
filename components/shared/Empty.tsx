import type { ComponentChildren } from 'preact';
import './Empty.css';

interface EmptyProps {
  figure: 'comments' | 'threads' | 'bookmarks';
  title: string;
  more?: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

const figures = {
  comments: (
    <g>
      <rect class="bark" x="10" y="6" width="100" height="7" rx="3.5" />
      <g class="absent">
        <rect x="24" y="20" width="7" height="26" rx="3.5" />
        <rect x="42" y="20" width="7" height="38" rx="3.5" />
        <rect x="60" y="20" width="7" height="20" rx="3.5" />
        <rect x="78" y="20" width="7" height="44" rx="3.5" />
      </g>
    </g>
  ),
  threads: (
    <g>
      <rect class="bark" x="10" y="6" width="100" height="7" rx="3.5" />
      <rect class="bark" x="24" y="20" width="6" height="24" rx="3" />
      <rect class="bark" x="42" y="20" width="6" height="34" rx="3" />
      <rect class="moss" x="60" y="20" width="6" height="18" rx="3" />
      <rect class="bark" x="78" y="20" width="6" height="40" rx="3" />
      <circle class="moss" cx="63" cy="52" r="4" />
    </g>
  ),
  bookmarks: (
    <g>
      <rect class="bark" x="22" y="10" width="60" height="6" rx="3" />
      <rect class="bark" x="22" y="24" width="76" height="6" rx="3" />
      <rect class="bark" x="22" y="38" width="44" height="6" rx="3" />
      <path class="amber" d="M88 4h14v22l-7-5.5L88 26z" />
    </g>
  ),
} as const;

/** Says that there is nothing here, why, and what to do. */
export function Empty({ figure, title, more, children }: EmptyProps) {
  return (
    <div class="empty">
      <svg viewBox="0 0 120 74" aria-hidden="true">
        {figures[figure]}
      </svg>
      <h2>{title}</h2>
      {more !== undefined && <p>{more}</p>}
      {children}
    </div>
  );
}
