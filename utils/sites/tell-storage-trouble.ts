import type { Handlers } from '../messaging/server.ts';
import { storageErrorOf } from '../storage/storage-error.ts';

/** The same handlers; what the database throws in them is told to whoever asked in one of three names. */
export function tellStorageTrouble(handlers: Handlers): Handlers {
  const told = Object.entries(handlers).map(([name, handler]) => {
    const handle = handler as (...args: unknown[]) => unknown;
    const tell = async (...args: unknown[]): Promise<unknown> => {
      try {
        return await handle(...args);
      } catch (error: unknown) {
        // Browsers have a dozen names for it.
        throw storageErrorOf(error) ?? error;
      }
    };
    return [name, tell];
  });
  return Object.fromEntries(told) as Handlers;
}
