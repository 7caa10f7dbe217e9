"""The texts behind reviews in Wales, and the pages on which accounts of them were read."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

REGULATIONS_2006 = Instrument(
    name="Local Safeguarding Children Boards (Wales) Regulations 2006 (WSI 2006/1705)",
    url="http://www.legislation.gov.uk/wsi/2006/1705/regulation/4/made",
    in_force_from=date(2006, 10, 1),
    in_force_to=date(2012, 12, 31),
)
REGULATIONS_2012 = Instrument(
    name="Local Safeguarding Children Boards (Wales) Regulations 2006, as amended by WSI 2012/1712",
    url="https://www.legislation.gov.uk/wsi/2012/1712",
    in_force_from=date(2013, 1, 1),
    in_force_to=date(2016, 4, 5),
)
REGULATIONS_2015 = Instrument(
    name="Safeguarding Boards (Functions and Procedures) (Wales) Regulations 2015 (WSI 2015/1466)",
    url="https://www.legislation.gov.uk/wsi/2015/1466",
    in_force_from=date(2016, 4, 6),
)
GUIDANCE = Instrument(
    name="Working Together to Safeguard People, guidance on practice reviews",
    url="https://www.northwalessafeguardingboard.wales/practice-reviews/",
    in_force_from=date(2013, 1, 1),
)
SUSR_GUIDANCE = Instrument(
    name="Single Unified Safeguarding Review, statutory guidance",
    url="https://gov.wales/single-unified-safeguarding-review-guidance",
    in_force_from=date(2024, 10, 1),
)

BOARD = "http://www.northwalessafeguardingboard.wales/practice-reviews/child-practice-reviews/"
"""North Wales Safeguarding Board's summary of the criteria."""
SAFER_COMMUNITIES = (
    "https://safercommunities.wales/safeguarding-early-intervention/safeguarding-homicide-reviews"
)
