import { render } from 'preact';
import { isPopup } from '../../components/hooks/surface.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { ownLanguage } from '../../components/shared/messages.ts';
import '../../components/shared/own-surface.css';

document.documentElement.dataset.surface = isPopup() ? 'popup' : 'page';
Object.assign(document.documentElement, ownLanguage);
const root = document.getElementById('root');
if (root) render(<Popup />, root);
