import type { Platform } from './platform.ts';
import { postIdAt } from './post-id.ts';
import { hostKey } from './thread-key.ts';

/** Comentario 2 (the id stands on the card) and 3 (on the part of it without the replies). A sticky comment stands first, and only there. */
export const comentario: Platform = {
  id: 'comentario',
  marks: 'comentario-comments',
  shape: {
    boxes: '.comentario-card',
    bareBoxes: '.comentario-card',
    boxIds: [/^comentario-card-([\da-f-]+)$/],
    ids: [{ at: '.comentario-card-self', attribute: 'id', value: /^comentario-([\da-f-]+)$/ }],
    item: '.comentario-card',
    replies: '.comentario-card-children',
    never: '.comentario-profile-bar',
    author: ['.comentario-name'],
    time: ['.comentario-subtitle span', '.comentario-subtitle a', '.comentario-subtitle'],
    body: ['.comentario-card-body'],
    reply: [
      // After up, score and down, or alone where there is no voting; its title is in the reader's language.
      '.comentario-toolbar-section:first-child > button:nth-child(4), .comentario-options-sub:first-child > button:nth-child(4)',
      '.comentario-toolbar-section:first-child > button:only-child',
    ],
    permalink: ['.comentario-subtitle a'],
    controls: '.comentario-comment-editor, .comentario-toolbar, .comentario-options, .comentario-badge',

    placeholder: ['.comentario-deleted'],
  },
  key: (page) => hostKey('comentario', page, postIdAt(page.document, [['[page-id]', 'page-id', /^\s*(\S.*?)\s*$/]])),
};
