/** `к k, х h`: letters and what stands for them. */
function table(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').map((pair) => {
      const [letter = '', value = ''] = pair.trim().split(' ');
      return [letter, value];
    }),
  );
}

/** Russian as in passports since 2014 (ICAO 9303); the letters of the other languages by their sound. */
const plain = table(
  `а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,
  щ shch,ъ,ы y,ь,э e,ю iu,я ia,і i,ї i,є ie,ґ g,ў u,ј y,ә a,ғ g,қ q,ң n,ө o,ү u,ұ u,һ h,ҳ h,ҷ j,ҹ j,љ l,њ n,џ dz,ђ d,ћ c`,
);

const sounds = table(
  `а a,б b,в v,г g,д d,е e,ё yo,ж Z,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х h,ц T,ч C,ш S,
  щ S,ъ,ы i,ь,э e,ю yu,я ya,і i,ї yi,є ye,ґ g,ў w,ј y,ә A,ғ g,қ q,ң n,ө o,ү u,ұ u,һ h,ҳ h,ҷ J,ҹ J,љ l,њ n,џ J,ђ J,ћ C`,
);

export const cyrillic = { plain, sounds };

/** Hebrew without points: vav and yod stand for vowels as often as for consonants, alef and ayin for none. */
export const hebrew = table(
  `א a,ב v,ג g,ד d,ה h,ו w,ז z,ח h,ט t,י y,כ k,ך h,ל l,מ m,ם m,נ n,ן n,ס s,ע a,פ p,ף f,צ T,ץ T,ק k,ר r,ש S,ת t,' ,״`,
);

/** Arabic with the letters that Persian, Urdu, Kurdish and Azerbaijani (in Iran) add. */
export const perso = table(
  `ا a,أ a,إ i,آ a,ٱ a,ء,ؤ w,ئ y,ى a,ة a,ب b,پ p,ت t,ث s,ج J,چ C,ح h,خ h,د d,ذ z,ر r,ز z,ژ Z,س s,ش S,ص s,ض z,ط t,
  ظ z,ع a,غ g,ف f,ق q,ك k,ک k,گ g,ڭ g,ل l,م m,ن n,ه h,ہ h,ھ h,ە a,و w,ۆ o,ۇ u,ي y,ی y,ے y,ې y,ڤ v,ٹ t,ڈ d,ڑ r,ں n`,
);

const greekPairs: ReadonlyMap<string, string> = table(
  'μπ b,ντ d,γκ g,γγ g,τζ J,τσ T,ου u,ει i,οι i,αι e,αυ av,ευ ev',
);
const greekLetters = table(
  'α a,β v,γ g,δ d,ε e,ζ z,η i,θ t,ι i,κ k,λ l,μ m,ν n,ξ ks,ο o,π p,ρ r,σ s,ς s,τ t,υ i,φ f,χ h,ψ ps,ω o',
);
const greekPattern = /μπ|ντ|γκ|γγ|τζ|τσ|ου|ει|οι|αι|αυ|ευ|\p{L}/gu;

/** Modern Greek by its pronunciation, so Ντέιβιντ meets David and Μπάρακ Barack. */
export function greek(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(greekPattern, (letter) => greekPairs.get(letter) ?? greekLetters.get(letter) ?? '');
}
