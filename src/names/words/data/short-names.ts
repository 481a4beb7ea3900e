/**
 * Short forms of given names, one line a full form: `robert: bob` says that Bob may stand for Robert. A short form
 * that stands on several lines may stand for any of them. The full form stands for its whole group in
 * `given-names.ts`. All in plain lower-case Latin letters.
 */
export const mensShortNames = `
aaron: ronnie
abraham: abe abie bram
adam: adas adik adi
adolf: dolf ado adi
alan: al
albert: al bert bertie albie berti
alexander: alex alec alek sandy sasha sascha sacha sasa sanya alik shura lex xander zander sander oles oleksa ales sandro sashko olek leks aleks aleko aco ace alekos sanyi sashka
alexis: alex alyosha aliosha lyosha liosha alesha lesha oleksa alik
alphonse: fonsi fonso
alfred: al alf alfie fred freddie freddy fredo
anatole: tolya tolia tolik tolyan tol
andrew: andy drew andryusha andriusha andryukha andi andruha andriyko
anthony: tony tonio toni tonino antosha antek tonda antos ante tonci toon nino tono
archibald: archie
arkady: arkasha arik
herman: manni hermi harm
arnold: arnie arny noldi nolde
arsenius: senya arsik
artemius: tyoma tema tyomka artyomka
arthur: art artie tutu arti
athanasius: afonya nasos thanasis thanos panko sakis nasko naso
august: gus gusti
augustine: gus augie stijn
barnabas: barney
bartholomew: bart bartek barto
basil: vasya vasia vaska vasko basilis laki vaso vasilko vasilyok
benedict: ben benny bene
benjamin: ben benny benji benjy venya benno beni
bernard: bernie barney berni benno nardo
bogdan: bodya bogdasha bodia danko boco dan bogi
boleslav: bolek slava
boris: borya boria borka bora
bronislav: bronek slava bronya broniek
casimir: kazik kazio kazimirek
charles: charlie charley chuck chas karli kalle karlheinz kaja carlitos karlchen lito charly karcsi karlusha
christian: chris kris christo krisz
christopher: chris kit kris topher christy stoffel krzysiek krzys
clement: clem
conrad: con kurt curt kuno kunz radek conny
constantine: kostya kostia kostas kostis dinos gus kosta kostek costel costin costa costas kostadin dinko tino
cornelius: kees corey connie neil nelis
cosmas: kuzya
cuthbert: bert bertie
cyril: kirya cy
daniel: dan danny danya dani danik danko daan danek danylko
david: dave davy davey dudu dato davie
demetrius: dima mitya mitia mitka mitko dimka dimon mitsos dimosh dmytryk mita takis
denis: den deniska dinko denya dyonis
dominic: dom mingo mimmo menico niko
donald: don donny donnie
edgar: ed eddie
edmund: ed eddie ned ted teddy edik mundek
edward: ed eddie eddy ned ted teddy edik edi lalo edek
edwin: ed eddie ned
elias: ilyusha ilyukha ilyush
emanuel: manny manolo mani manu manolito
emil: milo milko emi
eric: rick ricky
ernest: ernie erni ern
eugene: gene zhenya zhenia zhenka jena jenya genio
ezekiel: zeke
felix: fele
ferdinand: ferdi nando ferdie fernandito
francis: frankie franky paco pancho fran franzl curro kiko paquito franek feri franci cisco chico franja xisco frenk ferko cecco ciccio
frederick: fred freddie freddy fritz fede fiete rick fredi fritzi fridolin frits fredek federi freek
gabriel: gabe gabi gabo gabri gavrik gavryusha gaby
gennadius: gena genya genka hena genadz
george: georgie yura yurik yurka zhora gosha gogi jurek jura jirka gyuri schorsch djoka djole goga gia goro gigi yurko yurasik yorgo jorgo gino jora
gerald: gerry jerry
gerard: gerry jerry
gilbert: gil bert
gleb: glebushka hlebko
godfrey: jeff geoff friedel gottfri godi
gregory: greg grisha gregg grzes grzesiek goyo hryts hrytsko grish gricha greig grgur grigo grisch grishka
gustav: gus gusti gustl gusto staf goesta
harold: harry hal
hector: tito
henry: harry hank hal heinz heini henk henny heino rico quique kike hein enzo heiner heintje
herbert: herb bert herbie
hilarion: larya
hubert: berto
hugh: hughie huey
ignatius: nacho iggy nace
igor: goga igoryok gosha garik
ingvar: inge
innocent: kesha
isaac: ike itzik zack izya
isidore: izzy isi izya
jacob: jake jack jim jimmy jamie kuba yasha iasha kobe koos jay jimmie jimbo santi chago cobus kobi jasha jock
james: jim jimmy jimmie jimbo jamie jock
jaroslav: slava yarik yarko slavko jarek jarik jarda slavik yarema jara
jeremy: jerry jem
jerome: jerry
joachim: jo achim chimo quino jochem
john: jack johnny johnnie jonny vanya vania vanka vanyusha ivanko juanito hansi hanns nino honza janek janko jasiek jovica ivo ivica iva vano juanjo yanni yanis jannik janez jani jancsi jock jackie yanko ivcho dzhek dzhoni dzhonni dzo
jonathan: jon jonny jonty johnny yoni
jordan: jordi
joseph: joe joey jo pepe pepito beppe peppe peppino sepp jupp josh joschi josko joza jozko jozka juzek jos chepe che pepi seppi sepperl bepi beppo geppo osya jozsi zeca ze dzho pino giuse pippo soso zef jef joost zozo yossi
joshua: josh
julian: jules julek
julius: gyuszi
kenneth: ken kenny
kevin: kev
ladislaus: vlad slava lado laci vladik vladko vlado wladek wladzio laco ladik lacko slavik vladan
laurence: larry laurie lawrie lenz renzo laurin lavrik enzo lori
lazarus: laza
leo: lyova lyovushka lyov leonya lyonya levushka levko leonchik
leonard: len lenny leo lenni leon nardo
leonidas: lyonya leonya lenya lenia lonya
leopold: leo poldi poldo pold leopo
lewis: lou lew louie lutz gigi luisito gino lulu ludo luigino
martin: marty tino marci
matthew: matt mat matty mattie hias hiasl theis thijs mattes
maurice: mo moe
max: maxi
maximilian: max maxi maks mili maxl
maximus: max maks maxi maxik
michael: mike mick mickey micky misha mischa mishka miki mihas mykhas miska mishko michi mitch mikey misko michalek misho mishiko mihi micha miguelito mikus miso mija mijo mikki miklis misi mishanya
miroslav: mirek mirko miro slava slavko mir
moses: moe moishe mo moss
mstislav: slava mstik
nathan: nat nate
nathaniel: nat nate nathan
nicholas: nick nicky nico nik niko kolya kolia kolka nicu niki nicki nikos cola mikolka nikolka nikusha nika miki kolyan mykolka nisse
nicodemus: nico
nikita: nika nik
octavian: tavi octav
oleg: olezhka alik
oliver: ollie olli
roland: lando rollo rolly roly rollie
oscar: ossi
oswald: ossi oz ozzie valdo
otto: otti
pantaleon: pantelya
patrick: pat paddy rick patsy patty
paul: pavlik pasha pavlusha pauli pavlusik pablito pavlusa pasa palko paulchen palle
peter: pete petya petia petka petruha petko pero pepe perico pit pitt piet pedrito pierrot petrik petruska petrusha petryk petek pietje pjotrek piotrek perica rino
philip: phil pip pippo fil filya felo lippo
premysl: przemek
procopius: pronya
radoslav: radek rade slava
ralph: ralphie
randolph: randy andy
raphael: rafa raf rafe rafi raffi rafo rapha
raymond: ray moncho
reginald: reg reggie rex naldo
renatus: renny
richard: dick rick rich ricky ritchie richie rickie dickie dicky ric rici richi rico riccardino rysiek risa
robert: bob bobby rob robbie robin bert bobbie robi robby berto tito beto bobo
roderick: rod roddy rodya
rodion: rodya
roger: rogi
roman: roma romka
romuald: romek
ronald: ron ronnie ronny
rostislav: slava rostik slavik
rudolph: rudi rudy rudko dolf ruedi
rustam: rustik
sabas: savushka
salvatore: salva sal turi turiddu chava
samson: sam
samuel: sam sammy sammie sami samu
saul: solly
sebastian: seb basti bas bastian wastl basto
serge: seryozha serezha serozha serhiyko seryoga serega sergo serzh
sigmund: sig siggi sigi zyga ziggy
silvester: silvi
simon: sima si syoma sioma senya senia symko szymek simo simi
solomon: sol solly shlomi moni salo
stanislaus: stas stan slava slavik stasik staszek stach stani stano standa stanko stasys
stephen: steve stevie steph styopa stepa stiopa pista steff stefek stevo stjepko pistike stevica ste stiv fane stefcho
stuart: stu stewie
sviatoslav: slava svyat slavik svetik
terence: terry
thaddeus: tad thad tadek taddy
theobald: theo
theodore: ted teddy theo fedya fedia fedka teo doro dorin dore tosho tosha
theodoric: terry dieter didi dietz derry rick ricky
thomas: tom tommy tam tomek tommie tomi maso tomica tommi thom
tiberius: tibi
timothy: tim timmy timosha tima timmo
tobias: tobi tobe
trophimus: trosha
ulrich: uli ulli uwe ueli utz ole
urban: urbi
valentine: val valya valia valik vali tino
valerian: val valera valerka
valerius: val valera valerka valerik valerko
victor: vic vik vitya vitia vitka vito vitek vicko vitko vityok
vincent: vin vinnie vinny chente enzo cenzo vinz vincek vinzi
virgil: virge gil virgi
vitalis: vitalik vitya vitia vitko talik vitka
vladimir: vlad volodya vova vovka vovan volodia vlado vladik vladko vladek volodka volodko vlada
vsevolod: seva sevka volodya vsevolodik
vyacheslav: slava slavik vyachik vasek vasik vasa waclawek slavko
walter: walt wally wat watt walti waldi
wilfred: wilf fred will willi
william: bill billy will willy willie bil guille wim wil willi pim billie vili vilko
wolfgang: wolf wolfi
xavier: xavi javi saverino
yefim: fima
yegor: gosha zhora goga
yemelyan: emelya yemelya
zachary: zach zack zac zak zachy zakharka
zbigniew: zbyszek zbych
zenobius: zyama zinko zenko
`;

export const womensShortNames = `
abigail: abby gail abbie
adelaide: heidi addie ada adela
agatha: aggie
agnes: nessa aggie agi
alexandra: sasha alex lexi alexa sandy sanja shura sasa sanya ola aleka alka xandra lesya olesya sascha
alice: allie alisha
amanda: mandy
anastasia: nastya nastia nastasya stasya ana tasia stacy asya stasia nastka nastusia natasa
angela: angie angi
angelica: angie geli
anna: anya anita ania anechka nan nancy anouk anika anka anke anja nyura nanette anichka annushka annette asya aneta aniko hania hanka hanya
antonia: toni tonia tonya antje tosia tone
barbara: barb babs barbie varya bobbie basia babette bara barka barbi varia
beatrice: bea bee trixie betty bice trix
bernadette: bernie detta
bertha: bertie
bridget: biddy bridie gitte gitta brita
charlotte: lottie lotte lotta charlie carla
caroline: carrie lina caro carol line callie karo
catherine: kate katie kathy cathy kit kitty katya katia kati katka katja kathi katharin trine trina kasia katinka kaja kata kato katica cata cat kaska trudi rina kaatje caty katerinka katyusha katrusya katchen ina
cecilia: cissy cis celia cilla sissy silke zilla cilli
christina: chris tina chrissy chrissie kristi kris christy christa tini stina kirsty stine christel krysia kriszti christl inka hristinka
clara: clarita claretta
claudia: klava
clementine: tina clem
constance: connie stanzi
cornelia: nelly connie nele nela neli conny
daniela: dani dana dany danka
daria: dasha dashka dascha
deborah: deb debbie debby
diana: di didi
dorothy: dot dotty dolly dora dorrie dorie thea doro dorle dorli dorchen
edith: edie
eleanor: ellie nell nora nelly ella norah nelli norka
elizabeth: liz lizzie beth betty bess bessie elsie elsa else ilse liza lisa lise libby betsy betsey liesel sissi sisi lili ella bettina lilibet lizzy erzsi bozsi eli elisa lizzi lis liese ilsa elka elza bella chabela isa lisette lys bet ela bela babette
emilia: emmy milly emi mila milka
emma: em emmy
esther: essie hetty eszti hettie esti
eugenia: zhenya zhenia gena genie zhenka jenny jena genia
euphemia: effie fima phemie
eva: evi evie evita evika
evelyn: evie eve
florence: flo florrie flossie
frances: fran fanny francie frankie franzi cissy fannie fani paquita cesca paca franca fanni chica franja
frederica: freddie rike frieda rikke fritzi friedl
gabriella: gaby gabby gabi gabika ella gaba
georgina: georgie gina
gertrude: gert trudy trude trudi gertie trudl gerti trudel
harriet: hattie harrie hetty etta henny henni jette
hedwig: hedi hedy jadzia heda jaga
helen: nell nellie lena ellie nelly lene lenka alyona olenka lenochka leni elenochka ilonka lyena elenka elka lenke lelya lyolya heli ela nela
irene: ira irinka renie irka rena irenka irisha arina iruska rina
joan: jo joni jess joanie janie jenny jeanie hanna hanni jany jessie jennie netty asia joasia ivanka janka janne jannie
josephine: jo josie fifi pepa josette jozka sefa josy pepita seffi giusy pina pepina josine
judith: judy jude judi juci jitka juditka
julia: jules julka juli julchen
juliana: jill uli ulyasha liana
laura: laurie lori lauretta loretta lauri laurina
lidia: lida lidka lidochka
louise: lou lulu lula luisita
lucia: lou lulu lucinha lucka lucika
ludmila: luda lyuda mila lyusya lusya lyudochka ljuda liuda milka
lyubov: lyuba luba liuba lyubasha lyubka ljuba
magdalena: maggie lena magda madge maddie maddy leni magdi madi lenka madzia
margaret: maggie peggy meg madge daisy rita marge margie gretchen gretel margo ritta gitta gosia mag peg peggie megan meta grietje malgosia gretl gitte marga marguita gret pegeen ritka
maria: masha mitzi mia molly polly may mimi manya marusya mariechen maja ria mariska mashka marita marijke maruja maricsa maike meike mieke marinka marichka mascha maryse maruska marys marysia majka
marina: mara marisha
martha: marty mattie patty marfusha marti
mathilda: tilda mattie tilly maud til thilde tilde tillie matty
melania: mel melanka
michaela: mikki micky michi shelly
monica: moni mona
nadezhda: nadyusha nadka
natalia: natasha nata tasha natasa natascha natacha talya tusya natalka natka tala
nicoletta: nicky nico niki coletta colette nikki
olga: olya olia olka olenka lyolya olyusha
patricia: pat patty trish tricia patsy pati paddy
pauline: polya paula lina pola
pelagia: polya palasha
philippa: pippa pip
rachel: rae ray shelly
raisa: raya rayka
rebecca: becky becca beck riva reba
regina: gina reggie
renata: rena nata reni
rosa: rosie rosita rosy rosina rozi rosi
rosalia: rosa rosie lia roza rozi
rosemary: rosie romy
samantha: sam
sarah: sally sadie sal
sophia: sonya sonia sonja fifi zosia fia zsofi fieke vicki sofka soph
stanislava: stasya slava stasia
stephanie: steph steffi stefi stefa stevie fani stesha fanny fannie
susanna: sue susie suzie susi suse zuza suzy sanna zsuzsi suzette zuzka zsuzsa zuzia zsuzsika susette suzi sanne zuzi
svetlana: sveta svetka lana svetik svitlanka
tamara: toma tata tamuna mara tomochka
tatiana: tanya tania tata tanja tanka tanyusha
theodora: dora thea theo
theresa: terry tess tessa tracy resi tere terka thea zita teri resl tracey terri terike tessie teresita
ursula: ulla uschi uli orsi urszulka ursel ursl sula ulka
valentina: valya valia val vale vali tina
valeria: lera valera val leria vale vali
vera: verochka verka verunya veruska
veronica: vera ronnie vroni nika ronni roni verona nica
victoria: vicky vicki vika vita vikki tori viki vittorina
virginia: ginny ginger virgie gina
wilhelmina: mina minna billie helma willa minnie willie willy helmina mimi
xenia: ksyusha ksyukha ksyunia
yaroslava: slava yasya
zinaida: zina zinka
zoe: zoyka zoika
`;
