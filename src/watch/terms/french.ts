import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  language: 'French',
  verbLast: false,
  terms: {
    measure: `sanctions, sanction, gel des avoirs, gel d'avoirs, gel de ses avoirs, interdiction* de visa, interdiction* d'entrée, interdiction* de séjour, interdiction* de territoire, interdiction* de voyager, restriction* de visa,
      restrictions en matière de visas, liste noire`,
    ground:
      '7031, liste magnitski, liste magnitsky, loi magnitski, loi magnitsky, liste des sanctions, liste de sanctions, liste sdn, listes de sanctions',
    imposing: `sanctionne, sanctionnent, a ~ sanctionné*, ont ~ sanctionné*, sanctions imposées à, imposé|impose|imposent|imposé ~ sanctions à, levé|lève|lèvent ~ sanctions visant|contre,
      inscrit|inscrivent ~ liste ~ sanctions`,
    undergone: `été ~ sanctionné*, est ~ sanctionné*, sont ~ sanctionné*, fut ~ sanctionné*, visé* par ~ sanctions, visé* par une interdiction*, sous ~ sanctions, frappé* par|de ~ sanctions, soumis* à ~ sanctions, fait l'objet de ~ sanctions,
      fait l'objet de sanctions, sur ~ liste ~ sanctions, sur ~ liste noire|magnitski|magnitsky|sdn, interdit* d'entrée, interdit* de séjour, avoirs ~ gelés, cible* de ~ sanctions`,
    reduced: 'sanctionné* par|pour|en|$',
    perhapsImposing: 'désigne, désigné, désignent, ajouté, ajoute, inscrit, inscrite',
    perhapsUndergone: 'été désigné*, été inscrit*, été ajouté*, figure, figurent',
    towards: `visant, visent, vise, ciblant, frappant, touchant, touchent, envers`,
    against: `contre, à l'encontre, à l'égard, à son encontre`,
    says: `dit, déclaré, déclare, affirmé, affirme, indiqué, indique, souligné, souligne, expliqué, explique, commenté, commente, commentant, critiqué, critique, dénoncé, dénonce, salué, salue, condamné, condamne, répondu, répond, estime, estimé,
      précisé, précise, annoncé, annonce, rejeté, rejette, rencontré, rencontre, qualifié, qualifie, réagi, réagit, démenti, demandé, demande, appelé, appelle, discuté, évoqué, espère, écrit`,
    accordingTo: "selon, d'après, pour, aux yeux de, de l'avis de",
    call: `appel, appelle, appellent, appelé, appelle à, demande, demandent, demandé, réclame, réclament, réclamé, pourrait, pourraient, devrait, devraient, peut, peuvent, envisage, envisagent, menace, menacent, si, projet, propose, proposent, proposé,
      éventuelle*, possible*, veut, veulent, exige, exigent, de sanctionner, à sanctionner, doit, doivent`,
    denial: "pas, ne, n'est, n'a, n'ont, aucune, aucun, jamais, sans, dément, démenti, nie, échappé",
    break:
      "après, quand, lorsque, tandis, parce, depuis, bien que, malgré, que, qu'il, comme, avant, alors, mais, dont",
    finite: 'est, sont, était, étaient, sera, seront, avait, avaient',
    who: 'qui',
    cause: 'pour, en raison, à cause, accusé de, victime*',
    including: `dont, notamment, parmi eux, parmi lesquels, y compris, ainsi que, suivants, suivantes`,
    by: 'par',
    kin: `allié*|proche*|conseiller*|fils|fille|frère*|sœur*|soeur*|épouse|femme|mari|père|mère|famille|entourage|ami|amis|avocat*|porte-parole|société*|entreprise*|critique*|opposant*|régime|meurtre|assassinat|torture|mort|arrestation de|du|à, lié* à, proche* de`,
    involvement: `impliqué*, implication, responsable*, complice*, corruption, droits de l'homme, droits humains, torture*, torturé*, pots-de-vin, détournement*, exactions`,
    other:
      'fifa, uefa, ligue, championnat*, tournoi*, match, matchs, matches, dopage, arbitre*, entraîneur*, lutteur*, footballeur*, attaquant*, olympi*, fédération*, club*, amende*, carton',
    authority: `états-unis, washington, trésor, département d'état, ue, l'ue, union européenne, l'union européenne, royaume-uni, londres, canada, bruxelles, ukraine, suisse, magnitski, magnitsky, 7031, sdn, visa*, terror*, sanctions`,
    unnamed:
      "responsable*, fonctionnaire*, officier*, colonel*, général, ministre*, juge*, personne, personnes, individus, policier*, homme d'affaires, oligarque*, procureur*",
    pronoun: 'il, elle, ils, elles, lui',
    common:
      'le, la, les, des, du, de, un, une, et, à, au, aux, dans, en, sur, par, a, ont, ce, cette, son, ses, avec, contre, est',
  },
};
