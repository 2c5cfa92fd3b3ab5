"""French, read by what its folder says: clauses, names, dates, and which text it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from clause_lines import clauses

from geo.itinerary.paging import cut
from geo.languages.detection import detected, unread
from geo.languages.times import read_times
from geo.mentions import find_mentions

if TYPE_CHECKING:
    from geo.atlas import Atlas

PUBLISHED = date(2023, 10, 20)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le train est parti de Lyon à 8 h.", ["leave done train from Lyon"]),
        ("Il s'est arrêté à Dijon.", ["call done train at Dijon"]),
        (
            "Le train a quitté Lyon et est arrivé à Paris.",
            ["leave done train object Lyon", "arrive done train at Paris"],
        ),
        ("Le convoi se dirigeait vers Dijon.", ["head ongoing train toward Dijon"]),
        ("Il doit arriver demain à Cracovie.", ["arrive planned train at Cracovie"]),
        (
            "Le train, qui avait quitté Lyon lundi, s'est arrêté à Dijon.",
            ["leave done train object Lyon", "call done train at Dijon"],
        ),
        (
            "Il a traversé Nancy avant d'arriver à Metz.",
            ["pass done train object Nancy", "arrive done train at Metz"],
        ),
        ("Le train n'a pas atteint Rome.", ["arrive denied train object Rome"]),
        (
            "Le train de nuit pour Rome a été supprimé.",
            ["go cancelled train toward Rome"],
        ),
        ("Un train relie chaque jour Lyon à Nice.", ["serve habitual train at Nice"]),
        (
            "Le train est passé par Dijon et Nîmes.",
            ["pass done train via Dijon", "pass done train via Nîmes"],
        ),
        (
            "À Dijon, où le train s'est arrêté, il pleuvait.",
            ["call done train at Dijon"],
        ),
        ("Il est attendu mercredi à Rome.", ["call planned train at Rome"]),
        ("L'accident s'est produit à Dax.", ["incident done train at Dax"]),
        ("Nous avons pris le train à Bâle.", ["board done person at Bâle"]),
        ("Le maire de Lyon attend à Nice.", ["call ongoing other at Nice"]),
    ],
)
def test_a_sentence_says_of_its_places_what_its_verb_does(
    text: str, told: list[str], atlas: Atlas
) -> None:
    assert sorted(clauses(text, atlas, "fr")) == sorted(told)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il est parti de la gare de Lyon.", ["gare de Lyon"]),
        ("Parti d'Arras, il va à Saint-Pétersbourg.", ["Arras", "Saint-Pétersbourg"]),
        ("Le TGV Lyon-Paris", ["Lyon", "Paris"]),
        ("Il entre en gare de Laroche-Migennes. J'ai dormi.", ["Laroche-Migennes"]),
        ("Nous allons au Havre et à Londres.", ["Havre", "Londres"]),
        ("Le ministre Victor Nice parle.", []),
        ("Nous sommes à bord du TGV Lyon-Paris.", ["Lyon", "Paris"]),
        ("Il a pris le TER. Va pour Dijon.", ["Dijon"]),
        ("Il a franchi la frontière à Naouchki.", ["Naouchki"]),
    ],
)
def test_a_name_is_known_by_the_words_around_it(
    text: str, names: list[str], atlas: Atlas
) -> None:
    found = [mention.surface for mention in find_mentions(text, "fr", atlas.names)]
    assert found == names


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("le 5 mars", "2023-03-05 00:00", "2023-03-05 23:59"),
        ("le 1er mai 2022", "2022-05-01 00:00", "2022-05-01 23:59"),
        ("du 5 au 7 mai 2022", "2022-05-05 00:00", "2022-05-07 23:59"),
        ("lundi soir", "2023-10-16 17:00", "2023-10-16 22:59"),
        ("il y a trois jours", "2023-10-17 00:00", "2023-10-17 23:59"),
        ("le 5 mai à 8 heures et demie", "2023-05-05 08:30", "2023-05-05 08:30"),
        ("le 5 mai à 23h20", "2023-05-05 23:20", "2023-05-05 23:20"),
        ("le 5 mai à huit heures du soir", "2023-05-05 20:00", "2023-05-05 20:00"),
        ("début mars 2021", "2021-03-01 00:00", "2021-03-10 23:59"),
    ],
)
def test_a_date_is_read_as_french_writes_it(text: str, first: str, last: str) -> None:
    told = read_times(f"Le train est parti {text} de Lyon.", "fr", PUBLISHED)[-1]
    assert f"{told.earliest:%Y-%m-%d %H:%M}" == first
    assert f"{told.latest:%Y-%m-%d %H:%M}" == last


def test_a_sentence_may_begin_with_an_accent() -> None:
    assert len(cut("Il part. À Dijon, il dort. Évreux est loin.", "fr", ())) == 3


def test_french_is_read_and_its_neighbours_are_still_refused() -> None:
    assert (
        detected("Le train a quitté Paris pour Lyon, avec deux heures de retard.")
        == "fr"
    )
    text = "Il treno è partito da Roma ed è arrivato a Milano in serata, con la posta."
    assert unread(text) == "Italian"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Un TGV qui devait relier Rennes à Metz s'est arrêté à Laval.",
            [
                "go done train from Rennes",
                "go done train toward Metz",
                "call done train at Laval",
            ],
        ),
        (
            "Un TGV reliant Tarbes à Paris est arrivé à Dax.",
            [
                "go done train from Tarbes",
                "go done train toward Paris",
                "arrive done train at Dax",
            ],
        ),
    ],
)
def test_a_train_is_known_by_the_towns_that_it_links(
    text: str, told: list[str], atlas: Atlas
) -> None:
    assert sorted(clauses(text, atlas, "fr")) == sorted(told)
