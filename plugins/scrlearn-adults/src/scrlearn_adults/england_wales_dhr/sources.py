"""The texts behind Domestic Homicide Reviews, and the pages on which accounts of them were read."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

GUIDANCE_2016_FROM = date(2016, 12, 1)
"""The guidance is dated December 2016; the day was not found, and the first of the month stands for it."""

ACT = Instrument(
    name="Domestic Violence, Crime and Victims Act 2004",
    url="https://www.legislation.gov.uk/ukpga/2004/28/section/9",
    in_force_from=date(2011, 4, 13),
)
LEARNING = Instrument(
    name="Home Office, Conducting a domestic homicide review: online learning",
    url="https://www.gov.uk/guidance/conducting-a-domestic-homicide-review-online-learning",
    in_force_from=date(2011, 4, 13),
)
GUIDANCE_2016 = Instrument(
    name="Multi-agency statutory guidance for the conduct of domestic homicide reviews, December 2016",
    url="https://www.gov.uk/government/publications/revised-statutory-guidance-for-the-conduct-of-domestic-homicide-reviews",
    in_force_from=GUIDANCE_2016_FROM,
)
GUIDANCE_2011 = Instrument(
    name="Multi-agency statutory guidance for the conduct of domestic homicide reviews",
    url="https://pdfslide.us/documents/multi-agency-statutory-guidance-for-the-statutory-guidance-for-the-conduct-of.html",
    in_force_from=date(2011, 4, 13),
    in_force_to=date(2016, 11, 30),
)
SUFFOLK = "https://www.readkong.com/page/suffolk-domestic-homicide-review-guidance-2021-2547143"
PRESTON = "https://preston.gov.uk/article/1153/Domestic-homicide-reviews"
COMMENCED_ON = "https://legislation.gov.uk/ukpga/2004/28/part/1/crossheading/domestic-homicide-reviews/2008-04-01/data.xht"
