/** Words that say little about who is meant. All are written as `latinise` writes them. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

export const titles = words(`
  mr mrs ms miss dr doctor prof professor sir lord lady dame hon president general gen colonel col major maj captain
  capt lt lieutenant sgt admiral marshal minister senator judge sheikh shaykh shaikh cheikh sheik haji hajji haj mullah
  mulla maulavi mawlawi maulawi mawlana maulana sayyid sayed sayyed syed qari ustad imam ayatollah emir amir herr frau
  prince princess gospodin gospozha bay khanim xanim janab cenab cnab na nee
`);

export const particles = words(`
  al el ul ad as ash ar an az at ed es de da do dos das del della di du la le les los las von van der den ter zu y e und
`);

/** `Heydar oglu`: the word before is the father's name. */
export const filiationsAfter = words(
  'oglu ogly oghlu ogli oglou ughli uglu kizi qizi gizi gyzy kyzy kizy kyz kysy qyzy',
);
/** `bin Laden`: the word after is the father's name. */
export const filiationsBefore = words('bin ibn ben bint bt binti b');

export const patronymicEnding =
  /(?:[oe]vich|[oe]vitch|[oe]vic|[oe]vits|ovych|evych|[oe]vna|ivna|yivna|yevich|ievich|ievna|inichna)$/;

/** Each form by one short name; forms of the same short name are the same form. */
const formSpellings: Readonly<Record<string, string>> = {
  limited:
    'ltd limited ltda limitada lda mmc llc ooo ooo. too tov srl sarl spzoo gmbh bv kft doo eood ood oy mchj llp shpk',
  corporation: 'inc incorporated corp corporation',
  stock:
    'plc ag sa spa nv ab asa as jsc ojsc cjsc pjsc pao oao zao ao pat vat asc qsc aktiengesellschaft se kk bhd ad',
  company: 'co company companies cie kompaniya kompaniyasi sirketi sirkati compagnie compania',
  partnership: 'lp kg ohg pte pvt pty private public',
};

export const companyForms: ReadonlyMap<string, string> = new Map(
  Object.entries(formSpellings).flatMap(([form, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, form]),
  ),
);

/** Company forms of several words, replaced before a name is split. */
export const longForms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:open|closed|public|private)? ?joint[- ]stock company\b/giu, ' jsc '],
  [/\blimited liability (?:company|partnership)\b/giu, ' llc '],
  [/\bpublic limited company\b/giu, ' plc '],
  [/\bsp\.? ?z ?o\. ?o\.?/giu, ' spzoo '],
  [/məhdud məsuliyyətli cəmiyyəti?/giu, ' mmc '],
  [/(?:açıq|qapalı) səhmdar cəmiyyəti?/giu, ' asc '],
  [/обществ[оа] с ограниченной ответственностью/giu, ' ooo '],
  [/(?:открыт|закрыт|публичн)(?:ое|ого) акционерн(?:ое|ого) обществ[оа]/giu, ' ao '],
  [/акционерн(?:ое|ого) обществ[оа]/giu, ' ao '],
];

export const stopWords = words(`
  of the and for in on at to a an und der die das des fur et de la le les du l d del los las y e i v na s po dlya o
  ve va uzra
`);

/** Words that thousands of organisations share. */
export const genericWords = words(`
  bank banka banque banco group grupp gruppa groupe gruppe holding holdings trading trade traders international
  intl global industries industry industrial industriya ministry ministerstvo nazirliyi nazirlik minister office
  general services service solutions enterprise enterprises predpriyatie foundation fund fond trust institute
  institut university center centre tsentr national state federal republic respublika respublikasi respubliki
  respublikasinin islamic committee komitet komissiya commission council agency agentstvo department directorate
  main upravlenie bureau union association organization organisation society cooperative investment investments
  capital finance financial development logistics shipping maritime transport transportation marine lines line
  import export construction engineering technology technologies technical systems oil gas petroleum energy power
  mining metal metals steel insurance management consulting partners media party movement front army forces force
  front brigade battalion court police security public private world first new asia europe european
`);

export const numberWords: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, String(at + 1)]),
);
