import type { CueWords } from '../cue-words.ts';

export const es: CueWords = {
  greeting:
    'hola|buenas|buenos|dias|tardes|noches|querido|querida|estimado|estimada|gracias|muchas|si|no|exacto|claro|perdon|ok|de|acuerdo|con|bien|dicho|y|pero|muy|ay|por',
  before: 'como|con|segun|cito|cita|a|de|lo|que|para|por|quote|contra|opina|suscribo|apoyo|secundo',
  after:
    'dice|dijo|escribio|escribe|comenta|comento|pregunta|pregunto|menciona|menciono|tiene|senala|afirma|opina|opino|explica|explico|cree|piensa|cuenta|conto|propone',
  noun: 'comentario|comentarios|post|mensaje|respuesta|pregunta|argumento|idea|punto|enlace|opinion|aporte',
  your: 'tu|tus|su|sus|vuestro|vuestra',
  my: 'mi|mis',
  article: 'articulo|entrada|blog|post|compartir|receta',
  and: 'y|e',
  title: 'sr|sra|srta|senor|senora|don|dona|dr|dra',
  storyTime: 'a|las|la|sobre|hasta|desde|de|hacia|antes|despues|entre',
  continued:
    'continuacion|continua|sigo|continuo|parte 2|segunda parte|ps|p d|pd|posdata|correccion|fe de erratas|ups|perdon quise|quise decir|queria decir|anado|olvide|se me olvido|edito|edit|aclaro|aclaracion|para aclarar|corrijo|me corrijo|corrigiendo|rectifico|quiero decir|faltaba|me falto|digo|anadir que|completo mi comentario',
  further: 'por cierto|tambien|ademas|otra cosa|y tambien|error mio',
  above:
    'comentario anterior|comentario de arriba|mensaje anterior|comentarista anterior|el de arriba|ultimo comentario|post anterior|comentario previo|el de antes|comentario de antes|comentario que me precede|anterior comentarista|anterior comentario|compañero de arriba',
  own: 'mi comentario anterior|mi anterior comentario|mi mensaje anterior|mi comentario de arriba|como dije arriba|como dije antes|mi ultimo comentario|mi primer comentario|mi comentario previo|como comente arriba|como ya dije|mi post anterior',
  earlier: 'anterior|previo|previa|primer|primera|otro|otra',
  person: 'persona|anonimo|anonima|comentarista|quien|alguien|usuario|usuaria|lector|lectora|el|senor',
  ending: '',
};
