/**
 * The addresses at which a site may have put what it had at this one: encrypted, with `www.` or without, with a slash at
 * the end or without. Where an answer leads elsewhere browsers don't tell where to, and going there blindly could end
 * anywhere; these can be asked instead. The likeliest first.
 */
export function otherSpellings(address: string): string[] {
  const url = new URL(address);
  // An address with a port of its own has nothing where encrypted ones are.
  if (url.port === '') url.protocol = 'https:';
  const { hostname, pathname } = url;
  const other = (change: (copy: URL) => void) => {
    const copy = new URL(url);
    change(copy);
    return copy.href;
  };
  const spellings = [
    url.href,
    ...(isName(hostname)
      ? [
          other((copy) =>
            Object.assign(copy, { hostname: hostname.replace(/^(www\.)?/, (www) => (www ? '' : 'www.')) }),
          ),
        ]
      : []),
    other((copy) => Object.assign(copy, { pathname: pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/` })),
  ];
  return [...new Set(spellings)].filter((one) => one !== address && one !== new URL(address).href);
}

/** Not a number, nor a machine of one's own. */
function isName(hostname: string): boolean {
  return /\.[a-z][a-z\d-]*$/i.test(hostname);
}
