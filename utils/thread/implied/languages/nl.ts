import type { CueWords } from '../cue-words.ts';

export const nl: CueWords = {
  greeting:
    'hallo|hoi|hi|hey|beste|lieve|geachte|dag|goedemorgen|goedenavond|dank|dankjewel|dankje|bedankt|ja|nee|klopt|precies|eens|juist|sorry|ok|met|en|maar|je|u|wel|inderdaad|heel|goed',
  before: 'zoals|met|volgens|citaat|quote|aan|van|wat|als|dan|op|door|tegen|eens|bedoelt|tot|over|bij|steun',
  after:
    'zegt|zei|schrijft|schreef|heeft|vraagt|vroeg|meldt|noemt|noemde|vindt|stelt|denkt|bedoelt|maakt|legt|gelooft|ziet|merkt|merkte',
  noun: 'reactie|reacties|commentaar|bericht|post|antwoord|vraag|punt|opmerking|argument|idee|link',
  your: 'je|jouw|uw',
  my: 'mijn|m n',
  article: 'artikel|stuk|blog|post|delen|recept',
  and: 'en',
  title: 'dhr|mevr|mevrouw|meneer|heer|mw|dr|prof',
  storyTime: 'om|rond|tot|vanaf|sinds|van|voor|na|tussen|omstreeks',
  continued:
    'vervolg|deel 2|deel twee|ps|p s|correctie|rectificatie|oeps|typefout|ik bedoel|ik bedoelde|moet zijn|aanvulling|vergeten|ik vergat|edit|te snel verstuurd|te vroeg verstuurd|even verduidelijken|verduidelijking|ter verduidelijking|ik corrigeer|verbetering|bedoelde ik|moest zijn|nog vergeten|vergat te|aanvullend|vervolg op mijn',
  further: 'trouwens|ook|daarnaast|nog iets|en ook|mijn fout|overigens',
  above:
    'vorige reactie|bovenstaande reactie|reactie hierboven|vorige spreker|reageerder hierboven|laatste reactie|vorig bericht|bovenstaand bericht|reactie boven mij|vorige reageerder|vorige schrijver|vorige poster|reageerder boven mij|persoon hierboven|mijn voorganger|vorige commentaar|bovenstaande schrijver|bovenstaande reageerder',
  own: 'mijn vorige reactie|mijn eerdere reactie|mijn reactie hierboven|mijn laatste reactie|zoals ik hierboven|mijn vorige bericht|mijn eerste reactie|zoals ik eerder schreef|zoals ik al zei|zoals gezegd hierboven|mijn eerdere bericht',
  earlier: 'eerdere|vorige|eerste|andere',
  person: 'persoon|anoniem|reageerder|schrijver|iemand|degene|gebruiker|lezer|meneer|mevrouw',
  ending: '',
};
