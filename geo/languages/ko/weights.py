"""What each piece of evidence for a place is worth in Korean.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
allowed:-0.13 allowed/town:-0.13 alone:0.12
alone/town:0.27 begin=경:-0.4 begin=경/town:-0.4
begin=고:-0.21 begin=고/town:-0.21 begin=공:0.21
begin=공/town:0.21 begin=광:0.23 begin=광/town:0.23
begin=교:0.12 begin=교/town:0.12 begin=국:0.31
begin=국/town:0.31 begin=대:-0.32 begin=대/town:-0.32
begin=리:-0.12 begin=리/town:-0.12 begin=바:0.27
begin=바/town:0.27 begin=백:0.12 begin=백/town:0.12
begin=베:0.16 begin=베/town:0.16 begin=사:-0.12
begin=사/town:-0.12 begin=소:-0.25 begin=소/town:-0.25
begin=수:-0.16 begin=수/town:-0.16 begin=스:0.19
begin=스/town:0.19 begin=시:0.26 begin=시/town:0.26
begin=언:-0.17 begin=언/town:-0.17 begin=영:0.19
begin=영/town:0.19 begin=외:-0.13 begin=외/town:-0.13
begin=인:-0.23 begin=인/town:-0.23 begin=자:0.54
begin=자/town:0.54 begin=전:-0.3 begin=전/town:-0.3
begin=제:0.18 begin=제/town:0.18 begin=중:-0.3
begin=중/town:-0.3 begin=지:0.2 begin=지/town:0.2
begin=철:0.13 begin=철/town:0.13 begin=타:-0.2
begin=타/town:-0.2 begin=파:0.22 begin=파/town:0.22
begin=형:-0.15 begin=형/town:-0.15 city0:-0.15 city1:0.15
city2:-0.75 city4:0.55 country4:0.4 facility0:-0.16
head=V:-0.18 head=V/town:-0.18 head=각:0.27
head=각/town:0.27 head=관:-0.22 head=관/town:-0.22
head=구:0.44 head=구/town:0.44 head=당:-0.16
head=당/town:-0.16 head=대:-0.46 head=대/town:-0.46
head=드:-0.25 head=드/town:-0.25 head=법:-0.43
head=법/town:-0.43 head=사:-0.23 head=사/town:-0.23
head=서:-0.26 head=서/town:-0.26 head=소:-0.18
head=소/town:-0.18 head=스:0.13 head=스/town:0.13
head=원:-0.15 head=원/town:-0.15 head=자:-0.16
head=자/town:-0.16 head=장:0.3 head=장/town:0.3 head=전:-0.17
head=전/town:-0.17 head=점:0.47 head=점/town:0.47 head=중:0.12
head=중/town:0.12 head=청:-0.33 head=청/town:-0.33
head=크:0.16 head=크/town:0.16 head=키:0.22 head=키/town:0.22
head=트:-0.15 head=트/town:-0.15 head=티:-0.18
head=티/town:-0.18 head=픽:0.13 head=픽/town:0.13
head=행:-0.12 head=행/town:-0.12 head=화:0.17
head=화/town:0.17 hint=admin1:-0.32
hint=admin1/known_person:-0.12 hint=water:-0.16
how=known_noun:-0.37 how=known_person:0.87
how=known_unknown:0.64 how=loan_name:-0.5
how=loan_person:-1.2 how=loan_unknown:-0.68
how=metonym:-0.18 how=place:1.32 kind=city:-0.26
kind=facility:-0.16 kind=region:0.22 kind=station:0.17
kind=water:0.33 next2='에서:-0.13 next2=),:0.47
next2=)를:0.21 next2=)의:-0.3 next2=5도:0.22 next2=→서울:0.18
next2=경찰서에:-0.18 next2=경찰은:-0.32 next2=는전반:-0.21
next2=는지난:-0.25 next2=대통령이:-0.15 next2=대표팀:-0.14
next2=시각):0.29 next2=씨도:-0.17 next2=아산병원:-0.15
next2=에대한:0.3 next2=에서는:0.17 next2=역의:-0.15 next2=영화를:0.15
next2=영화의:0.13 next2=유나이티드:-0.17 next2=으로도:-0.2
next2=은5:-0.16 next2=의한:0.32 next2=이고:-0.16
next2=정부는:-0.38 next2=측에서:-0.27 next2=파크에서:0.3
next2=한국시간:-0.27 next=):0.17 next=-:-0.66 next=.:-0.15
next=2:0.13 next=5:0.19 next=TV:-0.13 next=·:0.44
next=→:0.18 next=경제:0.28 next=경찰:-0.32 next=경찰서:-0.32
next=고법:-0.13 next=과:-0.2 next=광장:0.48 next=국가:0.14
next=국방위원회:-0.18 next=국제:0.31 next=극장:0.21 next=기어:-0.17
next=기자:0.24 next=나:0.23 next=는:-0.78 next=대:-0.12
next=대통령:-0.22 next=대표:-0.27 next=로:0.24 next=매장:-0.16
next=매체:0.22 next=방면:0.27 next=배우:0.15 next=백화점:0.12
next=법원:-0.28 next=베:0.22 next=북부:0.32 next=뿐:0.14
next=사업:-0.33 next=시각:0.37 next=시장:0.12 next=시청:-0.17
next=시티:-0.18 next=씨:-0.34 next=아산:-0.15 next=알:0.17
next=에:0.24 next=에서:1.48 next=역:-0.17 next=영서:0.3
next=영화:0.41 next=올림픽:0.23 next=외대:-0.13 next=월드컵:-0.14
next=유나이티:-0.17 next=으로:0.28 next=은:-0.36 next=을:-0.13
next=이:-0.96 next=인근:0.8 next=일부:0.14 next=전:-0.19
next=정부:-0.27 next=주변:0.45 next=지법:-0.3 next=지역:0.13
next=철도:0.13 next=총리:0.22 next=최:-0.24 next=측:-0.59
next=타임스:-0.23 next=파크:0.3 next=평점:-0.13 next=한:0.12
next=한국:-0.45 next=형:-0.15 next=호텔:0.39 nexttag=name:-0.3
nexttag=name/known_name:-0.12
nexttag=name/loan_person:0.27
nexttag=name/loan_unknown:-0.14 nexttag=name/place:-0.19
nexttag=noun/known_person:0.48
nexttag=noun/known_unknown:0.24
nexttag=noun/loan_unknown:-0.41 nexttag=number:0.29
nexttag=number/known_person:0.22
nexttag=number/loan_name:-0.23
nexttag=number/loan_person:-0.12 nexttag=number/place:0.52
nexttag=other:-0.22 nexttag=other/known_person:-0.16
nexttag=other/loan_name:0.16
nexttag=other/loan_person:-0.45
nexttag=other/loan_unknown:0.12 nexttag=other/place:0.18
nexttag=particle+:-0.14 nexttag=particle/known_name:0.34
nexttag=particle/known_noun:-0.19
nexttag=particle/known_person:0.36
nexttag=particle/known_unknown:0.27
nexttag=particle/loan_name:-0.42
nexttag=particle/loan_person:-0.38 nexttag=person:-0.36
nexttag=person+:0.15 nexttag=person/loan_person:-0.31
nexttag=place:0.69 nexttag=place+:-0.35
nexttag=place/place:0.46 nexttag=unknown:0.23
nexttag=unknown/place:0.39 nouns=1:0.17 nouns=1/town:0.17
nouns=2:-0.14 nouns=2/town:-0.14 nouns=3:-0.15
nouns=3/town:-0.15 placed_after:0.38
placed_after/place:0.5 prev=(:-0.59 prev=):0.45
prev=,:0.36 prev=-:-0.41 prev=.:0.38 prev=·:0.83
prev=→:0.22 prev=가:-0.49 prev=경기:-0.14 prev=고:0.15
prev=관련:-0.2 prev=까지:0.43 prev=께:0.38 prev=네:0.14
prev=년:-0.16 prev=는:0.23 prev=다가:-0.15 prev=다고:-0.22
prev=당시:-0.42 prev=대:-0.15 prev=던:-0.44 prev=도:0.45
prev=때:0.27 prev=로:-0.35 prev=면:-0.17 prev=미국:-0.13
prev=방송인:-0.13 prev=부산:0.13 prev=분:-0.17 prev=분경:0.24
prev=서울:0.17 prev=선:0.34 prev=수도:0.17 prev=시:0.62
prev=에게:-0.38 prev=열린:-0.38 prev=오후:0.24 prev=와:-0.2
prev=월:0.33 prev=위해:0.4 prev=으로:0.16 prev=은:0.19
prev=이날:0.19 prev=이하:0.22 prev=일:-0.23 prev=전:0.22
prev=지만:-0.26 prev=쯤:-0.14 prev=차라리:0.12 prev=최근:-0.32
prev=통해:-0.38 prev=특히:0.24 prev=한:-0.14 prev=한국:-0.12
prev=한편:-0.15 prevtag=name+:-0.3 prevtag=noun:0.38
prevtag=number:-0.42 prevtag=number+:-0.16
prevtag=other:0.18 prevtag=other+:-0.34
prevtag=particle:0.27 prevtag=particle+:0.21
prevtag=person:-0.54 prevtag=place:0.21
prevtag=unknown:0.23 quoted:0.37 region0:0.58 region3:-0.5
region4:0.2 ruled:1.1 size=2:-0.33 size=6:0.22
station0:0.17 tail=TV:-0.18 tail=TV/town:-0.18
tail=고법:-0.13 tail=고법/town:-0.13 tail=공사:-0.31
tail=공사/town:-0.31 tail=광장:0.23 tail=광장/town:0.23
tail=구장:0.19 tail=구장/town:0.19 tail=대:-0.17
tail=대/town:-0.17 tail=림픽:0.13 tail=림픽/town:0.13
tail=법원:-0.21 tail=법원/town:-0.21 tail=병원:0.12
tail=병원/town:0.12 tail=시각:0.27 tail=시각/town:0.27
tail=시티:-0.18 tail=시티/town:-0.18 tail=영화:0.19
tail=영화/town:0.19 tail=외대:-0.13 tail=외대/town:-0.13
tail=전:-0.17 tail=전/town:-0.17 tail=지구:0.19
tail=지구/town:0.19 tail=지법:-0.3 tail=지법/town:-0.3
tail=찰서:-0.22 tail=찰서/town:-0.22 tail=화점:0.12
tail=화점/town:0.12 then=:-0.17 then=':-0.33 then=,:0.16
then=1:0.2 then=2:0.27 then=24:-0.16 then=3:-0.2
then=9:-0.12 then=가:-0.38 then=가장:0.18 then=강원도:0.16
then=경기도:0.22 then=경기장:0.51 then=경찰서:-1.42 then=고:-0.2
then=공사:-0.23 then=공항:-0.21 then=과:0.41 then=권:-0.18
then=극장:0.49 then=는:-0.34 then=니:0.23 then=당국:-0.22
then=대표:-0.14 then=대한:0.3 then=드:-0.17 then=들:0.16
then=등:-0.13 then=등장:-0.2 then=때문:-0.15 then=를:-0.15
then=마지막:-0.14 then=모:0.17 then=방문:0.17 then=법원:-0.18
then=병원:0.49 then=부터:-0.2 then=사고:0.44 then=살:0.19
then=서울:-0.12 then=선발:-0.12 then=스:0.21 then=시각:-0.37
then=아니:0.14 then=안전:-0.23 then=에:-0.12 then=에서:1.37
then=연구소:-0.18 then=위원장:-0.12 then=으로:0.32 then=을:0.2
then=의:0.15 then=이:-0.12 then=인:-0.12 then=장관:0.2
then=잼:-0.25 then=전문:-0.3 then=정상:-0.13 then=제:0.22
then=조:-0.15 then=중:0.24 then=중국:0.17 then=지난:-0.29
then=지난해:-0.18 then=지방:0.16 then=지역:0.64 then=축구:0.24
then=출신:0.16 then=충북:0.34 then=측:-0.2 then=팀:-0.14
then=파크:0.25 then=한:0.36 then=형사:-0.12 then=회장:-0.15
title:-0.7 title/loan_person:-0.43 unheard:-0.6
unheard/loan_name:-0.13 unheard/loan_person:-0.32
unheard/loan_unknown:-0.27 unheard/place:0.19
unlisted:0.13 unlisted/town:0.13 vetoed:-0.12
vetoed/town:-0.12 water0:0.33 within:3.26
"""

WEIGHTS: dict[str, float] = {"": -2.3}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
