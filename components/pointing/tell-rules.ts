import { type SiteRule, withoutRule, withRule } from '../../utils/thread/site-rule.ts';
import type { Call } from '../reader/reader-services.ts';
import type { World } from '../reader/world.ts';

/** What is said of places on the pages of this site. */
export interface Rules {
  /** Holds at once; rejects where it could not be kept. */
  add(rule: SiteRule): Promise<void>;
  /** Holds once what was being kept is kept; rejects where it could not be forgotten. */
  takeBack(rule: SiteRule): Promise<void>;
}

interface RulesServices {
  world: World;
  call: Call;
  /** Reads the page by the rules that hold now. */
  restart(): void;
}

/** Tells the page's reader and the background. */
export function tellRules({ world, call, restart }: RulesServices): Rules {
  /** Resolves, whatever came of it, when the background has answered all that it was told to keep. */
  let keeping: Promise<unknown> = Promise.resolve();
  return {
    async add(rule) {
      world.understoryOwnRules = withRule(world.understoryOwnRules ?? [], rule);
      // Before the reader asks whether to act; the page does not wait for the answer, kept or not.
      const answer = call('addRule', rule);
      keeping = Promise.allSettled([keeping, answer]);
      restart();
      if (!(await answer)) return;
      // Else everything was forgotten meanwhile.
      if (!world.understoryOwnRules?.includes(rule)) return;
      world.understoryOwnRules = withoutRule(world.understoryOwnRules, rule);
      world.understoryRules = withRule(world.understoryRules ?? [], rule);
    },
    async takeBack(rule) {
      // The background follows what it is told, in this page too: told of both at once, it might end with the first.
      await keeping;
      world.understoryOwnRules = withoutRule(world.understoryOwnRules ?? [], rule);
      world.understoryRules = withoutRule(world.understoryRules ?? [], rule);
      restart();
      await call('takeBackRule', rule);
    },
  };
}
