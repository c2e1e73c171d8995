import { browser } from 'wxt/browser';
import { mayRead } from './access.ts';

/**
 * The host of a frame on the tab's page that seems to hold comments and may not be read: a press on our button lets us
 * into the page, but into no frame of another site. Null where there is none, or where the page tells us nothing.
 */
export async function closedFrameHost(tabId: number): Promise<string | null> {
  const target = { tabId, frameIds: [0] };
  const answers = await browser.scripting.executeScript({ target, func: commentFrames }).catch(() => {
    // The page is gone, or closed to us.
    return [];
  });
  for (const address of (answers[0]?.result as string[] | undefined) ?? [])
    if (/^https?:/.test(address) && !(await mayRead(address))) return new URL(address).hostname;
  return null;
}

/** Runs in the page, so it brings all it needs. Addresses of frames that are called after comments or their systems, those of whole sections first. */
export function commentFrames(): string[] {
  const section = /comments|iframe\.html|widget/i;
  const called = /comment|disqus|discuss|discourse|giscus|utteranc|remark42|hyvor|coral|talkyard|commento|cusdis/i;
  return [...document.querySelectorAll('iframe')]
    .filter(({ src, id, className, title, name }) => src && called.test(`${src} ${id} ${className} ${title} ${name}`))
    .map(({ src }) => src)
    .sort((a, b) => Number(section.test(b)) - Number(section.test(a)));
}
