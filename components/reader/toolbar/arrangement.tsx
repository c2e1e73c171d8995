import type { ShownDepth } from '../../../utils/thread/depth-folds.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';
import { Icon } from '../../shared/Icon.tsx';
import { words } from '../../shared/words.ts';
import { type ChoiceGroup, Menu } from './Menu.tsx';
import type { ToolbarProps } from './toolbar-props.ts';

type OrderProps = Pick<ToolbarProps, 'order' | 'usualOrder' | 'onOrder'>;
type DepthProps = Pick<ToolbarProps, 'depth' | 'onDepth'>;

const orders: readonly [RootOrder, string][] = [
  ['oldest', words.oldest],
  ['newest', words.newest],
  ['replies', words.mostReplies],
  ['page', words.asOnPage],
];
const depths: readonly ShownDepth[] = [1, 2, 3, 'all'];

export function OrderMenu(props: OrderProps) {
  const chosen = orders.find(([order]) => order === props.order);
  return (
    <Menu label={words.order} groups={[orderGroup(props)]}>
      <span class="name">{chosen?.[1]}</span>
    </Menu>
  );
}

export function DepthMenu(props: DepthProps) {
  return (
    <Menu label={words.foldToDepth} groups={[depthGroup(props)]} iconOnly pressed={props.depth !== 'all'}>
      <Icon name="depth" />
    </Menu>
  );
}

/** Order and depth behind one button, where there is room for one only. */
export function ArrangementMenu(props: OrderProps & DepthProps) {
  return (
    <Menu
      label={words.orderAndDepth}
      groups={[depthGroup(props), orderGroup(props)]}
      iconOnly
      pressed={props.depth !== 'all' || props.order !== props.usualOrder}
      upward
    >
      <Icon name="depth" />
    </Menu>
  );
}

function orderGroup({ order, onOrder }: OrderProps): ChoiceGroup {
  return {
    label: words.order,
    choices: orders.map(([value, label]) => ({ label, chosen: value === order, choose: () => onOrder(value) })),
  };
}

function depthGroup({ depth, onDepth }: DepthProps): ChoiceGroup {
  return {
    label: words.foldToDepth,
    choices: depths.map((value) => ({
      label: words.depth(value),
      chosen: value === depth,
      choose: () => onDepth(value),
    })),
  };
}
