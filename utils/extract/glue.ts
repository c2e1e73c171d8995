/**
 * Verbs that blogs put between a name and the words: "Ada says:", "Ada dijo...", "Ada さんより". As written by the
 * platforms' own translations and by common themes.
 */
const saying =
  'says|said|wrote|writes|replied|replies|commented|responded|adds|added|posted|sagt|sagte|schreibt|schrieb|meint|meinte|antwortet|antwortete|kommentierte|kommentiert|dice|dijo|escribió|escribio|comentó|respondió|disse|diz|escreveu|comentou|respondeu|ha detto|scrive|ha scritto|commenta|a dit|dit|a écrit|écrit|a répondu|répondit|zegt|zei|schreef|schrijft|reageerde|sier|sa|skrev|säger|skriver|siger|svarede|pisze|napisał|napisała|napisał\\(a\\)|mówi|powiedział|dodaje|říká|napsal|hovorí|napísal|kirjoitti|kirjoittaa|sanoo|sanoi|mondta|mondja|írta|spune|a spus|a zis|говорит|пишет|сказал|сказала|написал|написала|комментирует|каже|пише|казва|каза|λέει|είπε|έγραψε|dedi ki|diyor ki|diyor|dedi|yazdı|mengatakan|berkata|nói|viết|says so|より|さんのコメント|のコメント|说|说道|说：|說|說道|表示|님의 말|님이 말함|يقول|قال|كتب|כתב|כתבה|אמר|אמרה|הגיב';

/** Words that lead to a name or a time and are neither: "By Ada on", "am um". */
const leading =
  'by|von|de|par|por|di|da|door|av|af|od|przez|от|από|par|posted by|comment by|kommentar von|on|at|am|um|le|el|il|op|den|dne|dnia|à|às|alle|om|kl|klo|o|в|の|于|於|في|الساعة|بواسطة|در|ساعت|توسط|מאת|בתאריך|בשעה|tarafından|oleh|pada|uhr|comment at|pingback at|trackback at|pingback|trackback|permalink|#';

/** Without a mark after it, "said" may be the end of a name; what follows a name without a space needs none. */
const tail = new RegExp(
  `\\s*[,:|-]?\\s+(?:${saying})\\s*[.…:：,]+\\s*$|(?<=[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af])\\s*(?:より|さんのコメント|のコメント|说|说道|說|說道|表示|님의 말|님이 말함)\\s*[.…:：,]*\\s*$`,
  'iu',
);
const posted =
  '(?:posted|left|written|submitted|soumis|enviado|inviato|gespeichert|ingediend|inskickat|indsendt|wysłane|comment|kommentar|commentaire|comentario|geschrieben|verfasst|escrito|écrit|publié|scritto|skrivet)(?:\\s+(?:number|no\\.?|nr\\.?)?\\s*#?\\p{Nd}+)?';
const by = '(?:by|von|par|por|di|da|door|av|af|przez|от|από)';
const head = new RegExp(`^\\s*(?:${posted}\\s+)?${by}(?:\\s*:\\s*|\\s+)(?=\\p{Lu}|\\S{3})`, 'iu');
const onlyHead = new RegExp(`^${posted}\\s+${by}\\s*:?$`, 'iu');
/** What separates the parts of a head. Dots, question marks and emoji are words of a comment. */
const separators = String.raw`[\s|·•,:;/\\()\[\]#*«»<>~_=+–—-]*`;
const onlyGlue = new RegExp(
  `^${separators}(?:(?:${saying}|${leading})(?![\\p{L}\\p{N}])[.…]{0,3}${separators}){0,3}$`,
  'iu',
);

const joining = new RegExp(`[\\s,|–—-]+(?:${leading})?[\\s:：,|–—-]*$`, 'iu');

/** The name without what led from it to a time that stood after it: "Ada on:". */
export function stripJoining(name: string): string {
  return name.replace(joining, '') || name;
}

/** The name without "says:" after it and "By" before it. */
export function stripSaying(name: string): string {
  const bare = name.replace(tail, '').replace(/[\s:：,|…]+$/u, '');
  const start = head.exec(bare);
  return (start ? bare.slice(start[0].length) : bare).trim() || name.trim();
}

/** True for text that only joins the parts of a comment's head: separators, "says:", "on", "um". */
export function isGlue(text: string): boolean {
  return text.length <= 40 && (onlyGlue.test(text) || onlyHead.test(text));
}

/** Digits told apart from words only: "Reply (3)" and "Reply (12)" are one text. */
function shape(text: string): string {
  return text.replace(/\p{Nd}+/gu, '#').toLowerCase();
}

const longestLabel = 40;
const fewestComments = 3;

/**
 * Texts that a site prints in comment after comment ("Reply", "Permalink", "#12", "Like"), whatever its language: short
 * and found in most comments of the page. `pieces` holds the short texts of every comment; fewer than `fewest` comments show no label.
 */
export function repeatedLabels(
  pieces: readonly (readonly string[])[],
  fewest = fewestComments,
): (text: string) => boolean {
  if (pieces.length < fewest) return () => false;
  const counts = new Map<string, number>();
  for (const own of pieces) {
    for (const text of new Set(own.filter((piece) => piece.length <= longestLabel).map(shape))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const needed = Math.max(fewest, pieces.length * 0.5);
  return (text) => text.length <= longestLabel && (counts.get(shape(text)) ?? 0) >= needed;
}
