/** Colours of the blogs, each by day and by night. */
const palettes = {
  river: {
    light: { paper: '#fbfaf7', ink: '#2c3033', muted: '#5f676b', link: '#0a5a73', hair: '#dcdfdc', band: '#eef1ef' },
    dark: { paper: '#15191b', ink: '#d9dedd', muted: '#98a3a6', link: '#7cc4da', hair: '#2e3639', band: '#1d2326' },
  },
  garden: {
    light: { paper: '#ffffff', ink: '#262b22', muted: '#62695b', link: '#3f6b1d', hair: '#e0e4da', band: '#f4f6f0' },
    dark: { paper: '#171a14', ink: '#dfe4d8', muted: '#9ea894', link: '#a8d178', hair: '#31372b', band: '#20241b' },
  },
};

type ThemeName = keyof typeof palettes;

/** The style sheet of a plain two-column blog. `river` is set in a serif, `garden` in a sans. */
export function themeCss(name: ThemeName, dark: boolean): string {
  const colours = palettes[name][dark ? 'dark' : 'light'];
  const serif = "'Source Serif 4', Georgia, 'Liberation Serif', serif";
  const sans = "'Source Sans 3', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
  const variables = Object.entries(colours).map(([key, value]) => `--${key}: ${value};`);
  return `
:root { color-scheme: ${dark ? 'dark' : 'light'}; ${variables.join(' ')} }
${name === 'river' ? `body { font-family: ${serif}; font-size: 18px; }` : `body { font-family: ${sans}; font-size: 17px; }`}
${layoutCss}`;
}

const layoutCss = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55; }
a { color: var(--link); }
.page { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
.masthead { padding: 44px 0 24px; border-bottom: 1px solid var(--hair); margin-bottom: 34px; }
.masthead h1 { margin: 0; font-size: 2em; line-height: 1.15; letter-spacing: -0.01em; }
.masthead a { color: inherit; text-decoration: none; }
.masthead p { margin: 6px 0 0; color: var(--muted); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 220px; gap: 64px; }
.post-title, .entry-title { font-size: 1.65em; line-height: 1.2; margin: 4px 0 14px; }
.date-header, .entry-meta, .post-footer, .entry-footer { color: var(--muted); font-size: 0.83em; font-weight: 400; margin: 0; }
.entry-header { margin-bottom: 18px; }
.post-body p, .entry-content p { margin: 0 0 1em; }
.post-footer, .entry-footer { padding: 14px 0 24px; border-bottom: 1px solid var(--hair); margin-bottom: 34px; }
aside { font-size: 0.88em; }
aside h2 { font-size: 1em; margin: 0 0 8px; }
aside .widget { margin-bottom: 34px; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { margin-bottom: 4px; }
aside a { text-decoration: none; }
#comments > h4, .comments-title { font-size: 1.15em; margin: 0 0 18px; }
#comments ol { list-style: none; margin: 0; padding: 0; }
#comments li { margin: 0 0 18px; }
#comments .comment-content ul { margin: 0 0 0.7em; padding-inline-start: 22px; list-style: disc; }
#comments .comment-content li { margin: 0 0 2px; }
.comment-block, .comment-body { position: relative; padding-inline-start: 50px; min-height: 40px; }
.avatar-image-container { float: inline-start; width: 36px; height: 36px; }
#comments .avatar, .avatar-image-container img { width: 36px; height: 36px; border-radius: 50%; background: var(--hair); }
.comment-body .avatar { position: absolute; inset-inline-start: 0; top: 2px; }
.comment-header .user, .comment-author .fn { font-style: normal; font-weight: 700; }
.datetime, .comment-metadata { font-size: 0.83em; margin-inline-start: 8px; }
.comment-metadata { margin: 0; }
.datetime a, .comment-metadata a { color: var(--muted); text-decoration: none; }
.comment-content { margin: 4px 0 6px; }
.comment-content p { margin: 0 0 0.7em; }
.comment-content blockquote { margin: 0 0 0.7em; padding-inline-start: 14px; border-inline-start: 3px solid var(--hair); color: var(--muted); }
.comment-actions, .reply, .continue, .loadmore { font-size: 0.83em; }
.comment-actions a, .reply a, .continue a, .loadmore a { cursor: pointer; color: var(--link); }
.comment-replies, #comments .children { margin: 14px 0 0 50px; }
[dir=rtl] .comment-replies, [dir=rtl] #comments .children { margin: 14px 50px 0 0; }
.bypostauthor > .comment-body { background: var(--band); }
.hidden, .thread-toggle { display: none; }
.deleted-comment { font-style: italic; color: var(--muted); }
.comment-form, .comment-respond { background: var(--band); padding: 18px; margin: 34px 0 64px; }
.comment-form h4, .comment-respond h3 { margin: 0 0 10px; font-size: 1.05em; }
.comment-form iframe { border: 0; width: 100%; height: 130px; }
textarea, input[type=text], input[type=email] { width: 100%; font: inherit; padding: 8px; color: inherit; background: var(--paper); border: 1px solid var(--hair); }
label { display: block; font-size: 0.83em; margin-top: 8px; }
footer.site { color: var(--muted); font-size: 0.83em; padding: 24px 0 44px; border-top: 1px solid var(--hair); }
@media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); gap: 0; } .page { padding: 0 16px; } }
`;
