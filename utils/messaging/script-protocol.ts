/**
 * The part of `Protocol` that brings scripts into the sender's frame beside its reader, once they are wanted. Each
 * answers, once the script has run, whether the browser let it.
 */
export interface ScriptProtocol {
  /** The reader has found comments: brings what draws them. */
  treeWanted(): boolean;
  /** No platform knows the page: brings what reads any markup. */
  genericWanted(): boolean;
  /** Somebody wants the rest of a thread that comes in pieces: brings what opens it. */
  moreWanted(): boolean;
  /** A comment holds images or formulas: brings what lets them be shown. */
  purifierWanted(): boolean;
  /** Somebody wants to see what was changed in a comment: brings what tells. */
  changeWanted(): boolean;
}
