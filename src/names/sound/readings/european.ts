import { readerOf } from './rules.ts';

export const german = readerOf(`
  aa=a ah[C]=a au=au äu=oi ä=e ch[s]=k ch=h ck=k c[F]=T c=k dt[$]=t d[$]=t ei=ai ey=ai eu=oi eh[C]=e ee=e g[$]=k ie=i ih[C]=i
  j=y oh[C]=o oo=o oe=o ö=o pf=pf ph=f qu=kv [^]sp=Sp [^]st=St sch=S s[V]=z ß=s tsch=C tz=T th=t uh[C]=u ue=u ü=u v=f w=v
  x=ks y=i z=T`);

export const polish = readerOf(`
  ą=on ć=C ci[V]=C cz=C ch=h ck=Tk c=T dż=J dź=J dzi[V]=J dz=dz ę=en j=y ł=l ń=n ó=u rz=Z ś=S [C]i[e]= si[V]=S sz=S szcz=SC w=v y=i
  ż=Z ź=Z zi[V]=Z x=ks`);

/** Czech, Slovak, Slovene, Croatian, Latvian and Lithuanian; without the endings of the Baltic ones. */
const slavicLetters = `
  á=a ā=a ą=a č=C ć=C ch=h c=T ď=d dž=J đ=J é=e ě=ye ē=e ė=e ę=e ģ=g í=i ī=i į=i j=y ķ=k ľ=l ļ=l lj=l ň=n ņ=n nj=n ó=o
  ř=rZ ŕ=r š=S ť=t ú=u ů=u ū=u ų=u ý=i y=i ž=Z x=ks w=v`;
export const slavic = readerOf(slavicLetters);
export const baltic = readerOf(
  `[Ca]js[$]= ijs[$]=i [CC]us[$]= ius[$]= as[$]= is[$]= us[$]= [C]s[$]= [C]š[$]= ${slavicLetters}`,
);

export const hungarian = readerOf(`
  á=a é=e í=i ó=o ö=o ő=o ú=u ü=u ű=u ccs=C cs=C cz=T c=T ch=C dzs=J ggy=d gy=d j=y lly=y ly=y nny=n ny=n ssz=s sz=s s=S
  tty=t ty=t tz=T th=t w=v y=i zs=Z x=ks`);

/** Scandinavian, and the Finnish and Estonian y. */
export const nordic = readerOf(`
  aa=o å=o æ=e ä=e ch=k c[F]=s ck=k c=k [^]dj=y [^]gj=y [^]hj=y [^]hv=v j=y [^]kj=C skj=S sj=S stj=S tj=C [^]lj=y
  gaard[$]=gor [l]d[$]= [n]d[$]= [r]d[$]= [r]d[l]= [n]ds[$]=s ð=d þ=t ø=e ö=e th=t w=v x=ks yy=u y[C]=u y=i z=s`);

export const dutch = readerOf(`
  aa=a ae=a ij=ei ei=ei uy=ei ui=ei eu=e oe=u ou=au ie=i ee=e oo=o uu=u sch[$]=s sch=sh ch=h ck=k c[F]=s c=k [n]g=g g=h j=y th=t
  tj=C dt[$]=t d[$]=t w=v v=v x=ks y=ei z=z`);

export const spanish = readerOf(`
  á=a é=e í=i ó=o ú=u ch=C cc[F]=ks c[F]=s c=k gu[F]=g gü=gu g[F]=h h= j=h ll=y ñ=n qu=k w=u x[V]=h x=s [V]y[V]=y y=i z=s`);

export const portuguese = readerOf(`
  ãe=ain ão=an õe=on ã=an õ=on á=a â=a é=e ê=e í=i ó=o ô=o ú=u ç=s ch=S c[F]=s c=k ei=ei ou=o gu[F]=g g[F]=Z h= j=Z lh=l nh=n qu=k
  ss=s [V]s[V]=z o[$]=u os[$]=us x=S y=i z[$]=s w=v`);

/** Italian and Romanian agree on c, g and what h does to them. */
export const italian = readerOf(`
  à=a è=e é=e ì=i ò=o ù=u ă=a â=i î=i ș=S ş=S ț=T ţ=T cci[V]=C cch=k cc[F]=C ci[V]=C ch=k cea=Ca c[F]=C cq=k c=k ghe=ge gh=g ggi[V]=J gg[F]=J
  gi[V]=J gea=Ja g[F]=J gli[V]=li gn=n h= ii[$]=i j=Z qu=kw sci[V]=S sc[F]=S w=v x=ks y=i zz=T z=T`);

export const turkish = readerOf('â=a c=J ç=C ə=A ğ= ı=i i̇=i j=Z ö=o q=g ş=S ü=u x=h');
