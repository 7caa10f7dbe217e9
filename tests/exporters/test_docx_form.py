"""The response form in Word: controls that can be found again, whatever a program drops on the way."""

from __future__ import annotations

import io
import re
import zipfile

import attrs
import pytest
from lxml import etree

from scrlearn.document import Callout, Document, Field, FieldGrid, FieldKind, Form
from scrlearn.errors import ExportError
from tests.exporters.rendering import rendered
from tests.exporters.trees import briefing, paragraph, response_form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def with_form(*parts, subject_id="child-b-briefing"):
    """A document of one form."""
    return Document(id="x", title="T", layout="t", blocks=(Form(subject_id=subject_id, parts=parts),))


def body(document):
    """Render a document and parse its text."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", document))) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def fields(form):
    """All fields of a form, those of its grids row by row."""
    for part in form.parts:
        if isinstance(part, FieldGrid):
            for row in range(1, part.rows + 1):
                yield from (part.cell(row, column) for column in part.columns)
        else:
            yield part


def value(control, name):
    """What a control's property says, or None where it has none of that name."""
    element = control.find(f"{W}sdtPr/{W}{name}")
    return None if element is None else element.get(f"{W}val", "")


def control_of(field):
    """The control of a document whose form has this field alone."""
    (control,) = body(with_form(field)).iter(f"{W}sdt")
    return control


@pytest.fixture(scope="module")
def controls():
    """The controls of a briefing, in order."""
    return list(body(briefing()).iter(f"{W}sdt"))


def test_every_field_is_a_control_with_its_tag_and_label(controls):
    """Once each, those of the grid with the number of their row."""
    expected = [(field.tag, field.label) for field in fields(response_form())]
    assert [(value(control, "tag"), value(control, "alias")) for control in controls] == expected
    assert "scr_action_3" in dict(expected)


def test_every_control_is_inside_the_bookmark_of_its_tag(controls):
    """LibreOffice drops tags and keeps bookmarks. Their numbers pair up and are used once."""
    numbers = []
    for control in controls:
        start, end = control.getprevious(), control.getnext()
        assert (start.tag, start.get(f"{W}name")) == (f"{W}bookmarkStart", value(control, "tag"))
        assert (end.tag, end.get(f"{W}id")) == (f"{W}bookmarkEnd", start.get(f"{W}id"))
        numbers.append(start.get(f"{W}id"))
    assert len(set(numbers)) == len(numbers)


def test_controls_have_numbers_of_their_own(controls):
    """Word repairs, that is rewrites, a file in which two controls share one."""
    numbers = [value(control, "id") for control in controls]
    assert len(set(numbers)) == len(numbers)


def test_controls_cannot_be_deleted_by_a_slip(controls):
    """What they hold can be changed."""
    assert {value(control, "lock") for control in controls} == {"sdtLocked"}


def test_document_is_not_protected():
    """Teams write notes beside the fields; under protection they could not."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", briefing()))) as archive:
        assert b"documentProtection" not in archive.read("word/settings.xml")


@pytest.mark.parametrize("kind", [FieldKind.LINE, FieldKind.TEXT, FieldKind.DATE])
def test_prompt_is_a_placeholder(kind):
    """It gives way to the first letter typed, and a reader of returned forms knows it from an answer."""
    control = control_of(Field(tag="scr_a", label="A", prompt="Say & do", kind=kind))
    assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    (run,) = control.find(f"{W}sdtContent")
    assert "".join(run.itertext()) == "Say & do"
    assert run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "PlaceholderText"


@pytest.mark.parametrize(("kind", "lines"), [(FieldKind.LINE, None), (FieldKind.TEXT, "1")])
def test_text_may_have_lines_where_it_should(kind, lines):
    """A line takes no line break, a text does."""
    control = control_of(Field(tag="scr_a", label="A", prompt="B", kind=kind))
    assert control.find(f"{W}sdtPr/{W}text").get(f"{W}multiLine") == lines


def test_date_is_picked_and_written_in_full():
    """Day, month by name, year: no order of numbers to mistake."""
    control = control_of(Field(tag="scr_a", label="A", prompt="B", kind=FieldKind.DATE))
    date = control.find(f"{W}sdtPr/{W}date")
    assert [(etree.QName(each).localname, each.get(f"{W}val")) for each in date] == [
        ("dateFormat", "dd MMMM yyyy"),
        ("lid", "en-GB"),
        ("storeMappedDataAs", "dateTime"),
        ("calendar", "gregorian"),
    ]


def test_checkbox_is_an_empty_box_before_its_statement():
    """The box is the control; the statement stands behind it and cannot be overwritten by ticking."""
    control = control_of(Field(tag="scr_a", label="A", prompt="We agree", kind=FieldKind.CHECKBOX))
    checkbox = control.find(f"{W}sdtPr/{W14}checkbox")
    assert [(each.get(f"{W14}val"), each.get(f"{W14}font")) for each in checkbox] == [
        ("0", None),
        ("2612", "MS Gothic"),
        ("2610", "MS Gothic"),
    ]
    assert "".join(control.find(f"{W}sdtContent").itertext()) == "☐"
    assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is None
    assert "".join(control.getparent().itertext()) == "A☐ We agree"


def test_grid_is_a_table_with_header_row():
    """A row for each action, with the labels above."""
    (table,) = body(briefing()).iter(f"{W}tbl")
    first, *rows = table.iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert ["".join(cell.itertext()) for cell in first.iter(f"{W}tc")] == [
        "Action",
        "Who",
        "By when",
        "How we will know",
    ]
    assert [len(list(row.iter(f"{W}sdt"))) for row in rows] == [4, 4, 4]


@pytest.mark.parametrize(("rows", "kept"), [(3, [True, True, False]), (7, [False] * 7)])
def test_small_grid_stays_on_one_page(rows, kept):
    """Each row of it is kept with the next; a long one breaks between rows."""
    column = Field(tag="scr_a", label="A", prompt="B", kind=FieldKind.LINE)
    root = body(with_form(FieldGrid(tag="scr_g", caption="C", columns=(column,), rows=rows)))
    _, *found = root.iter(f"{W}tr")
    assert [row.find(f".//{W}pPr/{W}keepNext") is not None for row in found] == kept


def test_form_begins_at_a_bookmark():
    """Just before its first label."""
    (start,) = (
        each for each in body(briefing()).iter(f"{W}bookmarkStart") if each.get(f"{W}name") == "scr_form"
    )
    end = start.getnext()
    assert (end.tag, end.get(f"{W}id")) == (f"{W}bookmarkEnd", start.get(f"{W}id"))
    assert "".join(end.getnext().itertext()).startswith("Organisation")


def test_document_says_which_briefing_its_form_answers():
    """As a custom property, so that a returned file says it though it was renamed."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", briefing()))) as archive:
        (entry,) = etree.fromstring(archive.read("docProps/custom.xml"))
    assert (entry.get("name"), "".join(entry.itertext())) == ("scrlearn.subject", "child-b-briefing")


def test_document_without_a_form_has_no_custom_properties():
    """There is nothing to say."""
    plain = attrs.evolve(briefing(), blocks=(paragraph("x"),))
    with zipfile.ZipFile(io.BytesIO(rendered("docx", plain))) as archive:
        assert "docProps/custom.xml" not in archive.namelist()


def test_form_inside_a_callout_is_still_whole():
    """Cells hold forms as pages do."""
    boxed = attrs.evolve(briefing(), blocks=(Callout(heading="Reply", blocks=(response_form(),)),))
    tags = [value(control, "tag") for control in body(boxed).iter(f"{W}sdt")]
    assert tags == [field.tag for field in fields(response_form())]


@pytest.mark.parametrize("tag", ["scr_", "answer", "scr_a-b", "scr_é", "scr_" + "a" * 37, "scr_a b", ""])
def test_tag_that_cannot_name_a_bookmark_is_refused(tag):
    """The message names field and tag, and says what a tag is."""
    with pytest.raises(
        ExportError, match=f"'x': the form's field 'A' has the tag {re.escape(repr(tag))}; a tag is"
    ):
        rendered("docx", with_form(Field(tag=tag, label="A", prompt="B")))


@pytest.mark.parametrize("second", ["scr_a", "scr_A"])
def test_two_fields_of_one_tag_are_refused(second):
    """Also where capitals are all that differs: Word's bookmarks do not know them apart."""
    with pytest.raises(ExportError, match=f"both called '{second}'"):
        rendered("docx", with_form(*(Field(tag=tag, label="A", prompt="B") for tag in ("scr_a", second))))


def test_two_forms_are_refused():
    """An answer could not be told to belong to one or the other."""
    one, two = (
        Form(subject_id="s", parts=(Field(tag=tag, label="A", prompt="B"),)) for tag in ("scr_a", "scr_b")
    )
    with pytest.raises(ExportError, match="both called 'scr_form'"):
        rendered("docx", Document(id="x", title="T", layout="t", blocks=(one, two)))


def test_subject_that_no_xml_can_hold_is_refused():
    """A model's id cannot be that; a plugin's can."""
    with pytest.raises(ExportError, match=r"'x': the id of the form's subject holds the character U\+0000"):
        rendered("docx", with_form(subject_id="a\0"))


def test_long_label_is_shortened_where_word_has_a_limit():
    """In the control's title; the label beside it is whole."""
    label = "What are our main thoughts about this learning, and where do we recognise it in our own work?"
    field = Field(tag="scr_a", label=label, prompt="B")
    alias = value(control_of(field), "alias")
    assert len(alias) == 64
    assert alias.endswith("…")
    assert label in "".join(body(with_form(field)).itertext())


def test_form_and_grid_without_fields_are_nothing():
    """They leave their caption, and a file that opens."""
    grid = FieldGrid(tag="scr_grid", caption="Empty", columns=(), rows=3)
    assert "".join(body(with_form(grid)).itertext()) == "TEmpty"
    assert "".join(body(with_form()).itertext()) == "T"
