import type { ThreadKey } from '../thread/comment.ts';
import type { Page } from './platform.ts';

/** Comments that are kept at GitHub link to themselves there, and so name the issue or discussion that they are in. */
export function githubKey(platform: string): ({ document }: Page) => ThreadKey | null {
  return ({ document }) => {
    for (const link of document.querySelectorAll('a[href*="comment-"]')) {
      const path = /github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|discussions)\/(\d+)#/.exec(
        link.getAttribute('href') ?? '',
      );
      if (path) return `${platform}:${path[1]}:${path[2]}` as ThreadKey;
    }
    return null;
  };
}
