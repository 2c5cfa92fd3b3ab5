"""Every text beside the map, in one language: answer, key, tables, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import PAGE_LANGUAGES, Edition, Table
from geo.model.leg import named_lines
from geo.scene.answer import Panel, answer
from geo.scene.cards import card_of, role_of, sureness
from geo.scene.dots import Marked, stop_keys
from geo.scene.maplines import keyed
from geo.scene.pagewords import Words, clean, local_name, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import Journey, Language, Leg, Step, Stop, Style, Way
    from geo.scene.maplines import Band

__all__ = ["controls", "edition", "is_keyed"]


def edition(  # noqa: PLR0913  # each is a part of the scene that texts speak of
    language: Language,
    journey: Journey,
    *,
    ways: Sequence[Way],
    marked: Sequence[Marked],
    countries: Mapping[str, Mapping[str, str]],
    has_rails: bool = False,
    bands: Sequence[Band] = (),
    server: str = "",
    steps: Sequence[Step] = (),
) -> Edition:
    """Return every text of the page in one language.

    `server` is the host that a background of tiles comes from.
    """
    style = journey.style
    speech = words(language, style)
    panel = Panel(journey, speech, {place.id: place for place in journey.places})
    key = (
        *_legend(ways, marked, panel, has_rails=has_rails),
        *keyed(bands, speech),
    )
    return Edition(
        language=language,
        answer=answer(panel),
        words=controls(speech) | _reach_words(panel, bands),
        legend=tuple(row for row in key if is_keyed(row[0], style)),
        tables=tuple(table for table in _tables(panel, marked) if table.rows),
        cards=tuple(card_of(m, journey, speech, countries=countries) for m in marked),
        notes=tuple(_notes(panel, server)) if style.shows("notes") else (),
        remarks=tuple(_remarks(panel)) if style.shows("remarks") else (),
        steps=tuple(
            speech.window(s.told) if s.told.earliest or s.told.latest else ""
            for s in steps
        ),
    )


def is_keyed(symbol: str, style: Style) -> bool:
    """Return whether a row of the key is to be seen."""
    if symbol == "where" and not style.shows("time"):
        return False
    return style.shows("key") and (style.key is None or symbol in style.key)


def _tables(panel: Panel, marked: Sequence[Marked]) -> Iterator[Table]:
    """Yield the tables that are to be seen."""
    journey, style = panel.journey, panel.journey.style
    if style.shows("stops"):
        yield _stop_table(panel) if journey.stops else _place_table(panel, marked)
    if style.shows("legs"):
        yield _leg_table(panel)
    if style.shows("checks"):
        yield _check_table(panel)


def _speed(panel: Panel) -> str:
    """Return the top speed; that it is assumed, where it is."""
    top = panel.journey.top_speed
    speed = panel.words.kmh(top.kmh)
    if top.source != "default":
        return speed
    return panel.words.say("kmh_assumed", speed=speed)


def controls(speech: Words) -> dict[str, str]:
    """Return the texts of the page's controls."""
    return {key: speech.phrases[key] for key in _CONTROLS}


def _reach_words(panel: Panel, bands: Sequence[Band]) -> dict[str, str]:
    """Return what the switch of the reach says; nothing without bands."""
    stops = panel.journey.stops_made
    if not bands or not stops:
        return {}
    said = {"origin": panel.name(stops[-1].place), "speed": _speed(panel)}
    return {"show_reach": panel.words.say("show_reach", **said)}


_CONTROLS = (
    "language_name",
    "legend",
    "notes",
    "sources",
    "remarks",
    "panel",
    "hide",
    "show",
    "language",
    "zoom_in",
    "zoom_out",
    "fit",
    "close",
    "map",
    "group",
    "decimal",
    "km",
    "months",
    "date",
    "moment",
    "between",
    "since",
    "until",
    "fact_when",
    "fact_arrive",
    "fact_depart",
    "fact_yours",
    "moment_yours",
    "show_yours",
    "km_from",
    "place_at",
    "time_at",
    "time",
    "earlier",
    "later",
    "play",
    "pause",
    "facts",
    "story",
    "hint_keys",
    "hint_fingers",
    "clock",
    "halves",
    "editors_note",
    "steps",
    "next",
    "previous",
    "step_of",
    "step_leg",
    "untold",
    "gap",
    "leg_sea",
    "leg_air",
    "leg_road",
    "locator",
)


def _legend(
    ways: Sequence[Way], marked: Sequence[Marked], panel: Panel, *, has_rails: bool
) -> list[tuple[str, str]]:
    """Return what each symbol means, for those that are on the map."""
    kinds = {m.dot.kind for m in marked}
    drawn = [way for way in ways if way.points]
    shown = [way.course for way in drawn]
    used = {
        "journey": "journey" in shown,
        "confirmed": "confirmed" in shown,
        "open": "open" in shown,
        "rejected": "rejected" in shown,
        "coarse": any(way.coarse for way in drawn),
        "assumed": any(way.assumed for way in drawn),
        "where": any(way.depart.earliest for way in drawn),
        **{kind: any(w.kind == kind for w in ways) for kind in ("sea", "air", "road")},
        "gap": any(way.link for way in ways),
        "link": any(m.dot.link for m in marked),
        "within": any(m.dot.within_km for m in marked),
        "railhead": "railhead" in kinds,
        "border": "border" in kinds,
        "gauge": "gauge" in kinds,
        "rails": has_rails,
    }
    top, said = panel.journey.top_speed, panel.words
    texts = {symbol: said.phrases[f"legend_{symbol}"] for symbol in used}
    if not any(stop.role == "candidate" for stop in panel.journey.stops):
        texts["open"] = said.phrases["legend_other"]
    if top.source == "default":
        texts["where"] = said.say("legend_where_assumed", speed=said.kmh(top.kmh))
    return [(symbol, texts[symbol]) for symbol, is_used in used.items() if is_used]


def _stop_table(panel: Panel) -> Table:
    """Return the table of stops, in order of travel, then the candidates."""
    say = panel.words.phrases
    head = tuple(say[f"column_{c}"] for c in ("number", "place", "when", "role"))
    rows = []
    said: set[str] = set()
    stops = panel.journey.stops
    is_doubtful = not panel.journey.drawn
    has_sentences = is_doubtful or any(stop.note for stop in stops)
    for key, stop in zip(stop_keys(stops), stops, strict=True):
        when = _when(panel, stop)
        role = role_of(stop, panel.journey, panel.words)
        row = (key, _both_names(panel, stop.place), when, role)
        # What was not understood is shown in the story's own words, each clause once.
        quote = _quoted(stop.quote) if is_doubtful and stop.quote not in said else ""
        said.add(stop.quote)
        told = " ".join(part for part in (clean(stop.note), quote) if part)
        rows.append((*row, told) if has_sentences else row)
    windows = tuple(stop.told for stop in stops)
    if not _is_told(panel.journey):
        return Table(
            say["stops"], (*head[:2], head[3]), tuple((*r[:2], r[3]) for r in rows)
        )
    return Table(
        say["stops"],
        (*head, say["story" if is_doubtful else "editors_note"])
        if has_sentences
        else head,
        tuple(rows),
        sentences=has_sentences,
        timed=2,
        fact="fact_when",
        windows=windows,
    )


def _is_told(journey: Journey) -> bool:
    """Say whether anybody tells the journey; else it is a way that was asked for."""
    return any(
        stop.quote or stop.note or stop.told.earliest or stop.told.latest
        for stop in journey.stops
    )


def _quoted(quote: str) -> str:
    """Return a clause of the story as a quotation."""
    said = clean(" ".join(quote.split())).lstrip(",.;:、。，；：")
    return f"“{said}”" if said else ""


def _place_table(panel: Panel, marked: Sequence[Marked]) -> Table:
    """Return the table of places that a story without a journey names."""
    say = panel.words.phrases
    head = (say["column_place"], say["fact_sure"])
    rows = tuple(
        (
            _both_names(panel, m.place.id),
            sureness(m.place, panel.journey, panel.words),
        )
        for m in marked
        if m.place and m.dot.kind == "place"
    )
    return Table(say["places_named"], head, rows)


def _when(panel: Panel, stop: Stop) -> str:
    """Return when the story says; of a journey to come, that it is planned."""
    when = panel.words.window(stop.told)
    is_planned = stop.status == "open" and stop.role != "candidate"
    is_known = bool(stop.told.earliest or stop.told.latest)
    return panel.words.say("planned", when=when) if is_planned and is_known else when


def _both_names(panel: Panel, identifier: str) -> str:
    """Return a place's name, with the local one behind it where they differ.

    A place that only the story's words place has how far off it may be.
    """
    name = panel.name(identifier)
    place = panel.places.get(identifier)
    local = local_name(place, name) if place else ""
    near = f" ±{panel.words.km(place.within_km)}" if place and place.within_km else ""
    return f"{name}{near} ({local})" if local else f"{name}{near}"


def _leg_table(panel: Panel) -> Table:
    """Return the table of legs, with hours and arrival at top speed; of gaps, why."""
    say = panel.words.phrases
    legs = panel.journey.legs
    head = [say[f"column_{c}"] for c in ("leg", "km", "hours", "arrive")]
    if panel.journey.top_speed.source == "default":
        speed = panel.words.kmh(panel.journey.top_speed.kmh)
        head[2] = panel.words.say("column_hours_assumed", speed=speed)
    rows = [_leg_row(panel, leg) for leg in legs]
    if not _is_told(panel.journey):
        return Table(say["legs"], tuple(head[:3]), tuple(row[:3] for row in rows))
    has_gaps = any(leg.kind == "gap" and leg.why for leg in legs)
    if has_gaps:
        head.append(say["column_why"])
        rows = [
            (*row, panel.said(leg.why)) for row, leg in zip(rows, legs, strict=True)
        ]
    return Table(
        say["legs"],
        tuple(head),
        tuple(rows),
        sentences=has_gaps,
        timed=3,
        fact="fact_arrive",
        windows=tuple(leg.arrive for leg in legs),
    )


def _leg_row(panel: Panel, leg: Leg) -> tuple[str, ...]:
    """Return one row; of a gap, that it is one."""
    ends = f"{panel.name(leg.from_place)} → {panel.name(leg.to_place)}"
    if leg.kind == "gap":
        return (ends, "–", "–", panel.words.phrases["gap"])
    # what is shorter than a kilometre is not nothing
    length = panel.words.length(leg.length_km)
    if leg.kind != "rail":
        ends = panel.words.say(f"leg_{leg.kind}", ends=ends)
        return (ends, length, "–", panel.words.window(leg.arrive))
    lines = named_lines(leg.lines, leg.length_km)
    if lines and panel.words.language in PAGE_LANGUAGES:  # others have no names of them
        names = [line.name_in(panel.words.language) for line in lines]
        between = panel.words.phrases["leg_lines_between"]
        ends = panel.words.say("leg_lines", ends=ends, lines=between.join(names))
    hours = panel.words.number(leg.hours_at_top_speed, digits=1)
    return (ends, length, hours, panel.words.window(leg.arrive))


def _check_table(panel: Panel) -> Table:
    """Return the claims that were held against the rails and the clock."""
    say = panel.words.phrases
    head = tuple(say[f"column_{c}"] for c in ("claim", "verdict", "why"))
    said = panel.said
    shown = panel.journey.style.checks
    rows = tuple(
        (said(check.claim), say[f"verdict_{check.verdict}"], said(check.why))
        for number, check in enumerate(panel.journey.checks, 1)
        if shown is None or number in shown
    )
    return Table(say["checks"], head, rows, sentences=True)


def _remarks(panel: Panel) -> Iterator[tuple[str, str]]:
    """Yield the program's warnings, each with its language: this one or English."""
    for warning in panel.journey.warnings:
        known = panel.words.language in panel.journey.wordings.get(warning, ())
        yield panel.words.language if known else "en", panel.said(warning)


def _of_ways(panel: Panel) -> Iterator[str]:
    """Yield what the legs say of their ways: shut borders, ships, countries passed."""
    legs = panel.journey.legs
    for note in dict.fromkeys(note for leg in legs for note in leg.notes):
        if panel.words.language in panel.journey.wordings.get(note, ()):
            yield panel.said(note)


def _notes(panel: Panel, server: str) -> list[str]:
    """Return what is assumed and what was not found."""
    journey, speech = panel.journey, panel.words
    top = journey.top_speed
    notes = []
    if journey.legs:
        notes.append(speech.say(f"note_speed_{top.source}", speed=speech.kmh(top.kmh)))
        also = "_assumed" if top.source == "default" else ""
        notes.append(speech.phrases[f"note_hours{also}"])
    assumed = sum(leg.assumed_km for leg in journey.legs)
    if assumed > 0:
        notes.append(speech.say("note_assumed", km=speech.km(assumed)))
    notes += _of_ways(panel)
    if journey.unplaced:
        names = ", ".join(clean(name) for name in journey.unplaced)
        notes.append(speech.say("note_unplaced", names=names))
    who = journey.read_by
    if who.reader not in {"rules", "person"}:
        model = clean(", ".join(part for part in (who.model, who.date) if part))
        notes.append(speech.say(f"note_read_{who.reader}", model=model or "–"))
    if journey.published:
        day = speech.full_day(journey.published)
        by = f"_{journey.dated_by}" if journey.dated_by else ""
        notes.append(speech.say(f"published{by}", date=day))
    if server:
        notes.append(speech.say("tiles_hint", host=server))
    else:
        notes.append(speech.phrases["note_offline"])
    return notes
