import type { CueWords } from '../cue-words.ts';

export const pt: CueWords = {
  greeting:
    'ola|oi|bom|boa|dia|tarde|noite|caro|cara|querido|querida|obrigado|obrigada|sim|nao|exato|exatamente|certo|concordo|com|desculpe|ok|e|mas|muito|valeu|bem|dito',
  before: 'como|com|segundo|conforme|cito|a|ao|do|da|o|que|para|pelo|pela|dito|aos|sobre|apoio',
  after:
    'disse|diz|escreveu|escreve|comentou|perguntou|mencionou|falou|tem|afirma|acha|pensa|explicou|citou|lembrou|sugeriu|contou',
  noun: 'comentario|comentarios|post|mensagem|resposta|pergunta|argumento|ideia|ponto|link|opiniao',
  your: 'teu|tua|seu|sua|vosso|vossa',
  my: 'meu|minha|meus|minhas',
  article: 'artigo|texto|blog|post|compartilhar|partilhar|receita',
  and: 'e',
  title: 'sr|sra|senhor|senhora|dr|dra|prof',
  storyTime: 'as|a|ate|desde|das|de|por|volta|antes|depois|entre|pelas',
  continued:
    'continuacao|continuando|parte 2|segunda parte|ps|p s|correcao|errata|ops|desculpe quis|quis dizer|queria dizer|acrescento|esqueci|edit|corrigindo|corrijo|me corrijo|esclarecendo|so esclarecendo|para esclarecer|quis dizer|esqueci de dizer|esqueci|enviei antes|faltou dizer|ou melhor|completando meu comentario|retificando',
  further: 'alias|tambem|alem disso|outra coisa|e tambem|erro meu',
  above:
    'comentario anterior|comentario acima|comentario de cima|mensagem anterior|comentarista anterior|ultimo comentario|o anterior|comentarista anterior|comentario de cima|amigo acima|colega acima|pessoa acima|o de cima',
  own: 'meu comentario anterior|meu comentario acima|meu ultimo comentario|como disse acima|como eu disse acima|minha mensagem anterior|meu primeiro comentario|meu comentario de cima|como eu disse|como disse acima|meu post anterior',
  earlier: 'anterior|previo|previa|primeiro|primeira|outro|outra',
  person: 'pessoa|anonimo|anonima|comentarista|alguem|usuario|leitor|leitora|quem|amigo|colega',
  ending: '',
};
