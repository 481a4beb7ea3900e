import type { AlertKind } from '../../model/alert.ts';
import type { Claim } from '../../model/claim.ts';
import type { Schema } from '../../model/entry.ts';
import { type Catalogue, numberIn, plural, type Said } from './catalogue.ts';
import { facts, fields, labels, words } from './ru-words.ts';

// Names stand where no case changes them: they are the user's, or a list's, in any script.
const count = (number: number, one: string, few: string, many: string) =>
  plural('ru', number, { one, few, many, other: few });

const things: Readonly<Record<Schema, string>> = {
  Person: 'человек',
  Organization: 'организация',
  Company: 'компания',
  LegalEntity: 'лицо',
  Vessel: 'судно',
  Airplane: 'воздушное судно',
};

const theSame: Readonly<Record<Schema, string>> = {
  Person: 'тот же человек',
  Organization: 'та же организация',
  Company: 'та же компания',
  LegalEntity: 'то же лицо',
  Vessel: 'то же судно',
  Airplane: 'то же воздушное судно',
};
const same = (schema: Schema | null) => (schema ? theSame[schema] : 'то же лицо');

const claims: Readonly<Record<Claim, (said: Said) => string>> = {
  imposed: ({ source, name }) => `${source}: сообщается о введении мер. Речь идёт о: ${name}.`,
  lifted: ({ source, name }) => `${source}: сообщается об отмене мер. Речь идёт о: ${name}.`,
  call: ({ source, name }) =>
    `${source}: в тексте призывают ввести меры, готовят их или угрожают ими. Речь идёт о: ${name}.`,
  denial: ({ source, name }) => `${source}: в тексте отрицается, что меры действуют. Речь идёт о: ${name}.`,
  anniversary: ({ source, name }) =>
    `${source}: в тексте о введении мер говорится как о давнем событии. Речь идёт о: ${name}.`,
  evasion: ({ source, name }) =>
    `${source}: в тексте говорится об обходе мер или о помощи в нём. Речь идёт о: ${name}.`,
  ruling: ({ source, name }) => `${source}: текст о решении суда по поводу мер. Речь идёт о: ${name}.`,
  quoted: ({ source, name }) =>
    `${source}: в тексте о санкциях упоминается ${name}, но меры направлены не против этого лица.`,
};

const kinds: Readonly<Record<AlertKind, readonly [string, string, string]>> = {
  listed: ['запись в списках', 'записи в списках', 'записей в списках'],
  designation: ['внесение в список', 'внесения в список', 'внесений в список'],
  amendment: ['изменение', 'изменения', 'изменений'],
  delisting: ['исключение из списка', 'исключения из списка', 'исключений из списка'],
  statement: ['официальное сообщение', 'официальных сообщения', 'официальных сообщений'],
  news: ['новость', 'новости', 'новостей'],
  mention: ['упоминание', 'упоминания', 'упоминаний'],
  source: ['сообщение об источнике', 'сообщения об источниках', 'сообщений об источниках'],
};

export const ru: Catalogue = {
  language: 'ru',
  words,
  facts,
  labels,
  fields,
  schemas: things,
  certainty: {
    strong: 'уверенное совпадение',
    likely: 'вероятное совпадение',
    possible: 'возможное совпадение',
  },
  doubt: { likely: 'вероятно', possible: 'возможно' },
  effects: {
    frozen: 'активы заморожены',
    dealings: 'сделки запрещены',
    noFunds: 'предоставлять средства и экономические ресурсы запрещено',
    barred: 'въезд запрещён',
    barredFamily: 'въезд запрещён, также и семье',
    financing: 'финансирование ограничено',
    arms: 'оружейное эмбарго',
    port: 'вход в порты запрещён',
  },
  ofKind: Object.fromEntries(
    Object.entries(kinds).map(([kind, forms]) => [kind, (number: number) => count(number, ...forms)]),
  ) as Catalogue['ofKind'],
  verdicts: {
    designation: ({ listed, list }) => `Теперь в этом списке: ${listed}. Список: ${list}.`,
    listed: ({ listed, list }) => `В этом списке уже до первой проверки для вас: ${listed}. Список: ${list}.`,
    earlierNotice: ({ source, name }) =>
      `${source}: ещё до первой проверки для вас в связи с санкциями упоминается ${name}.`,
    amendment: ({ listed, list, fields }) =>
      `Запись изменилась (${fields.join(', ').toLowerCase()}): ${listed}. Список: ${list}.`,
    moved: ({ listed, authority, from, to }) =>
      `Запись перенесена из одного списка в другой (${authority ?? 'тот же орган'}): ${listed}. Было: ${from}; стало: ${to}.`,
    otherId: ({ listed, list, from, to }) =>
      `У записи теперь другой идентификатор, ${to} вместо ${from}: ${listed}. Список: ${list}.`,
    delisting: ({ listed, list }) => `В этом списке больше нет записи: ${listed}. Список: ${list}.`,
    source: ({ list }) => `Неполадка с источником: ${list}.`,
    text: (said, claim) =>
      claim ? claims[claim](said) : `${said.source}: в связи с санкциями упоминается ${said.name}.`,
  },
  meanings: {
    listed: 'Ничего нового не произошло: запись была и до того, как вы начали наблюдать.',
    designation: 'Запись новая со времени последнего чтения списка или изменилась так, что теперь подходит.',
    amendment: 'Запись остаётся в списке.',
    delisting: 'При последнем чтении списка запись ещё была.',
    statement: 'Официальные сообщения часто выходят раньше записи в списке или вместо неё.',
    news: 'Это сообщение прессы, а не акт органа власти.',
    mention: 'О том, что меры приняты, здесь не говорится.',
    source: 'Это о самом наблюдении, а не о ком-либо из списков наблюдения.',
    moved: 'Последствия пребывания в списке могут быть в разных списках разными.',
  },
  caution: (schema, isAboutItem) =>
    isAboutItem
      ? 'Прежде чем действовать, проверьте, о ком идёт речь.'
      : `Прежде чем действовать, проверьте, что это ${same(schema)}.`,
  confirmed: (authority, source, date) =>
    `Подтверждено (${authority}): об этом сообщалось ранее, ${date}, источник: ${source}.`,
  alreadyOfficial: (source, date) => `Об этом уже сообщалось официально: ${source}, ${date}.`,
  heldBack: (until, reason) => `Задержано до ${until}: ${reason}`,
  ignored: (line, certainty, news) =>
    `Вы указали, что эта запись о ком-то другом (${line}). Она изменилась, и теперь похоже, что это всё же ваш объект: ${certainty}${news && `; новое: ${news}`}. Если так, уберите эту строку; если нет, ничего не делайте: вас спросят снова, только если в пользу этого будет говорить больше.`,
  silence: {
    notTheSame: (schema) => `Это не ${same(schema)}?`,
    addIgnore: (subject, watchlist) =>
      `Добавьте эту строку к объекту ${subject} в списке наблюдения ${watchlist} или значение к его списку «ignore:»:`,
    somebodyElse: 'Речь о ком-то другом?',
    nothingToAdd: (subject, watchlist, score) =>
      `Для этого текста добавлять нечего: о нём сообщается один раз. Если об этом человеке придёт ещё, запишите имя и другие имена объекта ${subject} в списке наблюдения ${watchlist} полнее${score === null ? '' : ` или поднимите его «threshold:» (здесь оценка ${score})`}.`,
    notOfInterest: 'Неинтересно?',
    narrowRule: (rule, watchlist) => `Сузьте «when:» у правила ${rule} в списке наблюдения ${watchlist}.`,
    notNow: 'Всё верно, но пока достаточно?',
    addMute: (subject, watchlist, until) =>
      `Добавьте эту строку в список наблюдения ${watchlist}: оповещения об объекте ${subject} будут задержаны до ${until}.`,
    muteReason: 'известно, в работе',
  },
  because: (because, watchlist, subject) => {
    const on = watchlist === null ? '' : ` Это оповещение из списка наблюдения ${watchlist}.`;
    if (because === 'operator')
      return 'Вы получили это, потому что на ваш адрес приходит всё о работе sanctions-watch.';
    if (because === 'everything')
      return `Вы получили это, потому что ваш адрес указан в настройках для всех оповещений.${on}`;
    if (because === 'subject' && subject !== null)
      return `Вы получили это, потому что ваш адрес указан у объекта ${subject} в списке наблюдения ${watchlist}.`;
    return watchlist === null
      ? 'Вы получили это, потому что ваш адрес указан в списке наблюдения.'
      : `Вы получили это, потому что ваш адрес указан в списке наблюдения ${watchlist}.`;
  },
  openSource: (host) => `Открыть источник: ${host}`,
  more: (number) => `и ещё ${numberIn('ru', number)}`,
  circa: (date) => `ок. ${date}`,
  range: (from, to) => `${from} – ${to}`,
  asPublished: (published) => `опубликовано как «${published}»`,
  needsAttention: 'требует внимания',
  fellBack:
    'Ваш собственный шаблон для этого сообщения применить не удалось, взят встроенный: см. журнал или `sanctions-watch preview`.',
  leftOut:
    'Вложенный файл опущен: почтовый сервер не принимает сообщений такого размера. То же выводит `sanctions-watch alerts --json`.',
  collections: {
    rule: (rule) => `правило ${rule}`,
    subjectNote: (subject, watchlist) => `Объект ${subject}, список наблюдения ${watchlist}`,
    watchlistNote: (watchlist) => `Список наблюдения ${watchlist}`,
    entries: (number) => count(number, 'запись', 'записи', 'записей'),
    notices: (number) => count(number, 'прежнее сообщение', 'прежних сообщения', 'прежних сообщений'),
    summaryTitle: (counts, hasEntries) =>
      `${hasEntries ? 'Уже в списках' : 'Уже опубликовано'}: ${counts.join(', ')}`,
    summaryIntroduction:
      'Ничего нового не произошло. Всё это уже было, когда источник, объект или правило проверялись впервые. Отныне вы узнаёте об изменениях.',
    gatheredTitle: (counts) => `Сразу: ${counts}`,
    gatheredIntroduction:
      'Когда их сразу столько, они приходят одним письмом. Ничто из этого не ждало дайджеста.',
    digestTitle: (counts) => `Дайджест: ${counts}`,
    digestIntroduction: 'По объектам, сначала новое.',
    published: (time) => `опубликовано ${time}`,
    listedOn: (date) => `внесено ${date}`,
    seen: (time) => `замечено ${time}`,
    added: (values) => `появилось: ${values}`,
    removed: (values) => `исчезло: ${values}`,
    alsoReportedBy: (sources) => `Об этом сообщают также: ${sources}`,
    toldBefore: (what) => `Сообщалось раньше: ${what}`,
    notFitting: (number) =>
      `В письмо не поместилось ещё ${numberIn('ru', number)}. Все сразу: sanctions-watch alerts`,
    moreOf: (number, title) => `ещё ${numberIn('ru', number)}: ${title}`,
    closing:
      'Речь о ком-то другом? Идентификатор записи стоит в конце строки под её именем. Добавьте его у объекта в списке наблюдения: ignore: ["source:entry"]',
  },
  proof: {
    subject: ({ polls, troubled }) =>
      `Наблюдение идёт: ${count(polls, 'проверка', 'проверки', 'проверок')}, ${troubled.length === 0 ? 'все источники в порядке' : `${count(troubled.length, 'источник', 'источника', 'источников')} с неполадками`}`,
    title: ({ polls }) => count(polls, 'проверка', 'проверки', 'проверок'),
    checked: ({ polls, lists, feeds, entries, items, subjects }) =>
      `Проверено ${count(polls, 'раз', 'раза', 'раз')}: ${count(lists, 'список', 'списка', 'списков')} и ${count(feeds, 'лента', 'ленты', 'лент')}, ${count(entries, 'запись', 'записи', 'записей')} и ${count(items, 'публикация', 'публикации', 'публикаций')}; объектов наблюдения: ${numberIn('ru', subjects)}.`,
    alerts: (counts, since) =>
      counts === null ? `С ${since} ничего нового.` : `С ${since} вам сообщено: ${counts}.`,
    oldest: (source, hours, readAt) =>
      `Самые старые данные: ${source}, ${count(hours, 'час', 'часа', 'часов')} (прочитано ${readAt}).`,
    neverRead: 'Ни один источник ещё не прочитан целиком: тишина пока ничего не значит.',
    troubled: 'Не читаются, задержаны или ещё не прочитаны, так что что-то могло быть упущено',
    noTrouble: 'Все источники читаются, ничто не задержано: делать ничего не нужно.',
    meaning: 'Это письмо приходит, чтобы тишина что-то значила.',
  },
};
