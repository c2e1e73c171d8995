import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../shared/words.ts';
import { arrowTarget } from './arrow-keys.ts';

/** A row of tools: one tab stop; the arrows, Home and End move within. */
export function Tools({ class: className, children }: { class: string; children: ComponentChildren }) {
  const row = useRef<HTMLDivElement>(null);
  // Tools come and go with the column's width, so the one tab stop is looked after whenever they are drawn.
  useLayoutEffect(() => {
    const all = toolsIn(row);
    giveTabStop(all, all.find((tool) => tool.getAttribute('tabindex') === '0') ?? all[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const all = toolsIn(row);
    const at = all.indexOf(event.target as HTMLElement);
    const to = at < 0 ? null : arrowTarget(event, at, all.length, 'row');
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus({ preventScroll: true });
  };
  const onFocusIn = (event: FocusEvent) => {
    const all = toolsIn(row);
    const tool = all.find((one) => one === event.target);
    if (tool) giveTabStop(all, tool);
  };
  return (
    <div
      ref={row}
      class={className}
      role="toolbar"
      aria-label={words.tools}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {children}
    </div>
  );
}

function toolsIn(row: RefObject<HTMLElement | null>): HTMLElement[] {
  return Array.from(row.current?.querySelectorAll<HTMLElement>('button') ?? []);
}

function giveTabStop(tools: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
}
