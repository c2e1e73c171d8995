// npm run infer -- --threads DIR --out DIR
// Reads every NAME.json of DIR, flat threads as in `LabelledThread`, and writes OUT/NAME.json with the replies that the
// extension finds in their words: {"implied": [{"from", "to": [...], "cue", "confidence", "certain", "evidence"}]}, one
// entry for each comment answered. Labels in the files are not looked at.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { implyReplies } from '../../utils/thread/implied/imply-replies.ts';
import { type LabelledThread, threadWords } from '../support/labelled-thread.ts';

const { values } = parseArgs({ options: { threads: { type: 'string' }, out: { type: 'string' } } });
if (values.threads === undefined || values.out === undefined) {
  console.error('usage: npm run infer -- --threads DIR --out DIR');
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
const files = readdirSync(values.threads, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
let read = 0;
for (const file of files.sort()) {
  const thread = JSON.parse(readFileSync(join(values.threads, file), 'utf8')) as LabelledThread;
  if (!Array.isArray(thread.comments)) continue;
  const implied = implyReplies(threadWords(thread)).flatMap((reply) =>
    reply.to.map((to) => {
      const evidence = reply.evidence.filter((words) => words.to === to);
      const [strongest] = evidence;
      return {
        from: Number(reply.from),
        to: [Number(to)],
        cue: strongest?.cue ?? reply.cue,
        confidence: Math.round((strongest?.confidence ?? reply.confidence) * 1000) / 1000,
        certain: reply.certain,
        evidence: evidence.map((words) => words.quoted).join(' | '),
      };
    }),
  );
  writeFileSync(join(values.out, file.split('/').at(-1) ?? file), `${JSON.stringify({ implied }, null, 1)}\n`);
  read++;
}
console.log(`${read} threads read, written to ${values.out}`);
