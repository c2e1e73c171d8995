import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * The tab this view is about: `?tab=<id>` in its own address, else the active tab of its window. Null until known;
 * -1 (a tab's id where there is none, as browsers have it) where the window has no tab.
 */
export function useTabId(): number | null {
  const [tabId, setTabId] = useState<number | null>(tabInAddress);
  useEffect(() => {
    if (tabId !== null) return;
    let mounted = true;
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (mounted) setTabId(tab?.id ?? -1);
    });
    return () => {
      mounted = false;
    };
  }, [tabId]);
  return tabId;
}

function tabInAddress(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : null;
}
