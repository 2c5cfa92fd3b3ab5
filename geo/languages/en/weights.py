"""What each piece of evidence for a place is worth in English (see docs/reading.md).

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=a:-0.28 after=academy:-0.3 after=administration:-1.03 after=admitted:-0.13
after=after:-0.33 after=agencies:-0.33 after=air:-0.32 after=airlines:-0.41
after=airport:-0.32 after=all:-0.15 after=along:0.42 after=also:-0.28 after=america:0.2
after=and:0.44 after=announced:-0.12 after=apartment:0.26 after=apartments:-0.3
after=are:-0.28 after=area:0.5 after=army:0.41 after=artists:0.35 after=as:0.55
after=at:-0.59 after=attorney:0.41 after=authorities:0.57 after=bank:-0.27
after=because:-0.13 after=before:-0.13 after=between:0.62 after=board:0.35
after=border:0.29 after=brought:0.17 after=bush:-0.68 after=business:0.16
after=but:-0.38 after=by:-0.16 after=c:-0.25 after=calls:-0.17 after=can:-0.33
after=capital:0.3 after=catholic:-0.43 after=cemetery:-0.27 after=center:-0.28
after=central:0.29 after=chamber:0.32 after=charged:-0.23 after=chief:-0.18
after=church:0.49 after=circuit:0.66 after=cities:0.2 after=city:0.79 after=civic:-0.2
after=cleanup:0.39 after=clerk:0.39 after=closure:-0.33 after=club:-0.33 after=co:0.59
after=committee:-0.14 after=community:0.69 after=coroner:0.46 after=could:-0.74
after=council:0.19 after=council's:-0.47 after=counties:1.66 after=countries:-0.29
after=county:0.26 after=county’s:1.15 after=court:-0.46 after=crown:0.14
after=culture:-0.36 after=d:-0.15 after=day:-0.47 after=de:0.2 after=declined:-0.18
after=democratic:0.39 after=department:0.19 after=deputy:-0.12 after=detention:0.12
after=did:-0.14 after=district:1.29 after=division:0.13 after=drive:-0.26
after=during:0.14 after=east:0.21 after=election:0.3 after=elementary:-0.34
after=emergency:0.24 after=environmental:0.21 after=ever:-0.17 after=f:-0.16
after=facilities:-0.29 after=family:-0.34 after=farms:0.19 after=federation:0.16
after=fire:1.58 after=firefighters:0.57 after=food:-0.53 after=foreign:0.45
after=foundation:-0.22 after=friday:-0.12 after=general:0.23 after=gov:0.44
after=government:0.59 after=governor:0.44 after=group:-0.39 after=had:-0.4
after=hall:-0.27 after=has:0.23 after=he:-0.23 after=health:0.74 after=heard:-0.27
after=heritage:-0.49 after=high:0.48 after=highway:0.18 after=home:0.79 after=homes:0.3
after=hospital:0.22 after=if:-0.37 after=in:0.64 after=international:0.29 after=j:-0.19
after=jail:0.41 after=jones:-0.19 after=journal:-0.12 after=jr:-0.17 after=judge:-0.2
after=july:-0.12 after=junior:0.34 after=jury:0.16 after=just:-0.22 after=killed:-0.26
after=l:-0.49 after=last:-0.19 after=latin:-1.14 after=law:-0.49 after=left:0.14
after=lewis:-0.41 after=lived:-0.2 after=m:-0.2 after=made:-0.14 after=make:0.25
after=man:1.77 after=manager:0.2 after=march:0.14 after=materials:-0.18 after=may:-0.21
after=mayor:1.78 after=medical:0.34 after=meeting:-0.29 after=member:-0.23
after=members:-0.15 after=memorial:0.46 after=middle:0.33 after=moayyad:-0.73
after=monday:0.24 after=moved:-0.14 after=museum:0.28 after=music:-0.23 after=must:0.15
after=national:0.77 after=native:0.81 after=near:0.9 after=news:0.3 after=no:-0.51
after=of:-0.92 after=office:0.35 after=officer:0.19 after=officers:0.2
after=officials:0.19 after=one:-0.13 after=or:0.54 after=ossetia:0.95 after=party:0.22
after=patrol:-0.83 after=pennsylvania:-0.82 after=people:-0.36 after=pointed:-0.12
after=police:2.01 after=policies:0.13 after=political:-0.17 after=polk:-0.14
after=president:0.34 after=public:0.37 after=pulled:-0.33 after=putin:-0.52
after=queensland:-0.83 after=received:-0.2 after=regional:0.12 after=reported:-0.38
after=republican:0.29 after=resident:0.9 after=residents:0.67 after=retirement:-0.23
after=ridge:-0.41 after=road:0.6 after=ruled:-0.35 after=s:-0.26 after=safety:-0.16
after=said:-2.06 after=sales:-0.17 after=saturday:0.33 after=says:-0.13
after=school:0.13 after=secretary:0.14 after=security:0.14 after=selectman:0.4
after=senior:0.44 after=sheriff:0.66 after=sheriff's:0.63 after=sheriff’s:0.85
after=should:0.19 after=since:0.16 after=smith:-0.15 after=spoke:-0.25
after=started:-0.12 after=state:0.32 after=still:0.19 after=street:-0.39
after=student:0.12 after=students:-0.18 after=superintendent:-0.35 after=superior:0.64
after=team:-0.46 after=texas:-0.16 after=that:-0.37 after=the:-0.57 after=times:-0.59
after=today:-0.39 after=told:-0.72 after=town:0.77 after=tried:-0.15 after=trump:-0.15
after=tuesday:-0.12 after=union:0.85 after=united:0.18 after=university:-0.61
after=valley:0.18 after=valve:-0.13 after=village:0.26 after=volunteer:0.95
after=walker:-0.41 after=want:0.17 after=was:-0.61 after=water:0.53 after=went:-0.18
after=were:-0.25 after=west:-0.8 after=where:0.55 after=which:-0.15 after=who:-0.33
after=wilderness:1.03 after=will:0.37 after=woman:0.36 after=world:-0.28
after=would:-0.15 after=yesterday:-0.31 after=youth:-0.43 before=a:0.59
before=across:0.56 before=after:-0.19 before=alexandria:-0.26 before=along:0.15
before=american:-0.37 before=an:0.15 before=and:0.51 before=andrew:-0.13
before=annual:0.21 before=around:0.6 before=arts:0.16 before=at:0.33 before=athens:-0.22
before=attorney:-0.26 before=barack:-0.27 before=before:-0.32 before=behind:0.35
before=between:0.89 before=bill:-0.14 before=bob:-0.18 before=both:0.19
before=brian:-0.25 before=british:0.21 before=by:-0.24 before=central:0.33
before=charles:-0.23 before=charleston:-0.19 before=chris:-0.16 before=city:-0.15
before=clean:0.13 before=club:-0.24 before=coach:-0.99 before=columbia:-0.5
before=columbus:-0.19 before=concord:-0.18 before=coordinator:-0.17 before=county:-1.33
before=crown:-0.18 before=dale:-0.14 before=david:-0.31 before=director:-0.5
before=district:0.16 before=down:-0.27 before=downtown:0.85 before=during:-0.42
before=east:0.72 before=eastern:0.47 before=european:0.37 before=first:-0.18
before=for:0.28 before=former:0.42 before=found:-0.37 before=four:0.31 before=from:1.02
before=general:-0.15 before=george:-0.52 before=greg:-0.28 before=health:0.65
before=hillary:-0.27 before=his:0.51 before=hit:0.21 before=how:0.25 before=in:1.86
before=include:0.14 before=international:-0.15 before=into:0.5 before=is:0.25
before=its:0.49 before=james:-0.15 before=jessica:-0.18 before=jim:-0.14
before=john:-0.45 before=judge:-0.2 before=kevin:-0.22 before=lake:0.9 before=last:-0.28
before=le:-0.24 before=lee:-0.13 before=linda:-0.12 before=london:-0.25
before=madison:-0.23 before=make:0.41 before=manager:-0.16 before=many:-0.15
before=margaret:-0.18 before=matthew:-0.12 before=mayor:-0.26 before=memorial:0.26
before=metro:0.5 before=michael:-0.22 before=minister:-0.18 before=missing:0.18
before=moore's:0.77 before=mr:-0.6 before=mrs:-0.23 before=national:0.19
before=native:-0.68 before=near:1.7 before=new:0.16 before=north:1.33
before=northeast:0.88 before=northern:0.24 before=of:1.14 before=off:0.74
before=officer:-0.15 before=on:1.46 before=onto:0.62 before=or:0.44 before=outside:0.42
before=over:0.19 before=paris:-0.3 before=past:-0.13 before=peter:-0.14
before=president:-0.43 before=put:-0.38 before=ray:-0.12 before=red:0.21
before=richmond:-0.14 before=river:0.64 before=rodeo:0.79 before=rural:0.25
before=said:-0.48 before=says:-0.19 before=scott:-0.5 before=senior:0.2 before=some:0.35
before=south:0.48 before=southern:0.13 before=southwest:0.46 before=spokeswoman:-0.16
before=st:-0.19 before=state:0.18 before=steve:-0.12 before=sun:0.15
before=superintendent:-0.12 before=texas:-0.23 before=than:0.21 before=that:0.27
before=the:0.91 before=their:-0.21 before=three:0.33 before=through:0.18 before=to:0.72
before=told:-0.13 before=tom:0.16 before=toward:0.41 before=two:0.74 before=united:-0.93
before=upper:0.21 before=was:-0.27 before=west:1.17 before=western:1.15
before=which:-0.18 before=while:0.39 before=william:-0.16 before=with:-0.38
before=writer:-0.13 begins:-0.33 capitals:0.28 city0:-1.13 city1:-1.18 city2:-1.03
city3:-0.52 city4:-0.17 city5:0.73 city6:1.88 city7:0.86 comma_a:-0.78 comma_about:0.36
comma_according:0.45 comma_along:-0.39 comma_an:-0.37 comma_and:0.41 comma_brought:0.19
comma_date:0.33 comma_had:0.51 comma_has:0.12 comma_he:0.3 comma_in:-0.24
comma_including:0.16 comma_is:0.35 comma_it:0.37 comma_name:1.03 comma_of:-0.28
comma_on:0.26 comma_police:0.22 comma_said:0.71 comma_south:0.14 comma_the:0.23
comma_to:0.28 comma_told:-0.17 comma_was:0.69 comma_were:0.33 comma_where:0.71
comma_while:0.51 comma_who:-0.46 comma_whose:0.12 comma_will:0.37 common:-1.77
country0:-0.25 country6:0.75 country7:0.83 facility0:-0.65 forename:0.29
generic_after:0.39 hint=admin1:-1.85 hint=city:-0.51 hint=mountain:0.26 hint=water:1.47
homonyms=1:-0.19 homonyms=3:0.37 how=generic:-0.43 how=known:1.25 how=postal:0.61
how=short:1.01 how=unknown:-2.36 initial:0.47 kind=city:-0.56 kind=country:1.4
kind=facility:-0.65 located:1.3 lower:-0.45 mark=:1.2 mark=(:-0.19 mark=,:0.16
mark=::0.2 mark=“:-0.56 name=alias:-0.64 name=main:0.81 name_after:-0.92
name_after_generic:0.43 name_after_grown:-1.21 name_after_people:0.54
name_after_postal:0.45 name_after_short:-0.36 name_after_unknown:-0.84 name_before:-0.58
name_before_generic:-0.86 name_before_grown:-0.75 name_before_people:0.56
name_before_postal:0.65 name_before_short:0.27 name_before_unknown:-0.4 often=1:-0.44
often=2:-0.32 often=3:-0.16 often=4:-0.29 owns_thing:-0.24 place,generic:0.66
place,grown:0.78 place,known:1.98 place,unknown:0.5 placegeneric:1.06 placegrown:0.94
placeknown:1.85 placepeople:1.91 placeunknown:0.77 place—known:0.12 possessive:-0.28
region0:-1.25 region1:-0.18 region2:-0.67 region4:-0.52 region5:0.43 region6:0.81
region7:1.37 sign=&:-0.6 sign=':-0.42 sign=(:-0.44 sign=-:-0.14 sign=.:-0.16
sign=/:-0.23 sign=0:0.2 sign=1:0.25 sign=2:0.18 sign=4:0.2 sign=5:0.55 sign=6:-0.25
sign=8:0.28 sign=9:0.26 sign=”:-0.32 surname:-0.95 surname?:-0.85 then=&:-0.82
then=':-0.88 then=(:0.45 then=,:0.2 then=-:1.38 then=.:0.38 then=1:-0.3 then=2:-1.13
then=3:-0.47 then=5:-0.44 then=6:0.19 then=7:-0.45 then=8:-0.38 then=;:1.1 then=–:0.34
then=—:2.11 then=’:-0.68 then=”:0.21 two_before=:0.41 two_before=a:0.16
two_before=about:0.41 two_before=according:-0.76 two_before=acres:-0.32
two_before=across:0.29 two_before=against:-0.27 two_before=ago:0.15
two_before=airlifted:0.45 two_before=along:0.21 two_before=also:-0.17 two_before=an:0.3
two_before=and:-0.15 two_before=are:-0.13 two_before=as:-0.55 two_before=attorney:-0.13
two_before=award:0.15 two_before=back:0.32 two_before=battle:0.22
two_before=before:-0.46 two_before=behind:0.24 two_before=between:0.51
two_before=block:0.67 two_before=board:-0.69 two_before=body:-0.25 two_before=born:0.14
two_before=both:0.25 two_before=bridge:0.2 two_before=built:-0.22
two_before=bureau:-0.13 two_before=business:-0.21 two_before=but:-0.37
two_before=by:-0.44 two_before=c:0.24 two_before=came:0.12 two_before=capital:0.21
two_before=care:-0.13 two_before=cent:-0.21 two_before=central:-0.38
two_before=chairman:-0.15 two_before=chamber:-0.55 two_before=champion:-0.22
two_before=charged:0.17 two_before=charges:-0.26 two_before=chief:0.27
two_before=children:-0.31 two_before=cities:0.24 two_before=city:1.01
two_before=clerk:-0.47 two_before=close:0.19 two_before=closed:0.28 two_before=club:0.28
two_before=coalition:-0.33 two_before=college:-0.14 two_before=columbus:0.27
two_before=come:-0.19 two_before=commission:-0.15 two_before=commissioner:-0.21
two_before=committee:0.16 two_before=community:-0.12 two_before=construction:0.17
two_before=corner:-0.49 two_before=councilwoman:-0.12 two_before=county:0.36
two_before=daughter:-0.17 two_before=day:-0.29 two_before=days:-0.23
two_before=dead:0.43 two_before=defense:-0.15 two_before=department:-0.77
two_before=described:0.18 two_before=development:-0.16 two_before=died:-0.16
two_before=director:-0.39 two_before=division:-0.16 two_before=dr:-0.13
two_before=drive:0.48 two_before=driven:-0.3 two_before=drove:0.26
two_before=during:0.14 two_before=each:-0.14 two_before=east:0.13
two_before=employee:-0.14 two_before=executive:-0.15 two_before=facility:0.29
two_before=family:0.26 two_before=far:0.35 two_before=farm:0.47 two_before=father:0.12
two_before=filed:-0.88 two_before=florida:-0.43 two_before=found:-0.23
two_before=friday:0.3 two_before=friend:-0.21 two_before=from:-0.32
two_before=gainesville:0.5 two_before=georgia:0.18 two_before=government:0.14
two_before=greene:0.31 two_before=group:0.22 two_before=hall:-0.2 two_before=have:-0.46
two_before=he:-0.14 two_before=headed:0.25 two_before=heading:0.27 two_before=held:0.16
two_before=her:0.13 two_before=here:0.12 two_before=highway:0.76 two_before=his:-0.47
two_before=homes:-0.16 two_before=hospital:0.18 two_before=house:0.31
two_before=hundreds:-0.43 two_before=ii:-0.14 two_before=in:0.2 two_before=incident:0.41
two_before=include:-0.22 two_before=incumbent:-0.2 two_before=information:-0.25
two_before=injured:0.61 two_before=intersection:0.61 two_before=into:0.31
two_before=is:0.23 two_before=israel:-0.16 two_before=it:-0.25 two_before=jail:0.19
two_before=january:0.19 two_before=job:0.4 two_before=john:0.12 two_before=jr:0.32
two_before=judge:-0.14 two_before=jury:-0.15 two_before=just:0.2 two_before=know:0.22
two_before=known:0.23 two_before=later:-0.15 two_before=law:-0.21
two_before=leader:-0.17 two_before=led:-0.13 two_before=left:0.13 two_before=line:0.3
two_before=live:0.38 two_before=lives:0.45 two_before=living:0.14
two_before=located:0.36 two_before=lt:-0.13 two_before=man:0.17 two_before=manager:-0.15
two_before=march:-0.34 two_before=mayor:-0.14 two_before=member:-0.35
two_before=members:-0.32 two_before=men:-0.17 two_before=minister:-0.12
two_before=monday:0.23 two_before=mound:-0.41 two_before=native:-0.15
two_before=negotiations:0.38 two_before=new:-0.12 two_before=news:-0.52
two_before=north:0.45 two_before=office:-0.37 two_before=officer:-0.2
two_before=officers:-0.18 two_before=officials:-0.2 two_before=on:0.68
two_before=one:-0.18 two_before=only:-0.22 two_before=or:-0.12 two_before=out:-0.19
two_before=owner:-0.29 two_before=paris:0.18 two_before=park:0.26 two_before=party:-0.25
two_before=percent:-0.34 two_before=place:-0.47 two_before=planning:0.16
two_before=police:-0.12 two_before=portion:0.92 two_before=president:-0.63
two_before=program:0.18 two_before=project:-0.16 two_before=property:-0.16
two_before=race:-0.28 two_before=rep:-0.16 two_before=residents:0.29
two_before=return:0.21 two_before=road:0.65 two_before=robbery:0.13 two_before=route:0.2
two_before=runs:-0.35 two_before=russia:0.18 two_before=s:0.29 two_before=safety:-0.38
two_before=said:-0.65 two_before=sales:-0.29 two_before=saturday:-0.18
two_before=say:0.22 two_before=says:0.15 two_before=schools:0.36
two_before=secretary:-0.21 two_before=sen:-0.23 two_before=senior:0.25
two_before=sent:-0.57 two_before=service:-0.14 two_before=services:0.13
two_before=sgt:-0.24 two_before=sheriff:-0.24 two_before=shooting:0.18
two_before=side:0.24 two_before=since:-0.32 two_before=sold:-0.21 two_before=son:-0.38
two_before=south:0.89 two_before=spoke:-0.36 two_before=st:0.73 two_before=staff:-0.26
two_before=start:-0.15 two_before=statement:0.14 two_before=states:-0.24
two_before=station:0.23 two_before=store:0.34 two_before=stores:0.19
two_before=street:0.27 two_before=student:0.27 two_before=students:-0.27
two_before=such:0.26 two_before=sudan:0.34 two_before=sunday:-0.29
two_before=superintendent:-0.16 two_before=supervisor:-0.12 two_before=support:-0.19
two_before=taken:0.24 two_before=talks:0.17 two_before=team:-0.32 two_before=th:0.24
two_before=than:-0.18 two_before=that:0.46 two_before=the:0.45 two_before=them:0.24
two_before=there:0.18 two_before=they:0.17 two_before=three:0.14
two_before=thursday:-0.58 two_before=ties:0.14 two_before=to:-0.22 two_before=told:0.43
two_before=town:1.22 two_before=travel:-0.18 two_before=traveling:0.42
two_before=trial:-0.21 two_before=troop:0.68 two_before=tuesday:0.4 two_before=two:0.14
two_before=under:-0.24 two_before=university:-0.4 two_before=up:0.3
two_before=used:-0.63 two_before=valley:0.3 two_before=village:0.97 two_before=was:0.29
two_before=week:-0.13 two_before=were:-0.16 two_before=west:0.7 two_before=what:-0.2
two_before=win:-0.37 two_before=would:0.22 two_before=year:0.12 two_before=years:0.19
two_before=yesterday:0.13 words=1:-1.21 words=3:0.24 words=4:1.02
"""

WEIGHTS: dict[str, float] = {
    "": 0.01,
    **{
        key: float(worth)
        for key, _, worth in (r.rpartition(":") for r in _ROWS.split())
    },
}
