import { readerOf } from './rules.ts';

/**
 * Hebrew without points. Vav and yod stand for vowels between consonants; w and y leave open which. Foreign names
 * have b, p and k where Hebrew would soften them.
 */
const hebrewLetters = `
  אללה=alah ללה[$]=lah דזש=J זש=Z טש=C ג'=J ז'=Z צ'=C ץ'=C ת'=t ד'=d ח'=h ע'=g
  וו=v [^]יי=y יי=ei [^]ו=v ו[א]=v ו=w [^]י[ו]=y [^]י[ע]=y י=y
  ג=g ד=d ז=z ח=h ט=t ל=l מ=m ם=m נ=n ן=n ס=s ע=a צ=T ץ=T ק=k ר=r ת=t ף=f ך=h א=a ה[$]=a ה=h '=`;
const hebrew = readerOf(`[^]ב=b ב=v [^]כ=k כ=h [^]פ=p פ=f ש=S ${hebrewLetters}`);
const foreignHebrew = readerOf(`ב=b כ=k פ=p ש=s ${hebrewLetters}`);
const mixedHebrew = readerOf(`ב=b כ=k [^]פ=p פ=f ש=S ${hebrewLetters}`);

/** Arabic with the letters of Persian, Urdu, Kurdish, Pashto and Uyghur. */
const arabicLetters = `
  الله=alah لله=lah اللہ=alah للہ=lah [^]مکک=mak تش=C تس=T [^]أو=u [^]إي=i ـ= ا=a أ=a إ=i آ=a ٱ=a ء= ئ=y ى=a ة=a ت=t ث=s چ=C ح=h خ=h د=d ر=r ز=z ژ=Z س=s ش=S
  ص=s ط=t ظ=z ع=a غ=g
  ق=k ك=k ک=k گ=g ڭ=g ل=l م=m ن=n ه[$]=e ہ[$]=e ه=h ہ=h ھ= ە=a ۆ=o ۇ=u ے=e ې=e ڤ=v ٹ=t ڈ=d ڑ=r ں=n ێ=e ڵ=l ڕ=r ؤ=w
  ټ=t ډ=d ړ=r ږ=z ښ=S ګ=g ڼ=n څ=T ځ=z ۍ=i ۈ=u ۋ=v
  ي=y ی=y پ=p`;
/** A last w is a vowel, but for one after a long a. */
const lastWaw = 'او[$]=aw [^C]و[$]=o [C]و[$]=u';
const arabic = readerOf(`${lastWaw} ج=J ذ=d ض=d ب=b ف=f و=w ${arabicLetters}`);
const persian = readerOf(`${lastWaw} [^]او=o [^]ای=i ج=J ذ=z ض=z ب=b ف=f و=v ${arabicLetters}`);
/** Foreign g, p and v in Arabic. */
const foreignArabic = readerOf(`${lastWaw} ج=g غ=g ذ=d ظ=d ض=d ب=p ف=v و=w ${arabicLetters}`);

/** Persian and Arabic put an alef before a foreign s and consonant. */
const helpingAlef = /^[اإأ](?=[سش][^اويی])/u;
/** What is written twice has a vowel between. */
const doubled = /([^aeiouwy])\1/g;

export function abjadReadings(word: string): readonly string[] {
  const readings = /\p{Script=Hebrew}/u.test(word)
    ? [hebrew(word), mixedHebrew(word), foreignHebrew(word)]
    : [arabic(word), persian(word), foreignArabic(word)];
  if (helpingAlef.test(word)) readings.push(persian(word.replace(helpingAlef, '')));
  return readings.map((reading) => reading.replace(doubled, '$1a$1'));
}
