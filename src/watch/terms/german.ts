import type { Lexicon } from './lexicon.ts';

export const german: Lexicon = {
  language: 'German',
  code: 'de',
  verbLast: false,
  script: 'Latin',
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
    lifting: `aufgehoben, aufhebung, hebt ~ sanktionen|auf, hob|heben|hoben ~ auf, streicht|strich|streichen|strichen|gestrichen|streichung ~ von|aus, von ~ sanktionsliste*|liste|terrorliste ~ gestrichen|genommen|entfernt, nimmt|nahm|nehmen|nahmen ~ von, genommen, entfernt, entlistet, entlistung, freigegeben, ende der sanktionen, nicht mehr auf ~ liste|sanktionsliste, von ~ sanktionsliste, beendet|beendete|beenden ~ sanktionen, lockert*`,
    court:
      'gericht*, eug, eugh, gerichtshof*, richter*, bundesgerichtshof*, oberste*, verwaltungsgericht*, bundesverwaltungsgericht*, tribunal*',
    decides: `nichtig, annulliert*, annullierte, bestätigt*, bestätigte, weist, wies, abgewiesen, verwirft, verwarf, urteil*, entschied, entschieden, entscheidet, klage*, klagt, klagte, beschwerde*, berufung*, gekippt, kippt, kippte, rechtswidrig*, rechtmäßig*, gab recht, gibt recht, recht gegeben, aufgehoben, einspruch*, scheiterte, scheitert, gescheitert, erfolg*`,
    evading: `umgeh*, umging, umgangen, umgehung*, sanktionsumgehung, verstoß*, verstöße*, verstieß, verstoßen, sanktionsverstoß*, sanktionsbruch, unterlauf*, unterlief, sanktionsbrecher*, strohm*, scheinfirma|scheinfirmen, briefkastenfirma|briefkastenfirmen, schattenflotte, embargoverstoß*, ausgehebelt, aushebel*`,
    charged: `angeklagt*, anklage*, verurteilt, festgenommen, festnahme, verhaftet, schuldig*, staatsanwaltschaft*, haft, geldbuße, bewährung*, ermittl*, prozess, angeklagte*, vorgeworfen, beschuldigt*, ausgeliefert`,
    past: `vor ~ jahr|jahren|monaten, jahrestag*, ein|zwei|drei|vier|fünf jahr|jahre danach|später|nach|seit, jahre nach|seit, seit jahren, im vorjahr, vergangenes jahr, letztes jahr, vergangenen jahr, letzten jahr, früher, damals, bereits seit, seit ~ 2014|2018|2020|2021|2022|2023|2024, jährt`,
    common:
      'der, die, das, den, dem, des, ein, eine, einen, und, in, mit, für, auf, gegen, haben, wurde, zu, im, am, vom, zum',
  },
  whose: {
    us: 'usa, us, us-*, vereinigte* staaten, vereinigten staaten, amerikanisch*, washington*, finanzministerium, us-finanzministerium*, us-außenministerium*, außenministerium, ofac, weiße haus, weißes haus, weißen haus, 7031, trump*, biden, blinken, rubio, kongress, amerika*',
    eu: 'eu, eu-*, europäisch* union, brüssel*, europäischer rat, rat der eu|europäischen, eug, eugh, europaparlament*, europäisch* parlament, eu-kommission, luxemburg*, gericht der europäischen, kommission, amtsblatt*, europäisch* gericht*',
    gb: 'großbritannien*, vereinigte königreich, vereinigten königreich, britisch*, london*, briten',
    un: 'un, uno, vereinte* nationen, vereinten nationen, un-*, uno-*, sicherheitsrat*, weltsicherheitsrat',
    ca: 'kanada*, kanadisch*, ottawa',
    ch: 'schweiz, schweizer, seco, bundesrat*, bern',
    au: 'australien*, australisch*, canberra',
    ua: 'selenskyj*, nationale sicherheits*, kiew|ukraine ~ sanktionen, kiew|ukraine verhängt*|verhängte, ukrainisch* sanktionen|präsident',
    nz: 'neuseeland*, neuseeländisch*',
    jp: 'japan*, tokio',
    no: 'norwegen*, norwegisch*, oslo',
  },
};
