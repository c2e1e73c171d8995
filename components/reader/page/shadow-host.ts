/**
 * An element of ours for the page, with a shadow root in it. Made in a document without a window, where no class that
 * the page has defined under its name can be its own: such a class is shown the root by its internals, closed or not.
 * One that was there when the root came has no claim to it, whatever the element becomes on the page.
 */
export function createShadowHost(
  document: Document,
  name: `understory-${string}`,
  mode: ShadowRootMode,
): { element: HTMLElement; shadow: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement(name);
  const shadow = element.attachShadow({ mode });
  return { element: document.adoptNode(element), shadow };
}
