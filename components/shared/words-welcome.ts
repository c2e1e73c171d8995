import { messagesOf } from './messages.ts';

const { text } = messagesOf('welcome');
const keyMeaning = messagesOf('welcome.keyMeaning').text;

/** What the first-run page says. */
export const welcomeWords = {
  name: 'Understory',
  title: text('title'),
  lead: text('lead'),
  everyBlog: text('everyBlog'),
  onClick: text('onClick'),
  fine: text('fine'),
  isOn: text('isOn'),
  isOnMore: text('isOnMore'),
  onClickInstead: text('onClickInstead'),
  denied: text('denied'),
  onClickTitle: text('onClickTitle'),
  pinTitle: text('pinTitle'),
  pin: [
    { browser: 'Chrome', how: text('pinChrome') },
    { browser: 'Firefox', how: text('pinFirefox') },
    { browser: text('androidName'), how: text('pinAndroid') },
  ],
  couldNotChange: text('couldNotChange'),

  picture: text('picture'),
  before: text('before'),
  after: text('after'),
  answers: text('answers'),

  newTitle: text('newTitle'),
  newMore: text('newMore'),
  repliesTitle: text('repliesTitle'),
  repliesMore: text('repliesMore'),
  keepTitle: text('keepTitle'),
  keepMore: text('keepMore'),

  keysTitle: text('keysTitle'),
  keyMeaning: {
    move: keyMeaning('move'),
    unread: keyMeaning('unread'),
    parent: keyMeaning('parent'),
    fold: keyMeaning('fold'),
    bookmark: keyMeaning('bookmark'),
    search: keyMeaning('search'),
    help: keyMeaning('help'),
  },
};
