import { readFileSync } from 'node:fs';

/** A made-up thread with everything needed to draw its page. Nobody in it exists. */
export interface Sample {
  post: SamplePost;
  /** In document order of a page that nests none: by time. */
  comments: SampleComment[];
  /** Wall clock between the two visits of the demonstration: comments before it are there on the first. */
  firstVisitUpTo: string;
}

export interface SamplePost {
  platform: 'blogger' | 'wordpress';
  /** BCP 47. */
  language: string;
  dir: 'ltr' | 'rtl';
  /** Offset of the blog's clock from UTC, `+01:00`. */
  zone: string;
  blog: { title: string; tagline: string; url: string; id: string };
  id: string;
  title: string;
  url: string;
  author: string;
  /** Wall clock, `2026-06-01T16:30`; so are the comments' times. */
  time: string;
  labels: string[];
  /** Paragraphs, HTML. */
  body: string[];
}

export interface SampleComment {
  id: string;
  author: string;
  authorUrl?: string;
  wrotePost?: boolean;
  time: string;
  /** HTML as the platform prints it: `<br>` on Blogger, paragraphs on WordPress. */
  body: string;
  /** What the markup says: Blogger nests two levels, WordPress four; deeper answers stand beside what they answer. */
  parent: string | null;
  /** What it really answers, known from the words; empty where it answers the post. */
  answers: string[];
  /** Absent for a plain comment. */
  kind?: 'removed' | 'pingback';
}

/**
 * `thread`: Blogger, anonymous people who answer by the clock; `wordpress`: people with names; `rtl`: Blogger in Hebrew;
 * `aloud`: a short one with some of everything, to be read aloud.
 */
export function loadSample(name: 'thread' | 'wordpress' | 'rtl' | 'aloud'): Sample {
  const file = new URL(`../../pages/sample/${name}.json`, import.meta.url);
  const { blog, post, platform, language, dir, zone, firstVisitUpTo, comments } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { post: { ...post, blog, platform, language, dir, zone }, comments, firstVisitUpTo };
}

export interface PageOptions {
  /** Wall clock: only comments from before it. */
  upTo?: string;
  /** A dark theme of the blog's own. */
  dark?: boolean;
  /** Overrides the post's direction. */
  dir?: 'ltr' | 'rtl';
  /** The number the page says; absent: as many as it holds. */
  declared?: number;
}

/** The comments a page with these options holds. */
export function commentsUpTo<C extends { time: string }>(comments: readonly C[], options: PageOptions): C[] {
  const { upTo } = options;
  return comments.filter((comment) => upTo === undefined || comment.time < upTo);
}

/** Publication in UTC, with seconds that the page does not show. They come from the id, so they never change. */
export function instantOf(post: SamplePost, comment: SampleComment): number {
  return Date.parse(`${comment.time}${post.zone}`) + (Number(comment.id.slice(-4)) % 10_000) * 6;
}
