"""A story in a language that is not read is refused by the language's name."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import geo
from geo.cli import main
from geo.errors import BadInput
from geo.languages.detection import language_of, unread

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
STORIES = {
    "Spanish": "Un tren que iba de Sevilla a Madrid se detuvo en Córdoba.",
    "Portuguese": "O comboio saiu de Lisboa na segunda-feira e não chegou ao Porto.",
    "Italian": "Il treno è partito da Roma ed è arrivato a Milano in serata.",
    "Dutch": "De trein vertrok uit Delft en kwam in de avond aan in Berlijn.",
    "Polish": "Pociąg wyjechał z Warszawy w poniedziałek i dotarł do Krakowa.",
    "Czech": "Vlak vyjel z Prahy v pondělí a do Brna přijel se zpožděním.",
    "Swedish": "Tåget lämnade Stockholm och kom till Falun efter en dag men var sen.",
    "Danish": "Toget forlod København mandag og kom til Aarhus efter en time.",
    "Finnish": "Juna lähti ja se oli myöhässä, mutta ei kuin tunnin.",
    "Hungarian": "A vonat hétfőn indult Budapestről, és este ért oda, de nem állt meg.",
    "Romanian": "Trenul a plecat din București luni și a ajuns după o întârziere.",
    "Turkish": "Tren Ankara'dan ayrıldı ve daha sonra bir otobüs de gönderildi.",
    "Vietnamese": "Đoàn tàu rời Hà Nội vào thứ Hai và đến Đà Nẵng vào buổi tối.",
    "Indonesian": "Kereta itu berangkat dari Jakarta pada hari Senin dan tiba di Solo.",
    "Croatian": "Vlak je krenuo iz Zagreba u ponedjeljak i stigao u Split navečer.",
    "Ukrainian": "Поїзд вирушив з Києва в понеділок і прибув до Львова ввечері.",
    "Belarusian": "Цягнік выйшаў з Мінска ў панядзелак і прыбыў у Брэст увечары.",
    "Bulgarian": "Влакът тръгна от София в понеделник и пристигна, след като спря.",
    "Serbian": "Воз је кренуо из Београда у понедељак и стигао у Нови Сад увече.",
    "Greek": "Το τρένο έφυγε από την Αθήνα τη Δευτέρα.",
    "Arabic": "غادر القطار القاهرة يوم الاثنين متوجها إلى أسوان.",
    "Hebrew": "הרכבת יצאה מתל אביב ביום שני לחיפה.",
    "Hindi": "ट्रेन सोमवार को दिल्ली से रवाना हुई।",
    "Thai": "รถไฟออกจากกรุงเทพฯ เมื่อวันจันทร์",
    "Georgian": "მატარებელი ორშაბათს თბილისიდან გავიდა.",
}
READ = (
    "The train left La Paz for Rio de Janeiro and Sant'Agata di Puglia.",
    "Gare de Lyon to Aix-les-Bains-Le Revard, then the TGV La Mer to Le Havre.",
    "Der Spiegel and Die Zeit said that the train to Bad Aussee was late.",
    "A train from Nguyễn Huệ street in Đà Nẵng left for Hà Nội.",
    "Kraków",
    "Αθήνα",
    "القاهرة",
    "O Kaz @8; S Sam; S Sar; S Vol; D Nov @11; Smith, O.; Jones, A. E.",
    "Train 12",
    "Pociąg",
    "",
    "12.09.2023",
    "Поезд вышел из Києва и прибыл в Запоріжжя.",
    "Поѣздъ вышелъ изъ Москвы въ Казань и прибылъ туда въ понедѣльникъ.",
    "Поезд «Наурыз» вышел из Алматы в Астану.",
    "列車はハサンに到着した。",
    "열차가 하산에 도착했다.",
    "列车抵达哈桑。",
    "The express reached Αθήνα on Monday, said the ΟΣΕ.",
)


@pytest.mark.parametrize(("name", "text"), STORIES.items())
def test_a_language_that_is_not_read_is_named(name: str, text: str) -> None:
    assert name in unread(text)
    assert name in unread(f"{text}\n\n" * 20)


@pytest.mark.parametrize("text", READ)
def test_foreign_names_make_no_foreign_story(text: str) -> None:
    assert unread(text) == ""


def test_a_story_not_read_is_refused_unless_its_language_is_said(
    atlas: geo.Atlas,
) -> None:
    text = STORIES["Italian"]
    with pytest.raises(BadInput, match=r"seems to be in Italian.*--language en"):
        geo.trace(text, atlas)
    assert geo.trace(text, atlas, language="en").language == "en"


def test_the_command_names_the_language_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "reise.txt"
    story.write_text(STORIES["Italian"], "utf-8")
    assert main(["map", str(story), "-o", str(tmp_path / "map.html")]) == 2
    assert "Italian" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [story]


def test_no_story_of_our_own_is_taken_for_another_language(stories: Path) -> None:
    texts = [file.read_text("utf-8") for file in stories.glob("*.txt")]
    for file in (ROOT / "tests" / "stories").glob("*.toml"):
        told = tomllib.loads(file.read_text("utf-8"))
        texts += [story["text"] for story in told.get("story", ()) if "text" in story]
    assert len(texts) > 150
    assert not [text for text in texts if unread(text)]


def _texts(value: object) -> Iterator[str]:
    """Yield all texts in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


@pytest.mark.slow("looks at 2,000 texts and more")
def test_no_text_of_the_benchmarks_is_taken_for_another_language(shared: Path) -> None:
    alarms, tried = [], 0
    for file in (shared / "bench" / "geoparsing").glob("*.jsonl"):
        for line in file.read_bytes().splitlines()[::3]:  # texts may hold U+2028
            for text in _texts(json.loads(line)):
                tried += 1
                alarms += [(file.name, text)] if unread(text) else []
    assert tried > 1_500
    assert not alarms


@pytest.mark.parametrize("text", ["Die Hard at Le Mans", "De Gaulle in Le Mans"])
def test_a_title_of_two_small_words_is_no_other_language(text: str) -> None:
    assert language_of(text) == "en"
