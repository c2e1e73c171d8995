import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { isFocusLost } from './return-focus.ts';
import { ArrangementMenu, DepthMenu, OrderMenu } from './toolbar/arrangement.tsx';
import { FilterMenu, Filters } from './toolbar/filters.tsx';
import { SearchField } from './toolbar/SearchField.tsx';
import { Tools } from './toolbar/Tools.tsx';
import type { ToolbarProps } from './toolbar/toolbar-props.ts';
import { useColumn } from './toolbar/use-column.ts';

/**
 * Sticks to the top of the window; in a column as narrow as a phone its tools move to the bottom, to the thumb.
 * Two elements side by side: mount it right inside the reader's root, with no box of its own around it.
 */
export function Toolbar(props: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const column = useColumn(bar);
  const { search, children } = props;
  const hasSearched = useRef(false);
  useLayoutEffect(() => {
    // The button that opened the search was taken away meanwhile.
    const around = hasSearched.current && search === null ? bar.current?.parentElement : null;
    if (around && isFocusLost(around)) around.querySelector<HTMLElement>('.find')?.focus({ preventScroll: true });
    hasSearched.current = search !== null;
  }, [search === null]);
  return (
    <>
      <div ref={bar} class="bar" {...ownLanguage}>
        {search !== null ? (
          <SearchField search={search} onSearch={props.onSearch} onSearchStep={props.onSearchStep} />
        ) : (
          column !== 'phone' && (
            <Tools class="tools">
              {column === 'wide' ? <Filters {...props} /> : <FilterMenu {...props} />}
              <span class="div" />
              <OrderMenu {...props} />
              <DepthMenu {...props} />
              <SearchButton onSearch={props.onSearch} />
              <span class="sp" />
              {column === 'wide' ? (
                <NextUnread {...props} label={words.nextUnread} />
              ) : (
                // Else said nowhere: the filters are in their list.
                <NextUnread {...props} label={words.next} count={props.unread} />
              )}
            </Tools>
          )
        )}
        {children}
      </div>
      {column === 'phone' && (
        // The lane is as long as the tree, so the deck sticks to the window's bottom while the tree is in view, and only then.
        <div class="deck-lane" {...ownLanguage}>
          <Tools class="deck">
            <FilterMenu {...props} upward />
            <SearchButton onSearch={props.onSearch} />
            <ArrangementMenu {...props} />
            <NextUnread
              {...props}
              nextKey={null}
              // With longer words than these the filter beside it would be cut.
              label={words.nextUnread.length > 16 ? words.next : words.nextUnread}
              shortLabel={words.next}
              count={props.unread}
            />
          </Tools>
        </div>
      )}
    </>
  );
}

function SearchButton({ onSearch }: Pick<ToolbarProps, 'onSearch'>) {
  return (
    <button type="button" class="tool find" aria-label={words.search} title={words.search} onClick={() => onSearch('')}>
      <Icon name="search" />
    </button>
  );
}

interface NextUnreadProps extends Pick<ToolbarProps, 'onNextUnread' | 'nextDisabled' | 'nextKey'> {
  label: string;
  /** Where even the phone's row is too narrow. */
  shortLabel?: string;
  count?: number;
}

function NextUnread({ onNextUnread, nextDisabled, nextKey, label, shortLabel, count = 0 }: NextUnreadProps) {
  return (
    <button
      type="button"
      class="next"
      // Not `disabled`: whoever has just pressed it for the last time keeps the focus.
      aria-disabled={nextDisabled}
      aria-keyshortcuts={nextKey === null ? undefined : shortcutOf(nextKey)}
      onClick={() => {
        if (!nextDisabled) onNextUnread();
      }}
    >
      <span class={shortLabel ? 'long' : undefined}>{label}</span>
      {shortLabel && <span class="short">{shortLabel}</span>}
      {count > 0 && <span class="count">{words.number(count)}</span>}
      {nextKey !== null && (
        <span class="kbd" aria-hidden="true">
          {nextKey}
        </span>
      )}
    </button>
  );
}

/** As `aria-keyshortcuts` writes it. */
function shortcutOf(key: string): string {
  return key === key.toLowerCase() ? key : `Shift+${key}`;
}
