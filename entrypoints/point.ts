import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPointer } from '../components/pointing/create-pointer.tsx';
import { tellRules } from '../components/pointing/tell-rules.ts';
import type { World } from '../components/reader/world.ts';
import { call } from '../utils/messaging/client.ts';

/** Injected beside the reader when somebody says that it is wrong. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const { understoryReader: reader } = world;
  if (!reader || world.understoryPointer) return;
  world.understoryPointer = createPointer({
    document,
    window,
    reader,
    rules: tellRules({ world, call, restart: reader.restart }),
    version: browser.runtime.getManifest().version,
    shadowMode: __SHADOW_MODE__,
  });
});
