/** The beginning of a text, at most so many characters, with "…" where it was cut. Never cuts a character in two. */
export function firstChars(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const lastUnit = cut.charCodeAt(most - 1);
  const halfPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return `${(halfPair ? cut.slice(0, -1) : cut).trimEnd()}…`;
}
