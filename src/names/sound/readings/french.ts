import { readerOf } from './rules.ts';

/** French spelling: nasal vowels keep their n, since every other alphabet writes it. */
const rules = `
  aux[$]=o auts[$]=o aut[$]=o auds[$]=o aud[$]=o auld[$]=o ault[$]=o ault[C]=o au=o aou=au
  aill=ay ail[$]=ai aim[N]=en ain[N]=en aî=e ai=e ay[V]=ey ay=e am[pb]=am à=a â=a æ=e
  chr=kr ch=S cqu=k cc[F]=ks c[F]=s cé=se cè=se ç=s c[s$]= ck=k c=k
  [r]d[$]= [n]d[$]= [n]ds[$]= [l]d[$]= [r]d[s$]=
  eaux=o eau=o eill=ey eil[$]=ei ein[N]=en ei=e eux[$]=e euil=ei eu=e ey=e em[pb]=am em[m]=em en[n]=en
  [i]en[$]=en [i]en[C]=en en[N]=an [i]er[$]=e [i]ers[$]=e er[$]=e ez[$]=e et[$]=e ets[$]=e es[$]= [C]e[$]= [V]e[$]= ent[$]=an
  é=e è=e ê=e ë=e
  gn=ny geo=Zo gea=Za gue[$]=g gu[F]=g g[F]=Z gé=Ze gè=Ze [r]g[$]= [n]g[$]= gh=g
  h= 
  ill[V]=iy [V]il[$]=y ville=vil ier[$]=ie iers[$]=ie im[pb]=em in[N]=en î=i ï=i
  je[a]=Z j=Z
  oeu=e œu=e œ=e oin[N]=uen oi=ua oî=ua oy[V]=uay oy=ua oux[$]=u out[$]=u oû=u ou=u ô=o
  ph=f [m]p[$]= p[$]= p[s$]=
  qu=k
  sch=S sc[F]=s ss=s [V]s[V]=z s[$]=
  th=t tion=sion [V]t[$]= [V]ts[$]= [C]t[$]= [C]ts[$]= 
  un[$]=en us[$]=us û=u ù=u ü=u uy[C]=ui
  w=v
  x[$]= e[x]=e x=ks
  [^]y[V]=y yn[N]=en ym[pb]=em y=i ÿ=i
  z[$]=`;

const reader = readerOf(rules);

/** Letters and endings that French does not have. */
const foreign =
  /[^a-zàâæçéèêëîïôœùûüÿ'-]|k|w|sh|oo|ee|^[^éèêëçï]*[^aeou]y$|[aeiouh]j|sz|cz|dz|zh|aa|[mnrl]h|[aiu]$|ov$|[^q]uo|(?:^|[^s])sch|ing|ich$|[aeiou]ng$|tt?[zs]$|[bfjv]$/u;

/** Of the shortest words too little is left in French but where its vowels are written with two letters. */
const shortWord = /^gu|^j|oi|ou|au|ai|[éèê]/u;

export function frenchReadings(word: string): readonly string[] {
  if (foreign.test(word) || (word.length < 4 && !shortWord.test(word))) return [];
  const sounds = reader(word);
  // A French word that lost all its end says too little
  return sounds.length * 2 < word.length && word.length < 5 ? [] : [sounds];
}
