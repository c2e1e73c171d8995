/** A post on a site that made its markup up: nothing in it is called a comment, nobody is named, no date is shown. */
export function unknownPage(title: string, said: readonly string[]): string {
  const items = said.map(
    (text, i) =>
      `<div class="satz"><a class="zeichen" href="#s${i}">§</a><p>${text}</p><div class="knopf"><button type="button">Ja</button></div></div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 serif;max-width:40em;margin:2em auto;padding:0 1em}.satz{margin:1em 0}</style></head><body>
<header><a href="/">The Lock-keeper’s Log</a></header>
<main><h1>${title}</h1><p>The lock was shut for a week, and nobody on the boats minded as much as they said.</p>
<p>It will be shut again in March.</p></main>
<section class="plauderei"><div class="runde">${items.join('\n')}</div></section>
<script>window.presses = 0; for (const type of ['click', 'mousedown', 'pointerdown']) document.body.addEventListener(type, () => { window.presses++; }, true);</script>
</body></html>`;
}
