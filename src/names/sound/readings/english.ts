import { readerOf } from './rules.ts';

/** English spelling: near enough for names, whose most common exceptions are rules here too. */
const rules = `
  ai[r]=e aigh=ei ai=ei ay=ei augh[t]=o aughan=on augh=o au=o aw=o [m]ac[C]=ak aham=eam aar=ar aa=a [ch]ael=l ae=e
  [^w]a[r]=o [^w]a[t]=o alk=ok all[$]=ol alm[N]=am al[d]=ol
  a[rie$]=a a[Cie$]=ei a[Cel$]=ei [w]a[rd$]=o a[gue$]=ei a[CE]=ei a[the$]=ei a[Ces$]=ei a[Cey$]=ei a[Cy$]=ei a[Cer$]=ei a[Con$]=ei a[ble$]=ei a[ste$]=ei
  bb=b mb[$]=m
  ch[r]=k chr=kr [mi]ch[a]=k [s]ch=k ch=C ck=k ci[V]=S cc[F]=ks c[F]=s c=k
  dge=J dg[F]=J
  eau=o ear=ir ea=i eer=ir ee=i eigh[$]=i eigh=ei ein=ain ei=i eu=iu ew=iu eye=ai ey[$]=i ey=ei
  [C]es[$]=s e[C$]=e [C]e[$]= e[CE]=i [^st]ephen=iven [C]e[ly$]=
  geor=Jor gh[$]= gh[t]= gh=g [^]gn=n gn[$]=n gue[$]=g gu[F]=g ger[$]=ger g[F]=J
  [V]h[C]= [V]h[$]=
  igh=ai ign[$]=ain ind[$]=aind ild[$]=aild [m]i[cha]=ai ie[$]=i ie=i i[CE]=ai i[Ces$]=ai i[ley$]=ai i[den$]=ai i[Cer$]=ai [br]i[a]=ai
  j=J
  [^]kn=n
  [^]mc=mak
  nds=nz
  oa=o oe[$]=o oi=oi oy=oi ohn=on oor=ur oo=u ould=ud ough[t]=o ough[$]=o our=or ous[$]=us ou=au ow[n]=au ow[V]=au ow[l]=au [^ch]ow[$]=au ow=ou olm=om
  [^]ps=s ph=f
  que[$]=k qu=kw q=k
  rh=r
  [w]ich[$]=iC
  [^]sean[$]=Son [V]s[y$]=z [V]s[ie$]=z scha=Sa sch=S sc[F]=s sh=S ssion=Son sion=Zon stl[e]=sl
  tch=C tsch=C th=t tion=Son ti[V]=S ture[$]=Cer
  ugh[$]=yu ue[$]=u ui[C]=u [h]u[CE]=yu [h]u[gh]=yu u[CE]=u [^]u[ni]=yu [C]u[rr]=a [C]u[r]=e [C]u[CC]=a [C]u[C$]=a
  wh=w [^]wr=r [n]wick[$]=ik [r]wick[$]=ik
  [^]x=z x=ks
  [^]y=y y[$]=i [C]y[CE]=ai [C]y[the$]=ai [r]y[an$]=ai [w]y[att]=ai [C]y[Cen$]=ai [C]y[ler$]=ai [V]y[V]=y y=i
  zz=z`;

const reader = readerOf(rules);
/** Other alphabets write th with their t or with their s. */
const lisping = readerOf(rules.replace(' th=t ', ' th=s '));

/** What does not occur in English spelling, or tells of another language. */
const foreign = /[^a-z']|sz|cz|j[klnr]|^ng|[iu]j|uu|aa[^r]|[bcdfghjklmnpqrstvwxz]{5}|cs|q(?!u)/u;

const silentR = /(?<=[aeou])r(?=l(?:[^aeiouy]|$))/;

/** None for a word that nobody would read as English. */
export function englishReadings(word: string): readonly string[] {
  if (foreign.test(word)) return [];
  const sounds = reader(word);
  const readings = [sounds];
  if (word.includes('th')) readings.push(lisping(word));
  // Before l, r is not heard, and not written in kana and hangul: Charles, Carl
  if (silentR.test(sounds)) readings.push(sounds.replace(silentR, ''));
  return readings;
}
