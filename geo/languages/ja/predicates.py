"""What a Japanese sentence says: its verbs and verbal nouns, and their truth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast, get_args

from geo.languages.ja.words import families
from geo.model.clause import Family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ja.words import Word
    from geo.model.clause import Truth

__all__ = ["Link", "Said", "predicates_in"]

Link = Literal[
    "final",  # it ends the sentence, or stands before が, ので, と言う
    "on",  # goes on: て, し, 到着、
    "noun",  # stands before a noun that it describes
    "nominal",  # is a noun itself: 東京の出発は
    "when",  # 後, 際, 前, と, たら
]

_NOUNS = frozenset({"名詞", "代名詞", "接頭辞", "形状詞", "連体詞"})
_COMMAS = frozenset({"、", ",", "，"})
_INFLECTED = frozenset({"動詞", "助動詞"})
_GOING_ON = frozenset({"て", "で", "つつ", "ながら", "たり", "し"})
_LENGTHS = frozenset({"キロ", "km", "キロメートル", "メートル", "先", "遠い"})
_EMPTY = frozenset({"為る", "成る", "因る"})  # verbs that say nothing
_AHEAD = frozenset({"planned", "expected"})
_TE = frozenset({"て", "で", "ちゃ"})
_WINDOW = 14  # words behind a verb in which its mood stands


@dataclass(slots=True)
class Said:
    """A verb of a sentence: where it stands among the words, and what it says."""

    at: int
    end: int
    family: Family | None
    word: str
    link: Link = "final"
    past: bool = False
    denied: bool = False
    conditional: bool = False
    wished: bool = False
    guessed: bool = False  # だろう
    lasting: bool = False  # ている
    truth: Truth = "ongoing"
    hedged: bool = False
    head: int = -1  # the noun that it describes, among the words
    visit: bool = False
    home: bool = False


@cache
def _family_of() -> dict[str, Family]:
    """Return the family of each verb; the first of two wins."""
    verbs = families("verbs")
    found: dict[str, Family] = {}
    for family in get_args(Family):
        for word in verbs[family]:
            found.setdefault(word, cast("Family", family))
    return found


def _family(words: Sequence[Word], at: int) -> tuple[Family | None, str, int]:
    """Return a word's family, the word that has it, and how many words it takes."""
    table = _family_of()
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
    _judge(words, found)
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
    family = _in_place(words, at, known, name)
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
    held = word.one_of(verbs["holding"]) and family == "call"
    if held and said.link == "noun":  # 会談が開かれる京都
        said.family = "still"
    said.visit = held or word.one_of(verbs["visit"])
    said.home = word.one_of(verbs["home"])
    return said


def _in_place(
    words: Sequence[Word], at: int, family: Family | None, name: str
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
    if name == "離れる" and any(w.normal in _LENGTHS for w in words[at - 2 : at]):
        return None
    if word.one_of(verbs["happen"]) and _mishap(words, at):
        return "incident"
    meets = family is None and word.one_of(verbs["holding"]) and _meeting(words, at)
    return "call" if meets else family


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
        or behind.detail == "サ変可能"
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


def _judge(words: Sequence[Word], found: Sequence[Said]) -> None:
    """Give each verb its truth, from the last back: て leaves it to what follows."""
    following: Said | None = None
    for said in reversed(found):
        said.truth = _truth(words, said, following)
        if said.link not in {"noun", "nominal"}:
            following = said


def _truth(words: Sequence[Word], said: Said, following: Said | None) -> Truth:
    """Return a verb's truth."""
    mood = _mood(words, said)
    onward: Truth = following.truth if following else "ongoing"
    truth = _own_truth(words, said, onward) or _decided(words, said) or mood
    if truth:
        return truth
    noun = words[said.end - 1].kind in {"名詞", "接尾辞"}
    if said.link == "on" or (said.link == "when" and following):
        if noun and said.link == "on" and onward == "expected":
            return "done"  # 京都を出発、きょう着くとみられる
        return _going_on(said, following, onward)
    if said.link == "nominal" and _is_past(words[said.end :]):
        return onward if following else "done"
    halts = said.family not in {"head", "go"}  # 東京まで直行。
    return "done" if said.link == "final" and noun and halts else "ongoing"


def _going_on(said: Said, following: Said | None, onward: Truth) -> Truth:
    """Return the truth of a verb that goes on with the next one: mostly that one's."""
    lasts = said.family in {"leave", "arrive"} and _lasts(following)
    if onward == "denied" or (lasts and said.link == "on"):
        past = lasts or (following is not None and following.past)
        return "done" if past else "ongoing"
    return "ongoing" if said.lasting and onward in _AHEAD else onward


def _lasts(following: Said | None) -> bool:
    """Say whether what follows is a state that lasts: 出発し、同行している."""
    return following is not None and following.lasting and following.truth == "ongoing"


def _own_truth(words: Sequence[Word], said: Said, onward: Truth) -> Truth | None:
    """Return the truth that a verb's own ending gives it, None for none."""
    if said.link == "when" and not said.past and _is_purpose(words, said):
        return "planned"
    guessed = said.guessed and not said.past
    given = said.conditional and (said.denied or onward != "done")
    if guessed or given or _supposed(words, said):
        return "expected"
    if said.denied:
        return "denied"
    if said.wished:
        return "expected" if said.past else "planned"
    if said.past:
        after = said.end < len(words) and words[said.end].surface in {"後", "のち"}
        return onward if after and onward in _AHEAD else "done"
    return None


def _is_purpose(words: Sequence[Word], said: Said) -> bool:
    """Say whether a verb is only what another is done for: 出席するため、出発した."""
    behind = words[said.end].surface if said.end < len(words) else ""
    return said.family in {"call", "head", "arrive", "go"} and behind in {"ため", "為"}


def _supposed(words: Sequence[Word], said: Said) -> bool:
    """Say whether a verb is only a case that is supposed: 立ち寄る場合、."""
    return said.end < len(words) and words[said.end].surface == "場合"


def _decided(words: Sequence[Word], said: Said) -> Truth | None:
    """Return the truth of a verb as a thing: 見ることができた, 乗ることにした."""
    tail = words[said.end : said.end + 6]
    if not tail or tail[0].surface != "こと":
        return None
    if any(w.normal == "出来る" for w in tail) and any(w.normal == "た" for w in tail):
        return "done"
    particles = [w.surface for w in tail[1:3]]
    if particles[:1] == ["に"] and particles[1:] not in (["は"], ["も"]):
        return "planned"
    return "described"


def _is_past(words: Sequence[Word]) -> bool:
    """Say whether words tell of the past."""
    return any(w.normal == "た" and w.kind == "助動詞" for w in words)


def _mood(words: Sequence[Word], said: Said) -> Truth | None:
    """Return the mood that the words behind a verb give it, None for none."""
    mood: Truth | None = None
    truth = families("truth")
    for at in range(said.end, min(said.end + _WINDOW, len(words))):
        word = words[at]
        if _ends_mood(word, mood, at - said.end):
            break
        believed = said.lasting and word.normal == "見る"  # 走っているとみられる
        said.hedged = said.hedged or believed
        mood = mood or (None if believed else _mood_word(words, at, at - said.end))
        if not mood and word.one_of(truth["hedge"]) and said.link != "noun":
            said.hedged = said.hedged or word.normal != "為る"
        if mood == "expected" and word.one_of(truth["unlike"]):
            return "denied"
        if mood and word.normal == "た" and at + 1 < len(words):
            if words[at + 1].one_of(truth["but"]):
                return "denied" if mood == "expected" else "cancelled"
            break
        if said.link == "on":
            break
    return mood


def _ends_mood(word: Word, mood: Truth | None, behind: int) -> bool:
    """Say whether the words that may give a verb a mood end at a word."""
    if word.place >= 0 or mood == "cancelled":
        return True
    if mood:
        return word.surface in _COMMAS
    moves = _family_of().get(word.normal, "still") != "still"
    return behind > 0 and word.kind in {"動詞", "名詞"} and moves


def _mood_word(words: Sequence[Word], at: int, behind: int) -> Truth | None:
    """Return the mood that one word behind a verb gives it."""
    word, truth = words[at], families("truth")
    if word.one_of(truth["cancelled"]):
        return "cancelled"
    if word.one_of(truth["planned"]) and not _is_as(words, at):
        return "planned"
    if _is_called(words, at, behind):
        return "expected"
    guessed = word.one_of(truth["expected"]) and (word.kind != "動詞" or behind > 0)
    return "expected" if guessed or (word.surface == "か" and not behind) else None


def _is_called(words: Sequence[Word], at: int, behind: int) -> bool:
    """Say whether a verb only says what something is: 寄るという考え, 寄るとの噂."""
    tail = [w.surface for w in words[at : at + 3]]
    return (
        not behind
        and tail[:2] == ["と", "いう"]
        and len(words) > at + 2
        and (words[at + 2].kind == "名詞")
    )


def _is_as(words: Sequence[Word], at: int) -> bool:
    """Say whether a plan is what came true or not: 予定通り, 予定より早く."""
    return at + 1 < len(words) and words[at + 1].surface in {
        "より",
        "通り",
        "どおり",
        "外",
    }
