import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface Access {
  /** Granted match patterns; null until known. */
  origins: string[] | null;
  /**
   * Asks the person, through the browser. Must be called directly in a click: the browser refuses later. Answers
   * whether all of it is granted now.
   */
  request(origins: string[]): Promise<boolean>;
  /** Gives access back to the browser. Rejects where the sites were granted with the installation. */
  takeBack(origins: string[]): Promise<void>;
}

/** Which sites we may read by ourselves, kept up to date. */
export function useAccess(): Access {
  const [origins, setOrigins] = useState<string[] | null>(null);
  useEffect(() => {
    let mounted = true;
    const look = async () => {
      const granted = await browser.permissions.getAll();
      if (mounted) setOrigins(granted.origins ?? []);
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
  const takeBack = async (unwanted: string[]) => {
    if (!(await browser.permissions.remove({ origins: unwanted }))) throw new Error('The browser kept the access');
  };
  return { origins, request: (wanted) => browser.permissions.request({ origins: wanted }), takeBack };
}
