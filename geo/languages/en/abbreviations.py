"""Short forms of places' names in English-language news."""

import re

__all__ = ["ABBREVIATIONS"]

_ROWS = """
United States: U.S. US U.S.A. USA
United Kingdom: U.K. UK
Soviet Union: USSR U.S.S.R.
United Arab Emirates: UAE U.A.E.
North Korea: DPRK D.P.R.K.
South Korea: ROK
Democratic Republic of the Congo: DRC
European Union: EU E.U.
Washington: D.C. DC
Los Angeles: L.A.
New York City: NYC N.Y.C.
Alabama: Ala.
Arizona: Ariz.
Arkansas: Ark.
California: Calif. Cal.
Colorado: Colo.
Connecticut: Conn.
Delaware: Del.
Florida: Fla.
Georgia: Ga.
Illinois: Ill.
Indiana: Ind.
Kansas: Kan. Kans.
Kentucky: Ky.
Louisiana: La.
Massachusetts: Mass.
Maryland: Md.
Michigan: Mich.
Minnesota: Minn.
Mississippi: Miss.
Missouri: Mo.
Montana: Mont.
Nebraska: Neb. Nebr.
Nevada: Nev.
New Hampshire: N.H.
New Jersey: N.J.
New Mexico: N.M.
New York: N.Y.
North Carolina: N.C.
North Dakota: N.D.
Oklahoma: Okla.
Oregon: Ore.
Pennsylvania: Pa. Penn.
Rhode Island: R.I.
South Carolina: S.C.
South Dakota: S.D.
Tennessee: Tenn.
Texas: Tex.
Vermont: Vt.
Virginia: Va.
Washington State: Wash.
West Virginia: W.Va. W. Va.
Wisconsin: Wis.
Wyoming: Wyo.
British Columbia: B.C.
Alberta: Alta.
Saskatchewan: Sask.
Manitoba: Man.
Ontario: Ont.
Quebec: Que.
Newfoundland and Labrador: Nfld.
Nova Scotia: N.S.
New Brunswick: N.B.
Prince Edward Island: P.E.I. PEI
"""

# Two capitals after a comma: "Oxford, NC".
_STATES = """
AL Alabama AK Alaska AZ Arizona AR Arkansas CA California CO Colorado CT Connecticut
DE Delaware FL Florida GA Georgia HI Hawaii ID Idaho IL Illinois IN Indiana IA Iowa
KS Kansas KY Kentucky LA Louisiana ME Maine MD Maryland MA Massachusetts MI Michigan
MN Minnesota MS Mississippi MO Missouri MT Montana NE Nebraska NV Nevada OH Ohio
OK Oklahoma OR Oregon PA Pennsylvania TN Tennessee TX Texas UT Utah VT Vermont
VA Virginia WA Washington WI Wisconsin WY Wyoming ON Ontario AB Alberta
"""
_WORDS = _STATES.split()
# Official names too long for the search in running text, and short ones with stops.
_LONG = {
    "Democratic People's Republic of Korea": "North Korea",
    "Democratic People’s Republic of Korea": "North Korea",
    "Democratic Republic of the Congo": "DR Congo",
    "Democratic Republic of Congo": "DR Congo",
    "D.R. Congo": "DR Congo",
    "Former Yugoslav Republic of Macedonia": "North Macedonia",
    "Federal Democratic Republic of Ethiopia": "Ethiopia",
    "Federal Democratic Republic of Nepal": "Nepal",
    "Lao People's Democratic Republic": "Laos",
    "Lao People’s Democratic Republic": "Laos",
    "People's Democratic Republic of Algeria": "Algeria",
    "Democratic Socialist Republic of Sri Lanka": "Sri Lanka",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
    "Republic of the Union of Myanmar": "Myanmar",
    "Plurinational State of Bolivia": "Bolivia",
    "Bolivarian Republic of Venezuela": "Venezuela",
    "P.R. China": "China",
    "P.R.C.": "China",
    "R.O.K.": "South Korea",
    "R.O.C.": "Taiwan",
}

_SPACED = re.compile(r"(?<=^[A-Z])\.(?=[A-Z]\.$)")

ABBREVIATIONS: dict[str, str] = {
    **{
        short: name
        for row in _ROWS.strip().splitlines()
        for name, _, shorts in [row.partition(": ")]
        for one in (["W. Va.", "W.Va."] if "W. Va." in shorts else shorts.split())
        for short in dict.fromkeys((one, _SPACED.sub(". ", one)))  # N.J., N. J.
    },
    **dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)),
    **_LONG,
}
