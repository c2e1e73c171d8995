/**
 * Whether a name tells nobody apart: the word the blog's system puts where no name was given, in any of its
 * languages. Comments under such a name are known by their clock.
 */
export function isAnonymous(name: string): boolean {
  let known = knownNames.get(name);
  if (known === undefined) {
    known = isListed(name);
    knownNames.set(name, known);
  }
  return known;
}

/** The same few hundred people write most of a thread, and each is asked about at every turn. */
const knownNames = new Map<string, boolean>();

function isListed(name: string): boolean {
  const bare = name
    .normalize('NFC')
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  anonymousNames ??= readNames();
  return anonymousNames.has(bare.toLowerCase());
}

/**
 * As Blogger's page messages and WordPress core (`get_comment_author`) translate "Anonymous", by the translations'
 * own spelling; where the two differ, both. Then Blogger's word for a profile that is gone, which it does not
 * translate, and the short form people type themselves.
 */
const words = `
  en Anonymous | de da nb sv Anonym | fr Anonyme | es gl pt Anónimo | pt-BR Anônimo | it eo Anonimo | nl Anoniem
  ca Anònim | eu Anonimoa | ro id tr Anonim | tr Adsız | id ms Tanpa Nama | pl Anonimowy | pl Anonim
  cs Anonymní | cs Anonym | sk Anonymný | hu Névtelen | hr Anonimno | sl hr Anonimni | sl Anonimnež | bs Anonimac
  fi Anonyymi | fi Nimetön | et Anonüümne | et Anonüümne kasutaja | lv Anonīms | lt Anonimas | lt Anonimiškas
  is Nafnlaus | is Óþekktur | el Ανώνυμος | ru Анонимный | ru Аноним | ru Анонимно | uk Анонім | uk Анонімний
  bg Анонимен | sr mk Анониман | mk Анонимен | be Ананімны | ar غير معرف | ar مجهول | he אנונימי | fa ناشناس
  ur گمنام | hi बेनामी | mr अनामित | bn নামহীন | bn নামবিহীন | gu અનામી | ta பெயரில்லா | te అజ్ఞాత | kn ಅನಾಮಧೇಯ
  ml അജ്ഞാതന്‍ | ml അജ്ഞാതൻ | th ไม่ระบุชื่อ | th ไม่ระบุนาม | vi Nặc danh | vi Vô danh | ja zh 匿名 | ja 匿名さん | ja 名無し | ja 名無しさん
  zh-TW 匿名使用者 | ko 익명 | ko 알 수 없음 | fil Hindi-nagpakilala
  en Unknown | en Anon | en Anonymous Coward`;

/** Read when it is first asked for, which on many pages is never. */
let anonymousNames: ReadonlySet<string> | undefined;

/** Each word stands after the tags of its languages. */
function readNames(): ReadonlySet<string> {
  const names = words.normalize('NFC').split(/\s*[|\n]\s*/);
  return new Set(
    names.filter(Boolean).map((name) => name.replace(/^(?:[a-z]{2,3}(?:-[A-Z]{2})? )+/, '').toLowerCase()),
  );
}
