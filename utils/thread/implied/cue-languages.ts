/** The languages that have cue words: what people put before names, times and numbers when they answer somebody. */
export const cueLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru'] as const;

export type CueLanguage = (typeof cueLanguages)[number];
