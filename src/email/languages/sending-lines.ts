import type { Language } from '../../model/watchlist.ts';

type Translations = Readonly<Record<Exclude<Language, 'en'>, string>>;

/** The ways by which messages leave, within the lines below. */
export const ways: readonly (readonly [RegExp, Translations])[] = [
  [/^E-mail$/, { ru: 'Электронная почта', az: 'E-poçt' }],
  [/^E-mail to (.+)$/, { ru: 'Электронная почта для {1}', az: '{1} üçün e-poçt' }],
  [/^[Tt]he webhook (.+)$/, { ru: 'Вебхук {1}', az: 'Vebhuk {1}' }],
  [/^The feed$/, { ru: 'Лента', az: 'Lent' }],
];

/** What the operator is told of messages that do not get through, as `pipeline/sending-alerts.ts` says it. */
export const sendingLines: readonly (readonly [RegExp, Translations])[] = [
  [
    /^(?:A message to|To) (.+) was given up, after (\d+) attempts? since (.+? UTC): (.*)$/,
    {
      ru: 'Сообщение не доставлено и больше не отправляется. Кому: {1!}; попыток: {2}, с {3}: {4}',
      az: 'Bildiriş çatdırılmayıb və daha göndərilmir. Kimə: {1!}; cəhd: {2}, {3} vaxtından: {4}',
    },
  ],
  [
    /^(\d+) messages were given up\.$/,
    {
      ru: 'Не доставлено и больше не отправляется сообщений: {1}.',
      az: 'Çatdırılmayan və daha göndərilməyən bildirişlər: {1}.',
    },
  ],
  [/^- the proof of watching$/, { ru: '- подтверждение наблюдения', az: '- müşahidənin təsdiqi' }],
  [
    /^Nothing of it leaves again by itself: tell whom it was for\. (`[^`]+`) has everything, (`[^`]+`) the answers\. Then mend what the answer names: .+$/,
    {
      ru: 'Само это больше не уйдёт: сообщите тем, кому оно предназначалось. Всё показывает {1}, ответы — {2}. Затем исправьте то, что назвал сервер: адрес или вебхук в настройках либо что у получателя.',
      az: 'Bu, özü bir daha getməyəcək: kimə aiddirsə, ona xəbər verin. Hamısını {1}, cavabları {2} göstərir. Sonra cavabda deyiləni düzəldin: ayarlardakı ünvanı və ya vebhuku, yaxud alanın serverində olanı.',
    },
  ],
  [
    /^(- |)(.+) has not got through since (.+? UTC): (.*)$/,
    {
      ru: '{1}{2!}: ничего не доставлено с {3}: {4}',
      az: '{1}{2!}: {3} vaxtından heç nə çatdırılmayıb: {4}',
    },
  ],
  [
    /^E-mail to (\d+) addresses has not got through\.$/,
    {
      ru: 'Электронная почта не доставляется, адресов: {1}.',
      az: 'E-poçt çatdırılmır, ünvan sayı: {1}.',
    },
  ],
  [
    /^Messages that wait: (\d+)\. They are tried again, at first after minutes, then every hour, for three days; then they are given up, and you are told which\.$/,
    {
      ru: 'Ждут сообщений: {1}. Попытки продолжаются три дня, сначала через минуты, потом каждый час; затем они прекращаются, и вам сообщают, что не ушло.',
      az: 'Gözləyən bildirişlər: {1}. Cəhdlər üç gün davam edir, əvvəlcə dəqiqələrdən, sonra hər saatdan bir; sonra dayandırılır və nəyin getmədiyi sizə bildirilir.',
    },
  ],
  [
    /^If it lasts, somebody has to look: what was answered stands above\.$/,
    {
      ru: 'Если это продлится, кто-то должен посмотреть: ответ приведён выше.',
      az: 'Davam edərsə, kimsə baxmalıdır: cavab yuxarıda verilib.',
    },
  ],
  [
    /^Check user and password in email\.smtp; special characters must be percent-encoded\.$/,
    {
      ru: 'Проверьте имя и пароль в email.smtp; особые знаки пишутся через %.',
      az: 'email.smtp içində ad və parolu yoxlayın; xüsusi işarələr % ilə yazılır.',
    },
  ],
  [
    /^Check email\.from: the mail server takes nothing from that address\.$/,
    {
      ru: 'Проверьте email.from: почтовый сервер ничего не принимает с этого адреса.',
      az: 'email.from dəyərini yoxlayın: poçt serveri bu ünvandan heç nə qəbul etmir.',
    },
  ],
  [
    /^The server must offer STARTTLS .+$/,
    {
      ru: 'Сервер должен предлагать STARTTLS (smtp://) или TLS (smtps://) с сертификатом, верным для имени сервера; свой центр сертификации укажите в NODE_EXTRA_CA_CERTS.',
      az: 'Server STARTTLS (smtp://) və ya TLS (smtps://) təklif etməli, sertifikatı serverin adına uyğun olmalıdır; öz sertifikat mərkəzinizi NODE_EXTRA_CA_CERTS ilə göstərin.',
    },
  ],
  [/^Mend the webhook: (.+)$/, { ru: 'Исправьте вебхук: {1}', az: 'Vebhuku düzəldin: {1}' }],
  [
    /^(.+) gets through again since (.+? UTC); it had not since (.+? UTC)\.$/,
    {
      ru: '{1!}: снова доставляется с {2}; не доставлялось с {3}.',
      az: '{1!}: {2} vaxtından yenidən çatdırılır; {3} vaxtından çatdırılmırdı.',
    },
  ],
  [
    /^What waited leaves now, late\. Nothing of it is lost but what you were told was given up\.$/,
    {
      ru: 'То, что ждало, уходит сейчас, с опозданием. Потеряно только то, о чём вам уже сообщили.',
      az: 'Gözləyənlər indi, gecikmə ilə gedir. Yalnız sizə bildirilənlər itib.',
    },
  ],
];
