"""English words that are also the name of some place, none of it meant by most.

From SCOWL, the word list of Debian's `wamerican-small`, as far as the gazetteer knows
a place so called (Copyright 2000-2011 by Kevin Atkinson; free for any use with this
notice and without warranty of any kind).
"""

__all__ = ["HOMONYMS"]

_WORDS = """
abbey abridge accord acre ado adobes advance afar agency air airport akin albino ale
ales alga alley alliance along alpha altar alto altos amble amir ampere anchorage
anchovy anew anger angered angers angles ani annex ant antelope anthem antique antlers
anus ape apex apples apt arcade arch archer arches arching archway are area arena arenas
ares aria arias aroma aromas arrest arsenal as ascension ash ask aspen assent assumption
at ate atlas auburn auditorium august aura auras awe axis ay aye bacon bad bade badger
bag bail bailing bake baker bale baling balk ball ballast ballots balm bamboo ban banana
band bandana bang bangs bani banjo bank banks banner banning bar barber barbing bard
bare barge baring bark barking barley barman barn baron barrage barren basic basin
basing bat bath battle battlefield baud bay baying beach beacon bean bear beaver bed bee
beer beers beets beg began begun bell bells belt bend bender bent berry best beta
betting bias bicker bid biking bile bingo bishop bison biting blacksmiths blades bland
bled blessing bliss blond bloom blossom bluff bluffs bode bologna bolt bond bone bony
boo boom boon boons boos boot booth bore born borne bossier botany boulder boundary
bountiful bourbon bow bowling box bra brains brake bran branch brand bras brassy bravo
bray breakwater brick bride bridge bright brilliant broach broke brook brooks brown
browning brush brusque bucks bud buffalo bugle bullet bullion bulls bully bum bungalow
burden bureau burns burst bury bush busing bust busy butler butte butterfly buttes butts
buy cab cabaret cacao cache cactus café cage calcium caller callow callus came camp can
canal canals canaries candor cane canes canning cannon canoe canon canyon caper capital
car carbon cardigan care carefree cargo caribou carnation carp carpenter cars cascade
cascades cash cashmere casino casinos cassino cast cat cathedral cavalier cave caves
cedar celebration centennial center central cents century chagrin chair chamber chambers
champagne champion champs change charge chars chase cherry chi chile chili chilly chin
china chinking chipping choir chop chore church circa circle cite citrus clans claret
clay clemency clever climax clinch clones clot cloud clover coal coaling coast coats
cobra cocoa coffee cognac coin coke college collie colon coma comas combine combs come
comet comfort commerce commonwealth communal conception concession concise concord
concrete condom condor cone confederation confines congress conservation consolation
contest continental convent converse conversion convoy coo cook cool cooling cooper coos
cop cordon cork corn cornea cornier corning coronation corpus corral cot cottage cotton
cottonwood couches council countryside court cove coves coward cox coyote crane crater
creek crescent crest cricket crisp crook crooks cross crossroads crystal cube cults
cumming curry cut cuts cypress dad dam dame damp dare dares darling date dawn day daze
deal dean defiance deli delis delta delve dent deport deposit diamond die dig dike dill
dimer dining dire divide do docking dodge dogwood dole dollar dome dominion don doom
dooms door dosing dour downs downtown drain drama dresser drew driver dross drug drum
dry dual dud dug dukes dunes dung duping dusty eagle ear early earnest earth east
eastern ebbs echo eclectic economy eddy effort egg eke elbow elk elm emblem emerald
eminence empire emporia emporium energy engineer enigma enter enterprise equality era
eras erode err essay eureka evens evergreen excel exhibition experiment export eye faith
falcon fall falls fang fare farmland fate federal federation felines fell felling ferns
ferry fertile fez fiche finale fines first fiscal fisher flee fleet flint flocking flora
floss flushing force ford fords foreman fores forest forge forges forks forth fortune
fossil foster fountain four fours fowling free freedom freer freshwater friend friendly
friendship from front frontier frost fry fully fuming furnace fussy fête gage gala gale
gallant gals gaming gamut gander gang gap garden gardenia garland garnet garnish
garrison gas gassing gates gateway gay gees gel gem genes gent gentry gill give glacier
glad glades gland glen glide globe go god goes going gold golden golf gondola gonna
goodwill gore gorges goring gosh got grab grabs grace graces graft grain gram grand
grandson granite grant grants grapevine grave graves gray grays green greenback grenade
grey grill grim grimes grins groom grottoes grove groves grub guinea guise gulf gums
gunning guru guy ha hackney hag hail hale hales halfway hall halls ham hamlet hand hang
happy harbor hard hardy harmony harp harrow hart harts harvest haste hat hatch hatting
haven hay hays hazard headland headlands headstone healing heard heath heather heel hell
helper hem hemlock herald heritage heron hey hickory hideaway highland highlands
highways hill hillier hills hillside hims hinds hinge hinges hinterland hire hit ho hobo
hocking holder hole holiday holler holly home homeland homestead hone honey hood hook
hooks hope horde horn hose hospital hot hour hove hub hue hull human humble hums hunt
hunter hunting hurricane hurt hut ifs ii imperial in independence indigo industry ins
intercourse iota irate iron is island islands isle ivy jack jackpot jade jam jar jars
jay jelling jerky jersey jingling job jubilee jug junction junior juntas jury justice
keen keener ken keys keystone kill kiln kilo kin kinda kinder kindred king kingfisher
kings kissing knock lab laces lack lacrosse lad lag lake lakes lamb lame lampoon lancing
lander landing landmark lane lapel laps larva lash laurel lavender law lawn lay lazy
lead leader lean lee leech leek leer leers legacy lemon lend lens lent lessen level
lever levy liberal liberation liberty lice licking light limbo limerick limestone liming
limit line linger lint lion list lit liter lively lives lizard llama loans lob locking
locust log logo long lookout loon loop loose lop lorry loss lot love loving loyal luck
lucky lug lunge lupin lure luring luster lye lynch mace mad madam made magazine magenta
magnet magnolia mahogany maiden maidens mailing main maize major male mallet mama
mammoth man manage mane mange manger mango manly manning manor mansion mantel many
marathon marble march marches mare mares maria marina marine marines maritime mark
marker marks mars mart martin mas mascara mascot mason massacre massing matador maverick
may maze me meadow meadows media medias medley meeker melon men mentor mercury mere
meres meridian mermaid meshed messy met metes metro metropolis midstream midway mien
mile miles mill miller mills mine miner mineral mining minor mire mires mission mite
mobile mold mole monster monument moody moos mop mope moping moron mosquito moss mosses
most moth motley mound mounds mountain mower mu much mud muddy muff muse mussel mustang
muting mutters mystic nag nails name narrows nasal naval nay needles net never newborn
newton nice nine nip no noble nobles nodes nods noisy none normal north northeast
northeastern northern northward northwest nose oar oasis oblong ocean odder ode of off
officer ogle ogre oil okay omega on one onset opal opera opportunity or oracle oral
orange orchard orchards ore ores orient oriental otter oust outer outing outlook over
overland ox pa pace pacific pacing pack pact page pail pains paint pal pale palling pals
pan panacea panda pandas pane pang panhandle panic panorama pant pap papa papas papaya
paper par parachute paradise paragon paramount parches parchment pare parent pares park
parks parkway parole parse parsons partizan pasta pastas paste pat patrol pavilion
pawing pay pea peach pearl peck peculiar peel peer pelican pelves pen penal pencil
penguin peninsula pentagon per perches perk perseverance person pest pet petal peters
petroleum pets petting phoenix phone pi piano pierce pigeon pike piles pill pin pinch
pine pines pining pink pinnacle pioneer pipes piranhas plain plains plan planes
plantation plaque plate plateau plateaux plaza plenty plum plunge plunges point police
poll polling polo ponder pool pop pope poplar porches porcupine pore port portal porter
poses posing possession post postal potter potting pouch pound pout power powers prairie
pram pray presto prey price prince principal proclamation progress promontory prospect
prosper prosperity prosperous proven providence pry puck pueblo puke puma pun punch
purchase pure put quack quart quarter quay queens quiche race raiding rail rain rainbow
rainier rains rake ram rams ran ranger ransom rapid rapids rate ravel ravels raven
ravine ray rayon razes re reading real ream receiving rector red redemption redhead reek
reform region rein reis reliance republic research reserve reservoir rest retreat
reunion revel revere rib rice rich rid riddle ridge rifle rig rim rind ring ringlet ripe
rise rivers rivet robe robins rock rod rode rodeo roe roes roles roman rooks root rose
roses rot rote rots rotunda rouge roulette roundabout rouse rude rue rugby rule rum run
rung ruse rush rust rustic rye sabres sac sack sad sag saga sagas saints sake saki
salamis sale sales salmon salon salt salve same sand sandstone sandwich sandy sane sang
sap sapphire sari saris sassier sauce saucier savage save say scenic schooner scissors
scurry seaman searchlight seaside sec secretary section sector sedan see seem seen sees
sells semen send sense sent sera servant settle severance shack shading shaft shamrock
shaping share sharp sharpness she sheering shell shepherd sherry shields shin shoals
shone shoo shot shut sic side sides siding sierra sigma silly silo silos silt simmering
sin since sine sing sins sir sire siren sissy sisters sitters ski skit skyline slashes
slaughter slope smile smith smiths smock snow snowflake snug so soars sober soften sole
soli solo son song sore sort soul sour sours south southeastern southern southwest spa
sparks spas spat spay spike spire spires split spore spray spring springs spry spur spy
squawk stagecoach stains stall stamps staple staples star stark start stave steadfast
steep sterling still stilling stock stoke stokes stone store storey story stow strand
strawberry street strong strum success sue sues sulphur sultan summers summit sundown
sunflower sunning sunrise sunset sunshine superior supreme surprise swallow swan swat
sway swift swisher swords tab tabu tactic tailing talent tales talisman tall tallow
talon tame tamer tamest tan tangent tangerine tango tank tanner tape tapes taping
tapping tar tars tartar tasty taut tea tell teller temperance temple ten termini
terminus terrace than thatcher them thermal thorn thunderbolt tiara tiling till tilt
time timer tin ting tire tires tiring tit to toast toga toll tomahawk tombstone tome
tone tong tongue tool tooting tore torn tornado torrent tost totes tour tours tower town
towns trail train trainer tranquillity trap traverse treasure trial triangle trim
trinity trip trooper tub tuba tubas tube tumble tunas tundra tune tuner tunes turkey
turn turner tussling tweed twist union unity university uptown us used usher valentine
valley valor van varsity vary vase verges verve veteran vex vi vicar vice victor victory
vie villa village villas vine vineyard vineyards viola violet virgin vise vista vogue
volcano wad wade wail waits wake walker wall walling walls walnut wan wanna war ward
warden warns warren warrior wary washer waterproof waterways wave waver waxing ways we
wean weasel weaver wed wedding weed weer wees welcome weld well welling wellington wells
welt were west westerly western wetter wheeling white wick wilder wilderness will willow
willows windfall wines wing wink winner winters wise withers woken wood woodland
woodlands woods wool worms worth wrangle wrens wright wrist yam yap yell yen yens yoga
young zebra zero zeta zone zoo
"""

HOMONYMS = frozenset(_WORDS.split())
