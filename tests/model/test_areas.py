"""Areas: known by name however it is written, with their nation; and those that bring their own."""

import pytest

from scrlearn.errors import RuleError
from scrlearn.model.areas import Nation, area_named, nation_of


@pytest.mark.parametrize(
    ("written", "name", "nation"),
    [
        ("Northamptonshire", "Northamptonshire", Nation.ENGLAND),
        ("northamptonshire county council", "Northamptonshire", Nation.ENGLAND),
        ("London Borough of Lambeth", "Lambeth", Nation.ENGLAND),
        ("Bristol, City of", "Bristol", Nation.ENGLAND),
        ("Kingston upon Hull, City of", "Kingston upon Hull", Nation.ENGLAND),
        ("City of London", "City of London", Nation.ENGLAND),
        ("Southend on Sea", "Southend-on-Sea", Nation.ENGLAND),
        ("Brighton & Hove", "Brighton and Hove", Nation.ENGLAND),
        ("Isle of Wight Council", "Isle of Wight", Nation.ENGLAND),
        ("Merthyr Tydfil County Borough Council", "Merthyr Tydfil", Nation.WALES),
        ("City and County of Swansea", "Swansea", Nation.WALES),
        ("Glasgow City Council", "Glasgow", Nation.SCOTLAND),
        ("Perth & Kinross", "Perth and Kinross", Nation.SCOTLAND),
        ("Belfast", "Belfast", Nation.NORTHERN_IRELAND),
    ],
)
def test_an_authority_is_known_however_its_name_is_written(written, name, nation):
    """With or without what kind of council it is, in any case, with "&" or "and"."""
    area = area_named(written)
    assert (area.name, area.nation) == (name, nation)


def test_an_area_that_does_not_exist_is_refused_with_the_nearest_name():
    """The message says what would be right: the name that was meant, or how to give another area."""
    with pytest.raises(
        RuleError, match=r"no area named 'Northamptonshrie': did you mean Northamptonshire\? Give"
    ):
        area_named("Northamptonshrie")
    with pytest.raises(RuleError, match=r"\{name: ..., nation: england\}"):
        area_named("Harbourshire")


def test_the_capital_is_not_the_city():
    """London has no one authority: its name is not that of the City."""
    with pytest.raises(RuleError, match="no area named 'London'"):
        area_named("London")


@pytest.mark.parametrize("written", ["Northern Ireland", "northern-ireland", " NORTHERN IRELAND "])
def test_a_nation_is_known_however_it_is_written(written):
    """As a name or as an id."""
    assert nation_of(written) is Nation.NORTHERN_IRELAND


def test_a_misspelt_nation_is_refused_with_the_nearest():
    """The four are named."""
    with pytest.raises(
        RuleError, match=r"did you mean Scotland\? \(England, Wales, Scotland, Northern Ireland\)"
    ):
        nation_of("Scottland")
