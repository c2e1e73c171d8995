import { words } from './words.ts';

/** When the opening of a thread has come to its end: what came, and why no more did. */
export const openEnd = {
  done: (came: number) => (came === 0 ? 'The blog has no more.' : `${words.moreComments(came)}. That’s all of them.`),
  enough: (came: number) => `${words.moreComments(came)}. “${words.openAll}” goes on from here.`,
  stopped: (came: number) => (came === 0 ? 'Stopped.' : `Stopped after ${words.moreComments(came)}.`),
  failed: (came: number) =>
    `The blog didn’t answer. ${came === 0 ? 'Nothing has changed.' : `${words.moreComments(came)} came before, and stay.`}`,
};
