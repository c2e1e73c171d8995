/** Text as HTML, in element content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character]};`);
}

/** Attributes with a leading space each; those that are null or false are left out, those that are true stand bare. */
export function attributes(values: Record<string, string | number | boolean | null>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}

/** A page-script's view of data: JSON that cannot end its script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date of a wall clock in words, the zone left out of it. */
export function formatWall(wall: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(name, format);
  return format.format(new Date(`${wall}Z`));
}

/** The smallest picture, for the avatars a blog loads from elsewhere. */
export const blankPicture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export interface Words {
  comments: (count: number) => string;
  post: string;
  reply: string;
  replies: string;
  more: string;
  postedBy: string;
  archive: string;
  about: string;
  labels: string;
  loading: string;
  empty: string;
}

/** What the blog's own furniture says, in the samples' languages. */
export function wordsFor(language: string): Words {
  if (language === 'he') {
    return {
      comments: (count) => (count === 1 ? 'תגובה אחת:' : `${count} תגובות:`),
      post: 'הוסף רשומת תגובה',
      reply: 'השב',
      replies: 'תשובות',
      more: 'טען עוד…',
      postedBy: 'פורסם על ידי',
      archive: 'ארכיון הבלוג',
      about: 'קצת עליי',
      labels: 'תוויות',
      loading: 'טוען…',
      empty: 'הזן את תגובתך…',
    };
  }
  return {
    comments: (count) => (count === 1 ? '1 comment:' : `${count} comments:`),
    post: 'Post a Comment',
    reply: 'Reply',
    replies: 'Replies',
    more: 'Load more…',
    postedBy: 'Posted by',
    archive: 'Blog archive',
    about: 'About me',
    labels: 'Labels',
    loading: 'Loading…',
    empty: 'Enter your comment…',
  };
}
