import { messagesOf } from './messages.ts';

const { text, counted } = messagesOf('wrong');

/** What is said where we are wrong: in the foot of the tree, while pointing, in the popup and in the library. */
export const wrongWords = {
  // In the foot of the tree
  wrongPlace: text('wrongPlace'),
  notComments: text('notComments'),
  notCommentsMore: text('notCommentsMore'),
  point: text('point'),
  pointMore: text('pointMore'),
  report: text('report'),
  reportMore: text('reportMore'),
  reportCopied: text('reportCopied'),
  reportByHand: text('reportByHand'),
  reportText: text('reportText'),
  failed: text('failed'),
  close: text('close'),

  // While pointing
  pointing: text('pointing'),
  pointingHow: text('pointingHow'),
  pointingTouch: text('pointingTouch'),
  wider: text('wider'),
  narrower: text('narrower'),
  choose: text('choose'),
  cancel: text('cancel'),
  /** What is marked: "List of 24 similar blocks. 24 comments." */
  marked: (similar: number, comments: number) =>
    [
      similar > 1 ? counted('similarBlocks', similar) : text('oneBlock'),
      comments > 0 ? counted('commentsInIt', comments) : text('noCommentsInIt'),
    ].join(' '),
  nothingHere: text('nothingHere'),
  leftAlone: text('leftAlone'),
  pointedTo: text('pointedTo'),
  notKept: text('notKept'),

  // In the popup and the library
  ruleOf: { comments: text('pointedRule'), 'not-comments': text('notCommentsRule') },
  takeBack: text('takeBack'),
  takeBackOf: (what: string, where: string) => text('takeBackOf', { what, where }).trim(),
  tookBack: text('tookBack'),
  rules: text('rules'),
  rulesMore: text('rulesMore'),
  noRules: text('noRules'),
  exportRules: text('exportRules'),
  importRules: text('importRules'),
  fileName: 'understory-site-rules.json',
  imported: (added: number) => (added === 0 ? text('importedNone') : counted('imported', added)),
  refused: { notOurs: text('notOurs'), newer: text('newer'), damaged: text('damaged') },
};
