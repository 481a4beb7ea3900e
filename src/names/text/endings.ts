/**
 * What names take on in running text, by script: the endings of their cases and the particles written onto them. A
 * stem need not be the name to the letter: Зеленск is like Зеленский, since vowels at the end count for little.
 */
export const endings = {
  /** Russian, Ukrainian, Belarusian, Serbian, Bulgarian, Macedonian; Kazakh, Kyrgyz; Tajik. */
  cyrillic: `
    а я у ю е ы и і ї о й ом ем ём ой ою ей ею ёй єю ям ым им ім ів ов ого его ому ему ых их ым ыми ими ами ями ая яя
    ую юю ый ий ій ой ые ие ові еві єві ту та то от ът
    ның нің дың дің тың тің ды ді ты ті ны ні ға ге қа ке да де та те дан ден тан тен мен бен пен нын дын тын
    ро
  `,
  greek: 'ς ου ο α η οι ων ους ος ης ας',
  georgian: 'ი მა ის ს ით ად ო მ ისა ითა სა ზე ში თან სთან ისთვის ისგან ისკენ მაც საც იც ისთან თვის ვს',
  armenian: 'ի ը ն ին ից ով ում ու յի յին ան իս ներ ների',
  /** The Persian link to the next word; Urdu has none. */
  persian: 'ی ۀ',
  korean:
    '은 는 이 가 을 를 의 와 과 도 에 로 으로 에게 에서 에게서 께서 한테 씨 씨는 씨가 씨의 씨를 만 이나',
  bengali: 'র ের কে তে য়ের',
  /**
   * English, German, Scandinavian; Polish, Czech, Slovak, Croatian, Slovene; Azerbaijani, Turkish, Uzbek; Lithuanian,
   * Latvian; Hungarian; Finnish, Estonian; Romanian, Albanian.
   */
  latin: `
    s es ens
    a u i e y o owi em iem ie ego emu im ym iego iemu ą ę ou ovi ovou om oj ové ově u ům ą ej
    ın in un ün nın nin nun nün ı i u ü nı ni nu nü yı yi yu yü a e ə ya ye yə na nə ne da də de ta tə te dan dən den tan
    tən ten nda ndə nde ndan ndən nden la lə le yla ylə yle ca cə ning ni ga dan dagi
    as is us ys ui o ų ą ė io iui į e ai ais am ā ī ij ijs im ami
    t et ot at nak nek val vel ban ben ról ről tól től ra re hoz hez ért ék
    n in lle lla llä lta ltä sta stä ssa ssä lt le st it ile
    ul ului lui ut
  `,
} as const;
