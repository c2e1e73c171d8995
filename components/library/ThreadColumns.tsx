import { words } from '../shared/words.ts';
import { libraryWords } from '../shared/words-library.ts';
import { type OrderedColumn, pressedOrder, type ThreadOrder } from './thread-order.ts';
import './ThreadColumns.css';

interface ThreadColumnsProps {
  order: ThreadOrder;
  onOrder(order: ThreadOrder): void;
}

/** The heads of the columns; the list is ordered by the one that is pressed. Each row says in words what stands in it. */
export function ThreadColumns({ order, onOrder }: ThreadColumnsProps) {
  const { columns } = libraryWords;
  const head = (by: OrderedColumn, place = '') => {
    const isPressed = order?.by === by;
    const way = order?.descending ? 'descending' : 'ascending';
    return (
      <span class={place}>
        <button
          type="button"
          aria-pressed={isPressed}
          {...(isPressed ? { 'aria-label': libraryWords[way](columns[by]) } : {})}
          onClick={() => onOrder(pressedOrder(order, by))}
        >
          {columns[by]}
          {isPressed && <span class={`arrow ${way}`} aria-hidden="true" />}
        </button>
      </span>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid
    <div role="group" class="thread-columns small muted" aria-label={words.order}>
      {head('thread')}
      <span class="shape" aria-hidden="true">
        {columns.shape}
      </span>
      {head('new', 'number')}
      {head('read', 'number read-of')}
      {head('newest', 'newest')}
      {head('lastVisit', 'last-visit')}
      <span aria-hidden="true">{words.follow}</span>
      <span />
    </div>
  );
}
