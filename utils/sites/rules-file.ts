import * as v from 'valibot';
import type { RulesImport } from '../messaging/rule-protocol.ts';
import { ruledSites } from '../messaging/validate.ts';
import type { RuledSite } from '../thread/site-rule.ts';

/**
 * The file that rules are exported to and imported from: JSON, to be read and edited by hand.
 *
 *     { "understory": "site-rules", "version": 1,
 *       "sites": [{ "host": "blog.example", "rules": [{ "kind": "comments", "selectors": ["div.talk"] }] }] }
 *
 * `kind` is "comments" or "not-comments"; of the CSS selectors the first that is on a page holds there.
 */
const version = 1;
const head = v.object({ understory: v.literal('site-rules'), version: v.pipe(v.number(), v.integer()) });
const body = v.object({ sites: ruledSites });

export function writeRulesFile(sites: readonly RuledSite[]): string {
  return `${JSON.stringify({ understory: 'site-rules', version, sites }, null, 2)}\n`;
}

export function readRulesFile(text: string): RuledSite[] | Extract<RulesImport, { refused: string }> {
  const file = parse(text);
  const known = v.safeParse(head, file);
  if (!known.success) return { refused: 'notOurs' };
  if (known.output.version > version) return { refused: 'newer' };
  const whole = v.safeParse(body, file);
  return whole.success ? whole.output.sites : { refused: 'damaged' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: some other file was chosen.
    return null;
  }
}
