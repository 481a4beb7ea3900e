import type { Lexicon } from './lexicon.ts';

export const turkish: Lexicon = {
  language: 'Turkish',
  code: 'tr',
  verbLast: true,
  script: 'Latin',
  terms: {
    measure:
      'yaptırım*, vize yasağı*, vize kısıtlama*, giriş yasağı*, ülkeye giriş* yasak*, mal varlığı* dondur*, malvarlığı* dondur*, kara liste*',
    ground:
      '7031, magnitski listesi*, magnitsky listesi*, magnitski yasası*, magnitsky yasası*, yaptırım listesi*, yaptırımlar listesi*, sdn listesi*',
    undergone: `yaptırım listesine, yaptırım listesinde*, yaptırım listesinden, yaptırımlar listesine|listesinde, yaptırıma uğra*, yaptırımlara uğra*, yaptırıma tabi, yaptırımlara tabi, yaptırıma maruz, yaptırımlara maruz,
      yaptırım kapsamına, yaptırım* altında*, yaptırım* hedefi*, kara listeye, kara listede, girişi ~ yasakla*, mal varlığı ~ donduruldu`,
    perhapsUndergone:
      'listesine alındı, listesine eklendi, listeye alındı, listeye eklendi, listesine aldı, listesine ekledi, listeden çıkarıldı',
    againstAfter: 'karşı, hakkında, yönelik, aleyhine',
    applying: 'uygula*, getirdi, getirildi, koydu, kondu, konuldu, ilan etti, başlattı',
    says: `dedi, söyledi, belirtti, açıkladı, duyurdu, eleştirdi, değerlendirdi, kaydetti, ifade etti, vurguladı, kınadı, yorumladı, yanıtladı, reddetti, yalanladı, görüştü, tepki gösterdi, memnuniyetle karşıladı,
      konuştu, diyor, söylüyor, çağrıda bulundu, çağrısında bulundu`,
    accordingToAfter: 'göre, sözlerine göre, aktardığına göre',
    call: `çağrı*, çağır*, talep etti, talep ediyor, istedi, istiyor, öner*, olabilir, uygulanabilir, uygulanmalı, uygulanması, uygulanmasını, uygulayabilir, eğer, planlıyor, değerlendiriyor, tehdit etti`,
    not: `değil, yok, uygulanmadı, uygulamadı, alınmadı, getirilmedi, bulunmuyor, bulunmadığını, bulunmadığı, olmadığını, olmadığı, gelmiyor, girmedi, almadı, yer almıyor, hiçbir, uygulanmadığını, alınmadığını`,
    denial: `yalanla*, asılsız, yalan, gerçeği yansıtma*, gerçek dışı, doğru değil, iddia asılsız, dezenformasyon*, uydurma, sahte, söylenti*`,
    hint: `liste*, kısıtla*, mal varlı*, malvarlı*, varlık*, dondur*, bloke, giriş*, giremeyecek, girişi*, vize*, yasak*, hesap*, paket*, tedbir*, önlem*, hedef*, yaptırım*, cezalandır*, kapsam*`,
    break: 'ki, sonra, önce, çünkü, rağmen, ama, ancak',
    including: 'dahil, aralarında, ayrıca, yanı sıra',
    kinAfter: `oğlu, oğluna, oğlunun, kızı, kızına, kardeşi, kardeşine, eşi, eşine, yardımcısı, yardımcısına, danışmanı, danışmanına, yakını, yakınına, yakınları, yakınlarına, ailesi, ailesine, şirketi, şirketine,
      müttefiki, müttefikine, avukatı, dostu, arkadaşı`,
    involvement: 'işkence*, yolsuzluk*, rüşvet*, insan hakları*, ihlal*, sorumlu*, karış*',
    other:
      'fifa, uefa, lig, ligi*, şampiyona*, turnuva*, maç*, doping*, antrenör*, güreşçi*, futbolcu*, olimpi*, kulüp*, kulüb*, federasyon*',
    authority:
      "abd, abd'nin, dışişleri bakanlığı, hazine*, ab, avrupa birliği*, birleşik krallık, ingiltere, kanada, ukrayna, washington, bm, magnitski*, magnitsky*, 7031, sdn, vize*, yaptırım*",
    unnamed:
      'yetkili*, memur*, albay*, general*, bakan*, yargıç*, hakim*, kişi*, subay*, polis*, iş insanı*, iş adamı*',
    pronoun: 'o, ona, onun, onlar',
    lifting: `yaptırım* ~ kaldır*|kalktı|iptal|sona|son verdi|askıya|hafiflet*, listesinden, listeden, listelerinden, kara listeden, yaptırımlardan muaf, yaptırımlardan çıkar*, dondurulan mal varlığı serbest, serbest bırak*`,
    court: 'mahkeme*, yargıç*, hakim*, divan*, danıştay*, yargıtay*, adalet divanı*',
    decides: `iptal, onadı, onayladı, reddetti, reddedildi, ret, hüküm*, hükmetti, dava*, itiraz*, temyiz*, başvuru*, geçersiz, hukuka aykırı, bozdu, haklı, haklı buldu, lehine karar, keyfi, orantısız, iptaline`,
    evading: `yaptırım* ~ delme*|deldi*|delen|delmek|ihlal*|kaçın*|kaçma*|aşma*|atlat*|dolan*|by-pass|baypas, yaptırımlardan kaç*, paravan şirket*, kaçakçılı*, gölge filo*, yaptırımları del*, yaptırım delme`,
    charged: `suçla*, suçlu, tutukla*, gözaltı*, mahkum*, hapis*, iddianame*, savcı*, jüri*, ceza*, sanık*, yargılan*, iade`,
    past: `yıl önce, ay önce, yıldönümü*, yıl dönümü*, yıl geçti, yıl oldu, yıl sonra, geçen yıl, yıldan beri, yılından beri, yılından bu yana, yıldır, daha önce, önceki yıl, yıl doldu, yılında yaptırım`,
    common: 've, ile, için, bu, bir, olan, etti, göre, gibi, de, da, hem, karşı, abd, yılında, onun',
  },
  whose: {
    us: "abd, abd'*, dışişleri bakanlığı, hazine*, washington*, amerika*, ofac, beyaz saray*, 7031, sdn, trump*, biden*, blinken*, rubio*, kongre*, birleşik devletler*",
    eu: "avrupa birliği*, ab, ab'*, brüksel*, avrupa konseyi*, ab konseyi*, avrupa parlamentosu*, avrupa komisyonu*, lüksemburg*, adalet divanı*, genel mahkeme*",
    gb: 'birleşik krallık*, ingiltere*, britanya*, londra*, ingiliz*',
    un: "bm, bm'*, birleşmiş milletler*, güvenlik konseyi*",
    ca: 'kanada*, ottawa*',
    ch: 'isviçre*, bern',
    au: 'avustralya*, canberra*',
    ua: "zelenski*, zelenskiy*, ukrayna ~ yaptırım*, ukrayna devlet başkanı*, kiev'*",
    nz: 'yeni zelanda*',
    jp: 'japonya*, japon, tokyo*',
    no: 'norveç*, oslo*',
  },
};
