export function styleOf(element: Element): CSSStyleDeclaration {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new Error('A document without a window has no looks to measure');
  return view.getComputedStyle(element);
}
