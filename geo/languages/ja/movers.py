"""Who moves in a Japanese sentence, by which way, and which train it is."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.words import families
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.languages.ja.words import Said, Word
    from geo.model.clause import Mover, Way

__all__ = [
    "Subject",
    "mover_of",
    "number_in",
    "subjects_in",
    "train_in",
    "traveller_of",
    "way_of",
]

_NUMBER = re.compile(r"(?<![0-9a-z])[0-9]{3,4}[dmhf](?![a-z])", re.IGNORECASE)
_IN_NOUN = frozenset({"名詞", "接尾辞", "接頭辞", "補助記号", "代名詞", "形状詞"})
_OF_NAMES = frozenset({"名詞", "接頭辞"})
_STOPS = frozenset("、。,，.!！?？")
_BACK = 24  # words that a noun phrase may have
_TRAIN = pattern_of("ja", "train")
_HONORIFICS = frozenset(lexicon_of("ja")["sets"]["honorifics"])
What = Literal[
    "train", "person", "other", "nobody", "way", "place", "passenger", "unknown"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun with は, が or も: where the particle stands, and what it is."""

    at: int
    particle: str
    what: What
    way: Way = "unknown"


def traveller_of(sentences: Iterable[Sequence[Word]]) -> frozenset[str]:
    """Return the names of whoever is told to ride the train, or to go by it.

    An office that alone is told to ride is the one whose name the page tells.
    """
    found: set[str] = set()
    holders: dict[str, set[str]] = defaultdict(set)
    riding: set[str] = set()
    for words in sentences:
        by_train = any(w.one_of(families("movers")["train"]) for w in words)
        for at, word in enumerate(words):
            if not at or word.surface not in {"が", "を", "の", "は"}:
                continue
            noun = _outer(words, at)
            names = _names(noun)
            office = noun and noun[0].one_of(families("movers")["bystander"])
            if office and names:
                holders[noun[0].surface].add("".join(sorted(names, key=len)[-1:]))
            if not (by_train and _goes(words, at)):
                continue
            found |= names | _carried(words, at)
            if names:
                found.add("".join(w.surface for w in reversed(noun)))
            elif office:
                riding.add(noun[0].surface)
    named = {name for o in riding if len(holders[o]) == 1 for name in holders[o]}
    return frozenset(found | riding | named)


def _names(noun: Sequence[Word]) -> set[str]:
    """Return the names of persons in a noun, each and all together."""
    names = [w.surface for w in noun if w.detail == "人名"]
    whole = "".join(reversed(names))
    return {*names, whole} - {""}


def _carried(words: Sequence[Word], at: int) -> set[str]:
    """Return the common noun of those whom a train is told to carry: 児童を乗せた."""
    behind = words[at + 1 : at + 2]
    if words[at].surface != "を" or not any(w.normal == "乗せる" for w in behind):
        return set()
    passenger = families("movers")["passenger"]
    nouns = [w for w in _noun(words, at) if w.detail in {"一般", "サ変可能"}]
    return {
        w.surface for w in nouns[:3] if len(w.surface) > 1 and not w.one_of(passenger)
    }


def _goes(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun with its particle boards a train, or goes somewhere by one."""
    verbs = families("verbs")
    board = verbs["board"]
    if any(w.one_of(board) for w in words[at + 1 : at + 5]):
        return True
    if words[at].surface not in {"は", "が"}:
        return False
    moving = board | verbs["leave"] | verbs["arrive"] | verbs["head"] | verbs["change"]
    rail = families("ways")["rail"]
    for number, word in enumerate(words[at + 1 :], at + 1):
        if word.surface in {"は", "が"}:
            return False
        by = word.surface in {"で", "に"} and words[number - 1].one_of(rail)
        if by and any(w.one_of(moving) for w in words[number + 1 : number + 16]):
            return True
    return False


def _noun(words: Sequence[Word], at: int) -> list[Word]:
    """Return the words of the noun that stands before a particle, the last first.

    What stands in brackets comes behind what does not.
    """
    return [*_outer(words, at), *_read_noun(words, at)[1]]


def _outer(words: Sequence[Word], at: int) -> list[Word]:
    """Return the words of a noun that stand in no brackets, the last first."""
    return _read_noun(words, at)[0]


def _read_noun(words: Sequence[Word], at: int) -> tuple[list[Word], list[Word]]:
    """Return the words of the noun before a particle: out of brackets, and in them."""
    found: list[Word] = []
    aside: list[Word] = []
    depth = 0
    for word in reversed(words[max(0, at - _BACK) : at]):
        if word.surface in ")）":
            depth += 1
        elif word.surface in "(（":
            depth -= 1
            if depth < 0:
                break
        elif depth:
            aside.append(word)
        elif word.kind not in _IN_NOUN or word.surface in _STOPS:
            break
        else:
            found.append(word)
    return found, aside if found else []


def subjects_in(words: Sequence[Word], traveller: frozenset[str]) -> list[Subject]:
    """Return the subjects and topics of a sentence, in its order."""
    found = []
    for at, word in enumerate(words):
        if word.kind != "助詞" or word.surface not in {"は", "が", "も"} or not at:
            continue
        if word.detail == "接続助詞":
            continue
        before = words[at - 1]
        if before.kind == "助詞" and before.surface not in {"ら", "など"}:
            continue
        noun = _noun(words, at)
        if noun:
            found.append(_subject(words, at, noun, traveller=traveller))
    return found


def _subject(
    words: Sequence[Word], at: int, noun: Sequence[Word], *, traveller: frozenset[str]
) -> Subject:
    """Return what a subject is; its noun is given from its last word back."""
    particle = words[at].surface
    outer = [w for w in noun if w.surface not in "()（）「」"]
    if noun[0].place >= 0 or not outer:
        return Subject(at, particle, "place")
    person = _person(outer, traveller)
    if person:
        return Subject(at, particle, person)
    way = _way_of_noun(outer[:3])
    first = at - len(noun)
    of_train = (
        outer[0].surface == "便"
        and any(  # 貨物列車の第1便
            w.one_of(families("ways")["rail"]) for w in words[max(0, first - 4) : first]
        )
    )
    if of_train:
        return Subject(at, particle, "train", "rail")
    if way not in {"unknown", "rail"}:
        return Subject(at, particle, "way", way)
    movers = families("movers")
    nobody = outer[0].one_of(movers["nobody"])
    if any(w.one_of(movers["train"]) for w in outer[:4]) and not nobody:
        first = at - len(noun)
        near = [*words[max(0, first - 3) : first], *noun]
        other = particle == "も" or any(w.one_of(movers["other"]) for w in near)
        other |= any(w.surface == "本" for w in outer[:2])  # 普通電車2本
        return Subject(at, particle, "other" if other else "train", "rail")
    return Subject(at, particle, "nobody" if nobody else "unknown")


def _person(outer: Sequence[Word], traveller: frozenset[str]) -> What | None:
    """Return which person a noun names, None where it names none.

    One family name is another's too: whose office is told is not the traveller.
    """
    movers = families("movers")
    office = any(w.one_of(movers["bystander"]) for w in outer[:3])
    plain = [w.surface for w in outer if w.surface not in _HONORIFICS]
    own = {w.surface for w in outer if not w.one_of(movers["bystander"])}
    names = _names(outer) | own | {"".join(reversed(plain))}
    if any(_same_person(n, name, office) for n in names for name in traveller):
        return "person"
    if any(w.one_of(movers["person"]) for w in outer[:3]):
        return "person"
    if any(w.one_of(movers["passenger"]) for w in outer[:5]):
        return "passenger"
    return "other" if office or outer[0].surface in _HONORIFICS else None


def _same_person(one: str, name: str, office: bool) -> bool:  # noqa: FBT001
    """Say whether a name is a traveller's, or a part of it: 正恩 of 金正恩."""
    if len(one) < 2 or len(name) < 2:  # noqa: PLR2004  # 金
        return one == name and not office
    return one == name or (not office and (one in name or name in one))


def _way_of_noun(noun: Sequence[Word]) -> Way:
    """Return the way of travel of a noun given from its last word back."""
    ways = families("ways")
    if not noun:
        return "unknown"
    last, more = noun[0], noun[1:2]
    joined = "".join(w.surface for w in reversed(noun[:2]))
    for way in WAYS:
        if joined in ways[way]:
            return way
    alone = len(last.surface) > 1 or not any(w.kind in _OF_NAMES for w in more)
    for way in WAYS:
        if last.one_of(ways[way]) and (alone or way == "rail"):
            return way
    return "unknown"


def mover_of(
    words: Sequence[Word],
    said: Said,
    subjects: Sequence[Subject],
    *,
    since: int,
    known: tuple[frozenset[int], frozenset[str]] = (frozenset(), frozenset()),
) -> tuple[Mover, Way, bool]:
    """Return who moves in a clause, what that says of the way, and whether it is said.

    `since` is the word from which on a が belongs to this verb, unless it is one of
    those `known` to belong to a verb that describes a noun on the way; with these come
    the names of the travellers.
    """
    inner, traveller = known
    if said.link == "noun" and words[said.head].place < 0:
        noun = _noun(words, said.head + 1)
        own = [s for s in subjects if since <= s.at < said.at and s.particle != "は"]
        if noun and not own:
            subject = _subject(words, said.head, noun, traveller=traveller)
            if subject.what in {"train", "person", "other", "way", "nobody"}:
                return _as_mover(subject, said)
    own = [
        s
        for s in subjects
        if since <= s.at < said.at and s.what != "place" and s.at not in inner
    ]
    near = [s for s in own if s.particle == "が"] or own
    if near and (near[-1].what != "unknown" or said.link == "noun"):
        return _as_mover(near[-1], said)
    if said.link != "noun":
        topic = _topic(words, said, subjects)
        if topic:
            return _as_mover(topic, said)
    return "train", "unknown", False


def _topic(
    words: Sequence[Word], said: Said, subjects: Sequence[Subject]
) -> Subject | None:
    """Return the subject or topic that a verb shares with its sentence, if one is said.

    Who reports something is not who does it; who is asked about a visit is.
    """
    reported = any(
        w.one_of(families("verbs")["report"]) for w in words[said.end :]
    ) and any(w.surface == "と" for w in words[said.end : said.end + 8])
    before = [s for s in subjects if s.at < said.at]
    told = [s for s in before if s.particle == "が" and s.what in {"train", "person"}]
    topics = [
        s
        for s in before
        if s.particle in {"は", "も"}
        and s.what not in {"place", "unknown"}
        and not (reported and s.what == "other")
    ]
    found = [*topics, *told]
    if found:
        return max(found, key=lambda s: s.at)
    own = said.word in families("verbs")["of_train"]
    if before and before[-1].what == "other" and not (reported or own):
        return before[-1]
    later = [s for s in subjects if s.at > said.at and s.particle == "は"]
    asked = any(w.surface == "か" for w in words[said.end : said.end + 6])
    return later[0] if asked and later and later[0].what == "other" else None


_GOES_ON = frozenset({"head", "go", "arrive", "leave", "board"})


def _as_mover(subject: Subject, said: Said) -> tuple[Mover, Way, bool]:
    """Return the mover and way of a subject, and whether it says them.

    Passengers who go on leave the train that the story is about.
    """
    movers: dict[str, Mover] = {
        "train": "train",
        "person": "person",
        "other": "other",
        "nobody": "nobody",
        "way": "person",
    }
    if subject.what == "passenger":
        return "other" if said.family in _GOES_ON else "person", "unknown", True
    told = subject.what not in {"unknown", "place"}
    return movers.get(subject.what, "train"), subject.way, told


def way_of(words: Sequence[Word], first: int, last: int) -> Way:
    """Return the way of travel that the words before a verb name, the nearest one."""
    for at in range(min(last, len(words) - 1), first - 1, -1):
        word = words[at]
        if word.place >= 0 or word.kind not in {"名詞", "接尾辞", "動詞"}:
            continue
        if at != last and not _is_means(words, at):
            continue
        noun = [word, *(w for w in words[at - 1 : at] if w.place < 0)] if at else [word]
        way = _way_of_noun(noun)
        if way != "unknown":
            return way
    return "unknown"


def _is_means(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun is what one goes by: 列車で, バスに乗り, 船を使って."""
    behind = words[at + 1].surface if at + 1 < len(words) else "、"
    if behind in {"で", "にて", "、", "による"}:
        return True
    rides = families("verbs")["riding"]
    return behind in {"に", "を", "から", "の"} and any(
        w.one_of(rides) for w in words[at + 2 : at + 6]
    )


def number_in(text: str) -> str:
    """Return a train's number that stands alone in a row: 9001M, "" for none."""
    match = _NUMBER.search(text)
    return match[0] if match else ""


def train_in(text: str) -> str:
    """Return the number or name of the train that words are about, "" for none."""
    match = _TRAIN.search(text)
    if not match:
        return ""
    return re.sub(r"[」”\"\s]", "", match["name"])
