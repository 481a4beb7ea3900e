import { readerOf } from './rules.ts';

export const vietnamese = readerOf(`
  ch=C c=k d=z đ=d gh=g gi[V]=z kh=h ngh=ng nh=n ph=f qu=kw th=t tr=C x=s y=i`);

/** Both romanisations of Korean, and the usual spellings of surnames. */
export const korean = readerOf(`
  [^]lee[$]=i [^]rhee[$]=i [^]yi[$]=i [^]park[$]=pak [^]choi[$]=Coe [^]ahn[$]=an [^]noh[$]=no [^]roh[$]=no
  ae=e ch=C eo=o eu=u ee=i kh=k oo=u oe=oe ou=u young=yong you=yo th=t ui=i`);

/** Wade-Giles: hs is pinyin x. */
export const wadeGiles = readerOf("ch'=C ch=J hs=S k'=k k=g p'=p p=b ts'=T ts=z tz=z t'=t t=d");
