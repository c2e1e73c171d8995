import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { arrowTarget } from './arrow-keys.ts';

export interface Choice {
  label: string;
  /** Said after the label, muted. */
  count?: string;
  chosen: boolean;
  choose(): void;
}

export interface ChoiceGroup {
  label: string;
  /** One of them is chosen, or none. */
  choices: readonly Choice[];
}

interface MenuProps {
  /** What is chosen here. */
  label: string;
  groups: readonly ChoiceGroup[];
  /** On the button: the choice made, or an icon. */
  children: ComponentChildren;
  /** The button shows an icon only, so it is named by `label` alone and wears no arrow. */
  iconOnly?: boolean;
  /** The choice is something else than usual. */
  pressed?: boolean;
  /** Opens above the button, at the bottom of the screen. */
  upward?: boolean;
}

/** A button with a list to choose from. Arrows, Home, End and first letters move; Esc and leaving it close it. */
export function Menu({ label, groups, children, iconOnly = false, pressed = false, upward = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wrap = useRef<HTMLSpanElement>(null);
  const listId = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span
      ref={wrap}
      class={upward ? 'menu upward' : 'menu'}
      onFocusOut={(event) => {
        if (!wrap.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={pressed ? 'tool on' : 'tool'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        {!iconOnly && (
          <span class="v">
            <Icon name="down" />
          </span>
        )}
      </button>
      {open && <List id={listId} label={label} groups={groups} onClose={close} />}
    </span>
  );
}

interface ListProps {
  id: string;
  label: string;
  groups: readonly ChoiceGroup[];
  onClose(): void;
}

function List({ id, label, groups, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const choices = groups.flatMap((group) => group.choices);
  const items = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? []);
  useLayoutEffect(() => {
    const all = items();
    const first = all[choices.findIndex(({ chosen }) => chosen)] ?? all[0];
    first?.focus({ preventScroll: true });
    // Within the list only: the page stays where it is.
    if (list.current && first) list.current.scrollTop = first.offsetTop - list.current.clientHeight / 2;
  }, []);
  const choose = (choice: Choice | undefined) => {
    onClose();
    choice?.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The list has the keys while it is open: neither the page nor the tree's own keys hear of them.
    event.stopPropagation();
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    if (event.key === 'Tab') return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === ' ') choose(choices[at]);
    else {
      const to = arrowTarget(event, at, all.length, 'column') ?? byFirstLetter(event, at, choices);
      if (to === null) return;
      all[to]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div ref={list} class="list" id={id} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: within a menu a group is just this
        <div key={group.label} role="group" aria-label={group.label}>
          {group.choices.map((choice) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={choice.label}
              role="menuitemradio"
              tabIndex={-1}
              aria-checked={choice.chosen}
              onClick={() => choose(choice)}
            >
              <span class="name">
                <bdi>{choice.label}</bdi>
              </span>
              {choice.count !== undefined && <span class="n">{choice.count}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function byFirstLetter(event: KeyboardEvent, at: number, choices: readonly Choice[]): number | null {
  if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return null;
  const letter = event.key.toLocaleLowerCase();
  for (let step = 1; step <= choices.length; step++) {
    const to = (at + step) % choices.length;
    if (choices[to]?.label.toLocaleLowerCase().startsWith(letter)) return to;
  }
  return null;
}
