import { describe, expect, it } from 'vitest';
import { confidenceOf, counts, type Pattern, thresholds } from '../../../utils/thread/implied/confidences.ts';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';
import { id, links, talk } from './talk.ts';

const lines = ['17:35 Ann: The bell rang twice at noon', '17:48 Bo: Once, I counted', '18:00 Cy: @Ann 17:35 it did'];

describe('the replies of a thread', () => {
  it('are none without a cue in the text', () => {
    expect(links(talk('17:35 Ann: The bell rang', '<0 17:36 Bo: It did not', '17:37 : Yes it did'))).toEqual([]);
    expect(links([])).toEqual([]);
  });

  it('take cues that agree for surer than each alone', () => {
    const [both] = implyReplies({ comments: talk(...lines) });
    const [one] = implyReplies({ comments: talk(...lines.slice(0, 2), '18:00 Cy: 17:35 it did') });
    expect(both).toMatchObject({ from: id(2), to: [id(0)], certain: true });
    expect(both?.evidence.map(({ cue, quoted }) => `${cue} ${quoted}`)).toEqual(['name Ann', 'time 17:35']);
    expect(both?.confidence).toBeGreaterThan(one?.confidence ?? 1);
  });

  it('keep what is certain apart from what may be', () => {
    const said = [...lines.slice(0, 2), '17:50 : That elderly weathercock again', '17:55 : I was asleep'];
    const replies = implyReplies({
      comments: talk(...said, '18:00 Cy: Anon 17:35 and 17:55, it did. What "elderly weathercock"?'),
    });
    expect(replies).toMatchObject([
      { from: id(4), to: [id(3), id(0)], certain: true },
      { from: id(4), to: [id(2)], certain: false },
    ]);
  });

  it('are reported where the markup says the same', () => {
    expect(links(talk('17:35 : The bell rang', '<0 17:48 : 17.35 it did'))).toEqual(['1>0']);
  });

  it('move nothing by a name alone away from a parent that the markup was free to choose', () => {
    const deep = ['10:00 Ann: One', '10:01 Bo: Two', '<1 10:02 Cy: Three', '<2 10:03 Di: Four'];
    expect(links(talk(...deep, '<1 10:04 Ed: As Ann says, one'))).toEqual(['4>?0']);
    expect(links(talk(...deep, '<1 10:04 Ed: 10:00 says one'))).toEqual(['4>0']);
    expect(links(talk(...deep, '<2 10:04 Ed: As Ann says, one'))).toEqual(['4>0']);
  });

  it('are not read from pingbacks and placeholders, and may be to them', () => {
    const removed = talk('17:35 : Removed by its writer', '17:48 Ann: 17.35 what was that');
    const [first, second] = removed.map((comment) => ({ ...comment, kind: 'placeholder' as const }));
    expect(links([first ?? removed[0], removed[1]].filter((comment) => comment !== undefined))).toEqual(['1>0']);
    expect(links([removed[0], second].filter((comment) => comment !== undefined))).toEqual([]);
  });

  it('are found at the start of a comment of any length', () => {
    const long = `17.35 ${'"and" Ann\n\n> so on '.repeat(100_000)}`;
    expect(links(talk('17:35 Ann: The bell', `18:00 Bo: ${long}`))).toEqual(['1>0']);
  });

  it('quote the text at their offsets', () => {
    for (const { from, evidence } of implyReplies({ comments: talk(...lines) }))
      for (const { start, end, quoted } of evidence) {
        expect(quoted).toBe(talk(...lines)[Number(from)]?.text.slice(start, end));
        expect(quoted).not.toBe('');
      }
  });
});

describe('what the reader decided', () => {
  it('keeps a rejected comment from ever being guessed again', () => {
    const decisions = { confirmed: new Map(), rejected: new Set([id(2)]) };
    expect(links(talk(...lines), { decisions })).toEqual([]);
  });

  it('makes a confirmed reply certain, whatever the cues say', () => {
    const decisions = { confirmed: new Map([[id(2), id(1)]]), rejected: new Set([id(2)]) };
    expect(implyReplies({ comments: talk(...lines), decisions })).toMatchObject([
      { from: id(2), to: [id(1)], certain: true, confidence: 1, evidence: [] },
    ]);
  });

  it('keeps the evidence of a confirmed reply', () => {
    const decisions = { confirmed: new Map([[id(2), id(0)]]), rejected: new Set<never>() };
    expect(implyReplies({ comments: talk(...lines), decisions })[0]?.evidence).toHaveLength(2);
  });

  it('does not count for comments that are gone or not earlier', () => {
    const decisions = {
      confirmed: new Map([
        [id(0), id(2)],
        [id(1), id(77)],
        [id(99), id(0)],
      ]),
      rejected: new Set<never>(),
    };
    expect(links(talk(...lines), { decisions })).toEqual(['2>0']);
  });
});

describe('the languages of the cue words', () => {
  it.each([
    ['de', 'Nachtrag: es war die Uhr', 'continuation'],
    ['fr', 'Rectification : c’était l’horloge', 'continuation'],
    ['es', 'Corrección: era el reloj', 'continuation'],
    ['pt', 'Correção: era o relógio', 'continuation'],
    ['it', 'Errata corrige: era l’orologio', 'continuation'],
    ['nl', 'Aanvulling: het was de klok', 'continuation'],
    ['pl', 'Sprostowanie: to był zegar', 'continuation'],
    ['ru', 'Поправка: это были часы', 'continuation'],
  ])('%s: %s', (language, text, cue) => {
    const comments = talk('17:35 Ann: The bell', '17:36 Bo: What bell', `17:40 Ann: ${text}`);
    expect(implyReplies({ comments, language })).toMatchObject([{ from: id(2), to: [id(0)], cue }]);
    expect(implyReplies({ comments })).toHaveLength(1);
  });

  it.each(['tr', 'sv', 'xx', ''])('%s has none, and still times, names, quotations and numbers', (language) => {
    const comments = talk(
      '17:35 Ayşe: Çan öğlen iki kez çaldı, yemin ederim ki duydum',
      '17:48 Bo: Hayır',
      '18:00 Cem: @Ayşe evet',
      '18:01 : 17.48 evet',
      '18:02 Dua: "iki kez çaldı, yemin ederim" evet',
      '18:03 Efe: @2 evet',
    );
    expect(links(comments, { language })).toEqual(['2>0', '3>1', '4>0', '5>?1']);
  });
});

describe('confidences', () => {
  it('are shares, drawn from the prior to what was counted', () => {
    for (const pattern of Object.keys(counts) as Pattern[]) {
      const { right, total, prior } = counts[pattern];
      expect(right).toBeLessThanOrEqual(total);
      const share = total === 0 ? prior : right / total;
      expect(confidenceOf(pattern)).toBeGreaterThanOrEqual(Math.min(prior, share) - 1e-9);
      expect(confidenceOf(pattern)).toBeLessThanOrEqual(Math.max(prior, share) + 1e-9);
    }
    expect(thresholds.shown).toBeLessThan(thresholds.certain);
  });
});
