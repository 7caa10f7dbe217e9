"""How texts about the law are written, whoever writes them."""

import ast
from datetime import date
from pathlib import Path

import scrlearn.law
from scrlearn.law.wording import WIDTH, Footnotes, in_force, quoted, wrapped
from scrlearn.model.instruments import Instrument

ACT = Instrument(
    name="Made Up Act 2000",
    url="https://www.legislation.gov.uk/ukpga/2000/1",
    in_force_from=date(2000, 1, 1),
)


def test_no_end_is_said_to_be_none():
    """An instrument without a stated end is told as such."""
    assert in_force(date(2018, 6, 29), None) == "from 29 June 2018 on, with no end stated"


def test_provisions_of_one_text_share_a_footnote():
    """A text is written out once, whichever of its provisions are cited; one not read stands apart."""
    sources = Footnotes()
    cited = [sources.cite(source) for source in (ACT.read("section 1"), ACT.read("section 2"))]
    cited.append(sources.cite(ACT.recalled("section 3")))
    assert [words.split("[")[1][0] for words in cited] == ["1", "1", "2"]
    assert sum("Made Up Act 2000" in line for line in sources.listed()) == 2


def test_only_words_that_were_read_are_quoted():
    """The source's own words stand in quotation marks; ours do not."""
    source = ACT.read("section 1", "the child has died")
    assert quoted("the child has died", source) == "“the child has died”"
    assert quoted("a child died", source) == "a child died"


def test_an_address_is_never_broken():
    """A line is as wide as it may be, but an address that is longer stays whole."""
    address = f"https://example.org/{'long-' * 30}"
    lines = wrapped(f"{'word ' * 40}{address}", 2, 2)
    assert f"    {address}" in lines
    assert all(len(line) <= WIDTH for line in lines if address not in line)


def test_only_a_decision_asks_for_its_narrative():
    """The words that several texts share stand in `wording`, so that no other module imports the narrator."""
    folder = Path(scrlearn.law.__file__).parent
    asking = {
        path.stem
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "scrlearn.law.narrative"
    }
    assert asking == {"decision"}
