"""What stands around a place's name in English."""

import re

from geo.languages.en.abbreviations import ABBREVIATIONS
from geo.languages.en.demonyms import DEMONYMS
from geo.languages.en.forenames import COMMON, FORENAMES
from geo.languages.en.homonyms import HOMONYMS
from geo.languages.naming import Naming

__all__ = ["NAMING"]

_GROUPS = {
    "station": "Station Halt Terminus",
    "facility": "Cosmodrome Spaceport Airport Airfield Base Port Harbor Harbour Bridge Dam Park Stadium",
    "admin1": "Oblast Krai Province State Prefecture Governorate Voivodeship",
    "admin2": "County Parish District Township Borough Raion Municipality Shire",
    "city": "City Town Village Heights Hills Springs Grove Falls Beach Colony",
    "line": "Street Road Avenue Drive Lane Boulevard Highway Parkway Trail Way Court St Ave Rd Blvd Route Interstate Freeway Turnpike Bypass Place Terrace Square",
    "region": "Peninsula Valley Region Territory Plain Plateau Desert Forest Delta Area Basin",
    "water": "River Creek Lake Sea Ocean Bay Strait Gulf Canal Sound Channel Reservoir Fork Pond",
    "island": "Island Islands Isle Isles Archipelago",
    "mountain": "Mountain Mountains Mount Pass Peak Ridge Range Hill",
}

# A station's name after its town's: "Manchester Victoria", "Vienna's Westbahnhof".
_STATION_AFTER = (
    r"(?:[’']s?)?[ -]("
    r"Gare (?:de |du |d[’']|des )?[A-Z][\w’'-]+(?: [A-Z]\w+)?"
    r"|(?:Estaci[oó]n|Stazione|Esta[cç][aã]o)(?: d\w+)? [A-Z]\w+(?: [A-Z]\w+)?"
    r"|(?:[A-Z][\w’'.-]+ ){1,3}(?:[Rr]ailway |[Tt]rain )?(?:[Ss]tation|[Tt]erminal|[Tt]erminus)"
    r"|(?:[Cc]entral|[Mm]ain|[Rr]ailway|[Tt]rain) (?:(?:[Rr]ailway|[Tt]rain) )?[Ss]tation"
    r"|[A-Z][\w-]*(?:bahnhof|vokzal|skaya|station)\b|Hbf\b"
    r"|(?:Spa|Ville|Midi|Nord|Sud|Ost|West|Süd|Est|Ouest|Victoria|Piccadilly|Oxford Road|New Street|Moor Street|Snow Hill|Temple Meads"
    r"|Parkway|Lime Street|Queen Street|High Level|Waverley|Haymarket|Central|Centrale"
    r"|Centraal|Centrum|Union|Penn|Grand Central|Euston|Paddington|Marylebone"
    r"|King[’']?s Cross|St\.? Pancras(?: International)?|Waterloo|Charing Cross"
    r"|Fenchurch Street|Liverpool Street|London Bridge|Cannon Street|Blackfriars"
    r"|Montparnasse|Austerlitz|Bercy|Part[- ]Dieu|Perrache|Saint[- ]Charles|St[- ]Charles"
    r"|Matabiau|Saint[- ]Jean|Sants|Atocha|Chamart[ií]n|Santa Apol[oó]nia|Oriente|Termini"
    r"|Tiburtina|Porta (?:Nuova|Susa|Garibaldi|Nazionale)|Santa Luc[ií]a|Mestre"
    r"|S(?:anta|\.) Maria Novella|Keleti|Nyugati|D[eé]li|Gara de Nord|Zentrum"
    r"|(?:Cape|Town) Terminus|Cant(?:t|onment)|Junction|Sealdah|Howrah|Ueno|Shinagawa"
    r"|Spencer Street|Southern Cross|Flinders Street|Roma Street)"
    r"(?: (?:[Rr]ailway |[Tt]rain )?[Ss]tation)?(?![\w-])(?! [A-Z])"
    r")"
)

NAMING = Naming(
    kinds={word: kind for kind, words in _GROUPS.items() for word in words.split()},
    locatives=frozenset(
        "in at near from to through via into toward towards of between leaving outside around across past reached reaching entered left passing".split()
    ),
    titles=frozenset(
        "mr mrs ms miss madam madame dr sir lord lady king queen president minister premier senator"
        " general marshal admiral colonel major captain lieutenant sergeant professor"
        " driver conductor inspector judge bishop pope mayor governor secretary".split()
    ),
    sequels=frozenset("after then next serving beyond".split()),
    homonyms=HOMONYMS,
    abbreviations=ABBREVIATIONS,
    demonyms=DEMONYMS,
    short=re.compile(
        "(?:"
        + "|".join(re.escape(a) for a in sorted(ABBREVIATIONS, key=len, reverse=True))
        + r")(?![\w-])"
    ),
    place_before=re.compile(
        r"(?:(?:[Ss]tation|[Tt]own|[Cc]ity|[Vv]illage|[Jj]unction|[Pp]ort|[Cc]rossing|[Tt]erminus|[Ss]top) (?:of|at|in)"
        r"|(?<!police )(?<!radio )(?<!television )(?<!power )(?<!fire )(?<!gas )\bstation"
        r"|(?:arriv\w+|stopp?\w*|pull\w+|halt\w*|call\w*|roll\w+|runs?|ran|chang\w+|went|goes|travel\w*|express|service|sleeper|train\w*|railway|line) (?:[\w-]+ ){0,2}(?:in|into|at|to|from|for|through|via|near)"
        r"|(?:left|leav(?:e|es|ing)|reach\w*|depart\w+(?: from)?|pass\w*(?: through)?|bound for|via|heading (?:to|for)|cross\w* at))\s(?:the )?$|(?:left|leav(?:e|es|ing)|depart\w*(?: from)?) (?:[A-Z][\w’'-]+ ){1,3}for $|[A-Z][\w’']+[–—]$"
    ),
    # "Leningrad region", "New York state": no town, whatever bears the name alone
    areas=re.compile(
        r" (?:state|province|region|oblast|krai|county|district|prefecture"
        r"|governorate|voivodeship|canton|territory|peninsula|borders?)\b(?! (?:capital"
        r"|fair|university|college|police|council|of)\b)"
    ),
    services=re.compile(
        r"(?:[Ee]xpress|[Tt]rains?|[Mm]ail|[Ss]uperfast|[Ss]leeper|[Ss]pecial|Limited"
        r"|services?|Shatabdi|Rajdhani|Duronto|Humsafar|Tejas|Intercity|Nightjet|Railjet)$"
    ),
    trains=re.compile(
        r"\b(?:[Tt]rains?|[Rr]ailways?|[Rr]ailroads?|[Ee]xpress|[Ss]leeper|[Ll]ocomotives?|[Cc]arriages?|[Ww]agons?|[Rr]ailcars?|[Rr]ail|Amtrak|[Dd]erail\w*)\b"
    ),
    place_after=re.compile(
        # Sinaia to Bucharest to Istanbul; Minneapolis to Portland and Seattle express
        r" (?:(?:railway|train|railroad|border|junction) )?station\b(?! (?:wagon|master))"
        r"| to (?:[A-Z][\w’'.-]+ ){1,3}(?:and (?:[A-Z][\w’'.-]+ ){1,4})?(?:to [A-Z]|by (?:rail|train)|[a-z]*(?:express|train|route|service|sleeper|line|railway)\b)"
        r"|\s?[–—-]\s?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:[a-z]+ )?(?:[Ee]xpress|[Tt]rains?|[Ll]ine|[Rr]ailway|[Rr]oute|[Ss]ervices?|[Ss]leeper|[Mm]ail|[Ss]pecial)\b"
    ),
    place_speaks=re.compile(
        r"(?:[’']s (?:warnings?|refusal|response|denials?|accusations?|demands?|stance)\b|,? (?:(?:has|have|had|will|would|also|again|repeatedly|itself|officially|publicly|long|never|not|recently|since|earlier|later|already|immediately|quickly|reportedly|then|simply|still|and [A-Z]\w+ (?:have|had|both)) ){0,3}(?:said|says|say|warned|warns|warn|denied|denies|rejected|accused|announced|insists?|insisted|wants|wanted|hopes|hoped|believes|call(?:s|ed) (?:on|for)|condemned|declined|refused|responded|replied|urged|vowed|threatened|claims|claimed|agreed|fears|feared|was watching|reacted|retaliated|imposed|sanctioned|signalled|signaled|protested|confirmed|criticised|criticized|expressed|suspects?|suspected|is (?:concerned|worried|watching|trying|seeking|considering)))\b"
    ),
    station_before=re.compile(r"[Ss]tation (?:of|at) $|[a-z] station $"),
    station_after=re.compile(_STATION_AFTER),
    offices=frozenset(
        "Police Times Post Metro Mayor Airport University College Council Marathon Opera"
        " Symphony Bridge Tower Underground Tube Fire Sheriff School Schools Court"
        " Hospital Club United FC Press Tribune Herald Observer Star News Journal Gazette"
        " Congress Senate House Parliament Government Ministry Minister Embassy Zoo"
        " Museum Cathedral Church Central Union Road Street Station Bureau Department Library Elementary High"
        " Juniors Freedom Girls Boys Policemen Store Act Board Center Centre".split()
    ),
    beginnings=frozenset(
        "New Mount Mt Lake Fort Ft Port San Santa Santo São Los Las Saint St Ste Sainte"
        " Camp Cape Point Glen Loch Nizhny Novy Novaya Nova Nowy Nowa Stary Bad".split()
    ),
    directions=frozenset(
        "North South East West Central Northern Southern Eastern Western Upper Lower"
        " Greater Northeast Northwest Southeast Southwest Northeastern Northwestern"
        " Southeastern Southwestern Upstate Downtown Midtown Uptown Mid".split()
    ),
    forenames=FORENAMES,
    days=frozenset(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".split()
    ),
    halls=frozenset("Union Central Penn Pennsylvania Main Terminal Victoria".split()),
    common=COMMON,
    bound=re.compile(
        r"-(?:Glavn\w+|Pass\w*|Tovarn\w+|Sortirovochn\w+|Tsentraln\w+|Holovn\w+|Hlavn\w+)\b"
        r"|-(?:bound|based|area|Ville|Centre|Central|Hbf|Nord|Sud|Midi|Est|Ouest|Ost|West)\b"
    ),
    dated=re.compile(
        r"(?:March|April|May|June|August|MARCH|MAY)(?: [0-3]?\d(?:st|nd|rd|th)?(?![\d:.])"
        r"(?! ?(?:km|miles?|kilomet))|,? (?:19|20)\d\d\b)"
        r"|(?<=\d )(?:March|April|May|June|August)\b"
        r"|(?<=\bin )(?:March|April|May|June|August)\b(?! (?:town|station))"
    ),
)
