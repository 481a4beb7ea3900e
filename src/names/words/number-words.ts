/** Words for numbers, as `latinise` writes them: `value word word …`, one line a number and a way to write it. */
const simple = `
0 zero nol null sifir
1 one odin odna odno pervyi pervaia pervoe pervogo pervoi pervyy pervaya bir birinci first
2 two dva dve vtoroi vtoraia vtoroe vtorogo vtoroy vtoraya iki ikinci second
3 three tri tretii treti tretia tretie tretego tretei tretiy tretya uc ucuncu third
4 four chetyre chetvertyi chetvertaia chetvertoe chetvertogo chetvertoi chetvertyy chetvertaya dord dort dorduncu fourth
5 five piat pyat piatyi piataia piatoe piatogo piatoi pyatyy pyataya bes besinci fifth
6 six shest shestoi shestaia shestoe shestogo shestoy shestaya alti altinci sixth
7 seven sem sedmoi sedmaia sedmoe sedmogo sedmoy sedmaya yeddi yedi yeddinci yedinci seventh
8 eight vosem vosmoi vosmaia vosmoe vosmogo vosmoy vosmaya sakkiz sekiz sakkizinci sekizinci eighth
9 nine deviat devyat deviatyi deviataia deviatoe deviatogo deviatoi devyatyy devyataya doqquz dokuz doqquzuncu dokuzuncu ninth
10 ten desiat desyat desiatyi desiataia desiatoe desiatogo desiatoi desyatyy desyataya onuncu tenth
11 eleven odinnadtsat odinnadtsatyi odinnadtsataia odinnadtsatogo onbir onbirinci eleventh
12 twelve dvenadtsat dvenadtsatyi dvenadtsataia dvenadtsatogo oniki onikinci twelfth
13 thirteen trinadtsat trinadtsatyi trinadtsataia trinadtsatogo onuc onucuncu thirteenth
14 fourteen chetyrnadtsat chetyrnadtsatyi chetyrnadtsataia chetyrnadtsatogo ondord ondort fourteenth
15 fifteen piatnadtsat pyatnadtsat piatnadtsatyi piatnadtsataia piatnadtsatogo onbes onbesinci fifteenth
16 sixteen shestnadtsat shestnadtsatyi shestnadtsataia shestnadtsatogo onalti onaltinci sixteenth
17 seventeen semnadtsat semnadtsatyi semnadtsataia semnadtsatogo onyeddi onyedi seventeenth
18 eighteen vosemnadtsat vosemnadtsatyi vosemnadtsataia vosemnadtsatogo onsakkiz onsekiz eighteenth
19 nineteen deviatnadtsat devyatnadtsat deviatnadtsatyi deviatnadtsataia deviatnadtsatogo ondoqquz ondokuz nineteenth
20 twentieth dvadtsatyi dvadtsataia dvadtsatogo iyirminci yirminci
30 thirtieth tridtsatyi tridtsataia tridtsatogo otuzuncu
40 fortieth sorokovoi sorokovaia sorokovogo qirxinci kirkinci
50 fiftieth piatidesiatyi piatidesiataia piatidesiatogo allinci ellinci
60 sixtieth shestidesiatyi shestidesiataia shestidesiatogo altmisinci
70 seventieth semidesiatyi semidesiataia semidesiatogo yetmisinci
80 eightieth vosmidesiatyi vosmidesiataia vosmidesiatogo saksaninci sekseninci
90 ninetieth devianostyi devianostaia devianostogo doxsaninci doksaninci
100 hundred hundredth sto sotyi yuz yuzuncu
`;

/** Tens that a unit may follow: forty four, sorok chetyre, qirx dord. */
const round = `
10 on
20 twenty dvadtsat iyirmi yirmi
30 thirty tridtsat otuz
40 forty sorok qirx kirk
50 fifty piatdesiat pyatdesyat alli elli
60 sixty shestdesiat shestdesyat altmis
70 seventy semdesiat semdesyat yetmis
80 eighty vosemdesiat vosemdesyat saksan seksen
90 ninety devianosto devyanosto doxsan doksan
`;

const values = read(simple);
const tens = read(round);

/** Turkish and Azerbaijani ten is the English preposition, and `kirk` a church: they need a unit behind them. */
const needUnit = new Set(['on', 'kirk']);
const english = /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|\w+th)$/;

/** 1st, 2nd, 33rd; 1-й and 3-cü after latinising. */
const ordinal = /^(\d{1,4})-?(?:st|nd|rd|th|i|yi|oi|ia|aia|oe|go|ogo|y|ya|ci|cu|inci|uncu)$/;

/** A number that the words from a position on stand for, and how many of them do. All are lower-case and latinised. */
export function numberOf(words: readonly string[], at: number): { value: number; length: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const digits = /^\d{1,9}$/.test(word) ? word : ordinal.exec(word)?.[1];
  if (digits !== undefined) return { value: Number(digits), length: 1 };
  const [first = '', second, ...rest] = word.split('-');
  if (rest.length > 0) return null;
  if (second !== undefined) {
    const value = both(first, second);
    return value === null ? null : { value, length: 1 };
  }
  const value = both(word, words[at + 1]);
  if (value !== null) return { value, length: 2 };
  const alone = values.get(word) ?? (needUnit.has(word) ? undefined : tens.get(word)) ?? joined(word);
  return alone === undefined ? null : { value: alone, length: 1 };
}

/** forty and four. */
function both(ten: string, unit: string | undefined): number | null {
  if (unit !== undefined && needUnit.has(ten) && english.test(unit)) return null;
  const [more, less] = [tens.get(ten), unit === undefined ? undefined : values.get(unit)];
  return more === undefined || less === undefined || less < 1 || less > 9 ? null : more + less;
}

/** fortyfour in one word. */
function joined(word: string): number | undefined {
  for (const [ten, value] of tens) {
    if (ten.length < 4 || !word.startsWith(ten)) continue;
    const unit = values.get(word.slice(ten.length));
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return undefined;
}

function read(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.trim().split('\n')) {
    const [value = '', ...names] = line.split(' ');
    for (const name of names) found.set(name, Number(value));
  }
  return found;
}
