import { readerOf } from './rules.ts';

const common = `
  дж=J цз=J чж=J тч=C тш=C ий[$]=i йо=yo ьо=yo ё=yo э=e
  ѓ=J ќ=k ѕ=z ӣ=i ӯ=u җ=J ҝ=g ѳ=o ә=A і=i ї=yi є=ye
  љ=l њ=n ћ=C ђ=J џ=J ј=y
  а=a б=b в=v г=g д=d е=e ж=Z з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=T ч=C ш=S щ=S ъ= ы=i ь=
  ю=yu я=ya ґ=g ў=w ғ=g қ=q ң=n ө=o ү=u ұ=u һ=h ҳ=h ҷ=J ҹ=J '=`;

const plain = readerOf(common);
/** Foreign ö, ü and ä after a consonant; foreign h. */
const foreign = readerOf(`[^]г=h [V]г[V]=h [C]ё=o [C]ю=u [C]я=a ьо=o ${common}`);
/** Bulgarian: ъ is a vowel and щ two sounds. */
const bulgarian = readerOf(`ъ=a щ=St ${common}`);
/** Belarusian softens t and d before front vowels. */
const belarusian = readerOf(
  `дзь=d дз[е]=d дз[ё]=d дз[і]=d дз[ю]=d дз[я]=d ць=t ц[е]=t ц[ё]=t ц[і]=t ц[ю]=t ц[я]=t ${common}`,
);
/** Chinese names as Palladius writes them in Russian: Си is Xi, Цянь is Qian. */
const chinese = readerOf(`нь=n н[C]=ng н[$]=ng ж=r юй=u с[и]=S с[ю]=S с[я]=S ц[и]=C ц[ю]=C ц[я]=C ${common}`);
/** A final ng is н, which no longer ends the word in another case: Цзиньпина. */
const chineseCase = /(?<=\p{L}{3}н)(?:а|у|ом|е)$/u;
/** A syllable of a Korean name: Чен is Jong, Хи Hui, Ир Il. */
const korean = readerOf(`нь[$]=n н[$]=ng [^]р=r р[$]=l [C]е=o [х]и=ui ы=u ${common}`);
/** But for ё at the start, since jong may be read as yong in Latin letters. */
const maybeKorean = /^(?:[бгджкмнпрстхч](?:[аеёиоуыэюя]|ва|во|ве|ый))?(?:(?<=.)|[аиоуы])(?:[кмнпр]|ль|нь)?$/u;
const maybeChinese = /цз|чж|нь[бгджзклмнпрстфхцчш]|^(?:с|ц)[июя].{0,2}$/u;

/** A syllable that may end in ng, as of the names of Myanmar: Аун is Aung, Хлайн Hlaing. */
const maybeBurmese = /^[бвгджзйклмнпрстфхцчшь]{0,2}(?:а[уй]|[аеиоуэ])н$/u;

export function cyrillicReadings(word: string): readonly string[] {
  const readings = [plain(word)];
  if (/[гёюяь]/u.test(word)) readings.push(foreign(word));
  if (/[ъщ]/u.test(word)) readings.push(bulgarian(word));
  if (/дз[еёіюяь]|ц[еёіюяь]/u.test(word)) readings.push(belarusian(word));
  if (maybeChinese.test(word)) readings.push(chinese(word.replace(chineseCase, '')));
  if (word.length < 5 && maybeKorean.test(word)) readings.push(korean(word));
  else if (maybeBurmese.test(word)) readings.push(`${plain(word)}g`);
  return readings;
}
