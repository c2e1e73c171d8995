import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const notifications = { permissions: ['notifications' as const] };

export interface Notifications {
  /** Whether the browser lets us show them; null until known. */
  isAllowed: boolean | null;
  /** Asks the person, through the browser, directly in a click. Answers whether they may be shown now. */
  request(): Promise<boolean>;
}

export function useNotifications(): Notifications {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    let mounted = true;
    const look = async () => {
      const { permissions } = await browser.permissions.getAll();
      if (mounted) setAllowed(permissions?.includes('notifications') ?? false);
    };
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      mounted = false;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return { isAllowed, request: () => browser.permissions.request(notifications) };
}
