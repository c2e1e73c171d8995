import type { CueWords } from '../cue-words.ts';

export const de: CueWords = {
  greeting:
    'hallo|hi|hey|moin|servus|guten|tag|morgen|abend|liebe|lieber|liebes|danke|dank|vielen|herzlichen|besten|ja|nein|doch|genau|stimmt|richtig|sorry|ok|sehr|geehrter|geehrte|werter|werte|gut|schon|und|aber|ach|oh|an|auch|dir|ihnen|fur|den|die',
  before: 'wie|zitat|zitiere|mit|an|von|laut|lt|so|was|zu|fur|als|bei|zur|uber|seitens|des|unterstutze',
  after:
    'sagt|sagte|schrieb|schreibt|meint|meinte|hat|fragte|fragt|erwahnte|erwahnt|schon|bereits|oben|findet|behauptet|zitiert|irrt|liegt|spricht|erklart|bringt|betont|sieht|denkt|glaubt',
  noun: 'kommentar|kommentare|beitrag|beitrage|post|posting|antwort|frage|argument|hinweis|punkt|aussage|nachricht|link|tipp|idee|vorschlag|einwand|these|meinung|ansicht|behauptung|ausfuhrungen|bemerkung|anmerkung|einwurf',
  your: 'dein|deine|deinen|deinem|deiner|ihr|ihre|ihren|ihrem|ihrer',
  my: 'mein|meine|meinen|meinem|meiner',
  article: 'artikel|beitrag|blog|post|blogbeitrag|text|blogpost|eintrag|rezept',
  and: 'und',
  title: 'herr|herrn|frau|dr|prof|kollege|kollegin|kommentatorenfreund|kommentatorenkollege|kommentator|user|nutzer',
  storyTime: 'um|gegen|bis|ab|seit|von|vor|nach|zwischen|ca',
  continued:
    'fortsetzung|teil 2|teil zwei|ps|p s|nachtrag|erganzung|korrektur|berichtigung|ups|tippfehler|soll heissen|sollte heissen|muss heissen|soll heißen|sollte heißen|muss heißen|gemeint war|ich meinte|noch ein nachtrag|bonuskommentar|vergessen|edit|zu fruh abgeschickt|zu schnell abgeschickt|meinte naturlich|ich meine naturlich|wollte sagen|sollte naturlich|klarstellung|ich habe vergessen|hab vergessen|noch vergessen|prazisierung|ich korrigiere|verschrieben|verbesserung',
  further: 'ubrigens|ausserdem|und noch|noch etwas|noch was|achja|ach ja|mein fehler|zudem|erganzend',
  above:
    'kommentar uber mir|vorredner|vorrednerin|vorkommentator|vorposter|kommentar daruber|vorheriger kommentar|letzter kommentar|kommentar davor|vorschreiber|kommentar eins druber|kommentar druber|letzter kommentator|letzten kommentator|vorkommentatorin|vorposterin|vorredners|vorrednern|letzten kommentar|letztem kommentar|vorigen kommentar|vorherigen kommentar|vorigem kommentar|obigen kommentar|obigem kommentar|kommentar vor mir|kommentar vorher',
  own: 'mein kommentar oben|meinem kommentar oben|meinen kommentar oben|mein voriger kommentar|meinem letzten kommentar|meinem vorigen kommentar|meinem vorherigen kommentar|mein letzter kommentar|wie ich oben schrieb|mein vorheriger kommentar|meinem kommentar von|meinen letzten kommentar|meinem post oben|mein post oben|wie oben geschrieben|wie ich schon schrieb',
  earlier:
    'fruherer|fruheren|fruherem|vorheriger|vorherigen|vorherigem|voriger|vorigen|vorigem|erster|ersten|erstem|anderer|anderen|anderem',
  person:
    'person|kommentator|kommentatorin|schreiber|schreiberin|poster|user|nutzer|anonyme|anonymen|anonymer|derjenige|jemand|dem|der',
  ending: 's',
};
