"""What an English verb or noun says of motion where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.words import bag, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.words import Word
    from geo.model.clause import Family, Mover

__all__ = ["family_of", "is_venue", "noun_family"]

_STOPPING = frozenset(lexicon_of("en")["sets"]["stopping"])
_RESTS = frozenset(lexicon_of("en")["sets"]["rests"])
_WHOSE = 3  # words before "which" that say of what: "the journey, which began"
_PARTED = 14  # words back to the subject of what is parted by a clause
_UP = frozenset(lexicon_of("en")["sets"]["up"])
_PARTICLE_MOVES = frozenset(lexicon_of("en")["sets"]["particle_moves"])


def family_of(  # noqa: C901, PLR0911, PLR0912  # one answer for each family
    words: list[Word], group: Group, segment: Segment, *, mover: Mover
) -> Family:
    """Return the family of a verb where it stands, with its object and subject."""
    family, lemma = group.verb.family, group.verb.lemma
    after = [w.low for w in words[group.at + 1 : min(group.at + 8, segment.hi)]]
    nouns = table("nouns")
    if is_venue(words, group, segment):
        return "call"
    if lemma == "join" and set(after[:3]) & nouns["train"]:
        return "board"
    if lemma in {"come", "follow"} and _inverted(words, group, segment):
        return "call"
    if lemma in _STOPPING and "to" in after[:3] and set(after[:5]) & _RESTS:
        return "end" if "end" in after[:4] else "call"
    if family in {"say", "still", "bridge"}:
        return _resting(words, group, segment, mover=mover, after=after)
    if lemma == "be":
        return "call"
    goes_on = lemma in {"continue", "resume", "proceed"}
    if goes_on and set(after[:4]) & (nouns["journey"] | nouns["way"]):
        return "head"  # "it continued its journey to A"
    if family == "begin":
        return "leave" if _of_journey(words, group, segment) else "still"
    if family == "finish":
        return "end" if _of_journey(words, group, segment) else "still"
    if family == "change":
        if mover == "person" and after[:1] and after[0] in {"at", "for", "in", "there"}:
            return "call"
        return "call" if set(after[:3]) & nouns["engine"] else "still"
    if family == "visit":
        return "call" if mover in {"person", "train"} else "still"
    if family == "incident":
        return "incident" if mover in {"train", "person"} else "still"
    if lemma == "leave" and _alights(after):
        return "arrive"
    if family == "leave" and "be" in _be(group) and group.verb.shape == "past":
        return "still" if lemma == "leave" else "leave"
    if lemma in {"take", "make", "get", "run", "come", "set", "push"}:
        return _light(words, group, family, around=(after, mover))
    return family  # type: ignore[return-value]  # the lexicon's other families are these


def _alights(after: list[str]) -> bool:
    """Say whether it is the train that is left: "we left the train at A"."""
    gone = next(
        (n for n, low in enumerate(after[:3]) if low in bag("nouns", "train")), -1
    )
    rest = after[gone + 1 : gone + 2]
    there = rest[:1] in (["at"], ["in"], ["and"], ["here"], ["there"], [])
    return gone > 0 and after[0] in {"the", "our", "le"} and there


def _inverted(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether it is places that come: "first came A, then B"."""
    before = {w.low for w in words[max(segment.lo, group.lo - 1) : group.at]}
    after = words[group.at + 1] if group.at + 1 < segment.hi else None
    return (
        bool(before & {"first", "next", "then"})
        and after is not None
        and after.is_place
    )


def is_venue(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether a meeting is said to be going to be somewhere."""
    after = [w.low for w in words[group.at + 1 : group.at + 2]]
    helpers = set(group.helpers)
    truth = table("truth")
    later = truth["planned"] | truth["expected"] | truth["would"]
    ahead = group.infinitive or bool(helpers & later)
    takes = group.verb.lemma == "take" and after[:1] == ["place"]
    lemma = group.verb.lemma
    held = lemma in {"hold", "happen", "occur", "schedule", "host"}
    thought = lemma in {"expect", "plan", "schedule"} and bool(_be(group))
    ahead = ahead or thought
    before = {w.low for w in words[segment.lo : group.lo]}
    meets = ahead and (takes or held or thought)
    return meets and bool(before & bag("nouns", "event"))


def _be(group: Group) -> set[str]:
    """Return {"be"} if the group is passive or progressive."""
    return {"be"} if set(group.helpers) & bag("grammar", "be") else set()


def _of_journey(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether it is a journey, or a train, that begins or ends."""
    nouns = table("nouns")
    going = nouns["journey"] | nouns["train"] | {"run", "service"}
    lo = segment.lo - (_WHOSE if segment.opener in {"which", "that"} else 0)
    if segment.resumes:  # "the journey, which began in A, ended in B"
        lo = segment.lo - _PARTED
    near = {w.low for w in words[max(0, lo) : min(group.at + 6, segment.hi)]}
    return bool(near & (going | bag("beside", "self")))


def _resting(  # noqa: PLR0911  # one answer for each verb
    words: list[Word], group: Group, segment: Segment, *, mover: Mover, after: list[str]
) -> Family:
    """Return the family of a verb that is none of motion."""
    nouns = table("nouns")
    if group.verb.lemma == "work" and ("way" in after[:2] or set(after[:1]) & _UP):
        return "go"
    back = _WHOSE if segment.opener in {"which", "that"} else 0
    before = {w.low for w in words[max(0, segment.lo - back) : group.lo]}
    if group.verb.lemma in {"happen", "occur"} and before & nouns["accident"]:
        return "incident"
    seen = group.verb.lemma in {"show", "picture", "film"} and mover != "train"
    if seen and set(after[:3]) & nouns["train"]:
        return "call"  # "footage shows the train in A"
    if group.verb.lemma in {"hold", "have"} and set(after[:4]) & nouns["event"]:
        return "call" if mover == "person" else "still"
    if group.verb.lemma in {"hold", "keep"} and set(after[:4]) & nouns["train"]:
        return "call"
    if group.verb.lemma == "drop" and mover == "train" and "at" in after:
        return "call"  # "the train dropped us at A"
    passive = _be(group) and group.verb.shape == "past"
    if group.verb.lemma in bag("truth", "talked"):
        return "still"
    if group.verb.family == "still" and mover == "train" and passive:
        return "call"
    return "still"


def _light(  # noqa: C901, PLR0911  # one answer for each verb
    words: list[Word], group: Group, family: str, *, around: tuple[list[str], Mover]
) -> Family:
    """Return the family of a verb that says little without its object."""
    nouns = table("nouns")
    lemma = group.verb.lemma
    after, mover = around
    near = after[:6]
    if family != "go":
        return family  # type: ignore[return-value]  # a particle has said it
    if lemma == "make":
        if near[:2] == ["it", "to"]:
            return "arrive"
        follows = words[group.at + 1] if group.at + 1 < len(words) else None
        if follows is not None and follows.is_place and not follows.taken:
            return "arrive"
        before = {w.low for w in words[max(0, group.lo - 4) : group.lo]}
        if set(near) & nouns["call"] or (_be(group) and before & nouns["call"]):
            return "call"
        return "go" if set(near[:4]) & (nouns["journey"] | {"way"}) else "still"
    if lemma == "take":
        if near[:1] == ["place"]:
            before = {w.low for w in words[max(0, group.lo - 6) : group.lo]}
            return "incident" if before & nouns["accident"] else "still"
        if any(":" in low and low[:1].isdigit() for low in near[:3]):
            return "go"  # "took the 09:04 from A"
        if near[:1] in (["place"], ["part"], ["over"], ["care"], ["up"], ["on"]):
            return "still"
        if set(near) & (nouns["train"] | nouns["journey"] | {"route"}) or _be(group):
            return "go"
        objects = bag("nouns", "person") | {"him", "her", "them", "us", "me", "his"}
        return "go" if set(near[:3]) & objects else "still"
    if lemma in {"get", "push"}:
        rides = lemma == "get" and set(near[:4]) & nouns["train"]
        return "go" if rides or set(near[:2]) & _PARTICLE_MOVES else "still"
    runs = set(near[:4]) & (nouns["train"] | nouns["trains"] | nouns["service"])
    if lemma == "run" and (mover == "nobody" or runs):
        return "serve"
    return "go"


def noun_family(  # noqa: PLR0911  # one answer for each kind of noun
    low: str,
) -> Family | None:
    """Return what a noun that governs places says: a train's run, a stop."""
    nouns = table("nouns")
    if low in nouns["departure"]:
        return "leave"
    if low in nouns["arrival"]:
        return "arrive"
    if low in nouns["call"] | nouns["visit"]:
        return "call"
    if low in nouns["accident"]:
        return "incident"
    if low in nouns["train"] | nouns["trains"] | nouns["journey"] | nouns["way"]:
        return "go"
    if low in nouns["service"]:
        return "go"
    if low in nouns["line"]:
        return "serve"
    return None
