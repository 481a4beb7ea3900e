// Readings of Japanese names in Hepburn without long vowels, the more frequent first; from common knowledge.

/** Surnames that are not the sum of their characters, and those of a single character. */
export const surnames = `
安倍 abe 阿部 abe 安部 abe 長谷川 hasegawa 五十嵐 igarashi 服部 hattori 渡部 watanabe,watabe
渡辺/渡邊/渡邉 watanabe 東海林 shoji 菅原 sugawara 飯田 iida 飯島 iijima 飯塚 iizuka 河野 kono,kawano
藤井 fujii 松井 matsui 石井 ishii 酒井 sakai 新井 arai 荒井 arai 村井 murai 今井 imai 三井 mitsui
白井 shirai 本田 honda 本多 honda 本間 homma,honma 東 higashi,azuma 菅 suga,kan 林 hayashi 森 mori 原 hara
岡 oka 堀 hori 関/關 seki 辻 tsuji 星 hoshi 泉 izumi 岸 kishi 南 minami 北 kita 西 nishi 谷 tani 島 shima
榊 sakaki 柳 yanagi 境 sakai 堺 sakai 桂 katsura 樋口 higuchi 二階堂 nikaido 二階 nikai 麻生 aso 海部 kaifu
羽田 hata,haneda 羽生 hanyu,habu 中曽根 nakasone 志位 shii 石破 ishiba 日下部 kusakabe 小笠原 ogasawara
佐々木 sasaki 野々村 nonomura 菊地 kikuchi 菊池 kikuchi 小野 ono 小野寺 onodera 小川 ogawa 小沢/小澤 ozawa
小田 oda 小山 koyama,oyama 織田 oda 大和 yamato 大谷 otani,oya 大河内 okochi 斎藤/斉藤/齋藤/齊藤 saito
近藤 kondo 遠藤 endo 後藤 goto 安藤 ando 武藤 muto 工藤 kudo 江藤 eto 須藤 sudo 内藤 naito 加藤 kato
伊藤 ito 佐藤 sato 伊東 ito 進藤 shindo 清水 shimizu 三浦 miura 三宅 miyake 三木 miki 三好 miyoshi 八木 yagi
一色 isshiki 千葉 chiba 和田 wada 久保 kubo 久保田 kubota 土井 doi 土屋 tsuchiya 土田 tsuchida 水谷 mizutani
熊谷 kumagai 谷口 taniguchi 渋谷/澁谷 shibuya 越智 ochi 神田 kanda 神谷 kamiya 神戸 kanbe 金子 kaneko
金城 kinjo 宮城 miyagi 比嘉 higa 玉城 tamaki 島袋 shimabukuro 新垣 aragaki 仲村 nakamura 仲井真 nakaima
翁長 onaga 我那覇 ganaha 具志堅 gushiken 喜納 kina 平 taira 源 minamoto 徳川 tokugawa 豊臣 toyotomi
服 hattori 児玉 kodama 望月 mochizuki 柏木 kashiwagi 椎名 shiina 榎本 enomoto 相沢/相澤 aizawa 相馬 soma
乾 inui 植木 ueki 上田 ueda 上野 ueno 上原 uehara 村上 murakami 井上 inoue 川上 kawakami 池上 ikegami
坂上 sakagami 尾上 onoe 河村 kawamura 河合 kawai 川合 kawai 落合 ochiai 百合 yuri 馬場 baba 大場 oba
木場 kiba 的場 matoba 大庭 oba 成田 narita 生田 ikuta 柿沼 kakinuma 甘利 amari 茂木 motegi,mogi 額賀 nukaga
枝野 edano 蓮舫 renho 丹羽 niwa 尾身 omi 与謝野 yosano 町村 machimura 加計 kake 森友 moritomo 額田 nukata
麻原 asahara 重信 shigenobu 岡本 okamoto 日野 hino 日高 hidaka 日下 kusaka 春日 kasuga 向井 mukai 室井 muroi
筒井 tsutsui 桜井/櫻井 sakurai 永井 nagai 長井 nagai 平井 hirai 福井 fukui 亀井 kamei 岩井 iwai 中井 nakai
臼井 usui 浅井 asai 武井 takei 竹井 takei 笠井 kasai 若井 wakai 細井 hosoi 金井 kanai 高井 takai 玉井 tamai
横井 yokoi
`;

/** Characters that surnames are put together from, with the voiced form in second place. */
export const surnameParts = `
田 ta,da 山 yama 川/河 kawa,gawa 木 ki,gi 村 mura 本 moto 井 i 野 no 原 hara,wara 藤 fuji,to,do 中 naka
小 ko,o 大 o 上 ue,kami 下 shita 松 matsu 石 ishi 高/髙 taka 林 hayashi,bayashi 森 mori 島/嶋 shima,jima
崎/﨑 saki,zaki 橋 hashi,bashi 沢/澤 sawa,zawa 池 ike 岡 oka 内 uchi 西 nishi 東 higashi 北 kita 南 minami
宮 miya 谷 tani,ya 坂/阪 saka 浜/濱 hama 吉/𠮷 yoshi 水 mizu 清 kiyo 金 kane 黒 kuro 白 shira 赤 aka 青 ao
福 fuku 今 ima 伊 i 安 yasu,a 加 ka 佐 sa 武 take 竹 take 杉 sugi 菅 suga 平 hira 丸 maru 古 furu 新 nii,ara
荒 ara 秋 aki 春 haru 夏 natsu 千 chi 三 mi 八 ya 久 ku,hisa 保 ho,bo 長 naga 永 naga 広/廣 hiro 関/關 seki
桜/櫻 sakura 梅 ume 桑 kuwa 栗 kuri 根 ne 戸 to,do 津 tsu,zu 瀬/瀨 se 尾 o 口 guchi,kuchi 部 be 倉 kura
塚 tsuka,zuka 屋 ya 見 mi 渡 wata 辺/邊/邉 nabe,be 鈴 suzu 須 su 和 wa 玉 tama 土 tsuchi 砂 suna 岩 iwa
星 hoshi 月 tsuki 日 hi 泉 izumi 片 kata 神 kami 寺 tera,dera 堀 hori 植 ue 飯 ii 米 yone 馬 ma,ba 牛 ushi
熊 kuma 鳥 tori 鶴 tsuru 亀/龜 kame 矢 ya 柴 shiba 柳 yanagi 茂 shige 相 ai 志 shi 成 nari 望 mochi 角 kado
門 kado 市 ichi 町 machi 里 sato 郷 go 沼 numa 滝/瀧 taki 湯 yu 波 nami 浦 ura 江 e 奥 oku 早 haya 前 mae
横 yoko 外 soto 入 iri 手 te 足 ashi 目 me 羽 ha,ba 毛 ke 糸 ito 豊 toyo 富/冨 tomi 宝 takara 徳 toku
益 masu 増 masu 細 hoso 笠 kasa 船 funa 稲 ina 麦 mugi 萩 hagi 菊 kiku 芦 ashi 若 waka 友 tomo 正 masa 真 ma
直 nao 深 fuka 浅 asa 明 aki 光 mitsu 宇 u 城 shiro,ki 庄 sho 条 jo 坪 tsubo 畑/畠 hata 峰/峯 mine 酒 saka
塩 shio 出 de 世 se 代 shiro,yo 仁 ni 児 ko 子 ko 磯 iso 園 sono 草 kusa 花 hana 越 koshi 沖 oki 溝 mizo
岸 kishi 枝 eda 麻 asa 鳩 hato 椎 shii 名 na 榎 enoki 桐 kiri 楠 kusu 柏 kashiwa 柿 kaki 椿 tsubaki 間 ma
`;

/** Characters of given names. */
export const givenParts = `
一 ichi,kazu,itsu 二 ji 三 zo,mi 五 go 六 roku 七 nana 八 hachi 九 ku 十 ju 太 ta 郎 ro 朗 ro,aki 男 o 夫 o
雄 o,yu 生 o,ki,sei 子 ko 美 mi,yoshi 恵/惠 e,megumi,kei 江 e 枝 e 代 yo 世 yo 香 ka,kaori 花 ka,hana
華 ka,hana 佳 ka,yoshi 加 ka 奈 na 菜 na 那 na 名 na 里 ri 理 ri,masa 梨 ri 莉 ri 利 toshi,ri 由 yu,yoshi
友 tomo,yu 有 yu,ari 優 yu,masaru 裕 hiro,yu,yutaka 祐 yu,suke 佑 yu,suke 悠 yu,haru 勇 yu,isamu 介 suke
助 suke 輔 suke 佐 sa 健 ken,takeshi 賢 ken,masaru 謙 ken 憲 nori,ken 研 ken 建 ken,take
真/眞 ma,shin,makoto 誠 makoto,sei 信 nobu,shin,makoto 慎 shin 進 shin,susumu 新 shin,arata 晋 shin,susumu
伸 nobu,shin 大 dai,hiro,masa 博 hiro,hiroshi 浩 hiro,hiroshi,ko 弘 hiro,hiroshi,ko 宏 hiro,hiroshi,ko
洋 yo,hiro,hiroshi 広/廣 hiro 寛 hiro,kan 紘 hiro 隆 taka,takashi,ryu 孝 taka,takashi,ko 高 taka 貴 taka,ki
崇 taka,takashi 敬 taka,kei,takashi 尚 nao,hisa,sho 直 nao,tadashi 明 aki,akira 昭 aki,sho 彰 aki,akira,sho
章 aki,sho,akira 秋 aki 晃 aki,akira,ko 亮 ryo,akira 昌 masa,sho 正 masa,sho,tadashi 雅 masa 政 masa
将/將 masa,sho 匡 masa,tadashi 勝 katsu,masaru 義 yoshi,gi 良 yoshi,ryo 芳 yoshi 吉/𠮷 yoshi,kichi 好 yoshi
慶 yoshi,kei 喜 yoshi,ki,nobu 嘉 yoshi 淑 yoshi 和 kazu,wa 哲 tetsu,satoshi 徹 tetsu,toru 鉄 tetsu
敏 toshi,satoshi 俊 toshi,shun 年 toshi 寿/壽 toshi,hisa,ju 聡 satoshi,aki 智 tomo,satoshi,chi 知 tomo,chi
朋 tomo 悟 satoru,go 秀 hide,shu 英 hide,ei 久 hisa 光 mitsu,hikaru,ko 満 mitsu,mitsuru 充 mitsu,mitsuru
幸 yuki,sachi,ko 行 yuki 之 yuki,no 雪 yuki 志 shi 文 fumi,bun 史 fumi,shi 郁 iku,fumi 治 haru,ji,osamu
晴 haru 春 haru 陽 haru,yo 彦/彥 hiko 樹 ki,ju 紀 ki,nori 基 ki,moto 希 ki,nozomi 輝 teru,ki 典 nori,fumi
則 nori 規 nori 法 nori 徳/德 nori,toku 範 nori 也 ya 弥 ya 哉 ya 矢 ya 平 hei,hira 兵 hei 次 ji,tsugu
司 ji,shi,tsukasa 児 ji 蔵/藏 zo 造 zo 汰 ta 多 ta 翔 sho,kakeru 祥 sho 蓮 ren 涼 ryo 遼 ryo 諒 ryo
龍/竜 ryu,tatsu 拓 taku,hiroshi 卓 taku,takashi 匠 takumi 航 ko,wataru 渉 wataru 豊 yutaka,toyo
保 yasu,tamotsu 康 yasu,ko,yasushi 泰 yasu,tai 安 yasu 靖 yasu,yasushi 恭 yasu,kyo 克 katsu 重 shige
茂 shige,shigeru 繁 shige,shigeru 滋 shigeru 成 nari,shige,sei 辰 tatsu 達 tatsu 武 take,takeshi
剛 takeshi,tsuyoshi,go 猛 takeshi,takeru 毅 takeshi,tsuyoshi,ki 岳 take,gaku 国/國 kuni 邦 kuni
清 kiyo,kiyoshi 潔 kiyoshi 元 moto,gen 実/實 minoru,mi 稔 minoru 修 osamu,shu 学/學 manabu,gaku
守 mamoru,mori 護 mamoru 衛 mamoru,ei 薫 kaoru 静/靜 shizu 千 chi 沙 sa 紗 sa 早 sa 苗 nae 咲 saki 桜/櫻 sakura
麻 ma,asa 摩 ma 結 yu 衣 i,e 依 i 唯 yui 愛 ai,mana 瞳 hitomi 舞 mai 葵 aoi 遥 haruka 楓 kaede 幹 miki
道 michi 路 ji,michi 通 michi 定 sada 貞 sada 順 jun 純 jun,sumi 淳 jun,atsushi 潤 jun 篤 atsu,atsushi
厚 atsu 敦 atsu,atsushi 仁 hito,jin 人 to,hito,jin 忠 tada,tadashi 延 nobu 宣 nobu 展 nobu 士 shi
栄/榮 ei,sakae 永 naga,ei 圭 kei 啓 kei,hiro 桂 kei,katsura 景 kage,kei 勉 tsutomu 努 tsutomu 勤 tsutomu
務 tsutomu 強 tsuyoshi 昇 noboru 登 noboru 望 nozomi 歩 ayumu,ayumi 亜/亞 a 阿 a 宗 mune 作 saku 丈 jo,take
翼 tsubasa 玲 rei 礼 rei 麗 rei 絵 e 瑠 ru 澄 sumi 節 setsu 照 teru 晶 aki 暁 aki,akira 津 tsu 都 to
`;
