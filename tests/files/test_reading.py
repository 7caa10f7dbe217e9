"""Reading files: what is accepted, and how each fault is told."""

from __future__ import annotations

import json
from datetime import date

import pytest

from scrlearn.errors import LoadError, UnknownNameError
from scrlearn.files import load, load_with_lines, loads
from scrlearn.model.areas import Area
from scrlearn.model.briefing import Briefing
from scrlearn.model.facts import FactState
from scrlearn.model.recommendations import Status
from scrlearn.model.review import Review
from scrlearn.places import Place
from tests.files.typed import read

HEAD = "kind: review\nschema_version: 1\nid: child-n\ntitle: Child N\n"

# The example of the design, its dots filled in.
EXAMPLE = """\
kind: review
schema_version: 1
id: child-n                       # key; pseudonyms collide, ids do not
title: Child N                    # the published pseudonym
rules: england-scr                # rule set id; edition found by date and area
board: {id: example-lscb, name: Example Safeguarding Children Board, reply_to: briefings@example.org}
dates: {notified: 2015-02-03, decided: 2015-02-27, initiated: 2015-03-02, completed: 2015-11-20}
facts:
  abuse_or_neglect_known_or_suspected: {state: true, basis: non-accidental injuries, judged_by: SCR sub-group, judged_on: 2015-02-20}
  died: false
  seriously_harmed: true
  concern_working_together: {state: unknown}
agencies: [{id: police, name: Example Police}, {id: health, name: Example NHS Trust}]
reviewers: [{name: A. Reviewer, role: lead reviewer, connections: none}]
involvement: {practitioners: [health visitor, {who: social worker, contribution: two conversations}], family: [mother]}
principles: {hindsight-avoided: how it was met}
findings:
  - id: f1
    statement: Historical information was gathered but not analysed.
    themes: [family.history]
    polarity: gap
    why: Because nobody had the time.
recommendations:
  - id: r1
    text: Analyse it.
    answers: [f1]
    addressed_to: [health]
    actions:
      - {id: a1, text: Audit, owner: Named Nurse, body: health, due: 2016-06-30, measure: m, evidence: e, status: on_track}
"""  # noqa: E501 - as it stands in the design


def faults(text, **options):
    """Return the faults of a text that must not load, each as its one line."""
    with pytest.raises(LoadError) as caught:
        loads(text, **options)
    return [str(fault) for fault in caught.value.faults]


def test_the_example_of_the_design_loads():
    """Every key of the documented example reaches its field."""
    review = read(Review, EXAMPLE)
    assert review.dates.notified == date(2015, 2, 3)
    assert review.facts["abuse_or_neglect_known_or_suspected"].judged_on == date(2015, 2, 20)
    assert [fact.state for fact in review.facts.values()] == [
        FactState.TRUE,
        FactState.FALSE,
        FactState.TRUE,
        FactState.UNKNOWN,
    ]
    assert [person.who for person in review.involvement.practitioners] == ["health visitor", "social worker"]
    assert review.recommendations[0].actions[0].status is Status.ON_TRACK
    assert review.recommendations[0].actions[0].due == date(2016, 6, 30)


def test_words_that_yaml_1_1_would_change_stay_text():
    """By the 1.2 core schema only true and false are booleans, and no text becomes a time or a date."""
    review = read(Review, HEAD + "type: no\nsummary: 12:30\nscope: 2016-06-30\narea: on")
    assert (review.type, review.summary, review.scope) == ("no", "12:30", "2016-06-30")
    assert review.area == Area(name="on")


@pytest.mark.parametrize(
    "state", ["true", "false", "unknown", "disputed", "not_applicable", '"true"', "TRUE"]
)
@pytest.mark.parametrize("form", ["facts: {{died: {}}}", "facts: {{died: {{state: {}}}}}"])
def test_every_way_to_write_a_fact(state, form):
    """A fact is one of five words, alone or as the state of a mapping; true and false need no quotes."""
    review = read(Review, HEAD + form.format(state))
    assert review.facts["died"].state is FactState(state.strip('"').lower())


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault():
    """Files saved by Windows editors load."""
    assert read(Review, b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode()).title == "Child N"
    assert read(Review, "\ufeff" + HEAD).title == "Child N"


def test_json_is_read_with_its_own_escapes():
    """A pair of escaped surrogates is one character, as JSON has it."""
    text = json.dumps({"kind": "review", "schema_version": 1, "id": "r", "title": "Child \U0001f600"})
    assert "\\ud83d\\ude00" in text
    assert read(Review, text).title == "Child \U0001f600"


def test_every_fault_is_reported_at_once_in_the_order_of_the_file():
    """Whoever mends a file sees all that is wrong with it, each with path and line."""
    text = """\
kind: review
schema_version: 1
id: child n
title: 5
recomendations: []
facts: {died: perhaps, x: {state: true, bais: 3}, y: {}}
findings:
- id: f1
  statement: null
  polarity: gapp
- {id: f2, statement: x, themes: family.history}
recommendations:
- id: r1
  actions:
    - {id: a, text: x, due: 5, status: done}
    - a2
board: {id: x, name: y, email: nobody}
"""
    assert faults(text) == [
        (
            "line 3: id: 'child n' is not an id of letters, digits, '.', '_' and '-' "
            "that starts with a letter or digit"
        ),
        "line 4: title: expected text, got the number 5 (put quotes round it)",
        "line 5: recomendations: unknown key (did you mean recommendations?)",
        (
            "line 6: facts.died: expected one of true, false, unknown, disputed, not_applicable, "
            'got the text "perhaps"'
        ),
        "line 6: facts.x.bais: unknown key (did you mean basis?)",
        (
            "line 6: facts.y.state: is missing "
            "(write 'state: ...': `true`, `false`, `unknown`, `disputed` or `not_applicable`)"
        ),
        "line 9: findings[0].statement: expected text, got nothing (write the text, or leave the line out)",
        (
            "line 10: findings[0].polarity: expected one of gap, strength, neutral, "
            'got the text "gapp" (did you mean gap?)'
        ),
        (
            'line 11: findings[1].themes: expected a list, got the text "family.history" '
            "(write each entry on a line of its own that starts with '- ')"
        ),
        "line 13: recommendations[0].text: is missing (write 'text: ...': The recommendation as published)",
        (
            "line 15: recommendations[0].actions[0].due: expected a date, got the number 5 "
            "(write a date such as 2016-06-30, or quote what the plan says)"
        ),
        (
            "line 15: recommendations[0].actions[0].status: expected one of not_started, on_track, delayed, "
            'paused, complete, withdrawn, got the text "done" (did you mean complete?)'
        ),
        (
            "line 16: recommendations[0].actions[1]: expected a mapping (id, text, owner, body, start, due, "
            "revised_due, revised_because, measure, outcome, evidence, status, completed, assessment, "
            "progress), got the text \"a2\" (write each entry as 'key: value')"
        ),
        "line 17: board.email: 'nobody' is not one email address (a name, @ and a domain)",
    ]


def test_json_faults_have_lines_too():
    """The lines of a JSON file are found when there is something to say about them."""
    text = """{
  "kind": "review", "schema_version": 1,
  "id": "r", "title": "R",
  "findings": [
    {"id": "f1", "statement": "s"},
    {"id": "f2",
     "statement": 7}
  ],
  "colour": {"a": ["}", "\\"", {"b": null}]}
}"""
    assert [fault.split(": ")[:2] for fault in faults(text)] == [
        ["line 7", "findings[1].statement"],
        ["line 9", "colour"],
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("facts: {died: 'ture'}", "did you mean true?"),
        ("language: true", "expected text, got the yes-or-no value true (put quotes round it)"),
        ("language: [a]", "expected text, got a list"),
        ("language: {a: b}", "expected text, got a mapping"),
        ("findings: {a: b}", "expected a list, got a mapping"),
        ("facts: [died]", "expected lines of the form 'key: value', got a list"),
        ("board: Harbourshire", "expected a mapping (id, name, logo, colours, website,"),
        ("dates: {notified: true}", "expected a date, got the yes-or-no value true"),
        ("dates: {notified: [2015]}", "expected a date, got a list"),
        ("board: {id: b, name: B, website: 'javascript:alert(1)'}", "is not a whole address, such as https:"),
        ("board: {id: b, name: B, colours: {primary: red}}", "'red' is not a colour such as"),
        ("involvement: {family: [{contribution: c}]}", "involvement.family[0].who: is missing"),
        ("involvement: {family: [[mother]]}", "involvement.family[0]: expected text, got a list"),
        ("extensions: {x: .nan}", "extensions.x: infinite numbers"),
        ("principles: {hindsight: 5}", "principles.hindsight: expected text, got the number 5"),
    ],
)
def test_what_does_not_fit_is_said_in_plain_words(written, told):
    """Types are strict, and the message says what was expected, what is there, and what to write."""
    (fault,) = faults(HEAD + written)
    assert told in fault


@pytest.mark.parametrize("value", ['"true"', "yes", "1", "null"])
def test_only_true_and_false_are_booleans(value):
    """Text is not a boolean, whatever it says."""
    (fault,) = faults(f"kind: response\nschema_version: 1\nbriefing: b\nno_action_needed: {value}")
    assert "no_action_needed: expected true or false" in fault


def test_a_kind_is_known_by_what_people_call_it():
    """The README and the commands speak of newsletters."""
    (fault, *_) = faults("kind: newsletter\nschema_version: 1\nid: n")
    assert "did you mean bulletin?" in fault


def test_the_head_is_asked_for_first():
    """A file that does not say what it is gets one answer, not a list of guesses."""
    assert faults("id: child-n") == [
        (
            "line 1: kind: is missing "
            "(write kind: review, or the one of review, briefing, bulletin, response that it is)"
        ),
        "line 1: schema_version: is missing (write schema_version: 1)",
    ]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("kind: reveiw\nschema_version: 1", 'got the text "reveiw" (did you mean review?)'),
        ("kind: [review]\nschema_version: 1", "got a list"),
        ("kind: review\nschema_version: 2", "line 2: schema_version: this file needs a newer scrlearn"),
        ("kind: review\nschema_version: '1'", 'expected a whole number from 1, got the text "1"'),
        ("kind: review\nschema_version: true", "got the yes-or-no value true"),
        ("kind: review\nschema_version: 0", "got the number 0"),
        ("kind: review\nschema_version: 1.0", "got the number 1.0"),
    ],
)
def test_a_head_that_is_wrong(head, told):
    """An unknown kind and a version of the future are told apart from faults of content."""
    (fault,) = faults(head)
    assert told in fault


def test_ids_given_twice_name_both_places():
    """Ids are unique in the file, those of actions across all recommendations."""
    text = (
        HEAD
        + """\
findings: [{id: f, statement: a}, {id: f, statement: b}]
agencies: [{id: f, name: a}]
recommendations:
- {id: r1, text: t, actions: [{id: a, text: x}]}
- {id: r2, text: t, actions: [{id: a, text: x}]}
"""
    )
    assert faults(text) == [
        (
            'line 5: findings[1].id: the id "f" is given twice '
            "(give each its own; the other is at findings[0].id)"
        ),
        (
            'line 9: recommendations[1].actions[0].id: the id "a" is given twice '
            "(give each its own; the other is at recommendations[0].actions[0].id)"
        ),
    ]


def test_keys_of_sections_and_ids_of_training_are_unique_too():
    """A briefing's sections are known by key, a newsletter's training by id."""
    briefing = HEAD.replace("review", "briefing") + "sections: [{key: k, heading: H}, {key: k, heading: I}]"
    assert "sections[1].key: the id" in faults(briefing)[0]
    bulletin = HEAD.replace("review", "bulletin") + "training: [{id: t, title: T}, {id: t, title: U}]"
    assert "training[1].id: the id" in faults(bulletin)[0]


def test_keys_that_are_not_words_are_quoted_in_paths():
    """A path can be followed even through a question used as a key."""
    text = "kind: response\nschema_version: 1\nbriefing: b\nanswers: {'What now?': 5}"
    assert faults(text) == [
        'line 4: answers["What now?"]: expected text, got the number 5 (put quotes round it)'
    ]


def test_a_file_s_faults_name_the_file(tmp_path):
    """The message starts with the file, and the error carries its name."""
    file = tmp_path / "child-n.yaml"
    file.write_text("kind: review\n")
    with pytest.raises(LoadError) as caught:
        load(file)
    assert caught.value.source == str(file)
    assert str(caught.value).startswith(f"{file}: 1 fault\n")


def test_a_missing_file_and_a_folder(tmp_path):
    """What is no file is said so."""
    with pytest.raises(LoadError, match="there is no such file"):
        load(tmp_path / "nothing.yaml")
    with pytest.raises(LoadError, match="is a folder, not a file"):
        load(tmp_path)
    with pytest.raises(LoadError, match="cannot be read"):
        load("null\0byte.yaml")


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    """The reason that the system gives is passed on."""
    file = tmp_path / "secret.yaml"
    file.write_text(HEAD)

    def refuse(*_arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(LoadError, match="cannot be read: Permission denied"):
        load(file)


def test_the_end_of_the_name_says_the_format(tmp_path):
    """A .json file is JSON, even where it could be YAML."""
    file = tmp_path / "r.json"
    file.write_text("{kind: review}")
    with pytest.raises(LoadError, match="not well-formed JSON"):
        load(file)


def test_an_unknown_format_is_refused():
    """Only YAML and JSON are read."""
    with pytest.raises(UnknownNameError, match="no file format named 'toml'"):
        read(Review, HEAD, format="toml")


def test_a_list_at_the_top_is_no_subject():
    """A file holds one subject."""
    assert faults("- kind: review") == [
        "line 1: expected lines of the form 'key: value', got a list (start with kind: review)"
    ]
    assert "got nothing" in faults("--- \n")[0]


def test_the_kind_says_the_class():
    """Loading gives the class that `kind` names."""
    assert type(loads(HEAD)) is Review


@pytest.mark.parametrize("name", ["n.yaml", "n.json"])
def test_loading_can_say_where_each_part_of_a_file_stands(tmp_path, name):
    """A report can point into the file, by the path that its problems name."""
    path = tmp_path / name
    path.write_text('{"kind": "review",\n"schema_version": 1, "id": "n",\n"title": "N",\n"findings": []}\n')
    subject, find_lines = load_with_lines(path)
    assert subject == load(path)
    assert find_lines()[Place("title")] == 3
    assert find_lines()[Place("findings")] == 4


def test_a_file_of_another_kind_than_needed_is_a_fault(tmp_path):
    """A caller that needs a review is told that it got a briefing."""
    path = tmp_path / "b.yaml"
    path.write_text("kind: briefing\nschema_version: 1\nid: b\ntitle: B\n")
    assert load(path, Briefing).title == "B"
    with pytest.raises(LoadError, match="a review is needed here, but this is a briefing"):
        load(path, Review)


def test_an_age_among_the_facts_is_told_where_it_belongs():
    """A number is no state, and the hint says where an age goes."""
    with pytest.raises(LoadError, match="an age goes under particulars, as age_at_event"):
        read(Review, HEAD + "facts: {age_at_event: 15}")


def test_an_age_is_a_number_without_quotes():
    """Text is not taken for a number."""
    with pytest.raises(LoadError, match="expected a number, got the text"):
        read(Review, HEAD + 'particulars: {age_at_event: "15"}')
