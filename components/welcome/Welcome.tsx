import { Leaf } from '../shared/Leaf.tsx';
import { welcomeWords } from '../shared/words-welcome.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Choice } from './Choice.tsx';
import { KeyList } from './KeyList.tsx';
import { Reasons } from './Reasons.tsx';
import './Welcome.css';

/** The first page after installing: what Understory does, and the one choice there is to make. */
export function Welcome() {
  return (
    <main class="welcome">
      <p class="brand">
        <Leaf /> {welcomeWords.name}
      </p>
      <div class="hero">
        <div>
          <h1>{welcomeWords.title}</h1>
          <p class="lead">{welcomeWords.lead}</p>
          <Choice />
        </div>
        <BeforeAfter />
      </div>
      <Reasons />
      <KeyList />
    </main>
  );
}
