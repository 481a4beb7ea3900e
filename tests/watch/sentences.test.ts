import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/watch/sentences.ts';

const sentences = (text: string): string[] => sentencesOf(text).map(({ text }) => text.trim());

test.each([
  'США ввели санкции против г. Керима Алимарданова.',
  'США ввели санкции против г-на. Керима Алимарданова.',
  'Под санкции попал полк. Керим Алимарданов.',
  'В списке ген. Рамзан Кадыров и начальник тюрьмы им. Ленина.',
  '9 декабря 2022 г. Госдепартамент внёс его в список.',
  'Україна запровадила санкції проти ген. Рамзана Кадирова у 2022 р. Указом президента.',
  'ABŞ polk. Kərim Əlimərdanova qarşı sanksiya tətbiq etdi.',
  'ABD, Alb. Kerim Alimardanov ve Doç. Ali Veli için yaptırım kararı aldı.',
  'Die USA verhängten Sanktionen gegen Hr. Alimardanov und Gen. Kadyrow.',
  'Les États-Unis ont sanctionné le col. Alimardanov et le gén. Kadyrov.',
  'The US sanctioned Lt. Gen. Kerim H. Alimardanov of the U.S. Treasury list.',
])('one sentence: %s', (text) => {
  expect(sentences(text)).toEqual([text]);
});

test.each([
  ['Он пошёл в парк. Керим остался.', 2],
  ['They sell art. Kerim said no. Ali went to the capital. “Yes!” Then he left.', 5],
  ['Он родился в Баку. Санкции введены. Что дальше? Никто не знает.', 4],
  ['Санкции ввел банк. Алимарданов ответил.', 2],
  ['ԱՄՆ-ն պատժամիջոցներ է սահմանել։ Նա հերքում է: Ուրիշ ոչինչ։', 3],
  ['فرضت واشنطن عقوبات. من هو؟ لا أحد يعرف.', 3],
  ['آمریکا او را تحریم کرد. چرا؟ کسی نمی‌داند.', 3],
  ['აშშ-მა სანქციები დაუწესა. რატომ? არავინ იცის.', 3],
  ['L’UE a pris des mesures. « Nous devons agir », a-t-il dit.', 2],
])('%s has %i', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('a long text takes no long time', () => {
  const startedAt = performance.now();
  sentencesOf('Он сказал, что г. Керим Алимарданов. Ушёл. '.repeat(20_000));
  sentencesOf('. '.repeat(200_000));
  sentencesOf('a.'.repeat(200_000));
  sentencesOf(`a.${' '.repeat(20_000)}`.repeat(3));
  expect(performance.now() - startedAt).toBeLessThan(3000);
});
