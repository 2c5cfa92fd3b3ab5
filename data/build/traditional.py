"""Build how Traditional Chinese writes what Simplified does: `traditional.tsv`.

A line is what Simplified writes and what Traditional does, letters and longer words.
Where one letter has several forms, the list below names the one of places and of the
page's words; the words that it is wrong for stand beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from packages import DATA, Package, read, register

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENCC = Package(
    "PyPI",
    "opencc-python-reimplemented",
    "0.1.7",
    "41b3b92943c7bed291f448e9c7fad4b577c8c2eae30fcfe5a74edf8818493aa6",
)
# Letters that stay, though the first form that the source lists is another.
_KEPT = (
    "里制注岳郁姜咸松扎朴曲丑斗卷卜表板御谷布折面系升占台岩周冬出托采干范征游夸栗"
    "淀梁娘于个昆沈后巨夫胡拐朱凌哄玩克"
)
_CHOSEN = {"钟": "鐘", "后": "後", "于": "於", "个": "個", "仑": "崙"}
_WORDS = (
    *("这里 這裡", "那里 那裡", "哪里 哪裡", "里面 裡面", "制图 製圖", "绘制 繪製"),
    *("复制 複製", "注明 註明", "注释 註釋", "日历 日曆", "采用 採用", "昆仑 崑崙"),
    *("沈阳 瀋陽", "冲绳 沖繩", "沈河 瀋河", "程序 程式", "网络 網路", "文件 檔案"),
    *("服务器 伺服器", "打开 開啟", "坐标 座標", "报道 報導", "数据 資料", "默认 預設"),
    *("保存 儲存", "关闭 關閉", "链接 連結", "信息 資訊", "干预 干預", "幸存 倖存"),
    *("显示 顯示", "鼠标 滑鼠", "屏幕 螢幕", "视频 影片", "用户 使用者", "设置 設定"),
)


def main() -> None:
    """Build the file."""
    rows = {**dict(_letters()), **dict(word.split() for word in _WORDS)}
    rows = {a: b for a, b in rows.items() if a != b}
    text = "".join(f"{a}\t{b}\n" for a, b in sorted(rows.items()))
    (DATA / "traditional.tsv").write_text(text, "utf-8")
    register(
        "traditional.tsv",
        licence="Apache-2.0",
        attribution="",
        origin=[OPENCC, "data/build/traditional.py, words chosen by hand"],
        date="2023-02-11",
    )


def _letters() -> Iterator[tuple[str, str]]:
    """Yield each simplified letter with its form in Taiwan."""
    variants = dict(_rows("TWVariants"))
    for letter, form in _rows("STCharacters"):
        if letter in _CHOSEN:
            yield letter, _CHOSEN[letter]
        elif letter not in _KEPT and ord(letter) < 0x10000:  # noqa: PLR2004  # Unicode's first plane
            yield letter, variants.get(form, form)


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """Yield the rows of one of the source's tables, each with its first form."""
    text = read(OPENCC, f"opencc/dictionary/{name}.txt").decode()
    for line in text.splitlines():
        letter, _, forms = line.partition("\t")
        if forms:
            yield letter, forms.split()[0]


if __name__ == "__main__":
    main()
