import backStyles from '../BackToTree.css?inline';
import footStyles from '../Foot.css?inline';
import headStyles from '../Head.css?inline';
import helpStyles from '../Help.css?inline';
import noteStyles from '../NoteEditor.css?inline';
import panelStyles from '../panels/panels.css?inline';
import wrongStyles from '../panels/wrong-place.css?inline';
import railStyles from '../rail/rail.css?inline';
import toastStyles from '../Toast.css?inline';
import toolbarStyles from '../Toolbar.css?inline';
import bodyStyles from '../theme/body.css?inline';
import themeStyles from '../theme/theme.css?inline';
import menuStyles from '../toolbar/menu.css?inline';
import impliedStyles from '../tree/implied.css?inline';
import lineStyles from '../tree/line.css?inline';
import nodeStyles from '../tree/node.css?inline';
import printStyles from '../tree/print.css?inline';
import rowStyles from '../tree/row.css?inline';
import treeStyles from '../tree/tree.css?inline';
import { createShadowHost } from './shadow-host.ts';

/** Later ones win over earlier ones. */
const styles = [
  themeStyles,
  bodyStyles,
  treeStyles,
  nodeStyles,
  rowStyles,
  lineStyles,
  impliedStyles,
  headStyles,
  toolbarStyles,
  menuStyles,
  panelStyles,
  railStyles,
  footStyles,
  wrongStyles,
  helpStyles,
  noteStyles,
  toastStyles,
  backStyles,
  printStyles,
].join('\n');

export interface Host {
  /** The one element the page can see of us. */
  element: HTMLElement;
  /** The outermost element inside. */
  root: HTMLElement;
  /** Says something to screen readers, politely. */
  say(text: string): void;
}

const hostName = 'understory-reader';

export function createHost(document: Document, mode: ShadowRootMode, headingId: string): Host {
  const { element, shadow } = createShadowHost(document, hostName, mode);
  const style = document.createElement('style');
  style.textContent = styles;
  const root = document.createElement('section');
  root.className = 'reader';
  root.setAttribute('aria-labelledby', headingId);
  const spoken = document.createElement('div');
  spoken.className = 'sr';
  spoken.setAttribute('role', 'status');
  shadow.append(style, root, spoken);
  // In a link, a label or a summary of the page's, a press on what is ours would be one on that too.
  shadow.addEventListener('click', (event) => {
    const isOwn = (event.target as Element).closest('a, input, label, summary');
    if (!isOwn && element.closest('a, label, summary')) event.preventDefault();
  });
  return {
    element,
    root,
    say(text) {
      // The same words twice in a row are said twice: as text that differs by what is not heard.
      spoken.textContent = spoken.textContent === text ? `${text}\u00a0` : text;
    },
  };
}
