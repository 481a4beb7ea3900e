import type { Language } from '../../model/watchlist.ts';
import type { Act } from '../programmes/effects.ts';

/** What programmes are about, beside countries: English, Russian, Azerbaijani. */
const themes = {
  terrorism: ['terrorism', 'терроризм', 'terrorizm'],
  alQaida: ['ISIL and Al-Qaida', 'ИГИЛ и «Аль-Каида»', 'İŞİD və Əl-Qaidə'],
  taliban: ['Taliban', '«Талибан»', 'Taliban'],
  shabaab: ['Al-Shabaab', '«Аш-Шабааб»', 'Əş-Şəbab'],
  hamas: ['Hamas', 'ХАМАС', 'HƏMAS'],
  hizballah: ['Hizballah', '«Хезболла»', 'Hizbullah'],
  guards: [
    'Islamic Revolutionary Guard Corps',
    'Корпус стражей исламской революции',
    'İslam İnqilabı Keşikçiləri Korpusu',
  ],
  settlers: [
    'violence in the West Bank',
    'насилие на Западном берегу',
    'İordan çayının qərb sahilində zorakılıq',
  ],
  drugs: ['drug trafficking', 'наркоторговля', 'narkotik ticarəti'],
  crime: ['transnational crime', 'транснациональная преступность', 'transmilli cinayətkarlıq'],
  proliferation: ['weapons of mass destruction', 'оружие массового уничтожения', 'kütləvi qırğın silahları'],
  chemical: ['chemical weapons', 'химическое оружие', 'kimyəvi silah'],
  arms: ['conventional arms', 'обычные вооружения', 'adi silahlar'],
  humanRights: ['human rights abuse', 'нарушения прав человека', 'insan hüquqlarının pozulması'],
  corruption: ['corruption', 'коррупция', 'korrupsiya'],
  misuse: [
    'misappropriation of state funds',
    'присвоение государственных средств',
    'dövlət vəsaitinin mənimsənilməsi',
  ],
  cyber: ['malicious cyber activity', 'вредоносная деятельность в сети', 'zərərli kiberfəaliyyət'],
  election: ['interference in elections', 'вмешательство в выборы', 'seçkilərə müdaxilə'],
  hybrid: ['destabilising activities', 'дестабилизирующие действия', 'sabitliyi pozan fəaliyyət'],
  hostages: [
    'hostages and wrongful detention',
    'захват заложников и незаконное удержание',
    'girov götürmə və qanunsuz saxlama',
  ],
  migration: ['irregular migration', 'незаконная миграция', 'qanunsuz miqrasiya'],
  drilling: ['unauthorised drilling', 'незаконное бурение', 'icazəsiz qazma işləri'],
  balkans: ['Western Balkans', 'Западные Балканы', 'Qərbi Balkanlar'],
  evasion: ['evasion of sanctions', 'обход санкций', 'sanksiyalardan yayınma'],
  secondary: [
    'foreign banks that deal with the entry risk sanctions',
    'иностранным банкам за сделки грозят санкции',
    'əməliyyat aparan xarici banklara sanksiya təhlükəsi',
  ],
  sectoral: ['sectoral measures', 'секторальные меры', 'sektor tədbirləri'],
  pipelines: ['energy pipelines', 'энергетические трубопроводы', 'enerji boru kəmərləri'],
  court: ['International Criminal Court', 'Международный уголовный суд', 'Beynəlxalq Cinayət Məhkəməsi'],
  legislators: [
    'Palestinian Legislative Council',
    'Палестинский законодательный совет',
    'Fələstin Qanunvericilik Şurası',
  ],
  menu: [
    'chosen measures short of a full block',
    'отдельные меры без полной блокировки',
    'tam bloklama olmadan seçilmiş tədbirlər',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
export type Theme = keyof typeof themes;

const places: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, ru: 1, az: 2 };

export function themeIn(language: Language, theme: Theme): string {
  return themes[theme][places[language]];
}

const acts: Readonly<Record<Language, Readonly<Record<Act['form'], (number: string) => string>>>> = {
  en: {
    order: (number) => `Executive Order ${number}`,
    section: (number) => `Section ${number}`,
    regulation: (number) => `EU Regulation ${number}`,
    resolution: (number) => `UN Security Council resolution ${number}`,
    law: (title) => title,
  },
  ru: {
    order: (number) => `указ президента США № ${number}`,
    section: (number) => `раздел ${number}`,
    regulation: (number) => `регламент ЕС ${number}`,
    resolution: (number) => `резолюция Совета Безопасности ООН ${number}`,
    law: (title) => title,
  },
  az: {
    order: (number) => `ABŞ prezidentinin ${number} saylı sərəncamı`,
    section: (number) => `${number} bölməsi`,
    regulation: (number) => `Aİ-nin ${number} saylı reqlamenti`,
    resolution: (number) => `BMT Təhlükəsizlik Şurasının ${number} saylı qətnaməsi`,
    law: (title) => title,
  },
};

export function actIn(language: Language, { form, number }: Act): string {
  return acts[language][form](number);
}
