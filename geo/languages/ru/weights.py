"""What each piece of evidence for a place is worth in Russian.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=в:0.66 after=во:0.15 after=на:0.59 after=по:-0.21 after=умер:0.38 after=этом:-0.47
after=языка:-0.93 before=борис:-0.14 before=в:0.77 before=города:0.6 before=городе:0.51
before=земли:0.22 before=и:-0.54 before=из:0.58 before=майкла:-0.18 before=на:0.35
before=от:0.21 before=президент:0.53 before=премьер-министр:0.32 before=у:0.19
before=умер:-0.49 before=штата:0.18 begins:-1.36 capitals:-0.43 city0:-0.19 city1:-0.92
city2:-1.31 city3:-0.66 city4:-0.95 city5:0.32 city6:1.66 city7:1.38 comma_в:0.36
comma_где:0.13 comma_который:-0.36 country0:0.77 country7:0.87 facility0:-0.76
forename:-0.24 homonyms=0:0.5 homonyms=1:0.2 homonyms=2:0.21 homonyms=3:0.39
how=adjective:0.37 how=generic:0.3 how=postal:0.19 how=short:0.51 how=unknown:-1.6
initial:0.49 kind=city:-0.68 kind=country:1.62 kind=facility:-0.76 kind=region:0.57
kind=water:0.46 located:0.94 lower:-1.22 mark=:-0.16 mark=.:-0.56 mark=«:-0.73
name=alias:0.45 name=main:0.87 name_after:0.15 name_after_adjective:0.28
name_after_known:-1.12 name_after_short:0.21 name_after_unknown:0.23 name_before:-0.24
name_before_adjective:-0.14 name_before_known:-0.85 name_before_postal:0.19
name_before_unknown:0.25 often=0:-0.6 often=2:0.23 often=4:-0.36 place,known:0.26
placeknown:0.15 region0:0.21 region3:-0.18 region4:-0.55 region5:-0.19 region7:1.67
sign=,:-0.27 sign=.:-0.51 sign=»:-0.2 surname:-0.38 surname?:-0.3 then=(:0.45
then=,:0.69 then=.:0.17 then=1:-0.37 then=::-0.23 then=line:0.3 then=«:0.25 then=»:-0.4
then=—:0.13 two_before=:0.53 two_before=в:0.63 two_before=года:0.17 two_before=и:-0.16
two_before=июля:0.13 two_before=млн:-0.34 two_before=на:0.23 two_before=от:0.2
two_before=по:-0.15 two_before=с:-0.17 water0:0.46 words=1:-0.58 words=3:0.52
words=4:0.13
"""

WEIGHTS: dict[str, float] = {"": -0.22}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
