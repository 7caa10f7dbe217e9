"""The texts behind child safeguarding practice reviews, and the pages on which accounts of them were read."""

from __future__ import annotations

from datetime import date, timedelta

from scrlearn.model.instruments import Instrument

FIRST_DAY = date(2018, 6, 29)
WT2023_FROM = date(2023, 12, 15)
"""The guidance was published in December 2023; the day is not verified."""

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
)
PANEL = Instrument(
    name="Child Safeguarding Practice Review Panel, questions and answers",
    url="https://childsafeguarding.independent-panel.uk/about/faqs/",
    in_force_from=FIRST_DAY,
)

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
