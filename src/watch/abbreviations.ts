/** Abbreviations that stand before a name or number, in the languages of the news, without their point. */
const written: readonly string[] = [
  // English
  ...'Mr Mrs Ms Messrs Dr St No Sen Rep Gov Hon Rev Pres Gen Brig Col Maj Capt Lt Sgt Adm Cmdr Ltd Inc Co'.split(
    ' ',
  ),
  ...'Jan Feb Aug Sept Oct Nov Dec'.split(' '),
  // German
  ...'Hr Fr Frl Ing Dipl Obst Hptm Kpt Min Abg Art Str Nr Abs'.split(' '),
  // French
  ...'MM Mme Mlle Ste Cap Cdt Mgr Pr Av'.split(' '),
  // Turkish
  ...'Op Yrd Yzb Org Korg Tuğg Tümg Sn Bşk Müh Cad Sok Mah'.split(' '),
];

/** Those that come in small letters too: within a sentence such titles are no capital's matter. */
const either: readonly string[] = [
  // Russian: господин, город, год; полковник, генерал, имени …
  ...'г гг г-н г-на г-ну г-ном г-жа г-жи г-же г-жу гр гр-н гр-на тов полк подполк ген ген-лейт ген-полк кап'.split(
    ' ',
  ),
  ...'лейт ст мл адм нач зам дир деп пом пред мин им ул просп обл респ р-н проф акад доц св о п с м'.split(
    ' ',
  ),
  // Ukrainian, where it differs: рік, імені, вулиця
  ...'р рр ім вул пл п-н п-на'.split(' '),
  // Azerbaijani, Turkish
  ...'polk leyt kap prof dos doç akad cən küç alb'.split(' '),
  // German, French
  ...'gen gén col lt cdt dr bzw vgl ca geb sog'.split(' '),
];

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** All of them, as alternatives of a regular expression. */
export const abbreviations = [...new Set([...written, ...either, ...either.map(capitalised)])].join('|');
