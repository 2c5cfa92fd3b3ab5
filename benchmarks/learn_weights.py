"""Learn what each piece of evidence for a place is worth, from texts marked by hand.

    python benchmarks/learn_weights.py LANGUAGE TEXTS.jsonl...

Each line of TEXTS is {"text": str, "mentions": [{"start": int, "end": int}]}. Prints
precision, recall and F1 of three-fold cross-validation, then writes
data/weights-LANGUAGE.tsv: plain logistic regression with an L2 penalty, so
the same texts give the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from geo.languages import naming_of, tokens_of
from geo.mentions import capitalised, find_mentions, joined
from geo.mentions.evidence import Found, Words, evidence
from geo.mentions.namespans import Spans
from geo.mentions.signs import signs
from geo.model import Mention
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Language

GAZETTEER = open_gazetteer()
LEAST_WEIGHT = 0.05  # a smaller one changes no decision that matters
FOLDS = 3
# How far the threshold leans towards recall: as far as the held-out F1 does not fall.
LEAN = {"en": 0.4, "ja": 0.25, "ko": 0.25, "ru": 0.4}


class Example(NamedTuple):
    """The evidence for one candidate, and whether it is marked as a place."""

    pieces: tuple[str, ...]
    is_place: bool


class Story(NamedTuple):
    """A text and the stretches marked in it."""

    text: str
    marked: tuple[tuple[int, int], ...]

    def marks(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the marked stretches that a stretch overlaps."""
        return [(s, e) for s, e in self.marked if s < end and start < e]


def stories(paths: Iterable[Path]) -> list[Story]:
    """Return the texts of the files, in an order that tells nothing."""
    found = []
    for path in paths:
        for line in path.read_text("utf-8").strip().split("\n"):
            row = json.loads(line)
            marked = tuple((m["start"], m["end"]) for m in row["mentions"])
            found.append(Story(row["text"], marked))
    random.Random(1).shuffle(found)  # noqa: S311  # an order, not a secret
    return found


def examples(story: Story, language: Language) -> list[Example]:
    """Return every candidate of a text, with the true places before it as found."""
    if language in {"ja", "ko"}:
        return list(_joined(story, language))
    return list(_capitals(story, language))


def _capitals(story: Story, language: Language) -> Iterable[Example]:
    """Yield the candidates of a text with capitals."""
    words, naming = Words(story.text), naming_of(language)
    chosen: list[Found] = []
    for found in capitalised.possible(words, language, naming, gazetteer=GAZETTEER):
        if chosen and found.start < chosen[-1].end:
            continue
        marks = story.marks(found.start, found.end)
        # A name that takes in more words than are marked is the wrong one.
        overlong = found.how in {"grown", "generic", "unknown"}
        right = bool(marks) and not (overlong and found.end > marks[0][1] + 1)
        yield Example(tuple(evidence(found, words, naming, earlier=chosen)), right)
        if right:
            chosen.append(found)


def _joined(story: Story, language: Language) -> Iterable[Example]:
    """Yield the candidates of a text without spaces or capitals."""
    text = story.text
    spans = Spans(
        text, tokens_of(text, language), naming_of(language), gazetteer=GAZETTEER
    )
    found: list[Mention] = []
    at = 0
    while at < len(spans.tokens):
        after = at + 1
        for span in spans.at(at):
            start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
            pieces = [*signs(span, spans, found)]
            if joined.ruled(span, spans, within="within" in pieces):
                pieces.append("ruled")
            right = bool(story.marks(start, end))
            yield Example(tuple(pieces), right)
            if right:
                found.append(Mention(start, end, text[start:end]))
                after = span.last
                break
        at = after


def learned(
    rows: Sequence[Example], *, strength: float, least: int
) -> dict[str, float]:
    """Return the weights of logistic regression; "" is what all start from."""
    counts = Counter(piece for row in rows for piece in set(row.pieces))
    kept = sorted(p for p, n in counts.items() if n >= least and not _awkward(p))
    column = {piece: i for i, piece in enumerate(kept)}
    cells = {
        (i, column[p]) for i, r in enumerate(rows) for p in r.pieces if p in column
    }
    at = tuple(zip(*sorted(cells), strict=True))
    matrix = sparse.csr_matrix((np.ones(len(cells)), at), (len(rows), len(kept)))
    sides = np.array([1.0 if row.is_place else -1.0 for row in rows])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        """Return the penalised loss and its gradient."""
        margins = sides * (matrix @ weights[:-1] + weights[-1])
        slopes = -sides / (1 + np.exp(margins))
        penalty = 0.5 / strength * float((weights[:-1] ** 2).sum())
        gradient = np.append(matrix.T @ slopes + weights[:-1] / strength, slopes.sum())
        return float(np.logaddexp(0, -margins).sum()) + penalty, gradient

    start = np.zeros(len(kept) + 1)
    best = minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}
    ).x
    weights = {p: round(float(best[i]), 2) for p, i in column.items()}
    heavy = {p: w for p, w in weights.items() if abs(w) >= LEAST_WEIGHT}
    return {"": round(float(best[-1]), 2), **heavy}


def _awkward(piece: str) -> bool:
    """Say whether a piece of evidence could not be written into the table."""
    return not piece.isprintable() or any(c in piece for c in ' "\\')


def score(
    texts: Sequence[Story], language: Language, weights: dict[str, float]
) -> tuple[float, float, float]:
    """Return precision, recall and F1; each marked stretch takes one mention."""
    hits = misses = extra = 0
    finder = joined if language in {"ja", "ko"} else capitalised
    with patch.object(finder, "weights_of", lambda _: weights):
        for story in texts:
            found = find_mentions(story.text, language, GAZETTEER)
            used: set[int] = set()
            for start, end in story.marked:
                free = (
                    i
                    for i, m in enumerate(found)
                    if i not in used and m.start < end and start < m.end
                )
                hit = next(free, -1)
                hits, misses = hits + (hit >= 0), misses + (hit < 0)
                used.add(hit)
            extra += len(found) - len(used - {-1})
    precision, recall = hits / max(1, hits + extra), hits / max(1, hits + misses)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def write(weights: dict[str, float], language: Language) -> Path:
    """Write the weights as the language's data file; `make data` registers it."""
    rows = [f"\t{weights['']:g}"]
    rows += [f"{piece}\t{worth:g}" for piece, worth in sorted(weights.items()) if piece]
    path = Path(__file__).parents[1] / "data" / f"weights-{language}.tsv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def main() -> None:
    """Cross-validate, learn from all texts, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(LEAN))
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--strength", type=float, default=0.3, help="of evidence")
    parser.add_argument("--lean", type=float, help="towards recall")
    parser.add_argument("--least", type=int, default=5, help="times a piece is seen")
    options = parser.parse_args()
    lean = LEAN[options.language] if options.lean is None else options.lean

    texts = stories(options.texts)
    rows = [examples(story, options.language) for story in texts]
    results = []
    for fold in range(FOLDS):
        training = [r for i, rs in enumerate(rows) if i % FOLDS != fold for r in rs]
        weights = learned(training, strength=options.strength, least=options.least)
        weights[""] += lean
        held_out = [t for i, t in enumerate(texts) if i % FOLDS == fold]
        results.append(score(held_out, options.language, weights))
    figures = (sum(r[i] for r in results) / FOLDS for i in range(3))
    print("held out: P={:.3f} R={:.3f} F1={:.3f}".format(*figures))

    everything = [row for one in rows for row in one]
    weights = learned(everything, strength=options.strength, least=options.least)
    weights[""] = round(weights[""] + lean, 2)
    print(
        "all: P={:.3f} R={:.3f} F1={:.3f}".format(
            *score(texts, options.language, weights)
        )
    )
    print("wrote", write(weights, options.language), len(weights))


if __name__ == "__main__":
    main()
