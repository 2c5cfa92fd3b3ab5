"""Time zones as English names them."""

__all__ = ["ZONES"]

ZONES = {
    "local time": "",
    "local": "",
    "GMT": "UTC",
    "UTC": "UTC",
    "BST": "Europe/London",
    "CET": "Europe/Paris",
    "CEST": "Europe/Paris",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "ET": "America/New_York",
    "Eastern": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "IST": "Asia/Kolkata",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "MSK": "Europe/Moscow",
}
# "Moscow time": the name of a city, country or people, and the zone it stands for.
_ZONE_NAMES = {
    "Europe/Moscow": ("Moscow", "Moskva", "Russian"),
    "Europe/Kyiv": ("Kyiv", "Kiev", "Ukrainian"),
    "Europe/London": ("London", "British", "UK"),
    "Europe/Paris": ("Paris", "French"),
    "Europe/Berlin": ("Berlin", "German", "Central European"),
    "Europe/Istanbul": ("Istanbul", "Turkish"),
    "Asia/Seoul": ("Seoul", "Korean", "Korea", "South Korean"),
    "Asia/Tokyo": ("Tokyo", "Japan", "Japanese"),
    "Asia/Shanghai": ("Beijing", "China", "Chinese"),
    "Asia/Pyongyang": ("Pyongyang", "North Korean"),
    "Asia/Vladivostok": ("Vladivostok",),
    "Asia/Omsk": ("Omsk",),
    "Asia/Irkutsk": ("Irkutsk",),
    "Asia/Yekaterinburg": ("Yekaterinburg",),
    "Asia/Novosibirsk": ("Novosibirsk",),
    "Asia/Krasnoyarsk": ("Krasnoyarsk",),
    "Asia/Kolkata": ("Indian", "Indian Standard", "India"),
    "Asia/Almaty": ("Almaty", "Astana"),
    "Asia/Tashkent": ("Tashkent",),
    "America/New_York": ("Eastern", "New York", "US Eastern", "U.S. Eastern"),
    "America/Chicago": ("Central", "Chicago"),
    "America/Denver": ("Mountain",),
    "America/Los_Angeles": ("Pacific",),
}
ZONES |= {f"{n} time": zone for zone, names in _ZONE_NAMES.items() for n in names}
ZONES |= {f"{n} Time": zone for zone, names in _ZONE_NAMES.items() for n in names}
