// How Mandarin transcribes foreign names: with vowels that only fill a syllable (斯 s, 特 t) and with characters
// whose sound the syllable alone does not tell (基 ki, not ji). From the tables that Chinese news agencies follow.

/** Characters read otherwise than their syllable, in the letters of `phones.ts`. */
export const fillers = `
斯/丝/絲/思/司 s 特 t 德 d 克 k 格 g 赫 h 勒 l 尔/爾/耳 l 夫 v 弗 f 布 b 普 p 姆 m 茨 T 兹/茲 z 恩 en 什 S
施 S 史 s 希 hi 奇 Ci 基 ki 金 kin 加 ga 嘉 ga 葛 g 珀 per 伯 ber 杰/傑 Je 热/熱 Je 日 Ji 让/讓 Jan 若 Jo
茹 ru 约/約 yo 久 Ju 乔/喬 Jo 肖 So 休 hyu 瑟 s 泽/澤 z 策 T 奥/奧 o 欧/歐 o 埃 e 艾 ai 翁 on 沃 vo 瓦 va
瑞 ri 顿/頓 ton 东/東 don 蒂 ti 季 di 捷 de 贡/貢 gon 朗 ran 逊/遜 son 圣/聖 san 汤/湯 tom 唐 don 惠 wi 忒 t
末 mad 默 mer 贝/貝 be 佩 pe 昆 kun 冈/岡 gon 江 Jan 吉 gi 吴/吳 u 卜 b 亚/亞 ya 娅/婭 ya 保 pau 道 dau
冯/馮 fon 西 si 辛 sin 锡/錫 si 柏 ber 哥 go 戈 go 茂 mu 莎 sa 菲 fi 佐 Jo 扎/紮 za 欣 hin 惹 Ja 化 fa 劳/勞 lo
豪 ho 毛 mo 鲍/鮑 bo 高 go 考 ko 肇 Jo 萧/蕭 So 韦/韋 ve 魏 we 威 wi 维/維 vi 文 ven 万/萬 van 旺 wan 温/溫 wen 华/華 wa 古 gu 玻 bo 得 d 莱/萊 le 阙 k
`;

/**
 * Names and syllables that came by another language than the one they are spelled in today, and those of Malays and
 * Indians as the Chinese of Malaysia write them, by the southern languages that they speak.
 */
export const wholes = `
约翰/約翰 Jon 彼得 piter 乔治/喬治 JorJ 约瑟夫/約瑟夫 Josef 大卫/大衛 david 雅各布 Jakob 玛丽/瑪麗 meri
保罗/保羅 paul 迈克尔/邁克爾 maikel 迈克/邁克 maik 麦克/麥克 maik 约书亚/約書亞 JoSua 雅各 Jakob 莫哈末 mohamad
莫哈默 mohamad 穆罕默德 mohamad 阿末 ahmad 阿都 abdul 阿卜杜勒 abdul 阿卜杜拉 abdula 阿布杜勒 abdul
查尔斯/查爾斯 Carls 查理 Carli 亨利 henri 亚历山大/亞歷山大 aleksander 理查德 riCard 理查 riCard 詹姆斯 Jeims
拉欣 rahim 拉曼 rahman 拉昔 raSid 拉席 raSid 依布拉欣/伊布拉欣 ibrahim 依斯迈/依斯邁/伊斯迈/伊斯邁 ismail
胡先 husein 奥斯曼/奧斯曼 osman 奥曼/奧曼 otman 惹化 Jafar 嘉化 Jafar 查化 Jafar 卡立 kalid 尤索夫/尤索 yusof
东姑/東姑 tengku 端姑 tuanku 拿督 datuk 安华/安華 anwar 纳吉/納吉 najib 瑪目/马目 mahmud 敦拉萨/敦拉薩 tunrazak
努鲁/努魯 nurul 再努 zainul 阿兹/阿茲 aziz 诺尔/諾爾 nor 阿兹敏/阿茲敏 azmin 慕沙 musa 赛夫丁/賽夫丁 saifudin
查斯 Carls 南希 nansi 何塞 jose 休斯 hyus 伊丽莎白/伊麗莎白 elizabet 路易 lui 阿里 ali
敏昂莱/敏昂萊 minaunglain 昂山 aungsan
`;
