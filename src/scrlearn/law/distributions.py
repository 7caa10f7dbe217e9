"""Which distribution brings which rule set: a file that asks for an absent one gets a clear answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DISTRIBUTIONS: Mapping[str, str] = {
    "wales-scr": "scrlearn-wales",
    "wales-cpr": "scrlearn-wales",
    "wales-apr": "scrlearn-wales",
    "wales-susr": "scrlearn-wales",
    "scotland-scr": "scrlearn-scotland",
    "scotland-learning-review": "scrlearn-scotland",
    "scotland-dhsr": "scrlearn-scotland",
    "northern-ireland-cmr": "scrlearn-northern-ireland",
    "england-sar": "scrlearn-adults",
    "england-wales-dhr": "scrlearn-adults",
    "england-wales-dardr": "scrlearn-adults",
    "england-wales-owhr": "scrlearn-adults",
}
"""The rule sets that come with scrlearn's own plugins, each with its distribution."""


def where_to_get(rules: str) -> str:
    """Say which distribution brings a rule set; nothing where none of scrlearn's own does.

    None of them is on a package index, where anybody could claim its name: they are installed from the folder
    of scrlearn's source, or from wheels that were made there.

    >>> print(where_to_get("wales-cpr"))
    wales-cpr comes with the distribution scrlearn-wales, which is not installed: in the folder of scrlearn's
    source, pip install ./plugins/scrlearn-wales
    """
    distribution = DISTRIBUTIONS.get(rules)
    if distribution is None:
        return ""
    absent = f"{rules} comes with the distribution {distribution}, which is not installed"
    return f"{absent}: in the folder of scrlearn's source, pip install ./plugins/{distribution}"
