"""The texts behind case management reviews in Northern Ireland."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

_NAME = (
    "Safeguarding Board for Northern Ireland (Membership, Procedure, Functions and Committee) "
    "Regulations (Northern Ireland) 2012 (SR 2012/324)"
)

AS_MADE = Instrument(
    name=f"{_NAME}, as made",
    url="http://legislation.data.gov.uk/nisr/2012/324/regulation/17/made/data.htm?wrap=true",
    in_force_from=date(2012, 9, 17),
    in_force_to=date(2014, 12, 31),
)
AS_AMENDED = Instrument(
    name=f"{_NAME}, as amended",
    url="https://www.legislation.gov.uk/nisr/2012/324",
    in_force_from=date(2015, 1, 1),
)
