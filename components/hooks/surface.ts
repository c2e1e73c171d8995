import { browser } from 'wxt/browser';

/** Whether this view hangs from the toolbar button, and not in a tab of its own. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Closes the popup after it has sent the person elsewhere; a view in a tab stays. */
export function closePopup(): void {
  if (isPopup()) window.close();
}

/** What the browser itself speaks: "en-GB". */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Address of the library, at one of its sections. */
export function libraryUrl(section: 'threads' | 'bookmarks' | 'settings'): string {
  return browser.runtime.getURL(`/library.html#${section}`);
}

/** Opens one of our own pages in a tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  closePopup();
}
