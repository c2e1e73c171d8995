import type { CueWords } from '../cue-words.ts';

export const en: CueWords = {
  greeting:
    'hi|hello|hey|dear|thanks|thank|you|thx|ty|cheers|congrats|congratulations|sorry|yes|no|yeah|yep|nope|ok|okay|oh|ah|well|right|agreed|exactly|indeed|absolutely|true|good|great|nice|excellent|fair|point|one|said|spot|on|so|much|a|lot|very|many|again|and|but|to|re|wow|lol|haha|please|sure|bravo|welcome|morning|evening|afternoon|my|friend|totally|i|agree|with',
  before:
    'as|like|with|ditto|quote|quoting|re|to|reply|response|replying|responding|than|what|second|echo|by|per|unlike|seconding|see|cf|from',
  after:
    's|says|said|wrote|writes|mentioned|mentions|noted|notes|pointed|points|suggested|suggests|asked|asks|stated|states|argues|argued|claims|claimed|commented|comments|explained|replied|posted|has|makes|made|raises|raised|explains|seems|thinks|believes|brings|hits|nailed|describes|described',
  noun: 'comment|comments|post|posts|point|points|reply|response|question|answer|remark|argument|suggestion|idea|example|observation|statement|link|theory|view|take|advice|poster|commenter|commentator',
  your: 'your',
  my: 'my',
  article: 'post|article|blog|piece|blogpost|sharing|posting|writing|entry|write|column|tutorial|recipe',
  and: 'and',
  title: 'mr|mrs|ms|miss|dr|prof|professor|sir|madam|captain|capt|rev',
  storyTime: 'at|around|about|by|until|till|from|since|before|after|between|past|circa|approx',
  continued:
    'continued|continue|continuing|continuation|contd|cont|cont d|part 2|part two|part ii|ps|p s|pps|p p s|i should add|i should have added|should say|should read|should have said|should have read|that should|addendum|correction|oops|whoops|typo|sorry typo|edit|to add to my|adding to my|further to my|following on from my|forgot to|i forgot to|i meant|i mean to say|sorry i meant|meant to say|just to clarify|to clarify|to be clear i|clarification|let me clarify|let me rephrase|forgot to add|forgot to mention|forgot to say|forgot to answer|should have added|should have mentioned|hit send too soon|hit enter too soon|posted too soon|pressed send too soon|this is me again|me again|replying to myself|reply to myself|to my own comment|self correction|in my comment above i',
  further:
    'my mistake|my bad|sorry i|also|and also|oh and|one more thing|another thing|additionally|in addition|never mind|nevermind|ah i see|correcting|update|followup|follow up|and another|p|ah sorry|apologies',
  above:
    'comment above|above comment|poster above|above poster|commenter above|above commenter|commentator above|previous comment|previous commenter|previous poster|last comment|last commenter|last poster|preceding comment|comment before|comment just above|person above|guy above|preceding commenter|previous commentator|previous reply|reply above',
  own: 'my previous comment|my earlier comment|my last comment|my comment above|my above comment|my previous post|my earlier post|my last post|my post above|my above post|my other comment|my first comment|my original comment|my reply above|as i said above|as i said earlier|as i wrote above|as i mentioned above|as i mentioned earlier|as i posted earlier|my comment earlier|posting earlier',
  earlier: 'earlier|previous|first|original|other|prior|initial',
  person:
    'person|guy|gentleman|lady|one|poster|commenter|commentator|someone|somebody|whoever|anon|people|folks|chap|bloke|dude|user|writer',
  ending: '',
};
