import { readerOf } from './rules.ts';

/** Eastern Armenian. */
const eastern = readerOf(`
  ու=u եւ=ev և=ev եա=ya [^]ե=ye [^]ո=vo
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=A թ=t ժ=Z ի=i լ=l խ=h ծ=T կ=k հ=h ձ=dz ղ=g ճ=C մ=m յ=y ն=n շ=S ո=o չ=C պ=p ջ=J
  ռ=r ս=s վ=v տ=t ր=r ց=T ւ=v փ=p ք=k օ=o ֆ=f`);

/** Western Armenian, in Lebanon, Syria and much of the diaspora, has the stops the other way round. */
const western = readerOf(`
  ու=u եւ=ev և=ev եա=ya [^]ե=ye [^]ո=vo [^]յ=h
  ա=a բ=p գ=k դ=t ե=e զ=z է=e ը=A թ=t ժ=Z ի=i լ=l խ=h ծ=dz կ=g հ=h ձ=T ղ=g ճ=J մ=m յ=y ն=n շ=S ո=o չ=C պ=b ջ=C
  ռ=r ս=s վ=v տ=d ր=r ց=T ւ=v փ=p ք=k օ=o ֆ=f`);

export function armenianReadings(word: string): readonly string[] {
  return [eastern(word), western(word)];
}
