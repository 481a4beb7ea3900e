import type { Lexicon } from './lexicon.ts';

export const german: Lexicon = {
  language: 'German',
  verbLast: false,
  terms: {
    measure: `sanktionen, sanktion, sanktions*, strafmaßnahme*, einreiseverbot*, einreisesperre*, visabeschränkung*, visasperre*, visaverbot*, vermögenssperre*, kontensperrung*, schwarze liste`,
    ground:
      '7031, magnitski-liste, magnitsky liste, magnitski liste, sanktionsliste*, sdn liste, magnitsky gesetz, magnitski gesetz',
    imposing: 'sanktionieren, sanktionierte, sanktionierten, sanktionierung von',
    undergone: `sanktioniert, unter ~ sanktionen, mit ~ sanktionen belegt, mit ~ sanktionen, mit ~ einreiseverbot*|einreisesperre*, auf ~ sanktionsliste*, von ~ sanktionsliste*, auf ~ schwarze|schwarzen liste, die einreise ~ verboten|verweigert,
      vermögen ~ eingefroren, konten ~ eingefroren, von sanktionen betroffen, sanktionen ~ aufgehoben, in die sanktionsliste`,
    perhapsUndergone: 'gelistet, aufgenommen, hinzugefügt, gestrichen',
    towards: 'auf, treffen, trifft, betreffen, richten sich',
    against: 'gegen, gegenüber',
    says: `sagte, sagt, erklärte, erklärt, teilte, betonte, betont, kritisierte, kritisiert, bezeichnete, bezeichnet, kommentierte, kommentiert, nannte, nennt, begrüßte, begrüßt, verurteilte, verurteilt, meinte, meint,
      antwortete, berichtete, berichtet, äußerte, forderte, fordert, warnte, warnt, kündigte, traf, besuchte, dementierte, bestritt, wies, lehnte, schrieb, sprach, spricht, hofft, reagierte, reagiert`,
    accordingTo: 'laut, nach angaben von, nach angaben des, so, nach den worten von, nach ansicht von',
    accordingToAfter: 'zufolge',
    call: `fordert, fordern, forderte, forderten, verlangt, verlangen, verlangte, soll, sollen, sollte, sollten, könnte, könnten, würde, würden, möglich*, droht, drohen, drohte, erwägt, erwägen, plant, planen, will, wollen,
      falls, ob, wenn, vorschlag, vorgeschlagen*, vorschlagen, kann, können, appell*, ruft, rufen, forderung*, gefordert`,
    denial: 'nicht, kein, keine, keinen, nie, niemals, ohne, dementiert*, bestritt, bestreitet, entging',
    break: 'nachdem, während, weil, obwohl, dass, als, bevor, trotz, wie, da, angesichts, aber',
    finite: 'ist, sind, war, waren, hat, haben, hatte, wird, werden, wurde, wurden',
    who: 'der die, welcher, welche, dessen, deren',
    cause: 'wegen, aufgrund, weil, opfer',
    including: 'darunter, unter anderem, einschließlich, sowie, unter ihnen, folgende*',
    by: 'von, durch',
    kin: `verbündete* von|des, vertraute* von|des, berater* von|des, sohn|bruder|tochter|frau|ehefrau|schwester|vater|mutter|familie|umfeld|freund|anwalt|sprecher|kritiker|gegner|firma|firmen|unternehmen|folter|mord|tod|ermordung|verhaftung von|des|an, nahe bei`,
    involvement:
      'beteiligt, beteiligung, verantwortlich*, korruption*, menschenrecht*, folter*, bestech*, veruntreu*, missbrauch*',
    other:
      'fifa, uefa, bundesliga, liga, meisterschaft*, turnier*, spielsperre*, doping*, schiedsrichter*, trainer*, ringer*, fußballer*, stürmer*, olympi*, sportverband*, verein*, geldstrafe*',
    authority: `usa, us, außenministerium, finanzministerium, eu, europäische union, europäischen union, großbritannien, kanada, washington, brüssel, ukraine, schweiz, bundesrat, magnitsky, magnitski, 7031, sdn, visum, visa, einreise*, terror*, sanktion*`,
    unnamed:
      'beamte*, beamter, oberst, general*, minister*, richter*, person, personen, offizier*, polizist*, polizeioffizier*, unternehmer*, funktionär*, amtsträger*, staatsanwalt*, oligarch*',
    pronoun: 'er, sie, ihn, ihm, ihr',
    common:
      'der, die, das, den, dem, des, ein, eine, einen, und, in, mit, für, auf, gegen, haben, wurde, zu, im, am, vom, zum',
  },
};
