/** A page to take a picture of, and for what. */
interface Look {
  look: string;
  /** Of a saved page. */
  name: string;
  widthPx?: number;
  /** A style sheet of ours, laid over pages whose own was not saved with them. */
  dress?: string;
}

/** Chosen by their looks: what one meets on the web, each kind once. */
export const looks: readonly Look[] = [
  { look: 'light, browser’s own serif', name: 'm-sbox134' },
  { look: 'dark', name: 't-spontis' },
  { look: 'tinted paper', name: 'm-certain109' },
  { look: 'tinted band on white', name: 't-exxpress' },
  { look: 'loud, with a picture behind', name: 'm-jorge15' },
  { look: 'black, with a picture behind', name: 'm-elperro42' },
  { look: 'small grey sans', name: 't-skispringen' },
  { look: 'large sans', name: 't-flawless' },
  { look: 'serif, red links', name: 's-c582d3' },
  { look: 'busy magazine', name: 't-happyface313' },
  {
    look: 'narrow column',
    name: 'm-scorecast33',
    dress: '.dsq-comments, #comments, #disqus_thread { max-width: 320px }',
  },
  { look: 'phone', name: 't-theoriginalcopy', widthPx: 390 },
  { look: 'very wide', name: 'm-yui33', widthPx: 1900, dress: 'body { margin: 0 24px; font: 16px Arial, sans-serif }' },
  {
    look: 'right to left',
    name: 't-gormulus',
    dress: 'html { direction: rtl } body { max-width: 720px; margin: auto; font: 17px/1.6 Georgia, serif }',
  },
  {
    look: 'dark gradient',
    name: 'm-web2ie26',
    dress: `html { background: linear-gradient(#1b2735, #090a0f) fixed }
      body { max-width: 680px; margin: auto; font: 16px system-ui, sans-serif; color: #e8e6e3 } a { color: #ffb454 }`,
  },
  {
    look: 'bad inheritance',
    name: 't-oekonomenstimme',
    dress: `html { font-size: 62.5% }
      body { max-width: 620px; margin: auto; font-size: 1.7rem; letter-spacing: 0.08em; word-spacing: 0.2em; text-align: justify;
        text-transform: uppercase; line-height: 1 }
      * { box-sizing: content-box; border-radius: 0 }`,
  },
];
