"""Where a Chinese or Korean line names its writers, and where one name ends and the next begins."""

import re

# "(서울=연합뉴스)": where, and which outlet.
_PLACE_AND_OUTLET = re.compile(r"^[(\[【]?[가-힣]{2,6}=[^\])】\s]{2,15}[)\]】]\s*")
_FAMILIES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧"
    "蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范範"
    "方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬"
    "贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向"
    "柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳"
    "陽裴席卫衛查屈鲍鮑位覃霍翁隋甘景薄单單包司柏宁寧柯阮桂闵閔"
)
# As these are written, nobody is called in Japan.
_PLAIN_FAMILIES = (
    "张刘陈杨赵吴孙马罗郑谢韩冯萧邓许吕苏卢蒋贾叶阎钟谭邹陆顾龙万钱汤乔贺赖龚庞兰颜严"
    "鲁韦毕聂丛齐庄时关费纪欧项阳卫鲍单宁闵"
)
_TWO_SIGNS = "欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|皇甫|慕容|司徒|令狐|尉迟|尉遲|夏侯|公孙|公孫"
_NAME = rf"(?:(?:{_TWO_SIGNS})|[{_FAMILIES}])[\u4e00-\u9fff]{{1,2}}"
_SIGN = "[\u3005-\u30ff\u3400-\u9fff]"
_SPACE_BETWEEN = re.compile(rf"(?<!{_SIGN})(?P<first>{_NAME})\s+(?=(?P<second>{_NAME})(?!{_SIGN}))")
# Words before a name by which a line is Chinese; "作者" and "記者" are Japanese, too.
_CHINESE = re.compile(
    "记者|编|执笔|采写|採寫|采访|採訪|撰文|撰稿|撰写|撰寫|通讯员|通訊員|編輯|报道|報導|文字"
)
_MANY_SIGNS = 3
_AMPERSAND = re.compile(rf"(?<={_SIGN})\s*[&\uff06]\s*(?={_SIGN})")
# By which number the outlet knows its editor: "韩晓雯 PK155", "韩晓雯_NF1234".
_NUMBER_OF_STAFF = re.compile(
    r"(?<=[\u3400-\u9fff])[\s_]+[A-Za-z]{0,3}\d{2,6}(?=[\s)\]\u3011\uff09]*$)"
)


def from_writer(text: str) -> str:
    """Return `text` from where it names the writer, a mark between two names.

    Some say first where, and who it is from.
    """
    text = text[max(0, text.find("作者")) :]
    if text.isascii():
        return text
    text = _NUMBER_OF_STAFF.sub("", _PLACE_AND_OUTLET.sub("", text))
    return _SPACE_BETWEEN.sub(_parted, _AMPERSAND.sub("、", text))


def _parted(names: re.Match[str]) -> str:
    """Return the first name with a mark behind it, unless both may be a Japanese person's."""
    first, second = names["first"], names["second"]
    is_sure = (
        {first[0], second[0]} & set(_PLAIN_FAMILIES)
        or len(first) == len(second) == _MANY_SIGNS
        or _CHINESE.search(names.string, 0, names.start())
    )
    return f"{first}、" if is_sure else names[0]
