import type { SampleComment } from '../../support/layouts/sample.ts';
import { randomFrom } from '../../support/random-from.ts';

export interface ThreadShape {
  comments: number;
  /** The same seed gives the same thread, to the letter. */
  seed: number;
  /** Comments nest no deeper: 0 for roots only. */
  deepest?: number;
}

/** Share of comments that begin a branch. */
const rootShare = 0.15;
/** Lengths are log-normal: half above the median, one in ten above 210 words, one in a hundred above 580. */
const medianWords = 60;
const spread = 0.9775;
const mostWords = 1500;
const paragraphWords = 80;

/**
 * A thread as long as wanted, in order of time: median 60 words a comment with a heavy tail, depth up to 15, a few
 * branches that hold a large part of everything. Bodies are WordPress paragraphs.
 */
export function generateThread({ comments: count, seed, deepest = 15 }: ThreadShape): SampleComment[] {
  const random = randomFrom(seed);
  const depths: number[] = [];
  const start = Date.UTC(2026, 2, 2, 7);
  let minute = 0;
  return Array.from({ length: count }, (_, n): SampleComment => {
    const answered = n === 0 || random() < rootShare ? null : pickAnswered(n, random);
    const parent = answered !== null && (depths[answered] ?? 0) < deepest ? answered : null;
    depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
    minute += Math.floor(random() * 4);
    const id = parent === null ? null : idOf(parent);
    return {
      id: idOf(n),
      author: names[Math.floor(random() ** 2 * names.length)] ?? 'Anonymous',
      time: new Date(start + minute * 60_000).toISOString().slice(0, 16),
      body: bodyOf(
        Math.min(mostWords, Math.max(1, Math.round(medianWords * Math.exp(spread * normal(random))))),
        random,
      ),
      parent: id,
      answers: id === null ? [] : [id],
    };
  });
}

/** Half the time one of the last few comments, which makes chains; else any alike, which lets big branches grow bigger. */
function pickAnswered(n: number, random: () => number): number {
  return random() < 0.5 ? n - 1 - Math.floor(random() * Math.min(n, 6)) : Math.floor(random() * n);
}

/** The thread on a platform that nests only so many levels: what lies deeper hangs under its last ancestor that may have replies. */
export function flattenThread(comments: readonly SampleComment[], levels: number): SampleComment[] {
  const places = new Map<string, { parent: string | null; depth: number }>();
  return comments.map((comment) => {
    const above = comment.parent === null ? null : places.get(comment.parent);
    let parent = comment.parent;
    let depth = above ? above.depth + 1 : 0;
    if (above && depth >= levels) {
      parent = above.parent;
      depth = above.depth;
    }
    places.set(comment.id, { parent, depth });
    return { ...comment, parent };
  });
}

function idOf(n: number): string {
  return String(100_000 + n);
}

/** A normally distributed number (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function bodyOf(count: number, random: () => number): string {
  const paragraphs: string[] = [];
  for (let left = count; left > 0; left -= paragraphWords) {
    const chosen = Array.from(
      { length: Math.min(left, paragraphWords) },
      () => words[Math.floor(random() * words.length)] ?? 'and',
    );
    const text = chosen.map((word, i) => (i % 11 === 10 && i < chosen.length - 1 ? `${word},` : word)).join(' ');
    paragraphs.push(`<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>`);
  }
  return paragraphs.join('\n');
}

/** The first ones write most. */
const names =
  `Anonymous Ada Bo Cleo Dov Ebba Finn Greta Hugo Ines Jory Kit Lena Milo Nell Otis Pia Quill Rhea Sol Tilda Una
  Vito Wren Xan Yara Zeno Abel Birdie Corin Della Eamon Freya Gil Hattie Idris Juno Kasper Lotte Mab`.split(/\s+/);

const words =
  `a about after again all also always among and another any anyone apple ask away back bank barrow because been
  before begin bell best better between boat both bread bring bucket but by call came cannot carry change clear cloud come
  could day did different do door down early earth east enough even evening ever every everybody far ferry few field find
  first for found from garden gate give go good great ground had half hand have heard her here hill him his hold home hour
  house how however I if in into it its keep kind know ladder lane last late lead leave left less letter light like line
  little long look made make many market may mean might mind moment moon more morning most much must my name near never new
  next night no nobody nor not nothing now number of off often oh old on once one only open or orchard other our out over
  own paper path people perhaps place plain plant point pond quiet rain rather read reason river road roof room said same
  say second see seem seven several shed short should side since small so some somebody something soon still stone story
  such summer table take tell than that the their them then there these they thing think this though thought three through
  tide time to today told too took toward tree true turn twice two under until up upon us very village wait walk wall want
  was water way we weather week well went were what when where which while who whole why will wind window winter with
  without wood word work would year yes yesterday yet you young your`.split(/\s+/);
