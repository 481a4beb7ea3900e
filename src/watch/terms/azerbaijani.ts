import type { Lexicon } from './lexicon.ts';

export const azerbaijani: Lexicon = {
  language: 'Azerbaijani',
  code: 'az',
  verbLast: true,
  script: 'Latin',
  terms: {
    measure:
      'sanksiya*, viza qadağa*, viza məhdudiyyət*, giriş qadağa*, ölkəyə giriş* qadağa*, aktiv* dondur*, qara siyahı*',
    ground:
      '7031, maqnitski siyahı*, maqnitski aktı*, maqnitski qanun*, sanksiya siyahı*, sanksiyalar siyahı*, sdn siyahı*',
    undergone: `sanksiya siyahısına, sanksiya siyahısında*, sanksiya siyahısından, sanksiyalar siyahısına|siyahısında, sanksiya* altında*, sanksiya* altına, sanksiyalara məruz, sanksiyaya məruz,
      sanksiyaya uğra*, sanksiya* hədəfi*, qara siyahıya, qara siyahıda, girişi ~ qadağan, girişinə ~ qadağa*, sanksiyaya düş*, sanksiyalara düş*, sanksiya qoyulub, sanksiya qoyulan, maqnitski siyahısına, siyahısına|siyahıya|siyahılarına|siyahısında|siyahıda ~ düş*|daxil|əlavə|salın*|yer al*|var|yerləşdir*, qara siyahıya ~ düş*|sal*, aktivləri ~ dondurul*|bloklan*, aktivləri dondurulub, hesabları ~ bloklan*|dondurul*, əmlakı ~ bloklan*|dondurul*, əmlakları ~ bloklan*, girişi ~ qadağan*|bağla*|məhdudlaş*, gəlişinə ~ qadağa*, viza* ~ ləğv*, vizasız, sanksiya* ~ hədəf*|məruz|altına|qoyul*|tətbiq olun*|tətbiq edil*, məhdudiyyət* ~ qoyul*|tətbiq edil*|tətbiq olun*, sanksiya paketinə, cəzalandırılıb, cəzalandırıldı`,
    perhapsUndergone:
      'siyahısına salın*, siyahısına daxil, siyahıya salın*, siyahıya daxil, siyahıdan çıxarıl*',
    againstAfter: 'qarşı, barəsində, barədə, haqqında, haqda, əleyhinə, üzərinə',
    applying: `tətbiq, qoydu, qoyub, qoyulub, qoyuldu, elan edib, elan etdi, sanksiyalayıb, tətbiq edir, tətbiq edəcək, tətbiq olunub, tətbiq edilib, qoyulur, elan edib, elan etdi, qərar verdi, qərar verib, tətbiq olundu, tətbiq edildi`,
    says: `deyib, dedi, deyir, bildirib, bildirdi, bildirir, bildirmiş*, qeyd edib, qeyd etdi, şərh edib, şərh etdi, şərh edir, vurğulayıb, söyləyib, açıqlama verib, açıqlayıb, münasibət bildirib, tənqid edib, tənqid etdi, pisləyib, pislədi, qınayıb, cavab verib, görüşüb, görüşdü, müzakirə edib, təkzib edib, təkzib etdi, alqışlayıb, reaksiya verib, hesab edir, çağırıb, çağırış edib, əsassız adlandırıb, adlandırıb, danışıb, xatırladıb, istəyib, gözləyir, pisləyib, təşəkkür edib, soruşub, tərifləyib, təyin edib, imzalayıb, səfər edib, danışır, yazıb, yazır, əlavə edib, hesab edib, iddia edib, açıqladı, ittiham edib, dəstəkləyib, reaksiya, etiraz edib, müraciət edib, bildirirdi, iddia edirdi`,
    accordingToAfter:
      'sözlərinə görə, sözlərinə əsasən, sözlərinə, fikrincə, dediyinə görə, bildirdiyinə görə, bildirdiyi kimi, məlumatına görə',
    call: `çağır*, tələb ed*, tələb etdi*, təklif ed*, təklif et*, bilər, bilərlər, ola bilər, edilməlidir, olunmalıdır, etməlidir, edilməsini, edilməsinə, olunmasını, olunmasına, qoyulmasını, qoyulmasına,
      tətbiqini, tətbiqinə, istəyir, istəyirlər, əgər, planlaşdır*, hazırlaş*, mümkün*, nəzərdən keçir*, hədələ*, *abilər, *əbilər, *malıdır, *məlidir, layihə*, təklif*, istəy*, hədə*, gözlən*, planlaş*, müraciət*, ehtimal*, oluna bilər, tətbiq oluna, tətbiq edilə, salına bilər, petisiya*, qətnamə*, tövsiyə*, xəbərdar*, tələb*, çağırış*, təhdid*, planlaşdırır, hazırlaşır, nəzərdə tut*, gündəm*, təşəbbüs*, qanun layihə*, layihəsi, sənəd layihə*, olsa, olarsa, edərsə, məruz qala bilər, düşə bilər, salına, istədi, istəyirlər, ediləcək, edəcəyi, ola bilər, gözlənilir, lobbi*`,
    not: `deyil, yoxdur, yoxdu, olmayıb, edilməyib, olunmayıb, etməyib, salınmayıb, qoyulmayıb, düşməyib, edilmədi, etmədi, olunmadı, olmadığını, olmadığı, heç, alınmayıb, verilməyib, edilmədiyini, olunmadığını, yer almır, olmamışdır, yoxdur, salınmayıb, daxil deyil, yer almır, bulunmur, olmamışdır, tətbiq olunmayıb, tətbiq edilməyib, düşməyib, *mamışdır, *məmişdir, qoyulmadığını, olmadığına, tətbiq olunmadığı*, heç bir`,
    denial: `təkzib ed*, təkzib et*, təkzib olun*, uydurma*, yalan*, həqiqəti əks etdirmir, həqiqətə uyğun*, əsassız iddia*, şayiə*, feyk*, saxta xəbər*, dezinformasiya*, əks etdirmir, yalandır, həqiqətə, doğru deyil, əsassızdır, təkzib*, şayiə*, saxtadır, uydurmadır, iftira*, feyk*, gerçək deyil, yanlış*`,
    hint: `siyahı*, məhdudiyyət*, aktiv*, dondur*, giriş*, viza*, qadağa*, qadağan*, hesab*, əmlak*, paket*, tədbir*, bloklan*, sanksiya*, cəzalandır*, gələ bilməz, gəlişinə, maqnitski*`,
    break: 'ki, sonra, əvvəl, zaman, çünki, baxmayaraq, amma, lakin',
    including: `o cümlədən, həmçinin, daxil olmaqla, həm də, onların arasında, arasında, sırasında, biri, onlardan biri, bunlardan biri, yer alır`,
    kinAfter: `oğlu, oğluna, oğlunun, qızı, qızına, qardaşı, qardaşına, bacısı, bacısına, həyat yoldaşı, həyat yoldaşına, köməkçisi, köməkçisinə, müşaviri, müşavirinə, yaxını, yaxınına, yaxınları, yaxınlarına,
      ailəsi, ailəsinə, şirkəti, şirkətinə, şirkətləri, müttəfiqi, müttəfiqinə, vəkili, dostu, dostuna, qohumu, qohumuna`,
    involvement: `işgəncə*, korrupsiya*, rüşvət*, insan hüquqları*, pozuntu*, iştirak edib, cəlb olun*, cavabdeh*, cinayət*, soyqırım*, terror*, narkotik*, maliyyələşdir*, təcavüz*, təbliğat*, fırıldaq*, qaçaqmal*, zorakılıq*, repressiya*, xələl*, günahlandır*, himayədarlıq*, ittiham*, günahlandır*, suçlayır`,
    other:
      'fifa, uefa, liqa*, çempionat*, turnir*, matç*, oyun cəza*, dopinq*, məşqçi*, güləşçi*, futbolçu*, olimpi*, klub*, federasiya*, cərimə*',
    authority:
      'abş, abş-ın, dövlət departamenti*, maliyyə nazirliyi*, avropa ittifaqı*, ai, böyük britaniya*, britaniya*, kanada*, ukrayna*, vaşinqton*, bmt*, maqnitski*, 7031, sdn, viza*, sanksiya*',
    unnamed: `məmur*, rəsmi*, polkovnik*, general*, nazir*, hakim*, şəxs*, əməkdaş*, zabit*, polis*, iş adamı*, jurnalist*, siyasətçi*, lider*, sədr*, prezident*, milyarder*, bankir*, tacir*, bank, sahibkar*, sabiq`,
    pronoun: `o, ona, onun, onlar, onu, ondan, onlara, onları, onların, özü, özünə, həmin`,
    lifting: `sanksiya* ~ götür*|ləğv|çıxar*|qaldır*|dayandır*, siyahısından, siyahıdan, siyahılarından, qara siyahıdan, sanksiyadan azad, sanksiyalardan azad, sanksiyalardan çıxar*, dondurulmuş aktivləri açıldı, aktivlərinin dondurulması ləğv, siyahıdan ~ sil*|çıx*, siyahısından ~ sil*|çıx*, sanksiyalar* ~ ləğv*|götür*, adı ~ siyahıdan, azad olunub, azad edilib, sanksiya* ~ uzadılma*|müddəti bit*|dayandır*|aradan, qadağa* ~ götür*|ləğv*|aradan, məhdudiyyət* ~ götür*|ləğv*|aradan, aktiv* ~ açıl*|azad, artıq ~ siyahıda deyil|yoxdur, sanksiyadan çıx*, sanksiyalardan çıx*, siyahıdan kənar*, adı ~ çıxar*|silin*, qara siyahıdan, yeniləməyib, uzatmayıb, uzadılmayıb, uzatmadı, yenidən ~ işləyə|gedə|gələ bilər`,
    court: 'məhkəmə*, hakim*, tribunal*, ali məhkəmə*',
    decides: `ləğv, qüvvədə, rədd, təmin, iddia, iddiası*, iddianı, şikayət*, apellyasiya*, hökm*, etibarsız, qanunsuz, qanuni, məhkəməyə, mübahisə*, uduzdu, uddu, qalib, xeyrinə qərar, haqlı say*, əsassız say*, ləğv ed*, ləğv olun*, mübahisələndir*, udub, uduzub, təmin edib, təmin etmədi, iddiaçı, qanuni sayıb, qanunsuz sayıb, qanunsuz hesab, etibarsız sayıb, ləğv etdi, qüvvədə saxla*, məhkəmə ~ rədd*|ləğv*|qərar*|hökm*, haqlı, tərəfini, qüvvədə, əsassız hesab, qüvvədən`,
    evading: `sanksiyadan yayın*, sanksiyalardan yayın*, sanksiyaları dolanma*, sanksiyaları aşma*, sanksiyaları yan, sanksiyalardan qaçma*, qaçaqmal*, saxta şirkət*, fiktiv şirkət*, sanksiya* ~ yayın*|pozma*|pozub|pozan|pozulma*|dolan*|keçmə*|pozaraq, sanksiya* ~ yan keç*, sanksiyalardan yan, embarqo* ~ poz*, məhdudiyyət* ~ yayın*|yan, sanksiya* ~ aş*|aşma*|pozul*|pozdu|pozub|pozmaqda|yayınmaqda|yayındı|yayınıb|dolayı, gizlədərək, saxta sənəd*`,
    charged: `ittiham*, həbs, həbsə, məhkum, günahkar, təqsirli, saxlanılıb, tutulub, prokuror*, cinayət işi, andlı*, cəza`,
    past: `il əvvəl, il öncə, ay əvvəl, il ötür, il keç*, il tamam, ötən il, keçən il, ildən bəri, ilindən, ildir, bir il sonra, illər sonra, ilindən bəri, *mışdı, *mişdi, *muşdu, *müşdü, hələ də, o vaxtdan, ildən bəri, ilin ~ ayından, bir neçə il, illərdir, ötən il, keçən il, vaxtilə, əvvəlki illər, illər əvvəl, ay öncə, düşmüş, salınmış, məruz qalmış, ildə ~ sanksiya*, ildən ~ sanksiya*, hələ ~ əvvəl|siyahıda*|sanksiya*, hələ siyahıda*, illik sanksiya*, sanksiyaların ~ ili`,
    removing: `çıxarıb, çıxardı, çıxarılıb, çıxarıldı, silib, silinib, sildi, silindi, götürüb, götürdü, götürülüb, götürüldü, ləğv, dayandırılıb, dayandırıldı, başa çatıb`,
    imposing: `sanksiya tətbiq etdiyi, sanksiyaya məruz qoydu, cəzalandırıb, cəzalandırdı, cəzalandırır`,
    condition: `əgər, halda, təqdirdə, *arsa, *ərsə, *olmadığına, olub-olmadığ*, edilib-edilməyəcəy*, *larsa, *lərsə, *arsa, *ərsə`,
    fresh: `yeni, bu gün, sərtləşdir*, genişləndir*, dünən, növbəti`,
    anniversary: `ildönüm*`,
    common: 'və, ilə, üçün, bu, bir, olan, edib, etdi, görə, kimi, də, da, həm, ki, abş, qarşı, ildə, onun',
  },
  whose: {
    us: `abş, abş-*, dövlət departamenti*, maliyyə nazirliyi*, vaşinqton*, amerika*, ofac, ağ ev*, 7031, sdn, tramp*, bayden*, blinken*, rubio*, konqres*, xəzinədarlı*, birləşmiş ştatlar*, nyu-york*`,
    eu: 'avropa ittifaqı*, ai, ai-*, aİ-*, brüssel*, avropa şurası*, avropa parlamenti*, avroparlament*, avropa komissiyası*, lüksemburq*, avropa birliyi*, avropa məhkəməsi*, ümumi məhkəmə*',
    gb: 'böyük britaniya*, britaniya*, london*, birləşmiş krallıq*, birləşmiş krallı*',
    un: 'bmt, bmt-*, təhlükəsizlik şurası*',
    ca: 'kanada*, ottava*',
    ch: 'isveçrə*, bern',
    au: 'avstraliya*, kanberra*',
    ua: `zelenski*, ukrayna ~ sanksiya*, ukrayna prezidenti*, kiyev*, mtms*, milli təhlükəsizlik və müdafiə şurası*, ukraynanın, ukrayna tərəfindən`,
    nz: 'yeni zelandiya*',
    jp: 'yaponiya*, tokio*',
    no: 'norveç*, oslo*',
  },
};
