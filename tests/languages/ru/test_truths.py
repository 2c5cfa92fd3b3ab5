"""Whether it happened, told in Russian by form and helping words."""

from __future__ import annotations

import pytest
from russian_clauses import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Поезд прибудет в [Омск].", "arrive/planned to Омск"),
        ("Поезд должен прибыть в [Омск].", "arrive/planned to Омск"),
        ("Поезд будет стоять в [Омске|Омск].", "call/planned at Омск"),
        ("Он планирует посетить [Омск].", "call/planned object Омск"),
        ("Поезд может прибыть в [Омск].", "arrive/expected to Омск"),
        ("Ожидается, что он прибудет в [Омск].", "arrive/expected to Омск"),
        ("Возможно, поезд прибудет в [Омск].", "arrive/expected to Омск"),
        ("По одной из версий, поезд прибудет в [Омск].", "arrive/expected to Омск"),
        (
            "Идёт забастовка. Из [Уфы|Уфа] отойдёт один поезд.",
            "leave/described from Уфа",
        ),
        ("Поезд не прибыл в [Омск].", "arrive/denied to Омск"),
        ("Поезд не смог доехать до [Омска|Омск].", "arrive/denied to Омск"),
        ("Поезд так и не дошёл до [Омска|Омск].", "arrive/denied to Омск"),
        ("Поезд смог доехать до [Омска|Омск].", "arrive/done to Омск"),
        ("Раньше грузы доставляли в [Омск].", "arrive/habitual to Омск"),
        ("Ранее составы отправляли в [Омск].", "leave/habitual to Омск"),
        ("Ранее состав отправили в [Омск].", "leave/done to Омск"),
        ("Поезд прибывает в [Омск].", "arrive/ongoing to Омск"),
        ("Поезд ежедневно прибывает в [Омск].", "arrive/habitual to Омск"),
        (
            "Поезд прибыл в [Омск] к назначенному времени.",
            "arrive/done to Омск",
        ),
        ("С 2019 года поезд следует в [Омск].", "go/habitual to Омск"),
        ("Поезд прибыл в [Омск] не раньше шести.", "arrive/done to Омск"),
    ],
)
def test_whether_it_happened_is_said_by_form_and_helping_words(
    text: str, expected: str
) -> None:
    assert expected in told(text)
