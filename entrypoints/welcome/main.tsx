import { render } from 'preact';
import { ownLanguage } from '../../components/shared/messages.ts';
import '../../components/shared/own-surface.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';

Object.assign(document.documentElement, ownLanguage);
const root = document.getElementById('root');
if (root) render(<Welcome />, root);
