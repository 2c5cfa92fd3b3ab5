"""The edge in: stories, names, rails and maps as they come from outside."""
