"""Examples that more than one rule gives, as keys of a file."""

from __future__ import annotations

ONE_ACTION = (
    "recommendations: [{{id: r1, text: Audit the plans., answers: [f1], actions: [{{id: a1, "
    "text: Audit., {}}}]}}]"
)
# A section's text in an example, long enough to be one and short enough to be read.
SENTENCE = "The baby was seen by four services and none of them asked who lived in the home. "


def recommendations(*entries: str) -> str:
    """Write recommendations with ids of their own."""
    listed = ", ".join(f"{{id: r{number}, {entry}}}" for number, entry in enumerate(entries, start=1))
    return f"recommendations: [{listed}]"


def sections_of(*keys: str, body: str = "What readers need to know.") -> str:
    """Write the sections of a briefing."""
    entries = (
        f"  - {{key: {key}, heading: {key.replace('-', ' ').capitalize()}, body: {body}}}" for key in keys
    )
    return "\n".join(["sections:", *entries])


def smart_recommendation(text: str, **fields: str) -> str:
    """Write a recommendation that is otherwise sound."""
    written = {"id": "r1", "text": text, "answers": "[f1]", "addressed_to": "[health]"} | fields
    return (
        "recommendations: [{"
        + ", ".join(f"{name}: {value}" for name, value in written.items() if value)
        + "}]"
    )


def smart_action(**fields: str) -> str:
    """Write an action that is otherwise sound, in a recommendation that is."""
    written = {
        "id": "a1",
        "text": "Add a household section to the booking form.",
        "owner": "Named Midwife",
        "due": "2016-06-30",
        "measure": "Audit of 30 booking forms shows who lives in the home.",
    } | fields
    action = ", ".join(f"{name}: {value}" for name, value in written.items() if value)
    return smart_recommendation("Add a household section to the booking form.", actions=f"[{{{action}}}]")
