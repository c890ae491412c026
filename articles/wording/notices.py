"""Notices in many wordings: requests to subscribe, sign-ups, forms; one expression a line.

Each must match a whole block (or all that is glued to the last sentence), so the same
words inside a sentence mean nothing. `phrases.py` asks them only where the plain lists
know the first words, and not the whole.
"""

import re

# Below one of these come readers' comments or the form for them: nothing after it is the story.
COMMENTS = (
    r"(?:leave|write|post|add|submit) (?:a |your )?(?:reply|comment|response)s?(?: cancel reply)?",
    r"(?:leave|post) (?:a )?(?:reply|comment) to .{1,60}",
    r"(?:\d[\d.,]* |no |view |show |read |all |see )*comments?(?: \(?\d+\)?)?|\d+ comments? on .{1,200}",
    r"(?:\d+|one) (?:responses?|replies|reply|thoughts?) (?:to|on) [\"“„«‘'].{1,200}|join the (?:conversation|discussion)",
    r"comments (?:are|have been) (?:closed|disabled|turned off).{0,80}|discussion about this post",
    r"(?:schreiben? sie|schreibe?|hinterlasse(?:n sie)?|verfassen sie) (?:uns )?(?:ihren|deinen|einen|eine)"
    r" (?:kommentar|antwort)(?: ab)?(?: antwort abbrechen| antworten abbrechen)?|kommentar (?:schreiben|verfassen|abgeben)"
    r"|einen kommentar (?:schreiben|hinterlassen|abgeben)|antwort (?:schreiben|hinterlassen)",
    r"(?:\d+ |keine |alle )?kommentare?(?: \(?\d+\)?)?(?: (?:anzeigen|lesen|zu diesem artikel))?",
    r"(?:laisser|laissez|écrire|ajouter|poster) (?:un |votre )?(?:commentaire|réponse)(?: annuler la réponse)?",
    r"(?:\d+ |aucun |voir les |tous les )?commentaires?(?: \(?\d+\)?)?|réagir à cet article",
    r"(?:deja|dejar|escribe|escribir|añade|agrega|publica) (?:un |una |tu )?(?:comentario|respuesta)(?: cancelar (?:la )?respuesta)?",
    r"(?:\d+ |sin |ver |todos los )?comentarios?(?: \(?\d+\)?)?",
    r"(?:добавить|оставить|написать|отправить) (?:ваш )?(?:комментари[йи]|ответ|отзыв)(?: отменить ответ)?",
    r"(?:ваш )?комментари[йи](?:\s*:)?(?: ?\(?\d+\)?)?|обсуждение",
    r"(?:додати|залишити|написати|надіслати) (?:ваш )?(?:коментар|відповідь|відгук)(?: скасувати відповідь)?",
    r"коментар[іи]?(?: ?\(?\d+\)?)?|обговорення",
    r"(?:lascia|scrivi|aggiungi) un (?:commento|a risposta)(?: annulla risposta)?|commenti(?: \(?\d+\)?)?",
    r"(?:deixe|deixar|escreva|adicione) (?:um |uma |seu )?(?:comentário|resposta)(?: cancelar resposta)?|comentários",
    r"(?:geef|laat|plaats) (?:een |je )?(?:reactie|antwoord)(?: achter)?(?: reactie annuleren)?|reacties(?: \(?\d+\)?)?",
    r"legg igjen en kommentar.{0,20}|skriv (?:en )?kommentar|lämna (?:ett svar|en kommentar).{0,20}|kommentarer(?: \(?\d+\)?)?",
    r"dodaj komentarz.{0,20}|komentarze(?: \(?\d+\)?)?|napsat komentář.{0,20}|bir (?:yanıt|cevap) yazın.{0,20}|yorumlar",
    r"(?:اترك|أضف|اكتب|شارك ب) ?(?:تعليق(?:ًا|اً|ا|ك)?|رد(?:ًا|اً|ا|ك)?)(?: إلغاء الرد)?|(?:\d+ |لا )?(?:تعليق(?:ات)?|التعليقات)(?: ?\(?\d+\)?)?",
    r"(?:دیدگاه(?:تان|ی)?|نظر(?:تان|ی)?|پاسخی?) (?:خود )?(?:را )?(?:بنویسید|بگذارید|ارسال کنید)(?: لغو پاسخ)?|دیدگاه‌?ها|نظرات",
    r"(?:כתיבת|הוספת|השארת|הוסף|כתבו) תגובה(?: לבטל)?|(?:\d+ )?תגובות(?: ?\(?\d+\)?)?",
    r"コメント(?:を(?:残す|書く|投稿する?|する|送信))?(?: ?[(（]?\d+[件)）]?)?(?: ?返信をキャンセル(?:する)?)?|(?:返信を残す|みんなのコメント)",
    r"(?:发表|發表|發佈|发布|添加|写|我要)(?:评论|評論|回复|回覆|留言)(?: ?取消(?:回复|回覆))?|(?:网友|最新|全部|热门)?(?:评论|評論|留言)(?: ?[(（]?\d+[条則)）]?)?|暂无评论",
    r"댓글(?: ?남기기| ?쓰기| ?달기)?(?: ?\(?\d+\)?)?(?: ?응답 취소)?",
)

# Below one of these stand other stories; in the middle of a text the story goes on afterwards.
RELATED = (
    r"(?:related|recommended|similar|suggested|trending|popular|latest|more|other|top|featured|recent)"
    r" (?:articles?|stor(?:y|ies)|posts?|news|reading|content|topics?|coverage|links?|videos?|headlines?)",
    r"related|recommended(?: for you)?|most (?:read|popular|viewed|shared|commented)|trending(?: now)?",
    r"more (?:from|on|about|in) [^.!?]{1,60}|you (?:may|might|will|'ll|could) (?:also )?(?:like|love|enjoy|be interested in).{0,20}",
    r"(?:read|see|watch) (?:next|also)|up next|don.t miss|editor.?s? picks?|also (?:read|on .{1,30})|what to read next",
    r"(?:neueste|aktuelle|letzte) (?:meldungen|nachrichten|artikel|beiträge)|(?:últimas|más) (?:noticias|entradas)|(?:les )?(?:derni[èe]res?|plus) (?:nouvelles|actualités|infos|articles)",
    r"mehr zum thema|(?:das könnte|könnte) (?:sie|dich|dir|ihnen) auch (?:interessieren|gefallen)|weitere (?:artikel|themen|nachrichten|meldungen).{0,30}",
    r"ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen|beiträge)|meistgelesen(?:e artikel)?|auch interessant|lesen sie auch|mehr (?:aus|von|über) [^.!?]{1,60}",
    r"(?:à|a) (?:lire|voir) (?:aussi|également|ensuite)|lire aussi|(?:articles?|sujets?) (?:similaires?|liés?|associés?|recommandés?|connexes?)",
    r"sur le même (?:sujet|thème)|vous (?:pourriez|aimerez) (?:aussi )?(?:aimer|être intéressé).{0,20}|les plus lus|dans la même rubrique",
    r"(?:noticias|artículos|notas|temas|contenidos?|entradas) relacionad[oa]s?|(?:te|le) puede interesar|también (?:te|le) puede interesar|lea también|lee también|lo más (?:leído|visto)|más noticias|ver más",
    r"читайте также|смотрите также|по теме|похожие (?:новости|статьи|материалы|записи)|другие новости|материалы по теме|вам может быть интересно|главные новости|самое читаемое",
    r"читайте також|дивіться також|за темою|схожі (?:новини|статті|матеріали|записи)|інші новини|матеріали за темою|вас може зацікавити|найпопулярніше|останні новини",
    r"leggi anche|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais)|(?:artigos|notícias|matérias) relacionad[oa]s|veja também",
    r"lees ook|gerelateerde (?:artikelen|berichten)|les også|läs (?:också|även|mer)|czytaj (?:także|też|również)|zobacz (?:także|też)|čtěte také|ilgili haberler|olvasta már\?",
    r"(?:اقرأ|إقرأ|اقرأوا|شاهد|طالع) (?:أيض[ًا]{1,2}|المزيد عن .{1,60})|(?:مقالات|أخبار|مواضيع|موضوعات|مواد) (?:ذات صلة|مشابهة|متعلقة|أخرى)|(?:قد|ربما) (?:يعجبك|يهمك) (?:أيض[ًا]{1,2})?|الأكثر (?:قراءة|مشاهدة)|آخر الأخبار",
    r"(?:مطالب|اخبار|خبرهای) (?:مرتبط|مشابه)|بیشتر بخوانید|همچنین بخوانید|پربازدیدها|(?:כתבות|ידיעות) (?:נוספות|קשורות)|קראו גם|אולי יעניין אותך|הנקראות ביותר",
    r"関連(?:記事|ニュース|リンク|する?記事)|あわせて読みたい|こちらもおすすめ|おすすめ(?:の)?記事|(?:新着|最新|人気|注目)(?:記事|ニュース)|(?:アクセス|人気)ランキング|この記事を読んだ人(?:は|に).{0,20}",
    r"相关(?:阅读|新闻|文章|链接|推荐|报道)|相關(?:閱讀|新聞|文章|報導)|延伸(?:阅读|閱讀)|(?:猜你喜欢|推荐阅读|推薦閱讀|热门(?:文章|新闻|推荐)|最新(?:消息|新闻|文章)|更多(?:新闻|精彩内容)|编辑推荐)|관련 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)",
)

# Buttons and notices that stand alone, anywhere.
FURNITURE = (
    r"rss(?:[ -]feed)?|(?:subscribe (?:to|via) )?rss(?: feed)?",
    r"(?:share|tweet|pin|print|e-?mail|like|save|copy(?: link)?|whatsapp|facebook|twitter|x|linkedin|pinterest|reddit|telegram|tumblr|"
    r"messenger|flipboard|bluesky|threads|mastodon|pocket|instagram|youtube|viber|vk|ok|xing|skype|more|link|bookmark|comment|reply|loading\W*)",
    r"share (?:this|on|via|with|it|the|article|story).{0,60}|(?:click|tap) (?:here )?to (?:share|print|email|tweet|read|subscribe|sign|view|see|expand).{0,80}",
    r"like this:?|like loading\W*|loading\W*|follow (?:us|me|@\w+|.{1,40} on (?:twitter|facebook|instagram|google news|x|telegram)).{0,60}",
    r"your e-?mail address will not be (?:published|shared).{0,80}|required fields (?:are|have been) marked.{0,10}",
    r"save my name,? e-?mail.{0,120}|notify me (?:of|by|when|via).{0,120}|(?:name|e-?mail|website|url|comment)\s*\*.{0,60}|post comment|submit|cancel reply|log ?in(?: to .{1,60})?|you must be logged in.{0,60}",
    r"(?:sign up|subscribe|register|join|get|receive|enter your email)\b.{0,140}\b(?:newsletters?|inbox|e-?mails? (?:updates?|alerts?|address)|mailing list|daily briefing)\b.{0,140}",
    r"subscribe(?: (?:now|today|here|free))?|sign up(?: (?:now|here|free))?|newsletters?|advertisement|ad|sponsored(?: content)?|promoted|continue reading.{0,80}|story continues (?:below|after).{0,40}|article continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40}",
    r"(?:read|see|learn) more(?:\s*[:>»\u2026.].{0,160})?|read (?:also|next)\s*:.{1,160}|(?:also|related)\s*:.{1,160}|back to top|go to top|next(?: (?:post|article|story).{0,100})?|prev(?:ious)?(?: (?:post|article|story).{0,100})?|skip to .{1,40}",
    r"(?:filed under|tagged|tags?|topics?|categories|category|posted in|labels?)(?:\s*:.{0,160})?|(?:filed under|posted in) [^.]{1,100}",
    r"the post .{1,240} (?:appeared first|first appeared) on .{1,80}|this (?:article|story|post) (?:was )?(?:originally|first) (?:published|appeared) .{1,120}",
    r"(?:©|\(c\)|copyright (?:©|ⓒ|\(c\)|\d{4})).{0,160}|all rights reserved(?:[^\w ].{0,80})?|report (?:an? )?(?:error|typo|correction).{0,60}|you (?:have|'ve) \d+ free articles?.{0,60}",
    r"(?:notice|disclaimer|statement)\s*:\s*the (?:above content|content above).{0,240}",
    r"(?:we use|this (?:site|website) uses) cookies.{0,200}|accept (?:all )?(?:cookies)?|privacy policy|terms (?:of (?:use|service)|and conditions)",
    r"(?:artikel )?(?:teilen|drucken|merken|speichern|versenden|weiterleiten|kommentieren|vorlesen|anhören)|(?:jetzt |artikel |auf \w+ )*teilen(?: auf.{0,40})?|diesen artikel teilen.{0,40}|(?:ihre|deine) e-mail-adresse wird nicht veröffentlicht.{0,80}|erforderliche felder sind.{0,30}",
    r"(?:jetzt |hier |unseren |den |zum )*.{0,60}newsletter.{0,40}(?:abonnieren|anmelden|bestellen|registrieren).{0,60}|anzeige|werbung|mehr (?:lesen|dazu).{0,100}|lesen sie (?:auch|mehr|hier).{0,160}|zur startseite|nach oben|folgen sie uns.{0,60}|schlagwörter\s*:.{0,160}",
    r"partager(?: (?:sur|cet|l).{0,60})?|imprimer|envoyer(?: par .{0,20})?|enregistrer|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée.{0,120}|les champs obligatoires sont indiqués.{0,20}|publicité|inscrivez-vous.{0,120}|abonnez-vous.{0,120}|s.abonner.{0,60}|(?:à lire|lire|à voir) (?:aussi|également)\s*:.{1,160}|lire la suite.{0,60}|suivez-nous.{0,60}|mots[- ]clés\s*:.{0,160}",
    r"compartir(?: (?:en|esta|este|por).{0,60})?|compartir|imprimir|enviar(?: por .{0,20})?|guardar|(?:tu|su) dirección de correo electrónico no será publicada.{0,120}|los campos (?:obligatorios|necesarios|requeridos) están marcados.{0,20}|publicidad|suscríbe(?:te|se).{0,120}|suscrib(?:ete|irse).{0,80}|regístrate.{0,80}|(?:lea|lee|ver|leer) (?:también|más)(?:\s*:.{0,160})?|síguenos.{0,60}|etiquetas\s*:.{0,160}",
    r"поделиться.{0,60}|поделитесь.{0,60}|распечатать|печать|отправить|сохранить|ваш (?:адрес )?e-?mail не будет опубликован.{0,120}|обязательные поля помечены.{0,20}|реклама|подпи(?:сывайтесь|шитесь|саться).{0,120}|(?:читайте|смотрите) (?:также|ещё|еще).{0,160}|читать (?:далее|полностью|ещё).{0,60}|теги(?:\s*:.{0,160})?|если вы (?:нашли|заметили) (?:ошибку|опечатку).{0,160}",
    r"поділи(?:тися|тись|ться).{0,60}|роздрукувати|друк|надіслати|зберегти|ваша? (?:e-?mail|електронна|адреса).{0,30} не (?:буде|публікуватиметься|оприлюднюватиметься).{0,120}|(?:обов.язкові|необхідні) поля.{0,40}|реклама|підпи(?:суйтесь|суйтеся|шіться|сатися).{0,120}|(?:читайте|дивіться) (?:також|ще)\s*:?.{0,160}|читати (?:далі|більше|повністю).{0,60}|теги(?:\s*:.{0,160})?|якщо ви (?:знайшли|помітили|побачили) помилку.{0,160}|стежте за.{0,100}",
    r"condividi.{0,40}|stampa|pubblicità|iscriviti.{0,120}|il tuo indirizzo email non sarà pubblicato.{0,100}|compartilh(?:e|ar).{0,40}|publicidade|inscreva-se.{0,100}|o seu endereço de e-?mail não será publicado.{0,100}|delen(?: via.{0,30})?|advertentie|je e-?mailadres (?:zal|wordt) niet.{0,100}|vereiste velden.{0,40}|del (?:på|artikkel).{0,40}|annonse?|dela(?: på.{0,30})?|udostępnij.{0,40}|reklama|twój adres e-?mail nie zostanie opublikowany.{0,100}|sdílet.{0,30}|paylaş.{0,30}|megosztás.{0,30}",
    r"(?:شارك|شارِك|مشاركة)(?: (?:المقال|الخبر|هذا المقال|عبر|على|على .{1,20}))?|طباعة|إعلان|(?:اقرأ|إقرأ) (?:المزيد|أيض[ًا]{1,2})(?:\s*[:»\u2026.].{0,160})?|(?:لن يتم نشر|لن يُنشر) (?:عنوان )?بريدك الإلكتروني.{0,120}|(?:الحقول الإلزامية|يشار إلى الحقول الإلزامية).{0,40}",
    r"(?:اشترك|سجل|سجّل|انضم).{0,60}(?:النشرة|القائمة البريدية|قناتنا|بريدك).{0,100}|(?:تابعنا|تابعونا).{0,60}|(?:جميع|كافة|كل) الحقوق محفوظة.{0,80}|(?:الكلمات المفتاحية|الوسوم|كلمات دلالية)(?:\s*:.{0,160})?|سياسة الخصوصية|(?:نستخدم|يستخدم هذا الموقع) ملفات تعريف الارتباط.{0,160}",
    r"اشتراک‌?گذاری.{0,40}|نشانی ایمیل شما منتشر نخواهد شد.{0,120}|بخش‌?های مورد ?نیاز.{0,60}|(?:בקשו|שתפו|שיתוף|הדפסה|פרסומת)(?: .{0,40})?|האימייל לא יוצג באתר.{0,80}|שדות החובה מסומנים.{0,20}|כל הזכויות שמורות.{0,80}",
    r"(?:この記事を|記事を)?(?:シェア|共有|印刷|保存|ツイート|ブックマーク)(?:する|しよう)?(?:\s*[:：].{0,80})?|(?:続きを読む|もっと(?:見る|読む)|記事一覧(?:へ|を見る)?|トップ(?:ページ)?へ(?:戻る)?|(?:前|次)の(?:記事|ページ)(?:[:：へ].{0,100})?)(?:\s*[>»\u2026].{0,40})?|広告|ＰＲ|スポンサーリンク",
    r"メールアドレスが公開されることはありません.{0,80}|.{0,4}が付いている欄は必須項目です.{0,10}|(?:コピーライト|copyright)?.{0,60}(?:無断(?:転載|複製)|転載・?複製).{0,20}(?:禁じます|禁止)[^。]{0,20}。?|(?:メールマガジン|メルマガ|ニュースレター)(?:の|に|を)?(?:ご)?(?:登録|購読).{0,60}|(?:タグ|キーワード|カテゴリー?)\s*[:：].{0,120}|フォローする|当(?:サイト|ウェブサイト)では.{0,60}(?:クッキー|cookie).{0,80}",
    r"分享(?:到|至|给|本文|文章)?(?:\s*[:：].{0,80})?|(?:打印|收藏|点赞|举报|转发|返回(?:首页|顶部)|扫一扫.{0,40}|(?:阅读|查看|點擊|点击)(?:全文|更多|原文|详情).{0,20}|(?:上|下)一篇(?:\s*[:：].{0,100})?|广告|廣告|(?:更多.{0,20})?请关注.{0,60}|关注(?:我们|微信公众号).{0,60})",
    r"(?:您|你)的(?:电子)?(?:邮箱|电子邮件|邮件)地址不会被公开.{0,60}|必(?:填|需)(?:项|的).{0,20}(?:标注|标记).{0,10}|必填欄位.{0,20}|(?:版权所有|版權所有|未经(?:授权|许可)|本文(?:来源|系|为)|(?:责任)?编辑|责编|来源)(?:\s*[:：|，,].{0,80}|.{0,40}(?:转载|轉載).{0,20})|(?:标签|關鍵字|关键词|分类)\s*[:：].{0,120}|订阅.{0,20}(?:早报|周报|简报|邮件|新闻信).{0,40}|本(?:网站|站)使用\s?cookie.{0,80}",
    r"(?:이 기사를? )?(?:공유하기|공유|인쇄|스크랩)|이메일 주소는 공개되지 않습니다.{0,80}|무단 ?전재.{0,40}금지.{0,20}|저작권자.{0,60}",
)

# Where an outlet keeps the rest for those who pay.
PAYWALL = (
    r"(?:please )?(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|upgrade)\b.{0,60}\b(?:to (?:continue|read|access|unlock|keep|view|see)|for (?:full|unlimited) access).{0,120}",
    r"(?:to (?:continue|keep) reading|continue reading|to read (?:the full|this)|this (?:article|content|story) is (?:for|only|reserved|available|exclusive)).{0,80}\b(?:subscri\w+|member\w*|sign in|log in|register|account).{0,100}",
    r"(?:already a (?:subscriber|member)|already have an account|want to read more|subscriber[- ]only|premium content|for subscribers only|unlock this article).{0,100}",
    r"(?:jetzt )?(?:weiterlesen mit|mit .{1,30} weiterlesen|jetzt abonnieren|sie haben bereits ein abo|bereits abonnent|dieser artikel ist (?:nur )?(?:für|abonnenten|exklusiv)|nur für abonnenten|exklusiv für abonnenten|lesen sie (?:weiter|diesen artikel) mit|um (?:weiterzulesen|diesen artikel)).{0,140}",
    r"(?:la suite (?:de cet article )?est réservée|(?:cet )?article réservé|réservé (?:à|aux) (?:nos )?abonnés|il vous reste .{1,30} à lire|abonnez-vous pour (?:lire|continuer|accéder)|déjà abonné|pour lire la suite).{0,140}",
    r"(?:suscríbete para (?:seguir|leer|continuar)|(?:contenido|artículo) (?:exclusivo|solo|reservado) para suscriptores|para (?:seguir|continuar) leyendo|¿ya (?:eres|es) suscriptor).{0,140}",
    r"(?:чтобы (?:прочитать|читать|продолжить)|полный текст доступен|доступно только|для подписчиков|материал доступен).{0,30}(?:подпис\w+|полностью|дальше|далее|только).{0,100}",
    r"(?:щоб (?:прочитати|читати|продовжити)|повний текст доступний|доступно лише|для підписників|тільки для передплатників).{0,140}",
    r"(?:per continuare a leggere|contenuto riservato|para continuar lendo|conteúdo exclusivo|alleen voor abonnees|for abonnenter|endast för prenumeranter|tylko dla (?:abonentów|prenumeratorów)).{0,140}",
    r"(?:هذا (?:المقال|المحتوى) (?:للمشتركين|مخصص للمشتركين|حصري)|(?:اشترك|سجّل|سجل) (?:الآن )?(?:لمتابعة|لقراءة|لإكمال)|لمتابعة القراءة|هل أنت مشترك).{0,140}",
    r"(?:この記事は|ここから(?:先)?は|続きは).{0,20}(?:有料|会員|購読者?|登録).{0,60}|(?:有料)?会員(?:限定|登録).{0,60}(?:お読み|読め|記事|ログイン).{0,60}|残り\s?\d+文字.{0,40}",
    r"(?:本文|此文|该文|全文)(?:仅限|僅限|只对|为).{0,10}(?:订阅|訂閱|会员|會員|付费).{0,60}|(?:开通|登录|登錄|订阅|成为)(?:会员|會員|后|後)?.{0,20}(?:继续|繼續|阅读全文|閱讀全文|解锁).{0,60}|이 기사는 (?:유료|회원|구독자).{0,60}",
)


def whole(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return one expression for blocks that are nothing but one of `phrases`."""
    marks = r"[\s\W]*"
    return re.compile(rf"{marks}(?:{'|'.join(phrases)}){marks}", re.IGNORECASE)
