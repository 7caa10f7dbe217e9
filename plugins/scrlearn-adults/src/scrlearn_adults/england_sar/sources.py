"""The texts behind Safeguarding Adults Reviews, and the pages on which accounts of them were read."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

ACT = Instrument(
    name="Care Act 2014",
    url="https://www.legislation.gov.uk/ukpga/2014/23/section/44",
    in_force_from=date(2015, 4, 1),
)
GUIDANCE = Instrument(
    name="Care and support statutory guidance, chapter 14",
    url="https://www.gov.uk/government/publications/care-act-statutory-guidance",
    in_force_from=date(2015, 4, 1),
)
HAMMERSMITH = "https://www.hfsafeguardingadults.org.uk/SAR-Policy"
BERKSHIRE = "https://berkshiresafeguardingadults.co.uk/p/2-adult-safeguarding-policy/29-safeguarding-adult-reviews-sars"
SOMERSET = "https://somersetsafeguardingadults.org.uk/publications-and-resources/learning-from-serious-cases"
