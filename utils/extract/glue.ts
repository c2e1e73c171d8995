/**
 * Verbs that blogs put between a name and the words: "Ada says:", "Ada dijo...", "Ada さんより". As written by the
 * platforms' own translations and by common themes.
 */
const saying =
  'says|said|wrote|writes|replied|replies|answered|answers|commented|responded|adds|added|posted|sagt|sagte|schreibt|schrieb|meint|meinte|antwortet|antwortete|kommentierte|kommentiert|dice|dijo|escribió|escribio|comentó|respondió|disse|diz|escreveu|comentou|respondeu|ha detto|scrive|ha scritto|commenta|a dit|dit|a écrit|écrit|a répondu|répondit|zegt|zei|schreef|schrijft|reageerde|sier|sa|skrev|säger|skriver|siger|svarede|pisze|napisał|napisała|napisał a|mówi|powiedział|dodaje|říká|napsal|hovorí|napísal|kirjoitti|kirjoittaa|sanoo|sanoi|mondta|mondja|írta|spune|a spus|a zis|говорит|пишет|сказал|сказала|написал|написала|комментирует|каже|пише|казва|каза|λέει|είπε|έγραψε|dedi ki|diyor ki|diyor|dedi|yazdı|mengatakan|berkata|nói|viết|says so|より|さんのコメント|のコメント|说|说道|说：|說|說道|表示|님의 말|님이 말함|يقول|قال|كتب|כתב|כתבה|אמר|אמרה|הגיב';

/** Words that lead to a name or a time and are neither: "By Ada on", "am um". */
const leading =
  'by|von|de|par|por|di|da|door|av|af|od|przez|от|από|par|posted by|comment by|kommentar von|on|at|am|um|le|el|il|op|den|dne|dnia|à|às|alle|om|kl|klo|o|в|の|于|於|في|الساعة|بواسطة|در|ساعت|توسط|מאת|בתאריך|בשעה|tarafından|oleh|pada|uhr|comment at|pingback at|trackback at|pingback|trackback|permalink|#';

/** "Posted", before the "by" before a name. */
const posting =
  'posted|left|written|submitted|soumis|enviado|inviato|gespeichert|ingediend|inskickat|indsendt|wysłane|comment|kommentar|commentaire|comentario|geschrieben|verfasst|escrito|écrit|publié|scritto|skrivet|reactie|reaktion|réaction|commento|komentarz|komentář|комментарий';
const by = 'by|von|par|por|di|da|door|av|af|przez|от|από';
/** After "comment" these lead to a name too; alone they may begin one. */
const from = 'from|de|van|del|od|fra|från';

// Looked up word by word: one pattern of them all takes a browser longer to build than most pages take to read.
const wordsOf = (list: string) => new Set(list.split('|'));
const sayings = wordsOf(saying);
const glue = new Set([...sayings, ...wordsOf(leading)]);
const leads = wordsOf(leading);
const postings = wordsOf(posting);
const bys = wordsOf(by);

/** What separates the parts of a head. Dots, question marks and emoji are words of a comment. */
const separators = /[\s|·•,:;/\\()[\]#*«»<>~_=+–—-]+/;
const longestGlue = 40;
const numbered = /^(?:(?:number|no\.?|nr\.?) ?)?\p{Nd}+$/u;
const digits = /\p{Nd}+/gu;
const mostGlue = 3;

/** True for text that only joins the parts of a comment's head: separators, "says:", "on", "um". */
export function isGlue(text: string): boolean {
  if (text.length > longestGlue) return false;
  const words = text.toLowerCase().split(separators).filter(Boolean);
  return isJoining(words) || isPostedBy(words);
}

/** At most three of the words above, some of which are two. */
function isJoining(words: readonly string[]): boolean {
  let at = 0;
  for (let count = 0; at < words.length && count < mostGlue; count++) {
    if (glue.has(`${words[at]} ${withoutDots(words[at + 1])}`)) at += 2;
    else if (glue.has(withoutDots(words[at]))) at++;
    else return false;
  }
  return at === words.length;
}

function withoutDots(word = ''): string {
  return word.replace(/(?<=.)[.…]{1,3}$/, '');
}

/** "Comment number 12 by". */
function isPostedBy([first = '', ...words]: readonly string[]): boolean {
  if (!postings.has(first) || !bys.has(words.pop() ?? '')) return false;
  return words.length === 0 || numbered.test(words.join(' '));
}

/** The name without what led from it to a time that stood after it: "Ada on:". */
export function stripJoining(name: string): string {
  const bare = name.replace(/[\s:：,|–—-]+$/, '');
  const start = startOfLast(bare, leads);
  const rest =
    start > 0 ? bare.slice(0, start).replace(/[\s,|–—-]+$/, '') : name.replace(/[\s,|–—-][\s:：,|–—-]*$/, '');
  return rest || name;
}

/** The name without "says:" after it and "By" before it. */
export function stripSaying(name: string): string {
  const bare = withoutSaying(name).replace(/[\s:：,|…]+$/, '');
  return unbracketed(bare.slice(lengthOfBy(bare))).trim() || name.trim();
}

/** Without a bracket that is closed elsewhere ("(Ada, 3 May)"), and without what somebody is ("Ada [Visitor]"). */
function unbracketed(name: string): string {
  return name.replace(/^\s*\((?=\p{L})(?!.*\))|(?<!\(.*)(?<=[\p{L}\p{Nd}])\)\s*$|(?<=\S)\s*\[[^\][]*\]\s*$/gu, '');
}

const asian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Without a mark after it, "said" may be the end of a name; what follows a name without a space needs none. */
function withoutSaying(name: string): string {
  const mark = /\s*[.…:：,]+\s*$/.exec(name);
  const start = mark ? startOfLast(name.slice(0, mark.index), sayings) : 0;
  if (start > 0) return name.slice(0, start).replace(/\s*[,:|-]?\s*$/, '');
  return asian.test(name)
    ? name.replace(
        /(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\s*(?:より|さんのコメント|のコメント|说|说道|說|說道|表示|님의 말|님이 말함)\s*[.…:：,]*\s*$/,
        '',
      )
    : name;
}

/** Where the last two words begin, or the last one, if these are among those; 0 where they are not. */
function startOfLast(text: string, among: ReadonlySet<string>): number {
  const last = text.lastIndexOf(' ') + 1;
  const both = last > 1 ? text.lastIndexOf(' ', last - 2) + 1 : 0;
  return [both, last].find((start) => start > 0 && among.has(text.slice(start).toLowerCase())) ?? 0;
}

let head: RegExp | undefined;

/** How many characters of the text are "By", "Posted by:" and the space before a name. */
function lengthOfBy(text: string): number {
  const [first = ''] = /^[^\s:]*/.exec(text.trimStart().toLowerCase()) ?? [];
  if (!bys.has(first) && !postings.has(first)) return 0;
  head ??= new RegExp(
    `^\\s*(?:(?:${posting})(?:\\s+(?:number|no\\.?|nr\\.?)?\\s*#?\\p{Nd}+)?\\s+(?:${by}|${from})|(?:${by}))(?:\\s*:\\s*|\\s+)(?=\\p{L}|\\S{3})`,
    'iu',
  );
  return head.exec(text)?.[0].length ?? 0;
}

/** Digits told apart from words only: "Reply (3)" and "Reply (12)" are one text. */
function shape(text: string): string {
  return text.replace(digits, '#').toLowerCase();
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
