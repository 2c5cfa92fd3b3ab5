"""What each piece of evidence for a place is worth in Japanese.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after0=-:0.48 after0=-/town:0.14 after0=-/unheard:0.35
after0==:0.15 after0==/unheard:0.19 after0=FC:-0.05
after0=、:0.16 after0=、/country:0.13 after0=、/land:0.16
after0=、/town:0.12 after0=、/village:-0.14 after0=。:-0.12
after0=。/unheard:-0.09 after0=」:-0.29
after0=」/unheard:-0.14 after0=および:0.2 after0=から:0.11
after0=から/unheard:0.19 after0=が:-0.5 after0=が/country:-0.1
after0=が/unheard:-0.25 after0=が/village:-0.18
after0=で:0.73 after0=で/country:0.21 after0=で/town:0.39
after0=で/unheard:-0.22 after0=で/village:0.37
after0=と:-0.27 after0=と/country:0.21 after0=と/land:0.06
after0=と/town:0.1 after0=と/unheard:-0.3
after0=と/village:-0.33 after0=など:-0.08
after0=など/unheard:-0.09 after0=に:0.82 after0=に/land:0.23
after0=に/town:-0.22 after0=に/unheard:0.47
after0=に/village:0.47 after0=の:0.51 after0=の/country:0.62
after0=の/land:-0.15 after0=の/thing:0.08 after0=の/town:0.13
after0=の/unheard:-0.2 after0=の/village:0.04 after0=は:-0.38
after0=は/country:0.21 after0=は/land:-0.07
after0=は/town:-0.33 after0=は/unheard:0.11
after0=は/village:-0.29 after0=へ:-0.31 after0=へ/land:-0.34
after0=へ/unheard:-0.11 after0=まで:0.4 after0=も:-0.05
after0=も/unheard:-0.04 after0=や:-0.17 after0=や/town:0.07
after0=や/unheard:-0.12 after0=や/village:-0.05
after0=ら:-0.07 after0=ら/unheard:-0.05 after0=を/land:0.21
after0=を/town:0.21 after0=を/unheard:-0.09
after0=を/village:0.18 after0=オリンピック:-0.1
after0=オリンピック/town:-0.07 after0=スタジアム:-0.07
after0=バス:-0.05 after0=プロダクション:-0.04 after0=・:-0.44
after0=・/country:-0.17 after0=・/land:0.1
after0=・/town:-0.21 after0=・/unheard:-0.09
after0=・/village:-0.18 after0=三:-0.1 after0=上院:-0.09
after0=中央:-0.1 after0=丸:-0.07 after0=交通:-0.25
after0=交通/land:-0.09 after0=交通/town:-0.05 after0=人:0.3
after0=人/country:0.16 after0=人/land:-0.17
after0=人/unheard:0.27 after0=人民:-0.39 after0=代表:0.08
after0=代表/country:0.11 after0=側:0.17
after0=側/country:-0.07 after0=内:-0.12 after0=出身:0.32
after0=労働:-0.04 after0=労働/country:-0.04 after0=北口:-0.06
after0=四:-0.15 after0=国勢:-0.04 after0=国勢/country:-0.04
after0=国防:-0.05 after0=国際:-0.25 after0=地下:-0.23
after0=城:0.07 after0=城/town:-0.07 after0=城/unheard:-0.1
after0=大:-0.07 after0=大使:-0.04 after0=大学:-0.1
after0=大学/land:-0.04 after0=大学/unheard:-0.04
after0=大統領/country:-0.07 after0=大統領/unheard:0.06
after0=委員:-0.04 after0=家:-0.05 after0=寺:-0.04
after0=寺/unheard:-0.04 after0=屋:0.18 after0=工場:-0.06
after0=市民:-0.25 after0=戦:-0.06 after0=戦/unheard:-0.04
after0=戦争:-0.04 after0=支店:-0.07 after0=政府:-0.18
after0=政府/country:-0.08 after0=映画:0.06
after0=映画/country:0.08 after0=時代:-0.09 after0=朝:-0.04
after0=東:0.08 after0=東京:-0.04 after0=法人:0.27
after0=法人/country:0.28 after0=海軍:-0.07
after0=海軍/country:-0.07 after0=県立:-0.06 after0=社:-0.14
after0=社/unheard:-0.08 after0=社会:0.23
after0=社会/country:0.24 after0=神社:-0.11 after0=立:-0.35
after0=立/land:-0.07 after0=立/town:-0.28 after0=第:-0.25
after0=経済:0.08 after0=経済/country:0.09 after0=総合:-0.05
after0=線:-0.14 after0=線/unheard:-0.08 after0=自動:-0.04
after0=航空:0.09 after0=航空/country:0.11 after0=艦隊:-0.06
after0=艦隊/land:-0.04 after0=行き:-0.07 after0=製:-0.04
after0=語:-0.04 after0=語/country:-0.04 after0=諸国:0.17
after0=警察:-0.1 after0=議会:-0.07 after0=軍:-0.17
after0=軍/country:-0.16 after0=連合:-0.2 after0=野球:0.04
after0=鉄道:-0.06 after0=間:-0.04 after0=間/town:0.17
after0=陸軍:-0.07 after0=陸軍/country:-0.06 after0=電力:-0.04
after0=電気:-0.1 after0=飛行:-0.05 after0=飛行/town:-0.04
after1=1:-0.05 after1=2:-0.1 after1=2/unheard:-0.14
after1=3:-0.11 after1=3/unheard:-0.07 after1=4:0.23
after1=4/unheard:0.23 after1=、:-0.37
after1=、/country:-0.13 after1=、/town:0.16
after1=、/unheard:-0.22 after1=、/village:-0.21
after1=。:-0.08 after1=「:0.04 after1=「/unheard:-0.14
after1=「/village:0.21 after1=」/land:-0.04
after1=」/unheard:-0.19 after1=あっ:0.11
after1=あっ/unheard:0.07 after1=あり:0.19
after1=あり/unheard:0.19 after1=ある:-0.1 after1=ある/town:0.16
after1=ある/unheard:-0.15 after1=いう:-0.07
after1=いう/unheard:-0.06 after1=おい:-0.11
after1=おい/unheard:-0.22 after1=おけ:0.08 after1=から:0.19
after1=から/town:-0.06 after1=から/unheard:0.36 after1=が:0.08
after1=が/country:0.37 after1=が/land:-0.05
after1=が/town:-0.08 after1=が/unheard:-0.06
after1=が/village:-0.1 after1=この:-0.06
after1=この/unheard:-0.06 after1=し:-0.12
after1=し/unheard:-0.07 after1=その:-0.07
after1=その/unheard:-0.07 after1=で:0.4 after1=で/country:0.14
after1=で/land:0.04 after1=で/town:0.15
after1=で/unheard:-0.24 after1=で/village:0.27
after1=と/country:0.22 after1=と/town:-0.05
after1=と/unheard:-0.09 after1=と/village:-0.05
after1=なっ:0.1 after1=なっ/unheard:0.1 after1=など:0.06
after1=に:-0.09 after1=に/country:0.32 after1=に/land:-0.26
after1=に/town:-0.17 after1=に/unheard:0.13
after1=に/village:-0.07 after1=にて:0.24 after1=の:-0.21
after1=の/country:-0.44 after1=の/land:0.19
after1=の/town:0.21 after1=の/unheard:-0.22 after1=は:-0.18
after1=は/country:-0.1 after1=は/land:-0.25
after1=は/town:-0.5 after1=は/unheard:0.52
after1=は/village:0.21 after1=へ:-0.13
after1=へ/unheard:-0.04 after1=も:-0.28
after1=も/unheard:-0.14 after1=や:-0.06
after1=や/unheard:-0.08 after1=よっ:-0.23
after1=よっ/unheard:-0.06 after1=より:-0.12 after1=よる:-0.27
after1=よる/unheard:-0.24 after1=を:-0.04
after1=を/country:0.06 after1=を/land:-0.09
after1=を/thing:-0.07 after1=を/town:-0.04
after1=を/unheard:0.16 after1=を/village:-0.05
after1=アメリカ:0.2 after1=グループ:-0.09 after1=スタジアム:-0.11
after1=センター:-0.15 after1=バス:-0.11 after1=ユナイテッド:-0.11
after1=ユース:-0.16 after1=リーグ:-0.14 after1=リーグ/land:-0.13
after1=レッド:0.17 after1=・:-0.35 after1=・/country:-0.13
after1=・/land:-0.08 after1=・/town:0.08
after1=・/unheard:-0.08 after1=一:-0.22 after1=一部:-0.07
after1=世:-0.06 after1=世/unheard:-0.04 after1=中心:0.04
after1=人:0.14 after1=会:-0.05 after1=会社:0.11
after1=会社/unheard:0.1 after1=会館:-0.09 after1=位置:0.13
after1=作戦:0.25 after1=優勝:-0.15 after1=党:-0.15
after1=党/country:-0.09 after1=入団:-0.06 after1=公式:-0.06
after1=共:-0.18 after1=共/unheard:-0.17 after1=内:0.09
after1=初めて:-0.27 after1=区:0.35 after1=区/land:0.2
after1=参加:-0.07 after1=参加/unheard:-0.06 after1=団:-0.06
after1=国際:0.09 after1=場:-0.1 after1=場/town:-0.09
after1=大:0.2 after1=大学:-0.04 after1=学校:-0.05
after1=完全:-0.06 after1=完全/unheard:-0.05 after1=実業:0.05
after1=実業/country:0.05 after1=対し:-0.08 after1=対戦:-0.04
after1=対戦/unheard:-0.04 after1=局:-0.12 after1=局/land:-0.05
after1=局/town:-0.05 after1=市:0.14 after1=年:-0.16
after1=年/unheard:-0.09 after1=年/village:-0.07
after1=建設:0.08 after1=後:0.08 after1=戦:-0.1 after1=戦い:-0.25
after1=戦い/unheard:-0.1 after1=戦い/village:-0.14
after1=所:-0.24 after1=所/land:-0.2 after1=所属:-0.15
after1=敗れ:-0.25 after1=日本:0.23 after1=本拠:0.1
after1=本社:0.05 after1=漫画:0.15 after1=漫画/country:0.15
after1=産業:-0.16 after1=監督:-0.04 after1=省:0.06
after1=研究:0.08 after1=移籍:-0.13 after1=移籍/unheard:-0.09
after1=移転:0.1 after1=第:0.08 after1=第/unheard:0.08
after1=経済:0.09 after1=結婚:0.21 after1=総:-0.05
after1=美術:-0.06 after1=美術/town:-0.06 after1=航空:-0.13
after1=航空/country:-0.12 after1=行き:-0.04 after1=設計:-0.11
after1=調査:-0.06 after1=調査/country:-0.04 after1=議員:-0.07
after1=車:-0.07 after1=軍:-0.04 after1=選手:0.04
after1=選手/country:0.05 after1=選挙:-0.14
after1=選挙/country:-0.19 after1=部:0.08 after1=鉄:-0.23
after1=鉄鋼:-0.23 after1=開催:0.07 after1=開催/unheard:-0.06
after1=開発:-0.04 after1=院:-0.05 after1=震災:-0.04
after1=館:-0.05 after1=駅:-0.12 after2=-:-0.08
after2=-/unheard:-0.07 after2=1:-0.19 after2=2:-0.04
after2=4:-0.09 after2=5:-0.17 after2=6:0.09
after2=6/unheard:0.08 after2=8:0.09 after2=FC:-0.1
after2=FC/town:-0.08 after2=、/country:0.13
after2=、/land:-0.29 after2=、/town:-0.05
after2=、/unheard:-0.13 after2=、/village:0.4 after2=。:-0.19
after2=。/town:0.04 after2=。/unheard:-0.33 after2=「:0.12
after2=「/unheard:0.07 after2=「/village:-0.06
after2=」:-0.49 after2=」/town:-0.19 after2=」/unheard:-0.08
after2=あり:0.04 after2=ある:0.33 after2=ある/country:0.16
after2=ある/land:0.2 after2=おい:-0.19 after2=から:-0.17
after2=から/land:-0.2 after2=が:-0.75 after2=が/land:-0.09
after2=が/town:-0.13 after2=が/unheard:-0.23
after2=が/village:-0.05 after2=この:0.09
after2=この/unheard:0.09 after2=さ:-0.18
after2=さ/country:0.05 after2=さ/land:0.05
after2=し/land:-0.04 after2=する:0.13 after2=する/country:-0.21
after2=する/unheard:-0.1 after2=する/village:0.31
after2=た:0.31 after2=た/country:0.07 after2=た/town:0.19
after2=だ:-0.09 after2=だ/unheard:-0.09 after2=だっ:-0.04
after2=て:-0.17 after2=て/land:0.08 after2=て/unheard:-0.4
after2=て/village:0.16 after2=で:-0.04 after2=で/country:0.28
after2=で/town:-0.31 after2=と:-0.15 after2=と/country:0.2
after2=と/town:0.07 after2=と/unheard:-0.35
after2=と/village:-0.05 after2=な:0.23 after2=など:-0.24
after2=など/land:-0.06 after2=など/unheard:-0.17 after2=に:0.17
after2=に/country:-0.39 after2=に/land:0.18
after2=に/thing:-0.04 after2=に/town:0.19
after2=に/unheard:0.08 after2=に/village:0.15
after2=にて:-0.09 after2=にて/unheard:-0.07 after2=の:0.12
after2=の/country:0.13 after2=の/land:-0.17
after2=の/town:0.16 after2=の/unheard:-0.25
after2=の/village:-0.14 after2=は:-0.28
after2=は/country:-0.11 after2=は/land:0.17
after2=は/thing:-0.17 after2=は/town:-0.18
after2=は/unheard:-0.13 after2=は/village:0.14 after2=へ:0.05
after2=も:-0.07 after2=や:-0.06 after2=や/unheard:0.14
after2=や/village:-0.05 after2=よう:-0.05 after2=よっ:-0.04
after2=より:-0.07 after2=よる/unheard:-0.1 after2=ら:-0.05
after2=る:0.08 after2=れ/unheard:-0.04 after2=を:0.17
after2=を/country:0.1 after2=を/land:-0.05
after2=を/town:0.12 after2=を/unheard:-0.06
after2=を/village:0.13 after2=イギリス:0.17 after2=スペイン:-0.12
after2=センター:-0.13 after2=バス:-0.09 after2=バンド:0.06
after2=・:0.28 after2=・/country:0.34 after2=・/land:-0.14
after2=・/unheard:0.37 after2=・/village:-0.24 after2=中:0.15
after2=中心:0.45 after2=人:-0.11 after2=人/unheard:-0.04
after2=代表:-0.04 after2=会:-0.04 after2=元:-0.15
after2=全国:0.18 after2=公園:0.26 after2=出場:-0.19
after2=労働/village:0.07 after2=区:0.32 after2=協会:-0.18
after2=協会/country:-0.17 after2=参加:0.16 after2=取締:0.13
after2=国:0.13 after2=国/unheard:-0.14 after2=地:0.18
after2=地/unheard:0.15 after2=地区:0.16 after2=場/unheard:-0.1
after2=学校:-0.07 after2=学校/unheard:-0.05 after2=完全:-0.06
after2=完全/land:-0.05 after2=家:0.1 after2=家/country:0.17
after2=小:-0.06 after2=小/town:-0.05 after2=局:-0.1
after2=局/country:-0.08 after2=州:0.26 after2=工場:0.04
after2=市:0.19 after2=年:-0.35 after2=年/town:-0.05
after2=年/unheard:-0.2 after2=役:-0.04 after2=後:0.05
after2=戦:-0.16 after2=戦/town:-0.08 after2=所:-0.07
after2=所/unheard:-0.06 after2=新:0.09 after2=日本:0.13
after2=日本/unheard:-0.04 after2=映画:0.24
after2=時代/unheard:-0.1 after2=監督:-0.18
after2=監督/unheard:-0.16 after2=県:0.04 after2=県/land:0.1
after2=県/unheard:-0.08 after2=社:0.08
after2=社/unheard:-0.05 after2=移籍:-0.11
after2=移籍/unheard:-0.06 after2=競技:-0.05 after2=経営:-0.06
after2=線:-0.05 after2=者:0.16 after2=者/country:0.19
after2=航空:-0.13 after2=行わ:-0.19 after2=軍:-0.22
after2=連合:0.06 after2=運営:-0.08 after2=運営/unheard:-0.05
after2=道:-0.06 after2=選出/country:-0.07 after2=選手:-0.06
after2=選手/country:0.04 after2=部:-0.14 after2=開発:0.21
after2=間:0.68 after2=間/unheard:0.41 after2=館:-0.15
after2=館/town:-0.13 after2=駅:-0.19 after2=駅/town:-0.08
after2=駅/unheard:-0.05 after2=駅/village:-0.05 allowed:0.92
allowed/country:0.16 allowed/town:0.22
allowed/unheard:0.17 allowed/village:0.39 alone:0.42
alone/country:0.52 alone/land:0.17 alone/thing:-0.09
alone/town:0.19 alone/unheard:-0.41 alone/village:0.05
battle:-0.27 before1=-:0.04 before1=-/unheard:-0.05
before1==:0.19 before1==/unheard:0.18 before1=FC:-0.12
before1=JR:-0.2 before1=、:0.26 before1=、/country:0.15
before1=、/land:0.3 before1=、/town:-0.09
before1=、/village:-0.08 before1=「:-0.38
before1=「/land:-0.19 before1=「/town:-0.29
before1=「/unheard:0.05 before1=ある:0.23
before1=ある/country:0.06 before1=ある/land:-0.12
before1=ある/town:0.06 before1=ある/village:0.22
before1=いる:-0.04 before1=および:0.14 before1=および/unheard:0.16
before1=かつて:0.09 before1=から:0.56 before1=から/country:0.13
before1=から/land:-0.1 before1=から/unheard:0.43
before1=から/village:0.13 before1=が:0.16
before1=が/country:0.08 before1=が/land:0.19
before1=が/unheard:-0.3 before1=が/village:0.11
before1=さらに:0.34 before1=する:-0.28 before1=する/country:-0.14
before1=する/land:-0.07 before1=する/unheard:-0.14
before1=た:-0.16 before1=た/country:-0.08
before1=た/land:0.46 before1=た/town:-0.14
before1=た/unheard:-0.24 before1=た/village:-0.14
before1=て/country:0.34 before1=て/land:-0.04
before1=て/town:-0.05 before1=て/unheard:-0.04
before1=て/village:-0.06 before1=で/country:-0.05
before1=で/land:0.43 before1=で/town:0.17
before1=で/unheard:-0.17 before1=で/village:-0.06
before1=と:0.06 before1=と/country:-0.15
before1=と/land:-0.06 before1=と/town:0.1
before1=と/village:0.17 before1=な:-0.06 before1=なる:0.17
before1=に:0.21 before1=に/country:0.11 before1=に/land:-0.09
before1=に/town:0.09 before1=に/village:0.07
before1=にて:-0.13 before1=の:-0.24 before1=の/country:0.51
before1=の/land:-0.16 before1=の/thing:0.13
before1=の/town:-0.2 before1=の/unheard:-0.48 before1=は:0.47
before1=は/country:-0.21 before1=は/land:0.36
before1=は/thing:0.13 before1=は/town:0.18
before1=は/unheard:-0.2 before1=は/village:0.21
before1=また:-0.09 before1=まで:0.13 before1=まで/country:0.2
before1=も:-0.3 before1=も/land:-0.08
before1=も/unheard:-0.21 before1=や:0.06
before1=や/country:-0.19 before1=や/land:0.06
before1=や/unheard:0.2 before1=より:-0.19
before1=より/town:0.06 before1=より/unheard:-0.12
before1=よる:-0.17 before1=よる/country:-0.05 before1=ら:-0.05
before1=る:0.14 before1=れる:0.07 before1=を:-0.28
before1=を/country:0.09 before1=を/land:-0.06
before1=を/unheard:-0.26 before1=サッカー:-0.09
before1=ノース:0.47 before1=ノース/unheard:0.47 before1=・:-0.73
before1=・/country:-0.28 before1=・/land:-0.13
before1=・/town:-0.3 before1=会津:-0.07 before1=会津/town:-0.07
before1=会社:-0.2 before1=会社/land:-0.04
before1=会社/unheard:-0.04 before1=全:-0.19
before1=全/country:-0.09 before1=初めて:-0.05
before1=初めて/unheard:-0.08 before1=及び:-0.05
before1=及び/unheard:-0.04 before1=回:-0.15 before1=国:0.11
before1=国/land:0.1 before1=在:0.41 before1=大:0.23
before1=対:-0.14 before1=市:0.15 before1=年/country:-0.05
before1=年/land:0.18 before1=年/town:-0.04
before1=年/unheard:-0.05 before1=当時:-0.09 before1=後:-0.11
before1=新:-0.09 before1=新/country:-0.08 before1=東:-0.1
before1=東/country:-0.11 before1=次:-0.04 before1=特に:0.1
before1=甲府:-0.08 before1=甲府/village:-0.08 before1=立:-0.06
before1=西:0.17 before2=-:-0.06 before2=19:-0.04
before2=2:-0.5 before2=、/country:0.16 before2=、/land:0.07
before2=、/town:0.12 before2=、/unheard:-0.23
before2=、/village:-0.06 before2=「:0.09
before2=「/village:-0.05 before2=」:0.05
before2=」/country:0.05 before2=」/unheard:-0.11
before2=あっ:-0.04 before2=あっ/unheard:-0.1
before2=あり/town:-0.04 before2=あり/unheard:-0.24
before2=ある:-0.06 before2=ある/unheard:-0.04 before2=い:0.16
before2=い/country:0.11 before2=い/town:0.14
before2=い/unheard:-0.06 before2=い/village:-0.04
before2=おけ:0.14 before2=おり:0.17 before2=から:-0.15
before2=が:0.08 before2=が/town:-0.08 before2=が/unheard:-0.1
before2=が/village:0.34 before2=し:-0.04
before2=し/country:0.19 before2=し/land:-0.08
before2=し/thing:-0.19 before2=し/town:-0.19
before2=し/unheard:0.22 before2=する:0.04
before2=ず/unheard:-0.04 before2=その:-0.11 before2=た:-0.22
before2=た/land:-0.07 before2=た/unheard:-0.08
before2=ため:0.1 before2=て:-0.15 before2=て/country:0.11
before2=て/land:-0.12 before2=て/town:-0.08
before2=て/unheard:0.07 before2=て/village:-0.04
before2=で:0.33 before2=で/country:0.1 before2=で/town:0.08
before2=で/unheard:0.06 before2=で/village:0.11
before2=と:0.55 before2=と/country:0.12 before2=と/town:0.3
before2=と/unheard:-0.05 before2=と/village:0.14
before2=なお:0.18 before2=なっ:0.18 before2=など:0.12
before2=なり:0.05 before2=なり/unheard:0.07 before2=に:-0.11
before2=に/country:-0.29 before2=に/land:-0.17
before2=に/unheard:0.46 before2=に/village:-0.32
before2=にて:-0.04 before2=にて/unheard:0.11 before2=の:0.04
before2=の/country:-0.1 before2=の/land:-0.19
before2=の/town:0.23 before2=の/unheard:-0.04
before2=の/village:0.14 before2=は:0.21
before2=は/country:0.26 before2=は/land:0.23
before2=は/town:-0.17 before2=は/unheard:0.16
before2=は/village:-0.3 before2=また:-0.05
before2=また/unheard:-0.07 before2=まで:-0.11 before2=も:0.09
before2=も/unheard:0.15 before2=や:0.23 before2=られ:-0.12
before2=れ:-0.34 before2=れ/country:-0.1
before2=れ/land:-0.05 before2=れ/town:-0.09
before2=れ/unheard:-0.11 before2=を:0.07
before2=を/country:0.06 before2=を/unheard:0.09
before2=アル:-0.04 before2=イギリス:-0.08 before2=オリンピック:-0.08
before2=シーズン:-0.1 before2=シーズン/town:-0.04
before2=ジョン:-0.06 before2=ジョン/village:-0.04
before2=チーム:0.18 before2=バス:-0.07 before2=フランス:-0.07
before2=リーグ:-0.12 before2=リーグ/land:-0.07 before2=・:-0.08
before2=・/unheard:-0.06 before2=一方:0.15 before2=中:0.15
before2=中/unheard:-0.04 before2=他:0.07 before2=会:-0.08
before2=会社:-0.07 before2=会社/unheard:-0.04 before2=会議:-0.16
before2=位:-0.06 before2=作品:-0.17 before2=側:0.09
before2=公開:-0.09 before2=出身:0.19 before2=務め:-0.15
before2=区:-0.13 before2=在:-0.31 before2=地:0.09
before2=地/unheard:-0.06 before2=大学:-0.09 before2=家:0.25
before2=家/unheard:0.25 before2=寺:-0.04 before2=州:0.35
before2=市:0.49 before2=市/land:0.05 before2=市/town:-0.07
before2=市/unheard:0.43 before2=市/village:0.1
before2=年/land:0.1 before2=年/town:0.06
before2=年/unheard:-0.07 before2=年/village:-0.09
before2=後:-0.06 before2=後/country:0.22
before2=後/land:-0.05 before2=後/unheard:-0.19
before2=後/village:-0.04 before2=戦:-0.1
before2=戦/unheard:-0.08 before2=所:-0.12 before2=日:-0.36
before2=日/country:0.05 before2=日/land:-0.06
before2=日/town:-0.12 before2=日/unheard:-0.21
before2=時代:0.12 before2=時期:-0.13 before2=月:-0.51
before2=月/country:-0.08 before2=月/land:0.09
before2=月/town:-0.15 before2=月/unheard:-0.1
before2=東京:0.06 before2=株式:-0.04 before2=権:-0.04
before2=王:-0.08 before2=現在:0.25 before2=現在/unheard:0.09
before2=町:0.12 before2=監督:-0.05 before2=監督/unheard:-0.04
before2=目:0.13 before2=省:-0.08 before2=県:0.36
before2=県/land:0.06 before2=県/unheard:0.29 before2=社:0.13
before2=者:-0.09 before2=行き:-0.05 before2=行き/unheard:-0.04
before2=販売:-0.08 before2=選挙:0.28 before2=選挙/land:0.28
before2=部:0.08 before2=鉄道:0.37 before2=間:-0.2
before2=際:0.05 before2=韓国:-0.04 before2=駅:-0.12
before2=駅/unheard:-0.15 begin=1:0.25 begin=1/unheard:0.24
begin=2:-0.1 begin=2/unheard:-0.05 begin=3/unheard:-0.04
begin=5:-0.1 begin=5/unheard:-0.07 begin=6:-0.11
begin=F:-0.05 begin=G:-0.07 begin=ら:-0.07
begin=ら/unheard:-0.05 begin=ア:0.13 begin=イ:0.07
begin=エ:-0.09 begin=エ/country:-0.06 begin=オ:0.13
begin=オ/town:0.17 begin=ガ:-0.05 begin=グ:-0.23
begin=グ/unheard:-0.1 begin=コ:-0.06 begin=サ:0.04
begin=サ/land:0.05 begin=シ/unheard:0.1 begin=ス:0.08
begin=ス/town:-0.06 begin=ス/unheard:0.2 begin=タ:-0.04
begin=ダ:-0.15 begin=デ:0.21 begin=ト:-0.09
begin=ト/unheard:-0.06 begin=ド:-0.09 begin=ド/unheard:-0.04
begin=ハ:-0.1 begin=バ:-0.08 begin=パ:-0.07 begin=ビ:0.35
begin=フ:-0.04 begin=プ:-0.07 begin=ベ:-0.07 begin=ホ:-0.04
begin=マ:-0.07 begin=リ:-0.06 begin=レ:0.13
begin=一/unheard:-0.16 begin=三:-0.11 begin=三/unheard:-0.04
begin=上:0.07 begin=上/country:-0.08 begin=中:-0.15
begin=丸:-0.07 begin=事:-0.05 begin=交/land:-0.09
begin=交/town:-0.06 begin=人:-0.1 begin=人/land:-0.23
begin=人/unheard:0.13 begin=代:0.08 begin=代/country:0.11
begin=以:0.05 begin=会:-0.37 begin=住:-0.11 begin=作:-0.04
begin=作/unheard:-0.04 begin=側:0.17 begin=側/country:-0.07
begin=全:0.11 begin=公:0.87 begin=公/unheard:0.06
begin=共:-0.06 begin=内/country:0.13 begin=内/unheard:0.08
begin=出:0.29 begin=出/land:0.12 begin=初:-0.13 begin=労:-0.04
begin=労/country:-0.04 begin=北:0.55 begin=北/unheard:0.31
begin=南:0.17 begin=司:0.16 begin=各:0.3 begin=商:-0.1
begin=商/unheard:-0.09 begin=四:-0.15 begin=国:-0.2
begin=国/country:0.14 begin=国/land:-0.04
begin=国/unheard:-0.28 begin=地:-0.28 begin=地/land:-0.05
begin=城:0.05 begin=城/town:-0.08 begin=城/unheard:-0.1
begin=外:0.29 begin=大:-0.26 begin=大/country:-0.14
begin=大/land:-0.07 begin=委:-0.04 begin=学:-0.05
begin=家:-0.06 begin=寺:-0.04 begin=寺/unheard:-0.04
begin=屋:0.15 begin=山:0.13 begin=山/unheard:-0.05
begin=工:-0.04 begin=市/town:0.06 begin=戦:-0.11
begin=戦/unheard:-0.04 begin=支:-0.08 begin=支/land:-0.04
begin=政:-0.2 begin=政/country:-0.08 begin=教:-0.05
begin=教/unheard:-0.04 begin=文:0.06 begin=方:0.06
begin=映:0.06 begin=映/country:0.08 begin=時:-0.09
begin=時/unheard:-0.04 begin=最:0.04 begin=朝:0.1
begin=本/land:0.07 begin=本/unheard:-0.08 begin=機:-0.17
begin=民:0.17 begin=民/country:-0.06 begin=水:-0.04
begin=法:0.25 begin=法/country:0.28 begin=派:-0.19
begin=海:0.1 begin=海/country:-0.08 begin=物:-0.04
begin=王:0.07 begin=発:-0.07 begin=直:-0.04 begin=県:0.05
begin=県/land:0.08 begin=社:0.07 begin=社/country:0.24
begin=社/unheard:-0.1 begin=神:-0.06 begin=神/unheard:0.06
begin=空:-0.08 begin=空/country:-0.07 begin=立:-0.35
begin=立/land:-0.07 begin=立/town:-0.28 begin=競:-0.04
begin=第:-0.25 begin=経:0.3 begin=経/country:0.13
begin=総:-0.39 begin=総/country:-0.34 begin=線:-0.14
begin=線/unheard:-0.08 begin=自/unheard:-0.04 begin=航:0.09
begin=航/country:0.11 begin=艦:-0.06 begin=艦/land:-0.04
begin=製/country:0.06 begin=製/unheard:-0.05 begin=西:-0.04
begin=語:-0.04 begin=語/country:-0.04 begin=諸:0.16
begin=警:-0.1 begin=議:-0.07 begin=軍:-0.2
begin=軍/country:-0.16 begin=通/country:-0.28 begin=連:-0.2
begin=運:-0.04 begin=選/country:0.07 begin=鉄:-0.07
begin=長:0.19 begin=長/unheard:0.17 begin=開:0.07
begin=間:0.08 begin=間/town:0.17 begin=陸:-0.07
begin=陸/country:-0.06 begin=電:-0.28 begin=電/land:-0.08
begin=電/town:-0.06 begin=電/unheard:-0.04 begin=飛:-0.05
begin=飛/town:-0.04 begin=高:0.06 city0:-0.19 city2:0.05
city3:-0.44 city4:0.28 closed=-:0.07 closed=、:-0.07
closed=、/land:0.18 closed=、/unheard:-0.13
closed=、/village:-0.08 closed=。:-0.12 closed=。/town:-0.04
closed=」:-0.19 closed=」/land:-0.17 closed=」/unheard:-0.12
closed=から:0.39 closed=から/country:-0.2 closed=から/land:0.08
closed=から/town:0.23 closed=から/unheard:0.33 closed=が:-0.53
closed=が/country:0.15 closed=が/land:-0.11
closed=が/thing:-0.24 closed=が/town:-0.21
closed=が/village:-0.1 closed=で:0.17 closed=で/country:0.27
closed=で/thing:-0.04 closed=で/town:-0.15
closed=で/unheard:-0.17 closed=で/village:0.27
closed=と:-0.17 closed=と/country:0.17 closed=と/land:-0.18
closed=と/town:0.09 closed=と/unheard:-0.17
closed=と/village:-0.07 closed=など:-0.28
closed=など/country:-0.19 closed=など/land:0.14
closed=など/town:-0.04 closed=など/unheard:-0.16 closed=に:0.17
closed=に/land:-0.25 closed=に/thing:-0.09
closed=に/town:-0.13 closed=に/unheard:0.59 closed=にて:0.1
closed=にて/unheard:-0.1 closed=の:0.48
closed=の/country:-0.38 closed=の/land:0.24
closed=の/thing:0.29 closed=の/town:0.28
closed=の/unheard:0.27 closed=の/village:-0.22
closed=は:-0.22 closed=は/country:-0.21 closed=は/land:0.05
closed=は/thing:-0.1 closed=は/town:0.1
closed=は/unheard:-0.05 closed=へ:0.16 closed=へ/country:0.04
closed=へ/land:-0.04 closed=へ/unheard:0.19 closed=まで:-0.08
closed=も:-0.13 closed=も/town:-0.17 closed=や:-0.42
closed=や/country:-0.09 closed=や/land:-0.16
closed=や/unheard:-0.16 closed=を:0.09 closed=を/country:0.15
closed=を/land:-0.13 closed=を/unheard:-0.05
closed=を/village:-0.05 closed=・:0.15 closed=・/country:0.16
closed=・/land:0.12 country0:0.04 country4:0.35
ends=ァ:-0.05 ends=ア:0.16 ends=アム:-0.2 ends=アル:-0.07
ends=アン:0.04 ends=ア州:0.07 ends=ィ:-0.13 ends=ィア:-0.18
ends=ィス:0.2 ends=ィン:-0.04 ends=イス:-0.05 ends=イズ:-0.04
ends=イツ:0.31 ends=イム:0.2 ends=ウ:0.04 ends=ウス:-0.04
ends=ウル:-0.15 ends=ウン:0.23 ends=ェ:-0.09 ends=ェコ:-0.11
ends=エ:-0.04 ends=エン:-0.05 ends=オ:-0.12 ends=カ:0.15
ends=カー:-0.06 ends=キー:-0.08 ends=ク:-0.2 ends=クス:-0.07
ends=グ:-0.07 ends=ゲン:0.25 ends=コ:-0.13 ends=ゴ:-0.17
ends=サ:-0.04 ends=シ:-0.09 ends=シア:0.19 ends=シュ:-0.04
ends=ジア:0.04 ends=ス:-0.24 ends=スタ:-0.04 ends=ズ:-0.33
ends=ソン:-0.24 ends=ソ連:0.28 ends=タ:-0.12 ends=ター:-0.07
ends=タ州:0.33 ends=ダ:-0.08 ends=ダム:-0.07 ends=チ:0.11
ends=チリ:0.07 ends=ック:0.2 ends=ッチ:-0.07 ends=ッツ:-0.06
ends=ット:0.11 ends=ッド:-0.12 ends=ッパ:0.25 ends=ップ:-0.04
ends=ツ:0.18 ends=ツク:-0.27 ends=テ:0.34 ends=テル:0.19
ends=デ:0.08 ends=ディ:-0.1 ends=デン:0.25 ends=ト:-0.26
ends=トフ:0.21 ends=トン:-0.24 ends=ド:0.17 ends=ドン:-0.24
ends=ナ:-0.1 ends=ナム:-0.14 ends=ナン:-0.04 ends=ニ:-0.08
ends=ニオ:-0.1 ends=ニー:-0.11 ends=ネ:-0.04 ends=ネル:-0.06
ends=ノ:-0.21 ends=ハ:-0.09 ends=ハン:0.11 ends=バ:-0.05
ends=バル:0.15 ends=バー:0.19 ends=パ:0.25 ends=パリ:0.25
ends=パン:-0.39 ends=ヒ:-0.29 ends=ビ:-0.04 ends=ビア:-0.15
ends=ビル:0.15 ends=ピア:0.04 ends=フ:0.25 ends=フェ:-0.06
ends=フト:-0.06 ends=プ:-0.1 ends=ベル:-0.13 ends=ボ:-0.1
ends=マ:-0.16 ends=マン:0.07 ends=マー:0.06 ends=ミス:-0.08
ends=ム:-0.07 ends=ムズ:0.23 ends=メン:-0.13 ends=モリ:-0.04
ends=ャー:-0.05 ends=ヤ:-0.08 ends=ヤン:0.53 ends=ュ:0.25
ends=ュー:-0.06 ends=ヨタ:-0.04 ends=ラ:0.62 ends=ラク:-0.3
ends=ラブ:-0.2 ends=ラン:-0.1 ends=ラー:0.17 ends=リ:0.71
ends=リア:0.06 ends=リカ:0.16 ends=リス:0.05 ends=リヒ:-0.13
ends=リン:0.06 ends=リー:-0.18 ends=ル:0.05 ends=ルイ:-0.04
ends=ルク:-0.04 ends=ルズ:-0.17 ends=ルド:0.13 ends=ルフ:-0.06
ends=ルル:0.07 ends=ルン:-0.16 ends=レン:-0.06 ends=レー:0.07
ends=ロ:0.1 ends=ロウ:-0.06 ends=ロン:-0.2 ends=ワ:0.14
ends=ング:-0.06 ends=ンス:-0.08 ends=ンズ:-0.12 ends=ンダ:-0.06
ends=ンテ:0.19 ends=ンド:0.22 ends=ー:-0.22 ends=ーク:0.18
ends=ーグ:0.05 ends=ージ:-0.05 ends=ース:-0.08 ends=ーズ:-0.17
ends=ーチ:0.21 ends=ート:0.22 ends=ード:-0.28 ends=ーナ:-0.04
ends=ーマ:-0.1 ends=ーロ:-0.04 ends=ーン:0.08 ends=三郎:-0.07
ends=上海:0.2 ends=下:-0.09 ends=中国:0.04 ends=中川:-0.05
ends=九州:0.41 ends=井:0.2 ends=交通:-0.13 ends=京:0.04
ends=京都:0.22 ends=仙台:0.16 ends=会館:-0.08 ends=保:-0.04
ends=倉:-0.16 ends=公園:-0.23 ends=出場:-0.06 ends=劇場:-0.04
ends=務省:-0.1 ends=北:0.07 ends=区:0.82 ends=千葉:-0.24
ends=南:-0.07 ends=原:-0.09 ends=口:-0.07 ends=口駅:-0.08
ends=古屋:-0.06 ends=台:-0.1 ends=和:-0.13 ends=和国:0.06
ends=国:0.31 ends=圏:0.1 ends=園:-0.39 ends=地:0.2
ends=地区:0.58 ends=地域:-0.15 ends=坂:-0.07 ends=城:-0.28
ends=城県:0.07 ends=域:-0.15 ends=堂:-0.16 ends=場:-0.33
ends=塚:-0.28 ends=大阪:0.05 ends=天正:-0.04 ends=太:0.05
ends=太郎:-0.04 ends=奈川:-0.19 ends=奈良:-0.07 ends=子:-0.06
ends=宮:-0.16 ends=富山:-0.07 ends=富田:0.08 ends=寺:-0.15
ends=尾:-0.1 ends=屋:-0.07 ends=山:0.47 ends=山口:-0.05
ends=山田:0.1 ends=岡:0.37 ends=岡市:0.09 ends=岩下:-0.08
ends=峰:0.19 ends=島:0.59 ends=崎:-0.09 ends=川:0.39
ends=川崎:-0.23 ends=州:1.13 ends=州市:0.14 ends=工場:-0.07
ends=市:0.96 ends=帝国:-0.04 ends=幌:0.07 ends=平洋:0.09
ends=広:-0.11 ends=広島:-0.23 ends=店街:-0.11 ends=府:-0.1
ends=戸:-0.14 ends=技場:-0.04 ends=新潟:-0.08 ends=日本:-0.24
ends=明:-0.04 ends=明治:-0.05 ends=昭和:-0.08 ends=書館:-0.05
ends=朝鮮:0.15 ends=木:-0.07 ends=本:-0.12 ends=本国:0.08
ends=札幌:0.07 ends=村:0.26 ends=東:0.22 ends=松:-0.05
ends=林:-0.06 ends=根:0.05 ends=森:0.11 ends=横浜:0.17
ends=橋:0.06 ends=欧州:-0.18 ends=正:-0.09 ends=武:-0.09
ends=民国:-0.39 ends=江:0.24 ends=江戸:-0.16 ends=沢:-0.09
ends=河:-0.42 ends=治:-0.06 ends=洋:0.05 ends=浜:0.12
ends=海:0.18 ends=海道:0.06 ends=港:-0.36 ends=湖:0.11
ends=湘南:-0.05 ends=湾:0.26 ends=湾省:-0.46 ends=潟:-0.08
ends=球:0.04 ends=球場:-0.06 ends=生:-0.11 ends=田:0.2
ends=田村:-0.08 ends=甲府:-0.13 ends=町:0.99 ends=町駅:-0.05
ends=相馬:-0.04 ends=省:-0.58 ends=県:0.53 ends=社:-0.11
ends=神:-0.16 ends=神戸:0.04 ends=神社:-0.11 ends=福岡:0.16
ends=福島:-0.12 ends=空港:-0.57 ends=米国:0.14 ends=良:-0.08
ends=荒川:-0.13 ends=葉:-0.24 ends=藤:-0.09 ends=衆国:-0.09
ends=術館:-0.09 ends=街:0.11 ends=西:0.14 ends=西武:-0.08
ends=見:-0.07 ends=貝塚:-0.22 ends=賀県:-0.1 ends=路:-0.14
ends=通:-0.18 ends=連:0.3 ends=運河:-0.36 ends=道:0.15
ends=郎:-0.15 ends=部:-0.06 ends=部門:-0.1 ends=郷:-0.14
ends=都:0.22 ends=野:-0.07 ends=鉄:-0.06 ends=門:-0.46
ends=関東:0.16 ends=関西:0.21 ends=阪:0.04 ends=阪市:-0.06
ends=阪府:-0.04 ends=阪神:-0.16 ends=阪駅:-0.15 ends=院:-0.32
ends=静岡:0.15 ends=韓国:0.06 ends=館:-0.14 ends=香港:0.45
ends=馬:0.06 ends=馬場:0.08 ends=駅:-1.28 ends=高:0.09
ends=高橋:-0.05 ends=鮮:0.15 ends=鹿島:-0.18 first:0.33
gap=:0.9 gap=-:0.28 gap=、:0.25 gap=から:0.16 gap=が:-0.05
gap=と:0.58 gap=にある:-0.15 gap=の:-0.63 gap=は:0.16 gap=や:0.25
gap=・:1.35 head=0:-0.3 head=C:-0.06 head=い:0.06
head=ら:-0.07 head=ら/unheard:-0.05 head=ク:0.3
head=ク/town:-0.06 head=グ:0.11 head=グ/land:0.17
head=ジ:-0.06 head=ス:-0.46 head=ス/land:-0.07
head=ス/town:-0.25 head=ス/unheard:-0.14 head=ズ:-0.25
head=ズ/country:-0.16 head=ズ/town:-0.05
head=ズ/unheard:-0.06 head=ト:-0.11 head=ド:-0.06 head=プ:-0.2
head=ム:-0.15 head=ム/land:-0.18 head=ム/town:0.06
head=ル:0.04 head=ル/country:0.26 head=ル/land:0.06
head=ル/unheard:-0.21 head=ン:0.13 head=ン/unheard:-0.08
head=ー:0.29 head=ー/land:0.11 head=ー/town:-0.16
head=ー/unheard:0.35 head=争:-0.24 head=争/country:-0.23
head=事:-0.08 head=事/unheard:-0.09 head=人:0.4
head=人/country:0.27 head=人/unheard:0.18 head=代:0.17
head=代/unheard:-0.09 head=件:-0.04 head=会:-0.06
head=会/unheard:-0.04 head=体:0.1 head=作:0.05 head=側:0.17
head=側/country:-0.07 head=党:-0.09 head=党/country:-0.08
head=内:0.44 head=出:0.06 head=則:0.11 head=前:-0.08
head=区:1.03 head=区/country:0.16 head=区/land:0.24
head=区/town:0.46 head=口:-0.05 head=司:-0.13 head=合:-0.15
head=命:-0.21 head=品:0.17 head=品/unheard:-0.04 head=員:0.1
head=団:-0.2 head=団/country:-0.07 head=団/land:-0.1
head=国:0.39 head=国/country:0.22 head=園:-0.32
head=園/town:-0.05 head=地:0.31 head=城:-0.24
head=城/town:-0.09 head=城/unheard:-0.1 head=城/village:-0.04
head=場:-0.19 head=場/land:-0.16 head=場/town:-0.16
head=場/unheard:-0.05 head=大:0.14 head=夫:-0.04 head=子:-0.22
head=学:-0.11 head=学/land:-0.07 head=官:0.1 head=宮:-0.06
head=家:-0.04 head=寺:-0.09 head=寺/unheard:-0.1 head=局:-0.18
head=局/country:-0.11 head=局/town:-0.06 head=属:-0.12
head=平:-0.05 head=年:-0.06 head=年/unheard:-0.04
head=年/village:-0.04 head=店:-0.08 head=府:-0.21
head=府/country:-0.07 head=府/town:-0.06 head=役:0.32
head=役/unheard:0.19 head=戦:-0.04 head=戦/country:-0.15
head=戦/unheard:0.23 head=所:-0.39 head=所/land:-0.21
head=所/town:-0.1 head=所/unheard:-0.07 head=手:0.15
head=手/country:0.17 head=挙:-0.1 head=挙/country:-0.09
head=故:-0.08 head=日:-0.04 head=書:-0.04 head=月:-0.05
head=朝:-0.05 head=校:-0.24 head=校/town:-0.11
head=校/unheard:-0.1 head=業:-0.17 head=業/town:-0.11
head=構:-0.04 head=権:-0.05 head=機:-0.13 head=次:-0.09
head=民:0.33 head=気:-0.1 head=派:-0.05 head=演:-0.04
head=災:-0.04 head=画:0.23 head=目:0.31 head=相:0.04
head=省:-0.1 head=省/country:-0.08 head=督:-0.05 head=社:-0.17
head=社/country:-0.09 head=社/town:-0.09
head=社/unheard:-0.12 head=社/village:-0.09 head=祭:-0.17
head=祭/town:-0.04 head=空:-0.2 head=空/country:-0.18
head=立:-0.07 head=統:-0.1 head=線:-0.27 head=線/land:-0.13
head=線/unheard:-0.08 head=者:0.37 head=者/country:0.15
head=行:-0.04 head=表:-0.21 head=表/country:-0.13
head=表/unheard:-0.06 head=製:-0.13 head=議:-0.15 head=身:0.48
head=身/land:0.16 head=車:0.14 head=軍:-0.49
head=軍/country:-0.46 head=送:0.13 head=通:-0.12
head=通/land:-0.11 head=道/country:-0.09 head=道/thing:0.17
head=選:-0.15 head=郎:-0.1 head=部:-0.22 head=部/country:-0.16
head=部/land:-0.12 head=部/unheard:-0.04 head=鉄:-0.05
head=長:0.17 head=長/country:0.09 head=間:0.04
head=間/town:0.13 head=院:-0.25 head=院/unheard:-0.09
head=隊:-0.15 head=隊/land:-0.08 head=震:-0.27 head=面:0.08
head=領:0.25 head=領/unheard:0.06 head=館:-0.33
head=館/land:-0.13 head=館/town:-0.13 head=駅:-0.1
head=駅/town:-0.04 head=騎:-0.14 head=騎/unheard:-0.14
hint=admin1:-0.09 hint=admin2:0.47 hint=city:0.96
hint=city/place:0.41 hint=country:0.34
hint=country/country:0.12 hint=country/known_noun:0.13
hint=country/place:-0.05 hint=country/short:0.24
hint=facility:-0.61 hint=facility/place:-0.5
hint=island:0.37 hint=island/place:-0.04
hint=mountain:0.47 hint=mountain/place:-0.04
hint=region:0.63 hint=station:-1.01
hint=station/place:-0.71 hint=station/station:-0.13
hint=station/told_person:-0.08 hint=water:0.53
hint=water/place:0.28 how=country:0.52
how=headed_スタジアム:-0.2 how=headed_ダム:-0.05
how=headed_ビル:-0.19 how=headed_ホール:-0.08
how=headed_ランド:0.08 how=headed_会館:-0.08
how=headed_公園:-0.23 how=headed_台:-0.21 how=headed_圏:0.1
how=headed_園:-0.12 how=headed_地区:0.11 how=headed_地域:-0.15
how=headed_城:-0.24 how=headed_堂:-0.17 how=headed_場:-0.44
how=headed_宮:-0.13 how=headed_寺:-0.11 how=headed_山:0.1
how=headed_村:0.31 how=headed_橋:-0.1 how=headed_河:-0.1
how=headed_港:-0.07 how=headed_省:-0.14 how=headed_神社:-0.11
how=headed_空港:-0.15 how=headed_街:0.11 how=headed_通:-0.18
how=headed_門:-0.13 how=headed_院:-0.31 how=headed_館:-0.35
how=headed_駅:-0.14 how=known_noun:0.19
how=known_unknown:0.77 how=loan_name:-0.55
how=loan_person:-0.62 how=loan_unknown:-0.29
how=place:0.58 how=short:0.24 how=station:-0.13
how=told_unknown:0.15 inside_name:-0.31
inside_name/country:-0.42 inside_name/known_noun:0.15
inside_name/loan_name:0.1 inside_name/loan_person:0.12
inside_name/place:-0.38 is=アイルランド:-0.05 is=アジア:0.14
is=アメリカ:0.1 is=アメリカ合衆国:-0.06 is=アル:-0.04 is=イギリス:0.15
is=イタリア:0.19 is=イングランド:0.08 is=インド:0.14 is=オランダ:-0.05
is=オーストラリア:-0.06 is=カリフォルニア州:0.05 is=ジョージ:-0.05
is=スウェーデン:0.13 is=スペイン:0.05 is=スミス:-0.07 is=ソ連:0.28
is=チェコ:-0.11 is=チリ:0.07 is=トヨタ:-0.04 is=ドイツ:0.32
is=ドネツク:-0.27 is=ドール:-0.04 is=ニューヨーク:0.17 is=パリ:0.25
is=フィラデルフィア:-0.04 is=フランス:-0.05 is=ベルリン:0.05 is=ボストン:0.1
is=ポートランド:-0.08 is=ヨーロッパ:0.25 is=ルイ:-0.04 is=ロシア:0.17
is=ローマ:-0.1 is=ワシントン:-0.18 is=上海:0.2 is=中国:0.04
is=中川:-0.05 is=中華人民共和国:0.07 is=九州:0.15 is=仙台:0.17
is=北海道:0.1 is=千葉:-0.24 is=台湾省:-0.46 is=名古屋:-0.06
is=大阪:0.05 is=大阪市:-0.06 is=大阪府:-0.04 is=大阪駅:-0.11
is=太平洋:0.09 is=奈良:-0.07 is=富山:-0.05 is=富田:0.08 is=山口:-0.05
is=山田:0.1 is=岩下:-0.08 is=川口駅:-0.07 is=川崎:-0.22 is=広島:-0.23
is=新潟:-0.08 is=日本:-0.24 is=日本国:0.08 is=昭和:-0.08 is=朝鮮:0.13
is=札幌:0.07 is=東京都:0.23 is=横浜:0.18 is=欧州:-0.18 is=江戸:-0.16
is=滋賀県:-0.1 is=甲府:-0.13 is=神奈川:-0.19 is=神戸:0.04 is=福岡:0.16
is=福島:-0.12 is=米:0.36 is=米国:0.14 is=荒川:-0.13 is=西武:-0.08
is=貝塚:-0.22 is=関東:0.16 is=関西:0.21 is=静岡:0.15 is=韓国:0.06
is=香港:0.47 is=高橋:-0.05 is=鹿島:-0.18 island0:0.16
kind=city:-0.27 kind=country:0.65 kind=island:0.16
kind=region:0.07 kind=station:-0.25 kind=water:-0.2
long=1/country:0.15 long=1/land:-0.08 long=1/thing:-0.18
long=1/town:0.05 long=1/unheard:0.19 long=1/village:-0.12
long=2/country:-0.23 long=2/land:0.31 long=2/thing:-0.04
long=2/unheard:-0.31 long=2/village:0.28 long=3:0.11
long=3/country:0.18 long=3/land:0.09 long=3/thing:0.15
long=3/town:-0.22 long=3/unheard:0.09 long=3/village:-0.18
long=4:-0.22 long=4/country:-0.13 long=4/land:-0.11
long=4/town:0.19 long=4/unheard:-0.11 long=4/village:-0.08
long=5:-0.21 long=5/land:-0.23 long=5/town:-0.08
long=5/unheard:0.15 long=6:-0.16 long=6/country:-0.21
long=6/land:-0.18 long=6/thing:0.04 long=6/town:0.05
long=6/unheard:0.18 next2=。:-0.12 next2=」が:-0.04
next2=」で:-0.19 next2=」と:-0.05 next2=」は:-0.07
next2=」を:-0.12 next2=からの:-0.19 next2=が、:-0.05
next2=がある:-0.18 next2=で、:0.07 next2=であり:0.19
next2=である:-0.17 next2=での:-0.1 next2=では:-0.18
next2=で開催:0.08 next2=という:-0.07 next2=とし:-0.12
next2=となっ:0.1 next2=との:-0.06 next2=とは:-0.04 next2=と共:-0.18
next2=にあっ:0.15 next2=にある:0.27 next2=におい:-0.11
next2=におけ:0.08 next2=には:0.29 next2=にも:-0.25
next2=によっ:-0.23 next2=による:-0.27 next2=に位置:0.13
next2=に対し:-0.08 next2=に敗れ:-0.25 next2=に本社:0.04
next2=に移籍:-0.12 next2=に移転:0.16 next2=の3:-0.06
next2=の「:-0.07 next2=の実業:0.05 next2=の戦い:-0.25
next2=は、:-0.17 next2=は「:-0.04 next2=への:-0.14
next2=へ完全:-0.04 next2=オリンピックの:-0.09 next2=・ユナイテッド:-0.11
next2=交通局:-0.09 next2=人の:-0.07 next2=代表と:-0.06
next2=代表に:-0.07 next2=出身の:0.17 next2=北口行き:-0.04
next2=国勢調査:-0.04 next2=地下鉄:-0.23 next2=城に:-0.09
next2=大統領選挙:-0.19 next2=大震災:-0.04 next2=委員会:-0.04
next2=戦で:-0.05 next2=政府に:-0.05 next2=政府の:-0.07
next2=時代に:-0.04 next2=社の:-0.08 next2=第一:-0.31
next2=線の:-0.04 next2=間は:-0.12 next2=飛行場:-0.05
nexttag=country+:0.25 nexttag=name+:-0.22
nexttag=name/loan_name:-0.05 nexttag=name/place:-0.2
nexttag=noun+:-0.11 nexttag=noun/country:-0.26
nexttag=noun/known_name:-0.04
nexttag=noun/known_person:0.11
nexttag=noun/loan_name:-0.07 nexttag=noun/loan_person:0.11
nexttag=noun/loan_unknown:-0.15 nexttag=noun/place:0.2
nexttag=noun/short:0.31 nexttag=noun/station:-0.05
nexttag=noun/told_person:-0.1 nexttag=number+:0.04
nexttag=number/country:-0.07
nexttag=number/loan_name:-0.13
nexttag=number/loan_person:0.25
nexttag=number/loan_unknown:-0.09
nexttag=number/place:0.12 nexttag=other/country:0.2
nexttag=other/headed_ランド:-0.09
nexttag=other/headed_場:-0.07 nexttag=other/headed_省:-0.05
nexttag=other/headed_館:-0.07 nexttag=other/headed_駅:-0.04
nexttag=other/known_person:0.15
nexttag=other/known_unknown:0.31
nexttag=other/loan_name:0.17
nexttag=other/loan_person:-0.5 nexttag=other/place:-0.18
nexttag=particle+:0.45 nexttag=particle/country:0.39
nexttag=particle/headed_スタジアム:-0.2
nexttag=particle/headed_ビル:-0.17
nexttag=particle/headed_ランド:0.18
nexttag=particle/headed_会館:-0.07
nexttag=particle/headed_公園:-0.22
nexttag=particle/headed_台:-0.2
nexttag=particle/headed_圏:0.1
nexttag=particle/headed_園:-0.09
nexttag=particle/headed_地区:-0.1
nexttag=particle/headed_地域:-0.15
nexttag=particle/headed_城:-0.22
nexttag=particle/headed_堂:-0.16
nexttag=particle/headed_場:-0.37
nexttag=particle/headed_山:0.11
nexttag=particle/headed_橋:-0.09
nexttag=particle/headed_河:-0.09
nexttag=particle/headed_港:-0.05
nexttag=particle/headed_省:-0.09
nexttag=particle/headed_神社:-0.11
nexttag=particle/headed_空港:-0.15
nexttag=particle/headed_街:0.11
nexttag=particle/headed_通:-0.17
nexttag=particle/headed_門:-0.13
nexttag=particle/headed_院:-0.3
nexttag=particle/headed_館:-0.28
nexttag=particle/headed_駅:-0.1
nexttag=particle/known_noun:0.11
nexttag=particle/known_person:0.09
nexttag=particle/known_unknown:0.49
nexttag=particle/loan_name:-0.42
nexttag=particle/loan_person:-0.24
nexttag=particle/loan_unknown:-0.04
nexttag=particle/place:0.4 nexttag=particle/station:-0.07
nexttag=particle/told_unknown:0.25 nexttag=person+:-0.29
nexttag=person/known_person:-0.32
nexttag=person/loan_person:-0.36 nexttag=person/place:0.38
nexttag=place/country:0.35 nexttag=place/loan_person:0.14
nexttag=place/loan_unknown:0.04 nexttag=place/place:-0.51
nexttag=unknown+:-0.07 nexttag=unknown/country:-0.14
nexttag=unknown/place:0.12 nouns=1:0.21
nouns=1/country:0.33 nouns=1/land:-0.14
nouns=1/thing:-0.22 nouns=1/unheard:0.13
nouns=1/village:0.1 nouns=2:-0.38 nouns=2/country:-0.04
nouns=2/land:-0.08 nouns=2/thing:0.15
nouns=2/unheard:-0.22 nouns=2/village:-0.22 nouns=3:-0.26
nouns=3/country:-0.51 nouns=3/unheard:0.27
nouns=3/village:-0.04 placed_after:0.12
placed_after/loan_unknown:0.11 placed_after/place:0.32
prevtag=country+:-0.39 prevtag=name+:-0.45
prevtag=noun+:0.07 prevtag=number+:0.22
prevtag=other+:0.26 prevtag=particle+:0.56
prevtag=person+:-0.19 prevtag=place+:-0.37 region0:-0.23
region2:-0.15 region3:0.19 region4:0.27 ruled:2
script=kana:-0.3 script=other:0.3 size=1:0.24 size=2:-0.9
size=4:0.25 size=5:0.07 size=6:0.33 sort=country:0.3
sort=thing:-0.14 sort=town:0.2 sort=unheard:-0.22
sort=village:-0.11 station0:-0.25 tail=2年:-0.04
tail=FC:-0.05 tail=ら:-0.06 tail=ら/unheard:-0.04
tail=アム:-0.18 tail=アム/land:-0.13 tail=ター:-0.36
tail=ター/country:-0.07 tail=ター/land:-0.13 tail=ック:0.17
tail=ック/town:-0.06 tail=ット:0.06 tail=バス:-0.16
tail=バス/unheard:-0.11 tail=ビル:-0.08 tail=ョン:0.16
tail=ンジ:-0.04 tail=ーグ:0.14 tail=ース:-0.21 tail=ーズ:-0.26
tail=ーズ/town:-0.04 tail=ーズ/unheard:-0.04 tail=ープ:-0.17
tail=ーム:0.04 tail=丁目:0.26 tail=三郎:-0.04 tail=事件:-0.04
tail=事故:-0.08 tail=交通:-0.11 tail=交通/land:-0.1 tail=人:0.31
tail=人/country:0.09 tail=人/unheard:0.27 tail=代表:-0.21
tail=代表/country:-0.13 tail=代表/unheard:-0.06 tail=会社:-0.06
tail=会議:-0.15 tail=会長:-0.1 tail=会館:-0.14
tail=会館/land:-0.12 tail=作品:0.19 tail=作戦:0.25 tail=側:0.17
tail=側/country:-0.07 tail=公園:-0.1 tail=内:-0.12
tail=出身:0.51 tail=出身/land:0.16 tail=協会:-0.19
tail=協会/country:-0.18 tail=員会:-0.04 tail=地震:-0.27
tail=城:-0.19 tail=城/unheard:-0.1 tail=大学:-0.11
tail=大学/land:-0.07 tail=学校:-0.21 tail=学校/town:-0.09
tail=学校/unheard:-0.09 tail=家:-0.05 tail=寺:-0.04
tail=寺/unheard:-0.04 tail=工場:-0.06 tail=戦:-0.06
tail=戦/unheard:-0.04 tail=戦争:-0.15 tail=所属:-0.1
tail=技場:-0.04 tail=支店:-0.04 tail=放送:0.13 tail=政府:-0.18
tail=政府/country:-0.07 tail=映画:0.36 tail=時代:0.18
tail=時代/unheard:-0.09 tail=朝:-0.04 tail=査局:-0.04
tail=査局/country:-0.04 tail=法人:0.13 tail=法人/country:0.13
tail=海軍:-0.12 tail=海軍/country:-0.12 tail=球場:-0.15
tail=産業:-0.19 tail=病院:-0.07 tail=知事:-0.12 tail=社:-0.13
tail=社/unheard:-0.08 tail=社長:-0.05 tail=神社:-0.11
tail=統領:0.24 tail=統領/unheard:0.06 tail=線:-0.12
tail=線/unheard:-0.06 tail=航空:-0.2 tail=航空/country:-0.18
tail=艦隊:-0.09 tail=行場:0.17 tail=術館:-0.06
tail=術館/town:-0.06 tail=計画:-0.11 tail=諸国:0.17
tail=議員:-0.07 tail=軍:-0.14 tail=軍/country:-0.14
tail=通局:-0.05 tail=選手:0.16 tail=選手/country:0.17
tail=選挙:-0.1 tail=選挙/country:-0.09 tail=鉄道:-0.07
tail=間:0.08 tail=間/town:0.17 tail=陸軍:-0.05
tail=陸軍/country:-0.04 tail=電所:-0.04 tail=電気:-0.1
tail=震災:-0.04 title:-0.31 title/country:-0.17
title/loan_person:-0.1 title/place:-0.04
unheard/country:0.36 unheard/headed_スタジアム:-0.2
unheard/headed_ダム:-0.05 unheard/headed_ビル:-0.17
unheard/headed_ホール:-0.08 unheard/headed_ランド:-0.07
unheard/headed_会館:-0.08 unheard/headed_公園:-0.23
unheard/headed_台:-0.21 unheard/headed_圏:0.1
unheard/headed_園:-0.12 unheard/headed_地区:0.11
unheard/headed_地域:-0.15 unheard/headed_城:-0.24
unheard/headed_堂:-0.17 unheard/headed_場:-0.44
unheard/headed_宮:-0.13 unheard/headed_寺:-0.11
unheard/headed_山:0.1 unheard/headed_橋:-0.1
unheard/headed_港:-0.07 unheard/headed_省:-0.39
unheard/headed_神社:-0.11 unheard/headed_空港:-0.04
unheard/headed_街:0.11 unheard/headed_通:-0.18
unheard/headed_門:-0.13 unheard/headed_院:-0.31
unheard/headed_館:-0.33 unheard/headed_駅:-0.08
unheard/known_noun:0.26 unheard/known_person:0.42
unheard/loan_name:-0.39 unheard/loan_person:0.16
unheard/place:0.19 unheard/station:-0.11
unheard/told_person:0.04 unheard/told_unknown:0.15
unlisted/land:0.22 unlisted/thing:0.11
unlisted/unheard:0.11 unlisted/village:-0.43 vetoed:-1.34
vetoed/country:-0.39 vetoed/land:-0.42 vetoed/thing:-0.14
vetoed/town:-0.18 vetoed/unheard:-0.1 vetoed/village:-0.12
water0:-0.2 within:1.85
"""

WEIGHTS: dict[str, float] = {"": -3.34}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
