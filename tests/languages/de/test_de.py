"""German, read by what its folder says: clauses, names, dates, and which text it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from clause_lines import clauses

from geo.itinerary.paging import cut
from geo.languages.detection import detected, unread
from geo.languages.times import read_times
from geo.mentions import find_mentions
from geo.places.prior import of_trains

if TYPE_CHECKING:
    from geo.atlas import Atlas

PUBLISHED = date(2023, 10, 20)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the verb's particle stands at the end, inside, or before it
        ("Der Zug fuhr um acht in Köln ab.", ["leave done train at Köln"]),
        ("Er ist in Köln abgefahren.", ["leave done train at Köln"]),
        ("Er soll morgen in Köln ankommen.", ["arrive planned train at Köln"]),
        (
            "Der Zug verließ Berlin und kam in Hamburg an.",
            ["leave done train object Berlin", "arrive done train at Hamburg"],
        ),
        # the goal of one who is on the way
        ("Er war nach München unterwegs.", ["head done train to München"]),
        # one auxiliary for two verbs, one preposition for two names
        (
            "Er soll über Posen und Krakau nach Lemberg fahren.",
            [
                "go planned train via Posen",
                "go planned train via Krakau",
                "go planned train to Lemberg",
            ],
        ),
        ("Der Zug fuhr nicht nach Hamburg.", ["go denied train to Hamburg"]),
        ("Der Zug nach Rom fiel aus.", ["go cancelled train toward Rom"]),
        ("Täglich fährt ein Zug nach Bremen.", ["go habitual train to Bremen"]),
        (
            "Die Polizei sagte, der Zug sei in Ulm liegen geblieben.",
            ["call done train at Ulm"],
        ),
        (
            "Der Zug, der Köln am Montag verlassen hatte, hielt in Aachen.",
            ["leave done train object Köln", "call done train at Aachen"],
        ),
        (
            "Er hielt in Ussurijsk, 100 Kilometer nördlich von Wladiwostok.",
            ["call done train at Ussurijsk"],
        ),
        (
            "Der Zug war vom tschechischen Eger in Richtung Wiesau gefahren.",
            ["go done train from Eger", "go done train toward Wiesau"],
        ),
        (
            "Er rollte, bis er bei Ulm (Kreis Ulm) in der Ebene stehenblieb.",
            ["call done train at Ulm"],
        ),
        (
            "Nun werden die Züge des Güter- und Fernverkehrs über Herford umgeleitet.",
            ["go habitual nobody via Herford"],
        ),
        ("Wir nahmen in Basel den Zug.", ["board done person at Basel"]),
        ("Er wird am Mittwoch in Rom erwartet.", ["arrive planned train at Rom"]),
        ("Der Unfall ereignete sich bei Ulm.", ["incident done train at Ulm"]),
        ("In Fulda, wo der Zug hielt, regnete es.", ["call done train at Fulda"]),
        (
            "Der ICE von Hamburg nach München hielt in Fulda.",
            [
                "go done train from Hamburg",
                "go done train toward München",
                "call done train at Fulda",
            ],
        ),
    ],
)
def test_a_sentence_says_of_its_places_what_its_verb_does(
    text: str, told: list[str], atlas: Atlas
) -> None:
    assert sorted(clauses(text, atlas)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Essen gab es Essen.", ["Essen"]),
        ("Der Zug hielt in Hof.", ["Hof"]),
        ("Im Zug von Köln nach Halle", ["Köln", "Halle"]),
        ("Der Kölner Hauptbahnhof war gesperrt.", ["Kölner Hauptbahnhof"]),
        (
            "Er fuhr von Frankfurt (Oder) nach Lissabon.",
            ["Frankfurt (Oder)", "Lissabon"],
        ),
        ("Berlins Bürgermeister reiste nach Frankreich.", ["Berlin", "Frankreich"]),
        ("Die Lok zog Wagen am Abend nach Chassan.", ["Chassan"]),
        ("Bahnchef Peter Essen sprach.", []),
        ("Die Feuerwehr holte alle aus Zug und Bahnhof.", []),
        ("Der ICE fuhr zum Ostseebad Binz.", ["Binz"]),
        ("Weil der Zug stand, gingen alle.", []),
    ],
)
def test_a_name_is_known_among_nouns_that_all_have_capitals(
    text: str, names: list[str], atlas: Atlas
) -> None:
    found = [mention.surface for mention in find_mentions(text, "de", atlas.names)]
    assert [name.removesuffix("s") for name in found] == [
        n.removesuffix("s") for n in names
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("am 5. März", "2023-03-05 00:00", "2023-03-05 23:59"),
        ("am Abend des 5. Mai", "2023-05-05 17:00", "2023-05-05 22:59"),
        ("vom 5. bis 7. Mai 2022", "2022-05-05 00:00", "2022-05-07 23:59"),
        ("am Montagabend", "2023-10-16 17:00", "2023-10-16 22:59"),
        ("in der Nacht zum Dienstag", "2023-10-17 00:00", "2023-10-17 06:59"),
        ("vor drei Tagen", "2023-10-17 00:00", "2023-10-17 23:59"),
        ("am 5. Mai um halb neun", "2023-05-05 08:30", "2023-05-05 08:30"),
        ("am 5. Mai um 23.20 Uhr", "2023-05-05 23:20", "2023-05-05 23:20"),
        ("am 5. Mai um acht Uhr abends", "2023-05-05 20:00", "2023-05-05 20:00"),
        ("Anfang März 2021", "2021-03-01 00:00", "2021-03-10 23:59"),
    ],
)
def test_a_date_is_read_as_german_writes_it(text: str, first: str, last: str) -> None:
    told = read_times(f"Der Zug fuhr {text} ab.", "de", PUBLISHED)[-1]
    assert f"{told.earliest:%Y-%m-%d %H:%M}" == first
    assert f"{told.latest:%Y-%m-%d %H:%M}" == last


def test_a_figure_with_a_full_stop_ends_no_sentence_before_a_month() -> None:
    text = "Seit dem 5. März fährt er. Am 2. Gleis stand er."
    assert len(cut("Seit dem 5. März fährt er. Er stand.", "de", ())) == 2
    assert text[cut(text, "de", ())[0].end :].startswith(" Am 2.")


def test_german_is_read_and_its_neighbours_are_still_refused() -> None:
    text = "Der Zug verließ Berlin am Montag und ist auf dem Weg nach Wien."
    assert detected(text) == "de"
    dutch = (
        "De trein vertrok maandag uit Amsterdam en is op weg naar Berlijn met de post."
    )
    assert unread(dutch) == "Dutch"


def test_a_district_is_no_town_to_stop_at(atlas: Atlas) -> None:
    found = find_mentions(
        "Er hielt bei Georgensgmünd im Kreis Roth.", "de", atlas.names
    )
    assert [mention.travel for mention in found if mention.surface == "Roth"] == [False]


def test_a_text_of_trains_is_known_by_german_words_for_them() -> None:
    assert of_trains("Der Nachtzug hielt am Morgen.", "de")
    assert not of_trains("Zugleich regnete es am Abend.", "de")
