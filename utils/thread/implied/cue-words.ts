import { type CueLanguage, cueLanguages } from './cue-languages.ts';
import { foldText, hashWord } from './fold-words.ts';

/** The words of one language that go with references. Words and phrases are parted by "|"; all are folded before use. */
interface CueWords {
  /** What stands before a name one speaks to. */
  greeting: string;
  /** What stands before a name one speaks of: "as Ann says", "agree with Ann", "quote Ann". */
  before: string;
  /** What stands after it: "Ann says". */
  after: string;
  /** What belongs to a commenter: "Ann's point", "the post at 20:33", "comment 5". */
  noun: string;
  /** What says that such a noun belongs to the one spoken to: "your comment". */
  your: string;
  my: string;
  /** What the post itself is called, in praise of it. */
  article: string;
  and: string;
  title: string;
  /** What stands before the time of day in a story: "at 9.30". */
  storyTime: string;
  /** Words for a number: "No. 5". */
  number: string;
  /** The start of a comment that goes on with the writer's own last one, whoever writes under that name. */
  continued: string;
  /** The same, but said so often otherwise that only the same name right before makes it one. */
  further: string;
  /** "The previous commenter", the comment just before. */
  above: string;
  /** "As I said above", the writer's own. */
  own: string;
}

const languages: Record<CueLanguage, CueWords> = {
  en: {
    greeting:
      'hi|hello|hey|dear|thanks|thank|you|thx|ty|cheers|congrats|congratulations|sorry|yes|no|yeah|yep|nope|ok|okay|oh|ah|well|right|agreed|exactly|indeed|absolutely|true|good|great|nice|excellent|fair|point|one|said|spot|on|so|much|a|lot|very|many|again|and|but|to|re|wow|lol|haha|please|sure|bravo|welcome|morning|evening|afternoon|my|friend|totally|i|agree|with',
    before:
      'as|like|with|ditto|quote|quoting|re|to|reply|response|replying|responding|than|what|second|echo|by|per|unlike|seconding',
    after:
      's|says|said|wrote|writes|mentioned|mentions|noted|notes|pointed|points|suggested|suggests|asked|asks|stated|states|argues|argued|claims|claimed|commented|comments|explained|replied|posted|has',
    noun: 'comment|comments|post|posts|point|points|reply|response|question|answer|remark|argument|suggestion|idea|example|observation|statement|link|theory|view|take|advice|poster|commenter|commentator',
    your: 'your',
    my: 'my',
    article: 'post|article|blog|piece|blogpost|sharing|posting|writing|entry|write|column|tutorial|recipe',
    and: 'and',
    title: 'mr|mrs|ms|miss|dr|prof|professor|sir|madam|captain|capt|rev',
    storyTime: 'at|around|about|by|until|till|from|since|before|after|between|past|circa|approx',
    number: 'no|nr|number',
    continued:
      'continued|continue|continuing|continuation|contd|cont|cont d|part 2|part two|part ii|ps|p s|pps|p p s|i should add|i should have added|should say|should read|should have said|should have read|that should|addendum|correction|oops|whoops|typo|sorry typo|edit|to add to my|adding to my|further to my|following on from my|forgot to|i forgot to|i meant|i mean to say|sorry i meant|meant to say',
    further:
      'my mistake|my bad|sorry i|also|and also|oh and|one more thing|another thing|additionally|in addition|never mind|nevermind|ah i see|correcting|update|followup|follow up|and another|p|ah sorry|apologies',
    above:
      'comment above|above comment|poster above|above poster|commenter above|above commenter|commentator above|previous comment|previous commenter|previous poster|last comment|last commenter|last poster|preceding comment|comment before|comment just above|person above|guy above|preceding commenter|previous commentator|previous reply|reply above',
    own: 'my previous comment|my earlier comment|my last comment|my comment above|my above comment|my previous post|my earlier post|my last post|my post above|my above post|my other comment|my first comment|my original comment|my reply above|as i said above|as i said earlier|as i wrote above|as i mentioned above|as i mentioned earlier|as i posted earlier|my comment earlier|posting earlier',
  },
  de: {
    greeting:
      'hallo|hi|hey|moin|servus|guten|tag|morgen|abend|liebe|lieber|liebes|danke|dank|vielen|herzlichen|besten|ja|nein|doch|genau|stimmt|richtig|sorry|ok|sehr|geehrter|geehrte|werter|werte|gut|schon|und|aber|ach|oh|an|auch|dir|ihnen|fur|den|die',
    before: 'wie|zitat|zitiere|mit|an|von|laut|lt|so|was|zu|fur|als|bei',
    after:
      'sagt|sagte|schrieb|schreibt|meint|meinte|hat|fragte|fragt|erwahnte|erwahnt|schon|bereits|oben|findet|behauptet|zitiert',
    noun: 'kommentar|kommentare|beitrag|beitrage|post|posting|antwort|frage|argument|hinweis|punkt|aussage|nachricht|link|tipp|idee|vorschlag',
    your: 'dein|deine|deinen|deinem|deiner|ihr|ihre|ihren|ihrem|ihrer',
    my: 'mein|meine|meinen|meinem|meiner',
    article: 'artikel|beitrag|blog|post|blogbeitrag|text|blogpost|eintrag|rezept',
    and: 'und',
    title: 'herr|herrn|frau|dr|prof|kollege|kollegin|kommentatorenfreund|kommentatorenkollege|kommentator|user|nutzer',
    storyTime: 'um|gegen|bis|ab|seit|von|vor|nach|zwischen|ca',
    number: 'nr|nummer|nr',
    continued:
      'fortsetzung|teil 2|teil zwei|ps|p s|nachtrag|erganzung|korrektur|berichtigung|ups|tippfehler|soll heissen|sollte heissen|muss heissen|soll heißen|sollte heißen|muss heißen|gemeint war|ich meinte|noch ein nachtrag|bonuskommentar|vergessen|edit',
    further: 'ubrigens|ausserdem|und noch|noch etwas|noch was|achja|ach ja|mein fehler|zudem|erganzend',
    above:
      'kommentar uber mir|vorredner|vorrednerin|vorkommentator|vorposter|kommentar daruber|vorheriger kommentar|letzter kommentar|kommentar davor|vorschreiber',
    own: 'mein kommentar oben|meinem kommentar oben|meinen kommentar oben|mein voriger kommentar|meinem letzten kommentar|meinem vorigen kommentar|meinem vorherigen kommentar|mein letzter kommentar|wie ich oben schrieb',
  },
  fr: {
    greeting:
      'bonjour|bonsoir|salut|coucou|cher|chere|merci|oui|non|si|exact|exactement|bravo|desole|ok|tout|a|fait|bien|vu|dit|d|accord|avec|et|mais|bon|hello|beaucoup|pour',
    before: 'comme|avec|selon|dixit|citation|cite|de|que|a|pour|ce',
    after: 'dit|disait|ecrit|ecrivait|a|demande|explique|propose|souligne|affirme|pense|raconte',
    noun: 'commentaire|commentaires|post|message|reponse|question|remarque|argument|idee|com|lien|suggestion|point|avis',
    your: 'ton|ta|tes|votre|vos',
    my: 'mon|ma|mes',
    article: 'article|billet|blog|post|partage|recette',
    and: 'et',
    title: 'm|mr|mme|mlle|monsieur|madame|dr|maitre',
    storyTime: 'a|vers|jusqu|des|depuis|de|avant|apres|entre|environ',
    number: 'n|no|numero',
    continued:
      'suite|la suite|suite et fin|partie 2|ps|p s|correction|rectification|erratum|oups|pardon je voulais|je voulais dire|j ajoute|j ajouterais|j ai oublie|petite precision|edit',
    further: 'au fait|et aussi|autant pour moi|au temps pour moi|de plus|mea culpa|aussi',
    above:
      'commentaire precedent|commentaire ci dessus|commentaire du dessus|message precedent|post precedent|intervenant precedent|mon predecesseur|commentateur precedent|dernier commentaire',
    own: 'mon commentaire precedent|mon commentaire ci dessus|mon precedent commentaire|mon message precedent|mon dernier commentaire|comme je disais plus haut|comme je l ai dit plus haut|mon post precedent',
  },
  es: {
    greeting:
      'hola|buenas|buenos|dias|tardes|noches|querido|querida|estimado|estimada|gracias|muchas|si|no|exacto|claro|perdon|ok|de|acuerdo|con|bien|dicho|y|pero|muy|ay|por',
    before: 'como|con|segun|cito|cita|a|de|lo|que|para|por',
    after: 'dice|dijo|escribio|escribe|comenta|comento|pregunta|pregunto|menciona|menciono|tiene|senala|afirma',
    noun: 'comentario|comentarios|post|mensaje|respuesta|pregunta|argumento|idea|punto|enlace|opinion|aporte',
    your: 'tu|tus|su|sus|vuestro|vuestra',
    my: 'mi|mis',
    article: 'articulo|entrada|blog|post|compartir|receta',
    and: 'y|e',
    title: 'sr|sra|srta|senor|senora|don|dona|dr|dra',
    storyTime: 'a|las|la|sobre|hasta|desde|de|hacia|antes|despues|entre',
    number: 'n|no|num|numero',
    continued:
      'continuacion|continua|sigo|continuo|parte 2|segunda parte|ps|p d|pd|posdata|correccion|fe de erratas|ups|perdon quise|quise decir|queria decir|anado|olvide|se me olvido|edito|edit',
    further: 'por cierto|tambien|ademas|otra cosa|y tambien|error mio',
    above:
      'comentario anterior|comentario de arriba|mensaje anterior|comentarista anterior|el de arriba|ultimo comentario|post anterior',
    own: 'mi comentario anterior|mi anterior comentario|mi mensaje anterior|mi comentario de arriba|como dije arriba|como dije antes|mi ultimo comentario',
  },
  pt: {
    greeting:
      'ola|oi|bom|boa|dia|tarde|noite|caro|cara|querido|querida|obrigado|obrigada|sim|nao|exato|exatamente|certo|concordo|com|desculpe|ok|e|mas|muito|valeu|bem|dito',
    before: 'como|com|segundo|conforme|cito|a|ao|do|da|o|que|para',
    after: 'disse|diz|escreveu|escreve|comentou|perguntou|mencionou|falou|tem|afirma',
    noun: 'comentario|comentarios|post|mensagem|resposta|pergunta|argumento|ideia|ponto|link|opiniao',
    your: 'teu|tua|seu|sua|vosso|vossa',
    my: 'meu|minha|meus|minhas',
    article: 'artigo|texto|blog|post|compartilhar|partilhar|receita',
    and: 'e',
    title: 'sr|sra|senhor|senhora|dr|dra|prof',
    storyTime: 'as|a|ate|desde|das|de|por|volta|antes|depois|entre|pelas',
    number: 'n|no|num|numero',
    continued:
      'continuacao|continuando|parte 2|segunda parte|ps|p s|correcao|errata|ops|desculpe quis|quis dizer|queria dizer|acrescento|esqueci|edit',
    further: 'alias|tambem|alem disso|outra coisa|e tambem|erro meu',
    above:
      'comentario anterior|comentario acima|comentario de cima|mensagem anterior|comentarista anterior|ultimo comentario',
    own: 'meu comentario anterior|meu comentario acima|meu ultimo comentario|como disse acima|como eu disse acima|minha mensagem anterior',
  },
  it: {
    greeting:
      'ciao|salve|buongiorno|buonasera|caro|cara|gentile|grazie|si|no|esatto|giusto|scusa|ok|d|accordo|con|e|ma|ben|detto|bravo|brava|mille',
    before: 'come|con|secondo|cito|a|di|quanto|cosa|per',
    after: 'dice|ha|scrive|scriveva|diceva|chiede|sostiene|afferma|propone',
    noun: 'commento|commenti|post|messaggio|risposta|domanda|argomento|idea|punto|link|opinione|intervento',
    your: 'tuo|tua|tuoi|tue|suo|sua|vostro|vostra',
    my: 'mio|mia|miei|mie',
    article: 'articolo|post|blog|pezzo|condivisione|ricetta',
    and: 'e|ed',
    title: 'sig|signor|signora|dott|dottor|dottoressa|prof',
    storyTime: 'alle|verso|fino|dalle|da|prima|dopo|tra|circa|all',
    number: 'n|nr|no|num|numero',
    continued:
      'continua|continuo|seguito|parte 2|seconda parte|ps|p s|correzione|errata corrige|ops|scusate volevo|volevo dire|intendevo|aggiungo|dimenticavo|ho dimenticato|edit',
    further: 'inoltre|anche|un altra cosa|a proposito|errore mio|e poi',
    above:
      'commento precedente|commento sopra|commento qui sopra|messaggio precedente|commentatore precedente|ultimo commento|post precedente',
    own: 'mio commento precedente|mio precedente commento|mio commento sopra|come dicevo sopra|come ho detto sopra|come scrivevo sopra|mio ultimo commento',
  },
  nl: {
    greeting:
      'hallo|hoi|hi|hey|beste|lieve|geachte|dag|goedemorgen|goedenavond|dank|dankjewel|dankje|bedankt|ja|nee|klopt|precies|eens|juist|sorry|ok|met|en|maar|je|u|wel|inderdaad|heel|goed',
    before: 'zoals|met|volgens|citaat|quote|aan|van|wat|als|dan',
    after: 'zegt|zei|schrijft|schreef|heeft|vraagt|vroeg|meldt|noemt|noemde|vindt|stelt',
    noun: 'reactie|reacties|commentaar|bericht|post|antwoord|vraag|punt|opmerking|argument|idee|link',
    your: 'je|jouw|uw',
    my: 'mijn|m n',
    article: 'artikel|stuk|blog|post|delen|recept',
    and: 'en',
    title: 'dhr|mevr|mevrouw|meneer|heer|mw|dr|prof',
    storyTime: 'om|rond|tot|vanaf|sinds|van|voor|na|tussen|omstreeks',
    number: 'nr|nummer|no',
    continued:
      'vervolg|deel 2|deel twee|ps|p s|correctie|rectificatie|oeps|typefout|ik bedoel|ik bedoelde|moet zijn|aanvulling|vergeten|ik vergat|edit',
    further: 'trouwens|ook|daarnaast|nog iets|en ook|mijn fout|overigens',
    above:
      'vorige reactie|bovenstaande reactie|reactie hierboven|vorige spreker|reageerder hierboven|laatste reactie|vorig bericht|bovenstaand bericht|reactie boven mij',
    own: 'mijn vorige reactie|mijn eerdere reactie|mijn reactie hierboven|mijn laatste reactie|zoals ik hierboven|mijn vorige bericht',
  },
  pl: {
    greeting:
      'czesc|hej|witaj|witam|drogi|droga|szanowny|szanowna|dzieki|dziekuje|tak|nie|dokladnie|zgadzam|sie|z|racja|przepraszam|ok|i|ale|dzien|dobry|bardzo|panie|pani',
    before: 'jak|z|wedlug|cytuje|cytat|do|od|co|za|dla',
    after: 'pisze|napisal|napisala|mowi|powiedzial|powiedziala|twierdzi|pyta|zapytal|zauwazyl|ma|wspomnial',
    noun: 'komentarz|komentarza|komentarzu|wpis|wpisu|post|odpowiedz|pytanie|uwaga|argument|pomysl|link',
    your: 'twoj|twoja|twoje|twojego|twojej|pana|pani|wasz',
    my: 'moj|moja|moje|mojego|mojej|moim',
    article: 'artykul|wpis|blog|post|tekst|przepis',
    and: 'i|oraz',
    title: 'pan|pani|panie|dr|prof',
    storyTime: 'o|okolo|do|od|przed|po|miedzy|godz|godzinie|kolo',
    number: 'nr|numer',
    continued:
      'ciag dalszy|cd|c d|czesc 2|czesc druga|ps|p s|korekta|sprostowanie|errata|ups|literowka|mialo byc|powinno byc|mialem na mysli|chodzilo mi|dodam|zapomnialem|zapomnialam|edit',
    further: 'poza tym|a propos|jeszcze jedno|rowniez|takze|moj blad',
    above:
      'poprzedni komentarz|poprzedniego komentarza|komentarz powyzej|komentarz wyzej|przedmowca|przedmowcy|poprzednik|poprzednika|ostatni komentarz|powyzszy komentarz',
    own: 'moj poprzedni komentarz|moim poprzednim komentarzu|moj komentarz powyzej|jak pisalem wyzej|jak pisalam wyzej',
  },
  ru: {
    greeting:
      'привет|здравствуйте|здравствуй|добрый|день|вечер|утро|дорогой|дорогая|уважаемый|уважаемая|спасибо|да|нет|точно|верно|согласен|согласна|с|извините|ок|и|но|а|большое|ну',
    before: 'как|с|по|цитата|цитирую|для|от|что|к',
    after:
      'пишет|писал|писала|написал|написала|говорит|сказал|сказала|спросил|спросила|прав|права|отметил|заметил|считает',
    noun: 'комментарий|комментарии|комментария|комментарию|коммент|пост|сообщение|ответ|вопрос|замечание|аргумент|мысль|ссылка',
    your: 'твой|твоя|твое|твоему|ваш|ваша|ваше|вашему|вашем|твоем',
    my: 'мой|моя|мое|моему|моем|моего',
    article: 'статья|статью|пост|блог|запись|текст|рецепт',
    and: 'и',
    title: 'господин|госпожа|г|гн|товарищ|др',
    storyTime: 'в|около|до|с|после|перед|между|к|примерно',
    number: 'номер|n',
    continued:
      'продолжение|продолжаю|часть 2|часть вторая|ps|p s|зы|з ы|поправка|исправление|опечатка|ой|упс|имел в виду|имела в виду|хотел сказать|хотела сказать|добавлю|забыл|забыла|дополнение|upd',
    further: 'кстати|также|еще|и еще|кроме того|моя ошибка|ошибся|ошиблась',
    above:
      'предыдущий комментарий|предыдущему комментарию|комментарий выше|комментатор выше|предыдущий оратор|предыдущему оратору|последний комментарий|комментарию выше|предыдущий комментатор',
    own: 'мой предыдущий комментарий|моем предыдущем комментарии|мой комментарий выше|как я писал выше|как я писала выше|моем комментарии выше',
  },
};

type List = keyof CueWords;

/** The cue words of a page, folded: the lists of its language and of English, or of every language where it has no list. */
export interface Lexicon {
  /** Whether a folded word is on a list. */
  has(list: List, word: string): boolean;
  /** The hashes of the single words on a list, as in a `WordTable`. */
  hashes(list: List): ReadonlySet<number>;
  /** The entries of a list, single words and phrases. */
  entries(list: List): readonly string[];
}

const lexicons = new Map<string, Lexicon>();

/** `language` as in a page's `lang`. The words of languages that are `off` count nowhere. */
export function lexiconFor(language: string | undefined, off: readonly string[] = []): Lexicon {
  const tag = language?.slice(0, 2).toLowerCase() ?? '';
  const wanted = cueLanguages.some((known) => known === tag) ? ['en', tag] : cueLanguages;
  const tags = cueLanguages.filter((known) => wanted.includes(known) && !off.includes(known));
  const made = lexicons.get(tags.join()) ?? makeLexicon(tags);
  lexicons.set(tags.join(), made);
  return made;
}

function makeLexicon(tags: readonly CueLanguage[]): Lexicon {
  const lists = new Map<List, { entries: string[]; set: Set<string>; hashes: Set<number> }>();
  const listOf = (list: List) => {
    const made = lists.get(list);
    if (made !== undefined) return made;
    const set = new Set(tags.flatMap((tag) => languages[tag][list].split('|').map(foldText)));
    const entries = [...set];
    const hashes = new Set(entries.filter((entry) => !entry.includes(' ')).map(hashWord));
    const fresh = { entries, set, hashes };
    lists.set(list, fresh);
    return fresh;
  };
  return {
    has: (list, word) => listOf(list).set.has(word),
    hashes: (list) => listOf(list).hashes,
    entries: (list) => listOf(list).entries,
  };
}
