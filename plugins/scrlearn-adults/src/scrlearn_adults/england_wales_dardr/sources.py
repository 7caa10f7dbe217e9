"""The texts behind domestic abuse related death reviews."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

ACT = Instrument(
    name="Domestic Violence, Crime and Victims Act 2004, as section 19 of the Victims and Prisoners "
    "Act 2024 would amend it",
    url="https://legislation.gov.uk/ukpga/2024/21/section/19",
    in_force_from=date(2024, 5, 24),
)
DOMESTIC_ABUSE_ACT = Instrument(
    name="Domestic Abuse Act 2021",
    url="https://www.legislation.gov.uk/ukpga/2021/17",
    in_force_from=ACT.in_force_from,
)
"""Cited here from the day of the Act that refers to it; it is older itself."""
