import type { FoundThread } from '../reader-services.ts';
import { measureTheme, type Theme } from './measure-theme.ts';

/** The theme of the page around a thread, going by its first comment. */
export function themeOf({ section, thread }: FoundThread): Theme {
  const first = thread.comments.find(({ kind, body }) => kind === 'comment' && body.length > 0);
  return measureTheme(section, elementOf(first?.body[0]));
}

function elementOf(node: Node | undefined): Element | null {
  return node ? (node instanceof Element ? node : node.parentElement) : null;
}
