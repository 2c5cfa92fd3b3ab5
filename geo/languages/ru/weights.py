"""What each piece of evidence for a place is worth in Russian.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=в:0.7 after=во:0.16 after=и:0.11 after=из:-0.07 after=на:0.55 after=по:-0.25
after=путин:-0.06 after=словам:-0.05 after=также:-0.08 after=умер:0.34
after=федерации:-0.12 after=чен:-0.05 after=этом:-0.39 after=языка:-0.87
before=борис:-0.1 before=в:0.75 before=во:-0.05 before=города:0.52 before=городе:0.51
before=за:0.13 before=земли:0.25 before=и:-0.37 before=из:0.34 before=к:-0.06
before=майкла:-0.2 before=на:0.16 before=по:0.11 before=президент:0.43
before=президента:0.05 before=премьер-министр:0.22 before=у:0.16 before=ук:0.08
before=умер:-0.43 before=штата:0.18 before=штате:0.1 begins:-1.11 capitals:-0.34
city0:-0.17 city1:-0.84 city2:-1.24 city3:-0.58 city4:-1.01 city5:0.23 city6:1.59
city7:1.37 comma_в:0.37 comma_где:0.15 comma_который:-0.29 common:-0.05 country0:0.73
country7:0.7 ending=II:-0.09 ending=er:-0.31 ending=or:-0.16 ending=rk:-0.58
ending=ro:0.08 ending=to:-0.17 ending=Во:-0.22 ending=Но:-0.14 ending=Об:-0.39
ending=Он:-0.08 ending=По:-0.14 ending=РФ:0.16 ending=СР:0.18 ending=УК:-0.05
ending=ША:0.56 ending=ае:1.13 ending=ан:0.21 ending=ас:-0.12 ending=ая:0.21
ending=бе:0.1 ending=ва:-0.14 ending=ве:0.31 ending=вы:0.23 ending=га:0.32
ending=ге:0.17 ending=го:-0.19 ending=де:0.29 ending=ды:-0.07 ending=ей:-0.09
ending=ен:0.23 ending=ер:-0.19 ending=за:-0.07 ending=ие:0.28 ending=ии:0.97
ending=ий:-0.41 ending=им:0.28 ending=ин:-0.25 ending=ир:-0.09 ending=ис:-0.08
ending=ит:-0.05 ending=их:0.1 ending=ия:0.22 ending=ка:0.33 ending=ке:0.3 ending=ки:0.19
ending=ко:0.17 ending=ле:0.34 ending=ли:0.18 ending=ма:-0.59 ending=ме:-0.33
ending=ми:-0.19 ending=му:-0.61 ending=мы:-0.18 ending=на:-0.08 ending=не:0.24
ending=ни:-0.1 ending=нт:0.13 ending=ну:0.13 ending=ны:-0.14 ending=ов:-0.19
ending=ое:-0.15 ending=ой:0.17 ending=ом:-0.39 ending=ор:-0.15 ending=ра:-0.29
ending=рд:-0.09 ending=ре:0.11 ending=ро:-0.05 ending=ру:0.34 ending=са:-0.07
ending=се:0.11 ending=си:-0.39 ending=су:-0.17 ending=та:-0.2 ending=ти:0.29
facility0:-0.97 forename:-0.35 governor=ак:0.14 governor=ам:0.21 governor=ат:0.05
governor=ах:0.1 governor=в:-0.17 governor=ва:0.22 governor=ве:-0.08 governor=го:-0.33
governor=да:0.37 governor=де:0.46 governor=ей:-0.11 governor=ем:-0.14 governor=ер:-0.05
governor=ет:0.12 governor=за:0.14 governor=и:-0.48 governor=ие:-0.16 governor=из:0.29
governor=ии:0.38 governor=ий:0.35 governor=ил:-0.15 governor=ия:-0.07 governor=к:-0.06
governor=ка:-0.06 governor=ке:0.14 governor=ла:-0.28 governor=ле:0.54 governor=ли:0.13
governor=ль:-0.27 governor=ля:0.34 governor=ма:-0.18 governor=ми:0.05 governor=на:0.19
governor=не:0.59 governor=нт:0.16 governor=ой:-0.59 governor=ом:0.17 governor=по:-0.07
governor=ра:-0.2 governor=та:0.4 governor=те:0.13 governor=ту:-0.22 governor=ть:0.24
governor=у:0.16 governor=ья:-0.25 homonyms=0:0.49 homonyms=1:0.1 homonyms=2:0.24
homonyms=3:0.33 how=adjective:0.14 how=known:-0.09 how=postal:0.16 how=short:0.57
how=unknown:-1.16 inflected:0.52 inflected/adjective:0.14 inflected/known:0.21
inflected/postal:0.16 initial:0.52 kind=city:-0.64 kind=country:1.48 kind=facility:-0.97
kind=region:0.66 kind=water:0.49 located:0.8 lower:-1.04 mark=:-0.13 mark=.:-0.48
mark=::-0.08 mark=«:-0.72 name=alias:0.44 name=former:-0.07 name=main:0.8
name_after:-0.08 name_after_adjective:0.22 name_after_known:-1.02 name_after_short:0.25
name_after_unknown:0.23 name_before:-0.2 name_before_known:-0.82 name_before_postal:0.16
name_before_short:0.13 name_before_unknown:0.11 often=0:-0.51 often=1:0.05 often=2:0.23
often=4:-0.33 place,known:0.28 placeknown:0.17 region0:0.1 region3:-0.12 region4:-0.45
region5:-0.17 region7:1.53 sign=(:0.1 sign=,:-0.19 sign=.:-0.44 sign=»:-0.2
surname:-0.39 surname?:-0.22 then=(:0.41 then=,:0.57 then=.:0.14 then=1:-0.37
then=::-0.19 then=line:0.23 then=«:0.22 then=»:-0.53 then=—:0.16 two_before=:0.35
two_before=в:0.48 two_before=великобритании:-0.07 two_before=года:0.3
two_before=за:-0.06 two_before=и:-0.13 two_before=июля:0.14 two_before=млн:-0.27
two_before=на:0.27 two_before=от:0.19 two_before=по:-0.16 two_before=президент:-0.05
two_before=с:-0.17 two_before=стал:-0.06 two_before=сша:0.07 water0:0.49 words=1:-0.55
words=2:0.07
"""

WEIGHTS: dict[str, float] = {"": -0.56}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
