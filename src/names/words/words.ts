/** The words of a text that are separated by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Words that say little about who is meant, these and those below: all are written as `latinise` writes them. */
export const titles = wordSet(`
  mr mrs ms miss messrs dr doctor prof professor professeur profesor sir lord lady dame hon honourable honorable
  excellency mister madam madame monsieur mademoiselle mme mlle maitre monseigneur msgr mgr rev reverend fr ven venerable thero thera
  archbishop patriarch archimandrite rabbi rav rebbe reb engr dipl ir adv advocate
  president minister senator judge ambassador governor congressman congresswoman
  general gen colonel col major maj captain capt cpt lt ltg mg bg lieutenant leutenant sgt sergeant cpl corporal admiral
  adm commodore commander cmdr cdr brig brigadier marshal ret retd
  baroness baronet viscount viscountess countess duchess marquess marchioness prince princess
  herr frau doktor freiherr freifrau freiin graefin grafin herzogin furstin fuerstin baronin prinzessin oberst
  hauptmann generalleutnant generalmajor generaloberst oberstleutnant diplom
  comtesse vicomte vicomtesse baronne duchesse marquise princesse colonel commandant
  senor senora senorita sra srta condesa vizconde vizcondesa duquesa marquesa baronesa coronel capitan
  teniente almirante ingeniero licenciado lic senhor senhora signor signora signore contessa baronessa dottor dottore
  dott dottssa ingegnere avvocato avv onorevole meneer mevrouw jonkheer jonkvrouw
  gospodin gospozha tovarishch baronessa vikont vikontessa grafinia grafinya kniaz knyaz kniaginia knyaginya
  gertsog gertsoginia gertsoginya markiz baronet leitenant polkovnik podpolkovnik maior kapitan akademik
  ministr prezident praporshchik serzhant dobrodii
  cenab cnab janab jenab xanim xanum khanim khanum khanom khanoum hanim hanimefendi beyefendi efendi sayin bay bayan bey
  haci pasa komutan orgeneral korgeneral tuggeneral tumgeneral albay yarbay binbasi yuzbasi
  sheikh sheikha shaykh shaykha shaikh shaikha sheik cheikh cheikha seyh sheykh sayyid sayyida sayed sayyed sayid syed
  seyed seyyed seyyid seyid saiyid haji hajji hajj haj hadji hajah hajjah hjh hj alhaji alhaj alhadji elhadj elhadji
  hojjatoleslam hojatoleslam hojjat hojatolislam hujjatulislam ayatollah ayatullah allama allamah
  mullah mulla molla mollah mola maulavi mawlawi maulawi maulvi molvi moulvi mawlana maulana mevlana mufti qari
  qazi ustad ustadh ustaz ostad oustaz imam emir amir muhandis mohandes
  janab shri shree shrimati smt srimati begum
  datuk dato datin datu puan encik tengku tunku tuanku ybhg yab yb
  somdet phraya thakin bapak ibu
  sensei xiansheng nushi kyrios kyria batoni nee
`);

/**
 * Titles that are names too (Earl, Baron, the Burmese U): a title only as the first word, before at least two
 * others, and not where a comma follows a surname ("Herzog, Isaac"). Left out are those that are frequent East Asian
 * surnames (Pan, Ma, Ko) and Iberian ones (Marques, Duque).
 */
export const leadingTitles = wordSet(`
  cardinal justice dona metropolitan pandit agha aqa sahib
  baron earl count duke king bishop marquis father brother sister mother don dom chevalier comte duc conte duca
  barone visconte cavaliere graf herzog furst fuerst prinz ritter pani pane ser gospodja tun u daw
  nai khun luang sri seri raja rana pir sardar mirza malik aga pasha hoca tuan paron
`);

/** Titles of the first list that people are called by as well, and not only addressed with. */
const givenNames = wordSet('amir emir sri shri maj bay hon ir marshal major');
const honorifics = wordSet(`
  prince princess imam ustad ustadh begum bayan haji hajji haj hajj hadji
  syed sayed sayyed sayyid sayid seyed seyyed seyyid seyid saiyid sayyida
`);

/** Whether a title is a name, too: Hon Sui Sen, Amir Peretz, Prince Johnson, Malik Riaz. */
export function mayBeName(latin: string): boolean {
  return givenNames.has(latin) || honorifics.has(latin) || leadingTitles.has(latin);
}

/** Titles of the second list that are given names, and not surnames or forms of address. */
const ranks = wordSet('earl baron duke malik raja rana pir sardar mirza aga agha');

/** Whether it contradicts where the other name has another name in its place: Amir and Ali, but not Daw and Aung. */
export function isGivenNameToo(latin: string): boolean {
  return givenNames.has(latin) || honorifics.has(latin) || ranks.has(latin);
}

/** Whether it says as much as a name does where the other name has it as one: Syed and Haji stand before many. */
export function saysAsMuchAsName(latin: string): boolean {
  return givenNames.has(latin) || leadingTitles.has(latin);
}

/**
 * Titles in scripts whose letters do not tell a title from a name once they are Latin: Arabic mr is Murr, lt Lott. As
 * they are written without the article.
 */
export const titlesInScript = wordSet(`
  شيخ شیخ شيخة سيد سید سيدة سیده دكتور دکتور دكتورة دکتر مهندس مهندسة حاج حاجي حاجی أستاذ استاذ استاد أستاذة جنرال
  ژنرال لواء عميد عقيد رائد نقيب فريق مشير سرهنگ سرتیپ أمير امير امیر ملا مولوي مولوی مولانا آيةالله آیتالله آیةالله
  حجتالاسلام بروفيسور بروفسور پروفسور پروفیسر قاضي قاضی سير سر لورد لرد جونيور جونیور جناب آقای خانم تنكو تنکو تونكو
  דר פרופ הרב גברת אדמור
  ジュニア サー シニア डॉ श्री श्रीमती ਡਾ ਸ੍ਰੀ তুন টুন டாக்டர் திரு தேரர் හිමි ආචාර්ය ดร นาย นาง นางสาว
`);

export const suffixesInArabic = wordSet('جونيور جونیور');

/** د. is short for doctor and م. for engineer: only as the first letters of a name, an initial elsewhere. */
export const shortTitlesInArabic = wordSet('د م أ');

/** Titles of several words, taken away before a name is split: Tan is a Chinese surname, Tan Sri is a title. */
export const longTitles: readonly RegExp[] = [
  /\btan sri\b/giu,
  /\b(?:dato'?|datuk|datin) (?:paduka )?s[er]{1,2}i\b/giu,
  /\bhojj?at[- ]?(?:ol|al|ul)?[- ](?:eslam|islam)\b/giu,
  /\b(?:his|her) (?:excellency|highness|majesty|eminence|holiness)\b/giu,
  /\bthe (?:right|rt\.?|most) (?:honourable|hon\.?)(?= )/giu,
  /\b(?:major|lieutenant|brigadier|colonel|vice|rear|captain)[- ](?:general|admiral|colonel|commander)\b/giu,
];

/** What may follow at least two words of a name. MD is there only: in front it is Mohammed. */
export const suffixes = wordSet(`
  jr sr jnr snr junior senior filho hijo neto fils pere esq esquire phd dphil md mp msp mep mla mna
  bsc msc mba llb llm jd qc kc pc frs obe mbe cbe kbe dbe gbe kcb gcb cb kcmg gcmg cmg kcvo cvo dso dsc bt ret retd
`);

/** Of them and of the Arabic ones, those that tell a son, or a grandson, from a father of the same name. */
export const juniors = wordSet('jr jnr junior filho hijo neto fils jwnywr');
export const seniors = wordSet('sr snr senior pere');

export const particles = wordSet(`
  al el ul ad as ash ar an az at ed es de da do dos das del della di du la le les los las von van der den ter zu y e und
`);

/** Those that Chinese writes in one with the name: 勒庞 is Le Pen, 冯德莱恩 von der Leyen. */
export const spokenParticles = wordSet('da de del della den der di do dos du la le les los ter van von');

/** `Heydar oglu`: the word before is the father's name. */
export const filiationsAfter = wordSet(
  'oglu ogly oghlu ogli oglou ughli uglu kizi qizi gizi gyzy kyzy kizy kyz kysy qyzy',
);
/** `bin Laden`: the word after is the father's name. */
export const filiationsBefore = wordSet('bin ibn ben bint bt binti b');
/** The same in scripts that write it as names are written, too. */
export const filiationsInScript = wordSet('بن ابن بنت பின் பின்தி बिन บิน ビン ബിൻ');

/** The name of the letter W, which begins with another one. */
export const spelledW = wordSet(`
  دبلیو. دبليو. دابليو. دابلیو. ڈبلیو. डब्ल्यू. डब्लू. ডব্লিউ. டபிள்யூ. டபிள்யு. டபுள்யூ. டப்ளியூ. ඩබ්ලිව්. డబ్ల్యూ. ഡബ്ല്യു.
`);

/** The Arabic article takes the first letter of the next word (an-Nasser, ash-Shami); before another, An is a name. */
export const bentArticles: ReadonlyMap<string, string> = new Map(
  ['ad', 'ar', 'as', 'ash', 'an', 'az', 'at'].map((article) => [article, article.slice(1, 2)]),
);

export const patronymicEnding =
  /(?:[oe]vich|[oe]vitch|[oe]vic|[oe]vits|ovych|evych|[oe]vna|ivna|yivna|yevich|ievich|ievna|inichna)$/;

/** Small words in names of organisations, by script: дел is no del. */
export const stopWords = {
  latin: wordSet(`
    of the and for in on at to a an und der die das des fur et de la le les du l d del los las y e i ve va uzra
  `),
  cyrillic: wordSet('i v na s po dlya o ta'),
};
