import type { DayOrder } from './day-order.ts';

/**
 * What dates are written with in the languages that most blogs are in, as `Intl` has it and `foldWord` leaves it: a
 * browser takes tens of milliseconds until `Intl` has said its first word. Any other language is asked of `Intl`.
 */

/** From January to December; where a language has more than one form of a name, all that do not begin another. */
const months: Record<string, string> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  pl: 'styczen/stycznia luty/lutego marzec/marca kwiecien/kwietnia maja czerwiec/czerwca lipiec/lipca sierpien/sierpnia wrzesien/wrzesnia pazdziernika listopada grudzien/grudnia',
  ru: 'январь/января февраль/февраля марта апрель/апреля маи/мая июнь/июня июль/июля августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  zh: '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月',
  // Numbers only.
  ...{ ja: '', ko: '' },
};

/** From Monday to Sunday, and how many of their letters short names have. */
const weekdays: Record<string, readonly [names: string, short: number]> = {
  en: ['monday tuesday wednesday thursday friday saturday sunday', 3],
  de: ['montag dienstag mittwoch donnerstag freitag samstag sonntag', 2],
  fr: ['lundi mardi mercredi jeudi vendredi samedi dimanche', 3],
  es: ['lunes martes miercoles jueves viernes sabado domingo', 3],
  it: ['lunedi martedi mercoledi giovedi venerdi sabato domenica', 3],
  nl: ['maandag dinsdag woensdag donderdag vrijdag zaterdag zondag', 2],
};

const baseOf = (language: string) => language.split('-')[0] as string;

/** For each month the words for it; null where `Intl` is to be asked. */
export function plainMonths(language: string): readonly (readonly string[])[] | null {
  // Written out in Taiwan and Hong Kong, too, but not by `Intl`.
  const names = /^zh-(?:TW|HK|MO|Hant)/.test(language) ? '' : months[baseOf(language)];
  return names === undefined ? null : names.split(' ').map((words) => words.split('/'));
}

/** Names of weekdays, long and short; null where `Intl` is to be asked. */
export function plainWeekdays(language: string): readonly string[] | null {
  const [names, short] = weekdays[baseOf(language)] ?? [];
  return names?.split(' ').flatMap((name) => [name, name.slice(0, short)]) ?? null;
}

/** The order of the numbers of a short date; null where `Intl` is to be asked. */
export function plainOrder(language: string): DayOrder | null {
  const [base, region] = language.split('-') as [string, string?];
  // North America and South Africa have their own.
  if (region && /^(?:CA|ZA|HK|MO|CL)$/.test(region)) return null;
  if (base === 'en' || base === '') return !region || region === 'US' ? 'mdy' : null;
  if (/^(?:zh|ja|ko)$/.test(base)) return 'ymd';
  return /^(?:de|fr|es|pt|it|nl|pl|ru)$/.test(base) ? 'dmy' : null;
}
