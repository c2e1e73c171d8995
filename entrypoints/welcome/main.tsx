import { render } from 'preact';
import '../../components/shared/own-surface.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';

const root = document.getElementById('root');
if (root) render(<Welcome />, root);
