/**
 * What `Intl` says with how long ago something was in the languages that most blogs are in, folded: a browser takes ten
 * milliseconds to gather it. By language: the words for each unit from seconds to years, those of one with a 1 before
 * them; what stands around every unit; what says it without a number, with the unit's place in that row and the count.
 */
const written: Record<string, string> = {
  en: '1second seconds 1sec 1s/1minute minutes 1min 1m/1hour hours 1hr 1h/1day days 1d/1week weeks 1wk 1w wks/1month months 1mo 1mth mths/1year years 1yr 1y yrs|ago|now00 today30 yesterday31 last_week41 last_month51 last_year61 last_wk41 last_mo51 last_yr61',
  de: '1sekunde sekunden 1sek 1s/1minute minuten 1min 1m/1stunde stunden 1std 1h/1tag tagen tage 1tg 1t/1woche wochen 1wo 1w/1monat monaten monate 1mon/1jahr jahren jahre 1j|vor|jetzt00 heute30 gestern31 vorgestern32 letzte_woche41 letzten_monat51 letztes_jahr61',
  fr: '1seconde secondes 1s/1minute minutes 1min/1heure heures 1h/1jour jours 1j/1semaine semaines 1sem/1mois 1m/1an ans|il y a|maintenant00 aujourdhui30 hier31 avanthier32 la_semaine_derniere41 le_mois_dernier51 lannee_derniere61 lan_dernier61',
  es: '1segundo segundos 1s/1minuto minutos 1min/1hora horas 1h/1dia dias 1d/1semana semanas 1sem/1mes meses 1m/1ano anos 1a|hace|ahora00 hoy30 ayer31 anteayer32 la_semana_pasada41 el_mes_pasado51 el_ano_pasado61 sem_ant41',
  pt: '1segundo segundos 1seg 1s/1minuto minutos 1min/1hora horas 1h/1dia dias/1semana semanas 1sem/1mes meses/1ano anos|ha|agora00 hoje30 ontem31 anteontem32 semana_passada41 mes_passado51 ano_passado61',
  it: '1secondo secondi 1sec 1s/1minuto minuti 1min/1ora ore 1h/1giorno giorni 1g gg/1settimana settimane 1sett/1mese mesi/1anno anni|fa|ora00 oggi30 ieri31 laltro_ieri32 settimana_scorsa41 mese_scorso51 anno_scorso61 sett_scorsa41',
};

/** Countries that say it so; others, like Britain, have abbreviations of their own. */
const countries: Record<string, string> = { en: 'US', de: 'DE AT CH', fr: 'FR CA', es: 'ES', pt: 'BR', it: 'IT CH' };

export interface PlainRelative {
  /** From seconds to years. */
  units: { word: string; isSingle: boolean }[][];
  around: string[];
  /** `unit` is a place in `units`. */
  phrases: { text: string; unit: number; count: number }[];
}

/** Null where `Intl` is to be asked. */
export function plainRelative(language: string): PlainRelative | null {
  const [base = '', region] = language.split('-');
  const [units, around, phrases] =
    (!region || countries[base]?.split(' ').includes(region) ? written[base] : undefined)?.split('|') ?? [];
  if (units === undefined || around === undefined || phrases === undefined) return null;
  return {
    units: units
      .split('/')
      .map((words) =>
        words.split(' ').map((word) => ({ word: word.replace('1', ''), isSingle: word.startsWith('1') })),
      ),
    around: around.split(' '),
    phrases: phrases.split(' ').map((phrase) => ({
      text: phrase.slice(0, -2).replaceAll('_', ' '),
      unit: Number(phrase.at(-2)),
      count: Number(phrase.at(-1)),
    })),
  };
}
