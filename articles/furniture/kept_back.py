"""Know the line with which an outlet keeps the rest of a story for those who pay or log in.

It names them, and says that it is theirs alone or that they may read on: stems, folded as phrases
are. Such words are news, too: only the lines right below what was read of a story are asked.
"""

import re

from articles.text import count_words
from articles.wording.any_of import any_of
from articles.wording.folding import unmarked

LONGEST = 300
# Words: "Subscribers only" may stand above the next story.
_LABEL = 3


def _stems(*words: str) -> re.Pattern[str]:
    # Where a word begins, in what has words.
    return re.compile(rf"(?<![a-z\u03b1-\u03c9\u0430-\u045f])(?:{any_of(*map(unmarked, words))})")


_MEMBERS = _stems(
    "subscri suscri subscriu assinant assine abonn abonat abonen aboneaz abonament абонат абонамент abbona subskry subskryb",
    "prenumer predpla elofiz fizess подпис передплат претплат pretplat narocn tellija tellimus συνδρομ abone abonelik mitglied member",
    "tilaa tilaaj tilaus askrif digitalabo probeabo abo_ plus-abo مشترك اشتراك مشترک اشتراک منوي מנוי सब्सक्राइब सदस्य",
    "সাবস্ক্রাইব 会員 會員 有料 购买 订阅 訂閱 付费 付費 구독 유료 berlanggan langganan สมัครสมาชิก สมาชิก dang_ky",
)
# Who is asked in only to be known.
_KNOWN = _stems(
    "account log_in sign_in register konto anmeld regist compte connect cuenta conta accedi inlogg logga_in logg_inn zalogu",
    "prihla войд зарегистр увійд ログイン 登录 登入 로그인 회원 登録 masuk daftar giris",
)
_READ_ON = _stems(
    "continue_reading continue_to_read keep_reading to_read want_to_read read_on full_story full_article full_text weiterlesen",
    "weiterzulesen weiter_lesen lesen_sie seguir_leyendo continuar_leyendo leer_el leer_la pour_lire lire_la poursuivre continuare_a_legg leggere",
    "continuar_lendo continuar_a_ler ler_o ler_a verder lasa_vidare lasa_hela laese_videre laese_hele laes_videre lese_videre",
    "lese_hele les_videre lukea luke lukem czyta_dal czytac ctete cist citat olvas folytat citeste citi чита διαβασ okuyun okumak",
    "devami قراءه قراءة خواندن לקרוא לקריאה पढ 続き 全文 阅读 閱讀 전체 계속 membaca doc_tiep อ่าน পড lesa llegint citaj citanj skaity lasit",
    "lugeda",
)
_ONLY = _stems(
    "subscribers_only members_only subscriber_only only_for only_available available_only only_subscribers only_members",
    "for_subscribers for_members exclusively_for exclusive_to reserved_for available_to nur_für vorbehalten exklusiv_für",
    "réservé réservée exclusivo_para solo_para exclusivo_de riservat solo_per esclusivo_per só_para apenas_para",
    "alleen_voor exclusief_voor endast_för för_dig_som bara_för kun_for for_abonnenter forbeholdt vain_tilaaj",
    "tylko_dla wyłącznie_dla pouze_pro jen_pro len_pre určen csak_előfizet előfizetőknek doar_abonat doar_pentru только_под",
    "только_для доступен_по лише_для тільки_для лише_перед само_прет само_за само_абон samo_pretplat samo_naročn ainult_tellij",
    "tikai_abon tik_pren μόνο_για sadece_abone abonelere_özel للمشتركين_فقط فقط_للمشتركين ویژه_مشترک למנויים केवल_सदस्य",
    "限定 仅限 僅限 付费内容 付費內容 会员专享 會員專屬 전용 회원만 khusus_pelanggan hanya_untuk เฉพาะสมาชิก aðeins_fyrir само_за_абонати",
    "exclusivo_para_assinantes només_per",
)
# How much of it is kept back, how many stories are free, how the rest is had.
_LEFT = re.compile(
    r"(?:reste|pozostal|zbyva|残り).{0,12}?\d.{0,14}(?:artic|artyk|clan|artik|文字)"
    r"|(?:reached|used|limit of) .{0,30}free (?:articles?|stories)|free (?:articles?|stories) (?:left|remaining)"
    r"|unlock this (?:article|story)|weiterlesen mit |full (?:article|story)\W+(?:\w+\W+){0,3}trial"
)
_OTHERS = _stems(
    "newsletter comment komment kommentar коммент комент التعليق コメント 评论 評論 댓글",
    "podcast youtube telegram whatsapp канал contribution funcionalidad service servicio",
)


def keeps_the_rest(text: str) -> bool:
    """Say whether `text`, below what was read of a story, keeps the rest of it back."""
    if len(text) > LONGEST or count_words(text) < _LABEL:
        return False
    folded = f"{unmarked(text)} "
    if _MEMBERS.search(folded):
        asks = _READ_ON.search(folded) or _ONLY.search(folded)
    else:
        asks = _KNOWN.search(folded) and _READ_ON.search(folded)
    return bool(asks or _LEFT.search(folded)) and not _OTHERS.search(folded)
