"""What the folder's project says, under what the command line says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.atlas import Atlas
    from geo.sources.projects import Project

__all__ = ["atlas_of", "project_of"]


def project_of(options: Namespace) -> Project:
    """Return the project of the working folder, and put its word under the options.

    What it says of stories (`geo.cli.stories`) waits until one is read: what a trip
    file says is said for good, and a project adds nothing to it.
    """
    from geo.sources.projects import find_project  # `--help` needs none

    options.project = project = find_project(Path.cwd())
    options.lang = getattr(options, "lang", None) or project.lang
    options.style = project.style
    if not (hasattr(options, "story") or hasattr(options, "stories")):
        options.avoid = [*getattr(options, "avoid", ()), *project.avoid]
    return project


def atlas_of(options: Namespace) -> Atlas:
    """Return the atlas with the project's own names and rails."""
    from geo.atlas import open_atlas  # `--help` must not pay for it

    project = project_of(options)
    network = getattr(options, "network", None) or project.network
    return open_atlas(
        network=network,
        gazetteer=project.gazetteer,
        geocoder=getattr(options, "geocoder", None) or project.geocoder,
    )
