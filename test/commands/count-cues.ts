// node test/commands/count-cues.ts DIR
// Counts how often each pattern of a cue is right on labelled threads: the table in utils/thread/implied/confidences.ts.
// With several blogs it also weighs each blog's candidates by counts from the others alone, which is what a new blog gets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counts, type Pattern, thresholds } from '../../utils/thread/implied/confidences.ts';
import type { Cue } from '../../utils/thread/implied/cue.ts';
import { replyCandidates } from '../../utils/thread/implied/imply-replies.ts';
import { type LabelledThread, threadWords } from '../support/labelled-thread.ts';

const PRIOR_WEIGHT = 4;

interface Sighting {
  blog: string;
  pair: string;
  cue: Cue;
  pattern: Pattern;
  right: boolean;
}

const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: node test/commands/count-cues.ts DIR');
  process.exit(2);
}
const sightings: Sighting[] = [];
const labelled = new Map<string, number>();
for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)) {
  const thread = JSON.parse(readFileSync(join(directory, file), 'utf8')) as LabelledThread;
  // Clocks without times on the page can't be resolved; the same threads are there with times.
  if (thread.implied === undefined || thread.comments.every((comment) => comment.time === null)) continue;
  const blog = thread.blog ?? file;
  const { view, candidates } = replyCandidates(threadWords(thread));
  const pairs = new Set(thread.implied.flatMap(({ from, to }) => to.map((target) => `${from}>${target}`)));
  labelled.set(blog, (labelled.get(blog) ?? 0) + pairs.size);
  for (const { from, to, cue, pattern } of candidates) {
    const [a, b] = [Number(view.comments[from]?.id), Number(view.comments[to]?.id)];
    const undecided =
      thread.ambiguous?.some((entry) => entry.from === a && entry.candidates.includes(b)) ||
      thread.neutral?.some((entry) => entry.from === a && (entry.to == null || entry.to.includes(b)));
    const right = thread.implied.some((entry) => entry.from === a && [...entry.to, ...(entry.alt ?? [])].includes(b));
    if (right || !undecided) sightings.push({ blog, pair: `${file}:${a}>${b}`, cue, pattern, right });
  }
}

for (const pattern of Object.keys(counts) as Pattern[]) {
  const seen = sightings.filter((sighting) => sighting.pattern === pattern);
  const right = seen.filter((sighting) => sighting.right).length;
  const same = counts[pattern].right === right && counts[pattern].total === seen.length;
  console.log(
    `${pattern.padEnd(24)} ${String(right).padStart(4)} of ${String(seen.length).padStart(4)}${same ? '' : '  (differs from the table)'}`,
  );
}

for (const [label, threshold] of Object.entries(thresholds)) {
  let shown = 0;
  let right = 0;
  for (const blog of labelled.keys()) {
    const others = sightings.filter((sighting) => sighting.blog !== blog);
    const pairs = Map.groupBy(
      sightings.filter((sighting) => sighting.blog === blog),
      (sighting) => sighting.pair,
    );
    for (const found of pairs.values()) {
      const best = new Map<Cue, number>();
      for (const { cue, pattern } of found) {
        const seen = others.filter((sighting) => sighting.pattern === pattern);
        const hits = seen.filter((sighting) => sighting.right).length;
        const confidence = (hits + PRIOR_WEIGHT * counts[pattern].prior) / (seen.length + PRIOR_WEIGHT);
        best.set(cue, Math.max(best.get(cue) ?? 0, confidence));
      }
      if (1 - [...best.values()].reduce((doubt, confidence) => doubt * (1 - confidence), 1) < threshold) continue;
      shown++;
      if (found.some((sighting) => sighting.right)) right++;
    }
  }
  const all = [...labelled.values()].reduce((sum, count) => sum + count, 0);
  console.log(`each blog by the others, ${label} (${threshold}): right ${right} of ${shown}; ${all} labelled`);
}
