import { readerOf } from './rules.ts';

const reader = readerOf(`
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=Z რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=g ყ=k შ=S ჩ=C ც=T ძ=dz
  წ=T ჭ=C ხ=h ჯ=J ჰ=h ჲ=y ჳ=wi ჴ=h ჵ=o`);

/** Names that end in a consonant take an i; ფ is the f of foreign names too. */
export function georgianReadings(word: string): readonly string[] {
  const plain = reader(word);
  const bare = withoutEnding(plain);
  if (!word.includes('ფ')) return [plain, bare];
  const foreign = reader(word.replaceAll('ფ', 'f'));
  return [plain, bare, foreign, withoutEnding(foreign)];
}

function withoutEnding(sounds: string): string {
  return /[^aeiou]i$/.test(sounds) && /[^aeiou]/.test(sounds.slice(0, -2)) ? sounds.slice(0, -1) : sounds;
}
