import type { Language } from '../../model/watchlist.ts';
import { sendingLines, ways } from './sending-lines.ts';
import { reasons, type Translations } from './source-reasons.ts';

/** What stays of a source that cannot be read; stands within other lines. */
const stored: Readonly<Record<string, Translations>> = {
  'the entries stored before stay': { ru: 'сохранённые записи остаются', az: 'saxlanılmış qeydlər qalır' },
  'nothing of it is stored yet': {
    ru: 'из него ещё ничего не сохранено',
    az: 'ondan hələ heç nə saxlanılmayıb',
  },
};

/**
 * The lines that the pipeline writes to the operator, in the other languages. What a server or a library said stays as
 * it is: it is what one would search for. `{n}` is the nth part, `{n!}` one that is itself translated.
 */
const lines: readonly (readonly [RegExp, Translations])[] = [
  ...sendingLines,
  [
    /^(.+) was fetched, but not believed: (.+)\.$/,
    {
      ru: '{1}: список получен, но доверия не вызывает: {2!}.',
      az: '{1}: siyahı alınıb, amma etibarlı sayılmayıb: {2!}.',
    },
  ],
  [
    /^Nothing was taken over; (.+), and no delisting goes out\.(?: Neither does a designation: new ones may be missing as long as the list is held\. You are reminded once a day\.)?$/,
    {
      ru: 'Ничего не принято; {1!}, сообщений об исключении из списка не будет. О внесениях тоже: пока список задержан, новых может недоставать. Напоминание приходит раз в день.',
      az: 'Heç nə qəbul edilməyib; {1!}, siyahıdan çıxarılma barədə bildiriş olmayacaq. Siyahıya salınma barədə də: siyahı saxlanıldıqca yeniləri çatışmaya bilər. Gündə bir dəfə xatırladılır.',
    },
  ],
  [
    /^On what came, unconfirmed, are new for your watchlists:$/,
    {
      ru: 'В полученном, без подтверждения, для ваших списков наблюдения новые:',
      az: 'Alınan siyahıda, təsdiqlənməmiş halda, müşahidə siyahılarınız üçün yenilər:',
    },
  ],
  [/^- (.+) for the rule (.+)$/, { ru: '- {1}, правило {2}', az: '- {1}, qayda {2}' }],
  [/^- (.+\)) for (.+)$/, { ru: '- {1}, объект: {2}', az: '- {1}, obyekt: {2}' }],
  [/^… and (\d+) more$/, { ru: '… и ещё {1}', az: '… və daha {1}' }],
  [
    /^Look at (\S+)\. If the list is right, run (`[^`]+`); otherwise it is taken over by itself once it is whole again\.$/,
    {
      ru: 'Посмотрите {1}. Если список верен, выполните {2}; иначе он будет принят сам, как только снова станет целым.',
      az: 'Baxın: {1}. Siyahı düzgündürsə, bunu icra edin: {2}; yoxsa yenidən bütöv olanda özü qəbul ediləcək.',
    },
  ],
  [
    /^What was accepted \((\w+)\) did not come: this is something else, held anew\.$/,
    {
      ru: 'Принятое ({1}) не пришло: это нечто другое, оно задержано заново.',
      az: 'Qəbul etdiyiniz ({1}) gəlməyib: bu başqasıdır, yenidən saxlanılıb.',
    },
  ],
  [
    /^What is held is (\w+); `accept` prints this when it takes the same\.$/,
    {
      ru: 'Задержано: {1}; `accept` напечатает это же, если принимает то же самое.',
      az: 'Saxlanılan: {1}; `accept` eyni siyahını qəbul edəndə bunu yazır.',
    },
  ],
  [
    /^Look at (\S+)\. If the list has moved, set the `url` of this source; otherwise the reason says what helps, or waiting does\.$/,
    {
      ru: 'Посмотрите {1}. Если список переехал, задайте `url` этого источника; иначе поможет то, что названо в причине, или ожидание.',
      az: 'Baxın: {1}. Siyahının ünvanı dəyişibsə, mənbənin `url` dəyərini təyin edin; yoxsa səbəbdə yazılan və ya gözləmək kömək edər.',
    },
  ],
  [
    /^(.+) comes and goes since (.+ UTC): (\d+) of (\d+) polls within a day failed or were held\.$/,
    {
      ru: '{1}: с {2} то работает, то нет: за сутки не удалось или задержано {3} из {4} чтений.',
      az: '{1}: {2} vaxtından gah işləyir, gah yox: bir gündə {4} oxunuşdan {3} alınmayıb və ya saxlanılıb.',
    },
  ],
  [
    /^What could be read was compared with your watchlists\. You hear of this once a day at most, and that it works again once it has worked for a day\.$/,
    {
      ru: 'Прочитанное сравнено с вашими списками наблюдения. Об этом сообщается не чаще раза в день, а о том, что всё снова работает, через сутки без сбоев.',
      az: 'Oxunanlar müşahidə siyahılarınızla tutuşdurulub. Bu barədə gündə ən çoxu bir dəfə, yenidən işlədiyi barədə isə bir gün nasazlıqsız keçəndən sonra bildirilir.',
    },
  ],
  [
    /^Look at the list\. If it is right, run (`[^`]+`)\.$/,
    {
      ru: 'Посмотрите список. Если он верен, выполните {1}.',
      az: 'Siyahıya baxın. Düzgündürsə, bunu icra edin: {1}.',
    },
  ],
  [
    /^(.+) could not be read (\d+) times? in a row: (.+)\.$/,
    {
      ru: '{1}: не удалось прочитать {2} раз подряд: {3!}.',
      az: '{1}: ardıcıl {2} dəfə oxuna bilmədi: {3!}.',
    },
  ],
  [
    /^It is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again\. Until then (.+)\.$/,
    {
      ru: 'Попытки продолжаются, сначала через минуты, потом каждый час; об этом больше не сообщается, пока чтение не удастся. До тех пор {1!}.',
      az: 'Cəhdlər davam edir, əvvəlcə dəqiqələrdən, sonra hər saatdan bir; alınana qədər bu barədə daha bildirilmir. O vaxtadək {1!}.',
    },
  ],
  [
    /^(.+) answers, but the list (has not changed since|is still dated) (\S+): (\d+) days?, where at most (\d+) are expected\.$/,
    {
      ru: '{1}: отвечает, но список не обновлялся с {3}; прошло дней: {4}, ожидается не более {5}.',
      az: '{1}: cavab verir, amma siyahı {3} tarixindən yenilənməyib; keçən gün: {4}, gözlənilən ən çoxu {5}.',
    },
  ],
  [
    /^The publisher may have retired this address and left an old file behind\. Entries stored stay; new designations may be missing\.$/,
    {
      ru: 'Возможно, издатель оставил этот адрес вместе со старым файлом. Сохранённые записи остаются; новых внесений может недоставать.',
      az: 'Ola bilsin, naşir köhnə faylı qoyub bu ünvandan imtina edib. Saxlanılmış qeydlər qalır; yeni siyahıya salınmalar çatışmaya bilər.',
    },
  ],
  [
    /^Compare (\S+) with the publisher's page, then set the `url` of this source, or `staleAfterDays` if the list is slow\.$/,
    {
      ru: 'Сравните {1} со страницей издателя, затем задайте `url` этого источника или `staleAfterDays`, если список обновляется редко.',
      az: 'Bunu naşirin səhifəsi ilə müqayisə edin: {1}. Sonra mənbənin `url` dəyərini, siyahı gec yenilənirsə, `staleAfterDays` dəyərini təyin edin.',
    },
  ],
  [
    /^(.+) has records of a kind that this program cannot read: (.+)\.$/,
    {
      ru: '{1}: есть записи такого вида, какого программа не читает: {2}.',
      az: '{1}: proqramın oxuya bilmədiyi növdən qeydlər var: {2}.',
    },
  ],
  [
    /^All others were taken over; whoever stands in these is not compared with your watchlists\. Look at (\S+), and see whether there is a newer version of this program\.$/,
    {
      ru: 'Остальные приняты; названные в этих записях с вашими списками наблюдения не сравниваются. Посмотрите {1} и нет ли более новой версии программы.',
      az: 'Qalanları qəbul edilib; bu qeydlərdəkilər müşahidə siyahılarınızla tutuşdurulmur. Baxın: {1}, proqramın daha yeni versiyasının olub-olmadığını da yoxlayın.',
    },
  ],
  [
    /^(?:A page|(\d+) pages) that (.+) links to could not be read (\d+) times\.$/,
    {
      ru: '{2}: страницы по ссылкам не удалось прочитать, попыток: {3}.',
      az: '{2}: keçidlərdəki səhifələr oxuna bilmədi, cəhd: {3}.',
    },
  ],
  [
    /^Whether anyone on your watchlists is named there is not known: please read for yourself\.$/,
    {
      ru: 'Назван ли там кто-то из ваших списков наблюдения, неизвестно: прочитайте сами.',
      az: 'Orada müşahidə siyahılarınızdan kiminsə adının çəkildiyi məlum deyil: özünüz oxuyun.',
    },
  ],
  [
    /^(.+) works again since (.+ UTC); it had failed, or was held, since (.+ UTC)\.$/,
    {
      ru: '{1}: снова работает с {2}; не читался или был задержан с {3}.',
      az: '{1}: {2} vaxtından yenidən işləyir; {3} vaxtından oxunmurdu və ya saxlanılmışdı.',
    },
  ],
  [
    /^Whatever it published meanwhile was compared with your watchlists just now\. Nothing is left to do\.$/,
    {
      ru: 'Всё опубликованное за это время только что сравнено с вашими списками наблюдения. Делать больше ничего не нужно.',
      az: 'Bu müddətdə dərc olunanların hamısı indicə müşahidə siyahılarınızla tutuşdurulub. Başqa heç nə etmək lazım deyil.',
    },
  ],
];

function filled(template: string, parts: readonly string[], language: Exclude<Language, 'en'>): string {
  return template.replace(/\{(\d)(!?)\}/g, (_, place: string, isOwn: string) => {
    const part = parts[Number(place)] ?? '';
    return isOwn === '' ? part : innerIn(language, part);
  });
}

function innerIn(language: Exclude<Language, 'en'>, text: string): string {
  const known = Object.hasOwn(stored, text) ? stored[text]?.[language] : undefined;
  return known ?? lineIn([...reasons, ...ways], language, text) ?? text;
}

function lineIn(table: typeof lines, language: Exclude<Language, 'en'>, line: string): string | null {
  for (const [pattern, translations] of table) {
    const found = pattern.exec(line);
    if (found) return filled(translations[language], found, language);
  }
  return null;
}

/** A line to the operator in the message's language; as it stands where no other is known. */
export function sourceLineIn(language: Language, line: string): string {
  return language === 'en' ? line : (lineIn(lines, language, line) ?? line);
}
