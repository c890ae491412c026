"""Outlets speak to their readers in the languages of few outlets, too."""

import pytest

from articles.furniture.phrases import phrase_of

APPEALS = (
    "Последвайте ни във Viber и научавайте първи новините.",
    "Ако харесвате работата ни, подкрепете независимата журналистика.",
    "Pratite nas na Viber kanalu i budite u toku.",
    "Preuzmite našu aplikaciju za Android i iPhone.",
    "Пратите нас на Вајбер каналу.",
    "Преземете ја нашата апликација.",
    "Naročite se na naše e-novice.",
    "Podprite neodvisno novinarstvo z donacijo.",
    "Bashkohu me kanalin tonë në WhatsApp për lajmet e fundit.",
    "Patiko straipsnis? Paremkite mus.",
    "Pastebėjote klaidą? Praneškite mums.",
    "Piesakies jaunumiem e-pastā un uzzini svarīgāko pirmais!",
    "Atbalsti neatkarīgu žurnālistiku.",
    "Telli meie uudiskiri ja saad päeva lood e-postile.",
    "Subscriu-te al nostre butlletí.",
    "Skráðu þig á póstlistann okkar.",
    "Teken in op ons nuusbrief.",
    "Jiunge na kundi letu la WhatsApp kupata habari mpya kila siku.",
    "Pakua app yetu",
    "I-follow ang aming Facebook page para sa mga balita.",
    "Mobil tətbiqimizi yükləyin",
    "تازہ ترین خبروں کے لیے ہمارا واٹس ایپ چینل جوائن کریں۔",
    "সর্বশেষ খবর পেতে আমাদের হোয়াটসঅ্যাপ চ্যানেল অনুসরণ করুন।",
    "बातम्यांसाठी आमच्या व्हॉट्सअॅप चॅनेलला फॉलो करा.",
    "எங்கள் வாட்ஸ்அப் சேனலில் இணைந்து செய்திகளைப் பெறுங்கள்.",
    "తాజా వార్తల కోసం మా వాట్సాప్ ఛానల్‌ను ఫాలో అవ్వండి.",
    "വാർത്തകൾ അറിയാൻ ഞങ്ങളുടെ വാട്സാപ്പ് ചാനലിൽ അംഗമാകൂ.",
    "Ha tetszett a cikk, támogasd munkánkat. Már havi ezer forint is sokat segít.",
    "Liker du det du leser? Bli støttemedlem og vipps oss på 12345.",
)
WRITTEN_ABOUT = (
    "Приложението на пристанището беше изтеглено четиридесет пъти.",
    "Podržite krov rukama, viknuo je zidar.",
    "Naročite kavo, je rekel natakar.",
    "Programėlę atsisiuntė keturiasdešimt žmonių.",
    "Atbalsti zem tilta sarūsēja.",
    "Jiunge jipya la reli limefunguliwa.",
    "Tətbiq qırx dəfə yüklənib.",
    "বন্দরের অ্যাপটি চল্লিশ বার ডাউনলোড হয়েছে।",
)


@pytest.mark.parametrize("text", APPEALS)
def test_an_appeal_is_known_in_further_languages(text: str) -> None:
    assert phrase_of(text) == "furniture"


@pytest.mark.parametrize("text", WRITTEN_ABOUT)
def test_what_a_story_tells_of_such_things_is_its_own(text: str) -> None:
    assert phrase_of(text) is None
