"""Know the words with which outlets speak to their readers, where the verb comes last or spaces are rare.

See `appeals.py`; `end` is how a request ends, `state` a statement.
"""

VERB_FIRST = {
    "id": """
lead: silakan | silahkan | ayo | yuk | mari | sekarang | dan | segera | jangan lupa
own: jurnalisme | kami | anda | kamu | kita | mu | *mu
get: unduh | download | pasang | instal | muat turun | dapatkan
app: aplikasi | app
sign: dapatkan | daftar | daftarkan | berlangganan | ikuti | langgan | sertai | bergabung | gabung | jangan [lewatkan/ketinggalan/terlepas] | ingin | setiap [pagi/hari] | terima | simak | gabung ke | ikuti kanal
letter: email | newsletter | buletin | surel | whatsapp | telegram | saluran | channel | google news | emel | notifikasi | inbox
give: dukung | donasi | donasikan | sokong | bantu | jadilah | sumbang | derma
cause: jurnalisme | donasi | redaksi | kewartawanan | kerja kami | kami | media independen | sumbangan
if: jurnalisme | jika anda | dukungan anda | donasi anda | tanpa | kami
gift: donasi | dukung* | bantu* | sumbang* | langganan
press: jurnalisme | media | redaksi | liputan | berita | kewartawanan
pay: berlangganan | langgan | masuk | login | daftar | untuk [membaca/melanjutkan/meneruskan] | lanjutkan | sudah [berlangganan/punya] | dapatkan akses | anda telah
reading: membaca | langganan | berlangganan | pelanggan | artikel | akses | pembacaan | bulan
locked: artikel ini | konten [ini/khusus/eksklusif] | hanya untuk | khusus untuk | kandungan ini | berita ini [khusus/hanya]
members: pelanggan | anggota | berlangganan | premium | pelanggan premium | ahli
site: situs ini | kami menggunakan | website ini | laman [web/ini] | dengan [melanjutkan/menggunakan/terus]
cookies: cookie* | cookies | kuki
consent: situs | setuju | menyetujui | bersetuju | penggunaan* | pengalaman | laman | kebijakan
tell: punya | anda punya | apakah anda | kirim | kirimkan | hantar | hubungi | tulis | bagikan [cerita/pendapat] | ceritakan | beri tahu | sampaikan | kongsi | laporkan
tips: redaksi | whatsapp | email kami | hubungi kami | kepada kami | ke kami | kolom komentar
erring: menemukan | temukan | laporkan | ada kesalahan | jika anda menemukan | melihat | jumpa
mistake: kesalahan | salah | typo | kekeliruan | ralat
where: kami | redaksi | artikel ini | berita ini | di sini
follow: ikuti | simak | pantau | saksikan
live: live | langsung | siaran langsung | menit demi menit | terkini
halt: gulir | scroll ke | skrol | geser ke | lanjutkan membaca | artikel [berlanjut/ini berlanjut] | baca selanjutnya
after: bawah | iklan | melanjutkan | lanjut | membaca
embed: lihat
outside: instagram | facebook
""",
    "vi": """
own: chung toi | ban | tin tuc | bao chi | toa soan | quy vi | doc gia
lead: hay | vui long | xin | moi | ngay
own: chung toi | ban | quy vi | toi
get: tai | cai dat | tai ngay | hay tai
app: ung dung | app
sign: dang ky | dang ki | nhan | theo doi | dung bo lo | khong bo lo | cap nhat | moi sang | tham gia | nhan tin qua | tham gia kenh
letter: ban tin | email | hop thu | zalo | telegram | thu | kenh | google news | thong bao
give: ung ho | hay ung ho | quyen gop | dong gop | giup
cause: bao chi | chung toi | nen bao | toa soan | doc lap
if: neu ban | su ung ho | bao chi doc lap
gift: ung ho | dong gop | quyen gop
press: bao chi | toa soan | bai bao | tin tuc
pay: dang ky | dang nhap | de doc | tiep tuc | mua | ban da doc
reading: doc tiep | bai viet | thue bao | goi | toan bo | doc
locked: bai viet nay | noi dung nay | chi danh | noi dung danh
members: thanh vien | thue bao | nguoi dang ky | doc gia dang ky | tra phi
site: trang web nay | trang nay | chung toi su dung | website nay | bang viec | bang cach
cookies: cookie*
consent: trang | dong y | chap nhan | su dung | trai nghiem
tell: ban [co/biet/muon] | gui | hay gui | lien he | viet cho | chia se [y kien/cau chuyen] | moi ban | binh luan
tips: toa soan | ban bien tap | cho chung toi | hotline | y kien
erring: ban [phat hien/thay/tim thay] | phat hien | bao loi | neu ban
mistake: loi | sai sot
where: chung toi | bai viet | toa soan | bao
follow: theo doi | xem | cap nhat
live: truc tiep | tung phut
halt: keo xuong | cuon xuong | bai viet tiep tuc | noi dung tiep theo
after: quang cao | ben duoi | de doc
""",
}

VERB_LAST = {
    "tr": """
own: bize | bizi | bizim | *imiz | *umuz | *miz | *mizi | *mizin | *mize | *miza | *imize | *umuzu | *ımızı | haber* | gazetecili* | size | sizin | *niza | *nize
end: olun | indirin | edin | bulunun | yapin | tiklayin | okuyun | katilin | bildirin | yazin | gonderin | kacirmayin | verin | takip et | yukleyin | gelsin | ucretsiz abone olun | ulasin | paylasin | destekleyin | giris yapin | alin | kayit olun | abone ol | indir | hemen | saglar | yorum yapin | arayin | izleyin | deneyin | haberdar olun | ucretsiz | etmis olursunuz | edebilirsiniz | olabilirsiniz | gonderebilirsiniz | okuyabilirsiniz | indirebilirsiniz | bize bildirin | bize ulasin | ihtiyacimiz var | degisebilir | var mi
state: olursunuz | edersiniz | sayilirsiniz | ozeldir | gerekiyor | gerekir | gerekmektedir | kullaniyoruz | kullanir | kullanmaktadir | kullanilmaktadir | mevcuttur | acik | kullaniyor | acik
get: indir* | yukle* | edin*
app: uygulama*
sign: abone ol* | kayit ol* | kaydol* | takip ed* | uye ol* | katil* | gelsin | alin
letter: bulten* | eposta* | email* | posta* | whatsapp* | telegram* | google haber* | kanal* | bildirim*
give: destekle* | bagis* | katki* | destek* | uye ol*
cause: gazetecili* | basin* | habercili* | yayinciligimiz*
pay: abone* | giris yap* | uye ol* | kayit* | satin al* | okumak icin | devam etmek icin
reading: oku* | icer* | sinirsiz | makale* | yazi* | haberin
locked: bu [icerik/haber/yazi/makale] | icerigin | devami | tamami
members: abone* | uye* | premium
site: site* | web sitemiz* | kullan* | siteyi
cookies: cerez* | cookie*
tell: bize | gonder* | paylas* | yaz* | redaksiyon*
tips: bize | bizimle | whatsapp* | ihbar* | haber merkezi* | yorum*
erring: hata* | yanlis*
mistake: bize | bildir* | haberde
follow: canli*
live: takip* | izle* | anlatim*
""",
    "hi": """
own: हमारे | हमारी | हमारा | हमें | हम | आप | आपका | आपकी | आपके | खबर* | ख़बर* | पत्रकारिता
end: करें | लें | जुड़ें | दें | पढ़ें | बनें | पाएं | पाएँ | पायें | कीजिए | बनिए | भेजें | लिखें | बताएं | बताएँ | देखें | कर सकते हैं | रहें
state: है | हैं
get: डाउनलोड* | इंस्टॉल* | इन्स्टॉल*
app: ऐप* | एप* | मोबाइल ऐप | ऐप्लिकेशन
sign: सब्सक्राइब | सदस्यता | साइन | जुड़ें | फॉलो | फ़ॉलो | पाने के लिए | पाएं | पाएँ | रजिस्टर
letter: न्यूज़लेटर* | न्यूजलेटर* | ईमेल* | व्हाट्सऐप* | व्हाट्सएप* | वॉट्सऐप* | टेलीग्राम* | चैनल* | इनबॉक्स
give: दान | सहयोग | समर्थन | योगदान | मदद | डोनेट
cause: पत्रकारिता | हमारी | हमें | हमारे
pay: सदस्यता | सब्सक्राइब | लॉगिन | लॉग | साइन | सब्सक्रिप्शन
reading: पढ़ने | लेख | पूरा | पूरी | पढ़ें
locked: यह [लेख/सामग्री/खबर/ख़बर] | पूरी खबर | पूरा लेख
members: सदस्यों | सब्सक्राइबर* | ग्राहकों | सदस्य
site: यह [वेबसाइट/साइट] | हमारी [वेबसाइट/साइट] | हम | वेबसाइट | साइट
cookies: कुकीज़ | कुकीज | कुकी
tell: हमें | हमारे
tips: भेजें | लिखें | बताएं | बताएँ | संपर्क करें | ईमेल करें
erring: गलती | ग़लती | त्रुटि
mistake: हमें | बताएं | बताएँ | सूचित | रिपोर्ट
follow: लाइव
live: देखें | पढ़ें | जुड़ें | फॉलो
""",
    "fa": """
own: ما | شما | اخبار | خبرنامه* | خبرها* | روزنامه*
end: کنید | شوید | بخوانید | بفرستید | باشید | بنویسید | بگذارید | بپیوندید | دهید | بدهید | نمایید | فرمایید | بگیرید | کلیک کنید | ببینید
state: میکند | میکنیم | می کند | می کنیم | است
get: دانلود | نصب | دریافت
app: اپلیکیشن* | برنامه ما | اپ
sign: عضو | مشترک | دنبال | ثبت نام | بپیوندید | دریافت
letter: خبرنامه* | ایمیل* | کانال* | تلگرام* | واتساپ* | اینستاگرام*
give: حمایت | کمک مالی | پشتیبانی
cause: روزنامهنگاری* | روزنامه نگاری* | رسانه مستقل | از ما | رسانه
pay: مشترک | وارد | اشتراک | ثبت نام
reading: ادامه | مطالعه | خواندن | مقاله | مطلب
locked: این [مطلب/مقاله/محتوا]
members: مشترکان | مشترکین | اعضا | مشترک
site: این [سایت/وب سایت/وبسایت] | ما از | سایت ما | وب سایت
cookies: کوکی*
tell: ما | برای ما | با ما
tips: بفرستید | در میان بگذارید | تماس بگیرید | بنویسید | ارسال کنید | به ما بگویید
erring: خطا* | اشتباه*
mistake: به ما | گزارش | اطلاع
follow: زنده | لحظه به لحظه
live: دنبال کنید | ببینید | بخوانید
""",
}

# Written without spaces between words, or with endings that no space cuts off.
UNSPACED = {
    "ja": """
own: ニュース | 記事 | 速報 | 皆さま | 皆様 | 編集部 | 報道 | 当サイト | 本紙 | 私たち | 取材班 | あなた | 最新 | 公式
end: ください | 下さい | しよう | ましょう | お願いします | お願いいたします | お願い致します | こちら | こちらから | お読みいただけます | お届けします | お届け | ものとみなします | 募集しています | お待ちしています | お寄せください | 登録 | 無料 | チェック | フォロー | ダウンロード
state: いただけます | できます | 頂けます | 限定です | 必要です | ご覧いただけます | 使用しています | 利用しています | 使用します | みなします | 続きます | 専用です | 対象です | となります | 支えられています | 限定
get: ダウンロード | インストール
app: アプリ
sign: 登録 | 購読 | フォロー | お届け | 受け取
letter: メールマガジン | メルマガ | ニュースレター | メールで | LINE | 公式チャンネル | 通知
give: 寄付 | ご寄付 | 寄附 | ご支援 | 支援を | 応援 | サポート
cause: 報道 | ジャーナリズム | 編集部 | 取材 | メディア | 皆さま | 皆様
pay: 登録 | ログイン | 購読 | 会員 | 入会
reading: 続き | 全文 | 読み放題 | お読み | この記事
locked: この記事は | 記事は | ここから先は | 残り
members: 会員 | 購読者 | 有料
site: サイト
cookies: クッキー | Cookie
tell: 情報 | ご意見 | ご感想 | 投稿
tips: お寄せ | お待ちし | お送り | 募集し
erring: 誤字 | 間違い | 誤り | 誤植
mistake: お知らせ | ご連絡 | 報告 | お問い合わせ
follow: ライブ | 速報 | 生中継
live: こちら | ご覧
""",
    "ko": """
own: 뉴스 | 소식 | 속보 | 기사 | 저희 | 여러분 | 본지 | 언론 | 지금 | 구독
end: 하세요 | 주세요 | 보세요 | 바랍니다 | 십시오 | 드립니다 | 보내드립니다 | 만듭니다 | 받으세요 | 기다립니다 | 마세요 | 구독하기 | 제보하기 | 만나보세요
state: 됩니다 | 있습니다 | 합니다 | 전용입니다 | 간주합니다 | 가능합니다 | 전용
get: 내려받 | 다운로드 | 설치
app: 앱을 | 앱 | 애플리케이션
sign: 구독하 | 신청하 | 가입하 | 추가하 | 받아보 | 보내드립니다 | 팔로우
letter: 뉴스레터 | 메일로 | 이메일 | 채널 | 알림
give: 후원해 | 후원하 | 후원을 | 후원금 | 기부 | 응원해 | 지지해
cause: 언론 | 저널리즘 | 기사 | 보도 | 취재
pay: 구독하 | 로그인 | 가입하 | 결제 | 회원
reading: 전문을 | 이어서 | 계속 읽 | 기사를 읽 | 기사 | 보실 수
locked: 이 기사는 | 이 콘텐츠는 | 본 기사는 | 본 콘텐츠는 | 해당 기사는
members: 회원 | 구독자
site: 사이트 | 홈페이지
cookies: 쿠키
tell: 제보 | 의견을 | 사연을
tips: 보내 | 제보해 | 기다립니다 | 남겨 | 연락
erring: 오류 | 오타 | 잘못된
mistake: 알려 | 신고 | 제보
follow: 실시간 | 생중계 | 라이브
live: 확인하세요 | 보세요
""",
}
# These begin with the verb, as the first tables do, and have no spaces.
UNSPACED_FIRST = {
    "zh": """
own: 我们 | 我們 | 您 | 你 | 新闻 | 新聞 | 资讯 | 資訊 | 本报 | 本報 | 头条 | 即時 | 独立媒体 | 獨立媒體
lead: 请 | 請 | 欢迎 | 歡迎 | 立即 | 马上 | 馬上 | 快来 | 快 | 现在 | 現在 | 点击 | 點擊 | 扫码 | 掃碼
get: 下载 | 下載 | 安装 | 安裝 | 打开 | 打開
app: 客户端 | 客戶端 | APP | App | app | 应用 | 應用程式 | 手机应用
sign: 订阅 | 訂閱 | 关注 | 關注 | 追蹤 | 注册 | 註冊 | 加入 | 不要错过 | 不要錯過 | 每天早上 | 每日 | 免费订阅 | 免費訂閱 | 想要
letter: 我们的 | 我們的 | 电子报 | 電子報 | 邮箱 | 信箱 | 公众号 | 公眾號 | 频道 | 頻道 | 电邮 | 電郵 | 微信 | 简报 | 通讯
give: 支持 | 捐款 | 赞助 | 贊助 | 捐助 | 成为 | 成為 | 如果您 | 如果你 | 您的支持 | 你的支持 | 您的捐款 | 独立媒体需要 | 獨立媒體需要
cause: 独立媒体 | 獨立媒體 | 独立新闻 | 獨立新聞 | 我们的报道 | 我們的報導 | 新闻工作 | 新聞工作 | 支持我们 | 支持我們 | 捐款 | 新闻自由 | 新聞自由
pay: 登录 | 登入 | 订阅 | 訂閱 | 成为 | 成為 | 升级 | 升級 | 注册 | 註冊 | 购买 | 購買 | 开通 | 剩余 | 剩餘
reading: 全文 | 继续阅读 | 繼續閱讀 | 解锁 | 解鎖 | 完整 | 会员 | 會員 | 付费 | 付費
locked: 本文为 | 本文為 | 本文仅 | 本文僅 | 本文限 | 此内容 | 此內容 | 本内容 | 本篇 | 会员专享 | 會員專享 | 此文章
members: 会员 | 會員 | 订户 | 訂戶 | 订阅者 | 訂閱者 | 付费 | 付費
site: 本网站 | 本網站 | 本站 | 我们使用 | 我們使用 | 继续浏览 | 繼續瀏覽 | 本网
cookies: cookie | Cookie
tell: 如果您有 | 如果你有 | 如有 | 您有 | 你有 | 提供 | 联系我们 | 聯絡我們 | 给我们 | 欢迎 | 爆料
tips: 线索 | 線索 | 爆料 | 联系我们 | 聯絡我們 | 投稿 | 告诉我们 | 告訴我們 | 来信 | 來信 | 留言
erring: 发现 | 發現 | 如发现 | 如發現 | 文章有误 | 报错 | 報錯 | 如有
mistake: 错误 | 錯誤 | 错别字 | 錯別字 | 纠错
follow: 查看 | 点击查看 | 追踪 | 关注 | 更多
live: 直播 | 实时更新 | 即時更新
halt: 广告后 | 廣告後 | 文章继续 | 文章繼續 | 向下滚动 | 向下滑動 | 往下阅读 | 往下閱讀 | 下方继续
after: 继续 | 繼續 | 阅读 | 閱讀 | 滚动 | 滑動
""",
    "th": """
own: เรา | ข่าว | คุณ
lead: กรุณา | โปรด | อย่าลืม | มาร่วม
get: ดาวน์โหลด | ติดตั้ง | โหลด
app: แอป
sign: สมัคร | ติดตาม | รับข่าว | ลงทะเบียน | กดติดตาม | ไม่พลาด | อย่าพลาด | เพิ่มเพื่อน
letter: จดหมายข่าว | อีเมล | ไลน์ | LINE | เฟซบุ๊ก | ยูทูบ | แจ้งเตือน | ช่อง
give: สนับสนุน | บริจาค | ร่วมสนับสนุน | ร่วมบริจาค
cause: สื่ออิสระ | วารสารศาสตร์ | การทำข่าว | ของเรา | สื่อ | พวกเรา
pay: สมัคร | เข้าสู่ระบบ | ลงทะเบียน | เพื่ออ่าน
reading: อ่านต่อ | อ่านบทความ | ฉบับเต็ม | เนื้อหา
locked: บทความนี้ | เนื้อหานี้ | เฉพาะสมาชิก
members: สมาชิก
site: เว็บไซต์นี้ | เราใช้ | เว็บไซต์ของเรา
cookies: คุกกี้
tell: ส่ง | แจ้ง | ติดต่อ | หากคุณ | มีข่าว
tips: เบาะแส | กองบรรณาธิการ | ถึงเรา | ทีมข่าว | มาที่เรา
erring: พบ | แจ้ง | หากพบ
mistake: ข้อผิดพลาด | คำผิด
follow: ติดตาม | ชม
live: ถ่ายทอดสด | ไลฟ์ | สดๆ
halt: เลื่อนลง | อ่านต่อ | เนื้อหา
after: โฆษณา | ด้านล่าง
""",
}
