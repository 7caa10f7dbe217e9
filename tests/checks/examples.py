"""Sound subjects to try examples on: an example's keys replace those of a subject that has no problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrlearn.files.structure import structured
from scrlearn.files.yaml_reader import read_yaml
from scrlearn.model.subjects import SUBJECTS

if TYPE_CHECKING:
    from scrlearn.model.subjects import Subject

SOUND = """
review:
  id: child-x
  title: Child X
  rules: england-scr
  board:
    id: harbourshire
    name: Harbourshire Safeguarding Children Board
    reply_to: briefings@example.org
    telephone: 01632 960001
  dates: {notified: 2015-02-03, decided: 2015-02-27, initiated: 2015-03-02, completed: 2015-11-20}
  facts: {abuse_or_neglect_known_or_suspected: true, seriously_harmed: true}
  agencies: [{id: police, name: Harbourshire Police}, {id: health, name: Harbourshire Health NHS Trust}]
  reviewers: [{name: A. Reviewer, role: lead reviewer, connections: none}]
  involvement:
    practitioners: [{who: health visitors, expectations: A letter said what the review is for.}]
    family: [{who: mother, expectations: The reviewer visited her and said what the review is for.}]
  terms_of_reference: Who knew of the household, and what helped or hindered them in asking?
  other_children: There are none.
  parallel_processes: []
  delays: {complete: The reviewer was ill in the autumn.}
  principles:
    complex-circumstances: Workloads stand beside each decision.
    who-did-what-and-why: Each finding gives the reasons.
    no-hindsight: People said what they knew at the time.
    transparency: The report says how information was gathered.
    research: National analyses were read.
    culture-of-learning: The learning goes into training.
    proportionate: One reviewer was enough.
    independent-lead: The reviewer had no part in the case.
    practitioners-involved: Two learning events.
    families-involved: The mother met the reviewer.
    published: On the website.
  board_response: The board accepts the finding.
  publication: {published: yes, where: the website of the board, available_for: two years}
  findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: Nobody held the date.}]
  recommendations:
    - id: r1
      text: Harbourshire Health NHS Trust should add a household section to the antenatal booking form.
      answers: [f1]
      addressed_to: [health]
      actions:
        - id: a1
          text: Add a household section to the antenatal booking form.
          owner: Named Midwife
          body: health
          due: 2016-06-30
          measure: An audit of 30 booking forms shows who lives in the home.
briefing:
  id: child-x-briefing
  title: Child X
  board: {id: harbourshire, name: Harbourshire Safeguarding Children Board, reply_to: briefings@example.org}
  sections:
    - {key: background, heading: Background, body: A baby was hurt.}
    - {key: why-it-matters, heading: Why it matters, body: Babies cannot tell.}
    - {key: the-review, heading: The review, body: Four services took part.}
    - {key: findings, heading: What we learned, body: Nobody asked who lived there.}
    - {key: good-practice, heading: What worked well, body: A midwife wrote it down.}
    - {key: what-is-changing, heading: What is changing, body: The form now asks.}
    - {key: what-to-do, heading: What to do now, body: Ask who lives there.}
  questions: ['Where do we recognise this in our own work?']
bulletin:
  id: spring
  title: What reviews taught us
  dateline: Spring 2016
  preheader: What three reviews taught us
  board: {id: harbourshire, name: Harbourshire Safeguarding Children Board, telephone: 01632 960001}
  sections: [{heading: Learning, body: Ask who lives there.}]
response:
  briefing: child-x-briefing
  team: Ward 4
  key_points: We talked about who lives in the home.
"""


def subject(example: str = "kind: review") -> Subject:
    """Load the sound subject of the example's kind, with the example's keys in place of its own.

    Mappings are merged key by key, a null removes what was there, anything else replaces it. A kind is named
    by `kind` in the example; without one it is a review. Made as a program would make it: a file that gives
    an id twice is refused, an object is not.
    """
    keys = _plain(example)
    kind = keys.pop("kind", "review")
    made = structured(_merged(_plain(SOUND)[kind], keys), SUBJECTS[kind])
    assert not isinstance(made, list), made
    return made


def _merged(data: dict[str, Any], keys: dict[str, Any]) -> dict[str, Any]:
    merged = dict(data)
    for key, value in keys.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = _merged(merged[key], value)
        else:
            merged[key] = value
    return merged


def _plain(text: str) -> Any:
    return read_yaml(text).data
