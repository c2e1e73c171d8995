function stop(event: Event): void {
  event.stopPropagation();
}

/**
 * For the fields and panels of our own: the page sees keys pressed in them as pressed on our host element, not in a
 * field, and would take letters for its shortcuts. So they stay inside. Handlers within still hear them.
 */
export const keepKeys = { onKeyDown: stop, onKeyPress: stop, onKeyUp: stop };
