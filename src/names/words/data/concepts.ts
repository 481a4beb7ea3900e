/**
 * Generic words of the names of organisations, one line a concept: English, then German, French, Spanish; Russian,
 * Ukrainian; Azerbaijani, Turkish; Arabic, Persian; in their own letters and in the usual romanisations. `*` stands
 * for any ending (министерств* is министерство and министерства). Forms that `latinise` gives need no mention.
 */
export const genericConcepts = `
ministry ministries ministerium ministère ministerio ministero ministério ministerie министерств* міністерств* міністэрств* ministerstv* nazirli* bakanlı* vəzarət* vazirlig* ministri wizarat wizara wezarat vezarat vezarate وزارة وزارت
minister ministers министр* міністр* ministr nazir* bakan* وزير وزیر
bank banks bankası bankasi banque banco banca banka banky bankı banking bankers masraf bancaire bancario مصرف بنك بانک بنوك банк банка банки банку банков банком банковск* банківськ*
group groups gruppe groupe grupo gruppo grupa grupp* групп* група груп* qrup* grubu grup majmu'at majmua مجموعة گروه goruh goroh guruh
holding holdings холдинг* holdinq* xoldinq* هولدينغ هلدینگ القابضة قابضة qabida
company companies firm firms compagnie compañía companhia compagnia société sociedad gesellschaft компани* фирм* компані* фірм* şirkət* şirket* firma* sharikat shirkat sherkat شركة شرکت
corporation corporations corp corporación corporazione corporação корпораци* корпораці* korporasiya* korporasyon* مؤسسة
enterprise enterprises unternehmen betrieb entreprise entreprises empresa empresas предприяти* підприємств* müəssisə* işletme* girişim* munsha'at منشأة بنگاه predpriyatie predpriyatiya
association associations verband verein asociación associazione associação ассоциаци* асоціаці* assosiasiya* birliyi derneği dernek jam'iyat jamiyat cemiyet* جمعية انجمن anjoman anjuman
society obschestvo obshchestvo обществ* товариств* cəmiyyət*
union unions unión unione união союз* союзу союзн* спілк* ittifaq* birlik birliği اتحاد اتحادیه etehadieh ittihad ettehad
federation föderation fédération federación federazione федераци* федераці* federasiya* federasyon* فدراسیون
federal föderal bundes fédéral fédérale федеральн* федеративн*
confederation confédération confederación конфедераци* конфедераці* konfederasiya* konfederasyon*
alliance allianz alianza альянс* al'yans alyans* tahaluf تحالف ائتلاف
league liga ligue liqa rabitat رابطة лига лиги ліга ліги
foundation foundations stiftung fondation fundación fondazione fundação фонд* fond fondu fonds vakfı vakıf vakif bonyad boniad bunyad بنیاد fund funds fondo fondos fondi fonda sunduq صندوق sandogh
charity charitable charities wohltätigkeit* caritative benéfica благотворительн* благодійн* xeyriyyə* hayır khayriya khayriyya khairiya khayriyah خيرية خیریه kheirieh
relief aid help hilfe hilfs aide ayuda secours помощь помощи допомог* yardım* ighatha igatha إغاثة امداد emdad
humanitarian humanitär humanitäre humanitaire humanitaria humanitario гуманитарн* гуманітарн* humanitar* insani إنسانية insaniya
institute institutes institution institutions institut instituto istituto институт* інститут* institutu enstitü* ma'had mahad معهد انستیتو
university universities universität université universidad università universidade университет* університет* universitet* üniversite* جامعة دانشگاه jami'at jamiat jamia daneshgah
academy akademie académie academia academie академи* академі* akademiya* akademisi akademi أكاديمية آکادمی
school schools schule école escuela scuola школ* məktəb* madrasa madrassa medrese مدرسة مدرسه okul okulu
college colleges kolleg collège colegio колледж* коледж* kollec* kolej* كلية kulliyat
faculty fakultät faculté facultad факультет* fakültə* fakülte* دانشکده
laboratory laboratories lab labs labor laboratorium laboratoire laboratorio лаборатори* лабораторі* laboratoriya* laboratuvar* مختبر آزمایشگاه azmayeshgah
research forschung* recherche recherches investigación ricerca исследовательск* исследовани* дослідн* досліджен* tədqiqat* araştırma* ابحاث أبحاث بحوث پژوهش* تحقیقات pazhuheshgah pajuhesh tahghighat tahqiqat abhath
science sciences scientific wissenschaft* scientifique científico ciencias научн* наук* науков* elmi elmlər bilim* bilimsel علوم علمي علمی ulum oloum
technology technologies tech technological technologie* tecnología tecnologia tecnologías технологи* технологі* texnologiya* teknoloji* تكنولوجيا تقنية فناوری fanavari tiknulujia
technical technics technik technique técnico técnica техническ* технічн* texniki* teknik فنية فني فنی
engineering engineers ingenieur* ingénierie ingeniería ingegneria инжиниринг* инженерн* інженерн* інжиніринг* mühəndis* mühendis* هندسة هندسية مهندسی mohandesi muhandisi handasiya handasa
design konstruktion* conception diseño конструкторск* проектн* проєктн* layihə* tasarım* طراحی tarahi
bureau büro buro oficina бюро* byuro bürosu
office offices amt bureaux despacho офис* управа kontor ofisi ofis maktab مكتب دفتر daftar
department departments abteilung département departamento dipartimento департамент* отдел* відділ* departament* şöbə* dairəsi dairesi bölümü idarət
directorate directorates direktion direktorat direction dirección direzione дирекци* дирекці* управлени* управлінн* müdirliy* müdürlü* idarə* idaresi مديرية إدارة مدیریت اداره mudiriyat modiriat edareh idara
administration verwaltung administración amministrazione администраци* адміністраці* administrasiya* inzibati yönetim* yönetimi
agency agencies agentur agence agencia agenzia агентств* agentlik agentliy* ajans* ajansı وكالة آژانس wikalat
authority authorities behörde autorité autoridad autorità власт* орган* otorite* هيئة haia hay'at hayat
organization organisation organizations organisations organización organizzazione организаци* організаці* təşkilat* teşkilat* örgüt* kuruluş* منظمة سازمان sazman sazeman munazzamat munazama
committee committees komitee ausschuss comité comitato комитет* комітет* komitəsi komitə* komite* لجنة کمیته lajnat lajna komiteh
commission commissions kommission comisión commissione комисси* комісі* komissiya* komisyon* مفوضية کمیسیون
council councils conseil consejo consiglio совет* рада ради раді şurası konsey* meclisi majlis majles مجلس شورا شورای شورى shura shoura şura
parliament parlament parlement parlamento парламент* parlamento* parlamenti برلمان
assembly versammlung assemblée asamblea собрани* збори зборів məclis* meclis*
court courts gericht tribunal cour corte суд суда судов* məhkəmə* mahkeme* محكمة دادگاه dadgah mahkama
prosecutor prosecutors staatsanwaltschaft procureur fiscalía прокуратур* prokuratur* savcılı* نيابة دادستان* dadsetan dadsetani
government governmental regierung gouvernement gobierno governo правительств* уряд* hökumət* hükümet* hükûmet* حكومة دولت dowlat hukumat hukuma
president presidential präsident* présidence présidentiel presidencia президент* prezident* cumhurbaşkan* رئاسة رئيس ریاست
police polizei policía polizia полици* поліці* milis polis* polisi شرطة پلیس shurta shurtat polees
militia miliz milice milicia ополчен* ополчення милиц* міліц* milislər
army heer armée ejército esercito ordu* ordusu jaysh jaish geysh جيش ارتش artesh армия армии армий армію армія армії армейск* армійськ*
forces force streitkräfte kräfte fuerzas forze силы войск* військ* qüvvə* kuvvet* gücü güçleri kuvvetleri قوات قوة نیرو نیروی نیروهای quwwat quwat niruye nirou
armed bewaffnete armées armadas вооружен* вооружён* збройн* silahlı* مسلحة مسلح musallaha mosallah
military militär* militaire militar militare военн* воєнн* військов* hərbi* askeri* asker* عسكرية عسكري نظامی nezami askariya harbi
navy naval armada флот* вмф военноморск* donanma* بحرية bahriya
guard guards garde guardia гвард* qvardiya* muhafız* haras حرس پاسداران pasdaran sepah سپاه
brigade brigades brigada brigate бригад* briqada* tugay* liwa لواء تیپ
battalion battalions bataillon batallón battaglione батальон* tabur* tabor* katibat katiba kataib kata'ib كتيبة كتائب گردان gordan
regiment regiments régiment regimiento reggimento полк полка полку полков* فوج هنگ alay alayı
division divisions división divisione дивизи* дивізі* diviziya* tümen* firqat فرقة لشکر lashkar lashkare
corps korps cuerpo corpo корпус* kolordu* faylaq فيلق
squadron staffel geschwader escadron escuadrón эскадр* ескадр* filo filosu sirb
unit units einheit unité unidad подразделени* підрозділ* hissə* birimi wahdat وحدة یگان yegan
command kommando commandement comando командовани* командуванн* komandanlı* komutanlı* قيادة فرماندهی qiyada farmandehi
staff stab état-major генштаб* штаб* qərargah* karargah* أركان ستاد setad
front fronts frente fronte фронт* cəbhə* cephe* jabhat jabha jebha جبهة جبهه
movement movements bewegung mouvement movimiento movimento движени* рух руху hərəkat* hareket* harakat haraka herakat harekat حركة جنبش nehzat nahzat jonbesh نهضت
party parties partei parti partido partito партия партии партій партія партії partiya* partisi partisinin hizb hezb hizbe حزب
resistance widerstand* résistance resistencia сопротивлени* опір опору müqavimət* direniş* مقاومة مقاومت muqawama moqavemat
liberation befreiung* libération liberación liberazione освобожден* освободительн* визволен* визвольн* azadlıq* azad kurtuluş* tahrir تحرير آزادی آزادیبخش azadi azadibakhsh
freedom freiheit* liberté libertad libertà свобод* svoboda özgürlük* hürriyet* hurriya حرية
revolution revolutionary revolutions revolutionär* révolution révolutionnaire revolución revolucionario революци* революці* inqilab* devrim* thawra thawri enghelab enqelab ثورة ثورية انقلاب انقلابی
jihad jihadi dschihad djihad джихад* cihad* jehad jahad جهاد
martyrs martyr märtyrer mártires мученик* şəhid* şehit* shuhada shohada شهداء شهدا
struggle combat kampf lutte lucha боротьб* mübarizə* mücadele* كفاح مبارزه борьба борьбы борьбе
intelligence nachrichtendienst* aufklärung* renseignement renseignements inteligencia разведк* разведыват* розвідк* розвідув* kəşfiyyat* istihbarat* mukhabarat istikhbarat استخبارات مخابرات اطلاعات ettelaat etelaat
security sicherheit* sécurité seguridad sicurezza безопасност* безпек* охран* охорон* təhlükəsizli* güvenli* emniyet* amn أمن امن امنیت amniyat amniat
service services dienst dienste servicio servicios servizio servizi служб* сервис* сервіс* xidmət* hizmet* hizmetleri خدمات خدمة khadamat khidmat khedmat
defence defense verteidigung* défense defensa difesa müdafiə* savunma* difa defa دفاع оборона обороны оборонн* оборони
internal interior inneren innere intérieur interno внутренн* внутрішн* daxili* içişleri dakhiliya dakhiliyya داخلية داخلی
external extern außen extérieur exterior внешн* зовнішн* xarici* dış kharijiya خارجية خارجه kharejeh
foreign auswärtige auswärtiges étranger étrangères extranjero exteriores esteri иностранн* іноземн* закордонн* зарубежн* yabancı*
affairs angelegenheiten affaires asuntos affari дел дела справ справы işlər* işleri umur أمور امور شؤون shuun omur
state states staat* staatlich* état estatal estado stato государств* державн* держав* dövlət* devlet* دولة
national nacional nazionale nationale nationaler nationales nationalen национальн* національн* milli* ulusal* watani watania wataniya melli وطني وطنية ملی
nation nations nación nazioni наций націй millətlər milletler أمم ملل
central zentral* centrale centraux централ* центральн* mərkəzi* merkezi markazi مركزي مرکزی مركزية
center centre centers centres zentrum centro центр* центру mərkəz* merkez* markaz مركز مرکز
general général générale generale генеральн* загальн* genel* ümumi* عامة عمومی ommumi omumi amma
main haupt* principal principale главн* головн* رئيسية اصلی esas
international internationale internationaler internationales internacional internazionale intl международн* міжнародн* beynəlxalq* uluslararası* duwali dawli duwaliya dowali دولية دولي بینالمللی beynolmelal
global globale mondial mondiale mundial world monde mundo всемирн* мирово* світов* dünya* küresel* عالمية عالمي جهان جهانی alami jahan welt
regional regionale régional régionale региональн* регіональн* областн* обласн* regional* bölge* إقليمي منطقهای
local locale locaux municipal municipale munizipal* муниципальн* муніципальн* местн* bələdiyyə* belediye* بلدية شهرداری baladiya
republic republik république república repubblica республик* республік* respublika* cumhuriyet* jumhuriya jumhuriyat jomhuri gumhuriya جمهورية جمهوری جمهوریه
democratic demokratisch* démocratique democrático democrática демократич* demokratik* dimuqratiya ديمقراطية دموکراتیک دمکراتیک
peoples people popular volks* volk populaire pueblo народн* народу sha'b shaab shabi sha'bi شعب شعبية شعبي خلق مردم مردمی khalq mardom xalq xalqı halk halkın
socialist sozialist* socialiste socialista социалист* соціаліст* sosialist* sosyalist* ishtirakiya اشتراكي سوسیالیست
communist kommunist* communiste comunista коммунист* комуніст* komunist* شيوعي کمونیست
workers worker arbeiter* travailleurs obreros trabajadores рабоч* робітн* трудов* işçiler* kargaran عمال کارگران کارگر işçi emek
youth jugend* jeunesse juventud gioventù молодеж* молодёж* молодіж* gənclər* gençlik* gençler* shabab شباب جوانان javanan gənc gəncləri
women frauen* femmes mujeres donne женск* женщин* жіноч* qadın* kadın* نساء زنان
islamic islam islamisch* islamique islámico islámica islamico ислам* ісламськ* islami* islam* islamiya islamiyya eslami إسلامية إسلامي اسلامی اسلام
muslim muslims moslem muslimisch* musulman musulmans musulmán мусульман* müsəlman* müslüman* مسلمين مسلمون مسلمان
arab arabic arabisch* arabe árabe араб* ərəb* عربية عربي عربی arabiya arap
cultural culture kultur* culturel culturelle cultura культур* mədəniyyət* kültür* ثقافة ثقافي فرهنگ فرهنگی farhangi thaqafa
education educational bildung* éducation educación istruzione образовани* образовательн* освіт* təhsil* eğitim* تعليم تربية آموزش amoozesh talim
health gesundheit* santé salud sanità здравоохранен* здоров* səhiyyə* sağlık* صحة صحية بهداشت سلامت
medical medizin* médical médicale médico медицинск* медичн* tibb* tibbi tıbbi tıp طبية طبي پزشکی pezeshki
justice justiz* justicia giustizia юстици* юстиці* правосуд* ədliyyə* adalet* عدل عدالة دادگستری dadgostari
law legal recht* droit derecho правов* юридическ* юридичн* hüquq* hukuk* قانون حقوق
finance finances financial finanz* financier financière finanzas financiero maliyyə* maliye* finans* مالية مالي مالی maliya финансы финансов финансов* фінанси фінансів фінансов*
tax taxes taxation steuer* impôts fiscal налогов* податков* ضرائب مالیات vergi vergilər
customs zoll* douane douanes aduana aduanas dogana таможен* митн* gömrük* gümrük* جمارك گمرک gomrok
economy economic economics wirtschaft* économie économique economía económico экономик* экономическ* економік* економічн* iqtisadi* iqtisadiyyat* ekonomi* اقتصاد اقتصادي اقتصادی eqtesad iqtisad
development entwicklung* développement desarrollo sviluppo развити* розвит* inkişaf* kalkınma* geliştirme tanmiya تنمية توسعه tose'eh toseeh
investment investments invest investissement investissements inversión inversiones investisiya* yatırım* yatirim istithmar استثمار سرمایهگذاری سرمایه sarmayeh инвест інвест инвестиц* інвестиц* инвестиционн* інвестиційн*
capital kapital sərmayə* sermaye* rasmal капитал капитала капітал капіталу
insurance versicherung* assurance assurances seguros assicurazioni страхов* sığorta* sigorta* ta'min tamin تأمين بیمه bimeh
credit kredit* crédit crédito کردیت ائتمان اعتبار etebar кредит кредитн*
exchange börse bourse bolsa обменн* обмінн* бирж* birja* borsa* döviz sarrafi saraf sarafi hawala صرافة صرافی صيرفة sirafa
payment payments zahlung* paiement pagos платеж* платіж* ödəniş* ödeme* پرداخت pardakht
trust treuhand fideicomiso траст
market markets markt marché mercado mercato рынок рынк* ринок ринк* bazar* pazar* piyasa* سوق بازار
trade trading trader traders handel handels* commerce commercial comercio comercial commercio commerciale négoce торгов* торгівл* коммерч* комерц* ticarət* ticaret* tijarat tijara tejarat tijariya bazargani تجارة تجارية تجاری تجارت بازرگانی
import imports importe importación idxal* ithalat* استيراد واردات импорт импорта импортн* імпорт імпорту імпортн*
export exports exporte exportación ixrac* ihracat* تصدير صادرات saderat экспорт экспорта экспортн* експорт експорту експортн*
industry industries industrial industrie* industriel industrielle industria industriale индустри* индустриальн* індустрі* промышленн* промислов* sənaye* sanayi* endüstri* sina'a sinaa sanaye sanayee صناعة صناعية صناعات صنعت صنایع صنعتی
plant factory factories works mill werk werke fabrik* usine usines fábrica fabbrica завод* фабрик* zavod* fabrika* masna karkhaneh مصنع کارخانه
combine kombinat* комбинат* комбінат*
manufacturing manufacture manufacturer manufacturers production producers produktion* fabrication fabricación producción produzione производств* производственн* виробни* виробнич* istehsal* üretim* imalat* إنتاج تولید تولیدی tolid tolidi intaj
construction building builders construcción construcciones costruzioni bâtiment строительн* строительств* будів* tikinti* inşaat* insha'at بناء إنشاءات ساختمان ساختمانی عمران sakhteman omran строй bau baugesellschaft yapı
machine machinery machines maschinen* maquinaria машиностро* машинобуд* maşınqayırma* makine* makina* ماشین ماشینسازی آلات
equipment ausrüstung* équipement équipements equipos оборудован* обладнан* avadanlıq* ekipman* donanım* معدات تجهیزات tajhizat
tools instrument instruments instrumente прибор* приладобуд* cihaz* aletleri ابزار
material materials werkstoffe matériaux materiales материал* матеріал* materiallar* malzeme* مواد
chemical chemicals chemistry chemie chemisch* chimie chimique química químico химическ* химия хімічн* kimya* kimyəvi* kimyevi* petrokimya كيميائية كيماويات شیمیایی شیمی shimi shimiyai kimiawi
petrochemical petrochemicals petrochemie pétrochimie petroquímica нефтехим* нафтохім* neft-kimya بتروكيماويات پتروشیمی petroshimi
oil petroleum öl erdöl pétrole petróleo petrolio нефт* petrol* naft nafta نفط نفت нафта нафти нафтов* neft
gas gaz erdgas газ газа газов* газу gaza doğalgaz ghaz غاز گاز qaz qazı
energy energie énergie energía energia enerji* energetika* taqa طاقة انرژی energie* энергетик* энергетическ* энергия энергии енергетик* енергетичн* енергія енергії energetika
power kraftwerk* strom électricité electricity electric electrical elektrizität* eléctrica electricidad elettrica elektrik* kahraba كهرباء برق bargh электрическ* электроэнергет* электростанц* електричн* електростанц*
nuclear atomic nukleare nucléaire atomik ядерн* атомн* nükleer* nawawiya نووي نووية هستهای اتمی hastei atomi atom атомных nüvə
mining mine mines miner bergbau* minier minière minería minera горн* горнодобыв* гірнич* mədən* maden* تعدين معدن معادن madan maadan
mineral minerals minéraux minerales минеральн* мінеральн* mineral*
metal metals metallurgy metallurgical métal métallurgique metalúrgica металл* метал* металург* metallurgiya* metalurji* فلزات felezat metall
steel stahl* acier acero acciaio сталь стали сталев* сталелитей* polad* çelik* فولاد foolad fulad صلب
iron eisen* hierro ferro желез* заліз* dəmir* demir* حديد آهن ahan
aluminium aluminum алюмини* алюміні* alüminium* alüminyum* ألمنيوم آلومینیوم
gold oro золот* qızıl* altın* ذهب طلا
diamond diamonds diamanten* diamants diamantes алмаз* almaz* elmas* الماس
coal kohle* charbon carbón carbone угольн* вугіл* вугільн* kömür* فحم زغال уголь угля
timber wood forest holz* bois forestier madera forestal лесн* лісов* meşə* orman* خشب چوب
agriculture agricultural agro landwirtschaft* agricole agrícola agricoltura сельскохоз* сільськогосп* аграрн* aqrar* tarım* زراعة زراعية کشاورزی keshavarzi агро агропромышленн* агропромислов*
food foods lebensmittel* alimentaire alimentos alimentari продовольств* пищев* харчов* ərzaq* qida* gıda* أغذية غذائية غذایی
textile textiles textil* текстил* tekstil* نساجی نسيج
tobacco tabak* tabac tabaco табак* табачн* тютюн* tütün* تبغ دخانیات
pharmaceutical pharmaceuticals pharma pharmazeutisch* pharmaceutique farmacéutica фармацев* əczaçılıq* ilaç* أدوية دارو دارویی daru фармац* фармак* farma
electronics electronic elektronik* électronique electrónica elettronica электрон* електрон* elektron* iliktruniya إلكترونية إلكترونيات الکترونیک الکترونیکی
optical optics optik* optique óptica оптик* оптическ* оптичн* بصريات اپتیک
radio radiotechnical radiotechnik راديو رادیو радио радіо радиоэлектронн* радиотехническ* радіотехнічн*
semiconductor semiconductors microelectronics mikroelektronik полупроводник* напівпровідник* микроэлектрон* мікроелектрон* yarımkeçirici* yarıiletken*
computer computers computing вычислит* компьютер* обчислюв* kompüter* bilgisayar* حاسوب رایانه
software программн* program* yazılım* برمجيات نرمافزار
digital numérique цифров* rəqəmsal* dijital* رقمي دیجیتال
data daten* données datos verilənlər بيانات داده данных данные veri
information informatics informations informatik* informatique información информацион* информаци* інформац* məlumat* informasiya* bilgi* معلومات informatika
communication communications telecommunication telecommunications telecom kommunikation* telekom* télécommunications telecomunicaciones связи связь зв'язку зв'язок телеком* rabitə* iletişim* haberleşme* اتصالات ارتباطات ettesalat ittisalat
media medien* médias medios mətbuat* medya* إعلام رسانه resaneh медиа медіа
press presse prensa stampa печат* пресс* basın* صحافة مطبوعات преса преси
news nachrichten nouvelles noticias новост* новин* xəbər* xəbərlər* haber* أخبار خبر akhbar khabar
television tv fernseh* télévision televisión телевиден* телевізі* televiziya* televizyon* تلفزيون تلویزیون
broadcasting broadcast rundfunk* radiodiffusion radiodifusión вещан* мовлен* yayım* yayın* إذاعة صدا
publishing publishers verlag* édition éditions editorial издательств* видавництв* nəşriyyat* yayıncılık* yayınevi انتشارات
aviation aeronautics aeronautical aerospace luftfahrt* aéronautique aviación aeroespacial авиацион* aviasiya* havacılık* طيران هوانوردی هواپیمایی havapeymaei tayaran авиа авіа авіаці* авиаци*
aircraft airplane flugzeug* avion avions aeronaves самолет* самолёт* літак* təyyarə* uçak* طائرات هواپیما
airline airlines airways fluggesellschaft* aériennes aerolíneas авиалини* авіаліні* havayolları havayolu
air aérien aérienne aéreo aérea воздушн* повітр* جوية جوي هوایی هوا jawiya havai hava luft
space raumfahrt* weltraum* spatial espace espacial космич* космос* косміч* kosmik* فضاء فضایی faza fazaei uzay
satellite satellites satellit* satélite спутник* супутник* أقمار ماهواره peyk uydu
missile missiles rocket rockets rakete* misil misiles ракет* raket* roket* صواريخ موشک موشکی mooshak füze
drone drones unmanned uav drohnen* беспилотн* безпілотн* бпла pilotsuz* insansız* پهپاد مسيرة pahpad
arms weapon weapons armament armaments waffen* armes armas оружи* вооружени* зброї зброя озброєн* silah* أسلحة اسلحه سلاح سلاحسازی aslahe
ammunition munition* munitions municiones боеприпас* боєприпас* sursat* mühimmat* ذخيرة مهمات
tank tanks panzer* танк* бронетанк* tankı
vehicle vehicles fahrzeug* véhicules vehículos транспортных автомобил* автомоб* avtomobil* otomotiv* سيارات خودرو khodro araç
automotive autos automobile automobiles automobil* automóviles автомобилестро*
motor motors engine engines motoren* moteur moteurs motores двигател* двигун* моторостро* mühərrik* motor* محركات موتور
turbine turbines turbinen* турбин* турбін* türbin* توربین
ship ships vessel vessels schiff* navire navires buque buques корабл* سفن سفینة کشتی keshti safina gəmi gəmiləri gemi gemileri
shipbuilding shipyard shipyards werft* chantier astillero astilleros судостро* судноремонт* суднобуд* верфь верфи tərsanə* tersane* کشتیسازی
shipping schifffahrt* reederei* naviera navigation судоход* судноплав* пароход* пароплав* gəmiçili* denizcilik* nakliyat* شحن ملاحة کشتیرانی keshtirani keshtiran milaha
maritime marine sea marítimo marítima морск* морськ* dəniz* deniz* دریایی دریا daryaei bahri marin
lines line linie* ligne lignes línea líneas linea linee линия линии линий лінія лінії xətləri hatları hatlari خطوط خط xətti
port ports harbour harbor hafen* puerto porto порт порта порту портов* liman* limanı ميناء بندر bandar
transport transportation transports transporte trasporti verkehr* транспорт* перевоз* перевез* nəqliyyat* ulaştırma* taşımacılık* نقل حمل haml naql
logistics logistic logistik* logistique logística логистик* логистическ* логіст* logistika* lojistik* لوجستية لجستیک
railway railways railroad eisenbahn* bahn ferroviaire ferrocarril ferrocarriles железнодорож* залізнич* dəmiryol* demiryol* سكك راهآهن rah-ahan
road roads strassen* straßen* routes carreteras дорожн* дорог* yolları طرق راه yol
pipeline pipelines rohrleitung* oléoduc трубопровод* kəmər* لوله boru
tourism travel tourismus* tourisme voyage turismo viajes туризм* туристич* туристск* turizm* seyahat* سياحة گردشگری
hotel hotels hôtel гостиниц* отель отели готель mehmanxana فندق هتل otel
property properties real estate immobilien* immobilier immobilière inmobiliaria недвижимост* нерухом* əmlak* gayrimenkul* emlak* عقارات عقارية املاک مسکن maskan
consulting consultants consultancy advisory beratung* consultoría консалт* konsaltinq* danışmanlık* müşavir* استشارات مشاوره
management managing управленческ* менеджмент* menecment*
solutions solution lösungen soluciones решени* рішення həllər* çözüm* حلول
system systems système* sistema sistemas систем* sistem* sistemlər* أنظمة نظم سیستم
project projects projekt* projet projets proyecto proyectos proje* مشروع پروژه prozheh проект проекта проекты проєкт
partner partners partenaires socios партнер* tərəfdaş* ortaklık*
cooperative cooperation kooperativ* genossenschaft* coopérative cooperativa кооператив* kooperatif* تعاونية تعاونی taavoni
club clubs klub* клуб* kulüb* kulübü نادي باشگاه
sport sports deportivo idman* رياضة ورزش ورزشی спорт спорта спортивн* spor
religious religion religiöse religieux religiosa религиозн* релігійн* دينية مذهبی دینی dini
church kirche* église iglesia chiesa церковь церкв* kilsə* kilise* كنيسة کلیسا
mosque moschee* mosquée mezquita мечет* məscid* cami camii masjid مسجد
prison prisons gefängnis* pénitentiaire prisión тюрьм* тюрем* исправительн* исправн* в'язниц* həbsxana* cezaevi* hapishane* سجن زندان zendan sijn
border borders grenz* frontière fronteras пограничн* прикордонн* sərhəd* sınır* حدود مرز marz
emergency emergencies notfall* urgence чрезвычайн* надзвичайн* fövqəladə* acil طوارئ
special spezial* spécial spéciale especial специальн* спеціальн* спецназ* xüsusi* خاصة ویژه спец özel
supreme höchste* suprême supremo верховн* высш* вищ* yüksek* عليا عالی
public öffentlich* publique público pública публичн* публічн* общественн* громадськ* ictimai* kamu
private privat* privé privée privado privada частн* приватн* خصوصی özəl
joint gemeinsam* conjoint conjunta mixto совместн* спільн* birgə* müştərək* ortak* مشتركة مشترک moshtarak
united vereinigt* unis unies unido unida unidos единая единый единой об'єднан* объединен* объединён* birləşmiş* birleşik* متحدة متحد mottahed
independent unabhängig* indépendant independiente независим* незалежн* müstəqil* bağımsız* مستقل
new neue neuer neues nouveau nouvelle nuevo nueva новый новая новое нова нове новий yeni jadid جديد جدید
north northern septentrional norte nor северн* север северо* північн* північ şimal* kuzey* شمال شمالي شمالی shomal shamal nord
south southern sud meridional южн* юг південн* південь cənub* güney* جنوب جنوبي جنوبی jonub janub süd юго
east eastern oriental orient este восточн* восток східн* схід شرق شرقي شرقی shargh sharq ost doğu şərq şərqi
west western westlich* occidental ouest oeste западн* запад захід* західн* غرب غربي غربی gharb batı qərb qərbi
city cities stadt* ville ciudad città город города городск* місто міськ* şəhər* şehir* مدينة شهر
district bezirk* distrito район* rayon* ilçe* منطقة ناحیه
province provincial provinz* provincia провинци* провінці* vilayət* vilayeti محافظة استان ostan
land earth terre tierra земл* земель* torpaq* arazi* أرض زمین
water wasser* eau eaux agua aguas водн* вода воды sular* مياه آب
river fluss fleuve río река реки річк* çay nehir* نهر رود
environment environmental umwelt* environnement экологич* екологіч* ekologiya* çevre* بيئة محیط
rights rechte droits derechos прав hüquqları hakları
human menschen* humain humains humanos человек* людин* insan* إنسان انسان بشر
peace frieden* paix paz pace мир мира миру мирн* sülh* barış* سلام صلح solh
veterans veteran* ветеран* vétérans gaziler
volunteer volunteers freiwillig* volontaires voluntarios доброволь* добровольч* добровол* könüllü* gönüllü* متطوعين داوطلب بسیج basij
student students studenten* étudiants estudiantes студент* tələbə* öğrenci* طلاب دانشجویان
family families familie* famille familia عائلة خانواده семья семьи сім'я ailə aile
brothers brother brüder gebrüder frères hermanos fratelli братья* брати* qardaş* kardeşler* kardeş إخوان ikhwan برادران baradaran
sons söhne fils hijos figli сынов* сини oğulları أبناء پسران
chamber kammer chambre cámara camera палат* palata palatası odası غرفة اتاق otagh
embassy botschaft* ambassade embajada ambasciata посольств* səfirli* büyükelçili* سفارة سفارت
branch filial* zweigstelle succursale sucursal филиал* şube* şubesi فرع شعبه філія філії філіал*
representation representative vertretung* représentation представительств* представництв* nümayəndəli* temsilcili* نمایندگی
hospital hospitals krankenhaus* hôpital ospedale больниц* госпитал* лікарн* шпитал* xəstəxana* hastane* مستشفى بیمارستان bimarestan
airport airports flughafen* aéroport aeropuerto aeroporto аэропорт* аеропорт* hava-limanı havalimanı مطار فرودگاه foroudgah
investigation investigative ermittlungs* enquête следствен* следственн* слідч* istintaq* soruşturma* تحقيق
counterterrorism antiterror antiterrorist terrorismusbekämpfung* antiterroriste антитеррор* антитерор* terörle
coast coastal küsten* côte costa берегов* sahil* sahel خفر
supply supplies procurement beschaffung* approvisionnement suministros снабжен* постачан* закуп* təchizat* tedarik* تموين تدارکات
distribution distributors distributor vertrieb* distribución дистриб* dağıtım* paylama توزيع پخش
studies study studien* études estudios изучени* mütaliə* çalışmaları دراسات مطالعات motaleat
strategic strategy strategisch* stratégique estratégico стратег* strateji* استراتيجية راهبردی
advanced fortgeschritten* avancée avanzado передов* перспективн* qabaqcıl* ileri متقدمة پیشرفته
precision präzision* précision precisión прецизион* точн* hassas دقيقة دقیق
aerodynamics aerodynamic aerodynamik* аэродинам* аеродинам*
innovation innovations innovative innovations* innovación инновац* інновац* innovasiya* yenilik* ابتكار نوآوری
heritage patrimoine patrimonio насле* спадщин* تراث میراث miras mirası
fishing fishery fisheries fischerei* pêche pesca рибн* balıq* balıkçı* صيد شیلات рыбн* рыболов*
meat fleisch* viande carne لحوم گوشت мясн* мясокомбинат* м'ясн*
cement zement* ciment cemento цемент* sement* çimento* أسمنت سیمان siman
glass glas verre vidrio стекл* скло şüşə زجاج شیشه
rubber kautschuk* caoutchouc caucho резин* kauçuk* لاستیک гумов*
plastic plastics kunststoff* plastique plástico пластик* пластмасс* plastik* بلاستيك پلاستیک
pipe pipes tubes tuyaux tubos boruları أنابيب لولهسازی трубн* труба труб rohr
cable cables kabel* câbles кабел* kablo* كابل کابل
furniture möbel* meubles muebles мебел* меблі mebel* mobilya* أثاث مبلمان
jewelry jewellery jewelers schmuck* bijoux joyería ювелир* ювелір* zərgər* kuyumcu* مجوهرات جواهر
`;

/** Countries and what is like them, with their adjectives and demonyms; as above. */
export const placeConcepts = `
europe european europa europäisch* européen européenne europeo europea европ* європ* avropa* avrupa* أوروبا اروپا
asia asian asien asiatisch* asie asiatique asiático азия азии азиат* азія asiya* asya* آسيا آسیا
africa african afrika afrikanisch* afrique africain africaine africano африк* африка afrika* أفريقيا آفریقا
america american americas amerika amerikanisch* amérique américain américaine américa americano америк* amerika* أمريكا آمریکا
eurasia eurasian eurasien eurasie евраз* євраз* avrasiya* avrasya*
caucasus caucasian kaukasus kaukasisch* caucase кавказ* qafqaz* kafkas* القوقاز قفقاز
afghanistan afghan afghans afghanisch* afghane afgano афган* əfqan* afgan* أفغانستان افغانستان أفغاني افغان
albania albanian albanien albanisch* albanie albanais albanaise arnavut* ألبانيا آلبانی albaniya албания албании албанск* албанія албанськ*
algeria algerian algerien algérie algérien argelia argelino алжир* əlcəzair* cezayir* الجزائر جزائر جزایر جزائري
angola angolan angolais ангол* anqola* أنغولا
argentina argentine argentinian argentinien argentino аргентин* argentin* أرجنتين آرژانتین
armenia armenian armenien armenisch* arménie arménien армян* вірмен* ermənist* erməni* ermenistan ermeni* hayastan أرمينيا ارمنستان армения армении армянск* арменія
australia australian australien australie австрал* avstraliya* avustralya* أستراليا استرالیا
austria austrian österreich* autriche autrichien avstriya* avusturya* نمسا اتریش австрия австрии австрийск* австрія австрії австрійськ*
azerbaijan azerbaijani azeri aserbaidschan* azerbaïdjan azerbaiyán азербайдж* azərbaycan* azerbaycan* أذربيجان آذربایجان azarbaijan azarbayjan
bahrain bahraini bahrein бахрейн* bəhreyn* bahreyn* بحرين بحرینی بحريني
bangladesh bangladeshi bangladesch бангладеш* banqladeş* بنغلاديش بنگلادش
belarus belarusian belorussian byelorussian belarussian weißrussland belarussisch* biélorussie bielorrusia белорусси* белорусск* белорус белорусы белорусов беларусь беларуси беларусью беларуссии беларусский беларусская беларусское беларусские беларусских беларусской беларусского беларускі беларуская беларускае беларускага білорус* belarusa* belarusd* belarusi* belarusl* belarusu* belarusun* بيلاروسيا بلاروس
belgium belgian belgien belgisch* belgique belge bélgica belçika* بلجيكا بلژیک бельгия бельгии бельгийск* бельгія бельгії бельгійськ*
bosnia bosnian bosnien bosnie босни* босні* bosniya* bosna* bosanska البوسنة بوسنی
brazil brazilian brasilien brésil brasil brasileiro brasileira бразил* braziliya* brezilya* برازيل برزیل
bulgaria bulgarian bulgarien bulgarisch* bulgarie bulgare болгар* българ* bolqarıstan* bulgar* بلغاريا بلغارستان
burma burmese myanmar birma birmanie м'янм* мьянм* myanma* ميانمار میانمار бирма бирмы бирманск*
burundi burundian burundais бурунди* бурунді* بوروندي بوروندی
canada canadian kanada kanadisch* canadien canadiense канад* kanad* كندا کانادا
china chinese china's chinesisch* chine chinois chinoise chino çin çinli zhongguo zhonghua 中国 中國 中华 中華 صين صيني چین چینی китай китая китаю китайск* китайськ*
colombia colombian kolumbien kolumbianisch* colombie colombiano колумб* kolumbiya* kolombiya* كولومبيا کلمبیا
congo congolese kongo congolais конго* конгол* konqo* kongo* كونغو کنگو
crimea crimean krim crimée قرم کریمه крым крыма крымск* крим криму кримськ* krım kırım
croatia croatian kroatien kroatisch* croatie croate croacia хорват* xorvatiya* hırvat* hrvatska hrvatski كرواتيا کرواسی
cuba cuban kuba kubanisch* cubain cubano كوبا کوبا куба кубы куби кубинск* кубинськ* küba
cyprus cypriot zypern zyprisch* chypre chipre kıbrıs* قبرص kipr кипр кипра кипрск* кіпр кіпру кіпрськ*
czech czechia tschechien tschechisch* tchèque checa чех çexiya* تشيك چک česká česko чехия чехии чешск* чехія чеськ* çek
donetsk donezk донец* донеч* donetsk* دونيتسك
egypt egyptian ägypten ägyptisch* égypte égyptien egipto египет* єгипет* египт* misir* mısır* مصر مصري مصرية misr
england english englisch* anglais inglés ingiltere ingilis ingiliz* إنجليزي انگلیس англия англии английск* англія англії англійськ*
eritrea eritrean eritreisch* érythrée эритре* еритре* eritreya* إريتريا اریتره
estonia estonian estland estnisch* estonie эстон* естон* estoniya* estonya* إستونيا استونی eesti
ethiopia ethiopian äthiopien äthiopisch* éthiopie etiopía эфиоп* ефіоп* efiopiya* etiyopya* إثيوبيا اتیوپی
europe european europa europäisch* européen européenne europeo европ* европей* європ* avropa* avrupa* أوروبا أوروبي اروپا
finland finnish finnland finnisch* finlande finlandia финлянд* финск* фінлянд* фінськ* finlandiya* suomi suomen فنلندا فنلاند
france french frankreich französisch* français française francia francés fransa* fransız* فرنسا فرنسي فرانسه франция франции французск* франція франції французьк*
georgia georgian georgien georgisch* géorgie грузи* грузі* gürcüstan* gürcü* gürcistan* sakartvelo جورجيا گرجستان грузинск*
germany german deutschland deutsch* allemagne allemand allemande alemania alemán немец* німеч* almaniya* ألمانيا ألماني آلمان германия германии германск* alman almanya
greece greek griechenland griechisch* grèce grec grecia yunanıstan* yunan* يونان یونان ellas hellenic греция греции греческ* греція греції грецьк*
guinea guinean guinée гвине* гвіне* qvineya* gine غينيا گینه
haiti haitian haïti haitianisch* гаити* гаїті* haiti* هايتي هائیتی
hungary hungarian ungarn ungarisch* hongrie hongrois hungría венгр* венгер* macarıstan* المجر مجارستان magyar magyarország угорщин* угорськ* macar
india indian indien indisch* inde indienne индии индия индийск* індії індія індійськ* hindistan* hint bharat bharatiya hind هند هندي هندی
indonesia indonesian indonesien indonésie индонез* індонез* indoneziya* endonezya* إندونيسيا اندونزی
iran iranian iranisch* iranien iranienne iraní иран* іран* إيران إيراني ایران ایرانی persian persia
iraq iraqi irak irakisch* irakien iraquí عراق عراقي عراقی ирак ирака ираке иракск* ірак іраку іракськ*
ireland irish irland irisch* irlande irlandais irlanda ирланд* ірланд* irlandiya* irlanda* أيرلندا ایرلند éireann
israel israeli israelisch* israël israélien израил* ізраїл* israil* i̇srail* إسرائيل اسرائیل
italy italian italien italienisch* italie italia italiano italiana italiya* italya* إيطاليا ایتالیا италия италии итальянск* італія італії італійськ*
japan japanese japanisch* japon japonais japonés япон* yaponiya* japon* اليابان يابان ژاپن nippon nihon 日本
jordan jordanian jordanien jordanie jordano iordaniya* ürdün* أردن أردني اردن urdun иордания иордании иорданск* йорданія йорданії йорданськ*
kazakhstan kazakh kazakhstani kasachstan kasachisch* казахст* казах* qazaxıstan* kazakistan* kazak كازاخستان قزاقستان qazaqstan
korea korean koreanisch* corée coréen corea coreano koryo chosun joseon koreya* kore 조선 한국 조선민주주의인민공화국 كوريا کره 朝鲜 朝鮮 韩国 韓国 корея кореи корейск* корею корейськ*
kosovo kosovar kosovo* косов* كوسوفو کوزوو kosova
kuwait kuwaiti koweït кувейт* küveyt* kuveyt* كويت كويتي کویت
kyrgyzstan kyrgyz kirghiz kirgisistan кыргыз* киргиз* qırğız* kırgız* قيرغيزستان قرقیزستان
laos lao laotian laotisch* лаос* laosun لاوس
latvia latvian lettland lettisch* lettonie letonia латв* latviya* letonya* لاتفيا لتونی latvijas latvija
lebanon lebanese libanon libanesisch* liban libanais líbano ливан* ліван* livan* lübnan* لبنان لبناني lubnan
libya libyan libyen libysch* libye libyenne libia лівій* лівія лівії liviya* لیبی ليبيا ليبي ليبية ливия ливии ливийск*
lithuania lithuanian litauen litauisch* lituanie lituania литв* литов* литва litva* litvanya* ليتوانيا لیتوانی lietuva lietuvos
luhansk lugansk луган* luhansk* lugansk* لوهانسك
malaysia malaysian malaisie malasia малайз* malayziya* malezya* ماليزيا مالزی
mali malian malien malienne малий*
mexico mexican mexiko mexikanisch* mexique méxico mexicano mexicana мексик* мексикан* meksika* مكسيك مکزیک
moldova moldovan moldavian moldawien moldavie молдов* молдав* moldova* مولدوفا مولداوی
mongolia mongolian mongolei mongolisch* mongolie монгол* monqolustan* moğol* منغوليا مغولستان
morocco moroccan marokko marokkanisch* maroc marocain marruecos марокк* марокан* mərakeş* mərakesh مغرب مغربي مراکش
mozambique mozambican mosambik мозамбик* mozambik* موزمبيق
netherlands dutch niederlande niederländisch* néerlandais pays-bas holland нидерланд* нідерланд* голланд* niderland* hollanda* هولندا هلند nederland
nicaragua nicaraguan nicaragüense никарагуа* nikaraqua* نيكاراغوا نیکاراگوئه
niger nigerien nigérien нигер*
nigeria nigerian nigérian нигери* нігері* nigeriya* nijerya* نيجيريا نیجریه
norway norwegian norwegen norwegisch* norvège noruega норвег* norveç* نرويج نروژ norge norsk
oman omani عمان عماني оман омана оманск* оманськ*
ossetia ossetian osetia осет* osetiya* osetya* أوسيتيا
pakistan pakistani pakistanisch* pakistanais paquistán пакистан* pakistan* باكستان پاکستان باكستاني
palestine palestinian palästina palästinensisch* palestinien palestina палестин* fələstin* filistin* فلسطين فلسطيني فلسطینی filastin
panama panamanian panaméen panameño панам* panama* بنما پاناما
philippines philippine filipino philippinen filipinas филиппин* філіппін* filippin* filipin* فلبين فیلیپین pilipinas
poland polish polen polnisch* pologne polonais polonia польш* polonya* بولندا لهستان polska polski польша польши польск* польща польщі польськ* polşa
portugal portuguese portugiesisch* portugais portugués португал* portuqaliya* portekiz* برتغال پرتغال
qatar qatari katar قطر قطري катар катара катарск* катарськ* qətər
romania romanian rumänien rumänisch* roumanie roumain rumania румын* румун* rumıniya* romanya* رومانيا رومانی
russia russian russland russisch* russe russie rusia ruso русск* rusiya* rusya* rus rossii rossiya rossiiskii rossiyskiy روسيا روسي روسیه روسی россия россии россию российск* росія росії російськ*
rwanda rwandan ruanda rwandais руанд* ruanda* رواندا
saudi saudisch* saoudite saudí саудовск* саудівськ* səudiyyə* suudi سعودية سعودي سعودی
serbia serbian serbien serbisch* serbie serbe серб* srpska srpski srbija صربيا صربستان serb sırp
singapore singaporean singapur* singapour сингапур* сінгапур* sinqapur* سنغافورة سنگاپور
slovakia slovak slowakei slowakisch* slovaquie словак* словач* slovakiya* slovakya* سلوفاكيا اسلواکی slovenská slovensko
slovenia slovenian slowenien slowenisch* slovénie словен* sloveniya* slovenya* سلوفينيا slovenija
somalia somali somalian somalisch* somalie сомал* somali* صومال صومالي سومالی
spain spanish spanien spanisch* espagne espagnol españa español española ispaniya* ispanya* إسبانيا اسپانیا испания испании испанск* іспанія іспанії іспанськ*
sudan sudanese sudanesisch* soudan soudanais sudán судан* sudan* سودان سوداني سودانی
sweden swedish schweden schwedisch* suède suédois suecia швед* швец* isveç* سويد سوئد sverige svenska
switzerland swiss schweiz* suisse suiza швейцар* isveçrə* isviçre* سويسرا سوئیس
syria syrian syrien syrisch* syrie syrienne siria sirio сирийск* suriya* suriye* سوريا سورية سوري سوریه suriyah souria сирия сирии сирія сирії сирійськ*
taiwan taiwanese taïwan тайван* tayvan* تايوان تایوان 台湾 台灣 臺灣
tajikistan tajik tadschikistan tadjikistan tajikistani таджик* tacikistan* طاجيكستان تاجیکستان tojikiston
tanzania tanzanian tansania танзани* танзані* tanzaniya* tanzanya* تنزانيا تانزانیا
thailand thai thaïlande tailandia таиланд* тайск* таїланд* tailand* tayland* تايلاند تایلند
transnistria transnistrian pridnestrovian приднестр* придністр* dnestryanı
tunisia tunisian tunesien tunesisch* tunisie tunisien túnez тунис* туніс* tunis* tunus* تونس تونسي
turkey turkish türkiye turkiye türkei türkisch* turquie turc turquía turco турци* турец* туреч* туреччин* türk turk türkiyə* تركيا تركي ترکیه ترک
turkmenistan turkmen turkménistan туркмен* türkmən* türkmen* تركمانستان ترکمنستان
uganda ugandan ougandais уганд* uqanda* أوغندا اوگاندا
ukraine ukrainian ukrainisch* ukrainien ucrania украин* україн* ukrayna* أوكرانيا أوكراني اوکراین ukrainy ukraini
emirates emirati emirate émirats emiratos uae эмират* емірат* əmirli* emirlik* إمارات إماراتي امارات
britain british uk großbritannien britisch* britannique bretagne británico британ* britaniya* britanya* بريطانيا بریتانیا
american america americas usa amerika amerikanisch* américain américaine américa americano америк* сша abş amerikan أمريكا أمريكي آمریکا
uzbekistan uzbek usbekistan usbekisch* ouzbékistan узбек* özbəkistan* özbekistan* o'zbekiston أوزبكستان ازبکستان
venezuela venezuelan venezolana venezolano vénézuélien венесуэл* венесуел* venesuela* venezuela* فنزويلا ونزوئلا
vietnam vietnamese vietnamesisch* viêtnam вьетнам* в'єтнам* vyetnam* فيتنام ویتنام 越南
yemen yemeni jemen jemenitisch* yéménite ємен* йемен* yəmən* yemen* يمن يمني یمن
zimbabwe zimbabwean simbabwe зимбабв* zimbabve* زيمبابوي زیمبابوه
abkhazia abkhazian abkhaz abchasien абхаз* abxaziya* abhazya* أبخازيا
chechnya chechen tschetschenien tschetschenisch* tchétchénie чечен* чечн* çeçen* الشيشان شيشان چچن
dagestan dagestani daghestan dağıstan* داغستان дагестан*
kurdistan kurdish kurd kurds kurdisch* kurde курд* كردستان کردستان كردي کرد kürd kürt
asia asian asien asiatisch* asie asiatique asiático азиат* азии азия азії asiya* آسيا آسیا asya
africa african afrika afrikanisch* afrique africain áfrica африк* afrika* أفريقيا آفریقا
caspian kaspisch* caspienne caspio каспи* xəzər* hazar khazar خزر قزوين
caucasus caucasian kaukasus caucase cáucaso кавказ* qafqaz* kafkas* قوقاز قفقاز
`;
