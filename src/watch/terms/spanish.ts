import type { Lexicon } from './lexicon.ts';

export const spanish: Lexicon = {
  language: 'Spanish',
  code: 'es',
  verbLast: false,
  script: 'Latin',
  terms: {
    measure: `sanciones, sanción, medidas restrictivas, congelación de activos|bienes|fondos|cuentas, bloqueo de activos|bienes, prohibición de entrada|visado|visados|viajar|viaje, prohibición ~ de viajar, restricciones de visado|visados|visa|visas,
      restricción de visado|visado|visa, lista negra, paquete de sanciones, restricciones migratorias`,
    ground:
      '7031, ley magnitski|magnitsky, lista magnitski|magnitsky, lista ~ sanciones, lista de sancionados, lista clinton, lista ofac|sdn, lista de personas sancionadas',
    imposing: `sanciona, sancionan, sancionó, sancionaron, ha|han|había ~ sancionado, sancionar a, impuso|impusieron|impone|imponen|impuesto ~ sanciones a, sanciones a, sanciones al, levanta|levantó|levantaron|levantan ~ sanciones a|al|contra,
      retira|retiró|retiraron|retiran ~ sanciones a|al|contra, levantamiento de ~ sanciones a|al|contra, entre los sancionados, los sancionados son, congela|congeló|congelaron|congelan ~ activos|bienes|cuentas de, inclusión de, designación de`,
    undergone: `fue|fueron|ha|es|son|sido|está|están|era|estaba|ser ~ sancionado|sancionada|sancionados|sancionadas, bajo ~ sanciones, sujeto|sujeta|sometido|sometida|sujetos|sometidos a ~ sanciones, objeto de ~ sanciones, blanco de ~ sanciones, en|a|de ~ lista ~ sanciones|sancionados|negra|clinton|sdn|ofac|magnitski|magnitsky,
      afectado|afectada|golpeado por ~ sanciones, tiene prohibida la entrada|prohibido, prohibida|prohibido ~ entrada|entrar|ingresar, activos|bienes|cuentas ~ congelados|congeladas|bloqueados|bloqueadas, fue|fueron|ser excluido|excluida|retirado|retirada|eliminado|eliminada de la lista`,
    reduced: 'sancionado|sancionada|sancionados|sancionadas por|en|desde|$',
    perhapsImposing:
      'designa, designó, designaron, designan, incluye, incluyó, incluyeron, incluido, añadió, añade, añadieron, agregó, agregaron, incorporó, incorporaron, incorpora',
    perhapsUndergone:
      'fue|fueron|ha|sido ~ designado|designada|incluido|incluida|añadido|añadida|agregado|agregada|incorporado|incorporada, figura|figuran|aparece|aparecen en',
    towards: 'a, al, sobre, para, afectan, afecta, alcanzan, apuntan, incluyen, dirigidas, impuestas',
    against: 'contra, en contra de, respecto de, respecto a',
    says: `dijo, dice, declaró, declara, afirmó, afirma, señaló, señala, indicó, explicó, explica, comentó, comenta, criticó, critica, denunció, denuncia, condenó, condena, respondió, responde, aseguró, asegura, anunció, anuncia, sostuvo, sostiene,
      precisó, subrayó, destacó, agregó que, añadió que, rechazó, rechaza, desmintió, negó, niega, pidió, pide, exigió, exige, llamó, calificó, califica, celebró, saludó, elogió, lamentó, lamenta, advirtió, advierte, instó, insta, reclamó, reclama, recordó, opinó, considera, cree, espera, escribió,
      reaccionó, tachó, se reunió, visitó, firmó, recibió, manifestó, informó, detalló, reiteró, cuestionó`,
    accordingTo:
      'según, de acuerdo con, en palabras de, a juicio de, en opinión de, para, entrevista con, citando',
    call: `pide, piden, pidió, pidieron, pedido, exige, exigen, exigió, exigieron, reclama, reclaman, reclamó, insta, instan, instó, instaron, llama, llaman, llamó, llamamiento, podría, podrían, puede, pueden, debería, deberían, debe, deben, propone, proponen, propuso, propuesta, propuestas, proyecto de ley,
      amenaza, amenazan, amenazó, estudia, estudian, baraja, barajan, planea, planean, prepara, preparan, evalúa, posible, posibles, eventual, si, quiere, quieren, solicita, solicitan, solicitó, solicitud, a sancionar, que sancione, que sancionen, que imponga, que impongan, que incluya, urge, urgió, recomienda, recomendó, presiona`,
    not: `no, nunca, jamás, ni, sin, ningún, ninguna, tampoco, nadie`,
    denial: `desmiente, desmienten, desmintió, desmentido, negó, niega, niegan, falso, falsa, falsos, bulo, bulos, rumores, mentira, inventado, fake, desinformación, montaje`,
    hint: `lista*, activos, bienes, cuentas, congela*, congelamiento, congelar, visa, visas, visado*, entrada, entrar, ingresar, viajar, prohib*, restricci*, restrictiv*, medida*, paquete, bloque*, sancion*, castiga*, castigó`,
    break:
      'después, cuando, mientras, porque, desde, aunque, pese, que, como, tras, antes, pero, donde, luego, si',
    finite: 'es, son, era, eran, será, serán, está, están, había, habían',
    who: 'quien, quienes, cuyo, cuya, el cual, la cual',
    cause: 'por, debido a, a causa de, acusado de, acusada de, víctima*',
    including:
      'entre ellos, entre ellas, entre los que, incluido, incluida, incluidos, incluyendo, así como, además de, junto a, junto con, también, los siguientes, en particular',
    by: 'por',
    kin: `aliado|aliada|aliados|allegado|allegados|asesor|asesora|asesores|hijo|hija|hijos|hermano|hermana|esposa|esposo|mujer|marido|padre|madre|familia|familiares|entorno|amigo|amigos|abogado|abogada|portavoz|empresa|empresas|compañía|crítico|críticos|opositor|régimen|gobierno|asesinato|tortura|muerte|detención|encarcelamiento|persecución|socio|socios de|del|a,
      vinculado* a|con, cercano* a, ligado* a, leal* a`,
    involvement: `implicado*, implicada*, implicación, involucrado*, responsable*, cómplice*, corrupción, corrupto*, derechos humanos, tortura*, torturado*, soborno*, malversación, abusos, represión, violaciones`,
    other: `fifa, uefa, conmebol, liga, campeonato*, torneo, partido de, partidos, dopaje, árbitro*, entrenador*, luchador*, futbolista*, delantero*, olímpic*, federación de, club, multa, tarjeta roja, tarjeta amarilla`,
    authority: `estados unidos, ee.uu, eeuu, ee, washington, tesoro, departamento de estado, ofac, ue, unión europea, bruselas, reino unido, londres, canadá, ucrania, suiza, onu, consejo de seguridad, magnitski, magnitsky, 7031, sdn, visado*, visa, visas, terror*, sanciones`,
    unnamed: `funcionario*, responsable*, oficial*, coronel*, general, generales, ministro*, juez, jueces, persona, personas, individuos, policía*, empresario*, oligarca*, fiscal, fiscales, diputado*, magistrado*, empresa, empresas, entidades`,
    pronoun: 'él, ella, ellos, ellas, le, lo, la',
    lifting: `levanta*, levantó, levantamiento, retira, retiró, retiran, retiraron, retirado*, retirada, retirar, elimina, eliminó, eliminan, eliminado*, eliminada*, excluye, excluyó, excluido*, excluida*, saca, sacó, sacaron, sale, salió, borra, borró, deslista*, descongela*, suprime, suprimió, suprimido*, revoca, revocó, de ~ lista ~ sanciones|sancionados|negra|clinton|ofac|sdn`,
    court:
      'tribunal*, tgue, tjue, juzgado*, corte suprema|federal|de, jueces europeos, justicia europea, sala',
    decides: `anula, anuló, anulan, anulado, anulación, confirma, confirmó, ratifica, ratificó, desestima, desestimó, desestimado, rechaza, rechazó, falla, falló, fallo, sentencia, dictamina, dictaminó, dictaminado, recurso, apelación, demanda, estima, estimó, avala, avaló, tumba, invalida, invalidó`,
    evading: `evadir, evade, evadió, evasión, eludir, elude, eludió, elusión, burlar, burla, burló, sortear, sortea, sorteó, esquivar, esquiva, esquivó, violar|violó|violación|infringir|saltarse|saltó ~ sanciones, testaferro*, contrabando, triangulación`,
    charged: `acusado*, acusada*, acusación, imputado*, imputada*, detenido*, detenida*, arrestado*, arrestada*, condenado*, condenada*, culpable, juicio, fiscalía, fiscales, jurado, cárcel, prisión, extraditado*, procesado*, investigado*, inculpado*`,
    past: `hace ~ año|años|meses, aniversario, se cumple|cumplen, años después, año después, un año desde, desde hace, en su día, desde 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025`,
    common:
      'el, la, los, las, del, de, un, una, y, en, que, por, con, para, su, se, al, ha, fue, contra, según, este, esta',
  },
  whose: {
    us: 'estados unidos, ee.uu, eeuu, ee, washington, tesoro, departamento de estado, departamento del tesoro, ofac, estadounidense*, lista clinton, secretario de estado, casa blanca, sdn, 7031, norteamerican*',
    eu: 'ue, unión europea, bruselas, consejo europeo, consejo de la ue, tgue, tjue, tribunal general, comunitari*, los veintisiete',
    gb: 'reino unido, londres, británic*, foreign office, ofsi',
    un: 'onu, naciones unidas, consejo de seguridad',
    ca: 'canadá, canadiense*, ottawa',
    ch: 'suiza, suizo*, suizas, berna, seco',
    au: 'australia, australian*, canberra',
    ua: 'ucrania, ucranian*, kiev, kyiv, zelenski',
    nz: 'nueva zelanda, nueva zelandia, neozelandes*',
    jp: 'japón, japones*, tokio',
    no: 'noruega, norueg*, oslo',
  },
};
