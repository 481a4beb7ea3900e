/**
 * Given names that are one name in different languages: one line a group, each form in plain lower-case Latin
 * letters as `latinise` writes them. Cyrillic forms come as passports spell them (sergei) and as the press does
 * (sergey), and with them the usual transcriptions of foreign forms (John: dzhon). Short forms are apart, in
 * `short-names.ts`; a short form that became a name of its own (Hans) stands here too.
 */
export const mensNames = `
aaron aron aharon haaron aaro aarne
abraham abram abraam avraam avram abrahamo abrao avraham abramo ebrehem
achilles achille aquiles achilleas akhill ahil axilles
adalbert adalberto adalbertus voitekh vojtech wojciech vojciech wojtech
adam adamo adan adao adamus adomas adams aadam adham
adolf adolphe adolfo adolph adolphus adolfus adolfs adolfas
adrian adriano adrien hadrian adrianus hadrianus adrijan adriaan adorjan andrian adrians adrianos
alan allan allen alain alanus alano
alban albano albanus
albin albino albinus alvinas
albert alberto albertus albrecht adelbert alberts albertas alpertti aubert
alexander alexandre alexandros alexandru alessandro alejandro alexandrus aleksandr aleksander aleksandar aleksandro aleksandre aleksandrs aleksandras oleksandr olexandr olexander alyaksandr aliaksandr alaksandr aleksanteri alasdair alastair alister alistair sandor alexandr alehandro iskander alexandar aleqsandre eskandar
alexis alexej alexei alexey alexy aleksei aleksey aleksej aleksy aleksejs aleksandrei oleksii oleksiy oleksij oleksiyi alessio alejo aleix aliaksei aliaksiej alyaksey alexius alexios aleksi aleksii aleksiy aleksijs aleksas elek aleksije aleksiej alekszej alexeij aleksiey alekseij alexejs alyaksei
alphonse alfons alfonso afonso alphonso alphonsus alfonsas alfonz alonso alonzo
alfred alfredo alfredus alfreds alfredas alvredus aelfred
aloysius alois aloys alojz alojzy aloisio aluisio aloisius aloizs alojzije
amadeus amadeo amedeo amadeu amedee amadej
ambrose ambrosius ambroise ambrosio ambrogio ambroz ambrozy amvrosii amvrosiy ambrus emrys ambrozijs
anatole anatoly anatolii anatoliy anatolij anatoli anatolio anatolijs anatolijus anatol anatolius anatolie anatolyi anatolyij anatoliusz
andrew andreas andre andres andrea andrei andrey andrej andrejs andrzej andrius andriy andrii andrij andrzei andrejus ondrej ondra andras andor endre anders andreus andreu antti andris aindriu aindrias andries andria andrik andrean endriu endryu andrzejs andro andriej
angel angelo angelus anghel angelos ange anzhel angjel anhel anjelo
anselm anselmo anselme anselmus anzelm
anthony antony antonius anton antonio antoine antoni antonin antun antal antonios antonijs anttoni antanas antons antonij antonii antoniy antonie antao anthonius antwan ento entoni enton antoon antonis
apollinaris apolinary apollinarii apollinariy apolinar apollinaire apolinario
apollonius apollonio apollon apolloniy apolonijs apoloniusz
archibald archibaldo archibaldus archambault gilleasbuig
aristotle aristotelis aristoteles aristote
arkady arkadii arkadiy arkadij arkadi arcadio arcadius arkadiusz arkadijs arcadie arcade arkadios arkadijus arkadz arkadzi
herman armand armando hermann hermanus armandus armands germann german ermanno hermanni hermans
armenak armenag
arnold arnaldo arnaud arnoldo arnoldus arnolds arnoldas arnaut arnoud arend arno
arsenius arseny arsenii arsenij arseniy arsenio arsene arsen arsenijs arsenie
arshak arshag arsaces
artashes ardashes artaxias artashir
artemius artemy artem artyom artiom artemii artemiy artemio artemijs arciom artsiom artemi artioms artjoms artemas artjom artyem artiomas
arthur artur arturo artus arturs arturas arthurus artturi artjur
athanasius afanasii afanasy afanasiy afanasij athanasios atanasio atanas opanas panas athanase atanazy afanas atanasije
august auguste augusto augustus augusts avgust augustas
augustine augustin agustin augustinus agostino agostinho augustyn avgustin augustijn austin agoston augustinas
aurelius aurelio aurel aurelien aureliusz avrelii avreliy aureliano aurelijus
baldwin baudouin boudewijn balduin baldovino balduinus balduino
balthasar baltazar baltasar balthazar baldassare balthassar boldizsar baltasare
barnabas barnaby barnabe bernabe barnaba varnava barnabasz
bartholomew bartholomaus bartholomeus bartholomaeus barthelemy bartolome bartolomeo bartolomeu bartlomiej bartolomej bartosz bertalan varfolomei varfolomey parthalan vartholomaios bartholemaus bertulis baltramiejus bartomeu jernej
basil basilius vasily vasili vasilii vasiliy vasilij vasyl vasil vasile basilio basile vasilios vasilis vasilijs bazyli bazil vassily vassili vasilije wassily wassili wasilij vasilius basileios barsegh parsegh vaszilij vassilij wassilij
benedict benedikt benedetto benedicto benito benoit benedictus benediktas benedek benedykt venedikt benedikts benediktus pentti
benjamin beniamino benjamim beniamin veniamin benjamins benyamin binyamin benjaminas beniaminus veniaminas benjamino beinish venyamin
bernard bernhard bernardo bernardus bernhardus bernards bernardas bernat bernaert bernardi berndt bernd
berthold bertold bertoldo bertholdus bartold bertolt
blaise blasius blas biagio vlas vlasii vlasiy blazej blaz bras balazs vlasij blazius vlasis vlasios
boethius boecio boezio
bogdan bohdan bogdans bogdanas bahdan bogdano bohdans bohdanas
boleslav boleslaw boleslaus boleslas boleslao boleslovas boleslavs balaslau
boniface bonifatius bonifacio bonifacy bonifacius bonifatii vonifatii bonifaz
boris borys borisz barys boriss borisas
brendan breandan brendanus brandan
brian bryan brien briain braian brajan brianus braiens
bronislav bronislaw bronislaus bronislovas branislav bronislavs branislau bronislao branislaw
bruno brunon brunone brunonas brunus
caesar cesar cesare tsezar cezar cesario kaisar tsesar cezare cezars
caius gaius gaio cayo gajusz
camillus camillo camille camilo kamil kamill kamilo
casimir kazimierz kazimir casimiro kazimieras kasimir kazimirs kazimer casimirus
caspar kaspar casper jasper gaspard gaspar gaspare kasper kacper gasparo kaspars kasparas
cassius cassio kassii kassiy
charles carl karl carlo carlos karel karol carolus karoly kaarle karlo karolis karlis carles charlz czarlz carlzs carlz karlos kaarlo charlis sarl searlas karolus siarl carol carlu tcharlz
christian kristian cristian cristiano christianus christiaan krystian krisztian christiano kristijan kristians kristijonas hristian khristian kristjan cristiao karsten carsten chretien christen kristen
christopher christoph christophe christophorus cristobal cristoforo cristovao krzysztof krystof kristof kryshtof kristoffer kristofer christoffer christoffel kristofor kristofers khristofor hristofor kristupas kristaps kristoforas christoforos risto criostoir kristopher cristofor kristofo xristofor
clarence clarens klarens clarentius
claude claudius claudio klaudiusz klavdii klavdiy klaudio klaudijus klod claudiu cladius claudi
clement clemens klement klemens clemente kliment klym klimentii klyment clementius kelemen klymentii klimenty klimentas klementy
conrad konrad corrado conrado konrads conradus konradas kondrat konrat coenraad koenraad kunrad
constans konstans constante costante
constantine constantin konstantin konstantinos constantino costantino konstantyn kostiantyn kostyantyn konstanty konstantinas konstantins constantinus kanstantsin kanstancin kostandin gostandin constantyn konstantine konstandinos konsztantyin
cornelius cornelis cornelio cornel kornel kornelius korneliusz kornelii corneille kornilii kornelijus
cosmas cosimo cosme kosma kuzma kozma kuzman damia kosmas
cuthbert cuthbertus
cyprian cipriano cyprien kiprian cyprianus ciprian kyprian cypriano
cyriacus cyriaque ciriaco kyriakos kiriak cyriac kiriakos quirico cyriakus quiriaco
cyril kyril kirill kyrylo cirillo cirilo cyrille cyryl kirilo kyrillos kiril kyrill cyrillus kirils kirilas kirilis kiryl kyrylos kirila
cyrus kir kyros kourosh ciro kurosh kouros
damian damien damiano demian demyan demjan damjan damyan damianus damianos dzemyan kozmian
daniel daniil danylo danilo danil danila daniele danielius daniels daniyel danijel taneli deniel daniello danial danielis danielus danilas dzianil deiniol danyil danyl
darius dario dariusz darij darii dariy darjus daryush
david davide davyd dawid davit dovid davids daud davud dawud dafydd daividh deivid devid davidus dovydas taavi taavet davyt davith tavit dewi daviti deivids daevid deyvid
demetrius dimitri dmitri dmitry dmitrii dmitriy dmitrij dmytro dmitro dimitrios dimitris dimitrij dimitrije dimitar demetrio dymitr dzmitry dzmitryi dmitrijs dmitrijus demetre demeter dumitru dmitar dimitrie dimitry dimitriy demetrios dmytrii dmitryi dymytrii dzmitriy dmitriyi dimitr zmicier dimitrius dimitrii
denis dennis denys dionysius dionisio dionysios dionizy dionisii dionisiy dionysos denes dionys denijs dinis dzianis dzyanis deniss denisas dionysus dionigi dienis denisz
desiderius desiderio didier dezider dezso deziderius
diego diogo didacus diegu
dominic dominique dominik domenico domingo domingos dominicus dominykas domonkos dominiks dominikus domenec domokos
donald domhnall donaldo donalds donall donaldus donal domnall donaldas
donatus donato donat donatas
duncan donnchadh dunkan duncanus donagh
edgar edgardo edgars edgaras edgarus edgard edgardus ethgar
edmund edmond edmundo edmondo edmundus eamon eamonn edmunds edmundas odon
edward eduard edouard eduardo edoardo edvard eduardus edvards edvardas eduardas edvardo ede duarte eetvartti eideard eadweard eduards
edwin edvin edvino eduino edvins edvinas edwinus
egbert ecgberht egbertus
elias ilya elijah ilia eli ilyas iliya elia elie illia illya ilija ilja eliasz elija ilias ilie yilia elijas helias eliyahu ilyia eljas ellija
elisha elisei eliseo elisee yelisey elisey eliseus yelisei elizeusz
emanuel emmanuel manuel immanuel emanuele emanuil emmanuil emmanouil manoel emanuelis manuil manouil emanuels emmanouel manolis emmanuele
emil emile emilio emilius emiliusz aemilius emils emilis emilijus
epaminondas epameinondas epaminonda
ephraim efrem efraim yefrem efren efrain iefrem yefraim efrayim
erasmus erasmo erasme erazm rasmus erazmus asmus
eric erik erich erico ericus eerik eriks erikas eirik errick eerikki eryk erikos eirikur
ernest ernst ernesto ernestus erno ernests ernestas arnost ernestino
esau ezav isav
ethelbert aethelbert ethelbertus
eugene eugen eugenio eugenius yevgeny evgeny evgenii evgeniy evgenij yevgenii yevgeniy jevgenij yevhen evhen ievgen yevhenii yevheniy evgeni evgenios jeno eugeniusz jevgenijs jevgenijus yauheni iauheni yauhen jauhien ievhen ievgenii yevgen eugenijus evgenyi eugeni jevhen evghenii yevgeni eugenij jewgienij jewgeni jewgenij jevgeni evgueni ievgueni jevgenyij yevgenij jevgueni yevgueni jevgeniy
eusebius eusebio evsei evsey eusebe evsevii yevsey euzebiusz eusebi
eustace eustachius eustachio eustaquio ostap yevstafii evstafii eustachy eustathios eustathius ostaf stathis
ezekiel ezequiel ezechiel ezekiil yekhezkel hezekiel ezechiele
ezra esdras ezdra esra
fabian fabiano fabien fabianus fabijan fabions
fabius fabio fabiusz fabijus
fabricius fabrizio fabrice fabricio fabrizius
faustus fausto faust fausts
felix feliks felice feliz feliksas felikss feliu
ferdinand fernando ferdinando fernand hernando fernao ferdinandus nandor ferdynand hernan ferdinands ferran ferdinandas ferdynandus
fidel fidelis fidele fedele fidelio
flavius flavio flavien flavian flaviusz flavij flavii
florian floriano florijan florien florianus florin
francis franciscus franz francois francesco francisco frans frantisek franciszek ferenc frank francesc pranciskus francisks proinsias franc frantsisk franjo frano ransu franko francisc frensis franzisk franciscu fransua prancis franciskus frencis frantz
frederick friedrich frederic federico frederik fredrik fryderyk fridrich bedrich fredericus frederico fridericus frigyes fridrikh fredric frydrykh fredrick frederich fridrihs frydrichas frederikas fredrikki federigo frederigo frederyk freidrikh
gabriel gabriele gavriil havrylo gabor gavril gabrielius gabrijel gabriello gabrielis gavrilo gavriel cebrail gabriels gavrila kapriel gabrielus gaurila
gennadius gennady gennadii gennadiy gennadij hennadii hennadiy hienadz henadz gennadi gennadijs genadijus guennadi genadi gennadios ghenadie genadijs henadzi genadiy gennadie giennadij gennagyij genadij
george georg georges georgios giorgio jorge georgi georgy georgii georgiy jerzy jiri juraj yuri yury iurii yuriy yurii jurij gheorghe jurgis juris giorgi gyorgy yrjo jorgen jurgen juergen joris joergen heorhii heorhiy yurij georgij georgije djordje dorde dordje dzhordzh corc djordj gevorg kevork georgius sior seoirse jordi gjergj dzordzs georgs iuri jury jurijs gjorgji gjorgje jurijus yorgos giorgos joerg jorg jordzh gevork hieorhij gueorgui gorge gjorgi jure jordy giorgis dzordzas girgis jirjis gerges jiryis juri iouri youri jurii iury
gerald geraldo giraldo gerold gerhold geralt geraldus gerallt geralds dzherald cerald gearalt geroldo
gerard gerhard gerardo gerardus gherardo gellert gerrit gerhardus gerards gerardas gert geert gerd dzherard zherar girard gherard
germanus germain germano german germane
gervase gervasius gervais gervasio gervaas gerwazy
gilbert gilberto gilbertus gisbert gijsbert dzhilbert gilberts gilbertas zhilber
giles aegidius egidio gilles gil egid idzi egidijus gillis ilies egidius egidiu
gleb hleb glebs hlib glebas
godfrey gottfried godefroy goffredo godofredo gotfrid gotfried geoffrey jeffrey geoffroy geoffroi jeffery galfridus dzheffri ceffri godefridus govert gofraid galfrid jeoffrey sieffre dzhefri
gordius gordei gordey hordii hordiy
gregory gregor gregorius gregorio gregoire grigory grigorii grigoriy grigorij hryhorii hryhoriy hryhir grigor krikor grzegorz rehor gregers gregorij grigorios gregoris gergely gergo grigore hrihorii grigoris ryhor reijo grighor grigol gregoor grigorijs grigorijus grigori greger rihor grehory hryhorij grigorie
gustav gustave gustavo gustaf gustaw gustavs gustavas kustaa gustavus gosta gustaaf gusztav kustavi
guy guido wido gvido gui gvidas guidon gwido
hambardzum hampartsum hampartsoum ambartsum
hannibal annibale anibal hannibale gannibal anibale
harold harald haraldo aroldo haroldo haralds garold harri kharald haroldus garald haraldur haroldas
harutyun harutiun harutyoun arutyun arutiun haroutioun haroutiun artin
hector ettore heitor hektor gektor hektoras ector
helmut helmuth hellmut gelmut khelmut helmuts
henry heinrich henri enrico enrique henrique hendrik henrik henryk jindrich henricus hinrich heikki genri genrikh henricas henrijs indrek hanri heinrichs hendrick hanraoi indrikis enrik henrikas henric enric harri eanraig henrih anri hendry heinrihs jindrzich
herbert heriberto herberts erberto gerbert heribert herbertus kherbert herbertas aribert
hercules ercole herakles heracles hercule iraklii irakliy irakli iraklis erekle herkules
heron heronas
hilarion ilarion illarion larion ilarione
hilary hilarius hilario ilario hilaire hilarijs ilarie hilariu
hippolytus ippolit hipolito ippolito hippolyte hipolit ipolitas
homer homero omero gomer omiros homere homeras
horace horatius horacio orazio goratsii horatio horacy
hubert umberto humberto humbert huberto hubertus huberts uberto hugbert gubert hubertas umbertu humbertus
hugh hugo hugues ugo hugon ugon gugo aodh huw hew hjugo hugonas xyu khyu aoidh hiugo
hyacinth jacek hiacynt jacinto giacinto hyacinthus jacint jacinthe iakinf
ignatius ignaz ignacio ignace ignazio inacio ignacy ignatii ignatiy ignat hnat ignac ignas ignotas inigo ignaty ihnat ihnatii ignotijs
igor ihor igors igoris ighor ihar igorj yigor
ingvar ingvars ingvaras yngvar
innocent innokenty innokentii innokentiy innocenzo inocencio innocentius innokentij inokentii innocenty innozenz inokentijs
irenaeus irinei ireneusz ireneo irenee eirenaios irineu iriney ireneus irineus irenej
isaac isaak isak izaak itzhak yitzhak isacco isahak sahak isaacus izak iisakki ayzek aizek isacius isaakios aizik icchak iisak izaks izaokas isaque
isaiah isaias isaia isaya izaiasz esaias isaie jesaja yeshayahu
ishmael ismael izmail ismaele ishmail
isidore isidor isidoro isidro isidorus izydor sidor izidor isidoros sydir isidors isidorius izidoro
israel izrail yisrael izrael israels israil israele
ivo yves ivon iwo yvo ifs iwon ives erwan yvon ivu
jacob james jakob jacques giacomo jaime iago santiago jaakko jakub yakov iakov jakov yakiv jacobo jacopo iacopo jakobus jacobus iacobus hakob hagop akop yaakov jakobs jekabs jokubas seamus seumas hamish shamus jaume tiago jakab iacob iakovos iakob dzheims ceyms dzeimss jaap jaakob jakup jaako jeppe jakow jakovs jokubs yakub yaqub giacobbe jago xacobe jacome thiago jaak iakobus jaimes yakau iakiv dzheymz dzheimz dzejms jakoub
jaroslav yaroslav jaroslaw iaroslav yaroslau jaroslavs jeroslav jaroslavas yaroslaw jaroslau yaraslau
jason iason jasone iazon dzheison yason
jeremy jeremiah jeremias jeremie geremia yeremei jeremi ieremia yirmiyahu jeremiasz jarema yarema dzheremi ieremiia eremei yeremey yeremiya jeremija jeremijas jorma jeremia
jerome hieronymus girolamo jeronimo hieronim geronimo jerominus hieronymos ieronim gerolamo jeronym jeromos jeronims jeronimas dzherom jeroen
joachim joaquin joaquim gioacchino joachimus yoakim akim joakim jachym jochen ioakeim yakym jochim juakim ioakim
job giobbe hiob iov jov iob
joel joelus ioel yoel gioele joels
john ian iain ean eoin johann johannes johan jean juan giovanni joao joan jan jaan jens jon ivan yvan ioan ioann ioannis ioannes iohannes hans jannis yannis giannis yiannis hovhannes ovanes hovanes ohannes janis janos jovan ioane ivane sean shaun shawn seaghan shane evan ieuan iwan ifan sion juhani juhan johans dzons dzonas dzhon con giannes gianni vanni hannes hannu juho yahya yohannes yokhanan iohan zhan yan ivans ivanas jowan johanan ionnes dzhovanni xuan joannes giani
jonah jonas ionas yona yunus jonasz jonus giona iona jonass yonas
jonathan jonatan gionata ionatan yonatan dzhonatan jonatas yehonatan jonatans gionatan jonathas dzonatan jonatanas
jordan giordano jordao yordan iordan jordanus iordanis jourdain iordanes jordanis
joseph josef jose giuseppe josip jozef iosif josephus iosephus osip yosyp josep juozas jazeps josif jozsef jooseppi yosef hovsep dzhozef cozef ioseb seosamh iosef yosip juzef jozefs joosep josephe iosyp iossif yosif usyp iozef giosef dzozefs jozefas dzhosef jooseb joze josifs osyp
joshua josua josue giosue yehoshua ieshua iosua dzhoshua jozua jozue yeshua josu
jude judas iuda yehuda giuda judah juda iudas
julian juliano julien giuliano iulian yulian julianus yuliyan juljan uliyan julianas
julius julio jules giulio yuly iulii yulii yuliy juliusz gyula julij iulius julijs julijus juliu iouli yuliyi
justin justinus justino giustino iustin yustin ustin justyn justinas justins ustyn dzhastin dzastins
justus just justo giusto iust joost juste jost
karapet garabed garabet karabet
zbigniew zbynek zbignev zbigneus zbignevs zbignevas zbihniew zbihnieu zbyhniev
kenneth coinneach kennet kenet kennets cinaed cainnech kennetas kenets
kevin caoimhin coemgenus kevyn keven caoimhghin kevins kevinas
khachatur khachadour khachatour khatchatour khachik
ladislaus vladislav ladislav ladislas laszlo wladyslaw wladislaw ladislao vladyslav vladislavs vladislovas ladislau uladzislau uladzislav ladislovas ulanzislav vladislavas vladislaw wladyslav
lambert lamberto lambrecht lambertus lambrekht lambertos
laurence lawrence lorenz laurent lorenzo laurentius lavrentii lavrenty lavrentiy lourenco laurens laurentiu lorens lars lasse lauri vavrinec wawrzyniec lorinc lovro labhras laurits lauritz lavrentios lavrenti lorencs lorenc laurynas lourens larss lorenzi lovrenc lafras larsas vavrynets larens llorenc lavrin lavrentij laurenz lorentz loren laurenc laurencius laurents
lazarus lazar lazaro lazare lazzaro eleazar lazaros eliezer ghazaros lazer lazars lazarz elazar
leander leandro leandre lander leandrs leandros leandrus
leo leon leone leao lev lew leu leonas levon leons leonis ghevont leva leonus
leonard leonardo leonhard leonardus lennart leonards leonardas lienhard leonart leonhards linhart linart lenard lienard
leonidas leonid leonide leonidus leonids leonidy lieanid leanid leonydas leonyd leonyid
leontius leontii leonty leontiy leonzio leoncio leonce leontios levko leontij lavontsii leoncjusz leontijs
leopold leopoldo leopoldus lipot leopolds leopoldas
lewis louis ludwig luigi luis ludovic ludovico ludovicus lodewijk ludvig ludvik ludwik lajos luiz lluis lodovico liudvikas ludvigs clovis khlodvig chlodwig lyudvig liudvig lui loic luigji alvise liudvik luiss ludvigas lujo lewys ludovik loisos lyudovik
linus lino linas linos
lucas luke luca luc lukas luka lukasz lukacs loukas lucanus lukass lukash luukas ghukas lluc luk lukaz luqa llewcas luqas
lucian lucien luciano lukian lucjan lukyan lukyanos lucianus lukijan luchian loukianos lucijan lukianas
lucius lucio luzius lucijus lucjusz lutsii lutsiy lukii
macarius makar makarii makary makariy macario makarios makariusz
magnus mogens maghnus magnuss magno maunu magnusas magne
malachy malachi malachia malaquias malakhii malachias maoilseachlann malakhiy
marcel marcello marcelo marcellus marceli marsel marcels marcelus marcelis markel markell
marcellin marcellino marcelino marcelin marcellinus
marian mariano mariani marianus marijan marians marianas
marinus marino marin marinos marinu marijn
marius mario mariusz marij marios mariuss marijus marijo mariu mariush
mark marcus marco marcos marc markus marko markos marek markas marks marku markku marque margos marcas marci markuss
martial marcial marziale marsial martsialis marcjal martialis
martin martino martinus martins martinho martynas marton marcin martyn marten merten martti marti mairtin maarten morten martinos maerten martinas mart mattin martijn mertin
matthew matthaeus matthias mathias matthieu mathieu mateo matteo mateus mateusz matej matvei matvey matvii matviy matyas maciej matis matthijs matias matti mattheus matthaus mateu matjaz matthaios matevos motiejus matiss mait metyu metiu matevz mattias mattia madis matheus mats matz mads matouc maitias macej matus matei mathew maciaj mattis mattheos mathis matsvei matsvey matvejs matwiej matvej matwej
maurice moritz mauricio maurizio mauritius maurits maurycy moric mavrikii mavrikiy moris muiris moricz meurig maurise mauri mauritz meuric moriss moricas
maurus mauro maur mavr maurs
max maks makss maxs
maximilian maximiliano maximilien massimiliano maksimilian maksymilian maximilianus miksa maximiliaan maksimilijan maksimilians
maximus maxim maxime maksim maksym massimo maximo maksims maximos maksimas maxym maxymus maksimus makszim maksimos
michael michel miguel michele mikhail mikhailo mykhailo mykhaylo mihail mihai mihajlo mihailo mihaly michal mikael michail mikhael mikheil mikayel micheal miquel mikkel mihkel mikko mihails maikl maykl maikls michaels mihael miha mikhal mikail michaelus mychajlo mychal michiel miikka mikal mihailas maiklas mykal mixail michajlo mihhail mikhailas michailas mikelis mikhailis mikel michalis mikaelo mihal mykhail mykhajlo mikhas mikaelis meikal mikaele miqayel michaelis mikhayil mihajl mihayil
miroslav miroslaw myroslav miroslavs miroslaus miraslau miroslavas miroslao
mkrtich mgrdich megerdich mkrtych mkrtitch
modestus modesto modest modeste modests modestas
moses moise moises moisei moisey mosheh moshe mose mojzesz mojsije mozes movses moiseios moisi moisejs mojzis moisii moyshe mooses mojsej moyses moysey
mstislav mstyslav mscislaw mstislaw mstislavs mstsislau mstislavas
myron miron mirone miro myronas
nathan natan natanas nathans natans
nathaniel nataniel nathanael natanael natanaele nafanail natanyel nathanaelus
nazarius nazario nazar nazarii nazariy nazaire
nestor nestore nester nestors nestoras nestori nestir
nicander nikandr nicandro nikandros
nicephorus nikifor nicephore nikephoros nykyfor nichifor niceforo nikiforos nikofor
nicholas nikolaus nicolas nicola niccolo nicolo nicolaus nikolai nikolay nikolaj nikolas nikolaos mykola mikola mikalai mikolaj miklos nikola nicolae nicolau nikolajs nils niels claus klaus klaas nigul niilo nicolai nicolaas nikolaas nioclas neacal nikolo nikolos nikolozi nikoloz nikoghos nikoghayos mikalaj mikalay mykolas mikolas mikulas miklavz nicol nikolajus niklas niklaus niclas nikolau nigoghayos nickolas nicholaus nicolaj nikolae nykola nikalai nikolii nicolay miqola mickolas nyikolaj
nicodemus nikodim nicodemo nikodem nicodeme nikodimos
nicomedes nicomede nikomed
nikita niketas mykyta mikita niceta nikitas mikitas mykytas
noah noe noach noy noi noakh noj nojus noas
noel natale natal nollaig natalis noelis
octavian octaviano octavianus oktavian oktawian ottaviano octavien oktavianus octaviu
octavius ottavio octavio oktavii oktawiusz octave oktavijs
olaf olav olavi oleifr olof ole olavs olafs olafur olev olaus amhlaoibh olafas olavus olave uolevi oluf
oleg oleh aleh olegs olegas oljeg
oliver olivier oliviero oliverio olivero oliverus olivers oliwer oliveris olivjer oliwier
onesimus onesime onesimo anisim onisim onysym anisym
onuphrius onufrii onofrio onofre onufry onufriy onuphre onufrijs
orestes oreste orest orestis oresto orests
roland orlando rolando rolland rolandus rolands rolandas rowland roldan rolant hroland orlandus lorand roeland rolan
oscar oskar oscarus oskars oskaras oszkar osker oskari osgar oscare
oswald osvald osvaldo oswaldo osvaldus oswaldus osvalds osvaldas oswalde ozwald
otto oto odo otton ottone oton oddo ottonis othon otho eudes otts otas odon
owen owain ywain eoghan owein oven yvain
pancras pankraz pancrazio pankratii pankrat pancracio pankracy pankratiy pancrace
pantaleon pantaleone panteleimon panteley pantelei pantelis panteleymon pantelej pantelejmon pantaleo pantaleao
paschal pascal pascual pasquale pascoal paschalis paskal paskhal paskual pasqual
patrick padraig patricio patrizio patrice patricius patrik patryk padraic patrici padrig patrikii patriks patrikas patrikios paraic padruig patriciu patrikei patrikey
paul paulus pablo paolo paulo pavel pavlo pavao pal pol paavo pavol pawel poul pavlos paavali poghos boghos paulius povilas paulis paval pau pavils pavle pavlis pols pavlius paulos paal pauls pavels polas palli pavly pawl povils
paulinus paulino paolino paulin pavlin pavlinus
pericles periklis perikl pericle perikles
peter petrus pedro pietro piero pierre petr pyotr piotr petro petar petras peteris petter peer per petros pekka pietari peadar peeter pedru petre petru bedros piotrs pjotr pieter piter pyeter piers pere pyatro piatro piatr petur pjeter piters petteri peder pjotrs petrs pedr pyer piotras petrosi piteris pyatr boutros butrus boutrous
philemon filimon filemon philimon filemone filimonas
philip philipp philippe felipe filippo filip filipp filippos philippus philippos pylyp fulop filipe pilib filips filippus vilppu pilypas pilipos filipas filippi flip phillip felip philipe filipo pilip phillipe fylyp pylypp
pius pio piusz pii pijus
plato platon platone platao platons platonas
polycarp policarpo polikarp polycarpe polikarpos polykarp policarp
pompey pompeo pompeius pompeyo pompei
porphyry porfirio porfiry porfirii porphyrios porfiriy porfyrii porphyre porfirij
premysl przemysl przemyslaw pshemyslav premislav pshemyslau
procopius prokop prokopii prokopy procopio prokopios procope prokofy prokofii prokopiy prokip prokofiy prokopijs procopie
prosper prospero prosperus prosperas
quentin quintin quintinus kventin quintino kwintyn kentin kventins kwentin
quirinus quirino quirin kvirin
radoslav radoslaw radoslavs radoslao radaslau
rainer reiner rayner ranieri raniero rainier ragnar rainerus rainers reinier regnier reinerius rajner reyner rainerius reinerus
ralph raoul raul ralf radulf radulphus rauls raulis radulfus ralfs ralfas raulas
randolph randolf randal randall randulf randulphus
raphael rafael raffaele rafail rafal rapolas rafaelle raffaello raphaelus rafayel rapael rafaels rafaello rafaelis refael rafaelas raphaelis
raymond raimund ramon raimondo raimundo raymund rajmund raimo redmond reamonn raimundus raymondus raimonds raimondas raymundo raimond raymon reimond reymond raemond rajmond reymon ramonas raimons
reginald reinhold reynold reinaldo rinaldo reynaldo renaud reginaldus ragnvald raghnall reinoud raynaldo rognvald rejnold rinalds reinholds reginalds reynaldus reginaldo renaldo reinald
reinhard renard reinhardt reynard reinardus reginhard reynhard rainhard reinhardus reinhards
remigius remi remy remigio remigiusz remigijus remigii remigi remigiu
renatus rene renato renatas renats renati
richard ricardo riccardo rikard richardus ricardus rihards ricards ryszard rickard risteard ricard rikhard riszard rickert ritchart rikardo rickards ricardas richards richardas riikard rikhards ryshard rixard rigard ritsard rhisiart ruiseart
robert roberto robertus roberts robertas ruprecht rupert ruperto roibeard raibeart robertos ruberto rubertus rupertus robrecht rhobert rupprecht rupertas roparz
roderick rodrigo roderich rodrigue rurik ruy rodericus rodrigu roderik rodrigs rodrygo ruaidhri rory roderigo roderyk
rodion herodion rodionas rodyon radzivon rodions
roger rogelio ruggero ruggiero rogerio rutger rudiger ruediger rogerius rogers rodzer rodzher rodger rogerus rodzers rodzeris hrodgar rogiers rogier rozhe rocer
roman romain romano romanus romans romanas romao romanos raman romen romaans
romuald romualdo romualdus romualds romualdas
romulus romulo romolo romul romulis
ronald ronaldo ronalds ronaldus ronaldas raghnall
rostislav rostyslav roscislaw rastislav rostislavs rastsislau rostislaw rastislau rascislau rostyslaw
ruben reuben roubenas ruvim rouben rubens rubenas reuven ruvin rupen
rudolph rudolf rodolfo rodolphe rudolfo rudolphus rudolfs rudolfas rodulfo rezso rodolf rudolphe rudolfus ruudolf rolf
rufus rufo rufas rufs
rustam rustem rostam rustams
sabas savva sava sabbas savvas saba savo
salvatore salvador salvator salvadore sauveur salvadoras
samson sampson sansone sanson simson samsons samsonas shimshon sampsonas
samuel samuil samuele samuelis samuels shmuel samuli semuel samuelus samoil samvel samuelas samuilas samuyil samujil samueli sawyl semyuel sameul
saul saulo saulus savl shaul sauls shaoul
sebastian sebastien sebastiano sebastiao sebastianus sebestyen sevastyan sebastiaan sebastyan sevastian sebastians sebastijan sevastianos bastien sebastijonas sebastianas
seraphim serafin serafim serafino seraphin serafims seraphino
serge sergei sergey sergej sergio sergius serhii serhiy serhij siarhei siarhey sergii sergiy sergi serhiej sergejs sergejus sergiusz siargei sergios serguei sergueis sergeis sarkis sargis serxio sirgei serheii siarhiej syarhey syargei sergie sergijs sergiu serjio sergeyi szergej sierhiej serhei siarzhuk sarhei serhey siergiej sergiej serguey sergueij
seth sif set
severinus severin severino severyn sewerin soren seweryn severins severinas soeren syoren seuerin
severus severo sever severu
sigmund sigismund zygmunt zsigmond sigismondo zikmund sigismundo sigismundus zigmund zigmunds zigmas zigmantas sigmundur segismundo sigmundus sigismond zhigimont zyhmunt zigismund
silvanus silvano silvan sylvain silouan silvain siluan selivan sylvan silwan silvans silvanas
silvester sylvester silvestre silvestro sylwester silvestr sylvestre selivestr szilveszter silvestrs sylvestr silvestras silvestrus silvestru
silvius silvio sylvio silviu silvijus silvijs sylwiusz silvii
simon simeon semyon semen simone simao symon semjon szymon simonas shimon simonis shimeon simion semion semyen simonus sime siimeon simeone simons siomon sieman siamion siimon symeon simun semjons semens sjimon saymon saimon svimon semonas sajmon
socrates sokrat sokratis socrate sokrates
solomon salomon salomone salomao solomons shlomo szalamon salomonas solomonas salamon soghomon solomone saliamonas
sophocles sofoklis sophocle sofocle sofokl sofokles
spiridon spyridon spiro spyros spiridione spiridons spyrydon spiros spirydon
stanislaus stanislav stanislaw stanislas estanislao stanislao stanislavs stanislovas stanislau estanislau szaniszlo stanyslav stanislavas stanislauas
stephen steven stefan stefano stephane stephan etienne esteban estevan estevao stepan stephanus stephanos stefanos stefans steponas istvan tahvo stevan szczepan stefanus staffan stiven steffen stjepan stephanas stipe stefanu etjen tapani stepanos stepaan steafan stiobhan stefen stefanas stivens estefan steffan ystyffan stjopan stivenas stefaan teppo tehvan esteve stsiapan stsyapan stefni ettien shtefan styapan
stuart stewart stiubhart styuart stjuart stuartas stiuart
sviatoslav svyatoslav svjatoslav swiatoslaw sviataslau svetoslav svjatoslavs swjatoslaw sviatoslau sviatoslavas
tarasius taras tarasii tarasy tarasios tarass tarasie
terence terentius terrence terencio terenzio terentii terenty terentiy terens terenc terentijs
thaddeus tadeusz taddeo tadeo thaddaus tadej thadee faddei faddey tadeas tadeus tadas thaddaios tadevos faddej tade tadeuss tadeu
themistocles themistoklis temistocle temistokl
theobald theobaldus teobaldo thibault thibaut tibaldo tebaldo thiebaud diebold teobald tybalt thibaud
theodore theodor teodoro fyodor fedor feodor teodor theodorus theodoros teodors fedir fjodor todor theodoor tivadar teodoras tudor tewdwr toros fiodar fiodor feodors fedors fedoras teodorus tevdore fjodors fyedor thodoris theodoris fiodoras
theodoric dietrich thierry teodorico dirk diederik derek derrick teodoryk didrik theodericus detrich tjerry dytrych diderik theoderich teoderico dieterich derik theodoricus theodorich
theodosius teodosio feodosii feodosiy theodosios theodose teodozy feodosy feodosij fedos teodosie teodosije theodosie fedosii
theodotus fedot theodotos teodoto feodot
theophilus teofilo theophile teofil feofil theophilos theofilos teofils teofilis teofilu
thomas tomas tommaso tome tomasz foma khoma toma tamas tuomas tomass tomos tomaz thomaz tamhas tovmas tuomo toomas thoma tomash tamash tomaso tomasu
thorvald torvald torvalds thorvaldus torwald
tiberius tiberio tibor tyberiusz tibere tiberii tiberiu
tigran tigranes dikran tygran
tikhon tychon tykhon tihon tichon
timothy timotheus timoteo timothee timofei timofey tymofii tymofiy tymoteusz timo timotej timotheos timoteus timoti tsimafei timotei timoty timofejs timotejus tymofij timoteu timotius cimafiej timote timofej timoteos tymoteus timofiej
titus tito tit titas titos tytus tite tits titusz
tobias toby tobia tobie tobiasz tovia tobiah tovias tobijs tobijas tobiass tuvia tobit
trajan traian trajano traiano traianus trayan trajanus
tristan tristram tristano tristao drystan tristanus trystan tristans tristanas
trophimus trofim trophime trofimo trokhym trofims trofym
ulrich ulric ulrik ulderico uldarico oldrich ulryk ulricus uldrich ulrichs udalricus ulrico ulrikus udalrich huldericus uldericus huldricus uldaricus
ulysses odysseus ulises ulisse uliss odysseas odissey ulisses odyssefs
urban urbano urbain urbanus orban urbans urbanas urvan
vahagn vahakn vaagn
valentine valentin valentino valentinus valentyn walenty balint valentim valentinas valentins valyantsin valiantsin valentijn walentyn valentinos valantsin valencin walentin
valerian valeriano valerien walerian valerianus valerians valerijonas valeryan valerijan valerianos
valerius valery valerii valeriy valerij valerio valere valeri valerijs valerijus valeryi walery valero valeriu waleri valeriusz valeryj valer valeryy waleriusz valierij walerij
vardan vartan vardanes
victor viktor vittorio vittore vitor viktoras viktors victorio wiktor viktar victorius vitorio victorus viktorio
vigilius vigilio
vincent vinzenz vicente vincenzo vikentii vikenty vincentius wincenty vincenc vince vikentiy vicent vincentas vincents vinsent vincens vincento vinko vincentis uinseann vintsent vincas vikentij vinsen
virgil virgilio virgile vergilius vergilii wergiliusz verhilii virgilijus virgiliu vergil virgilius vergiliy
vitalis vitaly vitalii vitaliy vitale vital vitalij vitali vitalijs vitalijus witalis vidal vitalie vitalyi vitalyy witali vitalio vitals
vitus vito veit vit wit vid vits vitusz
vladimir volodymyr volodimir vladimirs uladzimir wladimir wlodzimierz vladimiras waldemar valdemar vladimer uladzimier vladimiro volodymir wladymir vladymyr vladimyr waldemars vlodzimierz voldemars valdemaras voldemar uladzimer valdomiro volodimyr vladimirus wolodymyr vlagyimir uladimir woldemar valdemars
vsevolod wsewolod vsevolods vsevalad wsiewolod vsevolodas vsevolodus
vyacheslav viacheslav vjaceslav viatcheslav wenceslaus vaclav waclaw wenzel wenceslas venceslao vencel viaceslav vjacheslav vecheslav viachaslau wjatscheslaw wenceslao viacaslau vjaceslavs viaceslavas vaceslav vatslav wenzeslaus vyacheslau viacheslau ventseslav venceslau viatceslavs veceslovas vjatsjeslav vjatseslav viatsheslav vyaceslav vyachaslau vaclovas vaclavs wiaczeslaw vacslav wjaceslaw
walter gualtiero gualterio valter gauthier gautier wouter walther valters valteri uolter uollter bhaltair gualter galterius gwallter ualtar volter valteris walterus gualterus gutierre
wilfred wilfried wilfrid vilfred wilfredo vilfredo wilfridus vilfrid wilfredus vilfrids uilfred vilfredas uilfrid
william wilhelm guillaume guillermo guglielmo guilherme willem vilhelm gulielmus guilelmus vilem vilmos wiliam uilliam liam uilyam uiliam vilyam viliam viljams vilijamas vilius vilhelms vilho viljami gwilym gwillym vilhelmas willelmus wilhelmus guillem uilleam vilhjalmur villem vilgelm viljem viljo villiam gulielm guillermus guilielmus gwilherm vilhelmi vilhelmo vilis vilyams wilhelmi wiljam uilam willam vilhelmus
wolfgang volfgang wolfgangus volfhanh volfgangs volfgangas
xavier javier saverio xaver ksavier ksawery xaverius ksaverii savier ksaver ksaverijs xabier xavierus
xenophon ksenofont xenofon senofonte jenofonte xenofontas ksenofon
yaropolk jaropolk jaropelk iaropolk
yefim efim euthymius yukhym efimii evfimii yauchim jefim iefim yevfimii euthymios eftymios eftimie iakhim yafim jefims jefimas yukhim yefym
yegor egor iegor jegor yahor jegors jehor yehor iehor jegoras egors yagor iahor iegors
yemelyan emelian emelyan omelian omelyan iemelian emilian yemelian emilianus emiliano emilien emelianus amialyan emilijan emiljan omeljan jemeljans jemelijan
yermolai ermolai yermolay hermolaos ermolay iermolai ermolaos hermolaus yarmola
yervand ervand yervant ervant erwand
zachary zacharias zechariah zakhar zaccaria zachariah zakharii zachariasz zakharias zacarias zacharie zakarias zakaria zakharia zakharij zachar zaxar sakari zakariya zacheriah zakaris zakar zaharia zacharij zaharije zahari zakhariya zakhary zacharijus zaharijs zakariyya zekeriya
zenobius zinovii zinovy zinoviy zenobio zynovii zinovijs
zenon zeno zenone zenons zenonas
`;

export const womensNames = `
abigail avigail abigael abigaila avigayil
ada adda adah
adelaide adelheid adelaida aleida adelajda adelaidis
adele adela adelina adel adelia adeline adelya
adriana adrienne adrianna hadriana adriane adrijana andriana
agatha agata agathe agueda ahata agafia agafya agathi haafia
agnes agnese ines inez agnieszka agneta anezka agnessa agnija agniya agnia agnete aune senga ynes inessa agniia oahnes
alana allana alanna
alberta albertina albertine
alexandra alejandra alessandra aleksandra oleksandra alexandrina alexandrine aliaksandra olexandra aleksandrina sandra alexandria aleqsandra alejandrina
alexia alessia alexa aleksia
alice alicia alisa alicja alise alis alix alisia alikia alissa aliss aliz elis ailis alyssa alisija
amalia amalie amelia amelie amalija amaliia amaliya amelija emalia
amanda amandine amande
amata amada aimee amy amie eimi ejmi
anastasia anastasiia anastasiya anastasija anastazja anastazia anastassia nastassia anastasie anastacia anastaciya nastasia anastasya nastassya anastazija
andrea andreia andree andreja andrejka andreea andreana
angela angele anjela anzhela andzela angella anhela angiola anzela andjela angelia
angelica angelique angelika angelina anzhelika anjelica angeliki anhelika andzelika anzelika angeliqua
anita anitta
anna anne ana ann hannah hanna anni annie ane anu ganna chana hana anneli anah enn khanna channah annika annica
annabel annabella annabelle anabel anabela
annemarie annamaria anamaria annmarie
antonia antonietta antoinette antonina antonija antonya antoniya antoniia antonie antuaneta
apollonia apolonia apollonija appolinaria apolena
aurelia aurelie aureliya avrelia aurelija aurelja
aurora aurore avrora
barbara varvara barbora borbala barbe barbro barborka barbel baerbel
beatrice beatrix beatriz beatrise beatrycze beatriks beatris beatrisa beatricia
benedicta benedetta benedikta benita benedicte benedykta
berenice bernice berenika bereniki
bernadette bernadetta bernarda bernardine bernadeta bernadett bernardina
bertha berta berthe berte
bogdana bohdana
bridget brigid brigitte brigitta birgit birgitta brigida brygida birgitte bridgette brigita brighid britta birgita bricita britt brigit
bronislava bronislawa bronislova branislava
camilla camille camila kamila kamilla kamille
carla karla karola carola charla
charlotte carlotta carlota charlotta karlotta szarlotta karolta sarlota sharlotta sarlote serlot
carmen carmela carmelita karmen karmela
caroline carolina karolina carolyn karoline karoliina karolin carolyne carolin karolyna kerolain kerolayn karolyn
catherine katherine katharina caterina catarina catalina ekaterina yekaterina kateryna katarzyna katerina katarina catrin caitlin kathleen kathryn catharina katrin katrina katalin jekaterina katsiaryna aikaterini ekaterine catriona cathrine kathrine cathrin katri katrine caitriona karin karen kathrin katariina katrijn catrina kaciaryna caitrin kotryna ecaterina iekaterina ketrin kathryne katarzina jekaterine katharine katarin katrien cathryn cateline katarzhina ketevan kadri ekaterini ketevani keytlin katelyn kaitlyn jekatierina yekatyerina
cecilia cecile cecilie cacilia caecilia caecilie cecylia cecilija tsetsilia sheila sile cecelia sesil tsetsiliya tsitsiliia cacilie tsecilia cecily sissel
christina christine cristina kristina kristiina kristin khristina hristina krystyna kirsten kirsti kristine kristyna christiana christiane cairistiona krisztina chrystyna khrystyna cristiana kristiana kristen kerstin khristiana khrystina kiersten hrystyna kristiane khristine
clara klara claire clare chiara klaara cler kler klaere
claudia claude claudette klaudia klavdia klavdiya klaudija claudine klaudie klaudiya klavdiia claudina
clementine clementina klementina klementyna klementine clemence clementia
constance constanze konstanze constanza costanza konstancja konstantsia constantia konstantsiia constantina konstancija konstanca
cornelia cornelie kornelia kornelija korneliya
daniela danielle daniella danijela daniele danyela daniyela danniella
daria darya dariya darja dariia darija darie
deborah debora devora dvora deborra debra
diana diane dianne dajana diyana daiana dayana
dominica dominique dominika domenica dominga dominyka
dorothy dorothea dorotea dorota dorothee dorottya dorofeia darota dorata dorte dorthe dorotheia doroteja dorotija doroteya
edith edita editha edyta edit edite
eleanor eleonora eleonore leonor leonora eleonor elinor elinora eileanoir eleanora lenora alienor
elizabeth elisabeth elisabetta isabel isabelle isabella elizaveta yelyzaveta elzbieta alzbeta erzsebet elisabet izabela isabela elspeth ealasaid jelizaveta lizaveta elisaveta elisavet elise eliza yelizaveta izabella ieelizaveta elzbeta izabel elisabeta elizabete elizabet isobel ishbel iseabail elisaveth jelisaveta elizabeta sibeal elizabetha elisabete lisbeth liesbeth lisbet elspet liisabet alzbieta ysabel ielyzaveta ielizaveta yelisaveta eilis yelizavieta
emilia emilie emily emiliya emilija emiliia aemilia emilja emeli emili
emma ema emme
emmanuelle manuela emanuela emanuelle emmanuela imanuela
ernestina ernestine
esther ester esfir eszter hester esteri esfira yesfir estera eistir
eugenia eugenie evgenia evgeniya yevgenia yevgeniya jevgenija yevheniia yevheniya eugenija ievgeniia evgeniia ievgenia evhenia eugenja yauheniia iauheniia jewgienija jewgenia jewgenija evguenia ievguenia
eulalia eulalie olalla evlalia evlaliya ulalia eulalija
euphemia eufemia yevfimia evfimia iefymiia eufemie efimia yefimia evfemia yefimiya euphemie
eva eve ieva yeva ewa eeva eua
evelyn evelina eveline evelyne ewelina evelin evelien ivelina
felicia felicity felicitas felicidad felicita felizitas felicie felicja felitsia felicija felicite felice
flavia flavie flavija flawia
flora flore
florence florentia florenza florencia florentina florentyna florens
frances francesca francisca francoise franziska frantiska franciszka francine francina frantsiska fransuaza proinseas frensis franciska frantseska frantzeska fransisca
frederica friederike federica frederika frederique fredericka fryderyka friderika fridericka
gabriella gabriela gabrielle gabriele gavriela gabrijela
galina halina halyna galyna galine galinna ghalina galyina
georgina georgia giorgia georgette georgine georgiana georgiya giorgina dzhordzhina yeoryia
geraldine geraldina dzheraldin geralda
gertrude gertrud gertrudis gertrudes gertruda geertruida geertrui kertu kerttu gertruida
gisela giselle gisele gizela gizella gisella zhizel gisla gizele
grace gracia grazia gratia graca greis greys gratsiia
harriet henrietta henriette enrichetta enriqueta henrika henrike henriikka genrietta hendrika henryka genrieta hendrikje jindriska henriqueta
hedwig jadwiga hedvig hedviga hedwiga hedvika edvige eduvigis jadvyga yadviga iadviga
helen elena helena helene ellen eleni olena jelena yelena alena elene ilona heleen helina elin eileen aileen alyena ielena elen heleni khelen helenka elaine elayne heghine ileen aljona alona leena eliina yelyena elyena
hilda hilde ilda khilda
ingeborg ingeburg ingeborga ingibjorg inkeri
irene irina iryna irena irini eirini irin airin ireen iren irinja eirene ayrin
iris irida iride irisa
jessica dzhessika jesica gessica dzessika iessica dzesika jessika
joan ivana jana jean jane joanna johanna giovanna juana joana jeanne jeannette ioanna yana iana janina janet joanne siobhan sinead johana janine hanne jeanette zanna zhanna joann ionna ioana ivanna jehanne sheena shona sian siwan jaana johanne dzhoanna dzhein dzhoan yoana jeannine jeanine hovhanna ceyn dzoanna dzeina dzoana janna juanita yohana jovana jehane seonaid dzhanet gianna
joaquina joachima gioacchina
josephine josefina giuseppina josefa giuseppa jozefina josefine zhozefina jozefa josephina josepha iosifina jozefine juzefa dzhozefina jozefin josifina
judith judit yudif giuditta iudif judyta judite giudita yehudit iudita judita iudith jutta yudit jytte
julia julie giulia iuliia yulia yuliia yuliya julija iulia julja juliya yulya ioulia dzhuliia dzhuliya culiya dzulija julya iuliya youlia
juliana julianna giuliana uliana ulyana iuliana yuliana julianne juliane gillian jillian uljana iulianna ulianna juljanna
juliette juliet giulietta julieta dzhuletta dzhulet zhuliet julietta
justina justine giustina iustina yustina justyna yustyna justyne
larisa larissa larysa larisse laryssa larise lariisa larissia
laura laure lavra lora
laurentia lorenza laurence laurentina
lea leah leja
leocadia leokadia leocadie leokadija leokadiya
leonia leonie leona leontina leontine leontyna leonija
lidia lydia lidija lydie lidiya lidiia lidie lydija ligyija lidziya lidzija
lilia lilya liliya lilly lily liliia lilija lilja
lilian lillian liliana liliane lilijana lilyana lillianna lilianna
louise luise luisa louisa lovisa luiza ludovica luize loviisa lodovica ludwika ludovika loiza luiz lujza liudvika
lucia lucy lucie luzia luce lucija liutsiia lucja liucija lyutsiya lusia llucia lusi luciya ljucija loukia lyusi
lucretia lucrezia lucrecia lucrece lukretsia lukrecija lukrecja
ludmila lyudmila liudmila liudmyla lyudmyla ljudmila ludmilla lyudmilla ludmyla ljudmyla liudmilla
lyubov liubov ljubov lubov liubou lyubou lioubov lubow ljubow
magdalena madeleine magdalene maddalena madalena magdalina madeline madlen magdolna malena magdaleena madlena malin madelaine mahdalina matleena magdalini magdalen madalina medlin magdelena maialen madlin madelyn
margaret margarita margarete marguerite margherita margarida margareta margareth margrethe margit malgorzata marketa marharyta margret merete grete greta marjatta margot maighread mairead marjorie margriet margaretha marjory marharita margaryta marguerita mared margaretta markit marget marjeta margita margarethe marzhorie margrete margrit margarit markarid margalita marhareta mererid marghareta maret
maria mary marie mariya mariia marija marya maryja mariam miriam maryam moira maire mairi mari mair maarja maryia meri marika mirjam meeri myriam miryam meyri
marianne marianna mariana maryanne marijana mariane maryana maryann marjana
marina marine maryna
martha marta marthe marfa martta marte
martina martine martyna
mathilda matilda mathilde matilde matylda machteld mechthild mechtild matylde
maura mavra
melania melanie melaniya melanija melanya malania melaniia malanya
michaela michelle michele mikaela michaele micaela mihaela michalina mikhaila miquela mihaila mishel mykhailyna michaelina mishell michaella michela
miroslava miroslawa myroslava
monica monika monique monyka monikka
nadezhda nadiia nadiya nadzeya nadija nadezda nadejda nadzieja nadia nadya nadja nadzeia nadzeja nadine nadin nadeschda nadezjda nadzheda nadiezda nadzezda nadjezda
natalia natalie nataliya nataliia natalya natalija natalja nathalie natali natallia natallya nathalia nataly
nicoletta nicole nicola nikoletta nicolette nikola nikol nicolina nikolina nikoleta nikole
octavia ottavia octavie oktavia oktawia oktaviya oktavija
olga olha volha olgha helga olqa
olivia olivie oliviya olivija oliwia oliviia olyvia
patricia patrizia patricija patrycja patritsia padraigin patrice patritsiya patriciya patrisia patritsiia patriciia petrisha
paula paola paule pavla
pauline paulina paolina polina pavlina pavlyna poline paulyna
pelagia pelageya pelahiia pelageia pelagie palageia pelagija pelagiya
petra pietra pierrette
petronella petronilla petronela petronila perrette petronille peronelle
philippa felipa filippa filipa philippine filippina
priscilla prisca priska prisciliya priscila pritsilla priscille
rachel raquel rachele rahel rakhil rachela raakel raichel rachelle rakel rahela rejchl rachael reichl reycel reychel rashel rakhel
raisa raissa raisia raiza raisija
raphaela raffaella rafaela raphaelle rafaella raffaela rafaila
rebecca rebeca rebekka revekka rebeka rivka rebekah ribeka rebeccah
regina reine regine reina regyna rehina regiina rejina
renata renate renee renatta rennata
roberta ruperta
romana romane romaine
rosa rose roza roos rous rouz roze
rosalia rosalie rozalia rosalija rozalija rosalya rozaliya rozalie rosaliya rozalya rosalea rozaliia
rosemary rosemarie rosamaria rosmarie rozmari rozmarija
rufina rufine
ruslana ruslanna
ruth rut ruf rute
sabina sabine savina sabyna savine
samantha samanta
sarah sara sarra sarai sari saara
sibyl sibylla sybille sibilla sybil sivilla sybilla sibille sivylla sibila
simona simone simonetta simonne simeona
sophia sofia sophie sofiya sofiia zofia sofie sofija sofya zsofia sofi sofja soffia safiia zofija zhofie zofiya sofyja sopio sopia
stanislava stanislawa stanislave
stella estela estelle estella stela
stephanie stefania stefanie estefania stefaniya stephania stefanija stefani stepanida stefaniia stephany stepania stefanya stevanija
susanna susan susanne suzanne susana zuzana zsuzsanna zuzanna siusan syuzanna susannah suzana sosanna syuzan syuzen siuzen siuzanna suzanna suzan siusaidh shushan zuzanne
svetlana svitlana sviatlana svetlanna swetlana swietlana svitlanna svjatlana svyatlana svetlane switlana svjetlana szvetlana
sylvia silvia sylvie silvija sylwia silviya silvie szilvia silviia sylvija
tabitha tavifa tabita tavitha tabea
tamara tamar thamar tamare tamarah tamari
tatiana tatyana tatjana tetiana tetyana tatsiana taciana tatianna tatiane tatyanna tazzjana tatjane taccjana
thekla tecla fekla thecla tekla tekle thekle fyokla
theodora teodora fedora feodora todora fyodora
theodosia feodosia teodosia fedosia feodosiya teodozja fedosya
theresa teresa therese teresia terezia terezija thereza tereza terezie tereze terese theresia toireasa treza tereziya teresija treasa treise tereziia teresiia teresse terez
ursula orsola ursule urszula orsolya urzula ursola ursulina
valentina valentine valentyna valyantsina walentyna walentina valiantsina valentyne valentini
valeria valerie valeriya waleria valerija valeriia valerya valeryia valerja waleriia walerija
vasilisa vassilisa vasylyna vasilina vasiliki vassiliki
vera vira wiera viera wera vere vyera
veronica veronika veronique weronika vieronika veroniki viranika weronica veronike
victoria viktoria victoire vittoria viktoriya vitoria viktorija viktoriia wiktoria viktoryia victoriya viktorie bhictoria viktorya victoriia
viola violette violetta violet violeta wioletta vaiolet vayolet wiola
virginia virginie virginija virhiniia verzhinia verdzhinia wirginia virxinia virdzhiniya
vivian viviana vivien vivienne bibiana viviane bibiane vivianne vyvyan wiwiana
vladislava vladyslava wladyslawa ladislava vladislave uladzislava
wilhelmina wilma vilma guglielmina guillermina vilhelmina vilhelmiina vilhelmine wilhelmine vilgelmina willemijn guilhermina vilhelmyna willemina vilgelmine uilhelmina
xenia ksenia ksenija kseniya oksana aksinia ksenya kseniia xeniya aksana axinia oxana aksenia aksinya
yaroslava jaroslava iaroslava yaraslava jaroslawa
yvette ivet iveta ivett
yvonne ivonne iwona ivona ivon ivonna
zdislava zdzislawa zdislawa
zenobia zenobie zinovia zenobija zinoviya zenobja
zinaida zenaida zinayida zinaiida zinayda zinaide zinajda zenaide sinaida
zoe zoya zoia zoja zoi zoey zoie
`;
