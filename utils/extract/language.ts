/** Languages that the page says it is in, as tags that `Intl` takes, the most telling first. Empty where it says nothing usable. */
export function pageLanguages(document: Document): string[] {
  const said = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
    document.body?.getAttribute('lang'),
  ];
  const tags = new Set<string>();
  for (const text of said) {
    const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(text ?? '');
    if (match) tags.add([match[1]?.toLowerCase(), match[2], match[3]?.toUpperCase()].filter(Boolean).join('-'));
  }
  // Asking is the slowest step of reading a page that needs no language after all; every browser has the common ones.
  const isCommon = (tag: string) => commonLanguages.includes(tag.split('-')[0] as string);
  return [...tags].filter((tag) => isCommon(tag) || Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0);
}

/** What blogs are most written in: tried where a page's own languages do not explain its dates. */
export const commonLanguages: readonly string[] =
  'en de es fr pt it nl pl ru sv da nb fi cs hu tr id ro uk el ca sk hr sl sr bg lt lv et is eu gl af vi th ko ja zh ar fa he hi bn ms'.split(
    ' ',
  );
