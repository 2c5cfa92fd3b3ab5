"""What each piece of evidence for a place is worth in English.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=a:-0.25 after=about:0.12 after=academy:-0.29 after=administration:-1.01
after=admitted:-0.12 after=after:-0.24 after=agencies:-0.32 after=air:-0.34
after=airlines:-0.39 after=airport:-0.32 after=all:-0.16 after=along:0.43
after=also:-0.24 after=and:0.44 after=apartment:0.27 after=apartments:-0.29
after=are:-0.3 after=area:0.51 after=army:0.41 after=artists:0.36 after=as:0.48
after=at:-0.57 after=attorney:0.41 after=authorities:0.57 after=authority:-0.13
after=bank:-0.26 after=be:-0.21 after=because:-0.12 after=been:-0.12 after=before:-0.13
after=between:0.64 after=board:0.36 after=border:0.29 after=brought:0.17
after=bush:-0.67 after=business:0.16 after=but:-0.38 after=by:-0.14 after=c:-0.25
after=calls:-0.17 after=can:-0.32 after=capital:0.29 after=catholic:-0.43
after=cemetery:-0.27 after=center:-0.25 after=central:0.33 after=chamber:0.32
after=charged:-0.21 after=chief:-0.18 after=church:0.51 after=circuit:0.67
after=cities:0.21 after=city:0.78 after=civic:-0.21 after=cleanup:0.4 after=clerk:0.4
after=closure:-0.32 after=club:-0.32 after=co:0.6 after=committee:-0.13
after=community:0.6 after=coroner:0.45 after=could:-0.74 after=council:0.18
after=council's:-0.52 after=counties:1.68 after=countries:-0.26 after=county:0.29
after=county’s:1.18 after=court:-0.48 after=crown:0.13 after=culture:-0.27 after=d:-0.15
after=day:-0.45 after=de:0.19 after=declined:-0.18 after=democratic:0.4
after=department:0.23 after=deputy:-0.16 after=detention:0.12 after=did:-0.22
after=district:1.3 after=division:0.13 after=do:-0.33 after=drive:-0.25
after=during:0.16 after=east:0.21 after=election:0.29 after=elementary:-0.33
after=emergency:0.24 after=environmental:0.22 after=ever:-0.17 after=f:-0.15
after=facilities:-0.28 after=family:-0.33 after=farms:0.21 after=federation:0.16
after=fire:1.59 after=firefighters:0.58 after=food:-0.52 after=foreign:0.45
after=foundation:-0.21 after=friday:-0.12 after=general:0.24 after=get:-0.33
after=got:-0.12 after=gov:0.44 after=government:0.6 after=governor:0.46
after=group:-0.38 after=had:-0.41 after=hall:-0.26 after=has:0.18 after=he:-0.22
after=health:0.7 after=heard:-0.26 after=heritage:-0.49 after=high:0.48
after=highway:0.19 after=home:0.81 after=homes:0.3 after=hospital:0.24 after=if:-0.37
after=in:0.66 after=international:0.3 after=is:-0.17 after=j:-0.18 after=jail:0.41
after=jones:-0.19 after=journal:-0.12 after=jr:-0.16 after=judge:-0.18 after=july:-0.12
after=junior:0.36 after=jury:0.16 after=just:-0.22 after=killed:-0.26 after=l:-0.47
after=last:-0.2 after=latin:-1.13 after=law:-0.49 after=left:0.14 after=lewis:-0.4
after=lived:-0.21 after=m:-0.19 after=made:-0.14 after=make:0.25 after=man:1.78
after=manager:0.2 after=march:0.15 after=materials:-0.17 after=may:-0.21
after=mayor:1.81 after=medical:0.35 after=meeting:-0.29 after=member:-0.25
after=members:-0.14 after=memorial:0.49 after=middle:0.33 after=moayyad:-0.82
after=monday:0.25 after=moved:-0.14 after=museum:0.28 after=music:-0.23 after=must:0.16
after=national:0.63 after=native:0.81 after=near:0.93 after=news:0.31 after=no:-0.49
after=of:-0.95 after=office:0.36 after=officer:0.19 after=officers:0.2
after=officials:0.16 after=one:-0.12 after=or:0.55 after=party:0.22 after=patrol:-0.84
after=peace:0.54 after=pennsylvania:-0.81 after=people:-0.37 after=pointed:-0.12
after=police:2.03 after=policies:0.14 after=political:-0.15 after=polk:-0.13
after=president:0.36 after=public:0.39 after=pulled:-0.32 after=putin:-0.48
after=queensland:-0.83 after=received:-0.23 after=reported:-0.37 after=republican:0.3
after=resident:0.89 after=residents:0.67 after=retirement:-0.24 after=ridge:-0.38
after=road:0.6 after=ruled:-0.35 after=s:-0.25 after=safety:-0.16 after=said:-2.13
after=sales:-0.16 after=saturday:0.34 after=says:-0.13 after=school:0.13
after=secretary:0.15 after=security:0.15 after=selectman:0.42 after=senior:0.47
after=sheriff:0.66 after=sheriff's:0.63 after=sheriff’s:0.85 after=should:0.18
after=since:0.17 after=smith:-0.17 after=spoke:-0.25 after=started:-0.12
after=state:0.35 after=still:0.18 after=street:-0.37 after=students:-0.17
after=superintendent:-0.35 after=superior:0.66 after=taken:-0.33 after=team:-0.44
after=texas:-0.12 after=that:-0.4 after=the:-0.55 after=through:0.12 after=times:-0.59
after=today:-0.4 after=told:-0.75 after=town:0.83 after=trump:-0.16 after=tuesday:-0.13
after=union:0.75 after=united:0.19 after=university:-0.59 after=valve:-0.13
after=village:0.27 after=volunteer:0.97 after=walker:-0.4 after=want:0.16
after=was:-0.57 after=water:0.54 after=went:-0.19 after=were:-0.25 after=west:-0.76
after=where:0.56 after=which:-0.16 after=who:-0.35 after=wilderness:1.04 after=will:0.38
after=williams:-0.14 after=woman:0.37 after=world:-0.23 after=would:-0.16
after=yesterday:-0.3 after=youth:-0.46 before=a:0.61 before=across:0.39
before=after:-0.18 before=alexandria:-0.25 before=along:0.17 before=american:-0.38
before=an:0.18 before=and:0.54 before=andrew:-0.12 before=annual:0.21 before=around:0.62
before=arts:0.16 before=at:0.4 before=athens:-0.22 before=attorney:-0.3
before=barack:-0.26 before=before:-0.32 before=behind:0.36 before=between:0.93
before=bill:-0.14 before=bob:-0.18 before=both:0.2 before=brian:-0.25
before=british:0.17 before=by:-0.24 before=central:0.34 before=charles:-0.23
before=charleston:-0.18 before=chris:-0.16 before=city:-0.15 before=clean:0.13
before=club:-0.23 before=coach:-1 before=columbia:-0.51 before=columbus:-0.18
before=concord:-0.18 before=coordinator:-0.15 before=county:-1.31 before=crown:-0.18
before=dale:-0.14 before=david:-0.3 before=director:-0.48 before=district:0.16
before=down:-0.34 before=downtown:0.85 before=during:-0.4 before=east:0.73
before=eastern:0.37 before=european:0.35 before=first:-0.16 before=for:0.34
before=former:0.44 before=found:-0.36 before=four:0.41 before=from:1.07
before=general:-0.14 before=george:-0.52 before=greg:-0.27 before=health:0.65
before=hillary:-0.29 before=his:0.52 before=hit:0.23 before=how:0.27 before=in:1.89
before=include:0.15 before=international:-0.14 before=into:0.43 before=is:0.46
before=its:0.5 before=james:-0.14 before=jessica:-0.18 before=jim:-0.13
before=john:-0.45 before=judge:-0.2 before=junior:-0.14 before=kevin:-0.22
before=lake:0.91 before=last:-0.26 before=le:-0.25 before=lee:-0.13 before=linda:-0.12
before=london:-0.25 before=madison:-0.23 before=make:0.41 before=manager:-0.16
before=many:-0.16 before=margaret:-0.18 before=matthew:-0.13 before=mayor:-0.28
before=memorial:0.26 before=metro:0.5 before=michael:-0.22 before=minister:-0.2
before=miss:0.53 before=missing:0.19 before=moore's:0.78 before=mr:-0.62
before=mrs:-0.24 before=national:0.2 before=native:-0.66 before=near:1.65
before=new:0.16 before=north:1.27 before=northeast:0.91 before=northern:0.24
before=of:1.17 before=off:0.76 before=officer:-0.16 before=on:1.45 before=onto:0.65
before=or:0.45 before=outside:0.44 before=over:0.21 before=paris:-0.3 before=past:-0.12
before=peter:-0.14 before=president:-0.42 before=put:-0.38 before=ray:-0.12
before=red:0.22 before=richmond:-0.14 before=rodeo:0.79 before=rural:0.27
before=said:-0.45 before=says:-0.24 before=scott:-0.48 before=some:0.35
before=south:0.34 before=southern:0.13 before=southwest:0.46 before=spokeswoman:-0.16
before=st:-0.2 before=state:0.18 before=steve:-0.12 before=sun:0.15
before=superintendent:-0.12 before=texas:-0.23 before=than:0.22 before=that:0.29
before=the:0.92 before=their:-0.2 before=three:0.35 before=through:0.14 before=to:0.73
before=told:-0.18 before=tom:0.14 before=toward:0.42 before=two:0.74 before=united:-0.93
before=upper:0.13 before=was:-0.26 before=west:1.01 before=western:1.04 before=what:0.13
before=which:-0.17 before=while:0.4 before=william:-0.16 before=with:-0.38
before=writer:-0.12 before=year-old:0.13 begins:-0.67 capitals:0.26 city0:-1.12
city1:-1.12 city2:-0.98 city3:-0.51 city4:-0.12 city5:0.8 city6:1.92 city7:0.88
comma_a:-0.76 comma_about:0.37 comma_according:0.49 comma_along:-0.39 comma_an:-0.36
comma_and:0.44 comma_brought:0.19 comma_date:0.32 comma_had:0.51 comma_has:0.13
comma_he:0.31 comma_in:-0.22 comma_including:0.16 comma_is:0.36 comma_it:0.38
comma_just:0.22 comma_name:1.06 comma_of:-0.28 comma_on:0.25 comma_police:0.23
comma_said:0.76 comma_south:0.14 comma_the:0.12 comma_to:0.29 comma_told:-0.17
comma_was:0.69 comma_were:0.33 comma_where:0.73 comma_while:0.53 comma_who:-0.44
comma_whose:0.14 comma_will:0.4 common:-1.76 country0:-0.2 country6:0.81 country7:0.94
facility0:-0.51 forename:0.28 generic_after:0.41 hint=admin1:-1.84 hint=city:-0.6
hint=mountain:0.18 hint=water:1.37 homonyms=0:0.22 homonyms=1:0.17 homonyms=2:0.32
homonyms=3:0.73 how=generic:0.25 how=grown:-0.38 how=known:0.95 how=people:-0.32
how=postal:0.4 how=short:0.8 how=unknown:-1.69 initial:0.49 kind=city:-0.25
kind=country:1.62 kind=facility:-0.51 kind=mountain:0.17 kind=region:0.43
kind=water:-0.13 located:1.26 lower:-0.46 mark=:1.6 mark=(:-0.15 mark=,:0.22 mark=-:0.24
mark=.:0.29 mark=::0.39 mark=?:0.12 mark=“:-0.28 mark=”:0.22 mountain0:0.17
name=alias:-0.22 name=main:1.3 name_after:-0.92 name_after_generic:0.45
name_after_grown:-1.2 name_after_people:0.52 name_after_postal:0.45
name_after_short:-0.42 name_after_unknown:-0.74 name_before:-0.55
name_before_generic:-0.81 name_before_grown:-0.72 name_before_people:0.54
name_before_postal:0.59 name_before_short:0.26 name_before_unknown:-0.37 often=1:-0.46
often=2:-0.34 often=3:-0.18 often=4:-0.3 owns_thing:-0.2 place,generic:0.66
place,grown:0.77 place,known:2 place,unknown:0.5 placegeneric:0.9 placegrown:0.97
placeknown:1.86 placepeople:2.11 placeunknown:0.77 place—known:0.14 possessive:-0.28
region0:-0.2 region1:-0.18 region2:-0.71 region4:-0.59 region5:0.32 region6:0.66
region7:1.22 sign=&:-0.58 sign=':-0.41 sign=(:-0.43 sign=.:-0.16 sign=/:-0.23
sign=0:0.18 sign=1:0.27 sign=2:0.21 sign=4:0.23 sign=5:0.58 sign=6:-0.24 sign=7:0.12
sign=8:0.3 sign=9:0.26 sign=”:-0.27 surname:-0.96 surname?:-0.87 then=&:-0.8
then=':-0.87 then=(:0.41 then=,:0.18 then=-:1.41 then=.:0.39 then=/:0.12 then=1:-0.28
then=2:-1.08 then=3:-0.45 then=5:-0.44 then=6:0.22 then=7:-0.45 then=8:-0.37 then=;:1.11
then=–:0.35 then=—:2.1 then=’:-0.67 then=”:0.24 two_before=:0.41 two_before=a:0.19
two_before=about:0.43 two_before=according:-0.72 two_before=acres:-0.3
two_before=across:0.33 two_before=against:-0.26 two_before=ago:0.15
two_before=airlifted:0.46 two_before=along:0.22 two_before=also:-0.17 two_before=an:0.32
two_before=and:-0.12 two_before=are:-0.12 two_before=as:-0.53 two_before=attorney:-0.13
two_before=award:0.15 two_before=awarded:-0.25 two_before=back:0.19
two_before=battle:0.23 two_before=before:-0.46 two_before=behind:0.26
two_before=between:0.52 two_before=block:0.71 two_before=board:-0.65
two_before=body:-0.24 two_before=born:0.14 two_before=both:0.25 two_before=bridge:0.22
two_before=built:-0.2 two_before=bureau:-0.12 two_before=business:-0.2
two_before=but:-0.36 two_before=by:-0.41 two_before=c:0.18 two_before=came:0.13
two_before=care:-0.12 two_before=cent:-0.2 two_before=central:-0.38
two_before=chairman:-0.14 two_before=chamber:-0.53 two_before=champion:-0.21
two_before=charged:0.17 two_before=charges:-0.26 two_before=chief:0.28
two_before=children:-0.31 two_before=city:0.99 two_before=clerk:-0.46
two_before=close:0.19 two_before=closed:0.29 two_before=club:0.28
two_before=coalition:-0.31 two_before=college:-0.13 two_before=columbus:0.27
two_before=come:-0.19 two_before=commission:-0.15 two_before=commissioner:-0.21
two_before=community:-0.12 two_before=construction:0.18 two_before=corner:-0.49
two_before=council:-0.62 two_before=county:0.37 two_before=daughter:-0.15
two_before=day:-0.28 two_before=days:-0.22 two_before=dead:0.44 two_before=defense:-0.14
two_before=department:-0.72 two_before=described:0.19 two_before=development:-0.15
two_before=died:-0.15 two_before=director:-0.39 two_before=division:-0.16
two_before=dr:-0.12 two_before=drive:0.5 two_before=driven:-0.28 two_before=drove:0.27
two_before=during:0.15 two_before=each:-0.13 two_before=east:0.14
two_before=employee:-0.13 two_before=executive:-0.14 two_before=facility:0.31
two_before=family:0.27 two_before=far:0.37 two_before=farm:0.48 two_before=father:0.13
two_before=filed:-0.88 two_before=florida:-0.43 two_before=found:-0.22
two_before=friday:0.31 two_before=friend:-0.2 two_before=from:-0.3
two_before=gainesville:0.51 two_before=georgia:0.19 two_before=government:0.15
two_before=grant:0.12 two_before=greene:0.32 two_before=group:0.24 two_before=hall:-0.18
two_before=have:-0.46 two_before=headed:0.25 two_before=heading:0.27
two_before=held:0.18 two_before=her:0.15 two_before=here:0.12 two_before=highway:0.77
two_before=his:-0.46 two_before=history:-0.2 two_before=homes:-0.15
two_before=hospital:0.18 two_before=house:0.33 two_before=how:-0.16
two_before=hundreds:-0.42 two_before=i:-0.23 two_before=ii:-0.13 two_before=in:0.21
two_before=incident:0.42 two_before=include:-0.2 two_before=incumbent:-0.19
two_before=information:-0.23 two_before=injured:0.62 two_before=intersection:0.64
two_before=into:0.3 two_before=is:0.26 two_before=it:-0.22 two_before=jail:0.19
two_before=january:0.2 two_before=job:0.41 two_before=john:0.12 two_before=jr:0.31
two_before=judge:-0.14 two_before=jury:-0.14 two_before=just:0.21 two_before=know:0.19
two_before=known:0.24 two_before=later:-0.14 two_before=law:-0.2 two_before=leader:-0.16
two_before=led:-0.13 two_before=left:0.13 two_before=line:0.31 two_before=live:0.39
two_before=lives:0.46 two_before=living:0.14 two_before=located:0.36 two_before=lt:-0.14
two_before=man:0.18 two_before=manager:-0.15 two_before=march:-0.34
two_before=mayor:-0.14 two_before=member:-0.35 two_before=members:-0.31
two_before=men:-0.16 two_before=minister:-0.12 two_before=monday:0.22
two_before=mound:-0.42 two_before=native:-0.15 two_before=negotiations:0.37
two_before=new:-0.13 two_before=news:-0.51 two_before=north:0.48 two_before=office:-0.36
two_before=officer:-0.23 two_before=officers:-0.17 two_before=officials:-0.2
two_before=on:0.62 two_before=one:-0.17 two_before=only:-0.21 two_before=out:-0.17
two_before=owner:-0.26 two_before=paris:0.18 two_before=park:0.27 two_before=part:-0.23
two_before=party:-0.24 two_before=percent:-0.28 two_before=place:-0.37
two_before=planning:0.18 two_before=portion:0.93 two_before=president:-0.61
two_before=program:0.2 two_before=project:-0.21 two_before=property:-0.16
two_before=race:-0.28 two_before=rep:-0.16 two_before=residents:0.3
two_before=return:0.23 two_before=road:0.68 two_before=robbery:0.13
two_before=route:0.22 two_before=runs:-0.32 two_before=russia:0.16 two_before=s:0.27
two_before=safety:-0.37 two_before=said:-0.65 two_before=sales:-0.28
two_before=saturday:-0.17 two_before=say:0.23 two_before=says:0.12
two_before=schools:0.36 two_before=secretary:-0.19 two_before=sen:-0.23
two_before=senior:0.25 two_before=sent:-0.69 two_before=service:-0.13
two_before=services:0.14 two_before=sgt:-0.24 two_before=sheriff:-0.23
two_before=shooting:0.19 two_before=side:0.27 two_before=since:-0.32
two_before=sold:-0.2 two_before=son:-0.37 two_before=south:0.92 two_before=spoke:-0.36
two_before=st:0.73 two_before=staff:-0.25 two_before=start:-0.14
two_before=statement:0.14 two_before=states:-0.24 two_before=station:0.24
two_before=store:0.32 two_before=stores:0.2 two_before=street:0.3
two_before=student:0.27 two_before=students:-0.28 two_before=such:0.26
two_before=sudan:0.35 two_before=sunday:-0.29 two_before=superintendent:-0.16
two_before=supervisor:-0.12 two_before=support:-0.18 two_before=take:-0.17
two_before=taken:0.29 two_before=talks:0.16 two_before=team:-0.3 two_before=th:0.24
two_before=than:-0.16 two_before=that:0.41 two_before=the:0.44 two_before=them:0.24
two_before=there:0.18 two_before=they:0.18 two_before=three:0.15
two_before=thursday:-0.55 two_before=ties:0.14 two_before=to:-0.22 two_before=told:0.45
two_before=town:1.24 two_before=travel:-0.18 two_before=traveling:0.44
two_before=trial:-0.2 two_before=troop:0.7 two_before=tuesday:0.42 two_before=two:0.14
two_before=under:-0.24 two_before=university:-0.39 two_before=up:0.33
two_before=used:-0.62 two_before=valley:0.31 two_before=village:0.99
two_before=visit:0.13 two_before=was:0.31 two_before=way:0.13 two_before=week:-0.12
two_before=were:-0.15 two_before=west:0.72 two_before=what:-0.19 two_before=which:0.15
two_before=win:-0.36 two_before=would:0.19 two_before=year:0.12 two_before=years:0.17
water0:-0.13 words=1:-1.28 words=3:0.29 words=4:1.05
"""

WEIGHTS: dict[str, float] = {"": -0.79}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
