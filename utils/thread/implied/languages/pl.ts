import type { CueWords } from '../cue-words.ts';

export const pl: CueWords = {
  greeting:
    'czesc|hej|witaj|witam|drogi|droga|szanowny|szanowna|dzieki|dziekuje|tak|nie|dokladnie|zgadzam|sie|z|racja|przepraszam|ok|i|ale|dzien|dobry|bardzo|panie|pani',
  before: 'jak|z|wedlug|cytuje|cytat|do|od|co|za|dla|przez|wobec|odnosnie|cytujac|slowa|popieram',
  after:
    'pisze|napisal|napisala|mowi|powiedzial|powiedziala|twierdzi|pyta|zapytal|zauwazyl|ma|wspomnial|mysli|uwaza|sadzi|dobrze|slusznie|pisal|pisala|mowil|radzi|proponuje|zauwazyla',
  noun: 'komentarz|komentarza|komentarzu|wpis|wpisu|post|odpowiedz|pytanie|uwaga|argument|pomysl|link',
  your: 'twoj|twoja|twoje|twojego|twojej|pana|pani|wasz',
  my: 'moj|moja|moje|mojego|mojej|moim',
  article: 'artykul|wpis|blog|post|tekst|przepis',
  and: 'i|oraz',
  title: 'pan|pani|panie|dr|prof',
  storyTime: 'o|okolo|do|od|przed|po|miedzy|godz|godzinie|kolo',
  continued:
    'ciag dalszy|cd|c d|czesc 2|czesc druga|ps|p s|korekta|sprostowanie|errata|ups|literowka|mialo byc|powinno byc|mialem na mysli|chodzilo mi|dodam|zapomnialem|zapomnialam|edit|wyslalem za szybko|wyslalam za szybko|za szybko wyslane|poprawka|poprawiam|poprawiam sie|doprecyzuje|doprecyzowuje|gwoli scislosci|gwoli jasnosci|uscislam|prostuje|mialam na mysli|uzupelnienie|dopisze|dopiska',
  further: 'poza tym|a propos|jeszcze jedno|rowniez|takze|moj blad',
  above:
    'poprzedni komentarz|poprzedniego komentarza|komentarz powyzej|komentarz wyzej|przedmowca|przedmowcy|poprzednik|poprzednika|ostatni komentarz|powyzszy komentarz|komentarz nade mna|osoba wyzej|osoby wyzej|poprzedni wpis|kolega wyzej|kolezanka wyzej|ktos wyzej|przedmowczyni|przedmowczynia',
  own: 'moj poprzedni komentarz|moim poprzednim komentarzu|moj komentarz powyzej|jak pisalem wyzej|jak pisalam wyzej|moj pierwszy komentarz|moim komentarzu|jak juz pisalem|jak juz pisalam|jak pisalem wczesniej|jak pisalam wczesniej|moj wczesniejszy komentarz',
  earlier:
    'poprzedni|poprzednim|poprzedniego|wczesniejszy|wczesniejszym|wczesniejszego|pierwszy|pierwszym|pierwszego|inny|innym',
  person: 'osoba|osoby|osobie|anonim|anonima|anonimowy|anonimowi|komentator|ktos|uzytkownik|pan|pani|ten|ta',
  ending: 'a|owi|em|ie|u|y|i|o|om|ow|e|iem|ek|ka|ku|ego|emu|ej|ze',
};
