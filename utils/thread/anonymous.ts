/**
 * Whether a name is the blog system's word for "no name given", in its language. Comments under such a name need
 * their clock to be told apart.
 */
export function isAnonymous(name: string): boolean {
  return anonymousNames.has(name.normalize('NFC').trim().toLowerCase());
}

const anonymousNames = new Set(
  'Anonymous,Anonym,Anónimo,Anônimo,Anonyme,Anonimo,Anoniem,Аноним,Анонимный,Анонім,匿名,익명'
    .split(',')
    .map((name) => name.toLowerCase()),
);
