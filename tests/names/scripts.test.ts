import { describe, expect, it } from 'vitest';
import { compareNames, DEFAULT_THRESHOLD, NameIndex } from '../../src/names/index.ts';

/** Names of public persons as encyclopaedias and newspapers write them in the scripts of other languages. */
const written: readonly (readonly [name: string, ...others: string[]])[] = [
  ['M. Karunanidhi', 'மு. கருணாநிதி'],
  ['M. K. Stalin', 'மு. க. ஸ்டாலின்'],
  ['M. G. Ramachandran', 'எம். ஜி. இராமச்சந்திரன்'],
  ['Elias Murr', 'إلياس المر'],
  ['Farooq Abdullah', 'فاروق عبداللہ', 'ਫ਼ਾਰੂਕ ਅਬਦੁੱਲਾ'],
  ['An Jung-geun', '안중근'],
  ['Mullah Mohammed Omar', 'मुल्ला मोहम्मद उमर', '물라 모하메드 오마르'],
  ['George W. Bush', 'جرج دبلیو. بوش'],
  ['George H. W. Bush', 'جورج اچ. دبلیو. بوش'],
  ['Mohammed bin Salman', 'محمد بن سلمان'],
  ['Osama bin Laden', 'أسامة بن لادن', '오사마 빈 라덴', 'ウサーマ・ビン・ラーディン'],
  ['Kim Jong Il', 'Ким Чен Ир'],
  ['Jimmy Carter', 'جيمس كارتر'],
  ['Bill Clinton', 'ウィリアム・クリントン'],
  ['Thein Sein', 'သိန်းစိန်', 'သိန်းစိန်'],
  ['Win Myint', 'ဝင်းမြင့်'],
  ['Donald Trump', '도널드 트럼프', 'ドナルド・トランプ', 'دونالد ترامب', 'ดอนัลด์ ทรัมป์', 'डोनाल्ड ट्रम्प'],
  ['Barack Obama', '버락 오바마', 'バラク・オバマ', 'บารัก โอบามา'],
  ['Angela Merkel', '앙겔라 메르켈', 'アンゲラ・メルケル', 'أنغيلا ميركل'],
  ['Emmanuel Macron', '에마뉘엘 마크롱', 'エマニュエル・マクロン', 'إيمانويل ماكرون', 'एमैनुएल मैक्रों'],
  ['Vladimir Putin', '블라디미르 푸틴', 'วลาดีมีร์ ปูติน', 'व्लादिमीर पुतिन'],
  ['Margaret Thatcher', '마거릿 대처', 'マーガレット・サッチャー', 'مارغريت تاتشر'],
  ['George Washington', '조지 워싱턴'],
  ['Nicolas Maduro', '니콜라스 마두로', 'ニコラス・マドゥロ', 'نيكولاس مادورو'],
  ['Benjamin Netanyahu', '베냐민 네타냐후'],
  ['Ali Khamenei', '알리 하메네이', 'アリー・ハーメネイー', 'علی خامنه‌ای'],
  ['Muammar Gaddafi', '무아마르 카다피', 'ムアンマル・カダフィ', 'معمر القذافي'],
  ['Saddam Hussein', '사담 후세인'],
  ['Viktor Bout', '빅토르 부트', 'ヴィクトル・ボウト', 'فيكتور بوت'],
  ['Bashar al-Assad', '바샤르 알아사드'],
  ['Robert Mugabe', '로버트 무가베', 'ロバート・ムガベ', 'روبرت موغابي', 'रॉबर्ट मुगाबे'],
  ['Kim Yo Jong', 'كيم يو جونغ'],
  ['Ri Yong Ho', 'ري يونغ هو'],
  ['Charles Taylor', 'تشارلز تايلور', 'チャールズ・テーラー', '찰스 테일러', 'சார்ல்ஸ் டெய்லர்'],
  ['Narendra Modi', 'நரேந்திர மோதி', 'ਨਰਿੰਦਰ ਮੋਦੀ', 'నరేంద్ర మోదీ'],
  ['Gotabaya Rajapaksa', 'ගෝඨාභය රාජපක්ෂ', 'கோட்டாபய ராஜபக்ச'],
  ['Shavendra Silva', 'ශවේන්ද්‍ර සිල්වා'],
  ['Velupillai Prabhakaran', 'வேலுப்பிள்ளை பிரபாகரன்', 'වේලුපිල්ලේ ප්‍රභාකරන්'],
  ['Thaksin Shinawatra', 'ทักษิณ ชินวัตร'],
  ['Yingluck Shinawatra', 'ยิ่งลักษณ์ ชินวัตร'],
  ['Abhisit Vejjajiva', 'อภิสิทธิ์ เวชชาชีวะ'],
  ['Prawit Wongsuwan', 'ประวิตร วงษ์สุวรรณ'],
  ['Xi Jinping', 'สี จิ้นผิง', 'शी जिनपिंग'],
  ['Aung San Suu Kyi', 'အောင်ဆန်းစုကြည်'],
  ['Min Aung Hlaing', 'မင်းအောင်လှိုင်'],
  ['Soe Win', 'စိုးဝင်း'],
  ['Than Shwe', 'သန်းရွှေ'],
  ['Khin Nyunt', 'ခင်ညွန့်'],
  ['Mya Tun Oo', 'မြထွန်းဦး'],
  ['Hun Manet', 'ហ៊ុន ម៉ាណែត'],
  ['Norodom Sihamoni', 'នរោត្តម សីហមុនី'],
  ['Kun Kim', 'គុន គីម'],
  ['Try Pheap', 'ទ្រី ភាព'],
  ['Tea Banh', 'ទៀ បាញ់'],
  ['Ieng Sary', 'អៀង សារី'],
  ['Khieu Samphan', 'ខៀវ សំផន'],
  ['Nuon Chea', 'នួន ជា'],
  ['Dawood Ibrahim', 'दाऊद इब्राहिम', 'داؤد ابراہیم'],
  ['Hafiz Saeed', 'हाफ़िज़ सईद'],
  ['Masood Azhar', 'मसूद अज़हर', 'مسعود اظہر'],
  ['Hafiz Muhammad Saeed', 'حافظ محمد سعید'],
  ['Pushpa Kamal Dahal', 'पुष्पकमल दाहाल'],
  ['Sher Bahadur Deuba', 'शेरबहादुर देउवा'],
  ['Sheikh Hasina', 'শেখ হাসিনা'],
  ['Khaleda Zia', 'খালেদা জিয়া'],
  ['Muhammad Yunus', 'মুহাম্মদ ইউনূস'],
  ['Abiy Ahmed', 'ዐቢይ አሕመድ'],
  ['Isaias Afwerki', 'ኢሳይያስ ኣፈወርቂ'],
  ['Volodymyr Zelensky', 'ვოლოდიმირ ზელენსკი'],
  ['Choummaly Sayasone', 'ຈູມມະລີ ໄຊຍະສອນ'],
  ['Thongloun Sisoulith', 'ທອງລຸນ ສີສຸລິດ'],
];

const index = new NameIndex(written.map(([name]) => ({ name, schema: 'Person', value: name })));

describe('a name in another script', () => {
  it.each(written.flatMap(([name, ...others]) => others.map((other) => [other, name])))(
    '%s is %s',
    (other, name) => {
      expect(compareNames(name, other, 'Person').score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
      const found = [...index.find(other, 'Person', DEFAULT_THRESHOLD)].map(({ value }) => value);
      expect(found).toContain(name);
    },
  );

  it.each([
    ['စိုးဝင်း', 'Min Aung Hlaing'],
    ['Ким Чен Ир', 'Kim Yong Il'],
    ['محمد بن سلمان', 'Salman bin Mohammed'],
    ['مسعود اظہر', 'Mahmoud Azhar'],
    ['حسين نصر الله', 'Hasan Nasrallah'],
    ['حسين روحاني', 'Hassan Rouhani'],
    ['مصطفى جمال', 'Mustafa Kemal'],
    ['ਨਰਿੰਦਰ ਮੋਦੀ', 'Narasimha Modi'],
    ['எம். ஜி. இராமச்சந்திரன்', 'S. V. Ramachandran'],
  ])('%s is not %s', (other, name) => {
    expect(compareNames(name, other, 'Person').score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});
