"""Who moves in an English clause, and by what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.en.words import bag, beside_of, motion, table
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.words import Word
    from geo.model.clause import Mover, Page, Phrase

__all__ = ["Cast", "cast_of"]

_BY_TRAIN = pattern_of("en", "by_train")
_OWNER = pattern_of("en", "owner")
_CARRYING = re.compile(
    r"\btrain,? (?:[\w-]+ ){0,4}?"
    r"(?:carr(?:y|ies|ied|ying)|taking|transporting|bringing)"
    r" (?:[\w’'-]+ ){0,4}?(?=[A-Z])|\btrain of (?:[\w’'-]+ ){0,4}?(?=[A-Z])"
)
_RAIL = re.compile(
    r"\b(?i:trains?|rail|railway|express|locomotive|special|station|railcar|sleeper)\b"
)
_FLOWN = re.compile(r"\b(?i:plane|flight|flew|flown|aircraft|jet|motorcade)\b")
_ACRONYM = 4  # letters; GMT is nobody
# What somebody says, to the end of the paragraph where its quote goes on in the next.
_QUOTED = re.compile(
    r"\"[^\"\n]{1,600}\"|''[^\n]{1,900}?''|“[^”\n]{1,900}(?:”|$)|‘[^\n]{1,900}?(?:’(?!\w)|$)",
    re.MULTILINE,
)
_WORDY = 400  # characters; one who tells says "I" or "we" at least once in so many
_LOW = re.compile(r"[\w'’-]+|,")
_HELPING = frozenset({"has", "had", "have", "will", "would", "is", "was", "then"})
_NAME = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,5}")


@dataclass(slots=True)
class Cast:
    """Who is in a story: the names of travellers, and who was spoken of last."""

    travellers: frozenset[str]
    narrated: bool
    person: Mover = "person"
    thing: Mover = "train"
    last: Mover = "train"
    many: Mover = "person"
    single: bool = False
    kinds: set[str] = field(default_factory=set)
    rail: int = 0
    told: int = 0
    here: Phrase | None = None

    def mover(self, words: list[Word], segments: list[Segment], group: Group) -> Mover:
        """Return who moves in a clause, and remember who was the subject."""
        segment = segments[group.segment]
        self.single = False
        found = self._subject(words, segments, segment, group=group)
        following = segments[group.segment + 1 : group.segment + 2]
        opens = group.verb.shape == "ing" and group.segment == 0
        if found is None and opens and following:  # "After leaving A, the train ..."
            found = self._first_noun(words, following[0].lo, following[0].hi)
        if found == "nobody" and group.verb.family == "incident" and group.finite:
            found = "train" if group.verb.shape == "past" else found
        past = group.verb.shape == "past" or opens
        if found == "nobody" and self.single and past:
            found = self.thing = "train"  # "the service had called at A"
        if found is None:
            found = self.last
        self.last = found
        return found

    def goes(self, words: list[Word], lo: int, hi: int) -> bool:
        """Say whether these words name the train or its traveller as the subject."""
        return self._first_noun(words, lo, hi) in {"train", "person"}

    def _subject(
        self,
        words: list[Word],
        segments: list[Segment],
        segment: Segment,
        *,
        group: Group,
    ) -> Mover | None:
        """Return the class of a clause's subject, None where none is said."""
        if segment.resumes:
            outer = segments[segment.parent]
            return self._first_noun(words, outer.lo, outer.hi)
        if segment.opener in {"which", "who", "that"} and not self._own(words, segment):
            before = [w.low for w in words[max(0, segment.lo - 3) : segment.lo]]
            if self.narrated and segment.opener == "who" and {"a", "an"} & set(before):
                return "other"  # "we met a couple who were on their way"
            return self._antecedent(words, segment)
        found = self._own_pronoun(words, segment, group)
        found = found or self._first_noun(words, segment.lo, group.lo)
        if found is None and segment.parent >= 0 and segment.opener != ":":
            outer = segments[segment.parent]
            return self._first_noun(words, outer.lo, outer.hi)
        return found

    def _own_pronoun(
        self, words: list[Word], segment: Segment, group: Group
    ) -> Mover | None:
        """Return the class of "we" right before a verb, None for another word."""
        at = group.lo - 1
        if at <= segment.lo or words[at].low not in {"i", "we"}:
            return None
        return self._noun(words, at)

    def _own(self, words: list[Word], segment: Segment) -> bool:
        """Say whether a clause behind "that" or "which" has a subject of its own."""
        if words[segment.lo].low == "who":
            return False
        if segment.lo + 1 >= segment.hi:
            return False
        near = words[max(0, segment.lo - 4) : segment.lo]
        said = any(word.verb and word.verb.family == "say" for word in near)
        if words[segment.lo].low == "that" and said:
            return True
        return self._noun(words, segment.lo + 1) is not None

    def _antecedent(self, words: list[Word], segment: Segment) -> Mover | None:
        """Return the class of the noun before a relative clause."""
        for at in range(segment.lo - 1, max(-1, segment.lo - 9), -1):
            word = words[at]
            if word.low in {".", ";"} or (word.verb and at < segment.lo - 2):
                break
            found = self._noun(words, at)
            if found is not None:
                return found
        return None

    def _first_noun(self, words: list[Word], lo: int, hi: int) -> Mover | None:
        """Return the class of the first noun that is in no prepositional phrase.

        A noun that the lexicon does not know is somebody else's.
        """
        hidden = unknown = False
        opens = lo < hi and "opens" in words[lo].tags
        if opens and words[lo].low in table("grammar")["subordinators"]:
            lo += 1
        for at in range(lo, hi):
            word = words[at]
            if word.is_place and not word.taken:
                if not hidden and word.kind == "country" and _acts(words, at + 1):
                    return "other"
                hidden = False
                continue
            hidden = self._hides(words, at, lo, hidden=hidden)
            if hidden:
                continue
            if word.verb and word.verb.shape != "base":
                if at > lo:
                    break
                continue
            found = self._noun(words, at)
            if found is not None and not self._more(words, at, hi):
                beside = {w.low for w in words[lo:at] if w.is_name}
                named = found == "other" and word.is_name and beside & self.travellers
                return "person" if named else found
            unknown = unknown or _is_noun(words, at)
        if not unknown:
            return None
        rail = {w.low for w in words[lo:]} & bag("ways", "rail")
        return "person" if rail else "other"

    def _hides(self, words: list[Word], at: int, lo: int, *, hidden: bool) -> bool:
        """Say whether a word is in a prepositional phrase."""
        word = words[at]
        grammar = table("grammar")
        if word.low in bag("nouns", "otherday") or word.low in {",", "and", "but"}:
            return False
        if word.low in grammar["pronouns"] and word.low not in {"it", "you", "who"}:
            return False
        after = words[at + 1] if at + 1 < len(words) else None
        if word.low == "it" and after is not None:
            helping = grammar["be"] | grammar["have"] | grammar["do"]
            return after.verb is None and after.low not in helping
        if _is_mark(word):
            return word.low != "of" or hidden
        if hidden and word.low in grammar["determiners"] and at > lo + 1:
            return _is_mark(words[at - 1])
        return hidden

    def _more(self, words: list[Word], at: int, hi: int) -> bool:
        """Say whether a noun goes on: "train crew", "passenger train"."""
        if at + 1 >= hi or words[at].low in table("grammar")["pronouns"]:
            return False
        after = words[at + 1]
        if words[at].is_name and after.is_name:
            return True
        if after.low == "'s":
            return True
        if after.low in bag("beside", "sorts"):  # "Eurostar high-speed trains"
            return self._more(words, at + 1, hi)
        return (
            after.is_word and not after.verb and self._noun(words, at + 1) is not None
        )

    def _noun(  # noqa: C901, PLR0911, PLR0912  # one answer for each kind
        self, words: list[Word], at: int
    ) -> Mover | None:
        """Return the class of a word as a subject, None for what is none."""
        word = words[at]
        if word.is_place or not word.is_word:
            return None
        low, nouns = word.low, table("nouns")
        if low in bag("beside", "self"):
            self.person = self.many = "person"
            return "person"
        if low in {"he", "she"} and self.narrated and not self.travellers:
            return "other"  # one who was met on the way
        if low in {"he", "she", "who"}:
            return self.person
        if low == "it":
            return self.thing
        if low == "they":
            return self.many
        if low == "you":
            return "person"
        beside = beside_of(words, at)
        if low in nouns["train"] | nouns["trains"] | nouns["journey"]:
            daily = [w.low for w in words[at + 1 : at + 4]] == ["of", "the", "day"]
            self.thing = "nobody" if daily else self._train(low, beside)
            if low in nouns["trains"]:
                self.many = "nobody"
            return self.thing
        if low in nouns["accident"]:
            return "train"
        if low in nouns["line"] | nouns["service"]:
            self.single = low == "service"
            self.thing = "nobody"
            return "nobody"
        if (
            low in {"first", "one", "last"}
            and words[at + 1 : at + 2]
            and (words[at + 1].low == "of")
        ):
            return "train" if self.thing == "train" else None
        if low in nouns["person"]:
            self.person = self.many = "person"
            return "person"
        if low in nouns["other"]:
            self.many = "other"
            return "other"
        return self._name(words, at)

    def _train(self, low: str, beside: set[str]) -> Mover:
        """Return whether a train is the story's, another, or trains in general."""
        nouns = table("nouns")
        if low in nouns["trains"]:
            return "nobody"
        if beside & bag("beside", "other"):
            return "other"
        kind = beside & bag("beside", "kinds")
        if kind and self.kinds and not kind & self.kinds:
            return "other"  # a passenger train in the story of a freight train
        self.kinds |= kind
        return "train"

    def _name(self, words: list[Word], at: int) -> Mover | None:
        """Return whether a name is the traveller's."""
        word = words[at]
        if not word.is_name or word.low in _small():
            return None
        if word.raw.isupper() and len(word.raw) <= _ACRONYM:
            return None
        if at == 0 and word.low not in self.travellers and not _followed(words):
            return None
        if not self.travellers:
            self.person = "person"
        else:
            self.person = "person" if word.low in self.travellers else "other"
        return self.person


def _acts(words: list[Word], at: int) -> bool:
    """Say whether a verb stands here: "Russia said", and not "Czech and Polish"."""
    if at >= len(words):
        return True
    grammar = table("grammar")
    word = words[at]
    if word.low in {",", "and", "-", "–", "or"}:
        return False
    return word.verb is not None or word.low in grammar["be"] | grammar["have"]


def _followed(words: list[Word]) -> bool:
    """Say whether a sentence's first word is a name, by the word behind it."""
    after = words[1] if len(words) > 1 else None
    if after is None:
        return False
    helping = table("grammar")["be"] | table("grammar")["have"] | table("grammar")["do"]
    helping |= table("truth")["planned"] | table("truth")["expected"]
    named = after.is_name or after.low in {"'s", ","} or after.low in helping
    return named or after.verb is not None


def _is_mark(word: Word) -> bool:
    """Say whether a word is a preposition."""
    marks = table("roles").values()
    return word.is_word and not word.verb and any(word.low in m for m in marks)


def _is_noun(words: list[Word], at: int) -> bool:
    """Say whether a word that the lexicon does not know is a subject's noun."""
    word = words[at]
    if not word.is_word or word.is_name or word.verb or word.low in _small():
        return False
    places, truth = table("places"), table("truth")
    known = places["adjectives"] | truth["negated"] | truth["afterwards"]
    known |= truth["habits"] | truth["hedges"] | truth["plans"] | truth["earlier"]
    if word.low in known or word.low.endswith("ly") or len(word.low) <= 2:  # noqa: PLR2004  # "so", "up"
        return False
    before = words[at - 1].low if at else ""
    return before in table("grammar")["determiners"] or word.low.endswith("s")


@cache
def _small() -> frozenset[str]:
    """Return the words that are no name even with a capital letter."""
    found = table("grammar")["determiners"] | table("grammar")["subordinators"]
    found |= table("grammar")["adverbs"] | table("grammar")["nameless"]
    found |= table("grammar")["pronouns"] | bag("beside", "self")
    found |= bag("nouns", "otherday")
    for words in table("roles").values():
        found |= words
    return found | table("grammar")["be"] | {"and", "or", "mr", "mrs", "ms", "sir"}


def cast_of(page: Page, people: frozenset[str]) -> Cast:
    """Return who is in a story: who goes by train in it, and whether they tell it.

    `people` are names of places that mean a person in this story.
    """
    found: set[str] = set()
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        carried = _CARRYING.search(text)
        if carried:
            found |= _name_from(text, carried.end())
        for owner in _OWNER.finditer(text):
            found |= _name_from(text, owner.start())
        by_train = _BY_TRAIN.search(text)
        if by_train:
            found |= _goers(page, sentence.start, text[: by_train.end()], people=people)
    own = _QUOTED.sub("", page.text)
    told = len(re.findall(r"\b(?:I|[Ww]e|us|[Mm]y|[Oo]ur)\b", own))
    narrated = told * _WORDY > len(own) and told > 1
    rail = _RAIL.search(page.text)
    other = _FLOWN.search(page.text, 0, rail.start() if rail else 0)
    return Cast(
        frozenset(found), narrated=narrated, rail=rail.start() if rail and other else 0
    )


def _goers(page: Page, start: int, text: str, *, people: frozenset[str]) -> set[str]:
    """Return the names in a text that a verb of motion follows."""
    found: set[str] = set()
    first: set[str] = set()
    for match in _NAME.finditer(text):
        words = match[0].split()
        named = [w for w in words if w.lower() not in _small()]
        if not named or (
            named[-1] not in people and _is_mention(page, start + match.start())
        ):
            continue
        after = [w for w in _LOW.findall(text, match.end())[:5] if w not in _HELPING]
        if after and after[0] in bag("nouns", "person"):
            continue  # "North Korean leader Kim"
        first = first or {w.lower() for w in named if len(words) > 1}
        if after and (after[0] == "," or motion(after[0])):
            found |= {w.lower() for w in named}
    return found or first


def _is_mention(page: Page, at: int) -> bool:
    """Say whether a place is named here."""
    return any(m.start <= at < m.end for m in page.mentions)


def _name_from(text: str, start: int) -> set[str]:
    """Return the words of a person's name that stands here."""
    name = _NAME.match(text, start)
    words = name[0].lower().split() if name else []
    return {word for word in words if word not in bag("grammar", "nameless")}
