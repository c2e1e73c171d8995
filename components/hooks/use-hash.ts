import { useEffect, useState } from 'preact/hooks';

/** The part of the address after "#", decoded, kept up to date. */
export function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const changed = () => setHash(readHash());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}

function readHash(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    // Typed by hand, with a stray "%": taken as it stands.
    return written;
  }
}
