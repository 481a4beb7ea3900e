/**
 * Legal forms of companies, by the kind that the law of each country would call the same. Short forms are written as
 * `latinise` writes them, without dots (ООО is ooo, A.Ş. is as). One line for a kind and a part of the world.
 */
export const shortForms = `
limited: ltd limited llc llp lllp pty pte pvt
limited: gmbh ggmbh mbh ug kft bv bvba oy aps ehf ltda limitada lda sl slu sarl sarlu eurl srl srls sprl sagl
limited: spzoo sro doo dooel uab sia ou zoo eood ood epe shpk
limited: ooo odo oop too tov taa zhshs zhchk osoo jdmm mchj mmc
limited: fze fzc fzco fzllc fze dmcc wll
limited: sdn pt tnhh tnkhkh gk yk youxiangongsi
stock: jsc ojsc cjsc pjsc ijsc jsb jscb plc ag sa spa nv ab asa as kk bhd tbk se kgaa sca
stock: ao oao zao pao nao pat prat vat zat aq asc qsc atsc aj oaj
stock: sas sasu sapa ca eirl ae oyj nyrt zrt hf dd ead ad
stock: sal sae qpsc qsc saog saoc ksc kscc kscp sak ksa psc pjs aktiengesellschaft aktiebolag aktieselskab
stock: aksjeselskap osakeyhtio aktsiaselts zhushihuishe jusighoesa kabushikigaisha berhad
corporation: inc incorporated corp corporation korporatsiya korporatsiia korporasiya korporasiyasi korporasyonu corporacion
corporation: corporacao corporazione korporacija korporaciya
company: co company companies cie kompaniya kompaniia kompanii kompaniyasi kompaniiasy sirketi sirkati sirket sirkat
company: compagnie compania companhia compagnia
company: shrkh shrkt sherkat sharikat sharika shirkat shirkati
partnership: lp cv kg ohg gbr snc scs vof kd jtd kolektif komandit tovarishchestvo hb gp scsp
state: fgup gup mup rup fsue sue mue ksue dp
institution: fgbu fgu fgku fku fgau gbu gau gku mbu mku fgbou fgaou fgbun fgbnu gbou phs
nonprofit: ev ano nko nkp onlus asbl vzw ngo npo nno
entrepreneur: fop chp pboyul
`;

/**
 * Forms of several words or without spaces around them, in their own letters. `*` stands for any further letters of
 * a word (обществ* is общество and общества), a space also for a hyphen. Kinds stand in the order in which they are
 * looked for: 股份有限公司 is a stock company and would end as 有限公司, which is a limited one.
 */
export const writtenForms = `
partnership: gmbh & co kg | gmbh & co. kg | gmbh & co ohg | ag & co kg | gmbh und co kg | gmbh & co. ohg
partnership: limited partnership | general partnership | kommanditgesellschaft | offene handelsgesellschaft
partnership: коммандитн* товариществ* | полн* товариществ* | société en commandite simple | société en nom collectif
partnership: spółka komandytowa | spółka jawna | vennootschap onder firma | commanditaire vennootschap | 合資会社 | 合伙企业
state: federal state unitary enterprise* | federal state owned enterprise* | state unitary enterprise* | unitary enterprise*
state: federal state budgetary enterprise* | municipal unitary enterprise* | state owned enterprise* | state enterprise*
state: федеральн* государственн* унитарн* предприяти* | государственн* унитарн* предприяти* | унитарн* предприяти*
state: федеральн* казенн* предприяти* | федеральн* казённ* предприяти* | казенн* предприяти* | казённ* предприяти*
state: республиканск* унитарн* предприяти* | муниципальн* унитарн* предприяти* | государственн* предприяти*
state: державн* підприємств* | казенн* підприємств* | комунальн* підприємств* | рэспубліканск* унітарн* прадпрыемств*
state: dövlət müəssisəsi | państwowe przedsiębiorstwo | przedsiębiorstwo państwowe | státní podnik | državno preduzeće
state: empresa estatal | entreprise publique | 国有企业
institution: федеральн* государственн* бюджетн* учреждени* | федеральн* государственн* автономн* учреждени*
institution: федеральн* государственн* казенн* учреждени* | федеральн* казенн* учреждени* | федеральн* казённ* учреждени*
institution: государственн* бюджетн* учреждени* | государственн* учреждени* | бюджетн* учреждени* | казенн* учреждени*
institution: federal state budgetary institution* | federal state institution* | federal state autonomous institution*
institution: state budgetary institution* | publik hüquqi şəx* | державн* установ*
nonprofit: автономн* некоммерческ* организаци* | некоммерческ* организаци* | некоммерческ* партнерств*
nonprofit: autonomous non commercial organization | autonomous non profit organization | non profit organization
nonprofit: non profit organisation | autonomous non commercial organisation | nonprofit organization
nonprofit: eingetragener verein | e. v. | association sans but lucratif | общественн* организаци* | громадськ* організаці*
entrepreneur: индивидуальн* предпринимател* | individual entrepreneur | sole proprietorship | sole proprietor
entrepreneur: фізичн* особ* підприєм* | fərdi sahibkar | osoba fizyczna | приватн* підприємец*
stock: open joint stock company | closed joint stock company | public joint stock company | private joint stock company
stock: joint stock company | joint stock companies | joint stock co | joint stock | stock company
stock: public limited company | public company limited | company limited by shares | public company | non public joint stock company
stock: открыт* акционерн* обществ* | закрыт* акционерн* обществ* | публичн* акционерн* обществ* | акционерн* обществ*
stock: непубличн* акционерн* обществ* | публічн* акціонерн* товариств* | приватн* акціонерн* товариств* | акціонерн* товариств*
stock: відкрит* акціонерн* товариств* | закрит* акціонерн* товариств* | акцыянерн* таварыств* | акционерно дружество
stock: адкрыт* акцыянерн* таварыств* | закрыт* акцыянерн* таварыств* | акционерлік қоғам* | акционердик коом*
stock: açıq səhmdar cəmiyyəti* | qapalı səhmdar cəmiyyəti* | səhmdar cəmiyyəti* | açıq tipli səhmdar cəmiyyəti
stock: anonim şirketi | anonim şirket | aksiyadorlik jamiyati | ochiq aksiyadorlik jamiyati | aksiýadarlar jemgyýeti
stock: aktiengesellschaft | société anonyme | société par actions simplifiée | sociedad anónima* | sociedad anonima
stock: sociedade anónima | sociedade anônima | società per azioni | s. p. a. | s/a | a/s | s. a. de c. v. | sa de cv | s. a. l. | s. a. e.
stock: naamloze vennootschap | spółka akcyjna | akciová společnost | akciová spoločnosť | akcionarsko društvo | dioničko društvo
stock: delniška družba | акционарско друштво | societate pe acțiuni | societate pe acţiuni | societatea pe acțiuni | részvénytársaság
stock: zártkörűen működő részvénytársaság | nyilvánosan működő részvénytársaság | julkinen osakeyhtiö | aktsiaselts | akciju sabiedrība
stock: akcinė bendrovė | shoqëri aksionare | ανώνυμη εταιρεία | ανώνυμη εταιρία | ανώνυμος εταιρεία | compañía anónima
stock: სააქციო საზოგადოება | բաց բաժնետիրական ընկերություն | փակ բաժնետիրական ընկերություն | բաժնետիրական ընկերություն
stock: شركة مساهمة عامة | شركة مساهمة مقفلة | شركة مساهمة | مساهمة عامة | سهامی خاص | سهامی عام | شرکت سهامی | sahami khas | sahami aam
stock: 股份有限公司 | 股份公司 | 株式会社 | 株式會社 | 주식회사 | (주) | (株) | công ty cổ phần | จำกัด (มหาชน) | บริษัทมหาชนจำกัด | perusahaan perseroan
stock: ՓԲԸ | ԲԲԸ | ს.ს
limited: uždaroji akcinė bendrovė
limited: limited liability company | limited liability companies | limited liability partnership | limited liability co
limited: company with limited liability | private limited company | private company limited | private limited | proprietary limited
limited: company limited | co limited | co ltd | co. ltd | co., ltd | co., limited | pty ltd | pty. ltd | pty limited | pte ltd | pte. ltd | pte limited
limited: pvt ltd | pvt. ltd | pvt limited | (pvt) ltd | (pvt.) ltd | (private) limited | (pty) ltd | sdn bhd | sdn. bhd | sendirian berhad
limited: обществ* с ограниченн* ответственност* | обществ* с дополнительн* ответственност* | товариществ* с ограниченн* ответственност*
limited: товариств* з обмежен* відповідальніст* | таварыств* з абмежаван* адказнасц* | жауапкершілігі шектеулі серіктестіг*
limited: жоопкерчилиги чектелген коом* | дружество с ограничена отговорност | друштво са ограниченом одговорношћу
limited: məhdud məsuliyyətli cəmiyyəti* | limited şirketi | limited şti | ltd şti | ltd. şti | mas'uliyati cheklangan jamiyat*
limited: jogapkärçiligi çäkli jemgyýeti | ҷамъияти дорои масъулияташ маҳдуд
limited: gesellschaft mit beschränkter haftung | gesellschaft mit beschraenkter haftung | ges. m. b. h. | gesmbh | unternehmergesellschaft
limited: société à responsabilité limitée | société à responsabilite limitee | società a responsabilità limitata
limited: sociedad limitada | sociedad de responsabilidad limitada | s. de r. l. | s de rl | s. de r. l. de c. v. | sociedade limitada | sociedade por quotas
limited: besloten vennootschap met beperkte aansprakelijkheid | besloten vennootschap | anpartsselskab | osaühing | osakeyhtiö
limited: spółka z ograniczoną odpowiedzialnością | spółka z o.o | sp. z o.o | sp. z o. o | sp z oo | sp z o o | sp.z o.o | sp.z.o.o | sp. z.o.o
limited: společnost s ručením omezeným | spoločnosť s ručením obmedzeným | s. r. o. | spol. s r.o | spol. s r. o
limited: društvo s ograničenom odgovornošću | društvo sa ograničenom odgovornošću | družba z omejeno odgovornostjo | d. o. o.
limited: societatea cu răspundere limitată | societate cu răspundere limitată | korlátolt felelősségű társaság
limited: sabiedrība ar ierobežotu atbildību | shoqëri me përgjegjësi të kufizuar | εταιρεία περιορισμένης ευθύνης | εταιρία περιορισμένης ευθύνης
limited: შეზღუდული პასუხისმგებლობის საზოგადოება | սահմանափակ պատասխանատվությամբ ընկերություն | בע"מ | בעמ | בע״מ
limited: ذات المسؤولية المحدودة | ذات مسؤولية محدودة | ذ.م.م | ش.م.م | با مسئولیت محدود | مسئولیت محدود | fz llc | free zone establishment | free zone company
limited: 有限责任公司 | 有限責任公司 | 有限公司 | 有限会社 | 合同会社 | 유한책임회사 | 유한회사 | công ty trách nhiệm hữu hạn | công ty tnhh | perseroan terbatas | จำกัด
limited: ՍՊԸ | შპს | प्राइवेट लिमिटेड | लिमिटेड
company: 公司 | บริษัท
`;
