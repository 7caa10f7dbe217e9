"""What is written is read back as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.files import dump, dumps, load, loads
from scrlearn.files.yaml_writer import to_yaml
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.dates import AsWritten, written_date
from scrlearn.model.facts import Fact
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.review import Involvement, Participant, Review
from scrlearn.testing.strategies import ODD_TEXTS, briefings, bulletins, responses, reviews, subjects, texts
from tests.files.typed import read, read_file

formats = pytest.mark.parametrize("syntax", ["yaml", "json"])


@formats
@given(review=reviews())
def test_reviews_come_back(review, syntax):
    """Any review reads back from its text as the same review."""
    assert loads(dumps(review, syntax), format=syntax) == review


@formats
@given(briefing=briefings())
def test_briefings_come_back(briefing, syntax):
    """Any briefing reads back from its text as the same briefing."""
    assert loads(dumps(briefing, syntax), format=syntax) == briefing


@formats
@given(bulletin=bulletins())
def test_bulletins_come_back(bulletin, syntax):
    """Any newsletter reads back from its text as the same newsletter."""
    assert loads(dumps(bulletin, syntax), format=syntax) == bulletin


@formats
@given(response=responses())
def test_responses_come_back(response, syntax):
    """Any response reads back from its text as the same response."""
    assert loads(dumps(response, syntax), format=syntax) == response


@given(subject=subjects())
def test_the_format_is_guessed_rightly(subject):
    """Text without a stated format is read as what it is."""
    assert loads(dumps(subject, "yaml")) == loads(dumps(subject, "json")) == subject


@given(subject=subjects())
def test_writing_is_a_fixed_point(subject):
    """What was read is written in the very same words again."""
    text = dumps(subject)
    assert dumps(loads(text)) == text


@formats
@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_come_back(text, syntax):
    """Texts that look like something else stay texts, as values and as keys."""
    review = Review(
        id="child-n", title=text, summary=text, principles={text: text}, extensions={"x": {text: [text]}}
    )
    assert loads(dumps(review, syntax), format=syntax) == review


@given(data=st.dictionaries(texts(), st.recursive(texts(), lambda inner: st.lists(inner, max_size=3))))
def test_other_readers_read_the_same(data):
    """Even a YAML 1.1 reader takes what we write for what it is, dates apart, which we write plain."""
    assert yaml.load(to_yaml(data), Loader=_WithoutDates) == data  # noqa: S506 - a safe loader, see below


class _WithoutDates(yaml.SafeLoader):
    """PyYAML's safe loader, which would make dates of texts such as 2016-06-30."""


_WithoutDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_files_come_back(tmp_path):
    """A subject reads back from a file of either format, by the end of its name."""
    review = Review(id="child-n", title="Child N", facts={"died": Fact.of("unknown")})
    for name in ("a.yaml", "b.yml", "c.json", "D.YAML"):
        dump(review, tmp_path / name)
        assert load(tmp_path / name) == review
        assert load(str(tmp_path / name)) == review


def test_the_real_newsletter(shared_data):
    """The newsletter that the project began from loads and comes back."""
    bulletin = read_file(Bulletin, shared_data / "newsletter-january-2016.yaml")
    assert bulletin.title == "Serious Case Reviews"
    assert len(bulletin.sections) == 3
    assert len(bulletin.sections[2].themes) == 13
    assert loads(dumps(bulletin)) == bulletin
    assert loads(dumps(bulletin, "json")) == bulletin


@pytest.mark.parametrize("written", ["Ongoing", "31 September 2020", "2016-02-30", "TBC", "12/2016", ""])
def test_what_is_no_date_is_kept(written):
    """A plan's own words in place of a date are kept through any number of readings."""
    action = Action(id="a1", text="Do it.", due=written_date(written))
    review = Review(
        id="r", title="R", recommendations=(Recommendation(id="r1", text="R.", actions=(action,)),)
    )
    again = read(Review, dumps(loads(dumps(review))))
    assert again.recommendations[0].actions[0].due == AsWritten(text=written)


def test_short_forms_are_written():
    """A fact of which only its state is known, and a participant of whom only the role is, take one line."""
    review = Review(
        id="r",
        title="R",
        facts={"died": Fact.of(False), "seriously_harmed": Fact.of("disputed")},
        involvement=Involvement(family=(Participant(who="mother"),)),
    )
    assert dumps(review) == (
        "kind: review\nschema_version: 1\nid: r\ntitle: R\n"
        "facts:\n  died: false\n  seriously_harmed: disputed\n"
        "involvement:\n  family:\n    - mother\n"
    )


def test_defaults_are_left_out_and_order_is_the_class_s():
    """Nobody has to read through fields that say nothing, and keys stand where the class has them."""
    review = Review(title="R", id="r", findings=(), summary="S", rules="england-scr")
    assert dumps(review).splitlines() == [
        "kind: review",
        "schema_version: 1",
        "id: r",
        "title: R",
        "rules: england-scr",
        "summary: S",
    ]


def test_plugin_data_is_kept_as_it_is():
    """Extensions of a plugin that is not there come back with their types."""
    data: dict[str, object] = {
        "some-plugin": {"count": 3, "ratio": 0.5, "open": None, "flags": [True, "true"], "empty": {}}
    }
    review = Review(id="r", title="R", extensions=data)
    kept = read(Review, dumps(review)).extensions
    assert kept == review.extensions
    assert kept["some-plugin"]["flags"] == (True, "true")
