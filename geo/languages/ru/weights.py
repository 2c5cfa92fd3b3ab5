"""What each piece of evidence for a place is worth in Russian.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=в:0.78 after=во:0.16 after=и:0.14 after=из:-0.06 after=на:0.56 after=по:-0.2
after=путин:-0.05 after=также:-0.07 after=умер:0.16 after=федерации:-0.29
after=чен:-0.06 after=этом:-0.22 after=языка:-0.86 before=борис:-0.08 before=в:0.46
before=города:0.54 before=городе:0.52 before=за:0.14 before=земли:0.26 before=и:-0.36
before=из:0.39 before=комитета:-0.07 before=майкла:-0.17 before=на:0.18 before=по:0.1
before=президент:0.51 before=президента:0.06 before=премьер-министр:0.26 before=с:0.06
before=у:0.19 before=ук:0.1 before=умер:-0.42 before=штата:0.18 before=штате:0.1
begins:-1.07 capitals:-0.2 city0:-0.2 city1:-0.65 city2:-1.08 city3:-0.53 city4:-1.05
city5:0.29 city6:1.22 city7:1.33 comma_name:0.1 comma_в:0.3 comma_где:0.12
comma_который:-0.23 common:-1.28 country0:0.81 country7:0.7 ending=II:-0.06
ending=er:-0.27 ending=or:-0.17 ending=rk:-0.59 ending=ro:0.07 ending=to:-0.18
ending=Во:-0.11 ending=Но:-0.05 ending=Об:-0.22 ending=По:-0.06 ending=РФ:0.2
ending=СР:0.2 ending=УК:-0.05 ending=ША:0.55 ending=ае:0.26 ending=ан:0.17
ending=ас:-0.11 ending=ая:0.23 ending=бе:0.1 ending=ва:-0.07 ending=ве:0.26
ending=ву:-0.07 ending=вы:0.26 ending=га:0.32 ending=ге:0.2 ending=го:-0.24
ending=да:0.12 ending=де:0.33 ending=ев:-0.11 ending=ей:-0.22 ending=ем:0.1
ending=ен:0.23 ending=ер:-0.18 ending=за:-0.05 ending=ие:0.27 ending=ии:1.1
ending=ий:-0.42 ending=им:0.09 ending=ин:-0.24 ending=ир:-0.08 ending=ис:-0.07
ending=ит:-0.05 ending=их:0.13 ending=ия:0.19 ending=ка:0.36 ending=ке:0.36
ending=ки:0.21 ending=ко:0.19 ending=ле:0.36 ending=ли:0.2 ending=ма:-0.65
ending=ме:-0.3 ending=ми:-0.14 ending=му:-0.59 ending=мы:-0.15 ending=на:-0.07
ending=не:0.34 ending=ни:-0.06 ending=нт:0.13 ending=ну:0.15 ending=ны:-0.12
ending=ов:-0.17 ending=ое:-0.13 ending=ой:0.21 ending=ом:-0.36 ending=ор:-0.13
ending=ра:-0.33 ending=рд:-0.08 ending=ре:0.14 ending=ро:-0.06 ending=ру:0.24
ending=са:-0.06 ending=се:0.18 ending=си:-0.39 ending=су:-0.19 ending=та:-0.42
ending=ти:0.31 facility0:-0.94 forename:-0.4 governor=ак:0.13 governor=ал:-0.08
governor=ам:0.23 governor=ат:0.07 governor=ах:0.1 governor=в:0.17 governor=ва:0.22
governor=ве:-0.08 governor=во:-0.05 governor=га:0.24 governor=го:-0.33 governor=да:0.4
governor=де:0.43 governor=ей:-0.1 governor=ем:-0.15 governor=ет:0.12 governor=за:0.11
governor=и:-0.43 governor=ие:-0.12 governor=из:0.36 governor=ии:0.41 governor=ий:0.14
governor=ик:-0.07 governor=ил:-0.16 governor=ия:-0.07 governor=ке:0.09 governor=ла:-0.31
governor=ле:0.46 governor=ли:0.12 governor=ль:-0.33 governor=ля:0.34 governor=ма:-0.18
governor=на:0.21 governor=не:0.58 governor=ни:-0.14 governor=нт:0.19 governor=од:0.06
governor=ой:-0.58 governor=ом:0.17 governor=от:-0.05 governor=по:-0.09 governor=ра:-0.18
governor=ре:-0.07 governor=с:0.06 governor=та:0.35 governor=те:0.13 governor=ту:-0.24
governor=ть:0.22 governor=у:0.19 governor=ья:-0.25 homonyms=0:0.36 homonyms=1:0.11
homonyms=2:0.4 homonyms=3:0.44 how=adjective:0.19 how=postal:0.2 how=short:0.57
how=unknown:-1.31 inflected:0.5 inflected/adjective:0.19 inflected/known:0.1
inflected/postal:0.2 initial:0.35 kind=city:-0.66 kind=country:1.53 kind=facility:-0.94
kind=region:0.71 kind=water:0.49 located:0.9 lower:-1.02 mark=:-0.18 mark=.:-0.35
mark=::-0.05 mark=«:-0.8 name=alias:0.41 name=main:0.92 name_after:-0.16
name_after_adjective:0.24 name_after_known:-0.97 name_after_short:0.26
name_after_unknown:0.08 name_before:-0.3 name_before_known:-0.84 name_before_postal:0.2
name_before_short:0.15 often=0:-0.57 often=2:0.19 often=3:0.11 often=4:-0.29
place,known:0.28 placeknown:0.18 region3:-0.13 region4:-0.42 region6:0.09 region7:1.41
sign=(:0.08 sign=,:-0.16 sign=.:-0.39 sign=»:-0.24 sign=—:-0.29 surname:-0.68
surname?:-0.23 then=(:0.46 then=):0.06 then=,:0.48 then=.:0.11 then=1:-0.37 then=::-0.15
then=line:0.08 then=«:0.2 then=»:-0.48 then=—:0.17 two_before=:0.14
two_before=бывший:-0.05 two_before=в:0.46 two_before=великобритании:-0.06
two_before=года:0.32 two_before=и:-0.08 two_before=июля:0.15 two_before=млн:-0.26
two_before=на:0.26 two_before=от:0.17 two_before=по:-0.13 two_before=президент:-0.06
two_before=с:-0.22 two_before=стал:-0.07 two_before=сша:0.1 water0:0.49 words=1:-0.59
words=2:0.13
"""

WEIGHTS: dict[str, float] = {"": -0.54}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
