/** The words of one language that go with references. Words and phrases are parted by "|"; all are folded before use. */
export interface CueWords {
  /** What stands before a name one speaks to. */
  greeting: string;
  /** What stands before a name one speaks of: "as Ann says", "agree with Ann", "quote Ann". */
  before: string;
  /** What stands after it: "Ann says". */
  after: string;
  /** What belongs to a commenter: "Ann's point", "the post at 20:33", "comment 5". */
  noun: string;
  /** What says that such a noun belongs to the one spoken to: "your comment". */
  your: string;
  my: string;
  /** What the post itself is called, in praise of it. */
  article: string;
  and: string;
  title: string;
  /** What stands before the time of day in a story: "at 9.30". */
  storyTime: string;
  /** The start of a comment that goes on with the writer's own last one, whoever writes under that name. */
  continued: string;
  /** The same, but said so often otherwise that only the same name right before makes it one. */
  further: string;
  /** "The previous commenter", the comment just before. */
  above: string;
  /** "As I said above", the writer's own. */
  own: string;
  /** Which of the comments of somebody, other than the latest: "your earlier comment". */
  earlier: string;
  /** Whoever writes comments: "the person at 9:30". */
  person: string;
  /** What names end in when they are declined. */
  ending: string;
}
