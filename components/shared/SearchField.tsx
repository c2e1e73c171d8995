import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { ownLanguage } from './messages.ts';
import { popupWords } from './words-popup.ts';
import './SearchField.css';

interface SearchFieldProps {
  label: string;
  query: string;
  onQuery(query: string): void;
}

/** Calls back with every change. Esc empties it. */
export function SearchField({ label, query, onQuery }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <div class="field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        autocomplete="off"
        maxLength={200}
        dir={query === '' ? ownLanguage.dir : 'auto'}
        placeholder={label}
        aria-label={label}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          // In the popup, Esc would close the whole.
          event.preventDefault();
          clear();
        }}
      />
      {query !== '' && (
        <button type="button" class="icon-btn" aria-label={popupWords.clearSearch} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
