import { expect, it, vi } from 'vitest';
import { tellRules } from '../../../components/pointing/tell-rules.ts';
import type { Call } from '../../../components/reader/reader-services.ts';
import type { World } from '../../../components/reader/world.ts';
import type { SiteRule } from '../../../utils/thread/site-rule.ts';

/* What is said of a place, while the background takes its time. */

const rule: SiteRule = { kind: 'not-comments', selectors: ['#sidebar'] };

function stand() {
  const world: World = {};
  const told: string[] = [];
  const answers: { resolve(kept: boolean): void; reject(error: Error): void }[] = [];
  const call = ((name: string) => {
    told.push(name);
    return name === 'addRule'
      ? new Promise<boolean>((resolve, reject) => answers.push({ resolve, reject }))
      : Promise.resolve();
  }) as unknown as Call;
  const restart = vi.fn();
  const holding = () => [...(world.understoryOwnRules ?? []), ...(world.understoryRules ?? [])];
  return { world, told, answers, restart, holding, rules: tellRules({ world, call, restart }) };
}

it('holds before it is kept, and once', async () => {
  const { world, answers, restart, holding, rules } = stand();
  const adding = rules.add(rule);
  expect(holding()).toEqual([rule]);
  expect(restart).toHaveBeenCalledOnce();
  answers[0]?.resolve(true);
  await adding;
  expect(world).toEqual({ understoryOwnRules: [], understoryRules: [rule] });
});

it('holds in this page alone where nothing is kept', async () => {
  const { world, answers, rules } = stand();
  const adding = rules.add(rule);
  answers[0]?.resolve(false);
  await adding;
  expect(world).toEqual({ understoryOwnRules: [rule] });
});

it('taken back while it is being kept, it does not return', async () => {
  const { world, told, answers, restart, holding, rules } = stand();
  const adding = rules.add(rule);
  const takingBack = rules.takeBack(rule);
  // The background gives the page what it keeps before it answers.
  world.understoryRules = [rule];
  expect(told).toEqual(['addRule']);
  answers[0]?.resolve(true);
  await Promise.all([adding, takingBack]);
  expect(told).toEqual(['addRule', 'takeBackRule']);
  expect(holding()).toEqual([]);
  expect(restart).toHaveBeenCalledTimes(2);
});

it('is taken back where it could not be kept', async () => {
  const { told, answers, holding, rules } = stand();
  const adding = rules.add(rule);
  const takingBack = rules.takeBack(rule);
  answers[0]?.reject(new Error('No room'));
  await expect(adding).rejects.toThrow('No room');
  await takingBack;
  expect(told).toEqual(['addRule', 'takeBackRule']);
  expect(holding()).toEqual([]);
});

it('does not return where everything was forgotten meanwhile', async () => {
  const { world, answers, holding, rules } = stand();
  const adding = rules.add(rule);
  delete world.understoryOwnRules;
  answers[0]?.resolve(true);
  await adding;
  expect(holding()).toEqual([]);
});
