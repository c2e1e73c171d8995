import { run } from '../../commands/setup/run.mjs';
import { findPrograms } from './programs.ts';
import { startServers } from './servers.ts';

export interface NewComment {
  post: number;
  /** 0 for a root. */
  parent: number;
  author: string;
  text: string;
  /** Seconds since 1970. */
  at: number;
}

/** A comment as the database has it. */
export interface TrueComment {
  id: number;
  /** The comment that it answers, however deep the theme nests; null for a root. */
  parent: number | null;
  author: string;
  text: string;
}

/** A real WordPress with a database of its own, behind PHP's own web server. It takes every host name for its own. */
export interface WordPress {
  /** Of 127.0.0.1. */
  port: number;
  version: string;
  /** Publishes a post, `at` seconds since 1970. Its address is `path` on any host. */
  publish(post: { slug: string; title: string; content: string; at: number }): Promise<{ id: number; path: string }>;
  /** Adds comments as if they had been written then; answers their ids. */
  comment(comments: NewComment[]): Promise<number[]>;
  /** What a visitor writes into the form and sends; answers the comment's id. */
  say(comment: Omit<NewComment, 'at'>): Promise<number>;
  edit(commentId: number, text: string): Promise<void>;
  /** For good, not into the bin. */
  remove(commentId: number): Promise<void>;
  option(name: string, value: string | number): Promise<void>;
  /** All comments of a post that visitors see, in the order in which they were added. */
  truth(postId: number): Promise<TrueComment[]>;
  close(): Promise<void>;
}

/** Replies nest three deep, all on one page (if in pages, the newest first); nothing is held back, and nobody need sign. */
const options = {
  permalink_structure: '/%year%/%monthnum%/%postname%/',
  timezone_string: 'Europe/Oslo',
  thread_comments: 1,
  thread_comments_depth: 3,
  page_comments: 0,
  default_comments_page: 'newest',
  require_name_email: 0,
  comment_moderation: 0,
  comment_previously_approved: 0,
};

/** Starts one, empty; where it can't be had, says what is missing. It ends with the test at the latest. */
export async function startWordPress(): Promise<WordPress | { missing: string }> {
  const programs = await findPrograms();
  if ('missing' in programs) return programs;
  const servers = await startServers(programs);
  if ('missing' in servers) return servers;
  const { port, php, env, logs, close } = servers;

  async function ask<Answer>(verb: string, ...args: unknown[]): Promise<Answer> {
    const [command, ...rest] = php;
    const { ok, output } = await run(command, [...rest, JSON.stringify([verb, ...args])], { minutes: 1, env });
    if (!ok) throw new Error(`WordPress could not ${verb}: ${output}\n${logs()}`);
    return JSON.parse(output) as Answer;
  }
  return {
    port,
    version: await ask('install', programs.theme, options),
    publish: (post) => ask('post', post),
    comment: (comments) => ask('comment', comments),
    say: (comment) => sendForm(port, comment),
    edit: (id, text) => ask('edit', id, text),
    remove: (id) => ask('delete', id),
    option: (name, value) => ask('option', name, value),
    truth: (post) => ask('truth', post),
    close,
  };
}

async function sendForm(port: number, { post, parent, author, text }: Omit<NewComment, 'at'>): Promise<number> {
  const fields = { comment_post_ID: String(post), comment_parent: String(parent), author, comment: text };
  const { status, headers } = await fetch(`http://127.0.0.1:${port}/wp-comments-post.php`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const [, id] = /#comment-(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  if (!id) throw new Error(`WordPress did not take the comment (${status})`);
  return Number(id);
}
