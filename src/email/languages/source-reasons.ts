import type { Language } from '../../model/watchlist.ts';

/** One line in the languages that are not English. */
export type Translations = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** Why a list was not believed, as `model/plausibility.ts` says it. */
export const reasons: readonly (readonly [RegExp, Translations])[] = [
  [
    /^the list says that it has (\d+) entr(?:y|ies), but (\d+) were read: it was cut or damaged$/,
    {
      ru: 'по словам списка, записей {1}, а прочитано {2}: он обрезан или повреждён',
      az: 'siyahıya görə qeydlər {1}, oxunan isə {2}: kəsilib və ya zədələnib',
    },
  ],
  [
    /^only (\d+) entr(?:y was|ies were) read, at least (\d+) are expected: the list is empty, cut or another one$/,
    {
      ru: 'записей прочитано только {1}, ожидается не менее {2}: список пуст, обрезан или не тот',
      az: 'cəmi {1} qeyd oxunub, ən azı {2} gözlənilir: siyahı boşdur, kəsilib və ya başqasıdır',
    },
  ],
  [
    /^(\d+) entr(?:y was|ies were) read, at most (\d+) are expected: the list is another one or grew a lot \(set `expect`\)$/,
    {
      ru: 'записей прочитано {1}, ожидается не более {2}: список не тот или сильно вырос (задайте `expect`)',
      az: '{1} qeyd oxunub, ən çoxu {2} gözlənilir: siyahı başqasıdır və ya çox böyüyüb (`expect` təyin edin)',
    },
  ],
  [
    /^only (\S+) % of the entries have (\w+), at least (\S+) % are expected: the format may have changed$/,
    {
      ru: 'поле {2} есть только у {1} % записей, ожидается не менее {3} %: возможно, изменился формат',
      az: '{2} sahəsi qeydlərin yalnız {1} faizində var, ən azı {3} faiz gözlənilir: format dəyişmiş ola bilər',
    },
  ],
  [
    /^(\d+) of (\d+) entries are gone at once: either the list was cut, or many were delisted$/,
    {
      ru: 'сразу исчезло записей: {1} из {2}: список обрезан или исключено многих',
      az: 'birdən {2} qeyddən {1} qeyd itib: siyahı kəsilib və ya çoxları çıxarılıb',
    },
  ],
  [
    /^(\d[\d,]*) entries, expected at least (\d[\d,]*)$/,
    { ru: 'записей {1}, ожидается не менее {2}', az: '{1} qeyd, ən azı {2} gözlənilir' },
  ],
  [
    /^(\d+) of (\d+) entries have quite other (names|countries) at once: the list may be damaged$/,
    {
      ru: 'у записей {1} из {2} сразу совсем другие имена или страны: список, возможно, повреждён',
      az: 'birdən {2} qeyddən {1} qeyddə tamam başqa ad və ya ölkə var: siyahı zədələnmiş ola bilər',
    },
  ],
  [
    /^records of a kind that this program cannot read came \((.+)\), and (\d+) of (\d+) entries are gone, which may stand in them$/,
    {
      ru: 'пришли записи такого вида, какого программа не читает ({1}), а записей исчезло {2} из {3}: возможно, они там',
      az: 'proqramın oxuya bilmədiyi növdən qeydlər gəlib ({1}), {3} qeyddən {2} qeyd itib: ola bilsin, oradadır',
    },
  ],
  [
    /^the list is dated (\S+), the one stored is of (\S+): an old file was served$/,
    {
      ru: 'список от {1}, сохранённый от {2}: выдан старый файл',
      az: 'siyahının tarixi {1}, saxlanılanın {2}: köhnə fayl verilib',
    },
  ],
  [
    /^the list has no date, and is byte for byte the one that was read on (\S+) and has changed since: an old file was served$/,
    {
      ru: 'список без даты, и он байт в байт тот, что прочитан {1} и с тех пор изменился: выдан старый файл',
      az: 'siyahının tarixi yoxdur və {1} tarixində oxunandan bayt-bayt fərqlənmir, halbuki o vaxtdan dəyişib: köhnə fayl verilib',
    },
  ],
  [
    /^the list is dated (\S+), which is still to come by the clock of this machine, (\S+): one of them is wrong, and a list of the future would make every later one an old one$/,
    {
      ru: 'список датирован {1}, а по часам этой машины сегодня {2}: что-то из них неверно, а принятый список из будущего сделал бы все следующие старыми',
      az: 'siyahının tarixi {1}, bu maşının saatı ilə isə {2}: onlardan biri səhvdir, gələcəyin siyahısı qəbul edilsə, sonrakıların hamısı köhnə sayılardı',
    },
  ],
];
