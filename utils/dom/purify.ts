import createDOMPurify, { type Config } from 'dompurify';
import { allElements, harmlessAttributes } from './body-rules.ts';

/** The second lock: takes out of a body, where it stands, whatever a body may not hold. */
export type PurifyBody = (body: HTMLElement) => void;

const rules: Config = {
  IN_PLACE: true,
  ALLOWED_TAGS: [...allElements],
  ALLOWED_ATTR: ['href', 'src', ...harmlessAttributes],
  ADD_URI_SAFE_ATTR: [...harmlessAttributes],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // No policy of its own: nothing here parses text, and a page that enforces Trusted Types would report the attempt.
  TRUSTED_TYPES_POLICY: null as never,
};

/** DOMPurify with the rules of body-rules.ts. Throws where it cannot work in this window. */
export function createPurifier(window: Window & typeof globalThis): PurifyBody {
  const purify = createDOMPurify(window);
  if (!purify.isSupported) throw new Error('DOMPurify cannot work here');
  purify.setConfig(rules);
  return (body) => {
    purify.sanitize(body, rules);
  };
}
