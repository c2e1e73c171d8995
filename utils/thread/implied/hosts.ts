import { foldText } from './fold-words.ts';
import type { Person } from './people.ts';
import type { ThreadView } from './thread-view.ts';

/** In letters. */
const EDGE = 300;

/**
 * Who wrote the post, as far as it shows: marked by the page, named in the post's by-line, or called by name before
 * having said a word. And who answered whom so far, since whoever wrote the post is mostly spoken to about the post.
 */
export class Hosts {
  readonly #view: ThreadView;
  readonly #hosts = new Set<number>();
  readonly #called = new Set<string>();
  readonly #byline: string;
  /** The start and the end of the post, where its author's full name is likely a by-line without "by". */
  readonly #edges: string;
  /** By both authors, in one number. */
  readonly #latestAnswer = new Map<number, number>();
  readonly #answering = new Set<number>();
  /** By the root of a sub-list and who wrote the post, in one number. */
  readonly #latestInList = new Map<number, number>();
  readonly #callsByNewcomers = new Map<number, number>();

  constructor(view: ThreadView, article: string) {
    this.#view = view;
    this.#byline = byline(article);
    this.#edges = ` ${foldText(`${article.slice(0, EDGE)} ${article.slice(-EDGE)}`)} `;
    view.comments.forEach((comment, place) => {
      if (comment.author.wrotePost) this.#hosts.add(view.author[place] as number);
    });
    this.#hosts.delete(-1);
  }

  isHost(author: number): boolean {
    return this.#hosts.has(author);
  }

  /** Notes a name that was called out before anybody of that name had commented. */
  call(name: string): void {
    this.#called.add(name);
  }

  /** Notes that somebody was called by name, by a comment that is its writer's first or that praises the post. */
  callPerson(author: number, praisesPost: boolean): void {
    if (praisesPost) this.#hosts.add(author);
    this.#callsByNewcomers.set(author, (this.#callsByNewcomers.get(author) ?? 0) + 1);
  }

  /**
   * To be called when all comments are met. Where nothing else tells who wrote the post, it is the one whom newcomers
   * speak to most, if at least two do: they hardly ever speak to the same other commenter.
   */
  settle(): void {
    if (this.#hosts.size > 0) return;
    const [most] = [...this.#callsByNewcomers].sort((a, b) => b[1] - a[1]);
    if (most !== undefined && most[1] >= 2) this.#hosts.add(most[0]);
  }

  /** Notes a new commenter. */
  meet(person: Person): void {
    const [first = ''] = person.tokens;
    if (first.length > 1 && this.#called.has(first)) this.#hosts.add(person.author);
    const whole = person.tokens.join(' ');
    if (whole.length > 2 && this.#byline.includes(` ${whole} `)) this.#hosts.add(person.author);
    if (person.tokens.length > 1 && this.#edges.includes(` ${whole} `)) this.#hosts.add(person.author);
  }

  /** Notes that a comment has been passed, in order; once all are met. */
  pass(place: number): void {
    const author = this.#view.author[place] as number;
    if (this.isHost(author)) this.#latestInList.set(this.#pair(this.#view.root[place] as number, author), place);
  }

  /** The latest comment passed that a host wrote in the sub-list under a root; null where there is none. */
  latestInList(host: number, root: number): number | null {
    return this.#latestInList.get(this.#pair(root, host)) ?? null;
  }

  /** Notes that one comment answers another. */
  answer(from: number, to: number): void {
    const by = this.#view.author[from] as number;
    const whom = this.#view.author[to] as number;
    this.#answering.add(from);
    if (by >= 0) this.#latestAnswer.set(this.#pair(by, whom), from);
  }

  /** The latest comment in which one author answered another, or (-1) an anonymous comment; null where there is none. */
  latestAnswer(by: number, whom: number): number | null {
    return this.#latestAnswer.get(this.#pair(by, whom)) ?? null;
  }

  /** Whether a comment was found to answer anybody. */
  isAnswer(place: number): boolean {
    return this.#answering.has(place);
  }

  #pair(a: number, b: number): number {
    return a * (this.#view.comments.length + 1) + b + 1;
  }
}

/** The names after "by" in the first lines of a post, folded. */
function byline(article: string): string {
  const names = article
    .slice(0, 600)
    .matchAll(
      /(?:^|\s)(?:by|von|par|por|di|door|autor|author|autore|auteur|posted by|автор|napisał)\s*:?\s+([^\n|,]{2,50})/giu,
    );
  return Array.from(names, (match) => ` ${foldText(match[1] ?? '')} `).join('');
}
