import { readerOf } from './rules.ts';

/**
 * Hebrew without points. Vav and yod stand for vowels between consonants; w and y leave open which. Foreign names
 * have b, p and k where Hebrew would soften them.
 */
const hebrewLetters = `
  ג'=J ז'=Z צ'=C ץ'=C ת'=t ד'=d ח'=h ע'=g
  וו=v [^]יי=y יי=ei [^]ו=v ו[א]=v ו=w [^]י[ו]=y [^]י[ע]=y י=y
  ג=g ד=d ז=z ח=h ט=t ל=l מ=m ם=m נ=n ן=n ס=s ע=a צ=T ץ=T ק=k ר=r ת=t ף=f ך=h א=a ה[$]=a ה=h '= `;
const hebrew = readerOf(`[^]ב=b ב=v [^]כ=k כ=h [^]פ=p פ=f ש=S ${hebrewLetters}`);
const foreignHebrew = readerOf(`ב=b כ=k פ=p ש=s ${hebrewLetters}`);
const mixedHebrew = readerOf(`ב=b כ=k [^]פ=p פ=f ש=S ${hebrewLetters}`);
/** Yiddish writes its vowels. */

const arabicLetters = `
  تش=C ـ= ا=a أ=a إ=i آ=a ٱ=a ء= ئ=y ى=a ة[$]=a ت=t ة=a ث=s چ=C ح=h خ=h د=d ر=r ز=z ژ=Z س=s ش=S ص=s ط=t ظ=z ع=a غ=g
  ق=k ك=k ک=k گ=g ڭ=g ل=l م=m ن=n ه[$]=e ہ[$]=e ه=h ہ=h ھ= ە=a ۆ=o ۇ=u ے=e ې=e ڤ=v ٹ=t ڈ=d ڑ=r ں=n ێ=e ڵ=l ڕ=r ؤ=w
  ي=y ی=y پ=p`;
const arabic = readerOf(`ج=J ذ=d ض=d ب=b ف=f و=w ${arabicLetters}`);
const persian = readerOf(
  `[^]اس[ت]=s [^]اس[ک]=s [^]اس[م]=s [^]اس[پ]=s [^]اس[ن]=s [^]اس[ل]=s [^]اش[ن]=S [^]او=o [^]ای=i ج=J ذ=z ض=z ب=b ف=f و=v ${arabicLetters}`,
);
/** Foreign g, p and v in Arabic. */
const foreignArabic = readerOf(`ج=g غ=g ذ=t ض=d ب=p ف=v و=w ${arabicLetters}`);

export function abjadReadings(word: string): readonly string[] {
  if (/\p{Script=Hebrew}/u.test(word)) return [hebrew(word), mixedHebrew(word), foreignHebrew(word)];
  return [arabic(word), persian(word), foreignArabic(word)];
}
