"""Railway stations under all their names: found, read in stories, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo import trace
from geo.errors import DataDamaged, PlaceNotFound
from geo.geodesy import great_circle_km
from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import NameIndex, find, open_gazetteer
from geo.sources.gazetteer.stationfile import StationFile, StationRow
from geo.sources.railways import open_network
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas

_MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return open_gazetteer()


@pytest.fixture(scope="module")
def file() -> StationFile:
    return StationFile(data_path("stations.idx"))


def test_the_file_is_small_and_opened_late(tmp_path: Path) -> None:
    assert data_path("stations.idx").stat().st_size <= _MOST_BYTES
    missing = StationFile(tmp_path / "none.idx")  # nothing is read yet
    with pytest.raises(DataDamaged, match="reinstall"):
        len(missing)


def test_a_damaged_file_is_one_clear_line(tmp_path: Path) -> None:
    short = tmp_path / "stations.idx"
    short.write_bytes(data_path("stations.idx").read_bytes()[:-1])
    with pytest.raises(DataDamaged, match="no whole file"):
        StationFile(short).row(0)


@pytest.mark.parametrize("lon", [-18_000_000, -1, 0, 17_999_999])
@pytest.mark.parametrize("code", [0, 8_775_149, 11_000_001, (1 << 24) - 1])
def test_rows_come_back_as_they_went(lon: int, code: int) -> None:
    row = StationRow(lon, -lon // 2, code, code, code % 128)
    assert StationRow.unpacked(row.packed()) == row


def test_a_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        StationRow(0, 0, 1 << 24, 0, 0).packed()


def test_codes_rise_and_lead_back(file: StationFile) -> None:
    codes = [file.row(number).code for number in range(0, len(file), 97)]
    assert codes == sorted(codes)
    assert all(file.numbered(code) == 97 * n for n, code in enumerate(codes))
    assert file.numbered(codes[1] + 1) != 97
    assert file.numbered(9_999_999) is None


def test_stations_are_found_by_name_where_they_are(
    names: NameIndex, file: StationFile
) -> None:
    sample = range(0, len(file), 23)
    alone = beside = 0
    for number in sample:
        row, name = file.row(number), file.names(number)[0]
        at = row.lon / 1e5, row.lat / 1e5
        alone += great_circle_km(find(names, name).at, at) <= 2
        beside += great_circle_km(find(names, name, near=at).at, at) <= 2
    assert alone >= 0.92 * len(sample)
    assert beside >= 0.99 * len(sample)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Morlaix station", 8747433),
        ("Gare de Morlaix", 8747433),
        ("la gare de Morlaix", 8747433),
        ("Halle Hbf", 8023002),
        ("Halle Hauptbahnhof", 8023002),
        ("Köln Hbf", 8015458),
        ("London St Pancras International", 7015400),
        ("Victoria, London", 7054260),
        ("Manchester Victoria", 7029700),
        ("Victoria, Manchester", 7029700),
        ("Lyon Part Dieu", 8772319),
        ("Wien Westbahnhof", 8101001),
        ("Corrour railway station", 7088250),
        ("uic:8775149", 8775149),
    ],
)
def test_a_station_has_many_ways_of_writing(
    names: NameIndex, name: str, code: int
) -> None:
    assert find(names, name).id == f"uic:{code}"


@pytest.mark.parametrize(
    ("name", "town"),
    [
        *(("南京南", "Nanjing"), ("南京南站", "Nanjing"), ("蚌埠南", "Bengbu")),
        *(("新水俣駅", "Minamata"), ("貴陽北站", "Guiyang"), ("驻马店西", "Zhumadian")),
    ],
)
def test_a_station_at_a_towns_side_is_found_by_the_town(
    names: NameIndex, name: str, town: str
) -> None:
    assert town in find(names, name).name


@pytest.mark.parametrize(
    ("name", "at"),
    [
        *(("勝田駅", (140.5, 36.4)), ("津和野", (131.8, 34.5))),
        *(("JR上野駅", (139.8, 35.7)), ("知床斜里駅", (144.7, 43.9))),
        *(("石狩当別", (141.5, 43.2)), ("영등포역", (126.9, 37.5))),
        *(("정동진", (129.0, 37.7)), ("부전역", (129.1, 35.2))),
        *(("新左營", (120.3, 22.7)), ("和仁站", (121.7, 24.2))),
        *(("станция Гниловская", (39.6, 47.2)), ("Наушки", (106.1, 50.4))),
        *(("Hazrat Nizamuddin", (77.3, 28.6)), ("Croton-Harmon", (-73.9, 41.2))),
    ],
)
def test_stations_of_asia_and_america_are_in_our_own_table(
    names: NameIndex, name: str, at: tuple[float, float]
) -> None:
    assert great_circle_km(find(names, name).at, at) < 12


@pytest.mark.parametrize(
    ("name", "at"),
    [
        # India: the timetable's word Junction may stand or not
        *(("Manmad Junction", (74.4, 20.3)), ("Kiul Jn", (86.1, 25.2))),
        *(("Itarsi Jn.", (77.8, 22.6)), ("Igatpuri railway station", (73.6, 19.7))),
        *(("Gudur Junction", (79.8, 14.1)), ("Rani Kamlapati", (77.4, 23.2))),
        # America: with the words of the lists, and without their town
        *(("Staples Mill Road", (-77.5, 37.6)), ("Route 128", (-71.1, 42.2))),
        *(("Back Bay", (-71.1, 42.3)), ("Metropark", (-74.3, 40.6))),
        *(("Albany–Rensselaer", (-73.7, 42.6)), ("Chemult", (-121.8, 43.2))),
        *(("Sioux Lookout", (-91.9, 50.1)), ("Iroquois Club", (-72.2, 47.4))),
        # the former Soviet Union, Hungary, the Czech lands
        *(("Vekovka", (40.8, 55.5)), ("Perm II", (56.2, 58.0))),
        *(("Budapest-Ferencváros", (19.1, 47.5)), ("Boří les", (16.9, 48.7))),
        # Japan, Korea, China
        *(("大船駅", (139.5, 35.4)), ("戸塚", (139.5, 35.4)), ("蘇我", (140.1, 35.6))),
        *(("拝島", (139.3, 35.7)), ("新前橋", (139.0, 36.4)), ("Ofuna", (139.5, 35.4))),
        *(
            ("신태인역", (126.9, 35.7)),
            ("추전역", (128.9, 37.2)),
            ("서대구", (128.5, 35.9)),
        ),
        *(
            ("徐州东站", (117.3, 34.2)),
            ("嘉峪關南站", (98.3, 39.7)),
            ("鹤壁东", (114.3, 35.8)),
        ),
    ],
)
def test_stations_of_the_lists_stand_where_they_are(
    names: NameIndex, name: str, at: tuple[float, float]
) -> None:
    assert great_circle_km(find(names, name, near=at).at, at) < 12


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        *(("Вековка", "Vekovka"), ("Татарская", "Tatarskaya"), ("Зима", "Zima")),
        *(("станция Поворино", "Povorino"), ("Подъёлки", "Podyolki")),
        *(("Оять-Волховстроевский", "Oyat-Volkhovstroyevsky"), ("Юрга-1", "Yurga I")),
    ],
)
def test_russian_stations_known_in_latin_letters_are_found_in_cyrillic(
    names: NameIndex, cyrillic: str, latin: str
) -> None:
    found = {item.place.id for item in names.stations(latin)}
    assert found & {item.place.id for item in names.stations(cyrillic)}


def test_every_maker_of_codes_has_a_stretch_of_its_own(names: NameIndex) -> None:
    for name, maker in (("Kiul", "indian"), ("Wolf Point", "amtrak"), ("Oba", "via")):
        (station,) = names.stations(name)
        assert station.place.id.startswith(f"{maker}:")
        assert names.place(station.place.id) == station.place


def test_a_junction_lies_in_the_town_of_its_name_in_india_only(
    names: NameIndex,
) -> None:
    assert great_circle_km(find(names, "Gondia Jn").at, (80.2, 21.5)) < 12
    with pytest.raises(PlaceNotFound):
        find(names, "Limerick Junction")


def test_a_town_comes_before_its_station(names: NameIndex) -> None:
    for town in ("Lyon", "Bath", "Carlisle", "Bordeaux", "Dresden"):
        assert find(names, town, calls=True).kind == "city"


def test_a_small_town_far_from_its_station_is_left_for_it(names: NameIndex) -> None:
    station = find(names, "Butera", calls=True)
    assert (station.kind, station.admin1, station.zone) == (
        "station",
        "15",
        "Europe/Rome",
    )


def test_an_unknown_station_is_still_unknown(names: NameIndex) -> None:
    assert names.stations("Qwxyzzy Halt") == ()
    assert names.stations("") == ()
    with pytest.raises(PlaceNotFound):
        find(names, "Qwxyzzy Parkway")
    assert names.place("uic:1") is None
    assert names.place("uic:x") is None


def _placed(text: str, atlas: Atlas, language: str = "en") -> dict[str, str]:
    told = trace(text, atlas, language=language)
    return {m.surface: m.place or "" for m in told.mentions}


def test_halts_of_a_line_are_read_without_a_word_for_them(atlas: Atlas) -> None:
    found = _placed(
        "We took the sleeper train from Euston and got off at Crianlarich, then went "
        "on by rail to Rannoch and Corrour.",
        atlas,
    )
    assert found["Crianlarich"] == "uic:7088260"
    assert (found["Rannoch"], found["Corrour"]) == ("uic:7088340", "uic:7088250")


def test_the_longer_name_of_a_station_is_taken_whole(atlas: Atlas) -> None:
    found = _placed(
        "The train leaves Bristol Temple Meads for Bath Spa and Chippenham; trains "
        "from Cardiff follow.",
        atlas,
    )
    assert found["Bristol Temple Meads"] == "uic:7032310"
    assert found["Bath Spa"] == "uic:7032710"


def test_a_station_is_told_from_a_far_town_of_its_name(atlas: Atlas) -> None:
    found = _placed(
        "The tourist train stopped at Haymarket station before running on to "
        "Edinburgh Waverley and Dunbar.",
        atlas,
    )
    assert found["Haymarket"] == "uic:7094190"


@pytest.mark.parametrize(
    ("language", "text", "name", "at"),
    [
        ("ja", "特急は小田原駅を出て箱根湯本駅に着いた。", "箱根湯本駅", (139.1, 35.2)),
        ("ja", "列車は名鉄名古屋駅を出た。", "名鉄名古屋駅", (136.9, 35.2)),
        ("ja", "電車は小田急新宿駅を出た。", "小田急新宿駅", (139.7, 35.7)),
        ("ja", "電車で京急川崎駅に着いた。", "京急川崎駅", (139.7, 35.5)),
        ("ja", "電車は近鉄奈良駅に着いた。", "近鉄奈良駅", (135.8, 34.7)),
        ("ja", "特急は東武日光駅に到着した。", "東武日光駅", (139.6, 36.7)),
        ("ko", "열차는 김천구미역을 출발했다.", "김천구미역", (128.2, 36.1)),
        ("ko", "열차는 천안아산역에 도착했다.", "천안아산역", (127.1, 36.8)),
        ("ko", "호계역에서 기차를 타고 부전역으로 갔다.", "부전역", (129.1, 35.2)),
        ("zh", "列車從和平站出發，抵達新左營站。", "新左營站", (120.3, 22.7)),
        ("zh", "列车从和平站出发，抵达新左营站。", "和平站", (121.8, 24.3)),
    ],
)
def test_a_stations_name_is_taken_whole_where_words_are_joined(
    language: str, text: str, name: str, at: tuple[float, float], atlas: Atlas
) -> None:
    told = trace(text, atlas, language=language)
    place = {m.surface: m.place for m in told.mentions}[name]
    point = {p.id: p.at for p in told.places}[place or ""]
    assert great_circle_km(point, at) < 15


def test_a_piece_of_an_unknown_station_is_placed_nowhere_else(atlas: Atlas) -> None:
    text = "列車は小田原駅を出て、仙台湯本駅に着いた。"
    told = trace(text, atlas, language="ja")
    assert not any(m.place for m in told.mentions if m.surface.endswith("湯本駅"))


@pytest.mark.parametrize(
    "text",
    [
        "Police said Hope Barnes, 34, of Leeds was arrested on Monday.",
        "Mr Corrour and Ms Rannoch of Glasgow signed the paper in London.",
        "Angel Temple told the train driver union that Hope was lost, a train said.",
    ],
)
def test_people_who_bear_a_stations_name_are_no_places(text: str, atlas: Atlas) -> None:
    taken = [place for place in _placed(text, atlas).values() if place[:4] == "uic:"]
    assert taken == []


@pytest.mark.parametrize(
    ("text", "town", "state"),
    [
        ("The train left Richmond for Toronto.", "Richmond", "VA"),
        ("The train left Winnipeg for Richmond.", "Richmond", "VA"),
        ("The train left Richmond for Oakland.", "Richmond", "CA"),
        ("The train left Princeton for New York.", "Princeton", "NJ"),
        ("The train left Wilmington for Baltimore.", "Wilmington", "DE"),
        ("The train left Albany for Chicago.", "Albany", "NY"),
        ("The train left Kingston for Toronto.", "Kingston", "08"),
    ],
)
def test_the_town_where_trains_call_comes_before_its_namesakes(
    text: str, town: str, state: str
) -> None:
    names = open_gazetteer()
    found = resolve(
        find_mentions(text, "en", names),
        text,
        "en",
        gazetteer=names,
        network=open_network(),
    )
    places = {place.id: place for place in found.places}
    (mention,) = (each for each in found.mentions if each.surface == town)
    assert places[mention.place or ""].admin1 == state


@pytest.mark.parametrize(
    ("language", "text", "name", "at"),
    [
        ("ru", "Поезд прибыл на станцию Вековка.", "Вековка", (40.8, 55.5)),
        ("ru", "Пассажиры вышли на станции Подъёлки.", "Подъёлки", (34.4, 55.3)),
        ("ko", "열차가 신태인역을 떠나 정읍역에 왔다.", "신태인역", (126.9, 35.7)),
        ("zh", "列车从徐州东站出发，到达济南西站。", "徐州东站", (117.3, 34.2)),
        ("zh", "列车从徐州东站出发，到达济南西站。", "济南西站", (116.9, 36.7)),
        ("ja", "列車は八雲駅を出て、落部駅に着いた。", "落部駅", (140.4, 42.2)),
        ("ja", "特急は津駅を出て松阪駅に着いた。", "津駅", (136.5, 34.7)),
        ("en", "The train stopped at Kiul Jn.", "Kiul Jn", (86.1, 25.2)),
    ],
)
def test_a_station_word_is_enough_to_read_a_station_of_the_lists(
    language: str, text: str, name: str, at: tuple[float, float], atlas: Atlas
) -> None:
    told = trace(text, atlas, language=language)
    places = {place.id: place for place in told.places}
    (mention,) = (each for each in told.mentions if each.surface == name)
    assert great_circle_km(places[mention.place or ""].at, at) < 25
