"""The workbook, read back by another library, and by LibreOffice where it is installed."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest

from scrlearn.document import Column, Masthead
from scrlearn.errors import ExportError
from scrlearn.exporters.colour import READABLE, contrast
from scrlearn.hooks import RenderRequest
from scrlearn.model.recommendations import Status
from scrlearn_xlsx.tracker import render

NAME = "Action plan"
INJECTIONS = (
    "=1+1",
    '=HYPERLINK("https://example.org","click")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "{=1+1}",
    "https://example.org/",
    "mailto:board@example.org",
    "internal:Sheet2!A1",
    "007",
    "<r><t>rich</t></r>",
    "</t></si><si><t>more",
    "_x003D_1+1",
)


def parts(document):
    """The files inside the workbook, as text."""
    with zipfile.ZipFile(BytesIO(render(document, RenderRequest()))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def with_action(plans, text):
    """A plan with one action of that text."""
    return plans.plan(plans.section(1, plans.row("a1", text, date(2016, 6, 30))))


# ---------------------------------------------------------------------------------------------- the sheet


def test_header_row_is_frozen_filtered_and_printed_on_every_page(plans, open_plan):
    """The header row stays in view, carries the filters, and heads every page."""
    sheet = open_plan(plans.plan())[NAME]
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    (table,) = sheet.tables.values()
    assert table.ref == sheet.dimensions
    assert table.autoFilter.ref == table.ref
    assert table.headerRowCount == 1
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]


def test_the_plan_comes_first(plans, open_plan):
    """The workbook opens at the plan; nothing in it is hidden."""
    workbook = open_plan(plans.plan())
    assert workbook.sheetnames == [NAME, "About"]
    assert workbook.active.title == NAME
    assert {sheet.sheet_state for sheet in workbook} == {"visible"}


def test_pages_are_a4_landscape_and_one_wide(plans, open_plan):
    """Printing needs no setting."""
    sheet = open_plan(plans.plan())[NAME]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_dates_are_typed_and_british(plans, open_plan):
    """A date is a date cell, shown with the day before the month."""
    cell = open_plan(plans.plan())[NAME]["E2"]
    assert cell.value == datetime(2016, 6, 30)  # noqa: DTZ001 - Excel's dates have no zone
    assert cell.is_date
    assert cell.number_format == "[$-809]d mmm yyyy"


@pytest.mark.parametrize("written", ["Ongoing", "31 September 2016", "2016-02-30"])
def test_what_is_no_date_is_text_as_written(plans, open_plan, written):
    """Words in place of a date are text, letter by letter."""
    document = plans.plan(plans.section(1, plans.row("a1", "Act.", written)))
    cell = open_plan(document)[NAME]["E2"]
    assert (cell.value, cell.data_type) == (written, "s")


def test_statuses_come_from_a_list(plans, open_plan):
    """The column of statuses offers every status there is, and no other column does."""
    sheet = open_plan(plans.plan())[NAME]
    (validation,) = sheet.data_validations.dataValidation
    assert validation.type == "list"
    assert validation.formula1 == '"' + ",".join(status.label for status in Status) + '"'
    assert str(validation.sqref) == "F2"
    assert sheet["F1"].value == "Status"


def test_a_plan_without_statuses_has_no_list(plans, open_plan):
    """Where the layout has no column of statuses, nothing is validated or coloured."""
    columns = plans.columns[:3]
    sheet = open_plan(plans.plan(plans.section(1, plans.row("a1", "Act.")[:3], columns=columns)))[NAME]
    assert sheet.data_validations.dataValidation == []
    assert len(sheet.conditional_formatting) == 0


def test_colour_never_stands_alone(plans, open_plan):
    """A colour follows a word that the cell holds, or brings its own."""
    sheet = open_plan(plans.plan())[NAME]
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    assert rules
    for rule in rules:
        label = rule.formula[0].strip('"')
        overdue = rule.dxf.numFmt is not None and "Overdue" in rule.dxf.numFmt.formatCode
        assert label in {status.label for status in Status} or overdue


def test_text_wraps_and_columns_are_as_wide_as_their_share(plans, open_plan):
    """Long words are read without dragging columns about."""
    sheet = open_plan(plans.plan())[NAME]
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert sheet.column_dimensions["D"].width > 2 * sheet.column_dimensions["C"].width
    assert all(8 <= dimension.width <= 61 for dimension in sheet.column_dimensions.values())


def test_rows_are_as_high_as_their_words_and_grow(plans):
    """Heights are stored, but not as set by hand: a row grows when someone writes more into it."""
    sheet = parts(with_action(plans, "many words " * 60))["xl/worksheets/sheet1.xml"]
    heights = [float(height) for height in re.findall(r'<row [^>]*ht="([\d.]+)"', sheet)]
    assert heights[1] > 4 * heights[0]
    assert "customHeight" not in sheet


def test_the_table_and_its_header_are_named_for_screen_readers(plans, open_plan):
    """Screen readers find the table's name, its alternative text and its row of headings."""
    document = plans.plan()
    sheet = open_plan(document)[NAME]
    assert sheet.defined_names["ColumnTitle"].attr_text == "'Action plan'!$A$1"
    table = parts(document)["xl/tables/table1.xml"]
    assert 'displayName="Actions"' in table
    assert 'altText="Action plan"' in table


def test_the_header_row_wears_the_boards_colour_and_can_be_read(plans, open_plan):
    """A pale colour of the board's is darkened until white words can be read on it."""
    sheet = open_plan(plans.plan(masthead=Masthead(colour="#ffd800")))[NAME]
    background = "#" + sheet["A1"].fill.start_color.rgb[-6:]
    assert sheet["A1"].font.color.rgb == "FFFFFFFF"
    assert contrast(background, "#ffffff") >= READABLE


def test_a_right_to_left_language_turns_the_sheet(plans, open_plan):
    """In Urdu the first column stands on the right."""
    assert open_plan(plans.plan(language="ur"))[NAME].sheet_view.rightToLeft
    assert not open_plan(plans.plan(language="cy"))[NAME].sheet_view.rightToLeft


def test_headings_that_are_the_same_are_told_apart(plans, open_plan):
    """Excel refuses a table with two headings of one name."""
    columns = (Column(key="a", heading="Note"), Column(key="b", heading="note"), plans.columns[0])
    cells = (*plans.row("x", "y")[:2], plans.row("a1", "Act.")[0])
    sheet = open_plan(plans.plan(plans.section(1, cells, columns=columns)))[NAME]
    assert [cell.value for cell in sheet[1]][-3:] == ["Note", "note (2)", "No."]


# ------------------------------------------------------------------------------------------------- safety


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_stays_text(plans, open_plan, text):
    """Nothing that looks like a formula, a link or markup becomes one."""
    workbook = open_plan(with_action(plans, text))
    cell = workbook[NAME]["D2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert str(cell.value).strip() == text.strip() or text.startswith("_x")
    formulas = [
        cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert formulas == []


@pytest.mark.parametrize("text", INJECTIONS)
def test_a_title_or_heading_can_inject_nothing(plans, open_plan, text):
    """The same holds for the words of the head, of headings and of page headers."""
    columns = (plans.columns[0], Column(key="action", heading=text))
    document = plans.plan(
        plans.section(1, plans.row("a1", "Act.")[:2], columns=columns),
        title=text,
        masthead=Masthead(publisher=text, dateline=text, kicker=text),
    )
    workbook = open_plan(document)
    assert workbook[NAME]["D1"].data_type == "s"
    assert workbook["About"]["B1"].data_type == "s"
    assert not any(name.endswith(".rels") and "hyperlink" in part for name, part in parts(document).items())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_text_stays_text_after_an_edit(plans, open_plan, text):
    """What looks like a formula is marked as text, so that opening and closing the cell does not run it."""
    sheet = open_plan(with_action(plans, text))[NAME]
    assert sheet["D2"].quotePrefix
    assert not sheet["B2"].quotePrefix


@pytest.mark.parametrize(
    "title", ["R&G", "Health & Care", "&[Picture]", "&P of &N", "A" * 10_000, "&" * 300, "👶" * 300]
)
def test_any_title_can_head_a_page(plans, open_plan, title):
    """In a page header "&" starts a code, and there is little room: titles are shown as words, and cut."""
    header = open_plan(plans.plan(title=title))[NAME].oddHeader.left.text
    assert header
    assert len(parts(plans.plan(title=title))["xl/worksheets/sheet1.xml"].split("oddHeader>")[1]) < 1500
    codes = re.sub("&&", "", header)
    assert "&" not in codes


def test_properties_say_title_and_date_and_nobody(plans, open_plan):
    """No author, no company, no comment and no path; the date is the document's own."""
    properties = open_plan(plans.plan()).properties
    assert properties.title == "Child N: action plan"
    assert properties.created == properties.modified == datetime(2016, 2, 12)  # noqa: DTZ001
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert not properties.description


def test_a_long_title_is_cut_in_the_properties_only(plans, open_plan):
    """Excel allows 255 characters in a property; the sheet "About" has the whole title."""
    workbook = open_plan(plans.plan(title="Long " * 100))
    assert len(workbook.properties.title) == 255
    assert workbook["About"]["B1"].value == "Long " * 100


def test_scripts_and_emoji_come_through(plans, open_plan):
    """Welsh, Arabic, Chinese and emoji are read back as they were written."""
    text = "ŵŷ مراجعة 审查 👶🏽 e\u0301"
    assert open_plan(with_action(plans, text))[NAME]["D2"].value == text


def test_excel_is_expected_to_open_it_without_repair(plans, tmp_path):
    """The package fits the schemas of Office Open XML, hostile words and all."""
    audit = Path(sys.executable).with_name("openxml-audit")
    if not audit.exists():
        pytest.skip("openxml-audit is not installed")
    rows = [plans.row(f"a{number}", text, date(2016, 6, 30)) for number, text in enumerate(INJECTIONS)]
    path = tmp_path / "plan.xlsx"
    path.write_bytes(render(plans.plan(plans.section(1, *rows), title='"<&>"'), RenderRequest()))
    done = subprocess.run([audit, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


# ----------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(("character", "count"), [("x", 32_768), ("👶", 16_384)])
def test_a_text_too_long_for_a_cell_is_refused(plans, character, count):
    """What would be cut is refused, with its row and column; an emoji counts as two, as Excel counts."""
    with pytest.raises(
        ExportError, match=r"row 2 \(recommendation 1, action a1\), column 'Action': .*32,768"
    ):
        render(with_action(plans, character * count), RenderRequest())


def test_the_longest_text_fits(plans, open_plan):
    """A text of exactly the greatest length is kept whole."""
    text = "x" * 32_767
    assert open_plan(with_action(plans, text))[NAME]["D2"].value == text


def test_a_heading_too_long_for_a_table_is_refused(plans):
    """Excel would call a workbook with such a heading damaged; an emoji counts as two here too."""
    columns = (plans.columns[0], Column(key="action", heading="👶" * 128))
    document = plans.plan(plans.section(1, plans.row("a1", "Act.")[:2], columns=columns))
    with pytest.raises(ExportError, match=r"the heading .* has 256 characters"):
        render(document, RenderRequest())


def test_a_document_without_actions_names_the_layout_to_use(plans):
    """A briefing has nothing to track: the message says which layout has."""
    document = plans.plan(*plans.paragraphs("Words."), layout="briefing")
    with pytest.raises(ExportError, match=r"'child-n': the layout 'briefing' .* --layout action-plan"):
        render(document, RenderRequest())


def test_an_action_plan_without_actions_says_so(plans):
    """An action plan in which nothing is agreed yet is not told to be an action plan."""
    with pytest.raises(ExportError, match="no action to track"):
        render(plans.plan(plans.section(1)), RenderRequest())


def test_a_character_that_no_format_carries_is_refused(plans):
    """Half a surrogate pair is named, as in every other format."""
    with pytest.raises(ExportError, match=r"U\+D800"):
        render(with_action(plans, "\ud800"), RenderRequest())


# ---------------------------------------------------------------------------------------------- same bytes

PROGRAM = """
import hashlib, sys
from datetime import date
from scrlearn.document import Cell, Column, Document, Paragraph, Section, Table, as_text
from scrlearn.hooks import RenderRequest
from scrlearn_xlsx.tracker import render

cells = (Cell(blocks=(Paragraph(content=as_text("Act.")),)), Cell(blocks=(), value=date(2016, 6, 30)))
columns = (Column(key="action", heading="Action"), Column(key="due", heading="Due"))
table = Table(caption="Actions", columns=columns, rows=(cells, cells), role="actions")
section = Section(heading=as_text("Recommendation 1"), blocks=(table,), anchor="r1")
document = Document(id="n", title="N", layout="action-plan", blocks=(section,))
render(document, RenderRequest())
touched = []
watched = {"open", "socket.connect"}
sys.addaudithook(lambda event, arguments: touched.append(event) if event in watched else None)
print(hashlib.sha256(render(document, RenderRequest())).hexdigest(), touched)
"""


def run_program(**environment):
    """Run the program above in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | environment,
    )
    return done.stdout.split(maxsplit=1)


def test_two_processes_write_the_same_bytes():
    """Neither hash seeds, nor the time zone, nor the moment changes a byte."""
    first = run_program(PYTHONHASHSEED="1", TZ="UTC")
    second = run_program(PYTHONHASHSEED="2", TZ="Pacific/Auckland")
    assert first == second


def test_rendering_opens_no_file_and_no_connection():
    """The workbook is made in memory."""
    assert run_program()[1].strip() == "[]"


# --------------------------------------------------------------------------------------------- LibreOffice


@pytest.fixture
def converted(tmp_path):
    """Converts a workbook with LibreOffice Calc and returns the file."""
    if not (shutil.which("soffice") and shutil.which("localc")):
        pytest.skip("LibreOffice Calc is not installed")

    def convert(document, kind, options=""):
        workbook = tmp_path / "plan.xlsx"
        workbook.write_bytes(render(document, RenderRequest()))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        subprocess.run(
            [
                "soffice",
                "--headless",
                profile,
                "--convert-to",
                kind + options,
                "--outdir",
                tmp_path,
                workbook,
            ],
            capture_output=True,
            check=True,
            timeout=180,
        )
        return workbook.with_suffix(f".{kind}")

    return convert


def pdf_text(pdf):
    """The words of a PDF, laid out as they stand on the page."""
    return subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout


def test_libreoffice_reads_what_was_written(plans, converted):
    """A spreadsheet program shows the same rows: dates as written in Britain, and text as text."""
    document = plans.plan(
        plans.section(1, plans.row("a1", "=1+1", date(2016, 6, 30)), plans.row("a2", "Act.", "Ongoing")),
        plans.section(2, plans.row("a3", "Act.", date(2016, 6, 3), "Complete")),
    )
    # Comma, quotation mark, UTF-8, from line 1, British English, few quotes, values as they are shown.
    as_shown = ":Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true"
    with converted(document, "csv", as_shown).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["Rec. no.", "Recommendation", "No.", "Action", "Due", "Status"],
        ["1", "The text of recommendation 1.", "a1", "=1+1", "30 Jun 2016", "On track"],
        ["1", "The text of recommendation 1.", "a2", "Act.", "Ongoing", "On track"],
        ["2", "The text of recommendation 2.", "a3", "Act.", "3 Jun 2016", "Complete"],
    ]


def test_libreoffice_prints_the_header_row_on_every_page(plans, converted):
    """A long plan is printed one page wide, and each of its pages has the headings."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    rows = [plans.row(f"a{number}", "Agree the template.", date(2016, 6, 30)) for number in range(1, 81)]
    pdf = converted(plans.plan(plans.section(1, *rows)), "pdf")
    pages = [page for page in pdf_text(pdf).split("\f") if "Agree the template." in page]
    assert len(pages) > 1
    assert all("Recommendation" in page and "Status" in page for page in pages)


def test_libreoffice_says_which_dates_have_passed(plans, converted):
    """A due date that has passed says so in words, but not where the action is complete."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    document = plans.plan(
        plans.section(
            1,
            plans.row("a1", "Act.", date(2016, 6, 30)),
            plans.row("a2", "Act.", date(2016, 7, 29), "Complete"),
            plans.row("a3", "Act.", date(2999, 7, 31)),
        ),
    )
    text = pdf_text(converted(document, "pdf"))
    assert "Overdue: 30 Jun 2016" in text
    assert "29 Jul 2016" in text
    assert text.count("Overdue: ") == 1
