"""What each piece of evidence for a place is worth in Russian.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=times:-0.4 after=боксёр:-0.62 after=борис:0.33 after=бориса:0.06 after=в:0.64
after=владимир:0.17 after=во:0.16 after=время:-0.18 after=говорится:0.08
after=дмитрий:0.07 after=дома:-0.13 after=дональд:0.05 after=его:0.05 after=за:0.08
after=и:0.12 after=из:-0.06 after=к:0.18 after=кеннеди:-0.05 after=кладбище:-0.06
after=метро:0.27 after=москвы:0.05 after=на:0.54 after=по:-0.24 after=путин:-0.06
after=рассказала:-0.09 after=словам:-0.05 after=суд:0.52 after=также:-0.09
after=умер:0.34 after=университете:-0.31 after=федерации:-0.11 after=чен:-0.05
after=этом:-0.39 after=языка:-0.86 before=mgm:-0.1 before=борис:-0.1 before=бориса:-0.06
before=в:0.75 before=во:-0.06 before=главою:-0.14 before=говорит:0.13 before=города:0.52
before=городе:0.49 before=до:0.15 before=елизаветы:-0.06 before=за:0.11
before=здравоохранения:0.12 before=земли:0.24 before=и:-0.36 before=из:0.34
before=к:-0.06 before=как:-0.07 before=капитана:-0.15 before=коап:0.07
before=лионель:-0.07 before=майкла:-0.19 before=на:0.17 before=над:-0.1 before=от:0.05
before=по:0.1 before=полиции:0.23 before=правительства:0.18 before=президент:0.42
before=президента:0.05 before=премьер-министр:0.21 before=провинции:0.07
before=районе:0.21 before=республики:0.36 before=советниками:-0.16 before=субботу:-0.25
before=суд:0.08 before=судья:0.17 before=у:0.16 before=ук:0.08 before=умер:-0.43
before=штат:0.07 before=штата:0.18 before=штате:0.09 begins:-1.12 capitals:-0.34
city0:-0.17 city1:-0.85 city2:-1.21 city3:-0.58 city4:-1 city5:0.22 city6:1.56
city7:1.36 comma_в:0.37 comma_где:0.16 comma_который:-0.29 comma_но:0.13 common:-0.05
country0:0.72 country1:0.08 country7:0.69 ending=19:-0.09 ending=II:-0.08
ending=ay:-0.13 ending=er:-0.3 ending=es:-0.09 ending=ng:-0.22 ending=or:-0.13
ending=rk:-0.51 ending=ro:0.06 ending=to:-0.17 ending=Во:-0.21 ending=МИ:-0.14
ending=Но:-0.14 ending=Об:-0.39 ending=Он:-0.09 ending=По:-0.15 ending=РФ:0.16
ending=СР:0.18 ending=УК:-0.05 ending=Хо:-0.11 ending=ША:0.57 ending=ае:1.14
ending=ан:0.15 ending=ао:0.21 ending=ас:-0.12 ending=ая:0.22 ending=бе:0.1
ending=бы:-0.1 ending=ва:-0.16 ending=ве:0.31 ending=ву:-0.09 ending=вы:0.21
ending=га:0.28 ending=ге:0.18 ending=го:-0.2 ending=де:0.3 ending=ды:-0.06
ending=ей:-0.09 ending=ен:0.22 ending=ер:-0.17 ending=ет:-0.1 ending=же:0.05
ending=за:-0.07 ending=ие:0.28 ending=ии:0.93 ending=ий:-0.39 ending=им:0.27
ending=ин:-0.23 ending=ио:0.18 ending=ир:-0.09 ending=ис:-0.08 ending=ит:-0.05
ending=их:0.12 ending=ия:0.22 ending=ка:0.34 ending=ке:0.31 ending=ки:0.18
ending=ко:0.16 ending=кс:0.06 ending=ла:-0.09 ending=ле:0.34 ending=ли:0.18
ending=ма:-0.54 ending=ме:-0.29 ending=ми:-0.19 ending=му:-0.6 ending=мы:-0.19
ending=на:-0.08 ending=не:0.25 ending=ни:-0.1 ending=нт:0.13 ending=ну:0.12
ending=нш:0.18 ending=ны:-0.15 ending=ов:-0.18 ending=ое:-0.13 ending=ой:0.17
ending=ом:-0.35 ending=ор:-0.14 ending=пы:-0.08 ending=ра:-0.27 ending=рд:-0.09
ending=ре:0.09 ending=ро:-0.05 ending=ру:0.33 ending=са:-0.07 ending=се:0.11
ending=си:-0.38 ending=су:-0.17 ending=та:-0.21 ending=те:-0.22 ending=ти:0.3
ending=ую:-0.07 ending=ши:0.11 ending=ый:-0.07 facility0:-0.88 forename:-0.33
governor=ад:-0.1 governor=ак:0.14 governor=ам:0.2 governor=ан:0.11 governor=ах:0.11
governor=в:-0.19 governor=ва:0.19 governor=ве:-0.08 governor=во:-0.06 governor=г:0.05
governor=га:0.26 governor=ге:0.1 governor=го:-0.34 governor=да:0.35 governor=де:0.45
governor=до:0.14 governor=ей:-0.11 governor=ел:-0.37 governor=ем:-0.14 governor=ер:-0.05
governor=ет:0.12 governor=за:0.12 governor=и:-0.48 governor=ие:-0.16 governor=из:0.3
governor=ии:0.33 governor=ий:0.34 governor=ил:-0.15 governor=ию:-0.06 governor=ия:-0.07
governor=к:-0.06 governor=ка:-0.06 governor=ке:0.14 governor=ла:-0.29 governor=ле:0.52
governor=ли:0.13 governor=ль:-0.22 governor=ля:0.34 governor=ма:-0.18 governor=ме:-0.11
governor=ми:0.09 governor=на:0.22 governor=не:0.56 governor=ни:-0.13 governor=но:-0.05
governor=нт:0.16 governor=ой:-0.59 governor=ом:0.15 governor=ою:-0.14 governor=по:-0.09
governor=ра:-0.19 governor=ри:-0.24 governor=ся:0.07 governor=та:0.4 governor=те:0.13
governor=ту:-0.21 governor=ть:0.24 governor=у:0.16 governor=уд:0.08 governor=ым:0.16
governor=ых:-0.2 governor=ье:0.09 governor=ья:-0.19 homonyms=0:0.5 homonyms=1:0.09
homonyms=2:0.27 homonyms=3:0.34 how=adjective:0.13 how=known:-0.06 how=postal:0.16
how=short:0.57 how=unknown:-1.21 inflected:0.52 inflected/adjective:0.13
inflected/known:0.22 inflected/postal:0.16 initial:0.51 kind=city:-0.67
kind=country:1.48 kind=facility:-0.88 kind=region:0.65 kind=water:0.47 located:0.8
lower:-1.01 mark=:-0.11 mark=.:-0.48 mark=::-0.09 mark=«:-0.73 name=alias:0.46
name=former:-0.07 name=main:0.81 name_after:-0.14 name_after_adjective:0.23
name_after_known:-0.99 name_after_short:0.26 name_after_unknown:0.11 name_before:-0.19
name_before_known:-0.83 name_before_postal:0.16 name_before_short:0.13
name_before_unknown:0.12 often=0:-0.5 often=1:0.1 often=2:0.26 often=4:-0.32
owns_name:-0.56 place,known:0.28 placeadjective:0.15 placeknown:0.17 possessive:-0.56
region0:0.1 region2:-0.12 region3:-0.14 region4:-0.48 region5:-0.17 region7:1.56
sign=(:0.12 sign=,:-0.17 sign=.:-0.45 sign=»:-0.21 sign=—:-0.28 surname:-0.42
surname?:-0.21 then=(:0.39 then=,:0.57 then=.:0.16 then=1:-0.39 then=::-0.18
then=line:0.23 then=«:0.22 then=»:-0.55 then=—:0.16 two_before=:0.36
two_before=бывшего:0.06 two_before=в:0.5 two_before=великобритании:-0.07
two_before=выборах:-0.09 two_before=глава:0.11 two_before=года:0.24 two_before=для:0.07
two_before=его:-0.12 two_before=женился:-0.11 two_before=за:-0.07 two_before=и:-0.12
two_before=июля:0.11 two_before=как:0.11 two_before=летний:-0.12 two_before=метро:-0.06
two_before=министр:0.19 two_before=млн:-0.26 two_before=на:0.27
two_before=недалеко:-0.19 two_before=от:0.22 two_before=переехал:0.05
two_before=по:-0.16 two_before=пост:0.07 two_before=поцелуй:-0.09
two_before=президент:-0.05 two_before=премьер-министр:0.05
two_before=пресс-конференции:-0.34 two_before=с:-0.17 two_before=связях:0.17
two_before=состоянии:-0.07 two_before=статье:0.05 two_before=суд:0.11
two_before=сша:0.08 two_before=управления:0.18 two_before=учился:-0.2
two_before=человека:0.24 two_before=являются:-0.16 water0:0.47 words=1:-0.42
words=3:0.41
"""

WEIGHTS: dict[str, float] = {"": -0.68}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
