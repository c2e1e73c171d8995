import { words } from '../../shared/words.ts';
import { type Choice, type ChoiceGroup, Menu } from './Menu.tsx';
import type { Filter, ToolbarProps } from './toolbar-props.ts';

type FilterProps = Pick<ToolbarProps, 'filter' | 'unread' | 'bookmarked' | 'authors' | 'onFilter'>;

/** The filters side by side. */
export function Filters(props: FilterProps) {
  const { filter, unread, bookmarked, authors, onFilter } = props;
  const author = typeof filter === 'object' ? filter.author : null;
  const everyone: Choice = { label: words.everyone, chosen: author === null, choose: () => onFilter('all') };
  return (
    <>
      <button type="button" class="tool" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
        {words.all}
      </button>
      <button type="button" class="tool" aria-pressed={filter === 'unread'} onClick={() => onFilter('unread')}>
        {words.unread} <span class="n">{words.number(unread)}</span>
      </button>
      <button type="button" class="tool" aria-pressed={filter === 'bookmarked'} onClick={() => onFilter('bookmarked')}>
        {words.bookmarked} <span>{words.number(bookmarked)}</span>
      </button>
      {authors.length > 0 && (
        <Menu
          label={words.author}
          groups={[{ label: words.author, choices: [everyone, ...authorChoices(props)] }]}
          pressed={author !== null}
        >
          <span class="name">
            <bdi>{author ?? words.author}</bdi>
          </span>
        </Menu>
      )}
    </>
  );
}

/** The same filters as one list, where there is no room for them side by side. */
export function FilterMenu({ upward = false, ...props }: FilterProps & { upward?: boolean }) {
  const { filter, unread, bookmarked, authors, onFilter } = props;
  const choice = (value: Filter, label: string, count?: number): Choice => ({
    label,
    ...(count === undefined ? {} : { count: words.number(count) }),
    chosen: filter === value,
    choose: () => onFilter(value),
  });
  const states = [
    choice('all', words.all),
    choice('unread', words.unread, unread),
    choice('bookmarked', words.bookmarked, bookmarked),
  ];
  const people = authorChoices(props);
  const groups: ChoiceGroup[] = [{ label: words.show, choices: states }];
  if (authors.length > 0) groups.push({ label: words.author, choices: people });
  const chosen = [...states, ...people].find((one) => one.chosen);
  return (
    <Menu label={words.show} groups={groups} pressed={filter !== 'all'} upward={upward}>
      <span class="name">
        <bdi>{chosen?.label ?? words.all}</bdi>
      </span>
    </Menu>
  );
}

function authorChoices({ filter, authors, onFilter }: FilterProps): Choice[] {
  return authors.map(({ name, count }) => ({
    label: name,
    count: words.number(count),
    chosen: typeof filter === 'object' && filter.author === name,
    choose: () => onFilter({ author: name }),
  }));
}
