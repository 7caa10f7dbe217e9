"""The texts behind child safeguarding practice reviews, and the pages on which accounts of them were read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from scrlearn.model.instruments import Instrument

if TYPE_CHECKING:
    from scrlearn.model.conditions import Source

FIRST_DAY = date(2018, 6, 29)
WT2023_FROM = date(2023, 12, 15)
WT2026_FROM = date(2026, 3, 18)

ACT = Instrument(
    name="Children Act 2004, as amended by the Children and Social Work Act 2017",
    url="https://www.legislation.gov.uk/ukpga/2017/16",
    in_force_from=FIRST_DAY,
)
REGULATIONS = Instrument(
    name="Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018 (SI 2018/789)",
    url="https://www.legislation.gov.uk/uksi/2018/789",
    in_force_from=FIRST_DAY,
)
WT2018 = Instrument(
    name="Working Together to Safeguard Children 2018",
    url="https://www.wirralsafeguarding.co.uk/working-together-to-safeguard-children-2018/",
    in_force_from=date(2018, 7, 4),
    in_force_to=WT2023_FROM - timedelta(days=1),
)
WT2023 = Instrument(
    name="Working Together to Safeguard Children 2023",
    url="https://ciossafeguarding.org.uk/scp/p/reviews/introduction-to-safeguarding-reviews",
    in_force_from=WT2023_FROM,
    in_force_to=WT2026_FROM - timedelta(days=1),
)
WT2026 = Instrument(
    name="Working Together to Safeguard Children 2026",
    url="https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
    in_force_from=WT2026_FROM,
)
_TOLD_OF = (WT2018, WT2023)
"""Editions of which somebody's account was read."""
CHILDREN_ACT_1989 = Instrument(
    name="Children Act 1989",
    url="https://www.legislation.gov.uk/ukpga/1989/41/schedule/2",
    in_force_from=FIRST_DAY,
)
"""Cited here from the first day of this regime on; the Act itself is older."""
PANEL = Instrument(
    name="Child Safeguarding Practice Review Panel, questions and answers",
    url="https://childsafeguarding.independent-panel.uk/about/faqs/",
    in_force_from=FIRST_DAY,
)

CUMBERLAND = "https://content.govdelivery.com/accounts/UKCUMBERLAND/bulletins/38e23c6"
DORSET_FLOWCHART = "https://www.dcfp.org.uk/training-and-resources/child-safeguarding-practice-reviews/rapid-review-process-flowchart/"
ISLINGTON = (
    "https://nrpfnetwork.org.uk/sitecore/content/iscp/professionals/local-child-safeguarding-practice-review"
)
NORTH_EAST_LINCOLNSHIRE = "https://nelincsscp.trixonline.co.uk/chapter/child-safeguarding-practice-reviews"
NORTH_YORKSHIRE = "https://chsafeguarding.webc-dev.co.uk/?p=7756"
TEES = "https://www.teescpp.org.uk/procedures-and-guidance-on-specific-issues-that-affect-children/serious-child-safeguarding-incidents-rapid-reviews-safeguarding-practice-reviews"
TRAFFORD = "https://www.traffordsafeguardingpartnership.org.uk/About-us/News/2020/Child-Safeguarding-Practice-Reviews-update.aspx"
WILTSHIRE = "http://www.wiltshirescb.org.uk/learning-from-practice-reviews/"
WIRRAL = "https://wirralsafeguarding.co.uk/?p=2119"


def by_account(guidance: Instrument, provision: str, *, url: str, note: str) -> Source:
    """Cite guidance by an account that was read of it.

    Of an edition of which nobody's account was read, such as that of 2026, it says so: what the edition
    before says is carried over into it, and marked as not verified.
    """
    if guidance in _TOLD_OF:
        return guidance.told(provision, url=url, note=note)
    edition = guidance.in_force_from.year
    carried_over = (
        f"Carried over from the edition of 2023: this chapter of the edition of {edition} was not read."
    )
    return guidance.recalled(provision, note=carried_over)
