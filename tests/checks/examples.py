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
  findings:
    - id: f1
      statement: Plans drifted.
      themes: [plan.drift]
      why: Nobody held the date.
      evidence: Minutes of four core groups.
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
    - key: background
      heading: Background
      body: >-
        A baby of a few weeks was hurt at home. Four services knew the family. Each of them did what its own
        rules asked, and none of them saw the whole. The baby is safe now and lives with other adults.
    - key: why-it-matters
      heading: Why it matters
      body: >-
        Babies cannot tell us what happens to them. They depend on what we see, what we ask and what we pass
        on. A baby who does not move alone does not bruise alone. What looks small in one file can be large
        beside what stands in another.
    - key: the-review
      heading: The review
      body: >-
        A reviewer from outside read the files of all four services. She spoke with the people who did the
        work, and asked them how it looked at the time. The mother of the baby met her twice. Nobody was
        looked for to blame. The aim was to learn what would make the right thing easier to do.
    - key: findings
      heading: What we learned
      body: >-
        Nobody asked who lived there. The form had a line for the mother and none for anyone else. A man was
        there at most visits and was called a friend. Each service thought that another had asked him who he
        was. Visits were short, and the mother had much to say. The place where the baby slept was talked
        about and was not seen. When one worker had a bad feeling, she did not know whom to tell.
    - key: good-practice
      heading: What worked well
      body: >-
        A midwife wrote down who was in the room, each time she came. She did so because her old team had
        done it. Her notes made the picture whole in the end. She also rang the health visitor on the day
        that she went on leave, so that nothing fell between them.
    - key: what-is-changing
      heading: What is changing
      body: >-
        The form now asks who lives in the home and who stays there. It asks where the baby sleeps, and
        whether that was seen. The two health services read each other's notes from this spring. A named
        nurse takes calls from anyone who has a bad feeling and cannot yet say why.
    - key: what-to-do
      heading: What to do now
      body: >-
        Ask who lives there. Write it down. Ask to see where the baby sleeps. Ask it of every family, so
        that no one feels picked out. When something does not fit, ring a colleague in the other service on
        the same day. Tell your manager what you were told. If you still worry, ring the named nurse.
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
