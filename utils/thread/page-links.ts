/** What the page says of where else its comments can be had. Addresses are absolute; empty where it says nothing. */
export interface PageLinks {
  /** `link[rel="https://api.w.org/"]`: root of WordPress's REST interface; also where a blog on WordPress.com has it. */
  api: string | null;
  /** `link[rel=alternate]` of a feed type that may be the comments of this post, in the order of the page. */
  feeds: string[];
}
