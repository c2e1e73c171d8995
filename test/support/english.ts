import { inject } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

declare module 'vitest' {
  export interface ProvidedContext {
    /** As the build hands them to browsers: by name, in small letters. */
    english: Record<string, string>;
  }
}

const messages = inject('english');

// Tests see the interface in English, as a browser does that speaks none of our other languages. Names know no case.
fakeBrowser.i18n.getMessage = (name: string) => messages[name.toLowerCase()] ?? '';
