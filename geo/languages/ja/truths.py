"""The truth of a Japanese verb: by its ending, the words behind it and its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.ja.words import families, family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ja.line import Line
    from geo.languages.ja.words import Said, Word
    from geo.model.clause import Family, Truth

__all__ = ["had_been", "judge", "truth_of", "was_before"]

_COMMAS = frozenset({"、", ",", "，"})
_AHEAD = frozenset({"planned", "expected"})
_ONLY = 4  # words before a verb that may say "only"
_WINDOW = 14  # words behind a verb in which its mood stands


def judge(words: Sequence[Word], found: Sequence[Said]) -> None:
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
    noun = _ends_in_noun(words, said)
    if said.link == "on" or (said.link == "when" and following):
        if noun and said.link == "on" and onward == "expected":
            return "done"  # 京都を出発、きょう着くとみられる
        return _going_on(said, following, onward)
    if said.link == "nominal" and _is_past(words[said.end :]):
        return onward if following else "done"
    halts = said.family not in {"head", "go"}  # 東京まで直行。
    return "done" if said.link == "final" and noun and halts else "ongoing"


def _ends_in_noun(words: Sequence[Word], said: Said) -> bool:
    """Say whether a verb is a noun by itself, or with a bare です: X駅に到着です.

    What is to come soon is announced so, too.
    """
    last = words[said.end - 1]
    if last.surface == "です" and said.end - 1 > said.at:
        before = "".join(w.surface for w in words[: said.at])
        if any(soon in before for soon in families("truth")["soon"]):
            return False
        last = words[said.end - 2]
    return last.kind in {"名詞", "接尾辞"}


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
    if said.denied and not _is_only(words, said):
        return "denied"
    if said.wished or _intended(words, said):
        return "expected" if said.wished and said.past else "planned"
    if said.past:
        after = said.end < len(words) and words[said.end].surface in {"後", "のち"}
        return onward if after and onward in _AHEAD else "done"
    return None


def _is_only(words: Sequence[Word], said: Said) -> bool:
    """Say whether a denial says how far it was, and no farther: 甲までしか行けない."""
    before = words[max(0, said.at - _ONLY) : said.at]
    return any(w.surface == "しか" and w.kind == "助詞" for w in before)


def _intended(words: Sequence[Word], said: Said) -> bool:
    """Say whether a verb is what somebody has in mind: 京都に帰ろうと, 行こうとした."""
    wants = words[said.at].form.startswith("意志")
    return wants and said.end < len(words) and words[said.end].surface == "と"


def _is_purpose(words: Sequence[Word], said: Said) -> bool:
    """Say whether a verb is only what another is done for: 出席するため、出発した."""
    behind = words[said.end].surface if said.end < len(words) else ""
    goes = said.family in {"call", "head", "arrive", "go", "board"}
    return goes and behind in {"ため", "為"}


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
        became = tail[2:3] and tail[2].normal == "成る"  # 一泊することになります
        return None if became and not _is_past(tail) else "planned"
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
    moves = family_of().get(word.normal, "still") != "still"
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
