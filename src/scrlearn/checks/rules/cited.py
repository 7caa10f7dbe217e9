"""Sources that more than one rule cites."""

REFERENCES = "House rule: every reference leads somewhere"
BOARD_MANAGERS = "House rule: what a board needs before it can publish"
NOTHING_LOST = "House rule: no part of a text is lost silently"
QUALITY_MARKERS = "SCIE/NSPCC Serious Case Review Quality Markers (2016), "
HSSIB = "HSSIB, Recommendations but no action (2024)"
PRESETS = "The presets: what boards publish as seven-minute and six-step briefings"
