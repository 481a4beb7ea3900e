import { readerOf } from './rules.ts';

const letters = `
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h ψ=ps ω=o ϊ=i`;
const vowels = 'ου=u ει=i οι=i υι=i αι=e αυ=av ευ=ev ηυ=iv';

/** Greek names: pairs of consonants have their nasal inside a word. */
const native = readerOf(
  `[^]μπ=b μπ=mb ντζ=ndz [^]ντ=d ντ=nd γγ=ng [^]γκ=g γκ=ng γχ=nh τζ=J τς=T τσ=T ${vowels} ${letters}`,
);
/** The same as passports transliterate them. */
const literal = readerOf(`μπ=mp ντ=nt γγ=ng γκ=gk τζ=tz τς=T τσ=T ${vowels} ${letters}`);
/** Foreign names: the pairs stand for b, d and g anywhere, γι for y, γου for w, τσ for ch. */
const foreignRules = `
  μπ=b [^]ντζ=J ντζ=nJ ντ=d γγ=ng γκ=g τζ=J τς=C τσ=C γι[V]=y [^]γε=ye [^]γου[V]=w [V]γου[V]=w ${vowels}`;
const foreign = readerOf(`${foreignRules} ${letters}`);
/** Greek has no sh and zh. */
const hushed = readerOf(`${foreignRules} σ=S ζ=Z ${letters}`);

const apart: Readonly<Record<string, string>> = {
  ΐ: 'ϊ',
  ΰ: 'ϊ',
  ϋ: 'ϊ',
  ά: 'α',
  έ: 'ε',
  ό: 'ο',
  ή: 'η',
  ί: 'ι',
  ύ: 'υ',
  ώ: 'ω',
};

/** An accent on the first of two vowels keeps them apart: Μάικλ is maikl, and Μαίρη meri. */
function bare(word: string): string {
  return word
    .normalize('NFC')
    .replace(/(?<=[άέόή])[ιυ]/gu, 'ϊ')
    .replace(/(?<=[αε])[υύ](?=[θκξπστφχψ])/gu, 'φ')
    .replace(/[ΐΰϋάέόήίύώ]/gu, (letter) => apart[letter] ?? letter);
}

export function greekReadings(word: string): readonly string[] {
  const text = bare(word);
  return [foreign(text), native(text), literal(text), hushed(text)];
}
