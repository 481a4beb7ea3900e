import type { Language } from '../../model/watchlist.ts';

export type Other = Exclude<Language, 'en'>;
/** What a phrase is in the other languages; `$1` and so on stand for what the pattern caught. */
export type Translations = Readonly<Record<Other, string>>;

/** Why two words agree, as `names/compare/explain.ts` says it. */
export const reasons: Readonly<Record<string, Translations>> = {
  'written together or apart': { ru: 'написано слитно или раздельно', az: 'bitişik və ya ayrı yazılıb' },
  same: { ru: 'одно и то же', az: 'eynidir' },
  'same but for capitals': { ru: 'одно и то же, кроме заглавных букв', az: 'böyük hərflər istisna, eynidir' },
  'an initial': { ru: 'инициал', az: 'inisial' },
  'the same form of company': { ru: 'та же форма компании', az: 'eyni şirkət forması' },
  'the same number': { ru: 'то же число', az: 'eyni rəqəm' },
  'same after transliteration': {
    ru: 'одно и то же после транслитерации',
    az: 'transliterasiyadan sonra eynidir',
  },
  'sounds alike across scripts': {
    ru: 'звучит похоже в разных письменностях',
    az: 'müxtəlif əlifbalarda oxşar səslənir',
  },
  'spelling variant': { ru: 'вариант написания', az: 'yazılış variantı' },
  'similar spelling': { ru: 'похожее написание', az: 'oxşar yazılış' },
};

/** What is said of a word that the other name lacks. */
export const kinds: Readonly<Record<string, Translations>> = {
  patronymic: { ru: 'отчество', az: 'ata adı' },
  title: { ru: 'титул', az: 'titul' },
  initial: { ru: 'инициал', az: 'inisial' },
  'form of company': { ru: 'форма компании', az: 'şirkət forması' },
  number: { ru: 'число', az: 'rəqəm' },
};

/** What speaks against two names as a whole, as `names/compare/limits.ts` says it. */
export const limits: Readonly<Record<string, Translations>> = {
  'numbers disagree': { ru: 'числа расходятся', az: 'rəqəmlər fərqlidir' },
  'another given name in front': { ru: 'впереди другое имя', az: 'öndə başqa ad var' },
  'one is the father of the other': { ru: 'один — отец другого', az: 'biri digərinin atasıdır' },
  'a daughter’s given name in front': { ru: 'впереди имя дочери', az: 'öndə qız övladın adı var' },
  'another form of company': { ru: 'другая форма компании', az: 'başqa şirkət forması' },
  'a number on one side only': { ru: 'число только с одной стороны', az: 'rəqəm yalnız bir tərəfdədir' },
  'father and son': { ru: 'отец и сын', az: 'ata və oğul' },
  'junior on one side only': { ru: '«младший» только с одной стороны', az: '“kiçik” yalnız bir tərəfdədir' },
  'senior on one side only': { ru: '«старший» только с одной стороны', az: '“böyük” yalnız bir tərəfdədir' },
  'few sounds to agree, it may be chance': {
    ru: 'совпадающих звуков мало, это может быть случайность',
    az: 'uyğun gələn səs azdır, təsadüf ola bilər',
  },
  'the syllables stand in another order': {
    ru: 'слоги стоят в другом порядке',
    az: 'hecalar başqa ardıcıllıqla düzülüb',
  },
  'a weak alias on the list': { ru: 'слабый псевдоним в списке', az: 'siyahıda zəif digər ad' },
};

/** What birth dates come to, as `watch/context.ts` says it. */
export const dates: Readonly<Record<string, Translations>> = {
  agree: { ru: 'совпадают', az: 'uyğundur' },
  'near, neither for nor against': { ru: 'близки, ни за, ни против', az: 'yaxındır, nə lehinə, nə əleyhinə' },
  contradict: { ru: 'противоречат', az: 'ziddiyyət təşkil edir' },
  'contradict, but the name is rare': {
    ru: 'противоречат, но имя редкое',
    az: 'ziddiyyətlidir, amma ad nadirdir',
  },
};

export const sexes: Readonly<Record<string, Translations>> = {
  male: { ru: 'мужской', az: 'kişi' },
  female: { ru: 'женский', az: 'qadın' },
};

/** Lines without a list of phrases in them; the order counts, the first that fits is taken. */
export const lines: readonly (readonly [RegExp, Translations])[] = [
  [
    /^(.+) ≠ (.+): not the same \(0\)$/,
    { ru: '$1 ≠ $2: не одно и то же (0)', az: '$1 ≠ $2: eyni deyil (0)' },
  ],
  [
    /^(.+): only on one side \(0\)$/,
    { ru: '$1: только с одной стороны (0)', az: '$1: yalnız bir tərəfdə (0)' },
  ],
  [
    /^a single name agrees \(at most ([\d.]+)\)$/,
    { ru: 'совпадает только одно имя (не более $1)', az: 'yalnız bir ad uyğundur (ən çoxu $1)' },
  ],
  [
    /^the words that agree stand in another order: what is only on one side counts twice$/,
    {
      ru: 'совпавшие слова стоят в другом порядке: то, что есть только с одной стороны, считается вдвойне',
      az: 'uyğun gələn sözlər başqa ardıcıllıqdadır: yalnız bir tərəfdə olan ikiqat sayılır',
    },
  ],
  [/^(.+): the same characters \((.+)\)$/, { ru: '$1: те же знаки ($2)', az: '$1: eyni işarələr ($2)' }],
  [
    /^(.+) = (.+): a rare name of one word \((.+)\)$/,
    { ru: '$1 = $2: редкое имя из одного слова ($3)', az: '$1 = $2: bir sözdən ibarət nadir ad ($3)' },
  ],
  [
    /^(.+): surname alone, after the full name \((.+)\)$/,
    { ru: '$1: только фамилия, после полного имени ($2)', az: '$1: tam addan sonra yalnız soyad ($2)' },
  ],
  [
    /^may be a woman of nearly the same name, or he in another case \((.+)\)$/,
    {
      ru: 'может быть женщина с почти тем же именем или он же в другом падеже ($1)',
      az: 'demək olar eyni adlı qadın və ya başqa halda elə özü ola bilər ($1)',
    },
  ],
  [/^country (.+): agrees( \(.+\))?$/, { ru: 'страна $1: совпадает$2', az: 'ölkə $1: uyğundur$2' }],
  [
    /^country (.+) on the watchlist, (.+) on the list: differ \((.+)\)$/,
    {
      ru: 'страна: $1 в списке наблюдения, $2 в санкционном: расходятся ($3)',
      az: 'ölkə: müşahidə siyahısında $1, sanksiya siyahısında $2: fərqlidir ($3)',
    },
  ],
  [
    /^name (.+): meets (.+) at (.+), until now (.+) at most$/,
    {
      ru: 'имя $1: подходит к $2 на $3, до сих пор не более $4',
      az: 'ad $1: bununla uyğunluğu ($2) $3, indiyədək ən çoxu $4',
    },
  ],
  [/^linked to (.+) \("(.+)"\)$/, { ru: 'связь: $1 («$2»)', az: 'əlaqə: $1 (“$2”)' }],
  [/^(.+): the same( \(.+\))?$/, { ru: '$1: то же самое$2', az: '$1: eynidir$2' }],
  [/^“(.+)” stands before the name$/, { ru: '«$1» стоит перед именем', az: 'adın qarşısında “$1” durur' }],
  [/^“(.+)” is said of the name$/, { ru: '«$1» сказано об этом имени', az: 'bu ad barədə “$1” deyilir' }],
  [
    /^“(.+)” and “(.+)” stand with the name$/,
    { ru: '«$1» и «$2» стоят при имени', az: 'adın yanında “$1” və “$2” durur' },
  ],
  [
    /^(“.+” and “.+”) tell of a court that decides about measures$/,
    {
      ru: '$1: речь о суде, который решает о мерах',
      az: '$1: tədbirlər barədə qərar verən məhkəmədən danışılır',
    },
  ],
  [
    /^“(.+)” tells of somebody who gets round measures$/,
    { ru: '«$1» говорит об обходе мер', az: '“$1” tədbirlərdən yayınmadan danışır' },
  ],
  [
    /^“(.+)” says that measures end$/,
    { ru: '«$1» говорит о конце мер', az: '“$1” tədbirlərin bitdiyini bildirir' },
  ],
  [
    /^“(.+)” tells of measures taken long ago$/,
    { ru: '«$1» говорит о давних мерах', az: '“$1” çoxdankı tədbirlərdən danışır' },
  ],
  [
    /^“(.+)” is dated (.+), long before the news$/,
    { ru: '«$1» относится к $2, задолго до новости', az: '“$1” tarixi $2, xəbərdən çox əvvəl' },
  ],
  [
    /^“(.+)” tells that measures are wished for, planned or threatened$/,
    {
      ru: '«$1» говорит, что мер хотят, их готовят или ими угрожают',
      az: '“$1” tədbirlərin istənildiyini, planlaşdırıldığını və ya onlarla hədələndiyini bildirir',
    },
  ],
  [
    /^“(.+)” tells that measures are denied$/,
    { ru: '«$1» говорит, что меры отрицают', az: '“$1” tədbirlərin təkzib edildiyini bildirir' },
  ],
  [/^“(.+)” embraces the name$/, { ru: '«$1» обрамляет имя', az: 'ad “$1” ifadəsinin içindədir' }],
  [
    /^“(.+)” stands with the name in a text about measures$/,
    { ru: '«$1» стоит при имени в тексте о мерах', az: 'tədbirlər barədə mətndə adın yanında “$1” durur' },
  ],
  [
    /^“(.+)” stands in a sentence of (.+), long before the news$/,
    {
      ru: '«$1» стоит в предложении о $2, задолго до новости',
      az: '“$1” $2 tarixli cümlədədir, xəbərdən çox əvvəl',
    },
  ],
  [
    /^“(.+)” stands in the sentence of the name; whom it meets no rule could tell$/,
    {
      ru: '«$1» стоит в предложении с именем; к кому это относится, правила не установили',
      az: '“$1” adın olduğu cümlədədir; kimə aid olduğunu qaydalar müəyyən edə bilmədi',
    },
  ],
  [
    /^“(.+)” denies what follows$/,
    { ru: '«$1» отрицает то, что следует', az: '“$1” sonra gələni təkzib edir' },
  ],
  [/^“(.+)” tells of measures$/, { ru: '«$1» говорит о мерах', az: '“$1” tədbirlərdən danışır' }],
  [
    /^the sentence gives the legal ground “(.+)”$/,
    { ru: 'в предложении названо правовое основание «$1»', az: 'cümlədə hüquqi əsas göstərilib: “$1”' },
  ],
  [
    /^“(.+)” in the sentence before, of somebody whom this one names$/,
    {
      ru: '«$1» в предыдущем предложении, о том, кто назван в этом',
      az: 'əvvəlki cümlədə “$1”, bu cümlədə adı çəkilən barədə',
    },
  ],
  [
    /^an official notice of designations, which gives the conduct of the named$/,
    {
      ru: 'официальное сообщение о внесении в списки, где сказано, за что внесён названный',
      az: 'siyahıya salınma barədə rəsmi bildiriş, adı çəkilənin əməli göstərilib',
    },
  ],
  [
    /^named in a list of an official notice of designations$/,
    {
      ru: 'имя стоит в перечне официального сообщения о внесении в списки',
      az: 'ad siyahıya salınma barədə rəsmi bildirişin siyahısındadır',
    },
  ],
  [
    /^as amended, the entry no longer matches; until now it did:$/,
    {
      ru: 'после изменения запись больше не подходит; до сих пор подходила:',
      az: 'dəyişiklikdən sonra qeyd daha uyğun deyil; indiyədək uyğun idi:',
    },
  ],
];

/** What rules ask for, as the watchlist calls it. */
export const conditions: Readonly<Record<string, Translations>> = {
  country: { ru: 'страна', az: 'ölkə' },
  program: { ru: 'программа', az: 'proqram' },
  source: { ru: 'источник', az: 'mənbə' },
  schema: { ru: 'вид', az: 'növ' },
  text: { ru: 'текст', az: 'mətn' },
  authority: { ru: 'орган', az: 'qurum' },
  position: { ru: 'должность', az: 'vəzifə' },
  'linked to': { ru: 'связь с', az: 'əlaqə' },
};
