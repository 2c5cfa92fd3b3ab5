"""What each piece of evidence for a place is worth in English.

Written by `benchmarks/learn_weights.py`; logistic regression, so weights are log odds.
"""

__all__ = ["WEIGHTS"]

_ROWS = """
after=a:-0.16 after=about:0.11 after=academy:-0.3 after=administration:-1.04
after=admitted:-0.11 after=after:-0.22 after=agencies:-0.33 after=air:-0.32
after=airlines:-0.33 after=airport:-0.26 after=all:-0.17 after=along:0.43
after=already:0.07 after=also:-0.1 after=and:0.4 after=announced:-0.11
after=apartment:0.32 after=apartments:-0.31 after=are:-0.48 after=area:0.56
after=army:0.46 after=around:0.1 after=art:-0.1 after=artists:0.36 after=arts:0.05
after=as:0.44 after=association:0.11 after=at:-0.62 after=attended:-0.06
after=attorney:0.43 after=authorities:0.55 after=award:-0.05 after=bank:-0.23
after=be:-0.2 after=because:-0.12 after=been:-0.1 after=before:-0.13 after=believe:-0.08
after=between:0.66 after=board:0.3 after=border:0.33 after=bridge:-0.23
after=brought:0.2 after=bush:-0.67 after=business:0.17 after=but:-0.38 after=by:-0.16
after=c:-0.1 after=calls:-0.16 after=can:-0.31 after=capital:0.29 after=catholic:-0.39
after=cemetery:-0.46 after=center:-0.21 after=central:0.36 after=chamber:0.29
after=charged:-0.21 after=chief:-0.18 after=church:0.52 after=circuit:0.73
after=cities:0.21 after=city:0.86 after=civic:-0.34 after=cleanup:0.31 after=clerk:0.18
after=club:-0.33 after=co:0.59 after=college:-0.05 after=committee:0.11
after=community:0.35 after=coroner:0.39 after=could:-0.89 after=council:0.48
after=council's:-0.4 after=counties:1.63 after=countries:-0.27 after=county:0.3
after=course:-0.08 after=court:-0.51 after=crown:0.06 after=culture:-0.27 after=d:-0.13
after=day:-0.45 after=de:0.18 after=decadal:-0.05 after=declined:-0.17
after=democratic:0.41 after=department:0.17 after=deputy:-0.24 after=detention:0.17
after=did:-0.22 after=died:-0.08 after=district:1.15 after=division:0.15 after=do:-0.33
after=does:0.1 after=don’t:-0.05 after=drive:-0.17 after=during:0.18 after=east:0.21
after=edge:-0.05 after=election:0.32 after=elementary:-0.36 after=emergency:0.31
after=environmental:0.26 after=ever:-0.15 after=f:-0.15 after=facilities:-0.31
after=family:-0.26 after=farms:0.25 after=fire:1.61 after=firefighters:0.59
after=first:0.09 after=food:-0.49 after=for:-0.15 after=foreign:0.54 after=found:-0.05
after=foundation:-0.19 after=friday:-0.1 after=funeral:0.08 after=general:0.17
after=georgia:-0.05 after=get:-0.33 after=got:-0.12 after=gov:0.47 after=government:0.59
after=governor:0.48 after=grand:0.07 after=group:-0.38 after=had:-0.38 after=hall:-0.14
after=has:0.22 after=have:-0.13 after=he:-0.23 after=health:0.53 after=her:0.06
after=heritage:-0.46 after=high:0.38 after=highway:0.21 after=his:-0.06 after=home:0.78
after=homes:0.29 after=hospital:0.3 after=hotel:-0.32 after=if:-0.39 after=ii:-0.08
after=in:0.52 after=includes:-0.1 after=international:0.36 after=is:-0.19 after=j:-0.17
after=jail:0.44 after=jones:-0.18 after=journal:-0.12 after=jr:-0.15 after=judge:-0.18
after=july:-0.17 after=junior:0.36 after=jury:0.17 after=just:-0.24 after=killed:-0.26
after=l:-0.46 after=last:-0.2 after=late:-0.21 after=latin:-1.14 after=law:-0.48
after=left:0.13 after=lewis:-0.39 after=lincoln:-0.06 after=lived:-0.21
after=london:-0.14 after=m:-0.19 after=made:-0.14 after=main:-0.18 after=make:0.09
after=man:1.89 after=management:0.15 after=manager:0.25 after=march:0.15
after=market:-0.06 after=materials:-0.14 after=may:-0.2 after=mayor:1.86
after=meeting:-0.39 after=member:-0.28 after=members:-0.07 after=memorial:0.54
after=middle:0.43 after=military:-0.1 after=moayyad:-0.81 after=monday:0.26
after=morning:-0.06 after=moved:-0.14 after=museum:0.33 after=music:-0.23
after=must:0.14 after=national:0.66 after=native:0.87 after=near:0.94 after=need:-0.06
after=never:-0.05 after=news:0.33 after=next:0.1 after=night:-0.05 after=no:-0.46
after=of:-0.9 after=office:0.41 after=officer:0.17 after=officers:0.2
after=official:-0.06 after=officials:0.24 after=one:-0.1 after=or:0.54 after=over:-0.05
after=park:0.18 after=party:0.21 after=patrol:-0.75 after=peace:0.56
after=pennsylvania:-0.82 after=people:-0.35 after=pointed:-0.11 after=police:2.15
after=political:-0.13 after=polk:-0.12 after=president:0.51 after=project:-0.05
after=province:0.07 after=public:0.44 after=pulled:-0.32 after=putin:-0.45
after=queensland:-1.35 after=received:-0.37 after=reported:-0.43 after=republican:0.31
after=resident:0.79 after=residents:0.66 after=restaurant:0.09 after=retirement:-0.26
after=ridge:-0.39 after=road:0.55 after=ruled:-0.33 after=s:-0.24 after=safety:-0.14
after=said:-2.14 after=sales:-0.16 after=saturday:0.38 after=says:-0.12
after=school:0.08 after=secretary:0.17 after=security:0.15 after=selectman:0.44
after=senior:0.46 after=sheriff:0.73 after=sheriff's:0.27 after=sheriff’s:0.91
after=should:0.17 after=since:0.16 after=smith:-0.15 after=society:-0.07
after=spoke:-0.25 after=started:-0.13 after=state:0.32 after=still:0.16
after=street:-0.37 after=students:-0.12 after=superintendent:-0.28 after=superior:0.73
after=system:0.1 after=taken:-0.42 after=team:-0.44 after=texas:-0.15 after=than:0.06
after=that:-0.55 after=the:-0.53 after=then:0.05 after=this:0.16 after=through:0.11
after=thursday:0.1 after=times:-0.82 after=to:0.07 after=today:-0.36 after=told:-0.7
after=town:0.86 after=tried:-0.11 after=trump:-0.15 after=tuesday:-0.14
after=united:0.07 after=university:-0.51 after=valley:0.12 after=valve:-0.12
after=village:0.27 after=volunteer:1.02 after=w:-0.08 after=walker:-0.4 after=want:0.16
after=wants:-0.17 after=war:-0.11 after=was:-0.54 after=water:0.56 after=way:-0.05
after=we:0.05 after=went:-0.19 after=were:-0.33 after=west:-0.62 after=when:-0.14
after=where:0.58 after=which:-0.15 after=who:-0.42 after=wilderness:1.04 after=will:0.4
after=williams:-0.14 after=with:-0.05 after=woman:0.3 after=worked:-0.07
after=world:-0.24 after=would:-0.18 after=wrestling:-0.07 after=wrote:-0.07
after=yesterday:-0.28 after=youth:-0.68 before=a:0.65 before=about:-0.08
before=across:0.4 before=after:-0.18 before=against:-0.06 before=alexandria:-0.15
before=all:0.1 before=along:0.15 before=american:-0.29 before=an:0.24 before=and:0.61
before=andrew:-0.12 before=annual:0.4 before=another:0.08 before=anthony:-0.06
before=around:0.68 before=at:0.37 before=athens:-0.22 before=attorney:-0.3
before=barack:-0.26 before=barbara:-0.07 before=before:-0.44 before=behind:0.41
before=between:0.94 before=bill:-0.13 before=bob:-0.17 before=both:0.2
before=brian:-0.22 before=but:0.09 before=by:-0.22 before=call:0.06 before=called:0.08
before=central:0.42 before=chairman:-0.06 before=charles:-0.22 before=charleston:-0.16
before=chris:-0.14 before=city:-0.13 before=clean:0.15 before=club:-0.21
before=coach:-0.99 before=columbia:-0.2 before=columbus:-0.17 before=commissioner:-0.05
before=concord:-0.17 before=coordinator:-0.16 before=county:-1.53 before=crown:-0.18
before=dale:-0.13 before=david:-0.27 before=deputy:0.05 before=director:-0.46
before=down:-0.33 before=downtown:0.91 before=during:-0.48 before=east:0.85
before=eastern:0.4 before=eric:-0.06 before=first:-0.09 before=for:0.4
before=former:0.55 before=found:-0.34 before=four:0.42 before=from:1.06
before=gary:-0.08 before=general:-0.13 before=george:-0.5 before=greg:-0.23
before=hillary:-0.28 before=his:0.57 before=hit:0.24 before=how:0.24 before=in:1.89
before=include:0.24 before=including:0.14 before=international:-0.13 before=into:0.4
before=is:0.56 before=its:0.48 before=james:-0.14 before=jason:-0.07
before=jessica:-0.19 before=jim:-0.12 before=john:-0.4 before=judge:-0.18
before=junior:-0.14 before=kevin:-0.19 before=lake:0.85 before=last:-0.13
before=le:-0.24 before=lee:-0.12 before=like:0.09 before=linda:-0.11 before=london:-0.27
before=madison:-0.22 before=make:0.42 before=manager:-0.15 before=many:-0.17
before=margaret:-0.16 before=mark:-0.05 before=mary:-0.05 before=matt:-0.07
before=matthew:-0.11 before=mayor:-0.26 before=medical:-0.05 before=memorial:0.26
before=metro:0.51 before=michael:-0.21 before=mike:-0.05 before=minister:-0.19
before=miss:0.59 before=missing:0.08 before=moore's:0.8 before=mr:-0.58 before=mrs:-0.23
before=national:0.1 before=native:-0.65 before=near:1.63 before=north:1.36
before=northeast:0.98 before=northern:0.27 before=of:1.21 before=off:0.67
before=officer:-0.15 before=old:-0.12 before=on:1.53 before=onto:0.53 before=or:0.47
before=outside:0.44 before=over:0.23 before=paris:-0.5 before=past:-0.15
before=paul:0.07 before=peter:-0.12 before=police:0.12 before=president:-0.39
before=put:-0.54 before=ray:-0.12 before=red:0.22 before=richard:-0.1
before=richmond:-0.13 before=rick:-0.06 before=robert:-0.07 before=rodeo:0.82
before=rural:0.28 before=said:-0.4 before=sarah:-0.08 before=says:-0.23
before=scott:-0.44 before=some:0.38 before=south:0.23 before=southern:0.14
before=southwest:0.48 before=spokesman:-0.07 before=spokeswoman:-0.16 before=st:-0.19
before=state:0.27 before=stephen:-0.1 before=steve:-0.11 before=superintendent:-0.11
before=taco:-0.05 before=terry:-0.05 before=texas:-0.17 before=th:0.1 before=than:0.23
before=that:0.39 before=the:0.96 before=their:-0.2 before=thomas:-0.09 before=three:0.35
before=through:0.08 before=to:0.81 before=told:-0.12 before=tom:-0.07 before=toward:0.42
before=two:0.75 before=united:-0.9 before=upper:0.17 before=virginia:-0.09
before=was:-0.27 before=wess:-0.08 before=west:1.06 before=western:1.1 before=what:0.14
before=when:0.18 before=where:0.12 before=which:-0.19 before=while:0.45
before=william:-0.16 before=with:-0.4 before=writer:-0.12 before=year-old:0.15
before=â:-0.15 begins:-0.64 capitals:0.34 city0:-1.07 city1:-1.05 city2:-0.95
city3:-0.43 city4:-0.05 city5:0.82 city6:1.93 city7:0.46 comma_a:-0.78 comma_about:0.35
comma_according:0.49 comma_along:-0.37 comma_an:-0.34 comma_and:0.34 comma_brought:0.2
comma_but:-0.05 comma_date:0.31 comma_director:-0.05 comma_executive:-0.06
comma_for:0.13 comma_had:0.52 comma_has:0.12 comma_he:0.28 comma_in:-0.29
comma_including:0.12 comma_is:0.38 comma_it:0.39 comma_just:0.23 comma_name:1.09
comma_of:-0.39 comma_police:0.24 comma_president:-0.08 comma_said:0.78 comma_saying:-0.1
comma_south:0.14 comma_the:0.13 comma_to:0.33 comma_told:-0.17 comma_was:0.74
comma_were:0.34 comma_when:-0.09 comma_where:0.75 comma_while:0.51 comma_who:-0.39
comma_whose:0.15 comma_will:0.38 comma_with:0.09 common:-1.79 country0:-0.29
country5:0.07 country6:0.8 country7:0.98 ends:-0.06 facility0:-0.51 forename:0.28
generic_after:0.44 hint=admin1:-1.89 hint=admin2:-0.08 hint=city:-0.56
hint=facility:-0.13 hint=mountain:0.19 hint=station:0.23 hint=water:1.48 homonyms=0:0.23
homonyms=1:0.12 homonyms=2:0.27 homonyms=3:0.71 how=end:0.59 how=generic:0.44
how=grown:-0.21 how=known:0.69 how=people:-0.63 how=postal:0.15 how=short:0.75
how=unknown:-1.78 initial:0.48 kind=city:-0.34 kind=country:1.56 kind=facility:-0.51
kind=mountain:0.25 kind=region:0.47 kind=water:-0.15 located:1.22 lower:-0.51 mark=:1.69
mark=':-0.08 mark=(:-0.15 mark=-:0.32 mark=.:0.18 mark=::0.4 mark=?:0.13 mark=“:-0.21
mark=”:0.42 mountain0:0.25 name=alias:-0.35 name=main:1.33 name_after:-1.12
name_after_generic:0.08 name_after_grown:-1.06 name_after_known:0.18
name_after_people:0.43 name_after_postal:0.48 name_after_short:-0.35
name_after_unknown:-0.91 name_before:-0.55 name_before_generic:-0.98
name_before_grown:-0.8 name_before_known:-0.07 name_before_people:0.68
name_before_postal:0.63 name_before_short:0.14 often=1:-0.36 often=2:-0.24 often=3:-0.09
often=4:-0.18 owns_name:-0.21 owns_thing:-0.14 place,generic:0.62 place,grown:0.81
place,known:2.03 place,unknown:0.48 place--known:0.08 place;known:-0.07
placegeneric:0.66 placegrown:0.99 placeknown:2.02 placepeople:-0.16 place—known:0.34
possessive:-0.35 region0:-0.34 region1:-0.17 region2:-0.4 region4:-0.52 region5:0.23
region6:0.54 region7:1.16 sign=&:-0.56 sign=':-0.39 sign=(:-0.55 sign=.:-0.16
sign=/:-0.23 sign=0:0.22 sign=1:0.24 sign=2:0.23 sign=3:0.11 sign=4:0.21 sign=5:0.62
sign=6:-0.23 sign=7:0.17 sign=8:0.32 sign=9:0.26 sign=;:0.09 sign=—:-0.05 sign=”:-0.19
surname:-1.02 surname?:-0.93 then=!:-0.09 then=&:-0.82 then=':-0.95 then=(:0.39
then=):-0.09 then=,:0.13 then=-:1.68 then=.:0.35 then=/:0.14 then=1:-0.29 then=2:-1.16
then=3:-0.48 then=4:0.21 then=5:-0.25 then=6:0.33 then=7:-0.21 then=8:-0.37 then=;:1.11
then=?:0.07 then=]:0.05 then=–:0.35 then=—:2.12 then=’:-0.68 then=“:-0.11 then=”:0.28
two_before=:0.33 two_before=a:0.29 two_before=about:0.45 two_before=accident:0.08
two_before=according:-0.75 two_before=acres:-0.31 two_before=across:0.33
two_before=after:-0.1 two_before=afternoon:-0.09 two_before=against:-0.25
two_before=ago:0.15 two_before=airlifted:0.49 two_before=all:0.06 two_before=along:0.28
two_before=also:-0.15 two_before=american:-0.09 two_before=an:0.3 two_before=and:-0.24
two_before=april:-0.13 two_before=are:-0.11 two_before=area:0.09
two_before=arrested:0.06 two_before=artists:0.12 two_before=as:-0.52
two_before=association:0.05 two_before=at:0.11 two_before=attack:-0.09
two_before=attorney:-0.11 two_before=avenue:-0.05 two_before=award:0.21
two_before=awarded:-0.25 two_before=back:0.2 two_before=bank:-0.08 two_before=based:0.1
two_before=battle:0.22 two_before=be:-0.05 two_before=before:-0.46
two_before=behind:0.26 two_before=best:0.08 two_before=between:0.52
two_before=block:0.74 two_before=board:-0.64 two_before=body:-0.18 two_before=born:0.16
two_before=both:0.27 two_before=bridge:0.24 two_before=brought:0.05
two_before=building:-0.17 two_before=built:-0.12 two_before=bureau:-0.12
two_before=business:-0.12 two_before=but:-0.37 two_before=by:-0.47 two_before=c:0.18
two_before=call:0.09 two_before=called:-0.23 two_before=came:0.13
two_before=capital:0.06 two_before=capt:-0.06 two_before=care:-0.11
two_before=cent:-0.16 two_before=center:0.05 two_before=central:-0.2
two_before=chairman:-0.11 two_before=chamber:-0.54 two_before=champion:-0.21
two_before=charged:0.19 two_before=charges:-0.4 two_before=chief:-0.05
two_before=children:-0.64 two_before=cities:0.09 two_before=city:1.04
two_before=class:-0.23 two_before=clerk:-0.47 two_before=close:0.17
two_before=closed:0.31 two_before=closure:-0.06 two_before=coalition:-0.33
two_before=college:-0.13 two_before=columbus:0.3 two_before=come:-0.19
two_before=commission:-0.11 two_before=commissioner:-0.2 two_before=committee:0.12
two_before=community:-0.11 two_before=construction:0.19 two_before=contact:0.09
two_before=coordinator:-0.09 two_before=corner:-0.51 two_before=council:-0.61
two_before=councilwoman:-0.11 two_before=county:0.21 two_before=crime:-0.44
two_before=custody:0.1 two_before=daughter:-0.16 two_before=day:-0.27
two_before=days:-0.21 two_before=dead:0.48 two_before=death:-0.06
two_before=defense:-0.13 two_before=department:-0.7 two_before=described:0.13
two_before=development:-0.18 two_before=died:-0.11 two_before=director:-0.29
two_before=discussion:-0.09 two_before=division:-0.15 two_before=dr:-0.11
two_before=drive:0.49 two_before=driven:-0.26 two_before=driving:-0.54
two_before=drove:0.3 two_before=during:0.15 two_before=each:-0.14 two_before=east:0.09
two_before=election:0.16 two_before=employee:-0.12 two_before=end:-0.05
two_before=executive:-0.13 two_before=facility:0.39 two_before=family:0.3
two_before=far:0.38 two_before=farm:0.46 two_before=father:0.13 two_before=filed:-0.81
two_before=fire:0.06 two_before=first:-0.09 two_before=flights:-0.09
two_before=florida:-0.43 two_before=for:0.07 two_before=found:-0.21
two_before=friday:0.33 two_before=friend:-0.17 two_before=from:-0.37
two_before=future:-0.08 two_before=gainesville:0.49 two_before=general:-0.07
two_before=georgia:0.17 two_before=gov:-0.08 two_before=government:0.1
two_before=governor:-0.09 two_before=grant:0.22 two_before=greene:0.34
two_before=group:0.28 two_before=hall:-0.08 two_before=has:0.07 two_before=have:-0.46
two_before=he:-0.05 two_before=headed:0.25 two_before=held:0.19 two_before=her:0.12
two_before=here:0.15 two_before=highway:0.76 two_before=his:-0.47
two_before=history:-0.18 two_before=home:0.12 two_before=homes:-0.15
two_before=hospital:0.19 two_before=hours:-0.06 two_before=house:0.32
two_before=how:-0.17 two_before=hundreds:-0.42 two_before=husband:-0.1 two_before=i:-0.2
two_before=if:0.09 two_before=ii:-0.24 two_before=in:0.18 two_before=incident:0.44
two_before=include:-0.18 two_before=including:-0.18 two_before=incumbent:-0.18
two_before=information:-0.23 two_before=injured:0.57 two_before=intersection:0.64
two_before=into:0.2 two_before=investigators:-0.09 two_before=is:0.26
two_before=it:-0.15 two_before=jail:0.2 two_before=job:0.47 two_before=john:0.18
two_before=jr:0.33 two_before=judge:-0.12 two_before=jury:-0.07 two_before=just:0.2
two_before=justice:-0.05 two_before=kentucky:-0.05 two_before=killed:0.06
two_before=know:0.19 two_before=known:0.24 two_before=later:-0.15 two_before=laurel:-0.1
two_before=law:-0.21 two_before=leader:-0.17 two_before=led:-0.13 two_before=left:0.14
two_before=life:-0.11 two_before=like:-0.24 two_before=line:0.28 two_before=live:0.42
two_before=lives:0.46 two_before=living:0.14 two_before=located:0.35
two_before=locations:0.1 two_before=lt:-0.14 two_before=m:0.08 two_before=man:0.15
two_before=manager:-0.13 two_before=march:-0.43 two_before=market:0.11
two_before=mayor:-0.12 two_before=meeting:0.11 two_before=member:-0.35
two_before=members:-0.43 two_before=men:-0.15 two_before=minister:-0.12
two_before=monday:-0.09 two_before=money:-0.12 two_before=month:0.06
two_before=more:-0.09 two_before=morning:0.11 two_before=mother:-0.06
two_before=mound:-0.42 two_before=native:-0.15 two_before=near:-0.24
two_before=negotiations:0.38 two_before=new:-0.14 two_before=news:-0.65
two_before=north:0.58 two_before=northwest:-0.05 two_before=number:-0.08
two_before=of:-0.09 two_before=off:-0.08 two_before=office:-0.31
two_before=officer:-0.18 two_before=officers:-0.16 two_before=officials:-0.23
two_before=on:0.61 two_before=one:-0.31 two_before=only:-0.2 two_before=open:0.12
two_before=operations:0.06 two_before=or:-0.13 two_before=outside:0.12
two_before=over:-0.17 two_before=owner:-0.31 two_before=paris:0.18 two_before=park:0.36
two_before=part:-0.17 two_before=parts:0.1 two_before=party:-0.21 two_before=peace:-0.09
two_before=percent:-0.25 two_before=photo:-0.1 two_before=place:-0.36
two_before=planning:0.15 two_before=pleasant:-0.12 two_before=police:-0.12
two_before=port:0.11 two_before=portion:0.9 two_before=president:-0.6
two_before=prime:-0.07 two_before=privatization:-0.05 two_before=program:0.2
two_before=project:-0.15 two_before=property:-0.16 two_before=pupils:0.06
two_before=race:-0.23 two_before=regional:-0.21 two_before=release:0.05
two_before=rep:-0.13 two_before=report:0.09 two_before=representative:-0.06
two_before=request:0.24 two_before=residents:0.31 two_before=return:0.22
two_before=rev:-0.07 two_before=road:0.61 two_before=robbery:0.16 two_before=route:0.42
two_before=run:-0.07 two_before=runs:-0.2 two_before=russia:0.15 two_before=s:0.27
two_before=safety:-0.36 two_before=said:-0.53 two_before=sales:-0.21
two_before=saturday:-0.31 two_before=say:0.27 two_before=says:0.14
two_before=school:-0.09 two_before=schools:0.37 two_before=secretary:-0.1
two_before=sen:-0.21 two_before=senior:0.07 two_before=sent:-0.7
two_before=service:-0.28 two_before=services:0.15 two_before=sgt:-0.22
two_before=sheriff:-0.2 two_before=shooting:0.19 two_before=side:0.34
two_before=since:-0.35 two_before=sold:-0.26 two_before=son:-0.37 two_before=south:0.92
two_before=spokesman:0.1 two_before=st:0.79 two_before=staff:-0.3 two_before=start:-0.14
two_before=state:0.13 two_before=statement:0.14 two_before=states:-0.22
two_before=station:0.26 two_before=store:0.31 two_before=stores:0.21
two_before=street:0.3 two_before=student:0.3 two_before=students:-0.4
two_before=such:0.23 two_before=sudan:0.35 two_before=sunday:-0.27
two_before=superintendent:-0.14 two_before=supervisor:-0.11 two_before=support:-0.19
two_before=syria:0.1 two_before=take:-0.16 two_before=taken:0.15 two_before=talks:0.18
two_before=team:-0.39 two_before=texas:0.05 two_before=th:0.25 two_before=than:-0.1
two_before=that:0.44 two_before=the:0.3 two_before=them:0.15 two_before=there:0.19
two_before=they:0.17 two_before=three:0.14 two_before=through:0.11
two_before=thursday:-0.52 two_before=ties:0.15 two_before=times:0.1 two_before=to:-0.18
two_before=today:0.06 two_before=told:0.53 two_before=tour:0.07 two_before=town:1.21
two_before=trail:0.06 two_before=travel:-0.14 two_before=traveling:0.52
two_before=trial:-0.19 two_before=troop:0.76 two_before=tuesday:0.46 two_before=two:0.15
two_before=under:-0.28 two_before=united:0.12 two_before=university:-0.5
two_before=up:0.31 two_before=us:0.06 two_before=used:-0.65 two_before=va:0.13
two_before=valley:0.3 two_before=vehicle:-0.08 two_before=village:0.94
two_before=visit:0.09 two_before=was:0.1 two_before=way:0.15 two_before=wednesday:-0.1
two_before=week:-0.09 two_before=well:-0.09 two_before=were:-0.16 two_before=west:0.74
two_before=what:-0.19 two_before=when:-0.07 two_before=which:0.19 two_before=win:-0.36
two_before=working:-0.39 two_before=world:-0.15 two_before=would:0.24
two_before=year:0.13 two_before=year-old:-0.08 two_before=years:0.2
two_before=yesterday:0.09 water0:-0.15 words=1:-0.86 words=2:0.07 words=3:0.25
words=4:0.53
"""

WEIGHTS: dict[str, float] = {"": -0.98}
for _row in _ROWS.split():
    _piece, _, _worth = _row.rpartition(":")
    WEIGHTS[_piece] = float(_worth)
