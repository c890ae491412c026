"""What outlets print below and between their stories, phrase by phrase and language by language.

Each line is a regular expression that must match a whole block (or all that is
glued to the last sentence), so the same words inside a sentence mean nothing.
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
)

# Below one of these stand other stories; in the middle of a text the story goes on afterwards.
RELATED = (
    r"(?:related|recommended|similar|suggested|trending|popular|latest|more|other|top|featured|recent)"
    r" (?:articles?|stor(?:y|ies)|posts?|news|reading|content|topics?|coverage|links?|videos?|headlines?)",
    r"related|recommended(?: for you)?|most (?:read|popular|viewed|shared|commented)|trending(?: now)?",
    r"more (?:from|on|about|in) [^.!?]{1,60}|you (?:may|might|will|'ll|could) (?:also )?(?:like|love|enjoy|be interested in).{0,20}",
    r"(?:read|see|watch) (?:next|also)|up next|don.t miss|editor.?s? picks?|also (?:read|on .{1,30})|what to read next",
    r"mehr zum thema|(?:das könnte|könnte) (?:sie|dich|dir|ihnen) auch (?:interessieren|gefallen)|weitere (?:artikel|themen|nachrichten|meldungen).{0,30}",
    r"ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen|beiträge)|meistgelesen(?:e artikel)?|auch interessant|lesen sie auch|mehr (?:aus|von|über) [^.!?]{1,60}",
    r"(?:à|a) (?:lire|voir) (?:aussi|également|ensuite)|lire aussi|(?:articles?|sujets?) (?:similaires?|liés?|associés?|recommandés?|connexes?)",
    r"sur le même (?:sujet|thème)|vous (?:pourriez|aimerez) (?:aussi )?(?:aimer|être intéressé).{0,20}|les plus lus|dans la même rubrique",
    r"(?:noticias|artículos|notas|temas|contenidos?|entradas) relacionad[oa]s?|(?:te|le) puede interesar|también (?:te|le) puede interesar|lea también|lee también|lo más (?:leído|visto)|más noticias|ver más",
    r"читайте также|смотрите также|по теме|похожие (?:новости|статьи|материалы|записи)|другие новости|материалы по теме|вам может быть интересно|главные новости|самое читаемое",
    r"читайте також|дивіться також|за темою|схожі (?:новини|статті|матеріали|записи)|інші новини|матеріали за темою|вас може зацікавити|найпопулярніше|останні новини",
    r"leggi anche|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais)|(?:artigos|notícias|matérias) relacionad[oa]s|veja também",
    r"lees ook|gerelateerde (?:artikelen|berichten)|les også|läs (?:också|även|mer)|czytaj (?:także|też|również)|zobacz (?:także|też)|čtěte také|ilgili haberler|olvasta már\?",
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
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,160}|all rights reserved.{0,80}|report (?:an? )?(?:error|typo|correction).{0,60}|you (?:have|'ve) \d+ free articles?.{0,60}",
    r"(?:we use|this (?:site|website) uses) cookies.{0,200}|accept (?:all )?(?:cookies)?|privacy policy|terms (?:of (?:use|service)|and conditions)",
    r"(?:artikel )?(?:teilen|drucken|merken|speichern|versenden|weiterleiten|kommentieren|vorlesen|anhören)|(?:jetzt |artikel |auf \w+ )*teilen(?: auf.{0,40})?|diesen artikel teilen.{0,40}|(?:ihre|deine) e-mail-adresse wird nicht veröffentlicht.{0,80}|erforderliche felder sind.{0,30}",
    r"(?:jetzt |hier |unseren |den |zum )*.{0,60}newsletter.{0,40}(?:abonnieren|anmelden|bestellen|registrieren).{0,60}|anzeige|werbung|mehr (?:lesen|dazu).{0,100}|lesen sie (?:auch|mehr|hier).{0,160}|zur startseite|nach oben|folgen sie uns.{0,60}|schlagwörter\s*:.{0,160}",
    r"partager(?: (?:sur|cet|l).{0,60})?|imprimer|envoyer(?: par .{0,20})?|enregistrer|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée.{0,120}|les champs obligatoires sont indiqués.{0,20}|publicité|inscrivez-vous.{0,120}|abonnez-vous.{0,120}|s.abonner.{0,60}|(?:à lire|lire|à voir) (?:aussi|également)\s*:.{1,160}|lire la suite.{0,60}|suivez-nous.{0,60}|mots[- ]clés\s*:.{0,160}",
    r"compartir(?: (?:en|esta|este|por).{0,60})?|compartir|imprimir|enviar(?: por .{0,20})?|guardar|(?:tu|su) dirección de correo electrónico no será publicada.{0,120}|los campos (?:obligatorios|necesarios|requeridos) están marcados.{0,20}|publicidad|suscríbe(?:te|se).{0,120}|suscrib(?:ete|irse).{0,80}|regístrate.{0,80}|(?:lea|lee|ver|leer) (?:también|más)(?:\s*:.{0,160})?|síguenos.{0,60}|etiquetas\s*:.{0,160}",
    r"поделиться.{0,60}|поделитесь.{0,60}|распечатать|печать|отправить|сохранить|ваш (?:адрес )?e-?mail не будет опубликован.{0,120}|обязательные поля помечены.{0,20}|реклама|подпи(?:сывайтесь|шитесь|саться).{0,120}|(?:читайте|смотрите) (?:также|ещё|еще).{0,160}|читать (?:далее|полностью|ещё).{0,60}|теги(?:\s*:.{0,160})?|если вы (?:нашли|заметили) (?:ошибку|опечатку).{0,160}",
    r"поділи(?:тися|тись|ться).{0,60}|роздрукувати|друк|надіслати|зберегти|ваша? (?:e-?mail|електронна|адреса).{0,30} не (?:буде|публікуватиметься|оприлюднюватиметься).{0,120}|(?:обов.язкові|необхідні) поля.{0,40}|реклама|підпи(?:суйтесь|суйтеся|шіться|сатися).{0,120}|(?:читайте|дивіться) (?:також|ще)\s*:?.{0,160}|читати (?:далі|більше|повністю).{0,60}|теги(?:\s*:.{0,160})?|якщо ви (?:знайшли|помітили|побачили) помилку.{0,160}|стежте за.{0,100}",
    r"condividi.{0,40}|stampa|pubblicità|iscriviti.{0,120}|il tuo indirizzo email non sarà pubblicato.{0,100}|compartilh(?:e|ar).{0,40}|publicidade|inscreva-se.{0,100}|o seu endereço de e-?mail não será publicado.{0,100}|delen(?: via.{0,30})?|advertentie|je e-?mailadres (?:zal|wordt) niet.{0,100}|vereiste velden.{0,40}|del (?:på|artikkel).{0,40}|annonse?|dela(?: på.{0,30})?|udostępnij.{0,40}|reklama|twój adres e-?mail nie zostanie opublikowany.{0,100}|sdílet.{0,30}|paylaş.{0,30}|megosztás.{0,30}",
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
)


def whole(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return one expression for blocks that are nothing but one of `phrases`."""
    marks = r"[\s\W]*"
    return re.compile(rf"{marks}(?:{'|'.join(phrases)}){marks}", re.IGNORECASE)
