"""The texts behind offensive weapons homicide reviews, and where and when they were law."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

FIRST_DAY, LAST_DAY = date(2023, 4, 1), date(2023, 12, 31)
PILOT_AREAS = (
    "Barnet", "Brent", "Harrow", "Lambeth", "Southwark", "Birmingham", "Coventry",
    # South Wales, by its authorities
    "Bridgend", "Cardiff", "Merthyr Tydfil", "Neath Port Talbot", "Rhondda Cynon Taf", "Swansea",
    "Vale of Glamorgan",
)  # fmt: skip

ACT = Instrument(
    name="Police, Crime, Sentencing and Courts Act 2022",
    url="https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/2",
    in_force_from=FIRST_DAY,
    in_force_to=LAST_DAY,
)
COMMENCEMENT = Instrument(
    name="Commencement regulations of the Police, Crime, Sentencing and Courts Act 2022 (SI 2023/227)",
    url="https://www.legislation.gov.uk/uksi/2023/227",
    in_force_from=FIRST_DAY,
)
REGULATIONS = Instrument(
    name="Offensive Weapons Homicide Reviews Regulations 2022",
    url="https://www.legislation.gov.uk/ukpga/2022/32/part/2/chapter/2",
    in_force_from=FIRST_DAY,
    in_force_to=LAST_DAY,
)
DEBATE = "https://parallelparliament.co.uk/mp/lord-sharpe-of-epsom/debate/Lords/2022-11-08/debates/590B1513-0D24-421A-A2F5-E2AAF045FF32/PoliceCrimeSentencingAndCourtsAct2022(OffensiveWeaponsHomicideReviews)Regulations2022"
