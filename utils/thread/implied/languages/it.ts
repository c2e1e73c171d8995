import type { CueWords } from '../cue-words.ts';

export const it: CueWords = {
  greeting:
    'ciao|salve|buongiorno|buonasera|caro|cara|gentile|grazie|si|no|esatto|giusto|scusa|ok|d|accordo|con|e|ma|ben|detto|bravo|brava|mille',
  before: 'come|con|secondo|cito|a|di|quanto|cosa|per|da|dal|dalla|del|della|sul|appoggio|quoto',
  after:
    'dice|ha|scrive|scriveva|diceva|chiede|sostiene|afferma|propone|pensa|crede|spiega|ricorda|sbaglia|parla|ritiene|cita|osserva',
  noun: 'commento|commenti|post|messaggio|risposta|domanda|argomento|idea|punto|link|opinione|intervento',
  your: 'tuo|tua|tuoi|tue|suo|sua|vostro|vostra',
  my: 'mio|mia|miei|mie',
  article: 'articolo|post|blog|pezzo|condivisione|ricetta',
  and: 'e|ed',
  title: 'sig|signor|signora|dott|dottor|dottoressa|prof',
  storyTime: 'alle|verso|fino|dalle|da|prima|dopo|tra|circa|all',
  continued:
    'continua|continuo|seguito|parte 2|seconda parte|ps|p s|correzione|errata corrige|ops|scusate volevo|volevo dire|intendevo|aggiungo|dimenticavo|ho dimenticato|edit|preciso|per precisare|precisazione|chiarisco|per chiarire|correggo|mi correggo|rettifico|rettifica|invio partito|partito l invio|mi e partito|mi sono dimenticato|mi sono dimenticata|ho sbagliato|scusate intendevo',
  further: 'inoltre|anche|un altra cosa|a proposito|errore mio|e poi',
  above:
    'commento precedente|commento sopra|commento qui sopra|messaggio precedente|commentatore precedente|ultimo commento|post precedente|intervento precedente|utente precedente|chi mi precede|chi mi ha preceduto|chi ha scritto prima|commento di sopra|quello sopra',
  own: 'mio commento precedente|mio precedente commento|mio commento sopra|come dicevo sopra|come ho detto sopra|come scrivevo sopra|mio ultimo commento|mio primo commento|mio intervento precedente|come ho gia scritto|come ho scritto sopra|come gia detto sopra|mio post precedente',
  earlier: 'precedente|primo|prima|altro|altra|scorso',
  person:
    'persona|anonimo|anonima|commentatore|commentatrice|utente|chi|qualcuno|lettore|lettrice|quello|quella|tizio|signore',
  ending: '',
};
