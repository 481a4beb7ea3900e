import type { AlertKind } from '../../model/alert.ts';
import type { Claim } from '../../model/claim.ts';
import type { Schema } from '../../model/entry.ts';
import { facts, fields, labels, words } from './az-words.ts';
import { type Catalogue, numberIn, type Said } from './catalogue.ts';

// Names take no ending here: vowel harmony would depend on how they are read. After a number a noun stays singular.
const count = (number: number, noun: string) => `${numberIn('az', number)} ${noun}`;

const things: Readonly<Record<Schema, string>> = {
  Person: 'şəxs',
  Organization: 'təşkilat',
  Company: 'şirkət',
  LegalEntity: 'hüquqi və ya fiziki şəxs',
  Vessel: 'gəmi',
  Airplane: 'hava gəmisi',
};
const same = (schema: Schema | null) => `həmin ${schema ? things[schema] : 'şəxs'}`;

const claims: Readonly<Record<Claim, (said: Said) => string>> = {
  imposed: ({ source, name }) =>
    `${source}: tədbirlərin tətbiq edildiyi bildirilir. Söhbət bundan gedir: ${name}.`,
  lifted: ({ source, name }) =>
    `${source}: tədbirlərin ləğv edildiyi bildirilir. Söhbət bundan gedir: ${name}.`,
  call: ({ source, name }) =>
    `${source}: mətndə tədbirlərə çağırılır, onlar planlaşdırılır və ya onlarla hədələnir. Söhbət bundan gedir: ${name}.`,
  denial: ({ source, name }) =>
    `${source}: mətndə tədbirlərin qüvvədə olması təkzib edilir. Söhbət bundan gedir: ${name}.`,
  anniversary: ({ source, name }) =>
    `${source}: mətndə tədbirlərin tətbiqindən keçmiş hadisə kimi danışılır. Söhbət bundan gedir: ${name}.`,
  evasion: ({ source, name }) =>
    `${source}: mətndə tədbirlərdən yayınma və ya buna kömək barədə deyilir. Söhbət bundan gedir: ${name}.`,
  ruling: ({ source, name }) =>
    `${source}: tədbirlərlə bağlı məhkəmə qərarı barədə mətn. Söhbət bundan gedir: ${name}.`,
  quoted: ({ source, name }) =>
    `${source}: sanksiyalar barədə mətndə ad çəkilir, lakin tədbirlər bu şəxsə qarşı deyil: ${name}.`,
};

const kinds: Readonly<Record<AlertKind, string>> = {
  listed: 'siyahı qeydi',
  designation: 'siyahıya salınma',
  amendment: 'dəyişiklik',
  delisting: 'siyahıdan çıxarılma',
  statement: 'rəsmi bildiriş',
  news: 'xəbər',
  mention: 'ad çəkilməsi',
  source: 'mənbə barədə bildiriş',
};

export const az: Catalogue = {
  language: 'az',
  words,
  facts,
  labels,
  fields,
  schemas: things,
  certainty: {
    strong: 'güclü uyğunluq',
    likely: 'ehtimal olunan uyğunluq',
    possible: 'mümkün uyğunluq',
  },
  doubt: { likely: 'ehtimal', possible: 'mümkündür' },
  effects: {
    frozen: 'aktivlər dondurulub',
    dealings: 'əməliyyatlar qadağandır',
    noFunds: 'vəsait və iqtisadi resurs vermək qadağandır',
    barred: 'giriş qadağandır',
    barredFamily: 'giriş qadağandır, ailəsinə də',
    financing: 'maliyyələşdirmə məhdudlaşdırılıb',
    arms: 'silah embarqosu',
    port: 'limanlara giriş qadağandır',
  },
  ofKind: Object.fromEntries(
    Object.entries(kinds).map(([kind, noun]) => [kind, (number: number) => count(number, noun)]),
  ) as Catalogue['ofKind'],
  verdicts: {
    designation: ({ listed, list }) => `İndi bu siyahıdadır: ${listed}. Siyahı: ${list}.`,
    listed: ({ listed, list }) =>
      `Sizin üçün ilk yoxlamadan əvvəl də bu siyahıda idi: ${listed}. Siyahı: ${list}.`,
    earlierNotice: ({ source, name }) =>
      `${source}: sizin üçün ilk yoxlamadan əvvəl sanksiyalarla bağlı bu ad çəkilib: ${name}.`,
    amendment: ({ listed, list, fields }) =>
      `Qeyd dəyişib (${fields.join(', ').toLocaleLowerCase('az')}): ${listed}. Siyahı: ${list}.`,
    moved: ({ listed, authority, from, to }) =>
      `Qeyd bir siyahıdan digərinə köçürülüb (${authority ?? 'eyni qurum'}): ${listed}. Əvvəl: ${from}; indi: ${to}.`,
    otherId: ({ listed, list, from, to }) =>
      `Qeydin identifikatoru dəyişib, əvvəl: ${from}, indi: ${to}. Qeyd: ${listed}. Siyahı: ${list}.`,
    delisting: ({ listed, list }) => `Bu qeyd artıq siyahıda yoxdur: ${listed}. Siyahı: ${list}.`,
    source: ({ list }) => `Mənbədə nasazlıq var: ${list}.`,
    text: (said, claim) =>
      claim ? claims[claim](said) : `${said.source}: sanksiyalarla bağlı bu ad çəkilir: ${said.name}.`,
  },
  meanings: {
    listed: 'Yeni heç nə baş verməyib: siz müşahidəyə başlamazdan əvvəl də belə idi.',
    designation: 'Siyahının son oxunuşundan sonra yaranıb və ya elə dəyişib ki, indi uyğun gəlir.',
    amendment: 'Qeyd siyahıda qalır.',
    delisting: 'Siyahının son oxunuşunda hələ var idi.',
    statement: 'Rəsmi bildirişlər çox vaxt siyahı qeydindən əvvəl və ya onun yerinə çıxır.',
    news: 'Bu, qurumun aktı deyil, mətbuat xəbəridir.',
    mention: 'Burada tədbir görüldüyü deyilmir.',
    source: 'Bu, müşahidənin özü barədədir, müşahidə siyahısındakı kimsə barədə deyil.',
    moved: 'Siyahıda olmağın nəticələri siyahıdan siyahıya fərqlənə bilər.',
  },
  caution: (schema, isAboutItem) =>
    isAboutItem
      ? 'Addım atmazdan əvvəl söhbətin kimdən getdiyini yoxlayın.'
      : `Addım atmazdan əvvəl bunun ${same(schema)} olduğunu yoxlayın.`,
  confirmed: (authority, source, date) =>
    `Təsdiqlənib (${authority}): bu barədə əvvəl, ${date}, məlumat verilmişdi, mənbə: ${source}.`,
  alreadyOfficial: (source, date) => `Bu barədə artıq rəsmi bildiriş olub: ${source}, ${date}.`,
  heldBack: (until, reason) => `Bu tarixədək saxlanılıb: ${until}. Səbəb: ${reason}`,
  ignored: (line, certainty, news) =>
    `Siz bu qeydin başqası barədə olduğunu göstərmisiniz (${line}). Qeyd dəyişib və indi sizin obyektinizə oxşayır: ${certainty}${news && `; yenisi: ${news}`}. Doğrudan da odursa, həmin sətri silin; yoxsa heç nə etməyin: bunun xeyrinə daha çox dəlil olanda sizdən yenə soruşulacaq.`,
  silence: {
    notTheSame: (schema) => `Bu, ${same(schema)} deyil?`,
    addIgnore: (subject, watchlist) =>
      `Müşahidə siyahısında (${watchlist}) bu obyektə (${subject}) aşağıdakı sətri, yaxud onun “ignore:” siyahısına dəyəri əlavə edin:`,
    somebodyElse: 'Söhbət başqasından gedir?',
    nothingToAdd: (subject, watchlist, score) =>
      `Bu mətn üçün əlavə ediləcək bir şey yoxdur: o, bir dəfə bildirilir. Həmin şəxs barədə yenə gələrsə, müşahidə siyahısında (${watchlist}) obyektin (${subject}) adını və digər adlarını daha dolğun yazın${score === null ? '' : ` və ya onun “threshold:” həddini artırın (burada bal ${score})`}.`,
    notOfInterest: 'Maraqlı deyil?',
    narrowRule: (rule, watchlist) =>
      `Müşahidə siyahısında (${watchlist}) bu qaydanın (${rule}) “when:” şərtini daraldın.`,
    notNow: 'Düzdür, amma hələlik kifayətdir?',
    addMute: (subject, watchlist, until) =>
      `Müşahidə siyahısına (${watchlist}) bu sətri əlavə edin: obyekt (${subject}) barədə xəbərdarlıqlar ${until} tarixinədək saxlanılacaq.`,
    muteReason: 'məlumdur, üzərində işlənir',
  },
  because: (because, watchlist, subject) => {
    const on = watchlist === null ? '' : ` Bu, həmin müşahidə siyahısındandır: ${watchlist}.`;
    if (because === 'operator')
      return 'Bunu ona görə alırsınız ki, sanctions-watch proqramının işi barədə hər şey sizin ünvana göndərilir.';
    if (because === 'everything')
      return `Bunu ona görə alırsınız ki, ünvanınız ayarlarda bütün xəbərdarlıqlar üçün göstərilib.${on}`;
    if (because === 'subject' && subject !== null)
      return `Bunu ona görə alırsınız ki, ünvanınız müşahidə siyahısında (${watchlist}) bu obyektin (${subject}) yanında göstərilib.`;
    return watchlist === null
      ? 'Bunu ona görə alırsınız ki, ünvanınız müşahidə siyahısında göstərilib.'
      : `Bunu ona görə alırsınız ki, ünvanınız bu müşahidə siyahısında göstərilib: ${watchlist}.`;
  },
  openSource: (host) => `Mənbəni aç: ${host}`,
  more: (number) => `və daha ${numberIn('az', number)}`,
  circa: (date) => `təx. ${date}`,
  range: (from, to) => `${from} – ${to}`,
  asPublished: (published) => `dərc olunduğu kimi: “${published}”`,
  needsAttention: 'diqqət tələb edir',
  fellBack:
    'Öz şablonunuz bu məktub üçün tətbiq edilə bilmədi, hazır şablon işlədildi: jurnala və ya `sanctions-watch preview` əmrinə baxın.',
  leftOut:
    'Əlavə edilmiş fayl çıxarılıb: poçt serveri bu ölçüdə məktub qəbul etmir. Eynisini `sanctions-watch alerts --json` göstərir.',
  collections: {
    rule: (rule) => `qayda ${rule}`,
    subjectNote: (subject, watchlist) => `Obyekt ${subject}, müşahidə siyahısı ${watchlist}`,
    watchlistNote: (watchlist) => `Müşahidə siyahısı ${watchlist}`,
    entries: (number) => count(number, 'qeyd'),
    notices: (number) => count(number, 'əvvəlki bildiriş'),
    summaryTitle: (counts, hasEntries) =>
      `${hasEntries ? 'Artıq siyahılarda' : 'Artıq dərc olunub'}: ${counts.join(', ')}`,
    summaryIntroduction:
      'Yeni heç nə baş verməyib. Mənbə, obyekt və ya qayda ilk dəfə yoxlananda bunlar artıq var idi. Bundan sonra dəyişiklikləri bilirsiniz.',
    gatheredTitle: (counts) => `Birdən: ${counts}`,
    gatheredIntroduction:
      'Birdən bu qədər olanda hamısı bir məktubla gəlir. Bunların heç biri icmalı gözləmədi.',
    digestTitle: (counts) => `İcmal: ${counts}`,
    digestIntroduction: 'Obyektlər üzrə, əvvəlcə ən yeniləri.',
    published: (time) => `dərc olunub ${time}`,
    listedOn: (date) => `siyahıya salınıb ${date}`,
    seen: (time) => `görülüb ${time}`,
    added: (values) => `əlavə olunub: ${values}`,
    removed: (values) => `çıxarılıb: ${values}`,
    alsoReportedBy: (sources) => `Bu barədə həmçinin yazırlar: ${sources}`,
    toldBefore: (what) => `Əvvəl bildirilib: ${what}`,
    notFitting: (number) =>
      `Daha ${numberIn('az', number)} xəbərdarlıq məktuba sığmadı. Hamısı: sanctions-watch alerts`,
    moreOf: (number, title) => `daha ${numberIn('az', number)}: ${title}`,
    closing:
      'Söhbət başqasından gedir? Qeydin identifikatoru adın altındakı sətrin sonundadır. Onu müşahidə siyahısında obyektin yanına əlavə edin: ignore: ["source:entry"]',
  },
  proof: {
    subject: ({ polls, troubled }) =>
      `Müşahidə davam edir: ${count(polls, 'yoxlama')}, ${troubled.length === 0 ? 'bütün mənbələr qaydasındadır' : `nasaz ${count(troubled.length, 'mənbə')}`}`,
    title: ({ polls }) => count(polls, 'yoxlama'),
    checked: ({ polls, lists, feeds, entries, items, subjects }) =>
      `${numberIn('az', polls)} dəfə yoxlanıb: ${count(lists, 'siyahı')} və ${count(feeds, 'xəbər lenti')}, ${count(entries, 'qeyd')} və ${count(items, 'dərc')}; müşahidə obyektləri: ${numberIn('az', subjects)}.`,
    alerts: (counts, since) =>
      counts === null
        ? `${since} tarixindən bəri yeni heç nə yoxdur.`
        : `${since} tarixindən bəri sizə bildirilib: ${counts}.`,
    oldest: (source, hours, readAt) =>
      `Ən köhnə məlumat: ${source}, ${count(hours, 'saat')} (oxunub ${readAt}).`,
    neverRead: 'Hələ heç bir mənbə bütünlüklə oxunmayıb: sükut hələlik heç nə demir.',
    troubled: 'Oxunmayan, saxlanılan və ya hələ oxunmamış mənbələr: nəsə nəzərdən qaça bilər',
    noTrouble: 'Bütün mənbələr oxunur, heç nə saxlanılmayıb: heç nə etmək lazım deyil.',
    meaning: 'Bu məktub sükutun bir məna kəsb etməsi üçün gəlir.',
  },
};
