import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { ownLanguage } from '../../shared/messages.ts';
import { words } from '../../shared/words.ts';
import { keepKeys } from '../keep-keys.ts';
import { useReturnedFocus } from '../return-focus.ts';
import type { Search } from './toolbar-props.ts';

interface SearchFieldProps {
  search: Search;
  onSearch(query: string | null): void;
  onSearchStep(step: 1 | -1): void;
}

/** In place of the filters. Enter goes to the next match, Shift+Enter to the one before, Esc closes. */
export function SearchField({ search, onSearch, onSearchStep }: SearchFieldProps) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useReturnedFocus(form);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') onSearch(null);
    else if (event.key === 'Enter' && event.target === field.current) onSearchStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browser we run in
    <form
      ref={form}
      class="tools search"
      role="search"
      {...keepKeys}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        dir={search.query === '' ? ownLanguage.dir : 'auto'}
        aria-label={words.search}
        placeholder={words.search}
        value={search.query}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <span class="hits" role="status">
        {search.query.trim() !== '' && words.hits(search.at, search.hits)}
      </span>
      <button type="button" class="tool" aria-label={words.previousHit} onClick={() => onSearchStep(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" class="tool" aria-label={words.nextHit} onClick={() => onSearchStep(1)}>
        <Icon name="down" />
      </button>
      <button type="button" class="tool" aria-label={words.closeSearch} onClick={() => onSearch(null)}>
        <Icon name="close" />
      </button>
    </form>
  );
}
