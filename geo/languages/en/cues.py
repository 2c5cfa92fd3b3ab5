"""How English tells a journey."""

from geo.languages.cues import Cues

__all__ = ["CUES"]

# What may stand before a place after a preposition: the border town of, Russia's.
_THE = (
    r"(?:(?:the|its|a|his|her|their)\s)?(?:\ue002(?:['’]s)?,?\s)?"
    r"(?:(?:[\w-]+\s){0,4}(?:station|city|town|village|port|border|junction|capital|terminus)"
    r"(?:\s(?:station|city|town|village|crossing|stop))?,?\s(?:of|at|in)?\s?)?"
    r"(?:(?:nearby|downtown|central|neighbou?ring|the)\s)?(?:\ue002(?:['’]s)?,?\s)?"
)
_ARRIVED = (
    r"(?:arriv(?:ed|es|ing)|arrival|stopp?(?:ed|ing|s)|pull(?:ed|ing|s) in(?:to)?|halt(?:ed|s|ing)"
    r"|got (?:off|in)|alight(?:ed|ing)|call(?:ed|s) (?=at)|stay(?:ed|ing)|stepp?(?:ed|ing) off"
    r"|changed? trains?|disembark(?:ed|ing)|end(?:ed|s) (?:up|the journey|its journey))"
)
_MOVED = (
    r"(?:travel(?:l?ed|l?ing|s)|went|go(?:es|ing)?|rode|ride|riding|journey(?:ed|s)?|trip|train|rolled|ran|runs"
    r"|steamed|depart(?:ed|s|ing|ure)|left|set (?:off|out)|head(?:ed|s|ing)|moved|took|return(?:ed|ing)?|return)"
)

CUES = Cues(
    leaves=(
        rf"(?:left|leaves|leaving|departed|departing|departs)(?:\s(?:from))?\s(?:~\s)?{_THE}@(?!['’]s)",
        rf"(?:depart\w*|set (?:off|out)|start\w*|pull\w* out|began|begins|roll\w* out|departure|leav\w*|left|embark\w*|board\w*)\b~\b(?:from|of|in|at)\s{_THE}@",
        rf"{_MOVED}\b%\bfrom\s{_THE}@(?=%\b(?:to|for|towards?|into|via|through)\b)",
        rf"from\s{_THE}@\s(?:to|towards?)\s%(?:train|rail)",
    ),
    arrives=(
        rf"{_ARRIVED}\b~\b(?:in|at|to|into|on|near)\s{_THE}@",
        rf"(?:reach(?:ed|es|ing)|enter(?:ed|s|ing)|pull(?:ed|s) into)\s(?:~\s)?{_THE}@(?!['’]s)",
        rf"cross(?:ed|es|ing)\b~\b(?:at|near)\s{_THE}@",
        rf"{_MOVED}\b~\bto\s{_THE}@(?=~\b(?:arriv|where (?:he|she|it|they|we) (?:met|got|stay)))",
        rf"(?:rode|travel(?:l?ed)|went|journeyed|ran|rolled)\s(?:~\s)?to\s{_THE}@",
        r"@,? (?:was|is) the (?:next|last|first|final) stop",
    ),
    passes=(
        rf"(?:pass(?:ed|es|ing)|roll(?:ed|s|ing)|ran|runs|sp(?:ed|eeds)|travel\w*|went)\s(?:~\s)?(?:through|by|past)\s{_THE}@",
        rf"(?:passed|crossed)\s{_THE}@(?!['’]s)",
    ),
    by_way=(rf"\b(?:via|by way of|through)\s{_THE}@",),
    heads_for=(
        rf"(?:head(?:ed|s|ing)|bound|en route|on (?:its|the|his|her|their|our) way|making (?:its|his|her) way|destined|travel(?:l?ing|s)|depart\w*|left|leav\w*|set (?:off|out)|continu\w*|went on|sets? out|mov(?:ed|ing)|proceed\w*|go(?:es|ing)|journey|trip|train|ticket)\b%\b(?:for|to|towards?)\s{_THE}@",
        rf"@-bound|\bto\s{_THE}@\b~\btrain",
    ),
    returns=(
        rf"(?:return(?:ed|s|ing)?|back|came back|went back|going back)\b~\b(?:to|in|at)\s{_THE}@",
    ),
    candidate=(
        r"@~\b(?:(?:is|was|as|seen as|among|remains?)\b~\b)?(?:possible|likely|potential|probable|candidate|rumou?red)~\b(?:venue|site|location|place|destination|setting|candidate)",
        r"(?:possible|likely|potential|probable|candidate|rumou?red|expected)\b~\b(?:venues?|sites?|locations?|places?|destinations?)\b%@",
        rf"(?:(?-i:may)|might|could|expected|likely|scheduled|planned|due|set|will|would|possibly|perhaps)\b~\b(?:meet|meeting|talks|summit|held|take place|hold|go|travel|visit|stop|head)\b~\b(?:in|at|to|on|for)?\s?{_THE}@",
        rf"(?:meeting|summit|talks)\b~\b(?:(?-i:may)|might|could|expected|likely|scheduled|due|set|will)\b~\b(?:in|at)\s{_THE}@",
    ),
    turned_down=(
        r"(?:initial(?:ly)?|at first|originally|earlier|first|once|had been)\b%(?:expected|thought|believed|speculat\w*|reported|assumed|planned|rumou?red|predicted|supposed|anticipated)\b%@",
        r"(?:rather than|instead of|not (?:in|to|at|for)|no longer (?:in|to|at))\s(?:~\s)?@",
        r"@~\b(?:was|were|had been)\b~\b(?:cancel\w*|called off|ruled out|dropped|abandoned)",
        r"(?:cancel\w*|called off|ruled out|dropped|abandoned)\b~@",
        r"(?:expectations?|speculation|reports?)\b%@%(?:but|however|though|instead)",
    ),
    not_travel=(
        r"(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|miles|km|kilomet(?:er|re)s|away|far)\s(?:of|from)\s(?:~\s)?@",
        r"(?:between)\s@\sand|between\s\ue001\sand\s@(?!%(?:train|ran|runs))",
        r"\bnear(?:by)?\s(?:the\s)?@",
        r"borders?\s(?:with|between)\s@",
    ),
    might=(
        r"\b(?:(?-i:may)|might|could|would|will|expected|likely|possibl[ey]|perhaps|probabl[ey]|believed|planned|plans?|scheduled|due to|set to|hopes?|wants?|if|whether|rumou?r\w*|speculat\w*|supposed|reportedly going|appears? to be)\b",
    ),
    firm=(),
    past=(
        r"\b(?:last year|next year|some day|one day|previous(?:ly)? (?:visit|trip|meeting|summit|met)|years? ago|years? earlier|in the past|last time|on (?:his|her|their) (?:last|previous|first) (?:trip|visit)|earlier (?:trip|visit|summit)|back in|decades? ago|once visited|their first summit|father)\b",
    ),
    not_by_rail=(
        r"\b(?:flew|flight|flights|plane|airplane|aeroplane|aircraft|by air|by car|drove|motorcade|helicopter|by bus|by boat|ferry|sailed|ship|on foot)\b",
    ),
    others=(
        r"\b(?:troops|army|missiles?|soldiers|warships?|refugees|the (?:foreign|defen[cs]e) minister|delegation|envoy|protesters|police|ship|vessel|convoy)\b",
    ),
    another=(
        r"\b(?:another|a second|a different|a separate|the other) (?:train|locomotive|express|service)\b",
    ),
    onwards=(
        r"\b(?:north|south|east|west)(?:wards?|bound|ward)?\b~\b(?:continu|head|travel|mov|roll)|(?:continu\w*|head\w*|travel\w*|mov\w*|roll\w*|went|kept going)\s(?:~\s)?(?:north|south|east|west|on|onwards?|further|inland)(?:wards?|ward|east|west)?\b",
    ),
    nearest_station=(
        r"(?:nearest|closest|nearby|local) (?:railway |train |rail )?(?:station|stop|railhead)|railhead|served by (?:the )?\S* ?station|station (?:that )?serv(?:es|ing)",
    ),
    events=(r"summit|meeting|talks|ceremony|meet|visit|concert|match",),
    rail=(
        r"\b(?:trains?|railways?|railroads?|rail|locomotives?|carriages?|sleeper|express|railcars?|stations?|tracks?|platform|wagons?)\b",
    ),
    joins=(r"^(?:,| and|, and| &| or|, then|,? followed by)\s?(?:the )?$",),
    related=(
        r"^\W*(?:related|read more|more on this|see also|further reading|recommended)\b",
    ),
)
