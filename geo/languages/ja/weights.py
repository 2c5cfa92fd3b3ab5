"""What each piece of evidence for a place is worth in Japanese.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
allowed:0.97 allowed/town:0.29 alone:0.62 alone/town:-0.27
battle:-0.35 begin=1:0.24 begin=1/town:0.24
begin=2/town:-0.12 begin=6:-0.17 begin=6/town:-0.17
begin=た:-0.22 begin=ア/town:0.18 begin=エ:-0.2
begin=オ/town:0.12 begin=キ:0.21 begin=キ/town:0.21
begin=グ:-0.16 begin=グ/town:-0.15 begin=ダ:-0.21
begin=デ:0.22 begin=デ/town:0.22 begin=ド:-0.13
begin=ド/town:-0.13 begin=ハ:-0.14 begin=ビ:0.31
begin=ビ/town:0.31 begin=マ:-0.12 begin=レ:0.19
begin=レ/town:0.2 begin=中:-0.25 begin=人/town:-0.18
begin=会:-0.4 begin=会/town:-0.27 begin=住:-0.14
begin=住/town:-0.14 begin=側:0.16 begin=全:0.12 begin=公:0.67
begin=公/town:0.24 begin=内/town:-0.26 begin=出:0.27
begin=出/town:0.39 begin=初:-0.13 begin=初/town:-0.13
begin=北:0.55 begin=北/town:0.43 begin=南:0.17
begin=南/town:0.17 begin=司:0.14 begin=司/town:0.14
begin=各:0.36 begin=商:-0.13 begin=商/town:-0.13
begin=四:-0.18 begin=四/town:-0.18 begin=国:-0.14
begin=国/town:-0.24 begin=地:-0.22 begin=地/town:-0.22
begin=外:0.29 begin=外/town:0.25 begin=大:-0.27
begin=大/town:-0.16 begin=屋:0.17 begin=屋/town:0.17
begin=幹:-0.19 begin=幹/town:-0.19 begin=戦:-0.13
begin=政:-0.22 begin=文:0.12 begin=映:0.15 begin=時:-0.13
begin=時/town:-0.13 begin=朝:0.13 begin=朝/town:0.13
begin=東:0.15 begin=機:-0.2 begin=民:0.2 begin=沖:-0.16
begin=沖/town:-0.16 begin=法:0.34 begin=派:-0.25
begin=海/town:0.24 begin=温:0.42 begin=温/town:0.42
begin=発:-0.14 begin=県:0.12 begin=県/town:0.12 begin=石:-0.15
begin=社:0.12 begin=社/town:-0.14 begin=移:0.23
begin=移/town:0.23 begin=空:-0.12 begin=立:-0.33
begin=立/town:-0.33 begin=第:-0.16 begin=経:0.35
begin=総:-0.46 begin=自/town:-0.14 begin=諸:0.12
begin=諸/town:0.12 begin=警:-0.12 begin=警/town:-0.12
begin=軍:-0.26 begin=通:-0.19 begin=通/town:0.24 begin=長:0.15
begin=長/town:0.15 begin=電:-0.3 begin=電/town:-0.18
begin=領:0.25 begin=高:0.14 city1:-0.35 city2:-0.22
city3:-0.28 city4:0.5 country0:0.28 country4:0.3
first:0.19 head=0:-0.32 head=5:0.28 head=5/town:0.28
head=7:0.24 head=7/town:0.24 head=り:0.22 head=り/town:0.22
head=ク:0.21 head=ク/town:0.17 head=グ:0.13 head=グ/town:0.18
head=ス:-0.44 head=ス/town:-0.42 head=ズ:-0.24 head=ト:-0.15
head=ト/town:-0.19 head=ナ:0.22 head=ナ/town:0.22 head=プ:-0.2
head=プ/town:-0.2 head=ム:-0.16 head=ム/town:-0.14 head=ル:0.2
head=ル/town:-0.15 head=ー:0.43 head=ー/town:0.39
head=争:-0.32 head=人:0.54 head=代:0.13 head=会:-0.13
head=側:0.16 head=内:0.53 head=内/town:0.36 head=初:-0.17
head=則:0.14 head=動:-0.27 head=区:1.16 head=区/town:1.08
head=名:0.29 head=命:-0.13 head=員:0.14 head=団:-0.21
head=国:0.35 head=国/town:0.13 head=園:-0.34
head=園/town:-0.18 head=地:0.29 head=地/town:0.15
head=城:-0.23 head=城/town:-0.23 head=場:-0.24
head=場/town:-0.3 head=外:0.19 head=大:0.15 head=子:-0.31
head=官:0.15 head=家:-0.14 head=家/town:-0.25 head=寺:-0.17
head=寺/town:-0.17 head=局:-0.23 head=属:-0.14 head=店:-0.12
head=店/town:-0.12 head=府:-0.25 head=役:0.35
head=役/town:0.35 head=所:-0.38 head=所/town:-0.36
head=手:0.24 head=挙:-0.16 head=校:-0.18 head=校/town:-0.18
head=業:-0.24 head=業/town:-0.23 head=機:-0.14 head=民:0.39
head=民/town:0.28 head=気:-0.16 head=版:-0.14 head=由:0.15
head=由/town:0.15 head=画:0.23 head=目:0.29 head=目/town:0.29
head=社:-0.29 head=祭:-0.16 head=空:-0.26 head=給:-0.15
head=統:-0.14 head=線:-0.31 head=線/town:-0.3 head=者:0.4
head=者/town:0.19 head=表:-0.22 head=製:-0.19 head=記:-0.16
head=記/town:-0.16 head=談:-0.25 head=談/town:-0.25
head=議:-0.18 head=身:0.44 head=身/town:0.35 head=車:0.21
head=軍:-0.62 head=送:0.17 head=通:-0.15 head=通/town:-0.15
head=道/town:0.18 head=選:-0.16 head=郎:-0.13
head=郎/town:-0.13 head=部:-0.4 head=部/town:-0.13
head=長:0.24 head=院:-0.24 head=院/town:-0.15 head=隊:-0.21
head=隊/town:-0.15 head=震:-0.35 head=震/town:-0.35
head=領:0.38 head=館:-0.42 head=館/town:-0.38 head=駅:-0.14
head=駅/town:-0.14 head=騎:-0.15 head=騎/town:-0.15
hint=admin2:0.54 hint=city:1.27 hint=city/place:0.56
hint=country:0.24 hint=country/short:0.24
hint=facility:-1.04 hint=facility/place:-0.72
hint=island:0.35 hint=mountain:0.41 hint=region:0.79
hint=station:-1.8 hint=station/place:-1.1
hint=station/station:-0.26 hint=station/told_person:-0.14
hint=water:0.58 hint=water/place:0.37 how=country:0.56
how=known_noun:0.16 how=known_unknown:0.9
how=loan_name:-0.72 how=loan_person:-0.75
how=loan_unknown:-0.5 how=place:0.63 how=short:0.24
how=station:-0.26 how=told_person:-0.12 inside_name:-0.23
inside_name/country:-0.54 inside_name/known_noun:0.12
inside_name/loan_name:0.16 inside_name/loan_person:0.34
inside_name/place:-0.39 island0:0.28 kind=city:-0.43
kind=country:0.86 kind=island:0.28 kind=water:-0.43
next2=」で:-0.23 next2=からの:-0.2 next2=での:-0.16
next2=とし:-0.14 next2=との:-0.12 next2=と共:-0.22 next2=にあっ:0.2
next2=にある:0.36 next2=には:0.23 next2=によっ:-0.23
next2=による:-0.3 next2=に位置:0.13 next2=に在籍:-0.16
next2=に敗れ:-0.3 next2=に移籍:-0.12 next2=に移転:0.19
next2=の戦い:-0.34 next2=への:-0.22 next2=・ジャイアンツ:-0.12
next2=・ユナイテッド:-0.17 next2=人に:-0.12 next2=人の:-0.18
next2=側の:-0.2 next2=出身の:0.15 next2=地下鉄:-0.2
next2=大統領と:0.21 next2=大統領選挙:-0.29 next2=第一:-0.27
next2=間は:-0.17 next2=電気の:-0.13 next=-:0.64 next=、:0.24
next=」:-0.34 next=が:-0.51 next=で:0.97 next=と:-0.51
next=に:0.94 next=の:0.57 next=は:-0.46 next=へ:-0.48
next=を:0.25 next=オリンピック:-0.12 next=・:-0.37 next=中央:-0.18
next=交通:-0.23 next=人:0.39 next=人民:-0.38 next=側:0.16
next=公会:-0.24 next=出身:0.29 next=北:0.43 next=国際:-0.26
next=地下:-0.2 next=屋:0.2 next=市民:-0.15 next=市長:0.23
next=政府:-0.21 next=映画:0.15 next=時代:-0.13 next=本社:0.23
next=東:0.21 next=法人:0.35 next=海軍:-0.12 next=社会:0.24
next=神社:-0.17 next=立:-0.33 next=第:-0.16 next=経済:0.19
next=諸国:0.13 next=警察:-0.12 next=軍:-0.22 next=長:0.2
next=電気:-0.16 nexttag=country+:0.24 nexttag=name+:-0.27
nexttag=name/place:-0.22 nexttag=noun/country:-0.32
nexttag=noun/known_unknown:-0.14
nexttag=noun/loan_person:0.24 nexttag=noun/short:0.32
nexttag=noun/told_person:-0.14
nexttag=number/loan_name:-0.12
nexttag=number/loan_person:0.24 nexttag=number/place:0.14
nexttag=other/country:0.31 nexttag=other/known_person:0.13
nexttag=other/known_unknown:0.22
nexttag=other/loan_name:0.13
nexttag=other/loan_person:-0.71
nexttag=other/loan_unknown:-0.18 nexttag=particle+:0.67
nexttag=particle/country:0.58
nexttag=particle/known_person:0.19
nexttag=particle/known_unknown:0.86
nexttag=particle/loan_name:-0.68
nexttag=particle/loan_person:-0.43
nexttag=particle/loan_unknown:-0.38
nexttag=particle/place:0.41 nexttag=particle/station:-0.15
nexttag=particle/told_unknown:0.16 nexttag=person+:-0.27
nexttag=person/known_person:-0.42
nexttag=person/loan_person:-0.25 nexttag=person/place:0.41
nexttag=place/country:0.26 nexttag=place/loan_person:0.19
nexttag=place/place:-0.52 nexttag=unknown+:-0.29
nexttag=unknown/country:-0.29 nouns=1:0.35
nouns=1/town:-0.12 nouns=2:-0.34 nouns=2/town:-0.13
nouns=3:-0.63 nouns=3/town:0.29 placed_after/country:-0.12
placed_after/loan_unknown:0.16 placed_after/place:0.3
prev==:0.2 prev=FC:-0.24 prev=JR:-0.17 prev=、:0.42
prev=「:-0.71 prev=ある:0.43 prev=いる:-0.12 prev=から:0.64
prev=が:0.3 prev=さらに:0.4 prev=する:-0.22 prev=た:-0.33
prev=ため:0.31 prev=と:0.16 prev=な:-0.12 prev=なる:0.22
prev=に:0.16 prev=にて:-0.13 prev=の:-0.4 prev=は:0.56
prev=まで:0.15 prev=も:-0.29 prev=より:-0.12 prev=よる:-0.23
prev=る:0.2 prev=を:-0.21 prev=ノース:0.62 prev=・:-0.64
prev=会津:-0.12 prev=会社:-0.3 prev=元:0.25 prev=全:-0.26
prev=北:0.12 prev=南:0.44 prev=回:-0.15 prev=在:0.44
prev=大:0.29 prev=対:-0.12 prev=市:0.2 prev=特に:0.18
prev=西:0.3 prevtag=country+:-0.74 prevtag=name+:-0.48
prevtag=noun+:0.45 prevtag=number+:0.24 prevtag=other+:0.3
prevtag=particle+:0.63 prevtag=person+:-0.13
prevtag=place+:-0.39 quoted:-0.17 region0:-0.13
region2:-0.18 region4:0.23 ruled:1.78 script=kana:-0.42
script=other:0.42 size=1:0.24 size=2:-0.99 size=4:0.21
size=6:0.45 tail=アム:-0.21 tail=アム/town:-0.21 tail=ター:-0.42
tail=ター/town:-0.25 tail=ック/town:0.17 tail=ット/town:-0.12
tail=バス:-0.17 tail=バス/town:-0.17 tail=ビル:-0.12
tail=ビル/town:-0.12 tail=ョン:0.13 tail=ョン/town:0.13
tail=ント:-0.13 tail=ーグ:0.18 tail=ーグ/town:0.23 tail=ース:-0.19
tail=ース/town:-0.19 tail=ーズ:-0.28 tail=ーズ/town:-0.19
tail=ープ:-0.12 tail=ープ/town:-0.12 tail=丁目:0.28
tail=丁目/town:0.28 tail=交通:-0.13 tail=交通/town:-0.13
tail=人:0.3 tail=代表:-0.22 tail=会議:-0.18 tail=会長:-0.16
tail=会長/town:-0.12 tail=会館:-0.17 tail=会館/town:-0.17
tail=作戦:0.23 tail=作戦/town:0.25 tail=側:0.16 tail=公園:-0.12
tail=公園/town:-0.12 tail=出身:0.48 tail=出身/town:0.4
tail=協会:-0.26 tail=地震:-0.35 tail=地震/town:-0.35
tail=城:-0.19 tail=城/town:-0.19 tail=学校:-0.15
tail=学校/town:-0.15 tail=戦争:-0.24 tail=所属:-0.13
tail=放送:0.17 tail=政府:-0.2 tail=映画:0.45 tail=映画/town:0.28
tail=時代:0.14 tail=最大:0.16 tail=本社:0.13 tail=本部:-0.16
tail=東部:0.26 tail=樹立:-0.12 tail=法人:0.23 tail=海軍:-0.17
tail=球場:-0.2 tail=球場/town:-0.2 tail=産業:-0.26 tail=知事:-0.12
tail=知事/town:-0.12 tail=神社:-0.17 tail=神社/town:-0.17
tail=経由:0.15 tail=経由/town:0.15 tail=統領:0.35 tail=総統:-0.13
tail=締役:0.13 tail=締役/town:0.13 tail=航空:-0.26 tail=艦隊:-0.13
tail=行場:0.16 tail=行場/town:0.16 tail=計画:-0.16
tail=計画/town:-0.16 tail=諸国:0.13 tail=諸国/town:0.13
tail=軍:-0.19 tail=選手:0.28 tail=選挙:-0.16 tail=配給:-0.15
tail=電気:-0.16 then=:0.19 then=2:-0.22 then=4:0.26
then=A:-0.24 then=、:-0.44 then=」:-0.14 then=あっ:0.16
then=から:0.41 then=し:-0.14 then=で:0.51 then=にて:0.25
then=の:0.12 then=は:-0.29 then=へ:-0.13 then=も:-0.21
then=や:-0.16 then=よっ:-0.23 then=よる:-0.3 then=アメリカ:0.25
then=ジャイアンツ:-0.12 then=スタジアム:-0.13 then=バス:-0.13
then=ユナイテッド:-0.17 then=ユース:-0.15 then=レッド:0.21
then=・:-0.33 then=一:-0.17 then=三:0.27 then=上海:0.12
then=人:0.21 then=会社:0.12 then=会議:-0.16 then=会館:-0.12
then=位置:0.13 then=作戦:0.24 then=優勝:-0.14 then=党:-0.16
then=公園:0.2 then=共:-0.22 then=内:0.16 then=初めて:-0.28
then=加入:-0.15 then=区:0.38 then=国際:0.22 then=在籍:-0.16
then=場:-0.15 then=大:0.18 then=局:-0.13 then=市:0.17
then=年:-0.16 then=戦:-0.12 then=戦い:-0.34 then=所:-0.25
then=所属:-0.17 then=支援:-0.26 then=敗れ:-0.3 then=時代:0.16
then=本拠:0.2 then=漫画:0.12 then=産業:-0.23 then=省:0.13
then=移籍:-0.12 then=結婚:0.19 then=編集:-0.13 then=航空:-0.17
then=設計:-0.12 then=運営:-0.31 then=選挙:-0.19 then=部:0.12
then=鉄:-0.2 then=鉄鋼:-0.21 then=駅:-0.14 title:-0.33
title/country:-0.19 title/loan_person:-0.12 unheard:-0.35
unheard/country:0.18 unheard/known_noun:0.19
unheard/known_person:0.29 unheard/loan_name:-0.52
unheard/loan_unknown:-0.22 unheard/place:-0.12
unheard/station:-0.21 unheard/told_unknown:0.15
unlisted/town:0.2 vetoed:-1.53 vetoed/town:-0.46
water0:-0.43 within:2.27
"""

WEIGHTS: dict[str, float] = {"": -3.11}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
