import { render } from 'preact';
import { Library } from '../../components/library/Library.tsx';
import { ownLanguage } from '../../components/shared/messages.ts';
import '../../components/shared/own-surface.css';

Object.assign(document.documentElement, ownLanguage);
const root = document.getElementById('root');
if (root) render(<Library />, root);
