"""A rail network of the user's own, out of OpenStreetMap extracts.

`extracts` is the one place that knows pyosmium, `building` makes the file of a network,
`ownfile` reads back what it holds beside its rails.
"""
