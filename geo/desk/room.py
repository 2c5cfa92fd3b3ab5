"""The room that the desks stand in: a session for each tab, and what they share."""

from __future__ import annotations

import base64
import binascii
import threading
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.desk.drafts import Drafts, is_tab
from geo.desk.opening import Opened, dropped, told
from geo.desk.session import Session
from geo.drawing import FORMATS
from geo.errors import BadInput
from geo.sources.articles import Article, name_of, read_article
from geo.sources.trips import trip_of

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.desk.walk import Walk
    from geo.model import Trip

__all__ = ["Room"]

Values = dict[str, Any]
_MOST_TABS = 200  # of a browser; the one unused for longest is forgotten


class Room:
    """All tabs of one desk: each has its own story and trip, none sees another's.

    Without a story they begin empty. `walk` is a batch to go through, `online` whether
    an address may be fetched. `lent` is a desk that hands its trip back (see
    `geo.edit`): `finished` is then set, and `trip` holds it.
    """

    def __init__(
        self,
        atlas: Atlas,
        begun: Opened | None = None,
        *,
        walk: Walk | None = None,
        online: bool = False,
        lent: bool = False,
    ) -> None:
        """Keep what every tab begins with."""
        self.atlas, self.begun = atlas, begun
        self.walk, self.online, self.lent = walk, online, lent
        self.lock = threading.RLock()  # one change is drawn at a time
        self.finished = threading.Event()
        self.trip: Trip | None = None
        self._tabs: OrderedDict[str, Session] = OrderedDict()

    def session(self, tab: str) -> Session:
        """Return the session of a tab.

        Raises:
            BadInput: the tab has no number, or nothing is open in it.
        """
        if not is_tab(tab):
            message = "the desk's page was opened in another way: load it again"
            raise BadInput(message)
        with self.lock:
            if tab not in self._tabs:
                if self.begun is None:
                    message = "no story is open: paste one, or drop a file"
                    raise BadInput(message)
                self._put(tab, self.begun)
            self._tabs.move_to_end(tab)
            return self._tabs[tab]

    @property
    def tabs(self) -> tuple[str, ...]:
        """The tabs that have something open, the one used last at the end."""
        return tuple(self._tabs)

    def _put(self, tab: str, begun: Opened) -> Session:
        """Open something in a tab."""
        self._tabs[tab] = Session(self.atlas, begun, tab)
        while len(self._tabs) > _MOST_TABS:
            self._tabs.popitem(last=False)
        return self._tabs[tab]

    def state(self, tab: str) -> Values:
        """Return what the page begins with in a tab."""
        shared: Values = {"online": self.online, "lent": self.lent}
        if self.walk:
            shared["walk"] = self.walk.state()
        if self.begun is None and tab not in self._tabs:
            return shared | {"formats": list(FORMATS), "drafts": _loose_drafts()}
        return shared | self.session(tab).state()

    def open(self, tab: str, asked: Values) -> Values:
        """Open in a tab what is pasted, dropped, at an address, or left as a draft.

        Raises:
            BadInput: it cannot be read, or nothing is asked for.
            ServiceDown: the web does not answer.
        """
        if not is_tab(tab):
            message = "the desk's page was opened in another way: load it again"
            raise BadInput(message)
        with self.lock:
            session = self._put(tab, self._opened(asked))
            if asked.get("draft"):
                session.saved = session.begun.reading  # it is still to be saved
            return self.state(tab)

    def _opened(self, asked: Values) -> Opened:
        """Return what is asked for, ready for the desk."""
        if text := str(asked.get("text") or "").strip():
            return told(Article(text, "story"), self.atlas)
        if name := str(asked.get("name") or ""):
            try:
                content = base64.b64decode(str(asked.get("content")), validate=True)
            except (binascii.Error, ValueError) as error:
                message = f"{name} did not arrive whole: drop it again"
                raise BadInput(message) from error
            return dropped(content, Path(name).name, self.atlas)
        if address := str(asked.get("address") or "").strip():
            if not address.startswith(("http://", "https://")):
                message = f"{address} is no address: it begins with https://"
                raise BadInput(message)
            return told(read_article(address, online=self.online), self.atlas)
        if left := str(asked.get("draft") or ""):
            return self._from_draft(left)
        if self.walk and isinstance(asked.get("number"), int):
            return self.walk.opened(asked["number"])
        message = "nothing was given: paste a story, or drop a file"
        raise BadInput(message)

    def _from_draft(self, left: str) -> Opened:
        """Return a story that lies in no file as a draft has it.

        Raises:
            BadInput: there is no such draft any more.
        """
        draft = next((d for d in _loose_drafts() if d["tab"] == left), None)
        if draft is None:
            message = "that draft is gone"
            raise BadInput(message)
        text, trip = str(draft.get("text", "")), draft["trip"]
        if not text.strip():
            name = str(draft.get("name", "story"))
            return Opened(
                name, "", trip, Path(f"{name_of(name)}.yaml"), trip, loose=True
            )
        return replace(told(Article(text, "story"), self.atlas), trip=trip)

    def drop_draft(self, tab: str, left: str) -> None:
        """Forget a draft that a tab was offered."""
        if not is_tab(left):
            return
        known = self._tabs.get(tab)
        if known:
            known.drafts.drop(left)
        for path in Path().glob(f".*.{left}.draft.json"):  # of a story in no file
            path.unlink(missing_ok=True)

    def save(self, tab: str, trip: Values, *, force: bool = False) -> Values:
        """Save a tab's trip, and tell the walk."""
        session = self.session(tab)
        done = session.save(trip, force=force)
        if self.walk:
            done["walk"] = self.walk.saved(session.begun.file)
        return done

    def finish(self, tab: str, trip: Values) -> None:
        """Hand a tab's trip back to whoever lent the desk.

        Raises:
            BadInput: the trip cannot be.
        """
        session = self.session(tab)
        self.trip = trip_of(trip, session.begun.name, self.atlas.find)
        session.drafts.drop(tab)
        self.finished.set()


def _loose_drafts() -> list[Values]:
    """Return the drafts of stories that lie in no file, left in the working folder."""
    names = (path.name[1:] for path in Path().glob(".*.draft.json"))
    stems = {name.removesuffix(".draft.json").rpartition(".")[0] for name in names}
    left = (draft for stem in stems for draft in Drafts(Path(f"{stem}.yaml")).left())
    found = [draft for draft in left if draft.get("loose")]
    return sorted(found, key=lambda draft: -float(draft["when"]))
