"""Languages that are data alone: what their folders' tables make, part by part."""
