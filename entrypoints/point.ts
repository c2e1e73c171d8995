import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPointer } from '../components/pointing/create-pointer.tsx';
import type { World } from '../components/reader/world.ts';
import { call } from '../utils/messaging/client.ts';
import { withoutRule, withRule } from '../utils/thread/site-rule.ts';

/** Injected beside the reader when somebody says that it is wrong. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const { understoryReader: reader } = world;
  if (!reader || world.understoryPointer) return;
  world.understoryPointer = createPointer({
    document,
    window,
    reader,
    rules: {
      async add(rule) {
        world.understoryOwnRules = withRule(world.understoryOwnRules ?? [], rule);
        // Before the reader asks whether to act; the page does not wait for the answer, kept or not.
        const keeping = call('addRule', rule);
        reader.restart();
        if (!(await keeping)) return;
        world.understoryOwnRules = withoutRule(world.understoryOwnRules, rule);
        world.understoryRules = withRule(world.understoryRules ?? [], rule);
      },
      async takeBack(rule) {
        world.understoryOwnRules = withoutRule(world.understoryOwnRules ?? [], rule);
        world.understoryRules = withoutRule(world.understoryRules ?? [], rule);
        reader.restart();
        await call('takeBackRule', rule);
      },
    },
    version: browser.runtime.getManifest().version,
    shadowMode: __SHADOW_MODE__,
  });
});
