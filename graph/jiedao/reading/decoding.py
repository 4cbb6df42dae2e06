"""Which encoding the bytes of a Chinese text are in, and the text.

The encodings that Chinese text comes in overlap: nearly any bytes above 0x7F are both GB18030 and UTF-16, and
half of Big5 is GB18030 as well. So: a byte order mark decides; else UTF-8, whose form does not arise by chance;
else the encoding in which the characters are those that Chinese texts are made of.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from itertools import islice
from typing import NamedTuple

from jiedao.errors import ReadingError

MIN_HAN = 5
"""A text with fewer Han characters is taken to be not Chinese."""

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")

# Bytes looked at to choose an encoding, and characters of them that are weighed.
SAMPLE_BYTES = 1 << 12
SAMPLE_CHARACTERS = 1_000
# Mean weight of the characters beyond ASCII from which bytes are taken to be text in that encoding: newspaper text lies
# above 1.2, a list of names above 0.4, Korean read as GB18030 at 0.36, most else read in the wrong encoding below 0.
PLAUSIBLE = 0.4
# A few names may hold no frequent character: what is shorter than this need only not look wrong.
SHORT, PLAUSIBLE_IF_SHORT = 30, -0.3
# So much weight in so many characters does not arise in two encodings: the others need not be tried.
CERTAIN, CERTAIN_CHARACTERS = 1.0, 100
# What is UTF-8 by its form is read otherwise only from this weight: é of French is 茅 in GB18030, in use there.
PLAUSIBLE_AGAINST_UTF8 = 1.0
# Broken places for each character beyond ASCII up to which a file is still text; and so many are always forgiven.
BROKEN_SHARE, BROKEN_FORGIVEN = 0.02, 3

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In the order in which they win a tie. cp950 and big5hkscs are Big5 with more characters.
BIG5_FAMILY = ("big5", "cp950", "big5hkscs")
CANDIDATES = ("utf-8", "gb18030", *BIG5_FAMILY, "utf-16-le", "utf-16-be")

# The 600 most frequent characters by the word counts of jieba's dictionary (MIT), those of place names, and their
# traditional forms.
FREQUENT = frozenset(
    "的一不在人了有大中国和为这上他个地年来我会以到时要出生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着部能市等业全"
    "里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制"
    "南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被"
    "并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话"
    "少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百济"
    "党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求"
    "德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令"
    "吃观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编越局推满且列觉服双未居除乐"
    "企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚般击曾防请离落显罗营足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识"
    "维采六底宫房音环案批切斗富乡另倒若按查故突责严街镇巷楼栋苑园桥辖邻协善务"
    "國爲為這個來會時學說們於後發對長過業裏裡經門動進區開產軍還種現機體與當兩實麼關從內沒將員東頭間無見戰點場數樣問並萬級應資務氣漢總"
    "電聲設義統處馬兒領隊計別權話報給變書幾華議稱決張導術結師達題條規縣風運組聽濟黨論強黃選記卻職號類傳帶幹農邊據聯廣質陽難歷專認車臺"
    "遊舉線團備爭衆眾連調轉該爾讓較際親單紅價約亞則屬積圖準極裝許參喫觀魚辦復遠羣群構隨劃勢熱網語鐵斷愛紀況證編滿覺雙樂標確織項飛節龍"
    "響藥輕擊請離顯羅營視護創餘興佔雖費試寶識維採宮環鬥鄉責嚴鎮樓棟園橋轄鄰協"
)
PUNCTUATION = frozenset("\u3000，。、；：？！“”‘’「」『』《》〈〉（）【】—…·－～％＋／０１２３４５６７８９")

BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
LONE_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")  # one place in UTF-8, of three bytes
HIGH_BYTE = re.compile(rb"[\x80-\xff]")

MAGIC_NUMBERS = (
    (b"%PDF-", "a PDF file: give it the suffix .pdf"),
    (b"PK\x03\x04", "a ZIP file: unpack it, or give a Word document the suffix .docx"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Word document or an encrypted one: save it as .docx without a password",
    ),
    (b"\x1f\x8b", "compressed with gzip: unpack it"),
    (b"Rar!", "a RAR archive: unpack it"),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it"),
    (b"\x89PNG", "a picture: recognise its text first (OCR)"),
    (b"\xff\xd8\xff", "a picture: recognise its text first (OCR)"),
)


class Decoded(NamedTuple):
    """`text` is `data.decode(encoding)`, or, with `broken` > 0, `data.decode(encoding, "replace")`.

    `broken` counts the places that are not of the encoding, each U+FFFD in `text`, as the decoders of browsers have it;
    `line` is the first line with one, counted from 1 (0: none).
    """

    text: str
    encoding: str
    broken: int = 0
    line: int = 0

    def complaint(self) -> str:
        """What to tell of the broken bytes; empty if there are none."""
        if not self.broken:
            return ""
        places = "1 place is" if self.broken == 1 else f"{self.broken} places are"
        return (
            f"{places} not {self.encoding}; the text was read with U+FFFD there, as bytes.decode({self.encoding!r}, "
            "'replace') gives it: mend the file or convert it to UTF-8"
        )


def decode(data: bytes) -> Decoded:
    """The text of `data` and the Python codec that it is in. Linear in the size of `data`.

    Raises:
        ReadingError: the bytes are no text, or in no encoding that Chinese is written in.

    >>> decode("街道办事处召开会议".encode("gb18030"))
    Decoded(text='街道办事处召开会议', encoding='gb18030', broken=0, line=0)
    >>> decode("街道辦事處召開會議".encode("big5")).encoding
    'big5'
    >>> decode("街道办事处召开会议".encode("utf-16")).encoding
    'utf-16'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark) and (encoding != "utf-32" or len(data) % 4 == 0):
            return _decode_as(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, _most_plausible(data))
    # Few Han characters: UTF-16 or a few characters of GB18030 can be UTF-8 by chance.
    if why_not_chinese(text):
        try:
            other = _decode_as(data, _most_plausible(data, PLAUSIBLE_AGAINST_UTF8))
        except ReadingError:
            if text.count("\x00") > len(text) // 100:
                raise
        else:
            if not why_not_chinese(other.text):
                return other
    return Decoded(text, "utf-8")


def why_not_chinese(text: str) -> str:
    """Why `text` is not read as Chinese, with the way out; empty if it is.

    >>> why_not_chinese("三官庙街道")
    ''
    >>> why_not_chinese("only English")
    'fewer than 5 Chinese characters / 汉字不足 5 个: give text in Chinese'
    """
    if not text or text.isspace():
        return "empty / 没有文字: give a file with text"
    if text.isascii() or len(list(islice(HAN.finditer(text), MIN_HAN))) < MIN_HAN:
        return f"fewer than {MIN_HAN} Chinese characters / 汉字不足 {MIN_HAN} 个: give text in Chinese"
    sample = text[:SAMPLE_CHARACTERS]
    kana = len(re.findall("[\u3041-\u309f\u30a1-\u30fa]", sample))
    if kana > 10 and kana > len(HAN.findall(sample)) // 2:
        return "Japanese, not Chinese / 是日文，不是中文: give text in Chinese"
    return ""


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
    if encoding in BIG5_FAMILY[:-1]:
        wider = _decode_as(data, BIG5_FAMILY[BIG5_FAMILY.index(encoding) + 1])
        if not wider.broken:
            return wider
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if encoding.startswith("utf-8") else 0)
    beyond = sum(len(run) for run in BEYOND_ASCII.findall(text)) - broken
    if broken - 2 * len(LONE_SURROGATE.findall(data)) > max(BROKEN_FORGIVEN, int(beyond * BROKEN_SHARE)):
        raise ReadingError(
            f"looks like {encoding}, but {broken} places are not: convert it to UTF-8, or take the binary part out",
            line=line,
        )
    return Decoded(text, encoding, broken, line)


def _most_plausible(data: bytes, floor: float = PLAUSIBLE) -> str:
    """The candidate in which `data` looks most like Chinese, judged by a sample around its first byte above 0x7F."""
    for magic, what in MAGIC_NUMBERS:
        if data.startswith(magic):
            raise ReadingError(f"no text but {what}")
    first = HIGH_BYTE.search(data)
    start = first.start() & ~1 if first else 0  # UTF-16 counts in pairs, and an ASCII character more does no harm
    sample = data[start : start + SAMPLE_BYTES]
    cut = start + len(sample) < len(data)
    best, best_weight = "", -4.0
    for encoding in CANDIDATES:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(sample, final=not cut)
        weight, characters = _plausibility(text)
        least = floor if floor > PLAUSIBLE or characters >= SHORT else PLAUSIBLE_IF_SHORT
        if weight > max(least, best_weight + 0.02):
            best, best_weight = encoding, weight
            if weight > CERTAIN and characters >= CERTAIN_CHARACTERS:
                break
    if best:
        return best
    if b"\x00" in sample or len(re.findall(rb"[\x01-\x08\x0e-\x1f]", sample)) > len(sample) // 100:
        raise ReadingError("binary, no text: give its text as UTF-8")
    raise ReadingError("in no encoding of Chinese text (UTF-8, GB18030, Big5, UTF-16): convert it to UTF-8")


def _plausibility(text: str) -> tuple[float, int]:
    """The mean weight of the characters of `text` beyond ASCII, from -4 (broken) to 2 (frequent), and how many."""
    beyond = "".join(BEYOND_ASCII.findall(text))[:SAMPLE_CHARACTERS]
    controls = len(re.findall("[\x00-\x08\x0e-\x1f]", text[:SAMPLE_CHARACTERS]))
    if not beyond:
        return -4.0, 0
    weight = sum(_weight(character) * count for character, count in Counter(beyond).items())
    mean = (weight - 4.0 * controls) / (len(beyond) + controls)
    return mean, len(beyond)


@cache
def _weight(character: str) -> float:
    if character in FREQUENT:
        return 2.0
    if character in PUNCTUATION:
        return 1.0
    if character == "\ufffd":
        return -4.0
    if "\u4e00" <= character <= "\u9fff":
        # The first levels of GB 2312 and Big5 hold what is in use, the rest is rare.
        for encoding, last in (("gb2312", 0xD8), ("big5", 0xC7)):
            try:
                if character.encode(encoding)[0] < last:
                    return 0.1
            except UnicodeEncodeError:
                continue
        return -1.0
    return -0.5 if "\u00a0" <= character <= "\u2fff" else -2.0
