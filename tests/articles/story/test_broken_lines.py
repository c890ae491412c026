"""Lines that end in no full stop: broken at their commas, unmarked, or with a credit behind."""

import pytest

from articles.hints import Hints
from articles.story.line_ends import before_aside
from tests.articles.pages import page, source
from tests.articles.reader import read_article

BROKEN = [
    "下周一，",
    "海岛码头大修就将进入第二阶段，",
    "这也是对岛上居民出行影响最大的一段。",
    "渡轮每天只开两班，早上七点和傍晚六点各一班，其余班次全部取消。",
    "港务局提醒居民提前订票，带好证件，以免在码头久等。",
]
UNMARKED = [
    "岛上的渡轮博物馆周六开馆，馆里收藏了四十多艘旧船的模型，最早的一艘造于一百年前",
    "游客可以登上其中一艘，在老船长的带领下学习掌舵和打绳结，孩子们尤其喜欢这个环节",
    "博物馆还设了一间小茶室，供应岛上自产的红茶和海藻饼干，窗外就是码头和灯塔的全景",
    "茶室支持微信支付，网上预订可享优惠",
]


LONG = "港务局与消防队可以共享渡轮的航行记录。乘客除了向船长报告之外，也可以直接打电话给港务局，由港务局派人上船检查，检查结果三天之内在码头公布，并抄送岛上的居委会。"
CAPTION = (
    "Islanders wait for the morning ferry at the harbour, which had been closed for two days "
    "because of the fog, in March. The kiosk is at left, the old lighthouse is behind the boat."
)
CREDITED = [f"据记者了解，{LONG}", f"{LONG}（实习生 温小霞 海岛客户端报道）"]


@pytest.mark.parametrize("story", [BROKEN, UNMARKED, CREDITED])
def test_a_story_needs_no_full_stops(story: list[str]) -> None:
    body = "".join(f"<p>{text}</p>" for text in story)
    markup = (
        f"<html><head><title>海岛渡轮</title></head><body><h1>海岛渡轮</h1><div>{body}</div>"
        "<div><a href=/us>关于我们</a></div></body></html>"
    )

    reading = read_article(page(markup), Hints(), source())

    assert reading.text.split("\n\n") == story


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (f"{LONG}（实习生 温小霞 报道）", LONG),
        (f"{LONG}（见第三版）吗", f"{LONG}（见第三版）吗"),
        (f"{LONG}（三月就任。前任已卸任）", f"{LONG}（三月就任。前任已卸任）"),
        (f"{CAPTION} (Bo Falk/Example Photo)", f"{CAPTION} (Bo Falk/Example Photo)"),
        (f"{CAPTION} (Photo: Bo Falk)", f"{CAPTION} (Photo: Bo Falk)"),
        (f"{CAPTION} (Reporting by Bo Falk)", CAPTION),
        (f"{CAPTION} [CrossRef]", f"{CAPTION} [CrossRef]"),
        ("图为渡轮通航仪式。（刘小通摄）", "图为渡轮通航仪式。（刘小通摄）"),
    ],
)
def test_a_credit_in_brackets_is_behind_the_end_of_a_paragraph_and_not_of_a_caption(
    text: str, before: str
) -> None:
    assert before_aside(text) == before
