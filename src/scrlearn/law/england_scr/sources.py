"""The texts behind Serious Case Reviews, and the pages on which they, or accounts of them, were read."""

from __future__ import annotations

from datetime import date

from scrlearn.model.instruments import Instrument

WT2010_FROM = date(2010, 3, 17)
WT2013_FROM = date(2013, 4, 15)
WT2015_FROM = date(2015, 3, 26)
LAST_DAY = date(2019, 9, 29)
"""The last day on which a board can have been in place in any area."""

REGULATIONS = Instrument(
    name="Local Safeguarding Children Boards Regulations 2006 (SI 2006/90)",
    url="https://www.legislation.gov.uk/uksi/2006/90/body/made",
    in_force_from=date(2006, 4, 1),
    in_force_to=date(2020, 9, 28),
)
WT2010 = Instrument(
    name="Working Together to Safeguard Children 2010",
    url="https://www.gov.uk/government/publications/working-together-to-safeguard-children",
    in_force_from=WT2010_FROM,
    in_force_to=date(2013, 4, 14),
)
WT2013 = Instrument(
    name="Working Together to Safeguard Children 2013",
    url="https://www.gov.uk/government/publications/working-together-to-safeguard-children",
    in_force_from=WT2013_FROM,
    in_force_to=date(2015, 3, 25),
)
WT2015 = Instrument(
    name="Working Together to Safeguard Children 2015",
    url="https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
    in_force_from=WT2015_FROM,
    in_force_to=LAST_DAY,
)
PANEL_GUIDANCE = Instrument(
    name="National panel of independent experts on Serious Case Reviews, guidance on initiation decisions",
    url="https://docsbay.net/national-scr-panel-guidance-flowchart-1-scr-initiation-decisions",
    in_force_from=date(2013, 7, 1),
    in_force_to=LAST_DAY,
)
COMMENCEMENT = Instrument(
    name="Commencement regulations of the Children and Social Work Act 2017 (SI 2018/497)",
    url="https://www.legislation.gov.uk/uksi/2018/497",
    in_force_from=date(2018, 6, 29),
)

ARCHIVE_2010 = "http://webarchive.nationalarchives.gov.uk/20101217164537/http:/www.dcsf.gov.uk/everychildmatters/safeguardingandsocialcare/safeguardingchildren/workingtogether/workingtogethertosafeguardchildren/"
CORNWALL = "https://docest.com/doc/291331/cornwall-isles-of-scilly-safeguarding-children-board"
KNOWSLEY = "https://knowsleyscb.proceduresonline.com/p_ser_inc_rev_grp.html"
MANCHESTER = "https://paperzz.com/doc/7270137/mscb-scr-referral-form-issued-may-2017"
NORTHAMPTONSHIRE_PRESS = "http://www.northantstelegraph.co.uk/news/pledge-over-child-death-reports-1-5461121"
NORTH_YORKSHIRE = "http://www.safeguardingchildren.co.uk/section-13-procedures.html"
SAFEGUARDING_IN_SCHOOLS = (
    "https://www.safeguardinginschools.co.uk/new-working-together-to-safeguard-children-2013/"
)
SEFTON = "https://seftonlscb.safeguardingpolicies.org.uk/may-2017/sec-11-serious-case-reviews-scrs/definitions-of-notifiable-incidents-and-seriously-harmed"
SOUTHAMPTON = "http://southamptonlscb.co.uk/seriouscasereviews/"
SOUTH_GLOUCESTERSHIRE = (
    "https://edocs.southglos.gov.uk/safeguardingchildrenreport/pages/serious-case-reviews/"
)
STUDY_2010 = "https://studymode.com/essays/Serious-Case-Review-1014238.html"
TRAFFORD = "https://www.traffordsafeguardingpartnership.org.uk/safeguarding-children-and-young-people/Child-Safeguarding-Practice-Reviews/Criteria-for-Serious-Case-Reviews.aspx"
WARRINGTON = "http://www.proceduresonline.com/pancheshire/warrington/p_ser_case_rev.html"
WEST_YORKSHIRE = "https://westyorkscb.proceduresonline.com/chapters/p_serio_case_rev.html"
