"""What a Japanese sentence says: its verbs and verbal nouns, and their truth."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.truths import judge
from geo.languages.ja.words import Said, families, family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ja.words import Link, Word
    from geo.model.clause import Family

__all__ = ["predicates_in"]

_NOUNS = frozenset({"名詞", "代名詞", "接頭辞", "形状詞", "連体詞"})
_COMMAS = frozenset({"、", ",", "，"})
_INFLECTED = frozenset({"動詞", "助動詞"})
_GOING_ON = frozenset(lexicon_of("ja")["sets"]["going_on"])
_LENGTHS = frozenset(lexicon_of("ja")["sets"]["lengths"])
_ABOUT = frozenset(lexicon_of("ja")["sets"]["about"])
_MISHAP_NEAR = 6  # words between where a run is broken off and the verb
_EMPTY = frozenset(lexicon_of("ja")["sets"]["empty"])
_TE = frozenset(lexicon_of("ja")["sets"]["te"])
_JOURNEYS: dict[str, Family] = {
    "始まる": "leave",
    "スタート": "leave",
    "終わる": "end",
    "終了": "end",
    "ゴール": "end",
}


def _family(words: Sequence[Word], at: int) -> tuple[Family | None, str, int]:
    """Return a word's family, the word that has it, and how many words it takes."""
    table = family_of()
    word = words[at]
    if at + 1 < len(words) and word.kind == "動詞" and words[at + 1].place < 0:
        behind = words[at + 1]
        for joined in (word.surface + behind.lemma, word.surface + behind.surface):
            if joined in table:
                return table[joined], joined, 2
    for form in (word.lemma, word.normal, word.surface):
        if form in table:
            return table[form], form, 1
    if word.one_of(families("verbs")["visit"]):
        return "call", word.lemma, 1
    return None, word.lemma, 1


def _is_verbal(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun is used as a verb."""
    word, truth = words[at], families("truth")
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or behind.kind == "補助記号":
        return word.one_of(families("verbs")["nominal"]) or word.detail == "サ変可能"
    if behind.surface in {"を", "に"} and at + 2 < len(words):
        return words[at + 2].one_of(families("verbs")["carrying"])
    mood = truth["planned"] | truth["expected"] | truth["nominaliser"]
    if behind.surface == "の" and at + 2 < len(words):
        return words[at + 2].surface in {"後", "のち", "途中"}
    return (
        behind.normal in {"為る", "出来る", "為さる"}
        or behind.surface in {"さ", "中", "と", "です", "でし", "だ", "だっ", "で"}
        or (behind.one_of(mood) and behind.surface != "の")
    )


def predicates_in(words: Sequence[Word]) -> list[Said]:
    """Return the verbs of a sentence and its verbal nouns, with their truth."""
    found: list[Said] = []
    at = 0
    while at < len(words):
        said = _said(words, at)
        if said:
            found.append(said)
        at = max(said.end if said else 0, at + 1)
    judge(words, found)
    return found


def _said(words: Sequence[Word], at: int) -> Said | None:
    """Return what a word says, if it is a verb or is used as one."""
    word, verbs = words[at], families("verbs")
    if word.place >= 0 or word.kind not in {"動詞", "名詞", "接尾辞"}:
        return None
    if _leaves_behind(words, at):
        said = Said(at, at + 2, "leave", "後にする")
        _read_tail(words, said)
        return said
    known, name, size = _family(words, at)
    family = _in_place(words, at, known, name=name)
    noun = word.kind != "動詞"
    if noun and not _is_verbal(words, at):
        if not (_after_name(words, at) and word.one_of(verbs["nominal"])):
            return None
        said = Said(at, at + 1, family, name, link="nominal")
    elif family is None and (
        word.detail != "サ変可能" if noun else word.normal in _EMPTY
    ):
        return None
    else:
        said = Said(at, at + size, family, name)
        _read_tail(words, said)
        if said.denied and word.one_of(verbs["stuck"]):
            said.family, said.denied = "incident", False
    held = word.one_of(verbs["holding"]) and family == "call"
    if held and said.link == "noun":  # 会談が開かれる京都
        said.family = "still"
    said.visit = held or word.one_of(verbs["visit"])
    said.home = word.one_of(verbs["home"])
    return said


def _in_place(  # noqa: PLR0911  # one answer for each word
    words: Sequence[Word], at: int, family: Family | None, *, name: str
) -> Family | None:
    """Return the family of a word as the words around it have it."""
    word, verbs = words[at], families("verbs")
    before = words[at - 1] if at else None
    if before and before.surface in {"御", "ご"} and word.surface in {"着", "発"}:
        return "arrive" if word.surface == "着" else "leave"
    if name == "入る" and at > 1 and words[at - 2].surface.endswith("線"):
        return "pass"
    shows = word.normal in {"現す", "見せる"}
    if shows and any(w.surface == "姿" for w in words[at - 2 : at]):
        return "arrive"
    if word.normal == "付く" and at > 1 and words[at - 1].surface == "に":
        there = words[at - 2]
        return "arrive" if there.place >= 0 or there.surface == "駅" else family
    if word.normal in _JOURNEYS and _of_a_journey(words[:at]):
        return _JOURNEYS[word.normal]
    if name == "離れる" and any(w.normal in _LENGTHS for w in words[at - 2 : at]):
        return None
    if word.one_of(families("truth")["break_off"]) and _of_a_run(words[:at]):
        return "end"
    if word.one_of(verbs["happen"]) and _mishap(words, at):
        return "incident"
    meets = family is None and word.one_of(verbs["holding"]) and _meeting(words, at)
    return "call" if meets else family


def _of_a_journey(before: Sequence[Word]) -> bool:
    """Say whether what stands before a verb is a journey: 旅はA駅で始まる."""
    return any(
        one.normal in families("truth")["journey"] and two.surface == "は"
        for one, two in pairwise(before)
    )


def _of_a_run(before: Sequence[Word]) -> bool:
    """Say whether a run is broken off where a で says: 豊橋駅で運転を取りやめた."""
    near = before[-_MISHAP_NEAR:]
    runs = any(w.surface in {"運転", "運行"} for w in near[-3:])
    return runs and any(
        one.place >= 0 and two.surface == "で" for one, two in pairwise(near)
    )


def _leaves_behind(words: Sequence[Word], at: int) -> bool:
    """Say whether a word is the one of 東京を後に, or あとに."""
    around = [w.surface for w in (*words[at - 1 : at], *words[at : at + 2])]
    return around in (["を", "後", "に"], ["を", "あと", "に"])


def _after_name(words: Sequence[Word], at: int) -> bool:
    """Say whether a place stands right before a word, or before its の."""
    if at and words[at - 1].surface == "の":
        at -= 1
    return at > 0 and words[at - 1].place >= 0


def _meeting(words: Sequence[Word], at: int) -> bool:
    """Say whether what is held is a meeting: 会談が行われる."""
    visit = families("verbs")["visit"]
    return any(w.one_of(visit) for w in words[max(0, at - 3) : at])


def _mishap(words: Sequence[Word], at: int) -> bool:
    """Say whether what happens is a train's mishap: 脱線事故が起きた, 起きた火災."""
    mishap = families("verbs")["mishap"]
    near = [*words[max(0, at - 4) : at], *words[at + 1 : at + 9]]
    return any(w.one_of(mishap) for w in near if w.place < 0)


def _read_tail(words: Sequence[Word], said: Said) -> None:
    """Read what follows a verb: its tense, its denial, and how it is linked."""
    at = said.end
    last = words[at - 1]
    going = False
    while at < len(words) and not going:
        word, before = words[at], words[at - 1]
        after = words[at + 1] if at + 1 < len(words) else None
        if word.kind == "助動詞" and word.surface not in {"な", "で"}:
            _take_in(words, at, said)
        elif word.kind == "助動詞" and word.normal == "た":
            said.past = True
        elif word.kind == "動詞" and word.one_of(families("verbs")["helping"]):
            said.lasting |= word.normal in {"居る", "おる"}
        elif word.kind == "形容詞" and word.one_of(families("truth")["negation"]):
            said.denied = True
        elif word.kind == "助詞" and word.surface in _TE and before.kind != "名詞":
            going = not _helps(after)
        elif word.surface == "ば":
            said.conditional = True
        elif word.surface in {"を", "に"} and _carries(before, after):
            at += 1
        else:
            break
        last = words[at]
        at += 1
    said.end = at
    said.link = _link(words, said, last, going=going)


def _take_in(words: Sequence[Word], at: int, said: Said) -> None:
    """Take in an auxiliary: its tense, its denial, its wish."""
    truth, word = families("truth"), words[at]
    if word.normal == "た" or (word.surface == "だ" and words[at - 1].kind == "動詞"):
        said.past = True
    said.denied |= word.one_of(truth["negation"])
    said.wished |= word.one_of(truth["wish"])
    said.guessed |= word.surface in {
        "だろう",
        "だろ",
        "でしょう",
        "でしょ",
        "う",
        "よう",
    }
    said.conditional |= word.surface in {"たら", "なら", "だら"}


def _helps(word: Word | None) -> bool:
    """Say whether a word behind て only helps the verb before it."""
    helping = families("verbs")["helping"] | families("truth")["negation"]
    return word is not None and word.kind in {"動詞", "形容詞"} and word.one_of(helping)


def _carries(before: Word, after: Word | None) -> bool:
    """Say whether a verbal noun leans on the verb behind its particle: 北上を続けた."""
    return (
        before.kind == "名詞"
        and after is not None
        and after.one_of(families("verbs")["carrying"])
    )


def _link(words: Sequence[Word], said: Said, last: Word, *, going: bool) -> Link:
    """Return how a verb hangs on what follows it."""
    if said.end >= len(words):
        return "on" if going else "final"
    behind = words[said.end]
    if going or _leads_on(last, behind):
        return "on"
    then = words[said.end + 1].surface if said.end + 1 < len(words) else ""
    if behind.one_of(families("truth")["nominaliser"]) or (
        behind.surface == "の" and then in {"後", "のち"}
    ):
        return "when"
    if (behind.place >= 0 or behind.kind in _NOUNS) and last.kind in _INFLECTED:
        said.head = _head(words, said.end)
        return "noun"
    return "when" if behind.surface == "と" and _as_when(words, said.end) else "final"


def _as_when(words: Sequence[Word], at: int) -> bool:
    """Say whether a と behind a verb is "when": 着くと, and not 着くと伝えた."""
    if words[at].detail == "接続助詞" or at + 1 >= len(words):
        return True
    more = words[at + 1]
    quotes = families("verbs")["report"] | families("truth")["expected"]
    quotes |= families("truth")["hedge"]
    told = any(w.one_of(quotes) for w in words[at + 1 :] if w.kind == "動詞")
    return more.surface in _COMMAS or not (
        told or more.one_of(quotes) or more.surface in {"の", "は", "も", "し", "さ"}
    )


def _leads_on(last: Word, behind: Word) -> bool:
    """Say whether a verb that ends so goes on with the next one: 着き、, 到着、."""
    if behind.surface in _GOING_ON or last.surface in {"ず", "ずに"}:
        return True
    if last.kind in {"名詞", "接尾辞"}:
        return behind.surface in _COMMAS
    return last.form.startswith("連用形") and (
        behind.surface in _COMMAS
        or behind.kind == "動詞"
        or behind.place >= 0
        or behind.detail in {"サ変可能", "数詞"}
        or behind.surface in _ABOUT
    )


def _head(words: Sequence[Word], at: int) -> int:
    """Return the last noun of the run of nouns that starts at a word."""
    while (
        at + 1 < len(words)
        and words[at].place < 0
        and (
            words[at + 1].kind in {"名詞", "接尾辞"}
            or words[at].kind in {"接頭辞", "連体詞"}
        )
        and words[at + 1].place < 0
    ):
        at += 1
    return at
