import type { CueWords } from '../cue-words.ts';

export const fr: CueWords = {
  greeting:
    'bonjour|bonsoir|salut|coucou|cher|chere|merci|oui|non|si|exact|exactement|bravo|desole|ok|tout|a|fait|bien|vu|dit|d|accord|avec|et|mais|bon|hello|beaucoup|pour',
  before: 'comme|avec|selon|dixit|citation|cite|de|que|a|pour|ce|par|chez|contre|rejoins|appuie|soutiens|approuve',
  after:
    'dit|disait|ecrit|ecrivait|a|demande|explique|propose|souligne|affirme|pense|raconte|raison|parle|dis|dirait|precise|croit|trouve|soutient|mentionne|evoque',
  noun: 'commentaire|commentaires|post|message|reponse|question|remarque|argument|idee|com|lien|suggestion|point|avis',
  your: 'ton|ta|tes|votre|vos',
  my: 'mon|ma|mes',
  article: 'article|billet|blog|post|partage|recette',
  and: 'et',
  title: 'm|mr|mme|mlle|monsieur|madame|dr|maitre',
  storyTime: 'a|vers|jusqu|des|depuis|de|avant|apres|entre|environ',
  continued:
    'suite|la suite|suite et fin|partie 2|ps|p s|correction|rectification|erratum|oups|pardon je voulais|je voulais dire|j ajoute|j ajouterais|j ai oublie|petite precision|edit|je precise|pour preciser|precision|envoye trop vite|parti trop vite|je corrige|je me corrige|je complete|pour completer|suite a mon commentaire|erreur de ma part|il fallait lire|lire plutot',
  further: 'au fait|et aussi|autant pour moi|au temps pour moi|de plus|mea culpa|aussi',
  above:
    'commentaire precedent|commentaire ci dessus|commentaire du dessus|message precedent|post precedent|intervenant precedent|mon predecesseur|commentateur precedent|dernier commentaire|commentaire du haut|com du dessus|com precedent|personne au dessus|celui du dessus|messages precedents',
  own: 'mon commentaire precedent|mon commentaire ci dessus|mon precedent commentaire|mon message precedent|mon dernier commentaire|comme je disais plus haut|comme je l ai dit plus haut|mon post precedent|mon commentaire plus haut|mon premier commentaire|comme je l ai ecrit|comme je le disais|mon post plus haut|mon message plus haut',
  earlier: 'precedent|precedente|premier|premiere|autre|anterieur',
  person: 'personne|anonyme|commentateur|commentatrice|celui|celle|quelqu un|internaute|lecteur|lectrice|monsieur|dame',
  ending: '',
};
