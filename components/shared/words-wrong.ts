import { words } from './words.ts';

const counted = (count: number, one: string, other: string) => `${words.number(count)} ${count === 1 ? one : other}`;

/** What is said where we are wrong: in the foot of the tree, while pointing, in the popup and in the library. */
export const wrongWords = {
  // In the foot of the tree
  wrongPlace: 'Something in the wrong place?',
  notComments: 'These are not comments',
  notCommentsMore: 'They stay as the blog has them, on this blog’s other pages too.',
  point: 'Point to the comments',
  pointMore: 'If they are elsewhere on the page. You show where, Understory reads them there.',
  report: 'Copy a report',
  reportMore: 'What the page is made of, without its text, names and addresses.',
  reportCopied: 'Report copied',
  reportByHand: 'Copy it from here.',
  reportText: 'Report',
  failed: 'That didn’t work. Reload the page and try again.',
  close: 'Close',

  // While pointing
  pointing: 'Where are the comments?',
  pointingHow: 'Move over them and press, or use the arrow keys and Enter.',
  pointingTouch: 'Tap them.',
  wider: 'Wider',
  narrower: 'Narrower',
  choose: 'These are the comments',
  cancel: 'Cancel',
  /** What is marked: "List of 24 similar blocks. 24 comments." */
  marked: (similar: number, comments: number) =>
    `${similar > 1 ? `List of ${words.number(similar)} similar blocks` : 'One block'}. ${
      comments > 0 ? `${counted(comments, 'comment', 'comments')}.` : 'No comments in it.'
    }`,
  nothingHere: 'Nothing in here repeats as comments do. Try wider or narrower.',
  leftAlone: 'Not comments: left as the blog has it.',
  pointedTo: 'Comments on this blog are read here from now on.',
  notKept: 'Couldn’t keep that for the blog. It holds for this page.',

  // In the popup and the library
  ruleOf: { comments: 'You pointed to the comments.', 'not-comments': 'You said: not comments.' },
  takeBack: 'Take back',
  takeBackOf: (what: string, where: string) => `Take back: ${what} ${where}`.trim(),
  tookBack: 'Taken back.',
  rules: 'Where you put us right',
  rulesMore: 'Places on blogs that you pointed to, or said hold no comments.',
  noRules: 'None yet. Press “Something in the wrong place?” under a tree, or “Point to the comments” in the popup.',
  exportRules: 'Export',
  importRules: 'Import',
  fileName: 'understory-site-rules.json',
  imported: (added: number) => (added === 0 ? 'Nothing in it was new.' : `${counted(added, 'rule', 'rules')} added.`),
  refused: {
    notOurs: 'That file is not a list of Understory’s rules for sites. Nothing has changed.',
    newer: 'That file was written by a newer version of Understory. Nothing has changed.',
    damaged: 'Part of that file can’t be read. Nothing has changed.',
  },
} as const;
