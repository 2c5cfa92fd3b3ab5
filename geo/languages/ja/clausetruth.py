"""The truth of a Japanese verb in its sentence: a habit, a plan, what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.ja.words import families

if TYPE_CHECKING:
    from geo.languages.ja.line import Line
    from geo.languages.ja.verbs import Said
    from geo.model.clause import Family, Truth

__all__ = ["had_been", "truth_of", "was_before"]


def truth_of(line: Line, said: Said) -> Truth:
    """Return the truth of a verb in its sentence."""
    scope, truth = line.scope, said.truth
    if scope.earlier and truth != "denied":
        return "described"
    if said.link == "nominal" and _is_aside(line, said):
        plans = any(w.one_of(families("truth")["planned"]) for w in line.words)
        return "planned" if plans else "described"
    insert = line.sentence.block == "insert" or _can_be_done(line, said)
    if truth == "ongoing" and (insert or _is_of_thing(line, said)):
        return "described"
    if truth == "ongoing" and scope.future:
        return "planned"
    idle = scope.service and not said.past and truth in {"done", "planned"}
    if idle or (truth == "ongoing" and (scope.habit or scope.service)):
        return "habitual"
    return truth


def _can_be_done(line: Line, said: Said) -> bool:
    """Say whether a verb describes who can do something: 乗る人は買うことができる.

    Nobody goes anywhere there.
    """
    if said.link != "noun":
        return False
    told = [s for s in line.said if s.at > said.at and s.link != "noun"]
    if told and told[-1].word in {"できる", "出来る"}:
        told.pop()
    return bool(told) and told[-1].truth == "described"


def _is_of_thing(line: Line, said: Said) -> bool:
    """Say whether a verb describes no train, person or place: 東京へ行ける駅."""
    if said.link != "noun" or line.words[said.head].place >= 0:
        return False
    noun = line.words[max(0, said.head - 3) : said.head + 3]
    if any(w.surface in {"など", "等"} for w in line.words[said.head : said.head + 2]):
        return True
    movers, ways = families("movers"), families("ways")
    known = movers["train"] | movers["person"] | movers["passenger"] | ways["rail"]
    return not any(
        w.one_of(known) or w.detail == "人名" or w.surface == "号" for w in noun
    )


def _is_aside(line: Line, said: Said) -> bool:
    """Say whether a noun of motion only belongs to another noun: 発車時刻."""
    behind = line.words[said.end : said.end + 2]
    return any(w.one_of(families("truth")["aside"]) for w in behind)


def was_before(line: Line, said: Said, family: Family) -> bool:
    """Say whether a verb tells what was before: 出ていた, 京都から乗ってきた列車."""
    if said.past and said.lasting and family == "leave":
        return True
    came = any(w.normal == "来る" for w in line.words[said.at : said.end])
    return family == "board" and said.link == "noun" and said.past and came


def had_been(line: Line, said: Said) -> bool:
    """Say whether a visit only tells where somebody was before: 訪問中だった首相."""
    behind = [w.surface for w in line.words[said.end : said.end + 3]]
    return behind == ["中", "だっ", "た"]
