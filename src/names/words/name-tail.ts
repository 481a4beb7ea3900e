/** Ranks of nobility that follow a name, as encyclopaedias and lists write them. */
const ranks = `
  baron baroness viscount viscountess earl count countess duke duchess marquess marchioness marquis lord lady
  freiherr freifrau graf gräfin herzog herzogin fürst fürstin baronin vicomte vicomtesse comte comtesse duc duchesse
  marquise baronne barón baronesa conde condesa duque duquesa marqués marquesa vizconde vizcondesa barone baronessa conte
  contessa duca duchessa marchese visconte barão visconde marquês graaf gravin hertog burggraaf markies greve grevinna
  hertig friherre hertug paroni kreivi herttua hrabia hrabina książę wicehrabia markiz hrabě vévoda vikomt báró gróf
  herceg baronas lordas barons lords
  барон баронесса виконт виконтесса граф графиня герцог герцогиня маркиз маркиза лорд леди князь княгиня
  баронеса віконт графиня герцогиня маркіз князь барън баронеса виконт херцог маркиз
  βαρόνος βαρώνος κόμης δούκας λόρδος բարոն լորդ ბარონი ლორდი بارون البارون بارونة البارونة لورد اللورد ברון ברונית
`
  .trim()
  .split(/\s+/);

/** 6th, 6., 6-й, VI, first: which of that title. */
const ordinal = String.raw`(?:the\s+)?(?:\d{1,2}(?:\.|-?\p{L}{1,3}|º|ª)?|[IVX]+\.?|first|second|third)\s+`;

const rank = String.raw`(?:${ranks.join('|')})(?![\p{L}\p{N}])`;
const noble = new RegExp(
  String.raw`[,،，]\s*(?:${ordinal}${rank}.*|(?:the\s+)?${rank}\s+\p{L}.*|(?:${ordinal})?(?:baronet|bt|баронет)\.?)$`,
  'iu',
);
const bracketed = /\s*[([（［][^()[\]（）［］]*[)\]）］]\s*$/u;
const postNominal =
  /,\s*(?:(?:obe|mbe|cbe|kbe|dbe|gbe|kcb|gcb|kcmg|gcmg|cmg|kcvo|cvo|dso|frs|qc|kc|mp|msp|mep|bt|esq|ph\.?\s?d|d\.?phil)\.?)\s*$/iu;
const birth =
  /,\s*(?:born|b\.|geb\.|geboren|nacido|nacida|né|née|nato|nata|род\.|р\.|нар\.|doğ\.)[^,]*\d{4}.*$/iu;

/**
 * A name without what follows it: ", Baron Morris of Aberavon", ", 6. Baronet", "(politician)", ", born 1950".
 * "Nelson, Earl" is a surname before a given name, so a rank or an order counts only after two words,
 * and a bare rank only with a name behind it.
 */
export function withoutTail(name: string): string {
  let result = name.trim();
  for (;;) {
    const shorter = cut(result);
    if (shorter === result) return result;
    result = shorter;
  }
}

function cut(name: string): string {
  for (const pattern of [bracketed, birth]) {
    const rest = name.replace(pattern, '').trim();
    if (/[\p{L}\p{N}]/u.test(rest)) if (rest !== name) return rest;
  }
  for (const pattern of [noble, postNominal]) {
    const rest = name.replace(pattern, '').trim();
    if (rest !== name && (rest.match(/[\p{L}\p{M}'’-]+/gu)?.length ?? 0) > 1) return rest;
  }
  return name;
}
