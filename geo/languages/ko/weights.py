"""What each piece of evidence for a place is worth in Korean.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after0=!:-0.07 after0=!/unheard:-0.06 after0=':0.13
after0='/unheard:0.05 after0=(:0.1 after0=(/land:-0.07
after0=(/town:0.1 after0=(/unheard:0.29 after0=):0.1
after0=)/country:0.44 after0=)/town:-0.4
after0=)/unheard:0.29 after0=,:0.1 after0=,/land:0.04
after0=,/town:-0.24 after0=,/unheard:0.16 after0=-:-0.41
after0=-/unheard:0.22 after0=.:-0.18
after0=./unheard:-0.18 after0=./village:-0.04
after0=1:0.05 after0=1/unheard:-0.05 after0=2:0.19
after0=2/unheard:0.11 after0=3:0.07 after0=4:0.08
after0=4/unheard:-0.06 after0=5:0.16 after0=~:0.07
after0=·:0.46 after0=·/land:0.22 after0=·/unheard:-0.14
after0=’:-0.05 after0=’/unheard:-0.05 after0=가:-0.08
after0=가/country:0.08 after0=가/unheard:-0.15
after0=가/village:-0.07 after0=같:-0.04
after0=같/unheard:-0.04 after0=경찰서:-0.05
after0=경찰서/land:-0.04 after0=경찰서/town:-0.12
after0=경찰서/unheard:-0.15 after0=과:-0.3
after0=과/country:-0.1 after0=과/town:-0.12
after0=과/unheard:-0.28 after0=광장:0.48 after0=기자:0.21
after0=김:-0.05 after0=까지:0.22 after0=까지/unheard:0.22
after0=나:0.16 after0=나/unheard:0.07 after0=나오:-0.04
after0=나오/unheard:-0.12 after0=는:-0.74
after0=는/country:-0.16 after0=는/land:-0.26
after0=는/town:-0.21 after0=는/unheard:-0.1 after0=님:-0.04
after0=다:-0.12 after0=다/unheard:-0.05 after0=당:0.08
after0=대:-0.22 after0=대/land:-0.1 after0=대통령:-0.14
after0=대통령/village:-0.05 after0=대표:-0.2 after0=더:-0.09
after0=드:-0.11 after0=등:0.16 after0=등/unheard:0.15
after0=때문:-0.05 after0=때문/unheard:-0.05 after0=로:0.22
after0=로/land:0.05 after0=로/unheard:-0.05
after0=를/country:0.16 after0=를/land:0.05
after0=를/unheard:-0.16 after0=를/village:-0.06 after0=및:0.1
after0=배우:0.06 after0=법원:-0.22 after0=보:-0.06
after0=보/unheard:-0.04 after0=부장:-0.04 after0=북부:0.36
after0=북부/land:0.32 after0=비:-0.1 after0=사업:-0.23
after0=새:-0.04 after0=새/unheard:-0.04 after0=시각:0.2
after0=시각/country:0.2 after0=시간:-0.05
after0=시간/country:-0.05 after0=시장:0.09 after0=씨:-0.2
after0=씨/unheard:-0.09 after0=안:-0.05
after0=안/unheard:-0.04 after0=에:0.12
after0=에/country:-0.19 after0=에/land:0.18
after0=에/town:0.12 after0=에/unheard:-0.27
after0=에/village:0.29 after0=에게:0.07
after0=에게/unheard:0.15 after0=에서:1.37
after0=에서/country:0.4 after0=에서/land:0.25
after0=에서/town:0.39 after0=에서/unheard:0.38 after0=역:-0.19
after0=연기:-0.04 after0=연기/unheard:-0.04 after0=영화:0.26
after0=영화/country:0.12 after0=영화/unheard:-0.16
after0=올림픽:0.07 after0=올림픽/town:0.27 after0=와:-0.1
after0=와/land:-0.18 after0=와/town:0.16
after0=와/village:-0.07 after0=월드컵:-0.06 after0=유나이티:-0.12
after0=으로:0.44 after0=으로/country:0.37 after0=은:-0.23
after0=은/country:-0.08 after0=은/town:-0.37
after0=은/unheard:0.26 after0=은/village:-0.06
after0=을:-0.04 after0=을/country:-0.28
after0=을/unheard:0.04 after0=의:0.43 after0=의/country:-0.7
after0=의/land:0.5 after0=의/town:0.38 after0=의/unheard:0.12
after0=의/village:0.11 after0=의원:-0.05
after0=의원/unheard:-0.05 after0=이:-0.46
after0=이/country:-0.35 after0=이/town:0.09
after0=이/unheard:-0.19 after0=인:-0.2
after0=인/unheard:-0.07 after0=인근:0.32
after0=인근/unheard:0.29 after0=장관:-0.09 after0=전:-0.18
after0=제:0.12 after0=좋:-0.05 after0=중:-0.07
after0=중앙:-0.12 after0=지역:0.05 after0=짱:-0.05
after0=짱/unheard:-0.05 after0=참사:0.04 after0=총리:0.18
after0=최고:0.05 after0=최고/unheard:-0.05 after0=출신:0.14
after0=측:-0.29 after0=측/unheard:-0.05 after0=팬:0.13
after0=하:-0.21 after0=하/land:-0.07 after0=하/town:-0.09
after0=한:0.1 after0=한/unheard:0.09 after0=한국:-0.16
after0=한국/unheard:-0.16 after0=함:-0.16 after0=했:-0.15
after0=했/town:-0.1 after0=행:-0.04 after0=회견:-0.05
after0=회견/land:-0.05 after0=후보:-0.09
after0=후보/unheard:-0.05 after1=!:-0.04
after1=!/unheard:-0.04 after1=':-0.24 after1='(:-0.04
after1='/land:-0.17 after1='/town:-0.17
after1='/unheard:0.23 after1=(:0.19 after1=(/country:0.13
after1=(/unheard:0.08 after1=):0.09 after1=)/country:0.17
after1=)/land:-0.1 after1=)/unheard:-0.08 after1=,:0.37
after1=,/unheard:0.24 after1=.:0.12
after1=../unheard:-0.06 after1=./town:-0.04
after1=./unheard:0.11 after1=./village:-0.05 after1=1:0.14
after1=1/unheard:-0.11 after1=10:-0.12 after1=17:0.17
after1=2:0.44 after1=3/unheard:0.2 after1=4:0.04
after1=4/unheard:-0.07 after1=42:-0.04 after1=5:-0.04
after1=5/unheard:-0.06 after1=8:-0.04
after1=9/unheard:0.08 after1=가:-0.22
after1=가/country:-0.06 after1=가/land:-0.18
after1=가/unheard:-0.06 after1=감독:-0.06 after1=경기장:0.14
after1=경찰서:-0.55 after1=경찰서/land:-0.24
after1=경찰서/town:-0.31 after1=고:-0.31 after1=고/land:-0.05
after1=고/unheard:-0.06 after1=공사:-0.18
after1=공사/country:-0.1 after1=과:0.2 after1=과/town:-0.12
after1=과/unheard:0.25 after1=나/unheard:-0.05
after1=너무:-0.04 after1=는:-0.08 after1=는/country:-0.04
after1=는/land:0.13 after1=는/town:-0.04
after1=는/unheard:-0.08 after1=는/village:-0.05
after1=님:-0.04 after1=님/unheard:-0.04 after1=다:-0.09
after1=다/town:-0.07 after1=대:-0.15 after1=대통령:0.05
after1=대표:-0.09 after1=대표/unheard:-0.13 after1=대한:0.2
after1=대한/unheard:0.16 after1=도:0.14 after1=도/land:-0.06
after1=도/unheard:-0.05 after1=드:-0.12 after1=들:0.19
after1=들/unheard:-0.13 after1=등:-0.19
after1=등/unheard:-0.06 after1=때문:-0.08
after1=때문/unheard:-0.08 after1=또:0.07
after1=또/unheard:-0.04 after1=로:-0.1
after1=로/unheard:-0.05 after1=를:-0.18
after1=를/country:0.07 after1=를/unheard:-0.35
after1=만:-0.08 after1=만/unheard:-0.08 after1=명:-0.14
after1=명/unheard:-0.05 after1=모:0.07 after1=미국:-0.11
after1=미국/unheard:-0.06 after1=병원:0.38 after1=병원/town:0.07
after1=보:-0.05 after1=사건:-0.04 after1=서울:-0.19
after1=서울/town:0.05 after1=세:-0.09 after1=시간:0.05
after1=신:-0.04 after1=아니:0.15 after1=안:-0.12
after1=안전:-0.22 after1=에/country:0.13 after1=에/land:-0.1
after1=에/town:-0.06 after1=에/unheard:0.1 after1=에게:-0.07
after1=에게/unheard:-0.06 after1=에서:0.61
after1=에서/country:0.05 after1=에서/land:-0.35
after1=에서/town:0.28 after1=에서/unheard:0.58 after1=연기:-0.08
after1=연기/unheard:-0.08 after1=열린:0.32
after1=영화/unheard:-0.07 after1=오:-0.14 after1=올림픽:0.2
after1=와:0.32 after1=와/town:-0.08 after1=와/unheard:-0.17
after1=월:-0.08 after1=월/unheard:-0.08 after1=위원장:-0.04
after1=으로:0.37 after1=으로/town:0.31 after1=으로/unheard:-0.06
after1=은/town:-0.09 after1=은/unheard:0.26 after1=을:0.23
after1=을/land:-0.22 after1=을/unheard:0.07
after1=의/country:0.17 after1=의/town:-0.18
after1=의/unheard:-0.12 after1=의/village:-0.09
after1=이/land:-0.16 after1=이/town:-0.11
after1=이/unheard:0.29 after1=이날:0.13 after1=이번:-0.04
after1=인:0.08 after1=있:0.24 after1=잘:-0.08 after1=장관:0.22
after1=전반:-0.09 after1=점/unheard:-0.07 after1=정말:-0.05
after1=정말/unheard:-0.04 after1=정상:-0.17 after1=제:0.12
after1=제/unheard:0.04 after1=조:-0.09
after1=조/unheard:-0.04 after1=중:0.15
after1=중/unheard:-0.12 after1=중국:0.12 after1=지난:-0.25
after1=지난해:-0.08 after1=지역:0.15 after1=최근:0.04
after1=최근/unheard:0.11 after1=팀:-0.12 after1=하:0.04
after1=하/unheard:-0.06 after1=한:0.36 after1=함께:-0.04
after1=회담:-0.11 after1=회담/unheard:-0.11 after2=!:-0.21
after2=!/unheard:-0.14 after2=':0.09 after2='/town:0.2
after2='/unheard:0.15 after2=(:0.04 after2=(/country:-0.09
after2=(/town:0.13 after2=):-0.22 after2=)/land:-0.08
after2=)/town:-0.09 after2=)/unheard:-0.22 after2=,:0.25
after2=,/country:-0.36 after2=,/land:0.24
after2=,/town:0.38 after2=,/unheard:0.04
after2=,/village:-0.04 after2=-:-0.33 after2=.:-0.08
after2=..:0.29 after2=../unheard:0.24 after2=./town:-0.14
after2=./unheard:-0.09 after2=./village:0.14
after2=1/unheard:0.04 after2=10:-0.1 after2=14:-0.04
after2=2:-0.09 after2=20:-0.1 after2=21:-0.13
after2=3/unheard:0.09 after2=4:0.17 after2=5/unheard:-0.07
after2=6:-0.04 after2=6/unheard:-0.04 after2=7:0.24
after2=7/unheard:0.24 after2=·:0.21 after2=·/unheard:-0.08
after2=가:-0.55 after2=가/country:-0.2 after2=가장:0.27
after2=가장/unheard:0.26 after2=경기:-0.19 after2=고:-0.34
after2=고/unheard:-0.2 after2=과:-0.23
after2=과/country:-0.04 after2=과/town:-0.17
after2=과/unheard:-0.06 after2=기:-0.17 after2=나:-0.17
after2=나/unheard:0.18 after2=너무:-0.04
after2=너무/unheard:-0.04 after2=년:-0.04
after2=년/unheard:-0.05 after2=는:-0.28 after2=는/land:-0.27
after2=는/town:0.05 after2=는데:0.05 after2=다른:0.1
after2=다시:0.08 after2=다시/unheard:0.06 after2=대:-0.38
after2=대/unheard:-0.19 after2=대한:0.06
after2=대한/unheard:-0.04 after2=더:-0.04 after2=도:-0.23
after2=도/unheard:-0.14 after2=되:-0.22 after2=된:-0.07
after2=두:0.15 after2=들:0.06 after2=등/unheard:-0.2
after2=따르:-0.37 after2=때:-0.11 after2=때/unheard:-0.07
after2=라고:0.26 after2=로:-0.38 after2=로/unheard:-0.07
after2=를:-0.05 after2=를/country:-0.16 after2=를/land:-0.15
after2=를/unheard:0.22 after2=를/village:-0.05
after2=만:-0.16 after2=만/unheard:-0.05 after2=면:-0.05
after2=면/unheard:-0.04 after2=명:0.05
after2=명/unheard:-0.04 after2=모습:-0.05 after2=발표:0.11
after2=병원:-0.13 after2=보:0.04 after2=보/unheard:-0.1
after2=본부:-0.07 after2=볼:-0.06 after2=볼/unheard:-0.06
after2=부터:0.05 after2=부터/unheard:-0.08 after2=분:-0.1
after2=사진:-0.04 after2=사진/unheard:-0.04 after2=서울:0.18
after2=성:0.12 after2=성/unheard:-0.05 after2=시즌:-0.07
after2=씨/unheard:-0.04 after2=아:0.05 after2=아/unheard:0.08
after2=아니:-0.05 after2=아파트:0.3 after2=았:0.17 after2=억:0.09
after2=었:-0.06 after2=었/unheard:-0.06 after2=에:0.07
after2=에/country:-0.09 after2=에/land:-0.15
after2=에/town:0.14 after2=에/unheard:0.21 after2=에서:0.77
after2=에서/country:-0.13 after2=에서/land:0.18
after2=에서/unheard:0.58 after2=연기:-0.16
after2=연기/unheard:-0.16 after2=열린:0.1 after2=영화:-0.12
after2=영화/unheard:-0.08 after2=오:0.04 after2=와:-0.21
after2=와/town:-0.2 after2=와/unheard:0.05 after2=으로:0.09
after2=으로/land:0.2 after2=으로/unheard:-0.09 after2=은:-0.11
after2=은/country:-0.11 after2=은/unheard:0.04
after2=을:-0.06 after2=을/country:0.06 after2=을/land:0.06
after2=을/town:0.07 after2=을/unheard:-0.2
after2=을/village:-0.06 after2=의:0.05 after2=의/country:0.05
after2=의/town:-0.08 after2=의원:0.18 after2=의원/unheard:0.18
after2=이:0.09 after2=이/country:0.47 after2=이/land:-0.14
after2=이/town:-0.09 after2=이/unheard:-0.15
after2=이날/unheard:-0.05 after2=이번:0.16 after2=이야기:-0.07
after2=인:-0.29 after2=인/unheard:-0.06 after2=인근:-0.2
after2=일:-0.32 after2=일/unheard:0.18 after2=있:0.14
after2=있/unheard:0.06 after2=잘:0.04 after2=적:-0.08
after2=적/unheard:-0.07 after2=전:-0.12 after2=점:-0.13
after2=점/unheard:-0.04 after2=정말:0.09 after2=제:0.54
after2=조:-0.04 after2=좋:-0.09 after2=좋/unheard:-0.05
after2=주:0.22 after2=중/unheard:-0.08 after2=지난:-0.05
after2=차:-0.07 after2=차/unheard:-0.07 after2=첫:0.11
after2=팀:-0.04 after2=팀/country:0.05 after2=하:-0.37
after2=하/country:-0.1 after2=하/unheard:-0.36
after2=하나:0.22 after2=한:0.33 after2=한/country:0.26
after2=한/land:0.11 after2=한/town:0.17
after2=한/unheard:-0.21 after2=할:0.11 after2=해:-0.47
after2=해/unheard:-0.15 after2=했/unheard:-0.13
after2=혐의:-0.05 after2=혐의/unheard:-0.05 after2=회장:-0.13
allowed:-0.06 allowed/country:-0.28 allowed/land:0.28
allowed/unheard:-0.11 alone:0.28 alone/country:0.1
alone/land:0.2 alone/thing:0.46 alone/town:0.08
alone/unheard:-0.51 alone/village:-0.04 before1=':-0.04
before1='/land:-0.12 before1='/town:-0.3
before1='/unheard:0.45 before1='/village:0.08
before1=(:-0.45 before1=(/country:0.3 before1=(/land:-0.17
before1=(/town:-0.31 before1=(/unheard:-0.26
before1=):0.41 before1=)/country:0.21 before1=)/land:-0.11
before1=)/unheard:0.31 before1=,:0.26
before1=,/country:-0.06 before1=,/land:0.18
before1=,/town:0.16 before1=,/unheard:0.05
before1=,/village:-0.07 before1=-:-0.2
before1=-/unheard:0.21 before1=.:0.32 before1=..:-0.04
before1=../unheard:-0.04 before1=./country:0.08
before1=./unheard:-0.05 before1=·:0.65 before1=·/land:0.26
before1=·/town:-0.05 before1=·/unheard:0.24
before1=가:-0.46 before1=가/country:-0.32
before1=가/unheard:-0.21 before1=가운데:0.04 before1=강릉:-0.07
before1=게:-0.04 before1=경기:-0.04 before1=경기/town:-0.08
before1=경기도:0.12 before1=고:0.07 before1=고/unheard:0.08
before1=과:0.06 before1=과/country:0.08 before1=과/land:0.24
before1=과/town:-0.27 before1=과/unheard:0.04
before1=과/village:-0.06 before1=까지:0.34
before1=까지/unheard:0.26 before1=께:0.66 before1=께/land:0.05
before1=나:0.2 before1=나/unheard:0.12 before1=네:0.17
before1=네/unheard:0.17 before1=년:-0.07
before1=년/country:0.21 before1=년/unheard:-0.28
before1=는:0.18 before1=는/country:-0.17 before1=는/land:0.11
before1=는/town:-0.04 before1=는/unheard:0.11
before1=는/village:0.17 before1=는데/unheard:-0.05
before1=다고:-0.22 before1=당시:-0.32 before1=대:0.05
before1=대한:-0.06 before1=대한/unheard:-0.06 before1=던:-0.39
before1=던/country:-0.08 before1=던/unheard:-0.17
before1=도:0.2 before1=도/land:-0.09 before1=도/unheard:0.27
before1=된:0.05 before1=된/unheard:-0.19 before1=듯:-0.07
before1=듯/unheard:-0.07 before1=또:-0.13 before1=라고:-0.06
before1=로:-0.42 before1=로/village:-0.11 before1=를:0.19
before1=를/unheard:0.16 before1=를/village:-0.04
before1=마친:0.08 before1=면:-0.12 before1=면/unheard:-0.06
before1=면서:0.24 before1=미국:-0.23 before1=미국/land:-0.07
before1=및:0.04 before1=및/unheard:-0.08 before1=방송인:-0.15
before1=부산:0.11 before1=부터:-0.09 before1=분:-0.22
before1=분/unheard:-0.06 before1=서울:0.1
before1=서울/unheard:0.05 before1=선:0.19
before1=선/unheard:0.19 before1=시:0.46
before1=시/unheard:0.24 before1=앞서:-0.07 before1=어:0.05
before1=어/unheard:-0.04 before1=에/country:0.15
before1=에/land:-0.05 before1=에/village:-0.06
before1=에게:-0.29 before1=에게/unheard:-0.04
before1=에서/country:-0.25 before1=에서/land:0.12
before1=에서/town:0.11 before1=에서/unheard:-0.04
before1=열린:-0.17 before1=영화:0.04 before1=오전/town:0.22
before1=오후:0.11 before1=와:-0.19 before1=와/land:0.33
before1=와/town:-0.18 before1=와/unheard:-0.25
before1=월:0.23 before1=월/country:0.23 before1=위해:0.24
before1=위해/country:0.24 before1=으로:0.17
before1=으로/unheard:-0.11 before1=은:0.2
before1=은/country:0.06 before1=은/land:-0.14
before1=은/town:0.21 before1=은/unheard:0.1
before1=은/village:-0.08 before1=을:-0.11
before1=을/town:-0.17 before1=을/unheard:-0.09
before1=을/village:-0.04 before1=의:-0.21
before1=의/country:-0.08 before1=의/land:-0.25
before1=의/town:0.13 before1=의/unheard:0.07
before1=의/village:-0.08 before1=이:0.19 before1=이/land:0.1
before1=이/unheard:-0.11 before1=이/village:-0.06
before1=이날:0.21 before1=이날/land:0.13
before1=이날/unheard:0.05 before1=이하:0.18
before1=이하/country:0.2 before1=인:0.45
before1=인/country:-0.19 before1=인/unheard:0.26
before1=인근:-0.1 before1=일:-0.1 before1=일/country:-0.1
before1=일/land:-0.14 before1=일/unheard:0.1 before1=일본:-0.1
before1=일본/unheard:-0.14 before1=자/unheard:0.25
before1=전:0.19 before1=전/unheard:-0.16 before1=전날:0.18
before1=중/unheard:0.14 before1=중국/land:0.13
before1=중국/unheard:-0.12 before1=지만:-0.19
before1=지만/unheard:-0.11 before1=쯤:-0.25
before1=쯤/town:-0.34 before1=최근:-0.23 before1=통해:-0.28
before1=특히:0.17 before1=한/country:0.22
before1=한/town:-0.05 before1=한/unheard:-0.19
before1=한편:-0.09 before1=해:0.09 before1=해/unheard:0.04
before1=회:0.06 before1=회/unheard:-0.08 before2=!:-0.06
before2=':-0.21 before2='/unheard:-0.14 before2=(:0.39
before2=(/country:0.2 before2=(/unheard:0.29
before2=):0.24 before2=)/land:0.07 before2=)/unheard:0.15
before2=,:-0.39 before2=,/country:-0.22
before2=,/land:-0.07 before2=,/town:0.06
before2=,/unheard:-0.16 before2=.:0.13
before2=./unheard:-0.15 before2=1:-0.11 before2=10:-0.28
before2=10/town:-0.12 before2=11:-0.29 before2=18:0.05
before2=19:0.23 before2=2:0.11 before2=20:-0.07
before2=25:-0.1 before2=26:-0.1 before2=28:0.12
before2=29:-0.05 before2=29/unheard:-0.09 before2=3:-0.13
before2=4:-0.16 before2=4/unheard:-0.12 before2=5:0.27
before2=6:0.17 before2=7:0.04 before2=8:0.08
before2=MBC:0.15 before2=MBC/unheard:0.15 before2=·:0.06
before2=가:-0.04 before2=가/unheard:-0.08 before2=감독:-0.04
before2=감독/unheard:-0.04 before2=경기:-0.1 before2=경기도:0.13
before2=경찰:0.18 before2=계:0.1 before2=고/land:0.22
before2=고/unheard:-0.09 before2=고/village:-0.04
before2=과:0.1 before2=과/unheard:-0.08 before2=까지:0.05
before2=께:0.09 before2=께/unheard:0.08 before2=나:-0.06
before2=난:0.07 before2=너무:-0.08 before2=너무/unheard:-0.08
before2=년:-0.32 before2=년/town:0.06
before2=년/unheard:-0.07 before2=는:0.39
before2=는/country:0.25 before2=는/land:-0.1
before2=는데:-0.08 before2=님:0.08 before2=님/unheard:0.08
before2=대전:0.15 before2=대통령:-0.14
before2=대통령/unheard:-0.04 before2=도:0.45
before2=도/unheard:0.2 before2=되/unheard:0.06
before2=된:-0.16 before2=된/unheard:-0.06 before2=들:0.23
before2=들/land:-0.11 before2=들/unheard:0.19
before2=들/village:-0.05 before2=듯:-0.07
before2=듯/unheard:-0.07 before2=등:-0.05 before2=따르:-0.08
before2=또:-0.04 before2=로:0.07 before2=로/unheard:-0.04
before2=를:0.27 before2=를/unheard:0.05 before2=만:0.09
before2=맞:0.23 before2=면:-0.16 before2=면/unheard:-0.08
before2=명:0.18 before2=명/unheard:0.17 before2=미국:-0.15
before2=받:0.3 before2=보/unheard:-0.09
before2=봤/unheard:-0.09 before2=분:0.4 before2=분/land:0.1
before2=분/town:0.1 before2=분/unheard:0.19 before2=사건:-0.18
before2=상황:-0.15 before2=서울:0.1 before2=시/unheard:0.13
before2=시각:0.31 before2=시간:0.09 before2=시간/country:0.09
before2=씨:0.38 before2=씨/unheard:0.1 before2=아:0.11
before2=아니:0.06 before2=아니/unheard:-0.04 before2=었:-0.23
before2=었/unheard:-0.05 before2=에:-0.16
before2=에/country:-0.17 before2=에/land:-0.16
before2=에/town:-0.05 before2=에/village:0.24
before2=에서:-0.3 before2=에서/unheard:0.05 before2=열린:-0.15
before2=영국:0.09 before2=영화:-0.11 before2=영화/unheard:-0.04
before2=오전:-0.22 before2=오후:-0.23 before2=와:-0.2
before2=와/unheard:-0.08 before2=원:-0.2
before2=원/unheard:-0.04 before2=월:0.14
before2=월/unheard:0.1 before2=위원장:-0.08 before2=으로:-0.21
before2=으로/unheard:-0.13 before2=은:-0.29
before2=은/land:0.16 before2=은/unheard:-0.22
before2=은/village:-0.1 before2=을:0.06
before2=을/unheard:0.15 before2=의:-0.24
before2=의/unheard:-0.14 before2=의원/unheard:-0.07
before2=이:-0.22 before2=이/land:-0.09 before2=이/town:-0.05
before2=이날:0.22 before2=인:-0.23 before2=인/unheard:-0.14
before2=일:-0.12 before2=일/land:0.2 before2=일/town:0.04
before2=일/unheard:-0.35 before2=있:-0.1
before2=있/unheard:0.26 before2=장면:-0.07
before2=장면/unheard:-0.07 before2=적:-0.05
before2=적/unheard:-0.04 before2=전:-0.09
before2=전/unheard:-0.11 before2=전날:0.09 before2=점:-0.06
before2=점/unheard:-0.06 before2=정부:0.14 before2=좋:0.05
before2=주:-0.24 before2=주/unheard:-0.04
before2=중/village:-0.04 before2=지/unheard:0.05
before2=지만/unheard:-0.04 before2=쯤:0.13
before2=쯤/unheard:0.13 before2=출신:-0.39 before2=팀:0.21
before2=하:0.11 before2=하/land:0.09 before2=하/unheard:0.05
before2=한:-0.17 before2=한/land:-0.13
before2=한/unheard:-0.2 before2=한국:0.1 before2=해:-0.11
before2=했:-0.12 before2=했/unheard:0.05 before2=호:0.19
before2=호/unheard:0.19 before2=후보:0.07 begin=경:-0.53
begin=경/land:-0.06 begin=경/unheard:-0.26 begin=고:-0.19
begin=고/town:-0.19 begin=공:0.31 begin=공/town:0.08
begin=교:0.19 begin=그:-0.05 begin=님:-0.04 begin=당:-0.06
begin=당/unheard:-0.06 begin=대:-0.28 begin=대/land:-0.11
begin=때:-0.04 begin=때/unheard:-0.04 begin=리:-0.07
begin=리/unheard:-0.05 begin=마:-0.05 begin=병:0.04
begin=사:-0.16 begin=사/unheard:0.05 begin=상:-0.07
begin=소:-0.27 begin=스/unheard:0.11 begin=시:0.08
begin=시/country:0.15 begin=시/town:-0.09
begin=시/unheard:0.05 begin=씨:-0.04 begin=씨/unheard:-0.04
begin=영:0.1 begin=영/country:0.19 begin=영/unheard:-0.06
begin=올:-0.04 begin=이:0.1 begin=이/unheard:-0.07
begin=자:0.53 begin=전:-0.23 begin=전/country:-0.2
begin=중:-0.23 begin=지:0.16 begin=지/town:-0.08
begin=코:-0.05 begin=타:-0.14 begin=회:-0.05
begin=회/land:-0.05 city0:-0.12 city1:0.14 city2:-0.48
city3:0.11 city4:0.2 closed=':-0.05 closed='/land:0.08
closed=(:-0.34 closed=(/land:-0.1 closed=(/unheard:-0.18
closed=):-0.18 closed=)/unheard:-0.05 closed=,:-0.09
closed=,/unheard:0.1 closed=.:0.1 closed=가:-0.17
closed=가/unheard:-0.12 closed=과:-0.15
closed=과/unheard:-0.04 closed=는:-0.12 closed=는/land:0.16
closed=는/unheard:-0.12 closed=도:-0.14
closed=도/unheard:-0.04 closed=로:-0.22 closed=에:0.12
closed=에/country:0.1 closed=에/land:-0.05
closed=에/town:0.11 closed=에/unheard:0.05 closed=에서:0.6
closed=에서/land:-0.21 closed=에서/town:0.24
closed=에서/unheard:0.55 closed=와:-0.04
closed=와/unheard:-0.04 closed=으로/town:0.04 closed=은:-0.04
closed=은/unheard:0.08 closed=을:0.17 closed=의:0.13
closed=의/country:-0.11 closed=의/town:0.05
closed=이/country:0.17 closed=이/unheard:-0.11
closed=인:-0.06 country4:0.47 ends=ᄏ:-0.11 ends=ᄏᄏ:-0.11
ends=ᅲ:-0.06 ends=ᅲᅲ:-0.06 ends=가:-0.24 ends=갈:-0.12
ends=강남:0.18 ends=강원:0.36 ends=거:-0.06 ends=경:0.14
ends=경북:0.17 ends=계:-0.22 ends=고:-0.11 ends=공:-0.08
ends=공단:-0.07 ends=공사:-0.24 ends=광주:0.09 ends=교:0.24
ends=구:0.49 ends=구성:-0.05 ends=구조:-0.05 ends=국:0.27
ends=군:0.41 ends=궁:0.68 ends=그:0.1 ends=기:-0.07
ends=기도:0.08 ends=기자:-0.38 ends=기장:-0.04 ends=나:-0.41
ends=나라:-0.18 ends=난해:-0.27 ends=남북:-0.3 ends=노:-0.13
ends=뉴스:-0.04 ends=뉴욕:0.13 ends=니:-0.33 ends=니아:0.27
ends=다:-0.14 ends=단:0.1 ends=당:0.07 ends=대:0.09
ends=대전:0.34 ends=던:0.12 ends=데:-0.06 ends=도로:-0.24
ends=도전:-0.08 ends=독일:-0.26 ends=동:0.69 ends=드:-0.07
ends=든:-0.04 ends=디:0.4 ends=딩:0.38 ends=때문:-0.07
ends=라:-0.19 ends=라질:-0.35 ends=라크:0.19 ends=란:0.2
ends=랑스:0.36 ends=랜만:-0.04 ends=러:-0.06 ends=런:0.19
ends=럽:0.16 ends=레스:-0.11 ends=령:-0.2 ends=로:0.06
ends=룡:-0.09 ends=루:0.1 ends=르:0.7 ends=릉:0.14
ends=리:-0.55 ends=리드:0.04 ends=리스:0.14 ends=리아:-0.32
ends=리카:0.28 ends=린:0.05 ends=림픽:-0.46 ends=링:-0.04
ends=마:0.14 ends=마리:-0.05 ends=만:-0.36 ends=맨:-0.13
ends=머리:-0.07 ends=면:-0.13 ends=모:-0.22 ends=문:-0.3
ends=미:-0.24 ends=미국:-0.17 ends=민:-0.07 ends=민국:-0.09
ends=바:-0.1 ends=바마:-0.13 ends=방:-0.2 ends=버:-0.12
ends=번:-0.31 ends=법원:-0.05 ends=베이:-0.08 ends=병원:-0.2
ends=보:-0.06 ends=보이:-0.07 ends=본:0.37 ends=부:-0.05
ends=부산:0.07 ends=북:-0.1 ends=북부:0.19 ends=북한:-0.41
ends=불구:-0.08 ends=브:-0.53 ends=비:-0.06 ends=빈:-0.04
ends=사:-0.51 ends=산:0.44 ends=산시:0.07 ends=삼성:-0.47
ends=서울:0.27 ends=서해:0.17 ends=선:-0.16 ends=성:-0.56
ends=센터:0.04 ends=션:-0.11 ends=소:0.25 ends=소치:0.45
ends=수도:-0.48 ends=수사:-0.08 ends=수원:-0.33 ends=스북:-0.05
ends=스터:-0.2 ends=스트:0.3 ends=슨:-0.14 ends=시:-0.04
ends=시장:-0.11 ends=신문:-0.05 ends=싱턴:0.08 ends=아:-0.14
ends=안:0.04 ends=앙:0.1 ends=애플:-0.05 ends=야:-0.1
ends=양:0.31 ends=어:-0.24 ends=언:-0.16 ends=에:-0.11
ends=엔:-0.17 ends=엘:0.09 ends=역:0.63 ends=영:-0.08
ends=영국:0.41 ends=오:-0.15 ends=오브:-0.08 ends=욕:0.13
ends=우:0.12 ends=우드:0.16 ends=우디:0.54 ends=울:0.27
ends=원:0.32 ends=원도:0.18 ends=원회:-0.04 ends=월호:-0.13
ends=위:-0.17 ends=위터:-0.16 ends=유럽:0.16 ends=유주:-0.06
ends=은행:-0.07 ends=이:0.04 ends=이모:-0.13 ends=이스:-0.07
ends=이언:-0.14 ends=이징:0.04 ends=이트:0.11 ends=이티:-0.07
ends=이하:-0.16 ends=인:0.23 ends=인천:-0.16 ends=일:0.11
ends=일리:-0.07 ends=일본:0.35 ends=자:-0.41 ends=잔:-0.11
ends=잔잔:-0.12 ends=장:0.37 ends=저:-0.05 ends=전:0.08
ends=전남:-0.17 ends=점:0.29 ends=정:0.25 ends=제:0.05
ends=조:-0.06 ends=조사:-0.09 ends=조선:-0.13 ends=주:0.6
ends=주당:-0.12 ends=주도:0.23 ends=주시:-0.15 ends=주장:-0.13
ends=중국:0.31 ends=중앙:0.07 ends=즈:-0.1 ends=지:0.1
ends=지방:-0.2 ends=지역:-0.23 ends=진:0.08 ends=진구:-0.05
ends=질:-0.35 ends=징:-0.16 ends=천:0.69 ends=천안:0.16
ends=치:0.16 ends=친구:-0.1 ends=카:0.63 ends=카드:-0.08
ends=컴:-0.08 ends=케미:-0.08 ends=콩:0.15 ends=크:0.27
ends=키:0.52 ends=타:0.31 ends=터:-0.41 ends=턴:-0.13
ends=토:-0.31 ends=토리:-0.1 ends=통령:-0.18 ends=투갈:-0.12
ends=트:-0.07 ends=트폰:-0.08 ends=티:-0.16 ends=파구:0.06
ends=파리:0.36 ends=판:-0.04 ends=판사:-0.05 ends=포:0.12
ends=폰:-0.17 ends=표:-0.04 ends=프:-0.04 ends=플:-0.05
ends=피:-0.05 ends=픽:-0.46 ends=하:-0.18 ends=하나:-0.23
ends=학:-0.08 ends=학교:0.16 ends=한:-0.42 ends=한국:0.21
ends=한길:-0.06 ends=항:0.36 ends=항공:-0.04 ends=해:-0.23
ends=해전:-0.05 ends=행:-0.07 ends=현:0.24 ends=호:-0.28
ends=호사:-0.04 ends=홍콩:0.15 ends=화:-0.1 ends=활동:-0.08
ends=회:0.19 ends=후:-0.1 ends=후에:-0.07 ends=희:-0.22
facility0:-0.14 gap=:1.4 gap=,:0.33 gap=·:0.56 gap=과:0.44
gap=에서:0.47 gap=와:0.44 gap=의:0.24 head=각:0.14
head=각/country:0.14 head=간:-0.14 head=간/country:-0.14
head=견:-0.05 head=견/land:-0.05 head=구:0.5 head=권:-0.34
head=님:-0.06 head=님/unheard:-0.04 head=단:0.09 head=당:-0.11
head=대:-0.47 head=대/land:-0.1 head=대/town:-0.31
head=드:-0.2 head=드/unheard:-0.1 head=들:0.08 head=리:-0.05
head=문:-0.05 head=법:-0.35 head=법/town:-0.33 head=부:-0.08
head=사:-0.14 head=사/country:-0.15 head=사/land:0.08
head=서:-0.35 head=서/land:-0.04 head=서/town:-0.15
head=서/unheard:-0.15 head=소:-0.18 head=스/unheard:0.06
head=씨:-0.05 head=씨/unheard:-0.05 head=원/town:-0.14
head=자:-0.16 head=장:0.49 head=장/town:0.53
head=장/unheard:0.18 head=점:0.47 head=점/unheard:0.21
head=중:0.11 head=청:-0.25 head=청/unheard:-0.22 head=크:0.25
head=터:-0.08 head=터/unheard:-0.08 head=트:-0.07
head=트/unheard:-0.05 head=픽:0.12 head=픽/town:0.32
head=화:0.09 head=화/country:0.22 head=화/unheard:-0.07
head=회:-0.09 head=회/country:-0.2 hint=admin1:-0.28
hint=admin1/known_noun:-0.06 hint=admin1/loan_name:-0.05
hint=region/place:-0.04 hint=water:-0.1
hint=water/loan_name:-0.05 how=headed_공단:-0.07
how=headed_교:-0.21 how=headed_구:-0.28 how=headed_군:0.38
how=headed_궁:0.52 how=headed_길:-0.1 how=headed_대학교:0.07
how=headed_도:-0.23 how=headed_동:-0.16 how=headed_령:-0.2
how=headed_로:-0.29 how=headed_리:-0.45 how=headed_만:-0.1
how=headed_면:-0.12 how=headed_문:-0.22 how=headed_병원:-0.2
how=headed_사:-0.18 how=headed_산:0.08 how=headed_성:-0.26
how=headed_시:-0.34 how=headed_시장:-0.17 how=headed_주:-0.09
how=headed_학교:-0.06 how=headed_해:-0.38 how=headed_호:-0.34
how=known_noun:-0.48 how=known_person:0.9
how=known_unknown:0.68 how=loan_name:-0.35
how=loan_person:-1.03 how=loan_unknown:-0.38
how=place:1.29 how=word:0.15 inside_name/loan_name:-0.06
is=강남:0.18 is=강원:0.36 is=강원도:0.19 is=경기도:0.09 is=경북:0.17
is=광주:0.09 is=광주시:-0.17 is=구성:-0.04 is=구조:-0.05
is=기자:-0.38 is=나라:-0.17 is=뉴욕:0.13 is=대전:0.34
is=대한민국:-0.09 is=독일:-0.26 is=러시아:0.22 is=마리:-0.04
is=맨체스터:-0.08 is=머리:-0.06 is=미국:-0.17 is=법원:-0.05
is=베이징:0.04 is=부산:0.07 is=북부:0.19 is=북한:-0.41 is=불구:-0.08
is=브라이언:-0.13 is=브라질:-0.35 is=서울:0.27 is=서해:0.17
is=소치:0.45 is=수도:-0.47 is=수사:-0.07 is=수원:-0.33 is=시리아:0.09
is=아시아:0.1 is=아프리카:0.13 is=영국:0.41 is=오바마:-0.13
is=오브:-0.08 is=워싱턴:0.08 is=유럽:0.16 is=이라크:0.19 is=이모:-0.13
is=인천:-0.16 is=일본:0.37 is=잔잔:-0.12 is=전남:-0.17 is=제주도:0.24
is=조선:-0.13 is=주장:-0.13 is=중국:0.31 is=중앙:0.07 is=천안:0.16
is=케미:-0.08 is=코리아:-0.23 is=포르투갈:-0.12 is=프랑스:0.36
is=하나:-0.23 is=한국:0.21 is=할리우드:0.16 is=홍콩:0.15 is=후에:-0.07
kind=city:-0.16 kind=country:0.08 kind=facility:-0.14
kind=region:0.08 kind=water:0.31 long=1:-0.22
long=1/country:-0.17 long=1/town:0.08 long=1/unheard:-0.15
long=1/village:-0.07 long=2:-0.08 long=2/country:0.51
long=2/land:-0.12 long=2/town:-0.39 long=2/village:-0.1
long=3:0.14 long=3/country:0.1 long=3/land:-0.17
long=3/town:0.04 long=3/unheard:0.39 long=3/village:-0.22
long=4:0.05 long=4/country:-0.1 long=4/land:-0.07
long=4/town:0.06 long=4/unheard:0.09 long=5/country:-0.31
long=5/town:0.41 long=5/unheard:-0.04 long=6:-0.16
long=6/land:0.17 long=6/unheard:-0.14 next2='에:-0.09
next2='에서:-0.09 next2=)가:-0.04 next2=)는:-0.04
next2=)를:0.09 next2=)의:-0.2 next2=.:-0.05 next2=..:-0.05
next2=같은:-0.04 next2=경찰서는:-0.1 next2=는지난:-0.2
next2=다.:-0.08 next2=대통령의:-0.04 next2=대통령이:-0.08
next2=등이:-0.09 next2=때문에:-0.05 next2=시각):0.16
next2=시간):-0.05 next2=씨도:-0.08 next2=에대한:0.2
next2=에서는:0.09 next2=에서도:0.16 next2=에서열린:0.32
next2=에있:0.25 next2=역의:-0.17 next2=영화는:0.08 next2=와의:0.05
next2=유나이티드:-0.12 next2=은지난:-0.05 next2=의연기:-0.05
next2=의영화:-0.05 next2=의한:0.42 next2=하고:-0.08 next2=했다:-0.1
nexttag=name:-0.14 nexttag=name+:0.04
nexttag=name/known_person:0.1 nexttag=name/loan_name:0.09
nexttag=name/loan_person:0.31 nexttag=name/place:-0.22
nexttag=name/word:-0.06 nexttag=noun:0.04
nexttag=noun/headed_구:0.1 nexttag=noun/headed_도:-0.06
nexttag=noun/headed_동:-0.1 nexttag=noun/headed_령:-0.05
nexttag=noun/headed_로:-0.2 nexttag=noun/headed_리:-0.09
nexttag=noun/headed_사:-0.09 nexttag=noun/headed_성:-0.09
nexttag=noun/headed_시:-0.15 nexttag=noun/headed_주:0.36
nexttag=noun/headed_해:-0.19 nexttag=noun/headed_호:-0.19
nexttag=noun/known_name:-0.13
nexttag=noun/known_noun:-0.25
nexttag=noun/known_person:0.56
nexttag=noun/known_unknown:0.27
nexttag=noun/loan_name:-0.11
nexttag=noun/loan_person:-0.14
nexttag=noun/loan_unknown:-0.35 nexttag=noun/place:0.1
nexttag=noun/word:0.4 nexttag=number/headed_해:-0.08
nexttag=number/loan_name:-0.15
nexttag=number/loan_person:-0.05
nexttag=number/loan_unknown:-0.04
nexttag=number/place:0.61 nexttag=other:-0.07
nexttag=other+:0.26 nexttag=other/headed_구:0.06
nexttag=other/headed_도:-0.04 nexttag=other/headed_리:-0.11
nexttag=other/headed_사:0.11 nexttag=other/headed_성:-0.06
nexttag=other/headed_주:-0.1 nexttag=other/headed_호:-0.06
nexttag=other/known_person:-0.14
nexttag=other/loan_name:0.17
nexttag=other/loan_person:-0.57
nexttag=other/loan_unknown:0.18 nexttag=other/place:0.12
nexttag=other/word:0.26 nexttag=particle+:0.13
nexttag=particle/headed_구:-0.25
nexttag=particle/headed_군:0.06
nexttag=particle/headed_궁:0.52
nexttag=particle/headed_도:-0.1
nexttag=particle/headed_동:0.04
nexttag=particle/headed_령:-0.13
nexttag=particle/headed_로:-0.05
nexttag=particle/headed_리:-0.21
nexttag=particle/headed_만:-0.08
nexttag=particle/headed_문:-0.14
nexttag=particle/headed_사:-0.17
nexttag=particle/headed_성:-0.11
nexttag=particle/headed_센터:0.06
nexttag=particle/headed_시:-0.11
nexttag=particle/headed_역:-0.11
nexttag=particle/headed_주:-0.29
nexttag=particle/headed_호:-0.08
nexttag=particle/known_noun:0.04
nexttag=particle/known_person:0.3
nexttag=particle/known_unknown:0.31
nexttag=particle/loan_name:-0.27
nexttag=particle/loan_person:-0.28
nexttag=particle/loan_unknown:-0.07
nexttag=particle/place:0.28 nexttag=particle/word:-0.5
nexttag=person:-0.49 nexttag=person+:0.05
nexttag=person/loan_name:0.11
nexttag=person/loan_person:-0.19 nexttag=person/place:-0.1
nexttag=place:0.71 nexttag=place+:-0.32
nexttag=place/loan_name:-0.11
nexttag=place/loan_person:-0.08 nexttag=place/place:0.26
nexttag=place/word:0.43 nexttag=unknown:-0.06
nexttag=unknown+:-0.06 nexttag=unknown/loan_name:-0.07
nexttag=unknown/place:0.32 nouns=1:0.04
nouns=1/country:0.08 nouns=1/land:-0.12 nouns=1/town:0.25
nouns=1/unheard:0.09 nouns=1/village:-0.39 nouns=2:-0.24
nouns=2/country:-0.06 nouns=2/land:-0.35
nouns=2/town:-0.05 nouns=2/unheard:0.12 nouns=3:-0.08
nouns=3/land:0.35 nouns=3/thing:-0.33
nouns=3/unheard:-0.07 placed_after:0.33
placed_after/place:0.37 placed_before:-0.1
prevtag=name:0.13 prevtag=name+:-0.17 prevtag=noun:0.27
prevtag=number:-0.3 prevtag=number+:-0.11
prevtag=other:0.23 prevtag=other+:-0.14
prevtag=particle:0.28 prevtag=particle+:0.25
prevtag=person:-0.76 prevtag=person+:0.25
prevtag=place:-0.13 prevtag=place+:0.22 quoted:0.39
region0:0.84 region2:0.08 region3:-0.75 ruled:1.09
size=2:-0.43 size=3:0.06 size=5:0.15 size=6:0.24
sort=country:0.08 sort=land:0.08 sort=thing:0.37
sort=town:0.31 sort=unheard:-0.38 sort=village:-0.46
tail=공단:0.09 tail=공사:-0.23 tail=공사/country:-0.15
tail=님:-0.04 tail=대:-0.1 tail=대/land:-0.1 tail=림픽:0.12
tail=림픽/town:0.32 tail=법원:-0.21 tail=법원/town:-0.17
tail=병원:0.07 tail=병원/town:0.09 tail=시각:0.14
tail=시각/country:0.14 tail=시간:-0.14 tail=시간/country:-0.14
tail=씨:-0.04 tail=씨/unheard:-0.04 tail=영화:0.13
tail=영화/country:0.22 tail=영화/unheard:-0.06 tail=찰서:-0.3
tail=찰서/land:-0.04 tail=찰서/town:-0.11
tail=찰서/unheard:-0.15 tail=회견:-0.05 tail=회견/land:-0.05
title:-0.69 title/known_person:-0.08 title/loan_name:-0.08
title/loan_person:-0.32 unheard/headed_공단:-0.07
unheard/headed_교:-0.21 unheard/headed_구:-0.28
unheard/headed_군:0.38 unheard/headed_궁:0.52
unheard/headed_길:-0.1 unheard/headed_대학교:0.07
unheard/headed_도:-0.21 unheard/headed_동:-0.16
unheard/headed_령:-0.2 unheard/headed_로:-0.29
unheard/headed_리:-0.44 unheard/headed_만:-0.1
unheard/headed_면:-0.12 unheard/headed_문:-0.22
unheard/headed_병원:-0.2 unheard/headed_사:-0.17
unheard/headed_산:0.08 unheard/headed_성:-0.26
unheard/headed_시:-0.2 unheard/headed_시장:-0.17
unheard/headed_주:-0.09 unheard/headed_학교:-0.06
unheard/headed_해:-0.38 unheard/headed_호:-0.34
unheard/loan_person:-0.31 unheard/loan_unknown:-0.21
unheard/place:0.44 unlisted:0.1 unlisted/country:0.33
unlisted/land:-0.17 unlisted/thing:-0.12
unlisted/unheard:0.28 unlisted/village:-0.2 vetoed:-0.31
vetoed/country:-0.07 vetoed/land:-0.23 vetoed/town:0.24
vetoed/village:-0.22 water0:0.31 within:1.98 word0=가:0.19
word0=각:-0.04 word0=간:0.09 word0=간/unheard:-0.1
word0=거:0.26 word0=고:0.11 word0=고/unheard:-0.06
word0=공사:0.08 word0=공항:-0.13 word0=과:-0.22 word0=관:0.29
word0=관/unheard:0.16 word0=교:0.07 word0=교수:-0.07
word0=교수/unheard:-0.07 word0=구:0.34 word0=구/land:0.19
word0=구/town:-0.07 word0=국:-0.26 word0=근:0.53
word0=근/unheard:0.51 word0=기:0.16 word0=기/unheard:-0.1
word0=기자:0.21 word0=기장:0.28 word0=기장/unheard:0.26
word0=나:-0.19 word0=나/unheard:-0.14 word0=년/unheard:-0.04
word0=단:-0.09 word0=단/unheard:-0.04 word0=당:0.16
word0=당/unheard:0.12 word0=대:-0.19 word0=대/unheard:0.06
word0=대표:-0.1 word0=도:0.35 word0=도/country:0.08
word0=동:0.36 word0=동/town:0.05 word0=동/unheard:0.29
word0=드:-0.09 word0=드/town:-0.13 word0=드컵:-0.06
word0=들:-0.04 word0=들/unheard:-0.16 word0=등:0.12
word0=등/town:-0.04 word0=등/unheard:0.11 word0=령:-0.16
word0=령/unheard:-0.05 word0=령/village:-0.05 word0=로:0.17
word0=로/unheard:0.18 word0=루:0.09 word0=르:-0.13
word0=리:0.25 word0=리/unheard:0.05 word0=마:-0.04
word0=면:0.45 word0=면/unheard:0.16 word0=명:-0.24
word0=명/unheard:-0.09 word0=문:0.06 word0=민:-0.12
word0=민/unheard:-0.12 word0=방:0.23 word0=보:0.09
word0=보/unheard:-0.06 word0=부:-0.41 word0=부/country:-0.11
word0=부/land:-0.11 word0=부/town:-0.17
word0=부/unheard:-0.11 word0=북부:0.31 word0=분:0.17
word0=브:-0.06 word0=사:-0.19 word0=사/country:-0.18
word0=산동:0.05 word0=상/unheard:-0.08 word0=생:-0.12
word0=서:-0.33 word0=서/town:-0.43 word0=서/unheard:-0.12
word0=선:-0.14 word0=성:0.09 word0=성/country:0.13
word0=션:0.24 word0=소:-0.26 word0=소/unheard:-0.1
word0=속:-0.06 word0=속/unheard:-0.06 word0=수:-0.25
word0=수/unheard:-0.09 word0=스:-0.49 word0=스/land:-0.09
word0=스/town:-0.28 word0=스/unheard:-0.05 word0=시:0.09
word0=시/land:0.22 word0=시/unheard:-0.04 word0=시간:-0.04
word0=시장:0.07 word0=식:-0.09 word0=식/unheard:-0.22
word0=신:-0.22 word0=신/unheard:-0.04 word0=씨:-0.2
word0=씨/unheard:-0.06 word0=안:-0.26 word0=어:-0.08
word0=어/unheard:-0.07 word0=억원:-0.22 word0=업:0.13
word0=역:0.11 word0=역/unheard:0.19 word0=연:0.1
word0=연기:-0.05 word0=연기/unheard:-0.05 word0=영화:0.16
word0=영화/unheard:-0.1 word0=오:-0.06 word0=외:0.14
word0=우:0.15 word0=원:0.12 word0=원/country:-0.2
word0=원/town:-0.13 word0=원/unheard:0.36 word0=원장:-0.07
word0=원장/unheard:-0.06 word0=원회:-0.07 word0=월:-0.07
word0=월/unheard:-0.07 word0=위:-0.2 word0=위/unheard:-0.07
word0=의:-0.3 word0=의원:-0.05 word0=의원/unheard:-0.05
word0=이:0.05 word0=인:0.1 word0=인/unheard:-0.12
word0=인근:0.32 word0=인근/unheard:0.29 word0=일:-0.24
word0=일/unheard:-0.07 word0=자:0.18 word0=자/unheard:-0.09
word0=자/village:-0.14 word0=자들:-0.06 word0=작:-0.09
word0=장:0.11 word0=장/country:0.07 word0=장/land:-0.32
word0=장/town:0.14 word0=장/unheard:0.22 word0=장관:0.14
word0=재:0.22 word0=점:0.21 word0=점/unheard:0.25
word0=정:-0.2 word0=정부:-0.51 word0=제:0.11 word0=조:0.06
word0=조/unheard:0.06 word0=주:0.53 word0=중/unheard:-0.11
word0=지:0.12 word0=지/unheard:-0.05 word0=지역:0.05
word0=진:-0.14 word0=짱:-0.04 word0=짱/unheard:-0.04
word0=쪽:-0.11 word0=차:-0.15 word0=차/unheard:-0.06
word0=찰서:-0.28 word0=찰서/land:-0.21 word0=찰서/town:-0.32
word0=천:0.11 word0=체:0.18 word0=촌:0.17 word0=총리:0.18
word0=최고:0.07 word0=출신:0.13 word0=측:-0.5
word0=측/unheard:-0.17 word0=치/country:0.05 word0=컵:-0.06
word0=크:0.06 word0=크/unheard:0.05 word0=터:0.12
word0=터/country:0.04 word0=통령:-0.15 word0=통령/village:-0.05
word0=트:-0.11 word0=트/unheard:-0.1 word0=티:-0.04
word0=팀:-0.18 word0=퍼:-0.31 word0=표:-0.12
word0=표/unheard:-0.05 word0=표팀:-0.19 word0=프:0.04
word0=프/unheard:0.04 word0=학:-0.4 word0=학생:-0.05
word0=항:-0.13 word0=향:0.23 word0=호:0.21
word0=호/unheard:0.21 word0=화:0.21 word0=화/unheard:-0.1
word0=회:-0.38 word0=회/country:-0.26 word0=회장:-0.22
word0=회장/unheard:-0.11 word0=후보:0.09
word0=후보/unheard:-0.06 word0then=:0.41 word0then=':-0.06
word0then='(:-0.04 word0then='/unheard:0.16
word0then=(:-0.15 word0then=(/country:-0.13
word0then=(/town:-0.27 word0then=(/unheard:0.23
word0then=):0.19 word0then=)/unheard:-0.19
word0then=,:-0.27 word0then=,/country:-0.19
word0then=,/unheard:-0.2 word0then=.:-0.11
word0then=./town:-0.04 word0then=./unheard:-0.05
word0then=/land:0.35 word0then=/thing:0.31
word0then=/town:0.23 word0then=/unheard:-0.28
word0then=/village:-0.21 word0then=·:-0.2
word0then=가:-0.09 word0then=가/country:-0.08
word0then=가/land:-0.05 word0then=가/unheard:-0.05
word0then=과:0.32 word0then=과/town:-0.26
word0then=과/unheard:0.39 word0then=나:-0.21
word0then=는:-0.4 word0then=는/country:-0.27
word0then=는/land:0.11 word0then=는/town:-0.08
word0then=는/unheard:-0.14 word0then=다:0.14
word0then=도:-0.07 word0then=도/unheard:-0.1
word0then=라고:0.09 word0then=로:0.21
word0then=로/unheard:-0.05 word0then=를:-0.18
word0then=를/country:-0.07 word0then=를/unheard:-0.21
word0then=부터:-0.14 word0then=에:0.04
word0then=에/country:-0.04 word0then=에/town:-0.18
word0then=에/unheard:0.32 word0then=에게/unheard:-0.06
word0then=에서:0.65 word0then=에서/country:0.12
word0then=에서/land:-0.09 word0then=에서/town:-0.09
word0then=에서/unheard:0.7 word0then=와:0.22
word0then=와/country:0.12 word0then=와/town:-0.16
word0then=와/unheard:-0.13 word0then=으로:0.24
word0then=으로/unheard:-0.06 word0then=은:0.11
word0then=은/town:-0.34 word0then=은/unheard:0.3
word0then=을:0.22 word0then=을/land:-0.08
word0then=을/town:0.2 word0then=을/unheard:-0.27
word0then=을/village:-0.06 word0then=의:0.43
word0then=의/country:0.24 word0then=의/land:0.28
word0then=의/town:-0.07 word0then=의/unheard:0.04
word0then=의/village:-0.09 word0then=이:-0.23
word0then=이/country:-0.11 word0then=이/land:-0.08
word0then=이/town:-0.18 word0then=이/unheard:0.24
word0then=인:-0.13 word0then=하:0.07 word1=감독:-0.06
word1=관:-0.09 word1=관/unheard:-0.08 word1=구:0.23
word1=구/land:0.25 word1=국:-0.18 word1=근:-0.13
word1=기:-0.28 word1=기/unheard:-0.08 word1=대:-0.27
word1=도:0.11 word1=독:-0.06 word1=동:0.3 word1=동/land:0.06
word1=동/town:0.07 word1=드:0.04 word1=들:-0.11
word1=들/unheard:0.04 word1=등:-0.18 word1=등/unheard:-0.05
word1=때문:-0.08 word1=때문/unheard:-0.08 word1=리:0.1
word1=리/unheard:0.2 word1=매체:-0.09 word1=면:-0.14
word1=면/unheard:-0.06 word1=명:0.04 word1=명/unheard:-0.04
word1=문:-0.04 word1=문/unheard:-0.09 word1=사:0.09
word1=사/unheard:0.07 word1=상:-0.1 word1=수:-0.18
word1=스:0.05 word1=스/unheard:-0.04 word1=식:-0.1
word1=신:0.04 word1=역:0.05 word1=오:-0.04 word1=원:-0.17
word1=원/unheard:-0.06 word1=이:0.2 word1=이/unheard:0.08
word1=인근:-0.2 word1=일:-0.07 word1=일/unheard:-0.04
word1=자:-0.13 word1=자/unheard:-0.1 word1=장:0.08
word1=장/unheard:-0.07 word1=전:-0.09 word1=점:0.17
word1=점/unheard:0.27 word1=중/unheard:-0.04
word1=지/unheard:-0.04 word1=지역:0.13 word1=체:-0.09
word1=표:-0.14 word1=표/unheard:-0.14 word1=화:-0.16
word1then=:0.2 word1then=':-0.12 word1then='/unheard:-0.09
word1then=(:0.05 word1then=(/country:0.14 word1then=,:0.09
word1then=,/unheard:-0.05 word1then=.:0.17
word1then=/land:0.11 word1then=/town:0.1
word1then=/unheard:-0.05 word1then=/village:-0.17
word1then=가:-0.13 word1then=가/unheard:0.13 word1then=과:0.1
word1then=는:-0.05 word1then=를:-0.11 word1then=에:-0.12
word1then=에/land:-0.13 word1then=에/town:-0.11
word1then=에/unheard:0.11 word1then=에서:0.59
word1then=에서/country:-0.1 word1then=에서/land:0.19
word1then=에서/town:0.23 word1then=에서/unheard:0.25
word1then=와:0.12 word1then=와/unheard:0.14
word1then=으로:-0.07 word1then=으로/unheard:-0.07
word1then=은:-0.53 word1then=은/unheard:0.11
word1then=을:0.13 word1then=을/unheard:-0.07
word1then=의:0.21 word1then=의/country:0.17
word1then=의/unheard:-0.04 word1then=이:0.13
word1then=이/town:0.26 word1then=이/unheard:-0.26
word2=3명:-0.14 word2=들:0.22 word2=등/unheard:-0.15
word2=로:-0.21 word2=리:0.06 word2=명:-0.23 word2=스:-0.04
word2=역:0.44 word2=원:0.11 word2=인:-0.24 word2=장:0.04
word2=중:-0.15 word2then=:0.24 word2then=/country:0.18
word2then=/land:-0.17 word2then=/unheard:0.04
word2then=과:0.05 word2then=는:-0.2 word2then=에:0.33
word2then=에/unheard:0.13 word2then=에서:0.35
word2then=에서/country:0.11 word2then=에서/land:0.05
word2then=에서/town:0.2 word2then=와:0.11
word2then=와/unheard:0.07 word2then=은:-0.2
word2then=은/unheard:-0.05 word2then=을:0.08
word2then=의:0.08 word2then=의/unheard:0.05
word2then=이:-0.12
"""

WEIGHTS: dict[str, float] = {"": -2.41}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
