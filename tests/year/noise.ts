import type { Random } from './random.ts';
import type { Written } from './texts.ts';

// What fills the feeds on other days. Some of it is about sanctions, none of it about anybody watched.
const places = [
  'Baku',
  'Tbilisi',
  'Yerevan',
  'Chisinau',
  'Lagos',
  'Nairobi',
  'Manila',
  'Ankara',
  'Tashkent',
  'Lima',
];
const months = ['January', 'March', 'May', 'July', 'September', 'November'];
const english: readonly ((place: string, month: string, n: number) => readonly [string, string])[] = [
  (place, month, n) => [
    `Grain exports through ${place} rise by ${n} per cent`,
    `Exports grew in ${month}, the port says. Prices stay low.`,
  ],
  (place, _, n) => [
    `${place} opens ${n} new schools`,
    `Pupils move in after the holidays. The mayor cut the ribbon.`,
  ],
  (place, month) => [`Rain expected in ${place}`, `It was the driest ${month} for years. Farmers hope.`],
  (place, _, n) => [
    `${place} marathon: ${n} hundred runners at the start`,
    `Roads are closed until the evening.`,
  ],
  (place) => [
    `Ministers discuss trade in ${place}`,
    `The delegations spoke about tariffs, visas and flights.`,
  ],
  (_, month) => [
    `EU prepares its next sanctions package`,
    `Diplomats expect the package in ${month}. It is to cover shipping and spare parts.`,
  ],
  (_, __, n) => [
    `US sanctions ${n} tankers of the shadow fleet`,
    `The Treasury put ${n} tankers on its sanctions list. Their owners were not named.`,
  ],
  (place) => [
    `What sanctions mean for banks in ${place}`,
    `Banks check their customers more often, a study says. Transfers take longer.`,
  ],
];
// biome-ignore format: a table
const russian: readonly ((n: number) => readonly [string, string])[] = [
  (n) => [`Экспорт зерна вырос на ${n} процентов`, 'Порт сообщил о росте перевозок. Цены не изменились.'],
  (n) => [`В городе открыли ${n} новых школ`, 'Ученики придут после каникул.'],
  () => ['Синоптики обещают дожди', 'Осадков не было несколько недель.'],
  (n) => [`США ввели санкции против ${n} танкеров`, 'Владельцы судов не названы.'],
  () => ['Евросоюз готовит новый пакет санкций', 'Пакет затронет судоходство.'],
];
const german: readonly ((n: number) => readonly [string, string])[] = [
  (n) => [
    `Getreideausfuhr steigt um ${n} Prozent`,
    'Der Hafen meldet mehr Ladung. Die Preise bleiben niedrig.',
  ],
  () => ['Regen erwartet', 'Es war seit Jahren nicht so trocken.'],
  () => ['EU bereitet neue Sanktionen vor', 'Das Paket soll die Schifffahrt treffen.'],
];
const notices: readonly ((place: string, n: number) => readonly [string, string])[] = [
  (place) => [
    `Readout of the call with the foreign minister in ${place}`,
    '<p>They discussed trade, energy and regional security.</p>',
  ],
  (place, n) => [
    `Travel advisory for ${place}, revision ${n}`,
    '<p>Travellers should check the opening hours of consulates.</p>',
  ],
  (place) => [
    `Independence day of the people of ${place}`,
    '<p>On behalf of the people we send our best wishes.</p>',
  ],
];

/** An item for one of the feeds. */
export function noise(source: string, random: Random): Written {
  const [place, month, n] = [random.pick(places), random.pick(months), 2 + random.below(90)];
  const [title, text] =
    source === 'news-ru'
      ? random.pick(russian)(n)
      : source === 'news-world'
        ? random.pick(german)(n)
        : source === 'news-en'
          ? random.pick(english)(place, month, n)
          : random.pick(notices)(place, n);
  return { title, text };
}
