import type { NewComment, WordPress } from './wordpress.ts';

/** Who answers whom by number from 1 on, 0 for a root; who says what. Replies go six deep, twice as deep as the site nests. */
const said: readonly [answers: number, author: string, text: string][] = [
  [0, 'Ida', 'Mine came out pale, fifty minutes or not.'],
  [1, 'Otto', 'Put a tray of water below it.'],
  [2, 'Priya', 'In my kitchen that sets off the smoke alarm.'],
  [3, 'Selma', 'A wet towel helps, they say.'],
  [4, 'Otto', 'Please do nothing of the kind.'],
  [5, 'Marek', 'We did, for years, and the house is still standing.'],
  [2, 'Ida', 'The tray is where the oven is broadest, so it does not fit.'],
  [0, 'Marek', 'Rye needs another flour beside it.'],
  [8, 'Nora Lindqvist', 'A fifth of spelt is enough here.'],
  [9, 'Priya', 'Where does one buy spelt in a small town?'],
  [10, 'Marek', 'From the mill, if yours still turns.'],
  [8, 'Selma', 'Barley, for the colour alone.'],
  [0, 'Otto', 'The photographs make me hungry.'],
  [0, 'Priya', 'Could the recipe be printed on one page?'],
];

/** Publishes a post with that thread, an hour between comments, the first of them on 2 March 2026. */
export async function publishBreadThread(wordpress: WordPress): Promise<{ id: number; path: string }> {
  const at = Date.UTC(2026, 2, 2, 8) / 1000;
  const content = '<p>Flour, water, salt, and a night in the cold. The rest is waiting.</p>';
  const post = await wordpress.publish({ slug: 'a-night-in-the-cold', title: 'A night in the cold', content, at });
  // Children come after what they answer: their numbers are those of the ids.
  const [first = 0] = await wordpress.comment([written(1)]);
  await wordpress.comment(said.slice(1).map((_, i) => written(i + 2)));
  return post;

  function written(number: number): NewComment {
    const [answers, author, text] = said[number - 1] as (typeof said)[number];
    return { post: post.id, parent: answers === 0 ? 0 : first + answers - 1, author, text, at: at + number * 3600 };
  }
}
