import { render } from 'preact';
import { Library } from '../../components/library/Library.tsx';
import '../../components/shared/own-surface.css';

const root = document.getElementById('root');
if (root) render(<Library />, root);
