/** What in a page speaks for a comment. */
export type Mark = 'date' | 'author' | 'bold' | 'reply' | 'avatar' | 'id';
