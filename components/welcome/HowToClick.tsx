import { welcomeWords } from '../shared/words-welcome.ts';
import './HowToClick.css';

/** How to use Understory without giving it any site. */
export function HowToClick() {
  return (
    <div class="how-to-click" role="status">
      <p>{welcomeWords.onClickTitle}</p>
      <p>{welcomeWords.pinTitle}</p>
      <ul>
        {welcomeWords.pin.map(({ browser, how }) => (
          <li key={browser}>
            <b>{browser}:</b> {how}
          </li>
        ))}
      </ul>
    </div>
  );
}
