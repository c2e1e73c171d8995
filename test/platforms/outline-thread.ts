import type { FoundThread } from '../../utils/platforms/platform.ts';
import type { PageComment } from '../../utils/thread/comment.ts';

const firstWords = 48;

/** A found thread as readable lines: what it is, where it is on the page, and its comments indented below the one they answer. */
export function outlineThread({ thread, section, covers }: FoundThread): string {
  const head = [
    `key       ${thread.key}`,
    `url       ${thread.url}`,
    `title     ${thread.title}`,
    `site      ${thread.site}`,
    `declared  ${thread.declaredCount ?? '-'}`,
    `section   ${nameOf(section)}`,
    `covers    ${covers.map(nameOf).join(', ')}`,
    '',
  ];
  const depths = new Map<string | null, number>([[null, -1]]);
  const lines = thread.comments.map((comment) => {
    const depth = (depths.get(comment.parentId) ?? -1) + 1;
    depths.set(comment.id, depth);
    return `${'  '.repeat(depth)}${outlineComment(comment)}`;
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

function outlineComment(comment: PageComment): string {
  const { author, time } = comment;
  const parts = [
    comment.id,
    `${author.name ?? '?'}${author.wrotePost ? ' (author)' : ''}${author.url ? ` <${author.url}>` : ''}`,
    `${time.wall ?? '-'}${time.instant === null ? '' : ` = ${new Date(time.instant).toISOString()}`}`,
    JSON.stringify(time.shown),
    comment.text.replaceAll('\n', ' / ').slice(0, firstWords),
    ...(comment.kind === 'comment' ? [] : [comment.kind]),
    ...(comment.isPartial ? ['only its head'] : []),
    ...(comment.replyControl ? [] : ['no reply']),
  ];
  return parts.join(' · ');
}

function nameOf(element: Element): string {
  const [first] = element.classList;
  return element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') + (first ? `.${first}` : '');
}
