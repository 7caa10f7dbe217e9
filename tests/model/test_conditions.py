"""Conditions of the law: they are written, and print, as the statute reads."""

from datetime import date

from scrlearn.model.conditions import AllOf, AnyOf, Limb, Not, Source, Verified

SOURCE = Source(
    instrument="An Act",
    provision="section 1",
    url="https://example.org/act",
    in_force_from=date(2000, 1, 1),
    verified=Verified.SECONDARY,
)


def limb(fact):
    """A limb that says nothing but its fact."""
    return Limb(id=f"limb-{fact}", fact=fact, words=f"{fact} is so", source=SOURCE)


A, B, C = limb("a"), limb("b"), limb("c")


def test_conditions_are_written_with_operators():
    """And binds tighter than or, as in Python, and chains become one list."""
    assert AllOf(parts=(A, AnyOf(parts=(B, C)))) == A & (B | C)
    assert AllOf(parts=(A, B, C)) == A & B & C
    assert AnyOf(parts=(A, AllOf(parts=(B, C)))) == A | B & C
    assert Not(part=A) == ~A


def test_conditions_print_as_they_are_read():
    """Brackets stand where parts are joined within parts."""
    assert str(A & (B | C)) == "a and (b or c)"
    assert str(~(A & B) | C) == "not (a and b) or c"


def test_limbs_come_in_the_order_of_the_text():
    """Every limb of a condition, from left to right."""
    assert [part.fact for part in (A & (B | ~C)).limbs()] == ["a", "b", "c"]


def test_a_source_cites_itself_with_its_mark():
    """Instrument, provision and how far it was checked."""
    assert str(SOURCE) == "An Act, section 1 (read in a secondary source only)"


def test_the_marks_have_words_of_their_own():
    """The three marks cannot be confused."""
    assert len({mark.label for mark in Verified}) == 3
