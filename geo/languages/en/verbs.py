"""Families of English verbs by which a train moves, with all their forms."""

__all__ = ["BY", "CARRIED", "MISHAP", "NEXT", "PAUSE", "RAN"]

_PLAIN = "pull|roll|steam|puff|crawl|limp|thunder|chug|work|clank|clatter|head|travel|travell|journey|return|sail|pass|proceed|climb|hasten|press|push|whistl|coast|creep|wander|turn|mov|rac|glid|eas|nos|trundl|rumbl|rattl|hurtl|ambl|shuttl|meander|snak|inch|descend|slip|dash|loop|veer|retrac|reach|shunt|edg|scream|shuffl"
_CHANGED = "ran|runs?|running|runn|went|goes|go|going|gone|came|comes?|coming|crept|drew|draws?|drawn|slid|slides?|sliding|swept|sweeps?|sped|speeds?|speeding|rode|rides?|riding|ridden|wound|winds?|winding|made (?:its|his|her|their|our) way|set (?:off|out)|sets (?:off|out)|got|gets?|getting|swung|swings?|dropped|drops?|dipped|chugged|slipped|broke|flew"

# It rolled, trundles, creeping: whatever a train does to come along.
RAN = rf"(?:(?:{_PLAIN})(?:e|es|ed|ing|s|p?ped|p?ping)?|{_CHANGED})"
# The engine took, the coffin was brought, the cars were worked.
CARRIED = r"(?:t(?:ook|akes?|aken|aking)|mov(?:ed|es)|br(?:ought|ings?)|carr(?:ied|ies|y)|haul(?:ed|s)|tow(?:ed|s)|dr(?:ew|awn|aws)|work(?:ed|s)|convey(?:ed|s)|transport(?:ed|s)|ferried|ship(?:ped|s)|pull(?:ed|s)|push(?:ed|es)|led|shunted|transferred|forwarded|whisked|evacuated|delivered|rushed|escorted)"
# It was routed, diverted, sent.
BY = r"(?:rout(?:ed|ing)|diverted|sent|led|hauled|taken|worked|carried|brought|guided|booked)"
PAUSE = r"(?:pauses?|breaks?|layovers?|breakfast|lunch|dinner|supper|(?:crew|engine|locomotive|driver) changes?|gauge[- ]chang(?:e|es|ing)|change of (?:crew|engine|locomotive|driver|gauge)s?|(?:crews?|engines?|locomotives?|drivers?|bogies) (?:was|were|are|is) (?:changed|swapped|replaced)|took on (?:water|coal|fuel|supplies)|taking on (?:water|coal|fuel)|refuel(?:led|ling|s)?|(?:water|photo|fuel|refuelling|technical|scheduled|unscheduled|brief|short|longer) (?:stop|halt)s?|inspected|serviced|checked|attached|detached|coupled|uncoupled|reversed)"
MISHAP = r"(?:accident|derailment|collision|crash|incident|mishap|disaster|fire|attack|blast|explosion)"
NEXT = r"(?:next|first|second|third|fourth|last|final|following|only|longest|main|other) (?:[\w-]+ ){0,3}(?:stops?|halts?|town|city|station|calls?|port of call)(?: (?!to\b|for\b)[\w-]+){0,4}"
