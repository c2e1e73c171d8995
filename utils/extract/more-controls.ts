import { collapse } from '../dom/text.ts';
import { commentName, commentWord } from './generic/words.ts';
import type { Records } from './records.ts';

/** Longer texts are no labels. */
const longestLabel = 60;
/** So far around the list may its control stand. */
const levelsUp = 4;

/** "Load", "show", "more", "older": stems in the languages blogs are written in. */
const moreWord =
  /\bmore\b|\bload\b|\bshow\b|\bview\b|\bsee\b|\bexpand\b|\bolder\b|\bnewer\b|\bprevious\b|\bearlier\b|\bnext\b|\bremaining\b|\bhidden\b|\bmehr\b|weitere|ältere|neuere|laden|anzeigen|einblenden|aufklappen|\bplus\b|charger|afficher|\bvoir\b|suivants|précédents|anciens|cargar|mostrar|\bmás\b|\bver\b|anteriores|siguientes|carregar|\bmais\b|carica|mostra|vedi|\baltr[ie]\b|precedenti|\bmeer\b|\btoon\b|bekijk|oudere|więcej|pokaż|załaduj|wczytaj|starsze|ещё|еще|показать|загрузить|развернуть|посмотреть|ранние|більше|показати|завантажити|\bfler\b|ladda|\bvisa\b|\bflere?\b|\bvis\b|näytä|lisää|lataa|\bdaha\b|göster|yükle|zobrazit|další|načíst|\bvíce\b|több|további|mutat|betölt|încarcă|arată|afișează|покажи|зареди|περισσότερα|εμφάνιση|φόρτωση|もっと|続き|表示|読み込|更多|查看|加载|載入|载入|展开|展開|더\s?보기|보기|불러오기|المزيد|تحميل|عرض|بیشتر|نمایش|הצג|טען|עוד|xem thêm|tải thêm|muat|tampilkan|selengkapnya|เพิ่มเติม|देखें/iu;
const allWord =
  /\b(?:all|alle[ns]?|tou(?:s|tes)|tod[oa]s|tutti|wszystkie|alla|kaikki|tüm|všechny)\b|все|всі|全部|すべて|모두|모든|جميع|كل|همه|כל/iu;
/** Answers, where the word for comments does not stand for them. */
const answerWord =
  /\brepl(?:y|ies)\b|\banswers?\b|antwort|réponse|respuesta|resposta|rispost|antwoord|reacties|odpowied|ответ|відповід|\bsvar\b|vastau|yanıt|cevap|odpověd|válasz|răspuns|отговор|απαντήσ|返信|回复|回覆|답글|답변|الردود|ردود|پاسخ|תגוב|phản hồi|balasan|ตอบกลับ|jawaban/iu;
/** It writes, sorts, hides or leads away. */
const otherWord =
  /\bread\b|\bposts?\b|articles?\b|stories|entries|beiträge|artikel|entradas|artículos|écrire|polic|rules|guideline|\brss\b|feed\b|subscri|abonn|notif|e-?mail|report|flag|melden|share|teilen|partag|compart|\bwrite\b|\bleave\b|\badd\b|\bpost\b|schreib|\bhide\b|\bless\b|collapse|ausblenden|weniger|masquer|moins|ocultar|menos|nascondi|meno\b|verberg|minder|ukryj|mniej|скрыть|свернуть|сховати|dölj|skjul|piilota|gizle|skrýt|\bsort\b|newest first|oldest first|top comments|profile|original|隠す|閉じる|收起|折りたた|접기|숨기기|إخفاء|הסתר/iu;
/** "View the comment", "next comment": one of them is a place to go to, unless it is counted. */
const single = /\b(?:comment|reply|response|answer)\b/i;

/** What systems and themes call such controls by class. */
const controlName =
  /(?:load|show|view|fetch|get)[-_]?(?:more|all|hidden|older|next|prev\w*)(?![-_]?(?:post|article|stor))|(?:load|show|view|expand|more)[-_]?(?:comment|repl(?:y|ies)|response|thread)|(?:comment|repl(?:y|ies)|response|list|thread|read)s?[-_]{1,2}(?:load|more|show|view|expand|read)|-expand$|more[-_]?(?:button|btn|link)/i;
const postsName = /(?:post|article|stor(?:y|ie)|related|infinite-handle)s?(?:$|[\s_-])/i;
const offName = /(?:^|\s)(?:hidden|hide|is-hidden|d-none|disabled|is-disabled)(?:\s|$)/i;

const pressable =
  'button, [role="button"], input[type="button"], [onclick], a:not([href]), a[href=""], a[href^="#"], a[href^="javascript:" i], a[class*="more" i], a[class*="load" i], div[class*="more" i], span[class*="more" i], div[class*="expand" i], span[class*="expand" i]';
const inner = 'button, a, [role="button"], input';

/**
 * The page's controls that bring more comments of this thread, in document order: "Load more comments", "Show 12 more
 * replies". None that answers, sorts, sends, or leads to another page. Reads neither layout nor styles beyond the
 * elements' own, so one that a style sheet hides may be among them. `opens`: as in `RecordShape.opens`.
 */
export function findMoreControls(section: Element, records: Records, pageUrl: string, opens?: string): Element[] {
  const last = records.list.at(-1)?.element;
  if (!last) return [];
  const area = areaAround(section);
  const isNamed = commentName.test(nameOf(section));
  const found: Element[] = [];
  for (const element of area.querySelectorAll(opens ? `${pressable}, ${opens}` : pressable)) {
    if (opens && element.matches(opens)) {
      if (!isOff(element, area)) found.push(element);
      continue;
    }
    const kind = kindOf(element);
    if (!kind || leadsAway(element, pageUrl) || isForm(element) || isFrame(element)) continue;
    const isOurs = section.contains(element) && (isNamed || isNear(element, last, section));
    const isAfter = (last.compareDocumentPosition(element) & 4) !== 0;
    const isIn = records.owners.of(element) !== null;
    const isPlaced = {
      comments: isOurs || isAfter,
      answers: isOurs,
      named: isOurs && (!isIn || isOfAnswers(element)),
      // "Show more" in a comment is the rest of its words.
      more: isOurs && isAfter && !isIn,
    }[kind];
    if (isPlaced && !isOff(element, area)) found.push(element);
  }
  return found;
}

/**
 * What it says of itself: more comments; answers that are shut; something more, by its name or by its label, and only
 * its place tells of what. Null where it says something else.
 */
function kindOf(element: Element): 'comments' | 'answers' | 'named' | 'more' | null {
  const label = labelOf(element);
  if (label === null || otherWord.test(label)) return null;
  const name = nameOf(element);
  if (postsName.test(name)) return null;
  const saysMore = moreWord.test(label);
  const saysAll = allWord.test(label);
  const isCounted = saysAll || /\p{Nd}/u.test(label);
  if (commentWord.test(label) || answerWord.test(label)) {
    if (single.test(label) && !isCounted && !/\bmore\b/i.test(label)) return null;
    if (saysMore || saysAll) return 'comments';
    if (isCounted && element.getAttribute('aria-expanded') === 'false') return 'answers';
  }
  if (name.split(/\s+/).some((one) => controlName.test(one))) return 'named';
  return saysMore ? 'more' : null;
}

/** By its name. */
function isOfAnswers(element: Element): boolean {
  const name = nameOf(element);
  return commentName.test(name) || /repl|thread|child/i.test(name);
}

/** What it says; null where that is no label. */
function labelOf(element: Element): string | null {
  const { textContent } = element;
  // Icons and counts included, labels are short: whatever holds more text is not looked at further.
  if (textContent.length > longestLabel * 4) return null;
  const text =
    collapse(textContent) ||
    element.getAttribute('aria-label') ||
    element.getAttribute('value') ||
    element.getAttribute('title');
  return text && text.length <= longestLabel ? text : null;
}

function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

/** The section and what stands right around it, but never most of the page. */
function areaAround(section: Element): Element {
  let area = section;
  for (let level = 0; level < levelsUp; level++) {
    const parent = area.parentElement;
    if (!parent || /^(?:html|body)$/.test(parent.localName)) break;
    area = parent;
    if (/^(?:main|article)$/.test(area.localName)) break;
  }
  return area;
}

/** In a section without a name: among what follows the list at once. */
function isNear(element: Element, last: Element, section: Element): boolean {
  let list = last.parentElement;
  for (let level = 0; list && level < 2 && list !== section; level++) {
    if (list.contains(element) || list.nextElementSibling?.contains(element)) return true;
    list = list.parentElement;
  }
  return list?.lastElementChild?.contains(element) === true && commentName.test(nameOf(element));
}

/** A link to somewhere else than this very page, or to another of its pages; one that scripts go by may name what it asks for. */
function leadsAway(element: Element, pageUrl: string): boolean {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (!href || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  if (!URL.canParse(href, pageUrl)) return true;
  const { origin, pathname, search } = new URL(href, pageUrl);
  const page = new URL(pageUrl);
  if (origin !== page.origin || pathname !== page.pathname) return true;
  return search !== page.search && (/page/i.test(search) || !controlName.test(nameOf(element)));
}

/** Holds the control itself, or is a box of ours. */
function isFrame(element: Element): boolean {
  if (/^(?:a|button|input)$/.test(element.localName)) return false;
  return element.localName === 'understory-reader' || element.querySelector(inner) !== null;
}

/** Part of what one writes with. wpDiscuz calls its button "submit", but no form is around it. */
function isForm(element: Element): boolean {
  return element.closest('form') !== null && (element.getAttribute('type') ?? 'submit') === 'submit';
}

/** Switched off, or put away by the page. What we have hidden ourselves is neither. */
function isOff(element: Element, area: Element): boolean {
  for (let at: Element | null = element; at && at !== area; at = at.parentElement) {
    if (at.hasAttribute('hidden') || at.hasAttribute('disabled') || offName.test(at.getAttribute('class') ?? ''))
      return true;
    const style = at.getAttribute('style') ?? '';
    if (/display:\s*none/i.test(style) && !/content-visibility/i.test(style)) return true;
  }
  return false;
}
