"""The texts behind reviews in Scotland. All but the duty to notify is guidance: nothing in it says must."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

SCR_FROM = date(2015, 3, 31)
LEARNING_REVIEW_FROM = date(2021, 9, 1)
"""The guidance was published in 2021; the day is not verified."""
REVISION_FROM = date(2024, 1, 1)
"""The guidance was revised in 2024; the day was not found, and the first of the year stands for it."""

SCR_2015 = Instrument(
    name="National Guidance for Child Protection Committees: Conducting a Significant Case Review (2015)",
    url="https://gov.scot/publications/national-guidance-child-protection-committees-conducting-significant-case-review/pages/8",
    in_force_from=SCR_FROM,
    in_force_to=date(2021, 8, 31),
)
LEARNING_2021 = Instrument(
    name="National guidance for child protection committees undertaking learning reviews (2021)",
    url="https://www.gov.scot/publications/national-guidance-child-protection-committees-undertaking-learning-reviews/pages/3/",
    in_force_from=LEARNING_REVIEW_FROM,
    in_force_to=date(2023, 12, 31),
)
LEARNING_2024 = Instrument(
    name="National guidance for child protection committees undertaking learning reviews (2021, "
    "updated 2024)",
    url="https://gov.scot/publications/national-guidance-child-protection-committees-undertaking-learning-reviews-2",
    in_force_from=REVISION_FROM,
)
LOOKED_AFTER_REGULATIONS = Instrument(
    name="Looked After Children (Scotland) Regulations 2009",
    url="https://gov.scot/publications/national-guidance-child-protection-committees-conducting-significant-case-review/pages/29",
    in_force_from=date(2009, 9, 28),
)
ACT_2025 = Instrument(
    name="Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025 (asp 14)",
    url="https://www.legislation.gov.uk/asp/2025/14",
    in_force_from=date(2025, 11, 19),
)
