import type { Schema } from '../../src/model/entry.ts';

/** Somebody whom the played year watches: public persons and bodies that are or were under sanctions. */
export interface Person {
  readonly id: string;
  readonly schema: Schema;
  readonly name: string;
  readonly country: string;
  /** As Russian texts write it: who, and against whom. */
  readonly russian: readonly [nominative: string, genitive: string];
  /** As OFAC writes it, surname first; one part alone for a body. */
  readonly ofac: readonly [last: string, first?: string];
}

type Row = readonly [
  id: string,
  name: string,
  country: string,
  nominative: string,
  genitive: string,
  last: string,
  first?: string,
];

// biome-ignore format: a table
const caucasusRussia: readonly Row[] = [
  ['alimardanov', 'Kerim Alimardanov', 'az', 'Керим Алимарданов', 'Керима Алимарданова', 'ALIMARDANOV', 'Kerim'],
  ['kadyrov', 'Ramzan Kadyrov', 'ru', 'Рамзан Кадыров', 'Рамзана Кадырова', 'KADYROV', 'Ramzan Akhmatovich'],
  ['plahotniuc', 'Vladimir Plahotniuc', 'md', 'Владимир Плахотнюк', 'Владимира Плахотнюка', 'PLAHOTNIUC', 'Vladimir'],
  ['pamfilova', 'Ella Pamfilova', 'ru', 'Элла Памфилова', 'Эллы Памфиловой', 'PAMFILOVA', 'Ella Aleksandrovna'],
  ['bortnikov', 'Alexander Bortnikov', 'ru', 'Александр Бортников', 'Александра Бортникова', 'BORTNIKOV', 'Aleksandr Vasilievich'],
  ['patrushev', 'Nikolai Patrushev', 'ru', 'Николай Патрушев', 'Николая Патрушева', 'PATRUSHEV', 'Nikolai Platonovich'],
  ['sechin', 'Igor Sechin', 'ru', 'Игорь Сечин', 'Игоря Сечина', 'SECHIN', 'Igor Ivanovich'],
  ['volodin', 'Vyacheslav Volodin', 'ru', 'Вячеслав Володин', 'Вячеслава Володина', 'VOLODIN', 'Vyacheslav Viktorovich'],
  ['timchenko', 'Gennady Timchenko', 'ru', 'Геннадий Тимченко', 'Геннадия Тимченко', 'TIMCHENKO', 'Gennady Nikolayevich'],
  ['usmanov', 'Alisher Usmanov', 'uz', 'Алишер Усманов', 'Алишера Усманова', 'USMANOV', 'Alisher Burhanovich'],
  ['deripaska', 'Oleg Deripaska', 'ru', 'Олег Дерипаска', 'Олега Дерипаски', 'DERIPASKA', 'Oleg Vladimirovich'],
  ['shor', 'Ilan Shor', 'md', 'Илан Шор', 'Илана Шора', 'SHOR', 'Ilan Mironovich'],
  ['ivanishvili', 'Bidzina Ivanishvili', 'ge', 'Бидзина Иванишвили', 'Бидзины Иванишвили', 'IVANISHVILI', 'Bidzina'],
  ['gomelauri', 'Vakhtang Gomelauri', 'ge', 'Вахтанг Гомелаури', 'Вахтанга Гомелаури', 'GOMELAURI', 'Vakhtang'],
  ['kharazishvili', 'Zviad Kharazishvili', 'ge', 'Звиад Харазишвили', 'Звиада Харазишвили', 'KHARAZISHVILI', 'Zviad'],
  ['kolomoisky', 'Ihor Kolomoisky', 'ua', 'Игорь Коломойский', 'Игоря Коломойского', 'KOLOMOYSKYY', 'Ihor Valeriyovych'],
];

// biome-ignore format: a table
const africaAsia: readonly Row[] = [
  ['conde', 'Alpha Conde', 'gn', 'Альфа Конде', 'Альфы Конде', 'CONDE', 'Alpha'],
  ['keita', 'Karim Keita', 'ml', 'Карим Кейта', 'Карима Кейты', 'KEITA', 'Karim'],
  ['dos-santos', 'Isabel dos Santos', 'ao', 'Изабел душ Сантуш', 'Изабел душ Сантуш', 'DOS SANTOS', 'Isabel'],
  ['gertler', 'Dan Gertler', 'il', 'Дан Гертлер', 'Дана Гертлера', 'GERTLER', 'Dan'],
  ['wu', 'Wu Yingjie', 'cn', 'У Инцзе', 'У Инцзе', 'WU', 'Yingjie'],
  ['chen', 'Chen Quanguo', 'cn', 'Чэнь Цюаньго', 'Чэнь Цюаньго', 'CHEN', 'Quanguo'],
  ['hlaing', 'Min Aung Hlaing', 'mm', 'Мин Аун Хлайн', 'Мин Аун Хлайна', 'HLAING', 'Min Aung'],
  ['mnangagwa', 'Emmerson Mnangagwa', 'zw', 'Эммерсон Мнангагва', 'Эммерсона Мнангагвы', 'MNANGAGWA', 'Emmerson Dambudzo'],
  ['machar', 'Riek Machar', 'ss', 'Риек Мачар', 'Риека Мачара', 'MACHAR', 'Riek'],
  ['malong', 'Paul Malong Awan', 'ss', 'Пол Малонг Аван', 'Пола Малонга Авана', 'MALONG AWAN', 'Paul'],
  ['dagalo', 'Mohamed Hamdan Dagalo', 'sd', 'Мохамед Хамдан Дагало', 'Мохамеда Хамдана Дагало', 'DAGALO', 'Mohamed Hamdan'],
  ['quiboloy', 'Apollo Quiboloy', 'ph', 'Аполло Киболой', 'Аполло Киболоя', 'QUIBOLOY', 'Apollo Carreon'],
  ['cartes', 'Horacio Cartes', 'py', 'Орасио Картес', 'Орасио Картеса', 'CARTES JARA', 'Horacio Manuel'],
  ['berisha', 'Sali Berisha', 'al', 'Сали Бериша', 'Сали Бериши', 'BERISHA', 'Sali'],
];

// biome-ignore format: a table
const bodies: readonly Row[] = [
  ['gazprombank', 'Gazprombank', 'ru', 'Газпромбанк', 'Газпромбанка', 'GAZPROMBANK JOINT STOCK COMPANY'],
  ['rosoboronexport', 'Rosoboronexport', 'ru', 'Рособоронэкспорт', 'Рособоронэкспорта', 'ROSOBORONEXPORT'],
  ['alrosa', 'Alrosa', 'ru', 'Алроса', 'Алросы', 'ALROSA'],
  ['sovcomflot', 'Sovcomflot', 'ru', 'Совкомфлот', 'Совкомфлота', 'SOVCOMFLOT'],
  ['wagner', 'Wagner Group', 'ru', 'ЧВК «Вагнер»', 'ЧВК «Вагнер»', 'WAGNER GROUP'],
  ['mahan', 'Mahan Air', 'ir', 'Mahan Air', 'Mahan Air', 'MAHAN AIR'],
  ['komid', 'Korea Mining Development Trading Corporation', 'kp', 'KOMID', 'KOMID', 'KOREA MINING DEVELOPMENT TRADING CORPORATION'],
  ['moge', 'Myanma Oil and Gas Enterprise', 'mm', 'MOGE', 'MOGE', 'MYANMA OIL AND GAS ENTERPRISE'],
  ['belavia', 'Belavia Belarusian Airlines', 'by', 'Белавиа', 'Белавиа', 'BELAVIA BELARUSIAN AIRLINES'],
  ['adf', 'Allied Democratic Forces', 'cd', 'Альянс демократических сил', 'Альянса демократических сил', 'ALLIED DEMOCRATIC FORCES'],
];

function toPerson(schema: Schema): (row: Row) => Person {
  return ([id, name, country, nominative, genitive, last, first]) => ({
    id,
    schema,
    name,
    country,
    russian: [nominative, genitive],
    ofac: first === undefined ? [last] : [last, first],
  });
}

/** Watchlist → whom it watches: forty in all. */
export const watched: Readonly<Record<'caucasus-russia' | 'africa-asia' | 'bodies', readonly Person[]>> = {
  'caucasus-russia': caucasusRussia.map(toPerson('Person')),
  'africa-asia': africaAsia.map(toPerson('Person')),
  bodies: bodies.map(toPerson('Organization')),
};

/** Watched from a day in September on, when the list has had him for months. */
export const latecomer = {
  at: '2025-09-10T12:00:00.000Z',
  watchlist: 'africa-asia',
  ...toPerson('Person')(['zhuo', 'Zhuo Xinrong', 'cn', 'Чжо Синьжун', 'Чжо Синьжуна', 'ZHUO', 'Xinrong']),
} as const;

const people = new Map(Object.values(watched).flatMap((all) => all.map((person) => [person.id, person])));

export function personOf(id: string): Person {
  const person = people.get(id);
  if (person === undefined) throw new RangeError(`nobody watches ${id}`);
  return person;
}

/** On the list besides; but for the latecomer nobody watches them by name. Designated by the Treasury on 9 December 2022. */
export const strangers: readonly (readonly [last: string, first: string, nationality: string])[] = [
  ['LI', 'Zhenyu', 'China'],
  ['ZHUO', 'Xinrong', 'China'],
  ['CASTRO RAMIREZ', 'Conan Tonathiu', 'El Salvador'],
  ['CASTRO', 'Oscar Rolando', 'El Salvador'],
  ['VARGAS MORALES', 'Jorge Estuardo', 'Guatemala'],
  ['CHANG NAVARRO', 'Luis Alfonso', 'Guatemala'],
  ['RODRIGUEZ REYES', 'Allan Estuardo', 'Guatemala'],
  ['KOUCHAKZAEI', 'Ebrahim', 'Iran'],
  ['AZIZI', 'Allah Karam', 'Iran'],
  ['JAVIDAN', 'Ali Akbar', 'Iran'],
  ['JADHAV', 'Deepak', 'India'],
  ['BULAEV', 'Nikolay Ivanovich', 'Russia'],
  ['BUDARINA', 'Natalya Alekseevna', 'Russia'],
  ['SEREDA', 'Marina Konstantinovna', 'Russia'],
  ['ANDREEV', 'Pavel Viktorovich', 'Russia'],
  ['KOLYUSHIN', 'Yevgeny Ivanovich', 'Russia'],
  ['KURDIUMOV', 'Aleksandr Borisovich', 'Russia'],
  ['LEVICHEV', 'Nikolay Vladimirovich', 'Russia'],
  ['LOPATIN', 'Anton Igorevich', 'Russia'],
  ['MAZUREVSKII', 'Konstantin Sergeevich', 'Russia'],
  ['MARKINA', 'Liudmila Leonidovna', 'Russia'],
  ['KHAIMOURZINA', 'Elmira Abdulbarievna', 'Russia'],
  ['SHUTOV', 'Andrey Yurievich', 'Russia'],
  ['EBZEEV', 'Boris Safarovich', 'Russia'],
  ['MONGUSH', 'Ochur-Suge Terimovich', 'Russia'],
  ['ZAITSEVA', 'Lyudmila Nikolaevna', 'Russia'],
];

/** On the UN's list, and watched by nobody: name, list, reference number. */
export const unStrangers: readonly (readonly [name: string, list: string, reference: string])[] = [
  ['ERIC BADEGE', 'DRC', 'CDi.001'],
  ['FRANK KAKOLELE BWAMBALE', 'DRC', 'CDi.002'],
  ['GASTON IYAMUREMYE', 'DRC', 'CDi.003'],
  ['INNOCENT KAINA', 'DRC', 'CDi.004'],
  ['JEROME KAKWAVU BUKANDE', 'DRC', 'CDi.005'],
  ['GERMAIN KATANGA', 'DRC', 'CDi.006'],
  ['THOMAS LUBANGA', 'DRC', 'CDi.007'],
  ['SULTANI MAKENGA', 'DRC', 'CDi.008'],
  ['KHAWA PANGA MANDRO', 'DRC', 'CDi.009'],
  ['CALLIXTE MBARUSHIMANA', 'DRC', 'CDi.010'],
  ['YUN HO-JIN', 'DPRK', 'KPi.001'],
  ['RI JE-SON', 'DPRK', 'KPi.002'],
  ['HWANG SOK-HWA', 'DPRK', 'KPi.003'],
  ['RI HONG-SOP', 'DPRK', 'KPi.004'],
  ['HAN YU-RO', 'DPRK', 'KPi.005'],
  ['PAEK CHANG-HO', 'DPRK', 'KPi.006'],
  ['CHANG MYONG-CHIN', 'DPRK', 'KPi.007'],
  ['RA KYONG-SU', 'DPRK', 'KPi.008'],
  ['KIM KWANG-IL', 'DPRK', 'KPi.009'],
  ['SANTINO DENG WOL', 'SouthSudan', 'SSi.004'],
  ['MARIAL CHANUONG YOL MANGOK', 'SouthSudan', 'SSi.002'],
  ['SIMON GATWECH DUAL', 'SouthSudan', 'SSi.001'],
];
