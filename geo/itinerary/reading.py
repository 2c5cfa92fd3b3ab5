"""What one sentence says of each place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.itinerary.casefolding import small_pattern
from geo.itinerary.cue import Cue
from geo.itinerary.marking import OTHER, PLACE, TIME
from geo.languages import cues_of

if TYPE_CHECKING:
    from geo.itinerary.marking import Marked, Stretch
    from geo.itinerary.sentences import Sentence
    from geo.model import Language

__all__ = ["Event", "Reader", "Said", "Saying", "clause"]

Saying = Literal[
    "leaves",
    "arrives",
    "passes",
    "by_way",
    "heads_for",
    "returns",
    "candidate",
    "turned_down",
    "beside",  # something was there, which the way may lead by
]

_FEW, _SOME, _NEAR = 40, 70, 30  # how far `~`, `%` and `&` reach
_QUOTE = 160  # characters of evidence
_STUB = 14  # characters before a place that are no clause of their own
_BLOCK_END = re.compile(r"\n\s*\n|\n(?=[<＜])")
_COMMAS = "、，,;；"
_JOINED = frozenset({"ja", "zh"})
_WHOLE = (
    "might",
    "planned",
    "firm",
    "past",
    "not_by_rail",
    "others",
    "another",
    "onwards",
    "nearest_station",
    "events",
    "rail",
    "joins",
    "breaks",
    "services",
    "said",
    "then",
    "back",
    "halts",
    "rumour",
    "at_large",
    "entry",
    "trains",
    "changes",
    "echoes",
    "sets_out",
    "stands_in",
)
# In the order in which one wins over another whose cue is as near.
_TRAVEL: tuple[Saying, ...] = (
    "returns",
    "arrives",
    "passes",
    "by_way",
    "leaves",
    "heads_for",
)
# What becomes a candidate when the text only expects it.
_ENDS = frozenset({"arrives", "heads_for", "returns"})


# What may part clauses or things: "flew to A and on to B" is one way.
_LOOSE = frozenset({"and", "и", "а"})
_NEXT = re.compile(r"\b(?:and|и|а)\b")


class Event(NamedTuple):
    """Something that a sentence says of a place: `mention` is its index."""

    mention: int
    saying: Saying
    sentence: int
    start: int  # the clause that says so
    end: int
    at: int = 0  # where the mention stands
    cue: tuple[int, int] = (0, 0)  # from the cue's first word to its last, in the text
    back: bool = False  # it was before what the sentence says just before it
    then: bool = False  # it was after what the text says just before it
    final: bool = False  # the journey ends there
    halt: bool = False  # it only stopped there, which tells no end
    planned: bool = False  # by a plan or a timetable, not done
    train: str = ""  # the number or kind of the train, where the sentence names it


class Said(NamedTuple):
    """What is said of a marked place, and where in the marked words."""

    saying: Saying
    start: int
    end: int
    planned: bool = False  # by a plan or a timetable

    def as_rumour(self) -> Said | None:
        """Return what is left where the whole sentence is only someone's guess."""
        known = {*_ENDS, "candidate"}
        return self._replace(saying="candidate") if self.saying in known else None


@dataclass(frozen=True, slots=True)
class Reader:
    """The cues of one language, ready to be tried on words in small letters."""

    about: dict[str, tuple[Cue, ...]]
    whole: dict[str, Cue]
    verb_last: bool
    time_first: bool

    @classmethod
    def of(cls, language: Language) -> Reader:
        """Return the reader of a language."""
        return _reader(language)

    def says(self, name: str, text: str) -> bool:
        """Say whether a stretch of text holds a cue about the whole of it."""
        return self.whole[name].search(text) is not None

    def said(self, marked: Marked) -> Said | None:
        """Return what a text says of the place marked in it, or None for nothing.

        The cue nearest to the place counts. What the text only expects of a place
        makes it a candidate; a visit that was once expected is turned down.
        """
        text = marked.words
        travel = self._nearest(marked)
        if self._only_orients(marked, travel):
            travel = None
        doubt = self._expected(text, travel) if travel else ""
        for name in ("turned_down", "candidate"):
            match = self._closest(name, marked)
            if not match:
                continue
            sure = not doubt or (doubt == "planned" and name == "candidate")
            firm = travel and sure and _length(travel) < _length(match)
            firm = firm and not _goes_beyond(match, travel)
            if not firm and (travel or name == "candidate" or not self._orients(text)):
                return match
        if travel is None:
            end = self._closest("final", marked)
            return end and end._replace(saying="arrives")
        if doubt != "might":
            first, last = self._clause(marked)
            planned = self.says("planned", text[first:last])
            planned = bool(doubt) or planned
            if doubt and self.time_first and self._is_ahead(travel, text):
                travel = travel._replace(saying="heads_for")
            return travel._replace(planned=planned)
        return travel._replace(saying="candidate") if travel.saying in _ENDS else None

    def _is_ahead(self, travel: Said, text: str) -> bool:
        """Say whether a planned arrival names where it is bound for, not a halt."""
        halts = self.says("halts", text[travel.start : travel.end])
        return travel.saying == "arrives" and not halts

    def entry(self, marked: Marked) -> Said | None:
        """Return the arrival of a log in which a place stands bare, or None.

        "Wednesday, 9 a.m. Kasama. Children sell bananas."
        """
        for match in self.whole["entry"].pattern.finditer(marked.words):
            if match.start() <= marked.at < match.end() and not self.says(
                "said", marked.words
            ):
                return Said("arrives", *match.span())
        return None

    def beside(self, marked: Marked) -> Said | None:
        """Return that something was at the place, which may lie on the way, or None."""
        if self._orients(marked.words) or self.says("said", marked.words):
            return None
        return self._closest("beside", marked)

    def train(self, words: str) -> str:
        """Return the number or kind of the train that words name last, or ""."""
        found = [
            m for m in self.whole["trains"].pattern.finditer(words) if any(m.groups())
        ]
        if not found or self.says("changes", words):
            return ""
        named = found[-1]
        return next((n for n, g in named.groupdict().items() if g), "") or named[0]

    def ends(self, marked: Marked) -> bool:
        """Say whether the journey ends at the place."""
        return self._closest("final", marked) is not None

    def elsewise(self, sentence: str) -> bool:
        """Say whether a sentence tells of services at large, not of a journey."""
        return self.says("services", sentence) or self.says("at_large", sentence)

    def boards(self, marked: Marked) -> Said | None:
        """Return that a journey by rail begins at the place, however one came there.

        "He flew to A, where he boarded a train."
        """
        boarded = self._closest("boards", marked)
        return boarded and boarded._replace(saying="leaves")

    def is_rumour(self, marked: Marked) -> bool:
        """Say whether the words before a place call all that follows a guess."""
        return self.says("rumour", marked.words[: marked.at])

    def is_past(self, marked: Marked) -> bool:
        """Say whether the place is told of a trip before this one.

        "Last year he came to A" is; "it came to A with guests who had booked a year
        ago" is not.
        """
        _, end = self._clause(marked)
        return self.says("past", marked.words[:end])

    def by_rail(self, marked: Marked) -> bool:
        """Say whether nothing in the clause tells of another way, or another traveller.

        Of a train and a bus in one clause the one before the place counts; where the
        verb comes last, the one behind it.
        """
        start, end = self._clause(marked)
        if marked.at - start < _STUB:  # "flew to A to refuel, then on to B": no clause
            start = 0
        if self.time_first and not self.says("rail", marked.words[start:end]):
            start = 0  # where commas part all clauses alike, "by air" holds on
        before, behind = marked.words[start : marked.at], marked.words[marked.at : end]
        if not self.verb_last:  # "it reached A and the guest flew on" is by rail to A
            behind = _NEXT.split(behind, maxsplit=1)[0]
        parts = (behind, before) if self.verb_last else (before, behind)
        for turn, part in enumerate(parts):
            found = [
                (match.end() if part is before else -match.start(), name == "rail")
                for name in ("rail", "not_by_rail", "others")
                for match in self.whole[name].pattern.finditer(part)
            ]
            if found and (turn or not self.verb_last or not max(found)[1]):
                return max(found)[1]
        return True

    def _clause(self, marked: Marked, at: int = -1) -> tuple[int, int]:
        """Return where the clause around the place, or `at`, starts and ends."""
        at = marked.at if at < 0 else at
        start, end = 0, len(marked.words)
        for gap in self.whole["breaks"].pattern.finditer(marked.words):
            if gap[0].strip().lower() in _LOOSE:
                continue
            if gap.end() <= at:
                start = gap.end()
            elif gap.start() > at:
                end = gap.start()
                break
        return start, end

    def before(self, marked: Marked) -> str:
        """Return the words between the place and the one before it."""
        return re.split(rf"[{OTHER}]", marked.words[: marked.at])[-1]

    def _nearest(self, marked: Marked) -> Said | None:
        """Return the travel whose cue is nearest to the place."""
        found = [self._closest(name, marked) for name in _TRAVEL]
        return min((f for f in found if f), key=_length, default=None)

    def _closest(self, name: str, marked: Marked) -> Said | None:
        """Return the shortest match of a cue, or None."""
        text = marked.words
        best: Said | None = None
        for cue in self.about[name]:
            match = cue.search(text)
            while match and match.start() <= marked.at:
                one = Said(name, *match.span())  # type: ignore[arg-type]  # "final" too
                if best is None or _length(one) < _length(best):
                    best = one
                match = cue.search(text, match.start() + 1)
        return best

    def _orients(self, text: str) -> bool:
        """Say whether a place only orients."""
        return self._aside(text) is not None

    def _aside(self, text: str) -> re.Match[str] | None:
        """Return the first words by which a place only orients, or None."""
        found = (cue.search(text) for cue in self.about["not_travel"])
        return min((f for f in found if f), key=lambda f: f.start(), default=None)

    def _only_orients(self, marked: Marked, travel: Said | None) -> bool:
        """Say whether a place only orients, not being what a cue reaches across.

        "South of A" names no stop, but "derailed near A" does.
        """
        aside = self._aside(marked.words)
        if not aside or not travel:
            return bool(aside)
        across = travel.start <= aside.start() and aside.end() <= travel.end
        return not across or _length(travel) == aside.end() - aside.start()

    def _expected(self, text: str, said: Said) -> str:
        """Return whether the text only expects it: "might", "planned" or "" for not."""
        if self.verb_last:
            if self.whole["firm"].pattern.match(text, said.end):
                return ""
            near = re.split(rf"[{PLACE}-{OTHER}]", text[said.end :], maxsplit=1)[0]
        else:
            cut = re.split(rf"[{PLACE}-{OTHER};:]", text[: said.start])
            near = cut[-1] + text[said.start : said.end]
        return next((n for n in ("might", "planned") if self.says(n, near)), "")


def _goes_beyond(one: Said, two: Said | None) -> bool:
    """Say whether a cue takes another one in and says more behind it."""
    return two is not None and one.start <= two.start and two.end < one.end


def _length(said: Said) -> int:
    """Return how many characters a cue spans with its place."""
    return said.end - said.start


@cache
def _reader(language: Language) -> Reader:
    """Return the compiled cues of a language."""
    cues = cues_of(language)
    joined = language in _JOINED
    names = (*_TRAVEL, "candidate", "turned_down", "beside", "not_travel", "final")
    about = {
        name: tuple(_cue(p, cues.lead, joined=joined) for p in getattr(cues, name))
        for name in (*names, "boards")
    }
    whole = {
        name: _cue(
            "|".join(f"(?:{p})" for p in getattr(cues, name)) or "(?!)", joined=joined
        )
        for name in _WHOLE
    }
    return Reader(about, whole, cues.verb_last, cues.verb_last or joined)


def _cue(pattern: str, lead: str = "", *, joined: bool) -> Cue:
    """Return a cue with the short signs of its pattern written out."""
    scale = 1 if joined else 2
    signs = {
        "¤": lead,
        "~": f"[^{PLACE}{OTHER}]{{0,{_FEW * scale}}}?",
        "%": f"[^{PLACE}]{{0,{_SOME * scale}}}?",
        "&": f"[^{PLACE}{OTHER}{_COMMAS}:.。]{{0,{_NEAR * scale}}}?",
        "@": PLACE,
        "#": TIME,
    }
    written = pattern
    for sign, meant in signs.items():
        written = written.replace(sign, meant)
    return Cue(small_pattern(pattern), small_pattern(written))


def clause(text: str, sentence: Sentence, stretch: Stretch) -> tuple[int, int]:
    """Return the words around a mention that are quoted as evidence.

    It is the sentence, or the part of a long one between commas.
    """
    start, end = sentence.start, sentence.end
    for gap in _BLOCK_END.finditer(text, start, end):
        if gap.end() <= stretch.start:
            start = gap.end()
        elif gap.start() >= stretch.end:
            end = gap.start()
            break
    if end - start > _QUOTE:
        left = max(text.rfind(c, start, stretch.start) for c in _COMMAS)
        right = min(
            (i for c in _COMMAS if (i := text.find(c, stretch.end + 10, end)) >= 0),
            default=end,
        )
        start = max(start, left + 1, stretch.start - _QUOTE)
        end = min(end, right, stretch.end + _QUOTE)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
