/** What the first-run page says. */
export const welcomeWords = {
  name: 'Understory',
  title: 'See who is answering whom.',
  lead: 'Understory turns the comments under a blog post into a tree you can fold, and remembers what you have read.',
  everyBlog: 'Use on every blog',
  onClick: 'Only when I click',
  fine: 'Your browser will ask about access to sites if you choose the first. You can change this any time. Nothing you read leaves this browser.',
  isOn: 'It’s on. Open a blog post with comments.',
  isOnMore: 'Threads that are open in other tabs are rebuilt too. You can change this any time.',
  onClickInstead: 'Only when I click, instead',
  denied: 'Your browser gave no access, and that’s fine: Understory works when you click.',
  onClickTitle: 'On a page with comments, press the leaf in the toolbar, then “Read this page”.',
  pinTitle: 'To keep the leaf in sight:',
  pin: [
    { browser: 'Chrome', how: 'press the puzzle piece in the toolbar, then the pin beside Understory.' },
    { browser: 'Firefox', how: 'press the puzzle piece, then the gear beside Understory, then “Pin to Toolbar”.' },
    { browser: 'Firefox for Android', how: 'open the menu, then Extensions, then Understory.' },
  ],
  couldNotChange: 'The browser did not change it. Its own page for extensions can.',

  picture: 'Before: a flat list of comments by time. After: the same comments as a tree, with a new one marked.',
  before: 'As the blog shows it',
  after: 'In Understory',
  answers: 'answers 20:33',

  newTitle: 'New since last time',
  newMore: 'Unread comments are marked where they sit. Press n to go from one to the next.',
  repliesTitle: 'Replies the blog can’t show',
  repliesMore: '“Anon 20:33, no” is put under 20:33, on a dotted line. If it’s wrong, one click puts it back.',
  keepTitle: 'Keep what matters',
  keepMore: 'Bookmark a comment with a note. You keep the words even if the blog loses them.',

  keysTitle: 'Keys',
  keys: [
    { keys: ['j', 'k'], does: 'next, previous' },
    { keys: ['n', 'N'], does: 'next, previous unread' },
    { keys: ['p'], does: 'parent' },
    { keys: ['o'], does: 'fold' },
    { keys: ['b'], does: 'bookmark' },
    { keys: ['/'], does: 'search' },
    { keys: ['?'], does: 'all keys' },
  ],
} as const;
