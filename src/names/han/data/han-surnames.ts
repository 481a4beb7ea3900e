// Readings that characters have in names only, written from common knowledge; `李 lee,rhee` is one character
// or more of one reading, then its readings in the usual spelling.

/** Surnames that Mandarin reads otherwise than the same character elsewhere. */
export const mandarinSurnames = `
单/單 shan 曾 zeng 仇 qiu 解 xie 查 zha 任 ren 区/區 ou 盖/蓋 ge 朴 piao,pu 缪/繆 miao 翟 zhai 乐/樂 yue
覃 qin,tan 员/員 yun 种 chong 召 shao 折 she 繁 po 宓 mi 郇 xun 隗 wei 纪/紀 ji 秘 bi 车/車 che
柏 bai,bo 薄 bo 瞿 qu 谌/諶 chen 洗 xian 华/華 hua 葛 ge 佴 nai 逄 pang 祭 zhai 尉迟/尉遲 yuchi 长孙/長孫 zhangsun 万俟/萬俟 moqi 澹台/澹臺 tantai 令狐 linghu
单于/單于 chanyu
`;

/** The same in Cantonese, as Hong Kong spells it. */
export const cantoneseSurnames = `
單/单 sin 區/区 au 查 cha 任 yam 覃 tam 翟 chak 仇 kau 李 lee 周 chow 曹 tso,chor 羅/罗 law 麥/麦 mak 余 yu
戴 tai 蔡 choi,tsoi 鄒/邹 chow 徐 tsui,chui 謝/谢 tse 曾 tsang 冼 sin 黎 lai 岑 sham 沈 sum,shum 楊/杨 young
葉/叶 ip,yip 傅 foo 胡 woo 何 ho 朱 chu,choo 莫 mok 阮 yuen 歐陽/欧阳 auyeung 司徒 szeto 解 kai 洗 sin
石 shek 簡/简 kan 高 ko 尹 wan 植 chik
`;

/** Surnames whose Korean reading or spelling does not follow from the character; hangul for the sound. */
export const koreanSurnames = `
金 김 沈 심 車 차 葉 섭,엽 賈 가 單 선 丁 정 奇 기 諸 제 皮 피 易 역 北 북 洪 홍 宅 택 柳 류 皇甫 황보
南宮 남궁 鮮于 선우 諸葛 제갈 司空 사공 獨孤 독고 西門 서문 李 lee,rhee 朴 park 崔 choi 吳/吴 oh 安 ahn
鄭/郑 jung,chung 趙/赵 cho 曺 cho 申 shin 辛 shin 任 yim 盧/卢 roh,noh 禹 woo 徐 suh 廉 yum 成 sung 千 chun
玄 hyun 許/许 huh 周 joo 朱 joo 柳 yoo 兪/俞 yoo 劉/刘 yoo 權/权 kwon 全 chun 田 chun 孫/孙 sohn 魯/鲁 roh
潘 ban 具 koo 元 won 嚴/严 um,eom
`;

/** Surnames whose everyday Vietnamese form is not the first one of a dictionary. */
export const vietnameseSurnames = `
阮 nguyen 陳/陈 tran 黎 le 范 pham 黃/黄 hoang,huynh 潘 phan 武 vu,vo 鄧/邓 dang 裴 bui 杜 do 胡 ho
吳/吴 ngo 楊/杨 duong 李 ly 段 doan 丁 dinh 陶 dao 鄭/郑 trinh 張/张 truong 林 lam 何 ha 高 cao 梁 luong
劉/刘 luu 羅/罗 la 朱 chu 譚/谭 dam
`;

/**
 * Characters of Vietnamese names that Unihan has no Sino-Vietnamese reading of (仲 trọng, 春 xuân), or one of the
 * spoken language first (水 is thuỷ in names, and not heo); from common knowledge.
 */
export const vietnameseNames = `
北 bac 仲 trong 剛/刚 cuong 娟 quyen 奠 dien 維/维 duy 惟 duy 嘉 gia 夏 ha 何 ha 荷 ha 浩 hao 恆/恒 hang 環/环 hoan
煥/焕 hoan 煌 hoang 弘 hoang 宏 hoanh 祐 huu 暉/晖 huy 徽 huy 慧 tue 愷/恺 khai 啟/啓/启 khai 奎 khue 琦 ky 淇 ky
蘭/兰/𬞕 lan 亮 luong 嶺/岭 linh 劉/刘 luu 茂 mau 銘/铭 minh 誼/谊 nghi 岳 nhac 范 pham 潘 phan 菲 phi 峰/峯 phong
馮/冯 phung 芳 phuong 晉/晋 tan 靜/静 tinh 雪 tuyet 祖 to 叢/丛 tung 祥 tuong 翔 tuong 蔡 thai 申 than 瑞 thuy
趙/赵 trieu 肇 trieu 直 truc 聞/闻 van 薇 vi 春 xuan 昌 xuong 懿 y 筍/笋 duan 灝/灏 hao 輔/辅 phu 銓/铨 thuyen 炳 binh
秉 binh 碧 bich 錦/锦 cam 洲 chau 朱 chu 鐘/钟 chung 強/强 cuong 瓊/琼 quynh 東/东 dong 蓉 dung 行 hanh 曉/晓 hieu
洪 hong 圭 khue 紀/纪 ky 旗 ky 洛 lac 蓮/莲 lien 令 linh 玲 linh 李 ly 理 ly 美 my 源 nguyen 寧/宁 ninh 女 nu 齊/齐 te
從/从 tung 沈 tham 時/时 thoi 淳 thuan 水 thuy 尚 thuong 澤/泽 trach 永 vinh 武 vo 雨 vu 羽 vu 燕 yen 丕 phi 百 bach
邦 bang
`;

/**
 * Hokkien and Teochew as Singapore and Malaysia spell them: the frequent surnames and characters of given names. No
 * free table of readings is known, so a word with any other character gets no Hokkien reading.
 */
export const hokkien = `
陳/陈 tan 林 lim 黃/黄 ng,ooi,wee 吳/吴 goh 劉/刘 low,lau 張/张 teo,tiong 許/许 koh,khaw,khor 蔡 chua
鄭/郑 tay,tee 沈 sim 王 ong,heng 李 lee 洪 ang 謝/谢 chia 周 chew,chiu 楊/杨 yeo 曾 chan,chen 白 peh
顏/颜 gan 施 see 翁 ang,ong 郭 kuek,quek 高 ko 盧/卢 loh 羅/罗 loh 葉/叶 yap 徐 chee,cher 宋 song 何 ho
余 ee,eu 莊/庄 chng,cheng 江 kang 胡 oh,ow 傅 poh 丁 teng 連/连 lian 方 png,pung 侯 hau 梁 neo,niu 馬/马 beh
邱 khoo,hew 丘 khoo 蘇/苏 soh,saw 孫/孙 sng,soon 朱 choo 杜 toh 魏 gwee,ngui 蕭/萧 seow,siau 賴/赖 lua
辜 koh 柯 kua 簡/简 kan 藍/蓝 na 紀/纪 kee 溫/温 oon 湯/汤 thng 戴 tay,tai 童 tang 涂 toh 彭 phe,phang
唐 tng,tong 石 chio 歐/欧 ow 范 huan 鍾/钟 cheng,cheong 董 tang 趙/赵 teo,tio 薛 sih 韓/韩 han 潘 phua
嚴/严 giam 古 koh 阮 ng,wan 康 khng,khong 卓 toh 俞 joo 呂/吕 loo,ler 凌 leng 倪 gay 雷 lui 伍 goh 姚 yeo,io
甘 kam 田 tian,chan 池 tee 程 thia,theng 游 yew 鄧/邓 teng 廖 leow,liau 熊 him 龔/龚 keng,kiong 巫 boo 黎 le
章 chiang,cheong 陸/陆 lek 志 chee 強/强 keong,khiang 明 beng,meng 文 boon,bun 華/华 hwa,wah 福 hock
國/国 kok 榮/荣 eng,yong 金 kim 水 chui 木 bak,bok 成 seng 城 seng 盛 seng 興/兴 heng,hin 發/发 huat
財/财 chai 德 teck 仁 jin 義/义 gee,ngee 禮/礼 lay 智 ti,tee 信 sin 忠 tiong 孝 hau 平 peng 安 an 和 ho,hoe
順/顺 soon 利 lee 美 bee 玉 geok 珠 choo 英 eng 蘭/兰 lan 花 hua,wah 香 hiang,heong 秀 siew 麗/丽 lay 鳳/凤 hong
月 guat,guek 雲/云 hoon 春 choon 夏 hay 秋 chew 冬 tang 清 cheng 山 san,suan 海 hai 河 ho 龍/龙 leong,leng
虎 hor 勇 yong,eng 武 boo 光 kong,kwang 亮 liang,leong 輝/辉 hui 耀 yew,yao 宗 chong 祖 chor 賢/贤 hean
良 liang,leong 俊 choon 傑/杰 kiat 雄 hiong,heng 豪 ho,how 偉/伟 wee,wui 大 tai,tua 小 seow,sio 永 eng,yong
長/长 teng,tiong 天 thian,tien 地 tay 東/东 tong,tang 西 sai,se 南 lam 北 pak 中 tiong 正 cheng,chia
道 tho,tow 元 guan 貞/贞 cheng 建 kian 新 sin 益 aik,ek 世 say 家 ka,keh 庭 teng 源 guan,nguan 泉 chuan
川 chuan 貴/贵 kwee,kui 富 hu,poo 有 yew,u 才 chai 學/学 hak,hock 思 su,ser 樂/乐 lok,gak 慶/庆 kheng
祥 siang,seong 瑞 swee,sui 吉 kiat 隆 leong,liong 昌 chiang,cheong 泰 thye,thai 添 thiam 來/来 lai 進/进 chin
生 seng 松 siong,song 柏 pek 梅 bwee,boey 竹 tek 菊 kiok,kek 蓮/莲 lian,lien 燕 yen 玲 ling,leng 珍 tin,chin
寶/宝 poh 珊 san 慧 hui,huay 惠 hui,hwee 敏 min,bin 淑 siok,sok 雪 seok,suat 素 soh 細/细 soi,say 歷/历 lek
亞/亚 ah 阿 ah 再 chai 炳 peng,pin 錦/锦 kim 欽/钦 khim 鼎 teng,tia 基 kee 賜/赐 su 振 chin 旺 ong,wang
漢/汉 han 民 bin,min 聲/声 seng,sia 聖/圣 seng 勝/胜 seng 森 sim,som 鴻/鸿 hong 儀/仪 gee 瓊/琼 kheng
靜/静 cheng 婷 teng 芳 hong,phang 芬 hoon 友 yew 達/达 tat 通 thong 遠/远 wan 萬/万 ban 千 chian,cheng
百 pek 三 sam 一 it 二 jee 誠/诚 seng 寧/宁 leng 業/业 giap 立 lip 書/书 su
子 chu 根 kun,koon 升/昇 seng 日 jit,jek 卿 keng,kheng 心 sim 恩 in,oon 宏 hong 浩 ho 凱/凯 khai 彬 pin
斌 pin 鵬/鹏 peng 勤 khin 儉/俭 kiam 敬 keng 耐 nai 聰/聪 chong 鑫 kim 培 poey 坤 khoon,kun 乾 khian 健 kian
壽/寿 siu,siew 喜 hee 樹/树 chiu,soo 枝 kee,chee 銀/银 gin,ngin 銘/铭 beng,meng 鎮/镇 tin 鐵/铁 thih
錫/锡 sek,siak 洲 chew 湖 oh 深 chim 澤/泽 tek 潤/润 joon 濟/济 chay 炎 yam,iam 煌 hong 熙 hee 燦/灿 chan
烈 liat 嬌/娇 kiau,keow 娟 kuan,kwan 娘 neo 婉 wan 媚 bee 妹 mui,moey 姑 kor 鶯/莺 eng 鴛 wan 鸞/鸾 luan
桂 kwee 桃 tho 柳 liu,lew 儒 joo 仙 sian 佛 hut 保 poh 倫/伦 lun,loon 兆 teow,tiau 先 sian 全 chuan,chuen
公 kong 六 lak 五 goh 四 si 九 kow 八 peh 冠 kuan 初 chor 加 ka 助 choh 厚 kau 可 khoh 合 hap 名 beng
君 koon,kun 吾 goh 告 ko 善 sian 嘉 ka 回 hoe 團/团 thuan 坡 poh 堂 tong,tng 塗 toh 士 soo 多 toh 太 tai
如 joo 妙 biau 孟 beng 宇 oo 定 teng 宜 gee 宣 suan 寬/宽 khuan 尚 siang 居 ki 崇 chong 巖/岩 giam 州 chew
帝 tay 常 siang 年 lian 幸 heng 廣/广 kong 弘 hong 彥/彦 gan 得 teck 必 pit 恭 keong,kiong 情 cheng 惜 sek
意 ee 應/应 eng 戰/战 chian 拔 puat 捷 chiat 教 kau 敦 toon 斗 tow 旗 kee 星 seng,chae 景 keng 晶 cheng
暉/晖 hui 朝 teow,tiau 本 poon 杏 heng 果 ko 楚 chor 榕 yong 欣 him 毓 iok 沛 phai 波 poh 洋 yeo 流 lau
滿/满 buan 理 lee 琪 kee 琴 khim 瑜 joo 瑤/瑶 yeow 璋 chiang 甜 tiam 甲 kah 目 bak 省 seng 真 chin
眾/众 chiong 知 tee 祝 chiok 神 sin 秉 peng 純/纯 soon 紅/红 ang,hong 紹/绍 siow 維/维 wee 羨/羡 sian
群 koon 翠 chui 聯/联 lian 肇 teow 育 yok 能 leng,neng 自 choo 舜 soon 艷/艳 yam 茂 bow,mow 荷 ho 蔭/荫 im
藝/艺 gay 衛/卫 wee 裕 joo 誌 chi 諒 liong 謀/谋 bow 謹/谨 kin 譽/誉 yee 讓/让 jiang 豐/丰 hong 質 chit
超 chew,chiau 越 uat 躍/跃 yok 逢 hong 運/运 woon 郎 long 鈞/钧 kin 鋒/锋 hong 開/开 khai 陽/阳 yong,iong
隨 sui 雅 ngah 霖 lim 霞 ha 音 im 頌 siong 風/风 hong 飛/飞 hui,huey 馨 heng 魁 khoey 麟 lin 齊/齐 chay
`;

/** The surnames of a single character that nearly all Chinese and Koreans have, with their traditional forms. */
export const commonSurnames = `
王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇
卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢
汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫
庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮
桂闵閔解强強柴华華车車冉房边邊朴辜连連卓池丘玉申慎权權河沉沃吉具宣奉都元诸諸表明睦禹千蒙骆駱闫麦麥简簡区區冼招丰豐幸狄伏古党
`;

/** Surnames as the Hakka of Malaysia and Singapore and the Foochow of Sarawak spell them; the given name follows in any language. */
export const hakkaSurnames = `
陳/陈 chin,ting,tin 張/张 chong,cheong 黃/黄 wong,bong 劉/刘 liew,lew,lau 李 lee 林 lim,ling 葉/叶 yap,yek 楊/杨 yong,yeong
吳/吴 ngu,ng 鄭/郑 chang,ting 謝/谢 chia 羅/罗 lo,law 鄧/邓 then,theng 曾 chen,tsen,tzen 賴/赖 lai 古 koo 邱/丘 hiew,kiew,khew
蕭/萧 siew 徐 chee,chua 溫/温 voon,boon,woon 余 yee,yii 鍾/钟 chung,choong 彭 phang,pang 蔡 choi,chai 范 fam,fan 薛 siet
管 kon 房 fong 涂 thu,too 胡 foo 傅 foo 巫 moo,boo 黎 lai 卓 chok 廖 liaw,liew,liau,liow 藍/蓝 lam,nam 戴 thai 丁 ting
宋 soong 莫 mok 江 kong 孔 kung 甘 kam 官 kon 侯 heu 潘 phang,phoon,phua 許/许 hii,hee,khoo 俞 yii 孫/孙 soon,sun 魏 ngui,ngooi
詹 chieng,chiam 錢/钱 chieng 郭 kuok,kok,kwek 周 chiew,chew,chow 杜 toh,too 陸/陆 luk,loke,look 梁 leong,niew,neo 馮/冯 fung,foong
何 ho,hor,hoe 朱 choo,chee 馬/马 mah,beh 呂/吕 lui,loo,ler 沈 sim,shim,sum 趙/赵 chew,chiew 湯/汤 thong,tong 姚 yeo,yiew 伍 ng,ngu
韓/韩 hon,hang 符 foo 雲/云 woon 雷 looi,lui 龍/龙 loong,leong 鄺/邝 kwong 凌 ling 鄒/邹 chow,chew 熊 hiong,yong 田 thian,tien
王 wong,heng,ong 洪 hong,ang 高 koh,ko 石 chioh,shek 康 khong 洗/冼 sin,seen 蘇/苏 soo,su 歐/欧 aw,ow 關/关 kwan 麥/麦 mak
嚴/严 ngam,giam 顏/颜 ngan,gan 饒/饶 jau,yeow 池 tie,chee 程 ching,thia 唐 tong,thong 簡/简 kan,kean 翁 ong,yong,eng
`;
