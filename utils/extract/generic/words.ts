/** Comments, their sections and their parts as sites name them in `id` and `class`, whatever language the page is in. */
export const commentName =
  /comm?ent(?!ers?\b|ators?\b)|kommentar|komentar|komentáŕ|kommentti|reactie|reageer|reaktion|yorum|hozzasz|leserbrief|lesermeinung|leserpost|discuss|disqus|responses?(?:list|area|s)?|reactions?|talkback|conversation|disku[sz]|debat|guestbook|gaestebuch|replies|mentions|opinions?|feedback|forum-?message/i;

/** One comment, as sites name it: not the list, its heading, its count or the form. */
export const oneComment =
  /(?:^|[\s_-])(?:(?:\w+[-_])*(?:comment|coment|comentario|commentaire|commento|kommentar|komentar|yorum|reactie|leserbrief|talkback|reaction)(?:[-_]*(?:item|article|body|box|wrapper|wrap|container|main|entry|post|node|card|row|block|\d+))?)(?:$|\s)/i;

/** The same in an element's `id`: with a number. */
export const oneCommentId =
  /(?:comm|comm?ents?|cmt|kommentar|coment\w*|reply|response|reaction|yorum)[-_]?(?:[a-z]+[-_])*(?:\d+|[0-9a-f-]{16,})$|^c[-_]?(?:\d{2,}|[0-9a-f]{8,})$/i;

/** "Comments" and what stands for it in headings. Stems, so that counted forms match. */
export const commentWord =
  /comment(?!er|ator|ed|ing)|kommentar|comentari|comentári|reacties|reacciones|réactions|reactions|kommentit|komment|komentar|komentár|komentář|komentarz|hozzászól|comentarii|yorum|комментари|коментар|каментар|обсуждени|отзывы|σχόλι|תגוב|תגובות|تعليق|ردود|نظرات|دیدگاه|コメント|评论|評論|留言|回應|回应|回复|댓글|덧글|의견|bình luận|ความคิดเห็น|tanggapan|टिप्पणि|মন্তব্য|responses?\b|replies|thoughts? on|discussion|disku[sz]|discussione|discusión|feedback|réponses|respuestas|antworten|leserbrief|lesermeinung|leserstimmen|leserpost|meinungen|stimmen zu|risposte|respostas|odpowiedzi|відповід|ответы|opiniones|opinie|webmention/iu;

/** "0 comments", "No comments yet": a heading over nothing. */
export const noneYet =
  /[(\s:]0\)?\s*$|^\W*(?:0(?!\d)|no\b|not? yet|noch keine|keine|aucun|pas de|sin\b|ning[uú]n|nessun|geen|brak|sem\b|nenhum|inga|ingen|ei |žádn|henüz|нет\b|пока нет|لا توجد|אין|暂无|没有|まだ)/iu;

/** "Recent comments": a heading over those of a whole blog. */
export const newest =
  /^\W*(?:recent|latest|newest|last|neueste|letzte|aktuelle|derniers?|dernières|últimos|ultimos|ultimi|laatste|nieuwste|senaste|siste|seneste|ostatnie|najnowsze|poslední|nejnovější|son|последние|свежие|новые|останні)(?!\p{L})|(?:recentes|recientes|recenti|récents)\W*$|^\W*(?:最近|最新|近期|최근)/iu;

/** The words on a control that answers a comment. */
export const replyWord =
  /^\W*(?:reply|respond|answer|quote|antworten|antwort|beantworten|zitieren|répondre|responder|contestar|citar|rispondi|rispondere|reageer|reageren|beantwoorden|antwoord|svara|svar|svare|besvar|vastaa|odpowiedz|odpovědět|odpovedať|reagovat|válasz|răspunde|yanıtla|cevapla|ответить|цитировать|відповісти|адказаць|отговор|отговори|απάντηση|השב|הגב|تגובה|رد|الرد|پاسخ|返信|返信する|回复|回覆|回應|답글|답글달기|답장|trả lời|ตอบกลับ|ตอบ|balas|jawab|odgovori|atsakyti|atbildēt|vasta|جواب|उत्तर)(?:$|[^\p{L}].{0,40}$|\s+.{0,40}$)/iu;

const part = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');

/** Parts of a page that look like comments and belong to other posts, or to none. */
export const elsewhereName = new RegExp(
  [
    part(
      'side-?bar|sidebar\\w*|recent\\w*|latest\\w*|newest|neueste\\w*|letzte\\w*|derniers?\\w*|ultim[oaie]s?\\w*|popular\\w*|related\\w*|verwandt\\w*|teasers?|tag-?cloud|menu|breadcrumbs?|widget-area|footer-widgets?|testimonials?|site-footer|colophon',
    ).source,
    'recent-?_?comments?|latest-?_?comments?|last-?_?comments?|recent-?_?posts|related-?_?posts',
  ].join('|'),
  'i',
);

/** The same, however much of the page it is. */
export const neverName =
  /testimonial|(?:top|most)-?_?comment|comment(?:er|ator)s|(?:recent|latest|last|newest)-?_?comments?(?:$|[\s_-])/i;

/** Reviews of a thing for sale, which are no conversation. */
export const reviewName = part(
  '(?:product|customer|user|guest)?-?_?(?:reviews?|ratings?|rezension\\w*|bewertung\\w*|gaestebewertung\\w*)(?:[-_]\\w+)*',
);

/** Stars and points that a reviewer gives. */
export const starsName = /(?:^|[\s_-])(?:stars?|ratings?|rate|sterne?)(?:$|[\s_-])/i;

/** Boxes of posts, not of comments. */
export const postName = part(
  'hentry|h-entry|post|entry|story|teaser|card|article|news-?item|blog-?post|product|topic|thread-?row',
);

export const authorName =
  /(?:^|[\s_-])(?:fn|p-author|p-name|vcard|by|who|byline|poster|nick(?:name)?|commenter|autor\w*|auteur\w*|verfasser\w*|absender|benutzer\w*|usuario|utente|utilisateur|pseudo|gebruiker|bruker|anvandare|uzytkownik|korisnik|nome|nombre|naam|nom|skribent|författare|avtor|yazar)(?:$|[\s_-])|auth(?:or)?(?:$|[^e])|user(?!pic|_?id)|nickname|comment(?:er|ator)(?!s)|screen-?name|(?:^|[\s_-])(?:comment|display|full|real|c)[-_]?name|(?:^|\s)name(?:$|\s)/i;

/** Utility classes that make a text stand out as `b` does. */
export const boldName = /(?:^|\s)(?:font-(?:weight-)?|fw-)(?:medium|semi-?bold|bold(?:er)?)(?:$|\s)/;

export const dateName =
  /date|time|(?:^|[\s_-])(?:ago|posted|published|created|when|stamp|datum|fecha|zeit|data|ora|quando|cuando|tarih)(?:$|[\s_-])/i;
export const avatarName =
  /avatar|(?:^|\s)rounded-(?:circle|full)(?:$|\s)|gravatar|userpic|user-?(?:photo|image|pic)|profile-?(?:pic|image|photo)|headshot/i;
export const replyName =
  /(?:^|[\s_-])(?:reply|respond|antwort\w*|repondre|responder|quote)(?:$|[\s_-])|reply-?(?:link|button|btn|to)|(?:comment|do)-?reply/i;
