import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface FakePermissions {
  granted: Set<string>;
  /** Permissions that are no sites. */
  names: Set<string>;
  /** What the person answers when asked. */
  saysYes: boolean;
  /** Sites that came with the installation can't be taken back. */
  keeps: boolean;
  request: ReturnType<typeof vi.fn>;
}

/** The browser's permissions, as far as views use them. */
export function fakePermissions(...granted: string[]): FakePermissions {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  const permissions: FakePermissions = {
    granted: new Set(granted),
    names: new Set(),
    saysYes: true,
    keeps: false,
    request: vi.fn(
      async ({ origins = [], permissions: names = [] }: { origins?: string[]; permissions?: string[] }) => {
        if (!permissions.saysYes) return false;
        for (const origin of origins) permissions.granted.add(origin);
        for (const name of names) permissions.names.add(name);
        changed();
        return true;
      },
    ),
  };
  fakeBrowser.permissions = {
    ...fakeBrowser.permissions,
    getAll: async () => ({ origins: [...permissions.granted], permissions: [...permissions.names] }),
    request: permissions.request,
    remove: async ({ origins }: { origins: string[] }) => {
      if (permissions.keeps) throw new Error('You cannot remove required permissions.');
      for (const origin of origins) permissions.granted.delete(origin);
      changed();
      return true;
    },
    onAdded: event,
    onRemoved: event,
  } as never;
  return permissions;
}
