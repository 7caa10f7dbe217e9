"""Sources that more than one rule cites."""

REFERENCES = "House rule: every reference leads somewhere"
BOARD_MANAGERS = "House rule: what a board needs before it can publish"
NOTHING_LOST = "House rule: no part of a text is lost silently"
QUALITY_MARKERS = "SCIE/NSPCC Serious Case Review Quality Markers (2016), "
HSSIB = "HSSIB, Recommendations but no action (2024)"
PRESETS = "The presets: what boards publish as seven-minute and six-step briefings"
ACTION_PLANS = "Kent County Council, IMR Action Plan Guidance"
MARKER_14 = QUALITY_MARKERS + "marker 14: family details to a minimum"
MOTIVATED_INTRUDER = "ICO, Anonymisation: managing data protection risk, the motivated intruder test"
WORKING_TOGETHER = (
    "Working Together 2018, chapter 4: clear on what is required of whom, collectively and individually"
)
STUDY_OF_RECOMMENDATIONS = (
    "Brandon and others, A study of recommendations arising from serious case reviews (DFE-RR157, 2011)"
)
