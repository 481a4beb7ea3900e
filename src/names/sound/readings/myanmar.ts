import { readerOf } from './rules.ts';

/** Burmese by the rhymes of its syllables, as the names of Myanmar are romanised; a lone consonant has its a unwritten. */
const reader = readerOf(`
  ွန့်=unt န့်=ant င့်=int ောင်=aung ောက်=auk ော်=o ော=o ေါင်=aung ေါက်=auk ေါ်=o ေါ=o ိုင်=aing ိုက်=aik ိုယ်=o ို=o ိန်=ein ိမ်=ein ိတ်=eit
  ိပ်=eit ုန်=on ုမ်=on ုံ=on ုတ်=ok ုပ်=ok ွန်=un ွမ်=un ွတ်=ut ွပ်=ut င်=in န်=an မ်=an ံ=an က်=et တ်=at ပ်=at စ်=it
  ည်=i ဉ်=in ယ်=e ေ=e ဲ=e ဲ့=e ာ=a ါ=a ိ=i ီ=i ု=u ူ=u ျ=y ြ=y ွ=w ှ= ့= း= ္= ်=
  ဂျ=J ချ=C ရှ=S ရွှ=Sw
  က=k ခ=k ဂ=g ဃ=g င=ng စ=s ဆ=s ဇ=z ဈ=z ည=ny ဉ=ny ဋ=t ဌ=t ဍ=d ဎ=d ဏ=n တ=t ထ=t ဒ=d ဓ=d န=n ပ=p ဖ=p ဗ=b ဘ=b မ=m ယ=y
  ရ=y လ=l ဝ=w သ=t ဿ=t ဟ=h ဠ=l အ= ဣ=i ဤ=i ဥ=u ဦ=u ဧ=e ဩ=o ဪ=o`);

/** Foreign r is ရ too; သ is th in Burmese names and s elsewhere. */
export function myanmarReadings(word: string): readonly string[] {
  const plain = reader(word);
  // The unwritten a of a syllable by itself
  const readings = /[aeiou]/.test(plain) ? [plain] : [`${plain}a`, plain];
  if (word.includes('သ')) readings.push(reader(word.replaceAll('သ', 'စ')));
  if (word.includes('ရ')) readings.push(reader(word.replaceAll('ရ', 'r')));
  return readings;
}
