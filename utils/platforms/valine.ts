import type { Platform } from './platform.ts';

/** Valine 1.3 to 1.5. Replies of all levels stand in one list under their root, newest first, each beginning with a link to the comment it answers. */
export const valine: Platform = {
  id: 'valine',
  marks: '.vcard > .vh',
  shape: {
    boxes: '.vcard[id]',
    boxIds: [/^(\w+)$/],
    parents: [{ at: 'a.at', attribute: 'href', value: /^#(\w+)$/ }],
    item: '.vcard',
    replies: '.vquote',
    never: '.vpanel',
    author: ['.vnick'],
    time: ['.vtime'],
    body: ['.vcontent'],
    reply: ['.vat'],
    permalink: [],
    controls: '.vreply-wrapper, .vwrap, .vsys, .vmeta',

    declaredCount: { selector: '.vnum' },
  },
  key: () => null,
};
