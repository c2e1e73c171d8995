import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { popupWords } from '../shared/words-popup.ts';
import './Tabs.css';

export interface Tab<Name extends string> {
  name: Name;
  title: string;
  /** A short count after the title. */
  count?: string;
}

interface TabsProps<Name extends string> {
  tabs: readonly Tab<Name>[];
  selected: Name;
  onSelect(name: Name): void;
  /** Stands at the end of the line, and is no tab. */
  end: ComponentChildren;
  /** The selected panel. */
  children: ComponentChildren;
}

/** Arrow keys, Home and End go from tab to tab and select at once. */
export function Tabs<Name extends string>({ tabs, selected, onSelect, end, children }: TabsProps<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === selected);
    const to = nextTab(event.key, at, tabs.length, list.current !== null && isRightToLeft(list.current));
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined || to === null) return;
    event.preventDefault();
    onSelect(tab.name);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div class="tab-line">
        <div ref={list} role="tablist" tabIndex={-1} aria-label={popupWords.sections} onKeyDown={onKeyDown}>
          {tabs.map(({ name, title, count }) => (
            <button
              type="button"
              key={name}
              role="tab"
              id={`${id}-${name}`}
              aria-selected={name === selected}
              aria-controls={name === selected ? `${id}-panel` : undefined}
              tabIndex={name === selected ? 0 : -1}
              onClick={() => onSelect(name)}
            >
              {title} {count !== undefined && <span class="count">{count}</span>}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div
        key={selected}
        class="panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reachable by keyboard to do so
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}

function nextTab(key: string, at: number, tabs: number, rightToLeft: boolean): number | null {
  const [forward, back] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward) return (at + 1) % tabs;
  if (key === back) return (at + tabs - 1) % tabs;
  if (key === 'Home') return 0;
  if (key === 'End') return tabs - 1;
  return null;
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
