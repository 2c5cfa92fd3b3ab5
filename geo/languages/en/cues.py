"""How English tells a journey."""

from geo.languages.cues import Cues
from geo.languages.en.verbs import BY, CARRIED, MISHAP, NEXT, PAUSE, RAN

__all__ = ["CUES"]

# What may stand before a place after a preposition: the border town of, Russia's.
_LEAD = (
    r"(?:(?:the|its|a|his|her|their|our)\s)?(?:\ue002(?:['’]s)?,?\s)?"
    r"(?:(?:[\w-]+\s){0,4}(?:station|city|town|village|port|border|junction|capital|terminus|terminal|destination)"
    r"(?:\s(?:station|city|town|village|crossing|stop))?,?\s(?:of|at|in)?\s?)?"
    r"(?:(?:nearby|downtown|central|distant|far-?off|neighbou?ring|the)\s)?(?:\ue002(?:['’]s)?,?\s)?"
)
_ARRIVED = (
    r"(?:arriv(?:ed?|es|ing)|arrival|stopp?(?:ed|ing|s)?|pull(?:ed|ing|s) in(?:to)?|halt(?:ed|s|ing)?"
    r"|got (?:off|in)|alight(?:ed|ing)|call(?:ed|s|ing)? (?=at)|stay(?:ed|ing)|(?:steps?|stepp(?:ed|ing)|gets?|got|getting|climb(?:ed|ing)?) (?:off|down|out|onto the platform)|wait(?:ed|s|ing)|unload(?:ed|s)|met by crowds|allowed off|let off|overnight(?:ed|s)? stop|night"
    r"|chang(?:ed|ing) trains?|disembark(?:ed|ing)|end(?:ed|s|ing)? (?:up|(?:the|its|his|her|their|our) (?:\w+ )?(?:journey|trip|run|tour))"
    r"|roll(?:ed|s|ing) in(?:to)?|steam(?:ed|s|ing) in(?:to)?|paus(?:ed|es|ing)|stood|stands|standing|parked|sits|sitting|lay over|lay|broke the journey|overnighted"
    r"|spent|touch(?:ed|es) down|stopover|ground to a (?:halt|standstill)|came to (?:a|rest)|drew (?:in|up)(?:to)?"
    r"|terminat(?:ed|es|ing)|end(?:ed|s|ing)|finish(?:ed|es|ing)|welcomed|greeted|spotted|seen|photographed|sighted|unload(?:ed|s|ing))"
)
_STRANDED = (
    r"(?:derail\w*|came off the (?:rails|tracks?)|left the (?:rails|tracks?)|jumped the (?:rails|tracks?)|crash\w*|collid\w*|overturn\w*"
    r"|stranded|stuck|caught fire|broke down|held up|was held|trapped|snowbound|turned back|ambushed|attacked|stopped|halted)"
)
_MOVED = (
    r"(?:travel(?:l?ed|l?ing|s)?|went|go(?:es|ing)?|rode|ride|riding|journey(?:ed|s)?|trip|trains?|rolled|ran|runs|run"
    r"|steamed|depart(?:ed|s|ing|ure)|left|set (?:off|out)|head(?:ed|s|ing)|moved|took|return(?:ed|ing)?|return|service|express|brought|carr(?:ied|ying)|tour|came)"
)
_PASSED = r"(?:pass(?:ed|es|ing)|roll(?:ed|s|ing)|ran|runs|running|sp(?:ed|eeds)|travel\w*|went|going|steam(?:ed|ing)|rattl(?:ed|es|ing)|rumbl(?:ed|es|ing)|climb\w*|cross(?:ed|es|ing))"

CUES = Cues(
    lead=_LEAD,
    leaves=(
        r"\b(?:trains?|service|express|special|working|sleeper|freight|railcar)\b[^\ue000\ue001.;]{0,60}?[\s(,]@\sto\s\ue001",
        r"\b(?:said|says|say|waved|bade|bid|bidding|saying) (?:our |their |his |her )?(?:goodbye|good-bye|farewell|adieu)s? to\s¤@",
        r"\btook\sthe\s#\s(?:\w+\s)?from\s¤@",
        r"\b(?:loaded|load(?:ing|s)|packed|put aboard)\b&\b(?:in|at)\s¤@",
        rf"\b{RAN}\s(?:\w+\s){{0,3}}(?:out of|away from|off from|clear of|back from|over from|down from|up from|across from|overnight from)\s¤@",
        r"\bhaving (?:\w+\s){1,3}from\s¤@",
        r"\b(?:train|cars|consist|wagons|set|special|express|engine)\b~\b(?:assembled|made up|formed|marshalled|put together)\s(?:in|at)\s¤@",
        r"\b(?:slid(?:es)?|eas(?:es|ed)|crept|creeps|pull(?:s|ed)|glid(?:es|ed)|nos(?:es|ed)|trundl(?:es|ed)|rattl(?:es|ed))\s(?:\w+\s)?(?:out of|away from|from)\s¤@",
        r"\b(?:left|leaves|leaving|departed|departing|departs|leave|depart)(?:\s(?:from))?\s¤@(?!['’]s (?!(?:[\w-]+ ){0,2}(?:station|terminus|port|yards?|depot|docks)))",
        r"\b(?:left|leaves|leaving|departed|departing|departs)\s(?:#\s)?(?:for \w+ )?from\s¤@",
        r"\b(?:depart\w*|set (?:off|out)|start(?:ed|s|ing)?|pull\w* out|began|begun|begins|roll\w* out|rumbl\w* out|steam\w* out|slid out|departure|leav(?:e|es|ing)|left|embark\w*|board(?:s|ed|ing)?\b|(?:bought|buy|book(?:ed)?) \w+ tickets?|got on|hauled)\b~\b(?:from|of|in|at)\s¤@",
        r"\bout of\s¤@",
        r"\b(?:arriv\w+|reach\w+|came|pulled in|rolled in|got in)\b%\bfrom\s¤@",
        r"@\s?[—–-]\s?\ue001(?:\s\w+){0,2}\s(?-i:Express|Mail|Limited|Special|train|sleeper|express)\b",
        r"\bfrom\s¤@(?=%\b(?:by (?:\w+ )?train|the train|train (?:ran|went|took|carried|travel\w*|journey)|by rail)\b)",
        r"\b(?:hours?|days?|minutes?|nights?|miles|kilomet\w+|km|ticket|seat|ride)\b&\bfrom\s¤@(?=%\bto\b)",
        r"\b(?:head\w*|travel\w*|mov\w*|roll\w*|run\w*)\s(?:north|south|east|west)\w*\sfrom\s¤@",
        r"\b(?:took|caught|taking|catching|joined)\s(?:~\s)?train\b~\b(?:from|in|at)\s¤@",
        rf"\b{_MOVED}\b%\bfrom\s¤@(?=%\b(?:to|for|towards?|into|via|through|reach\w*|arriv\w*)\b)",
        r"\bfrom\s¤@\s(?:to|towards?)\s%(?:train|rail)",
        r"\b(?:train (?:ride|journey|trip)|ride|journey|rail trip)\b~\bfrom\s¤@",
        r"\b(?:train|express|cars|that)\b&\b(?:came|come|coming)\s(?:~\s)?from\s¤@",
    ),
    arrives=(
        r"\b(?:first|next|then) (?:came|comes|was|is)\s¤@",
        r",\s(?:and\s)?then\s¤@",
        rf"\b{RAN}\s(?:\w+\s){{0,3}}(?:into|in to|as far as|(?:down|up|over|across|out|back|through|along|in) (?:in)?to)\s¤@",
        rf"\b{CARRIED}\b~\b(?:(?:down|up|over|across|out|on|back|through) )?(?:in)?to\s¤@",
        rf"\b{PAUSE}\b&\b(?:in|at)\s¤@",
        r"\b(?:it|train|we|they|engine|express|locomotive)\s(?:\w+\s)?made\s@",
        r"¤@\s(?:was|is|had been|has been)\s(?:[\w-]+\s)?(?:reached|gained|attained|made)\b",
        rf"\b{NEXT}\s?(?:was|is|were|came|being|:|–|—)\s¤@",
        rf"\b{MISHAP}\b&\b(?:happened|occurred|took place|came|unfolded|struck)\b&\b(?:in|at|near|outside|close to|just (?:short|outside) of|before)\s¤@",
        r"\b(?:handed over|delivered|discharged|tipped|uncoupled|detached|clos(?:ed|es)|concluded|culminat(?:ed|es)|wound up|winds up)\b~\b(?:in|at)\s¤@",
        r"\b(?:spent|stood|stands|standing|waited|waiting|stabled|parked|sat|held|idled)\b~\b(?:outside|short of|not far from|beyond|near|close to)\s¤@",
        r"\b(?:step|stepp|get|gett|got|climb|jump|hop|hopp|alight|tumbl|piled?|spill)(?:ed|ing|s)?\s(?:\w+\s){0,2}(?:down|off|out)\s(?:\w+\s){0,2}(?:in|at)\s¤@",
        r"\b(?:put|set|dropp?ed|drops|left|deposited|delivered)\b~\b(?:down|off)\b~\b(?:in|at)\s¤@",
        r"\b(?:went|goes|go|hauled|towed|taken|drawn|sent|shunted|moved|limped|crawled)\b~\bto\s¤@",
        r"\b(?:carried|carries|rolled|continued|ran|went) on to\s¤@",
        r"\b(?:woken|woke|awoke|wake)\b~\b(?:in|at)\s¤@",
        r"\b(?:formalities|border guards|passports?)\b~\bat\s¤@",
        r"\bthe lights of\s¤@",
        r"(?:^[^\w\ue000-\ue003]*|[.;]\s)@\s(?:at|by|after|before|in)\s(?:the\s)?(?:breakfast|lunch|dinner|noon|dawn|dusk|dark|midnight|sunrise|sunset|tea)",
        r"(?:^[^\w\ue000-\ue003]*|[.;]\s)@\s(?:greet|welcom|is dark|was dark)\w*",
        rf"\b{_ARRIVED}\b~\b(?:in|at|to|into|on|near)\s¤@",
        r"\b(?:reach(?:ed|es|ing)?|enter(?:ed|s|ing)?|(?:pull|roll|steam|puff|glid|crawl|limp|nos|thunder|chug|eas)(?:ed|s|ing) into|drew into|visit(?:ed|s|ing)|made it to|slowed for|g[eo]t(?:ting|s)? to|came (?:in)?to|gained|brings?(?: (?:us|them|me|him|her))?(?: (?:in)?to)?)\s(?:~\s)?¤@(?!['’]s)",
        r"\bcross(?:ed|es|ing)\b~\b(?:at|near|into)\s¤@",
        rf"\b{_MOVED}\b~\bto\s¤@(?=~\b(?:arriv|where (?:he|she|it|they|we) (?:met|got|stay)))",
        r"\b(?:rode|travel(?:l?ed)|went|journeyed|ran|rolled|continued|proceeded|moved|steamed|brought|carried|sped|took (?:him|her|them|us))\s(?:~\s)?(?:on )?to\s¤@",
        r"@,? (?:was|is) the (?:next|last|first|final|only) (?:stop|halt)",
        rf"\b{_STRANDED}\b&\b(?:in|at|near|outside|close to|just (?:short|outside) of|short of|before|between)\s¤@",
        rf"\b{_STRANDED}\b&\b(?:kilomet(?:er|re)s|km|miles)\b&\b(?:of|from)\s¤@",
        r"\binto\s¤@",
        r"\b(?:met|toured|inspected|visited|spoke|dined)\b~\b(?:at|in)\s¤@(?=\s(?:on |in |early |late )?#)",
        r"\b(?:drop|descend|climb|wind|wound|rattl|push|press|zigzag|run|roll|carr|switch)\w*\s(?:&\s)?(?:down|up|on|over|across)?\s?to\s¤@",
        r"\b(?:stations|stops|halts|towns|cities|places)\b,?\s(?:&\s)?(?:among them|including|such as|like|namely)\s@",
        r"\b(?:held|kept|delayed)\b~\btrain\b~\b(?:in|at)\s¤@",
        r"\b(?:we|I|the (?:train|express|cars?|coffin))\s(?:was|were)\s(?:in|at)\s¤@",
        r"@\s(?:follow(?:s|ed)|came next|was next|comes next)",
        r"\b(?:stops?|calls?|halts?)\s(?:were|was|are|included?|at|in)\s(?:~\s)?¤@",
        r"\b(?:next|first|second|third|last|final) (?:stop|halt|call)\s(?:was|is|came at|at)?\s?¤@",
        r"@, where (?:the (?:train|carriages|engine|locomotive|bogies|coffin|cars)|its|we|I|it)\b",
        r"\bat @, where\b",
        r"\b(?:via|by way of|through)\s\ue001\s(?:on )?to\s¤@",
    ),
    passes=(
        r"\b(?:approach(?:ed|es|ing)|near(?:ed|ing))\s¤@(?!['’]s)",
        r"\b(?:passing|clear(?:ed|ing|s)|skirting|crossing|rounding|rounded)\s¤@(?!['’]s)",
        rf"\b{BY}\s(?:\w+\s){{0,2}}(?:through|via|by way of|past)\s¤@",
        rf"\b{RAN}\s(?:\w+\s){{0,3}}(?:through|past|across|by way of)\s¤@",
        r"¤@\s(?:was|is|had been|has been)\s(?:[\w-]+\s)?(?:passed|cleared|skirted|left behind|crossed)\b",
        r"@,? (?:came and went|slid by|flashed (?:by|past)|went by|passed by|came into view|fell behind|was behind us)\b",
        r"\b(?:through|past)\s¤@\s(?:and on )?to\b",
        rf"\b{_PASSED}\s(?:~\s)?(?:through|by|past|across|over)\s¤@",
        r"\b(?:passed|crossed|passes|skirt(?:ed|s))\s¤@(?!['’]s)",
    ),
    by_way=(r"\b(?:via|by way of)\s¤@",),
    boards=(
        r"@,? where (?:(?:he|she|they|we|I|it|the \w+|a|an|his|her|their)\s)&\b(?:boarded|board|trains?|transferred to a)\b",
        r"@,? and (?:then )?(?:boarded|caught|took) (?:a|an|the|his|her) (?:\w+ ){0,3}train\b",
        r"\bboard(?:ed|s|ing)\b&\btrain\b&\b(?:in|at)\s(?:the\s)?@",
    ),
    heads_for=(
        r"\bthe\s#\s(?:\w+\s){0,2}(?:to|for)\s¤@",
        rf"\b{RAN}\s(?:\w+\s){{0,3}}(?:towards?|for|bound for|in the direction of)\s¤@",
        r"\b(?:head(?:ed|s|ing)|bound|en route|on (?:its|the|his|her|their|our) way|making (?:its|his|her) way|destined|travel(?:l?ing|s)?|depart\w*|left|leav\w*|set (?:off|out)|continu\w*|went on|sets? out|mov(?:ed|ing)|proceed\w*|go(?:es|ing)|journey|trip|trains?|diesel|railcar|sleeper|tickets?|express|service|runs?|running|tour|ride|return(?:ed|ing)? ticket|diverted|carrying|and (?:then )?on)\b%\b(?:for|to|towards?)\s¤@",
        r"\ue001\s?[—–-]\s?@(?:\s\w+){0,2}\s(?-i:Express|Mail|Limited|Special|train|sleeper|express)\b",
        r"\b(?:hours?|days?|minutes?|nights?|miles|kilomet\w+|km|ticket|seat|ride)\b&\bfrom\s\ue001\s&\bto\s¤@",
        r"@-bound|\bto\s¤@\b~\btrain",
        r"\bon to\s¤@",
        r"\bfrom\s\ue001\sto\s¤@(?=~\b(?:train|rail|by)\b)",
    ),
    returns=(
        r"\b(?:return(?:ed|s|ing)?|back|came back|went back|going back|home)\b~\b(?:to)\s¤@",
        r"\bback (?:in|at)\s¤@",
    ),
    candidate=(
        r"\b(?:others?|some|sources|media|papers|reports|locals)\s(?:\w+\s)?(?:mention|name|point to|cite|suggest)\w*\s¤@",
        r"\b(?:place|venue|site|location|setting|destination)s?\b&\b(?:mentioned|named|tipped|discussed|touted|talked about|in question)\b~@",
        r"@~\b(?:(?:is|was|as|seen as|among|remains?)\b~\b)?(?:possible|likely|potential|probable|candidate|rumou?red)~\b(?:venue|site|location|place|destination|setting|candidate)",
        r"\b(?:possible|likely|potential|probable|candidate|rumou?red|expected)\b~\b(?:venues?|sites?|locations?|places?|destinations?)\b%@",
        r"\b(?:(?-i:may)|might|could|expected|likely|scheduled|planned|due|set|will|would|possibly|perhaps)\b~\b(?:meet|meeting|talks|summit|held|take place|hold|go|visit)\b~\b(?:in|at|to|on|for)?\s?¤@",
        r"\b(?:(?-i:may)|might|could|expected|likely|possibly|perhaps)\b~\b(?:stop|head|travel)\b~\b(?:in|at|to|on|for)?\s?¤@",
        r"\b(?:meeting|summit|talks)\b~\b(?:(?-i:may)|might|could|expected|likely|scheduled|due|set|will)\b~\b(?:in|at)\s¤@",
    ),
    turned_down=(
        r"\b(?:reports?|claims?|rumou?rs?|suggestions?)\b%@%\b(?:denied|dismissed|rejected|wrong|untrue|false|unfounded|retracted)\b",
        r"\b(?:den(?:ied|ies)|dismissed|rejected|ruled out)\b~\b(?:that|reports?|rumou?rs?|plans?|suggestions?|speculation|claims?)\b%@",
        r"\b(?:initial(?:ly)?|at first|originally|earlier|first|once|had been)\b%\b(?:expected|thought|believed|speculat\w*|reported|assumed|planned|rumou?red|predicted|supposed|anticipated|due|scheduled|meant)\b&@",
        r"\b(?:rather than|instead of|not (?:in|to|at|for)|no longer (?:in|to|at|for))\s(?:&\s)?@",
        r"\b(?:visit|stop|trip|meeting|summit|talks|rally|call|leg|journey|halt)s?\b&\b(?:in|at|to|on)\s@~\b(?:was|were|had been|has been|have been)\b~\b(?:cancel\w*|called off|ruled out|dropped|abandoned|scrapped|skipped|left out|omitted)",
        r"\b(?:cancel\w*|called off|ruled out|dropped|abandoned|skipp\w*|scrapp\w*)\b&\b(?:visit|stop|trip|meeting|summit|talks|rally|call|leg|journey|halt)s?\b&@",
        r"\b(?:skipp(?:ed|ing)|bypass(?:ed|ing))\s@",
        r"\b(?:expectations?|speculation|reports?)\b%@%\b(?:but|however|though|instead)",
        r"\b(?:did not|didn['’]t|does not|never|without|failed to)\s(?:&\s)?(?:stop|call|go|reach|arriv|visit|stopping|calling|reaching|mak)\w*\s(?:&\s)?@",
    ),
    not_travel=(
        r"\b(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|miles|km|kilomet(?:er|re)s|away|far)\s(?:of|from)\s(?:&\s)?@",
        r"\bbetween\s@|\bbetween\s\ue001\sand\s@",
        r"\bnear(?:by)?\s(?:the\s)?@",
        r"\boutside\s@",
        r"\bborders?\s(?:with|between)\s@",
        r"\b(?:in|at) @ (?:said|told|were told|was told|think|believe|called|say)\b",
        r"\b(?:someone|somewhere) (?:before|near|past)\s@(?!,? where)",
        r"\b(?:next time|some ?day)\b%@",
        r"\b(?:goods|flour|coal|gifts|tickets?|people|passengers|workers|crew|teams?|engineers) from @\b",
        r"\bbased in @",
    ),
    beside=(
        r"\b(?:in|at|near|after|until|before|beyond|past|through|around|by)\s¤@",
        r"(?:,|and|;)\s@",
    ),
    said=(
        r"^(?!.*\b(?:passengers?|travell?ers?)\b).*\b(?:said|says|told|announced|reported|according|confirmed|warned|denied|declined|ministry|officials?|offices?|based|company|companies|expert|analysts?|university|hospital)\b",
    ),
    final=(
        r"\b(?:final|ultimate) (?:destination|stop)\b&¤@",
        r"\b(?:terminus|end of the line|journey['’]s end)\b&\b(?:of|at|in)?\s?@",
        r"\b(?:terminat(?:ed?|es|ing)|end(?:ed|s|ing)?|finish(?:ed|es|ing))\b&\b(?:in|at)\s¤@",
        r"@,? (?:its|the|their|our|his|her) (?:final|last) (?:stop|destination)",
        r"\bfinally\b&\b(?:in|at|to|into|reached)\s@",
    ),
    entry=(
        r"^\W*@,\s(?:lunchtime|breakfast(?: time)?|teatime|midnight|midday|noon|dawn|dusk|sunrise|sunset)\b",
        r"^\W*@,\s(?:#|(?:[\w-]+\s){0,2}(?:o['’]clock|a\.?m\b|p\.?m\b|noon|midnight|dawn|dusk|morning|evening|afternoon))\s?[:,—–]",
        r"^[\s\"'«“„「(—–-]*@(?:駅|역|站)?[\s.!。！]*$",
        r"^(?:\W*(?:(?:on |by |early |late |that |the next |day )?(?:\w+day|one|two|three|four|five|six|seven|\d+|first|second|third|morning|midday|noon|afternoon|evening|night|dawn|midnight|#)[\s,.:–—-]*){1,3})@\s?(?:[.!:;,–—]|at\b|by\b|after\b|$)",
    ),
    halts=(
        r"\b(?:parked|lay|sits|stop(?:ped|ping|s)?|halt\w*|call(?:ed|s|ing)?|paus\w+|wait\w*|chang(?:ed|ing)|stood|stands?|standing|derail\w*|collid\w*|crash\w*|stuck|stranded|held|snowbound|broke down|slowed|off the (?:rails|tracks?)|jumped the|overturn\w*|allowed off|let off|climb\w*)\b",
    ),
    might=(
        r"\b(?:(?-i:may)|might|could|would|expected|likely|possibl[ey]|perhaps|probabl[ey]|believed to be (?:heading|going|bound)|hopes?|wants?|wanted|if|whether|rumou?r\w*|speculat\w*|supposed|reportedly going|intend(?:s|ed)?|aim(?:s|ed|ing)? to|hop(?:ed|ing) to|appears? to be|meant|proposed|consider\w*)\b",
    ),
    rumour=(
        r"\b(?:it is|is being|was) (?:expected|thought|believed|assumed|understood) that\b",
        r"\b(?:some|others|many|most|locals|residents) (?:\w+ )?(?:think|believe|suspect|speculate|say|reckon|assume|guess)\b",
        r"\b(?:theor(?:y|ies)|speculation|rumou?rs?|scenarios?|guess\w*|bets?|unconfirmed)\b",
    ),
    planned=(
        r"\b(?:will|due|scheduled|planned|plans?|set to|is to|are to|expects? to)\b",
    ),
    firm=(),
    past=(
        r"\b(?:last year|next year|some day|one day|previous(?:ly)? (?:visit|trip|meeting|summit|met)|years? ago|years? earlier|in the past|last time|on (?:his|her|their) (?:last|previous|first) (?:trip|visit)|earlier (?:trip|visit|summit)|back in (?:#|\d{4}|the)|decades? ago|once visited|their first summit|father|in (?:the )?future|one day|next weekend|next month|the year before)\b",
    ),
    not_by_rail=(
        r"\b(?:flew|flown|flies|fly|(?-i:flying)|flight|flights|(?:by|aboard|on|in|took) (?:an? |the |his |her )?(?:\w+ )?(?:plane|airplane|aeroplane|aircraft|jet)|by air|airlift\w*|by car|by road|drove|driven|drives?|motorcade|helicopter|by bus|(?:mini)?bus(?:es)?|vans?|Air Force One|by boat|boats?|hearse|horse-drawn|ferry|ferries|sailed|(?:by|aboard|on|onto) (?:an? |the )?(?:\w+ )?ship|on foot|walked (?:to|from|into|across|over)|truck(?:s|ed)?|lorr(?:y|ies)|ambulances?|by sea|hik(?:ed|ing)|cycled|taxi|landed)\b",
    ),
    others=(
        r"\b(?:troops|army|missiles?|soldiers|warships?|refugees|the (?:foreign|defen[cs]e) minister|delegation|envoy|protesters|police|(?:ship|vessel)s? (?:\w+ )?(?:sail|left|arriv|dock|reach|head|bound|berth)\w*|convoy|hospitals?|helplines?|hotlines?|relief|compensation|the injured|injured passengers|victims|bodies|doctors|exports?|imports?|officials? in|spokes\w+|rescue (?:teams?|workers)|rescuers|firefighters|his rival|her rival|(?:replacement|spare|rescue|new|fresh) (?:engine|locomotive|crew)|investigators?|inspectors?|the board|(?:couple|man|woman|family|students?|people) who|neighbou?r|fellow (?:passengers?|travell?ers?))\b",
    ),
    services=(
        r"\b(?:services|trains|departures|connections|fares|tickets|routes|lines) (?:between|from|on the)\b(?!.{0,40}\b(?:left|arrived|reached)\b)",
        r"\b(?:line|railway|route|track)\b.{0,40}\b(?:extended|extension|built|reopen\w*|upgraded)\b",
        r"\b(?:trains|services)\b.{0,60}\b(?:were|are|have been)\s(?:\w+\s)?(?:cancell?ed|suspended|halted)\b",
        r"\b(?:strikes?|fares?|ticket prices|timetable change|industrial action)\b",
    ),
    at_large=(
        r"\b(?:agreed?|agrees|decided?|negotiat\w*|discuss\w*|talks)\b~\b(?:restor|resum|launch|reopen|introduc|start|extend|reviv)\w*\b",
        r"\b(?:trains?|railcars?|services?|line|route|trams?)\s(?:could|would|should)\s(?!have\b)",
        r"\b(?:vot\w+|ask\w*|call\w*|petition\w*|campaign\w*|lobb\w+|push\w*|bid|hop\w+|wants?|demand\w*)\b~\b(?:for|to have|back)\b~\b(?:trains?|service|line|railway|station)\b",
        r"\bis (?:considering|planning|studying|weighing)\b|\bif (?:approved|built|realised|realized)\b",
        r"\b(?:cuts?|cutting|shorten\w*|reduc\w+)\b~\b(?:journey|travel|trip) times?\b",
        r"\b(?:passengers|travell?ers|visitors) (?:must|should|need to|can)\b",
        r"\b(?:the|its|their) next (?:train|trip|run|tour|journey|departure|shipment)\b",
        r"\b(?:under study|feasibility|is being (?:studied|considered)|are being (?:studied|considered)|has been proposed|would link|will link|to be extended)\b",
        r"\b(?:trains|services|departures|sleepers|expresses)\b(?! (?:that|which|were|had|carrying|left|arrived|reached))~\b(?:run|leave|depart|operate|call|go|serve|connect|link|take)\b",
        r"\b(?:flights|buses|coaches) (?:from|to|between)\b",
    ),
    another=(
        r"\b(?:relief|rescue|repair|breakdown) train\b",
        r"\b(?:another|a second|a different|a separate|the other) (?:\w+ )?(?:train|locomotive|express|service)\b",
    ),
    trains=(
        r"\b(?:train|express|service)s? (?:no\.? ?|number ?|#)?(\d{1,5}[A-Z]?)\b|\bNo\.? ?(\d{1,5})\b|(?P<freight>\b(?:freight|goods|coal|cargo|oil|container|grain|ore) trains?\b)|(?P<passenger>\b(?:passenger|commuter|tourist) trains?\b|\bexpress\b)",
    ),
    changes=(
        r"\b(?:we|I|my|our|us|me|chang(?:ed|ing)|transferred|switched|connecti(?:on|ng))\b",
    ),
    onwards=(
        r"\b(?:got|is|was|came|went|arrived|were|are) back (?:to|in|at) (?:the capital|base)\b|\breturn(?:ed|s|ing)? (?:to (?:the capital|base)|home)\b",
        r"\b(?:north|south|east|west)(?:wards?|bound|ward)?\b~\b(?:continu|head|travel|mov|roll)|(?:continu\w*|head\w*|travel\w*|mov\w*|roll\w*|went|kept going)\s(?:~\s)?(?:north|south|east|west|onwards?|further|inland)(?:wards?|ward|east|west)?\b",
        r"\b(?:continu\w*|travel\w*|mov\w*|roll\w*|went|drove) on\b(?=\s*(?:[,.;]|$|to\b|towards?|its\b))",
    ),
    nearest_station=(
        r"(?:nearest|closest|nearby|local) (?:railway |train |rail )?(?:station|stop|railhead)|railhead|served by (?:the )?\S* ?station|station (?:that )?serv(?:es|ing)",
    ),
    events=(r"summit|meeting|talks|ceremony|meet|visit|concert|match",),
    rail=(
        r"\b(?:trains?|railways?|railroads?|rail|locomotives?|carriages?|sleeper|express|railcars?|stations?|tracks?|platforms?|wagons?|steam|boarding car|by rail|coaches)\b",
    ),
    joins=(
        r"^,?\s?(?:and |or |then |followed by |finally |later |as well as )?(?:then )?(?:the )?$",
        r"^\s?,?\s?(?:[\w' ]{1,20} )?\ue003,?\s(?:and |then |and then )(?:in |at |on |through )?$",
        r"^,?\s?(?:and |then |and then )(?:in |at )$",
        r"^\s\ue003,?\s?(?:and |then )?(?:in |at )?$",
        r"^ (?:in|at|by|around|towards?|just before|shortly after|early|late) (?:the |on )?(?:next )?(?:early |late )?(?:evening|morning|afternoon|night|midnight|noon|dawn|dusk|sunrise|sunset|daybreak)?,? and (?:in |at |then )?$",
    ),
    breaks=(
        r"[,;:—–]|\b(?:and then|before|after|while|when|where|but|who|which|and)\b",
    ),
    then=(
        r"\b(?:and on|onwards?|then on)\b",
        r"\b(?:then|next|afterwards?|from there|after that|later)\b",
    ),
    back=(
        r"\b(?:after|having|calling|stopping|passing|running|going|travelling|traveling|earlier|had)\b",
    ),
    related=(
        r"^\W*(?:related|read more|more on this|see also|further reading|recommended)\b",
    ),
)
