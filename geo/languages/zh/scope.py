"""Truth, mover and way of a Chinese predicate, and how long each of them holds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.wordpatterns import pattern_of
from geo.languages.zh.scanning import family, one_of, signs_in
from geo.languages.zh.spans import around

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.languages.zh.scanning import Sign
    from geo.languages.zh.spans import Said, Span
    from geo.model.clause import Mover, Truth, Way

__all__ = ["Scope", "Story", "Told"]

_TALE = re.compile(one_of("riding", "tale"))  # what a traveller calls what he writes
_NEAR_DENIAL = 3  # characters between a denial and what it denies
_FIRST = family("riding", "first_person")[0]
_HEAD = 3  # sentences that may hold the date of a page
_DATED = 3  # mentions that a year there is worth
_GUIDE = 3  # words of a guide that make a page one, if it tells no day
_DAY = pattern_of("zh", "day")
_LOG = re.compile(
    r"(?:[01]\d[0-3]\d|\d{1,2}[./]\d{1,2}|\d{1,2}月\d{1,2}日|第\S{1,2}天|day ?\d+)"
    r"[\s:：]",
    re.IGNORECASE,
)
_LOGGED = 3  # such sentences that make a page a log
_FIRST_PERSON = 2  # times "I" or "we" is said in a traveller's own story
_SINCE = pattern_of("zh", "since")
_LATE = re.compile(r"1[0-2] ?月|-1[0-2]-")  # a journey may go on over the new year
_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d\d)(?:年|-\d{1,2}-\d{1,2})")
_TOLD_YEAR = re.compile(r"(?<!\d)((?:18|19|20)\d\d)年")
_OPEN, _SHUT = '“「『"', '”」』"'
_QUOTED = re.compile(rf"[{_OPEN}][^{_SHUT}]*[{_SHUT}]")
_KIND = "物|货|军|救|临|试|旅|列|特|快|客|自强|普|国际|班|动|莒光|区间|太鲁阁"
_NUMBER = r"[GDKTZCXYLgdktzcxyl]"
_TRAIN = re.compile(
    rf"(?<!第)[“「]?(?P<quoted>[\u4e00-\u9fff]\d{{1,4}})[”」]次"
    rf"|(?<![A-Za-z0-9])(?P<run>{_NUMBER}\d{{1,5}})次"
    rf"|(?<![A-Za-z0-9第])(?P<plain>\d{{2,5}})(?=次·*(?:{_KIND}))"
    rf"|(?<![A-Za-z0-9])(?P<number>{_NUMBER}\d{{1,4}})(?=次|列车|号列车|[)）])"
    r"|(?<!\d)(?P<told>\d{2,5})(?=车次)"
    rf"|[{_OPEN}](?P<name>[^{_SHUT}，。]{{2,6}}号)[{_SHUT}]"
)
_MOVERS: Mapping[str, Mover] = {
    "train": "train",
    "person": "person",
    "other": "other",
    "another": "other",
    "nobody": "nobody",
}
_RIDING = re.compile(  # 总统乘专列: whose journey a page tells
    rf"(?P<who>{one_of('riding', 'leaders')})[^。]{{0,20}}?"
    rf"(?:{one_of('riding', 'rides')})[^，。]{{0,4}}(?:{one_of('riding', 'special')})"
)
_LEADER = re.compile(one_of("riding", "leaders"))
_COUNTED = re.compile(
    r"(?<![第\d])(?:[2-9]|\d{2,}|[两二三四五六七八九十数几多])余?[趟列班]"
    r"[\u4e00-\u9fff]{0,6}?(?:列车|班列|专列|火车)"
)
_FARE = re.compile(r"\d元")
_RIDDEN = 7  # characters between riding and what is ridden
_NEXT = 12  # characters of the next stretch that may say what somebody boards
_VEHICLE = 6  # characters after "only by" that name how
_RIDERS = one_of("riding", "riders")
_RIDES = re.compile(rf"(?:{one_of('riding', 'rides')})(?!{_RIDERS})[^，。]*$")
_BOARDS = re.compile(rf"(?:{one_of('riding', 'boards')})(?!{_RIDERS})")
_ALSO = re.compile(one_of("riding", "also"))
_ONLY = re.compile(rf"(?:{one_of('riding', 'only')})[^，。]{{0,3}}")
_SAYS = re.compile(one_of("truth", "speech"))
_REMAINS = re.compile(one_of("riding", "remains"))
_WITH = frozenset(family("riding", "with"))


class Story(NamedTuple):
    """What holds for a whole page: its year, whose story it is, or a guide for all."""

    year: int
    diary: bool
    named: bool
    guide: bool
    riders: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Story:
        """Return what holds for a page of these sentences."""
        told = [s for s in sentences if not _looks_ahead(s)] or sentences
        years = Counter(year for s in told for year in set(years_in(s)))
        years.update({y: _DATED for s in told[:_HEAD] for y in years_in(s)})
        said = sum(_QUOTED.sub("", s).count(_FIRST) for s in sentences)
        diary = said >= _FIRST_PERSON or sum(map(_is_logged, sentences)) >= _LOGGED
        diary = diary or any(map(_TALE.search, sentences[:_HEAD]))
        if diary:  # a traveller tells of long ago, whenever the page was put up
            told_of = Counter(int(m[1]) for s in told for m in _TOLD_YEAR.finditer(s))
            years = told_of or years
        year = max(years, key=lambda y: (years[y], y), default=0)
        named = not diary and any(_TRAIN.search(s) for s in sentences)
        guide = sum(
            s.family == "guide"
            for text in sentences
            for s in signs_in("truth", text, (0, len(text)))
        )
        days = any(_DAY.search(s) for s in sentences)
        for_others = guide >= _GUIDE and not diary and not days
        riders = {
            who[0]
            for s in sentences
            for ridden in _RIDING.finditer(s)
            for who in _LEADER.finditer(s, 0, ridden.end())
        }
        return cls(year, diary, named, for_others, frozenset(riders))


@dataclass(frozen=True, slots=True)
class Told:
    """How a predicate is told."""

    truth: Truth
    mover: Mover
    way: Way
    train: str
    hedged: bool
    recalled: bool
    onward: bool
    homeward: bool


class Scope:
    """What holds on from one stretch of a sentence to the next."""

    def __init__(self, text: str, story: Story, before: Scope | None) -> None:
        """Begin a sentence, in small and simplified characters, behind another one."""
        self.text = text
        self.story = story
        self.truth: Truth = "done"
        self.mover: Mover = "train"
        self.way: Way = "unknown"
        self.train = ""
        self.said: Mover | None = None
        self.generic = False
        years = years_in(text)
        turns = max(years, default=0) == story.year - 1 and _LATE.search(text)
        self.background = bool(years) and max(years) < story.year and not turns
        self.background |= _SINCE.search(text) is not None
        self.several = len(set(years)) > 1
        self.counted = False
        if before and before.background and not years:
            signs = signs_in("truth", text, (0, len(text)))
            self.background = not (_DAY.search(text) or _of(signs, "current"))
        self.hedged = bool(_of(signs_in("truth", text, (0, len(text))), "hedged"))
        self.start = self.end = 0
        self.aside = False
        everywhere = (0, len(text))
        lines = _of(signs_in("truth", text, everywhere), "described")
        moving = {s.family for s in signs_in("movers", text, everywhere)}
        trains = bool(moving & {"train", "same"})
        self.of_a_line = bool(lines) and not trains and not story.diary
        self.of_trains = trains or any(
            s.family == "rail" for s in signs_in("ways", text, everywhere)
        )
        self.truths: tuple[Sign, ...] = ()
        self.movers: tuple[Sign, ...] = ()
        self.ways: tuple[Sign, ...] = ()

    def enter(self, span: Span) -> None:
        """Go on to the next stretch."""
        between = self.start, self.end = span.start, span.end
        self.aside = span.aside
        if self.several and (told := years_in(self.text[: span.end])):
            self.background = told[-1] < self.story.year  # 2021年...;2023年...
        self.counted = self.counted or bool(_COUNTED.search(self.text, *between))
        self.truths = signs_in("truth", self.text, between)
        self.movers = tuple(
            sign
            for sign in signs_in("movers", self.text, between)
            if self.text[sign.start : sign.end] not in self.story.riders
        )
        names = [m.span() for m in _TRAIN.finditer(self.text, *between)]
        self.ways = tuple(
            sign
            for sign in signs_in("ways", self.text, between)
            if not any(start < sign.start < end for start, end in names)
        )
        named = _TRAIN.search(self.text, *between)
        if named and not self.story.diary:
            self.train = next(g for g in named.groups() if g).upper()
        if _of(self.truths, "reset") or _of(self.truths, "done"):
            self.truth = "done"

    def leave(self, *, aside: bool) -> None:
        """Keep what the stretch leaves for the next one, unless it is in brackets."""
        if aside:
            self.said = None
            return
        truth_before = self.truth
        held: Sequence[Truth] = ("expected", "planned", "habitual")
        for truth in held:
            if _of(self.truths, truth):
                self.truth = truth
        subjects = [s for s in self.movers if self._acts(s)]
        if self.said:
            self.mover = self.said
        elif subjects and not _SAYS.search(self.text, self.start, self.end):
            self.mover = _MOVERS.get(subjects[-1].family, self.mover)
        self.said = None
        if around("of_itself").search(self.text, self.start, self.end):
            self.truth = truth_before  # 原定到达A的列车: no plan for what follows
        if self.ways:
            self.way = self.ways[-1].family  # type: ignore[assignment]  # likewise

    def by_train(self, at: int) -> bool:
        """Say whether nobody but the train moves in the stretch up to an offset."""
        choice = signs_in("riding", self.text, (self.start, self.end))
        if any(s.family == "choice" for s in choice):
            return False
        acting = {s.family for s in self.movers if s.start < at and self._acts(s)}
        return (acting or {self.mover}) <= {"train"}

    def told(self, said: Said) -> Told:
        """Return how a predicate of the stretch is told."""
        verb = said.verb or said.start
        before = [s for s in self.truths if s.start < verb]
        truth, mover = self._truth(said, verb, before), self._mover(said)
        if truth == "denied" and mover == "nobody":
            mover = "train"  # 路线未经A: the train did not pass it
        self.said = self.said or mover
        return Told(
            truth,
            mover,
            self._way(said),
            self.train,
            self.hedged,
            bool(_of(before, "recalled")),
            bool(_of(before, "onward")),
            any(s.family == "homeward" and s.start <= said.end for s in self.truths),
        )

    def _truth(self, said: Said, verb: int, before: Sequence[Sign]) -> Truth:
        """Return whether a predicate happened."""
        ends = [sign.end for sign in _of(before, "denied")]
        gaps = [at - end for end in ends for at in (verb, said.start)]
        near = any(0 <= gap <= _NEAR_DENIAL for gap in gaps)
        if said.form == "designation" and said.groups:  # 终点站并非A
            inside = (said.start, said.groups[-1][0].start)
            near = near or bool(_of(signs_in("truth", self.text, inside), "denied"))
        if near:
            return "denied"
        if self._is_nobodys(said, before):
            return "described"
        if _of(self.truths, "habitual"):
            return "habitual"
        if _REMAINS.match(self.text, said.end):
            return "expected"
        signs = {s.family for s in before}
        held: Sequence[Truth] = ("expected", "planned", "ongoing")
        if said.form == "designation" and self.aside and not signs.intersection(held):
            return "done"  # 原定到达C的G1次(A到C): a plan, but no plan of the train's
        return next((truth for truth in held if truth in signs), self.truth)

    def _is_nobodys(self, said: Said, before: Sequence[Sign]) -> bool:
        """Say whether it is told of another year, of a line or of a ticket."""
        naming = said.form in {"designation", "pair"}
        if self.background or self.of_a_line or self.story.guide:
            return True
        fares = said.form == "chain" and _FARE.search(self.text, self.start, self.end)
        if said.family == "serve" or fares:
            return True
        several = self.counted and said.family not in {"incident", "call"}
        if several or _of(before, "past") or _of(before, "unknown"):
            return True  # 本月将有4趟班列自甲站始发
        self.generic = self.generic or bool(_of(before, "generic"))
        if self.generic and self._mover(said) == "person":
            return True
        if said.form == "designation" and _of(before, "rail_ticket"):
            return True
        return said.family != "incident" and self._describes(naming=naming)

    def _describes(self, *, naming: bool) -> bool:
        """Say whether a stretch tells of a line or a service, not of a train's run."""
        if not _of(self.truths, "described"):
            return False
        moved = any(s.family == "train" for s in self.movers)
        return (naming and not self.train) or not moved

    def _mover(self, said: Said) -> Mover:
        """Return who moves: the last one named before the predicate."""
        verb = said.verb or said.start
        known = [s for s in self.movers if s.start < verb and self._acts(s)]
        if said.form == "designation":
            also = _ALSO.search(self.text, said.end, self.end)
            within = (s for s in self.movers if s.start < said.end)
            another = bool(also) or any(s.family == "another" for s in within)
            return "other" if another else "train"
        if known and known[-1].family in {"other", "person"} and self._rides(known[-1]):
            return "train"
        if not known or known[-1].family == "same":
            return "other" if self.said == "other" else self.mover
        return _MOVERS[known[-1].family]

    def _rides(self, sign: Sign) -> bool:
        """Say whether somebody goes by train in the stretch: the traveller told of."""
        reports = self.text[sign.start : sign.end] == "记者"
        end = self.end + _NEXT * reports
        rides = _BOARDS.search(self.text, sign.end, end)
        ways = signs_in("ways", self.text, (sign.end, end))
        return bool(rides) and any(s.family == "rail" for s in ways)

    def _acts(self, sign: Sign) -> bool:
        """Say whether a word for a mover is a subject, not whom or what one is with."""
        before = self.text[max(0, sign.start - _RIDDEN) : sign.start]
        return before[-1:] not in _WITH and not _RIDES.search(before)

    def _way(self, said: Said) -> Way:
        """Return the way of travel that is named last before a predicate, or first."""
        verb = said.verb or said.start
        before = [s for s in self.ways if s.start <= verb]
        if before:
            return before[-1].family  # type: ignore[return-value]  # named after them
        after = [s for s in self.ways if verb < s.start < max(said.end, verb + 6)]
        if after and said.form != "designation":
            return after[0].family  # type: ignore[return-value]  # likewise
        only = _ONLY.match(self.text, self.end)
        told = only and signs_in("ways", self.text, (self.end, only.end() + _VEHICLE))
        if told and said.family in {"head", "arrive", "go"}:
            return told[0].family  # type: ignore[return-value]  # likewise
        return "rail" if said.form == "designation" else self.way


def years_in(text: str) -> list[int]:
    """Return the years that a text names."""
    return [int(m[1]) for m in _YEAR.finditer(text)]


def _is_logged(sentence: str) -> bool:
    """Say whether a sentence begins with a day, as one of a log does."""
    return _LOG.match(sentence) is not None


def _of(signs: Sequence[Sign], family: str) -> list[Sign]:
    """Return the signs of a family."""
    return [s for s in signs if s.family == family]


def _looks_ahead(sentence: str) -> bool:
    """Say whether a sentence tells of a plan or a line, whose years are to come."""
    signs = signs_in("truth", sentence, (0, len(sentence)))
    return any(s.family in {"planned", "expected", "described"} for s in signs)
