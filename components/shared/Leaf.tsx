import { useId } from 'preact/hooks';
import './Leaf.css';

/** The mark of Understory: a leaf that is also a speech bubble, its vein a reply tree. */
export function Leaf() {
  const mask = useId();
  return (
    <svg class="leaf" viewBox="0 0 48 48" aria-hidden="true">
      <mask id={mask}>
        <rect width="48" height="48" fill="#fff" />
        <path
          d="M0 48 34.5 13.5M27 21V11M18 30h16.5"
          fill="none"
          stroke="#000"
          stroke-width="3.6"
          stroke-linecap="round"
        />
      </mask>
      <path mask={`url(#${mask})`} d="M3 45V24C3 12.4 12.4 3 24 3h16.5A4.5 4.5 0 0 1 45 7.5V24c0 11.6-9.4 21-21 21z" />
    </svg>
  );
}
