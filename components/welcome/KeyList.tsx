import { welcomeWords } from '../shared/words-welcome.ts';
import './KeyList.css';

export function KeyList() {
  return (
    <section class="key-list">
      <h2>{welcomeWords.keysTitle}</h2>
      <ul>
        {welcomeWords.keys.map(({ keys, does }) => (
          <li key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
