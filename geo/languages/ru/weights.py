"""What each piece of evidence for a place is worth in Russian (see docs/reading.md).

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=в:0.75 after=во:0.16 after=и:0.15 after=на:0.55 after=по:-0.2 after=путин:-0.12
after=умер:0.32 after=федерации:-0.13 after=этом:-0.48 after=языка:-0.93
before=борис:-0.14 before=в:0.7 before=города:0.62 before=городе:0.5 before=земли:0.2
before=и:-0.45 before=из:0.54 before=майкла:-0.21 before=на:0.62 before=от:0.15
before=президент:0.54 before=премьер-министр:0.32 before=у:0.18 before=умер:-0.49
before=штата:0.17 begins:-1.37 capitals:-0.55 city0:-0.19 city1:-0.91 city2:-1.23
city3:-0.66 city4:-0.97 city5:0.33 city6:1.65 city7:1.38 comma_в:0.37 comma_который:-0.4
country0:0.78 country7:0.91 facility0:-0.68 forename:-0.24 homonyms=0:0.39
homonyms=1:0.14 homonyms=2:0.14 homonyms=3:0.34 how=adjective:0.2 how=generic:0.3
how=known:-0.17 how=postal:0.21 how=short:0.55 how=unknown:-1.31 initial:0.44
kind=city:-0.59 kind=country:1.68 kind=facility:-0.68 kind=region:0.6 located:1.14
lower:-1.16 mark=:-0.12 mark=.:-0.55 mark=«:-0.69 name=alias:0.31 name=main:0.7
name_after_adjective:0.31 name_after_known:-1.03 name_after_short:0.22 name_before:-0.26
name_before_adjective:-0.2 name_before_known:-0.78 name_before_postal:0.21
name_before_short:0.13 name_before_unknown:0.18 often=0:-0.51 often=2:0.14 often=4:-0.2
place,known:0.15 placeknown:0.16 region3:-0.17 region4:-0.53 region7:1.73 sign=,:-0.34
sign=.:-0.57 sign=»:-0.21 surname:-0.46 surname?:-0.42 then=(:0.49 then=):0.12
then=,:0.73 then=.:0.25 then=1:-0.19 then=::-0.3 then=line:0.38 then=«:0.22 then=»:-0.5
then=—:0.23 two_before=:0.54 two_before=в:0.63 two_before=и:-0.28 two_before=млн:-0.4
two_before=на:0.14 two_before=от:0.2 two_before=по:-0.24 words=1:-0.42 words=2:-0.2
words=3:0.51
"""

WEIGHTS: dict[str, float] = {
    "": -0.16,
    **{
        key: float(worth)
        for key, _, worth in (r.rpartition(":") for r in _ROWS.split())
    },
}
