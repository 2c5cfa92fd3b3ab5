"""What the parts of a still are, as a PDF tells them to those who cannot see it.

The title and the answer, the map as a figure with a text in its place, the key and the
stops as lists below their headings, and whose work it is (PDF 1.7, 14.7 and 14.8).
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["MAP", "marking", "tagged"]

MAP = "Figure/50"
"""The part that the map is, behind the words at the top."""


def tagged(
    backend: Any,  # noqa: ANN401  # a module without types
    stream: io.BytesIO,
    facts: Mapping[str, str | None],
    *,
    alternative: tuple[str, str],
) -> Any:  # noqa: ANN401  # as above
    """Return matplotlib's PDF file, with a tree of what is on its page.

    `alternative` is what is said in the map's place, and its language.
    """
    told, language = alternative
    name = backend.Name

    class Tagged(backend.PdfFile):  # type: ignore[misc]  # it has no types
        """A PDF whose one page says what its parts are."""

        def __init__(self) -> None:
            """Begin the file."""
            self.tree: Any = None
            self.marks = _Marks()
            super().__init__(stream, metadata=dict(facts))

        def writeObject(self, target: object, contents: Any) -> None:  # noqa: N802, ANN401  # its names there
            """Write an object; the catalogue and the page with their tags."""
            kind = contents.get("Type") if isinstance(contents, dict) else None
            if kind == name("Catalog"):
                self.tree = self.reserveObject("structure")
                contents = {**contents, **_catalogue(self.tree, language)}
            elif kind == name("Page"):
                contents = {**contents, "StructParents": 0, "Tabs": name("S")}
                self.page = target
            super().writeObject(target, contents)

        def finalize(self) -> None:
            """Write the tree, when all is drawn, and end the file."""
            self._tell()
            super().finalize()

        def _tell(self) -> None:
            """Write the tree of what is on the page."""
            parts = _parts(self.marks.parts, told)
            places = {id(part): self.reserveObject("part") for part in _all(parts)}
            parents = self.reserveObject("parents")
            for own, content in _objects(
                name, parts, places, ends=(self.page, self.tree, parents)
            ):
                super().writeObject(own, content)

        def newPage(self, width: float, height: float) -> None:  # noqa: N802  # its name there
            """Begin the page, and on it what is no part of the words or the map."""
            super().newPage(width, height)
            self.marks.stream = self.currentstream
            self.marks.begin()

        def endStream(self) -> None:  # noqa: N802  # its name there
            """End a stream; that of the page with the last mark's end."""
            self.marks.end()
            super().endStream()

    return Tagged()


def _objects(
    name: Any,  # noqa: ANN401  # a class without types
    parts: _Part,
    places: Mapping[int, object],
    *,
    ends: tuple[object, object, object],
) -> Iterator[tuple[object, dict[str, object]]]:
    """Yield the objects of a tree of parts, each with its place in the file.

    `ends` are the places of the page, of the tree's root, and of the list that leads
    from marks to parts.
    """
    page, tree, parents = ends
    by_mark: dict[int, object] = {}
    for part in _all(parts):
        own = places[id(part)]
        by_mark |= dict.fromkeys(part.marks, own)
        content = {
            "Type": name("StructElem"),
            "S": name(part.kind),
            "P": places[id(part.above)] if part.above else tree,
            "Pg": page,
            "K": [*part.marks, *(places[id(each)] for each in part.below)],
        }
        if part.told:
            content["Alt"] = b"\xfe\xff" + part.told.encode("utf-16-be")
        yield own, content
    yield parents, {"Nums": [0, [by_mark[mark] for mark in sorted(by_mark)]]}
    root = {"Type": name("StructTreeRoot"), "K": places[id(parts)]}
    yield tree, {**root, "ParentTree": parents, "ParentTreeNextKey": 1}


def _catalogue(tree: object, language: str) -> dict[str, object]:
    """Return what the catalogue of a tagged file has besides."""
    return {
        "Lang": language.encode(),
        "MarkInfo": {"Marked": True},
        "StructTreeRoot": tree,
        "ViewerPreferences": {"DisplayDocTitle": True},
    }


@dataclass(eq=False)
class _Part:
    """A part of the page: its kind, what of the page it is, and the parts in it."""

    kind: str
    marks: Sequence[int] = ()
    told: str = ""
    above: _Part | None = None
    below: list[_Part] = field(default_factory=list)

    def add(self, part: _Part) -> _Part:
        """Add a part below this one, and return it."""
        part.above = self
        self.below.append(part)
        return part


def _all(part: _Part) -> Iterator[_Part]:
    """Yield a part and all that are in it."""
    yield part
    for each in part.below:
        yield from _all(each)


def _parts(marked: Mapping[str, Sequence[int]], told: str) -> _Part:
    """Return the page as a tree of its parts, from the marks of each (`KIND/PLACE`)."""
    page = _Part("Document")
    row = rows = None
    for name in sorted(marked, key=lambda name: int(name.partition("/")[2])):
        kind, _, place = name.partition("/")
        if kind not in {"Lbl", "LBody"}:
            page.add(_Part(kind, marked[name], told if kind == "Figure" else ""))
            rows = None
            continue
        if rows is None:
            rows, row = page.add(_Part("L")), None
        if row is None or row.told != place:
            row = rows.add(_Part("LI", told=place))
        row.add(_Part(kind, marked[name]))
    for part in _all(page):
        if part.kind == "LI":
            part.told = ""  # its place was only there to tell rows apart
            part.below.sort(key=lambda each: each.kind, reverse=True)  # Lbl first
    return page


class _Marks:
    """The marks in the page's stream: which part of the page what is drawn belongs to.

    matplotlib opens and closes a group around each thing that it draws.
    """

    def __init__(self) -> None:
        """Begin without a stream."""
        self.stream: Any = None
        self.parts: dict[str, list[int]] = {}
        self._open: list[str] = []
        self._count = 0

    def begin(self, part: str = "") -> None:
        """Begin what belongs to a part; to none, it is an artifact."""
        if not part:
            self.stream.write(b"/Artifact BMC\n")
            return
        self.parts.setdefault(part, []).append(self._count)
        kind = part.partition("/")[0]
        self.stream.write(f"/{kind} <</MCID {self._count}>> BDC\n".encode())
        self._count += 1

    def end(self) -> None:
        """End what was begun last, and with it the page's stream, if one is open."""
        if self.stream:
            self.stream.write(b"\nEMC\n")
        self.stream = None

    def open(self, group: str | None) -> None:
        """Open a group; one with a name that is a part's begins it."""
        is_part = bool(group) and "/" in str(group) and not any(self._open)
        self._open.append(str(group) if is_part else "")
        if is_part and self.stream:
            self.stream.write(b"EMC\n")
            self.begin(str(group))

    def close(self) -> None:
        """Close the group that was opened last."""
        if self._open.pop() and self.stream:
            self.stream.write(b"EMC\n")
            self.begin()


@contextmanager
def marking(backend: Any, marks: _Marks) -> Iterator[None]:  # noqa: ANN401  # as above
    """Let the groups that matplotlib opens be marks in the page's stream."""
    plain = backend.RendererPdf

    class Marking(plain):  # type: ignore[misc, valid-type]  # it has no types
        """A renderer that marks the parts of the page."""

        def open_group(self, s: str, gid: str | None = None) -> None:
            """Open a group."""
            del s
            marks.open(gid)

        def close_group(self, s: str) -> None:
            """Close it."""
            del s
            marks.close()

    backend.RendererPdf = Marking
    try:
        yield
    finally:
        backend.RendererPdf = plain
