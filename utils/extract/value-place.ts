/** An attribute in which a platform writes something about a comment. */
export interface ValuePlace {
  /** Selector of the element in the comment; left out where it is the comment's own box. */
  at?: string;
  /** In place of `at`: the nearest element around the comment that matches, such as the list of replies it is in. */
  around?: string;
  attribute: string;
  /** Group 1 is the value. */
  value: RegExp;
}
