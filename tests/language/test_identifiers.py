"""Identifiers: what has a form or a context is found, and what only looks like one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.language.identifiers import Kind, identifiers, is_nhs_number, mask


def kinds(text):
    """Return the kinds of identifier in a text."""
    return [found.kind for found in identifiers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "943 476 5919",
        "943-476-5919",
        "9434765919",
        "NHS no.9434765919.",
        "(943 476 5919)",
        "NHS9434765919",
        "NHS number 9434 765 919",
        "NHS number: 9 4 3 4 7 6 5 9 1 9",
        "Health and Care number 320 000 0014",
    ],
)
def test_nhs_number_is_found_in_every_writing(text):
    """Spaces, hyphens or none."""
    assert kinds(text) == [Kind.NHS_NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "9434765918",  # the check digit is wrong
        "94347659190",  # eleven digits
        "ISBN 9434765919",  # a book number has the same check digit
        "ISBN-10: 9434765919",
        "1111111111",
        "order 12-943 476 5919",
    ],
)
def test_other_ten_digits_are_no_nhs_number(text):
    """The check digit decides, and a book is not a child."""
    assert Kind.NHS_NUMBER not in kinds(text)


@given(st.integers(min_value=0, max_value=999_999_999))
def test_check_digit_finds_every_single_slip(first_nine):
    """Of ten last digits at most one makes an NHS number."""
    valid = [digit for digit in range(10) if is_nhs_number(f"{first_nine:09d}{digit}")]
    assert len(valid) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "AB123456C",
        "AB 12 34 56 C",
        "ab 12 34 56 c",
        "AB-12-34-56-C",
        "National Insurance number AB 12 34 56",
        "AB 12 34 56 (National Insurance)",
    ],
)
def test_national_insurance_number_is_found(text):
    """In capitals or not, with spaces or without."""
    assert kinds(text) == [Kind.NATIONAL_INSURANCE_NUMBER]


@pytest.mark.parametrize("text", ["QQ123456C", "AB123456E", "GB123456A", "XAB123456C", "AB 12 34 567"])
def test_other_letters_and_digits_are_no_insurance_number(text):
    """Prefixes that were never given out, and suffixes beyond D."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "LS27 8PQ",
        "LS278PQ",
        "ls27 8pq",
        "EC1A 1BB",
        "M1 1AE",
        "NN1\N{NO-BREAK SPACE}5TH",
        "home_NN1_5PH",
        "map?q=NN1+5PH",
        "NN15 OAB",
        "The postcode is NN1 5 PH.",
        "Postcode: L S 2 7 8 P Q",
    ],
)
def test_postcode_is_found(text):
    """Every form of a postcode, with the space or without."""
    assert kinds(text) == [Kind.POSTCODE]


@pytest.mark.parametrize(
    "text",
    [
        "Form D34 5TH",  # there is no area D
        "Report Book 124D",
        "closed on the M25 7pm",
        "Appendix B1 2nd edition",
        "Level 3 training",
        "LS27",  # a district holds thousands
        "SI 2006/90",
        "see 1 2ab",
        "KMPT R10 2020",
        "SECTION S47 OUR DUTY",
        "Postcode and telephone number",
    ],
)
def test_other_codes_are_no_postcodes(text):
    """Form numbers, motorways, editions and districts."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "07911 123456",
        "+44 7911 123456",
        "(0113) 496 0999",
        "(0)113 496 0999",
        "01632 960001",
        "0044 7911 123456",
        "07700 900123",
        "07911/123456",
        "0 7 9 1 1 1 2 3 4 5 6",
        "630000",
        "7911 123456",
    ],
)
def test_telephone_number_is_found(text):
    """As dialled at home or from abroad; numbers kept for drama are numbers too."""
    assert kinds(f"ring {text} now") == [Kind.TELEPHONE]


@pytest.mark.parametrize(
    "text",
    [
        "SI 2006/90",
        "Regulation 5 (1) (e) and (2)",
        "Working Together 2015",
        "2015-02-03 to 2015-02-27",
        "03/02/2015 - 27/02/2015",
        "01.02.2015",
        "paragraph 15.10.2",
        "ring 999 or 101",
        "0 - 18 years (2014 - 2017)",
        "ring 999 twice in 2015",
    ],
)
def test_numbers_of_instruments_and_dates_are_no_telephones(text):
    """What reviews are full of."""
    assert Kind.TELEPHONE not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "jo(at)example.org",
        "jo [at] example [dot] org",
        "jo at example dot org",
        "jo\N{FULLWIDTH COMMERCIAL AT}example.org",
        "jo @ example.org",
        "https://example.org/?to=jo%40example.org",
        "jö@exämple.org",
    ],
)
def test_email_address_is_found_however_it_is_spelt_out(text):
    """For people, who are to be kept from no address by a bracket."""
    assert kinds(text) == [Kind.EMAIL]


@pytest.mark.parametrize("text", ["Tuesday @ 10.30am", "looked at example cases", "at (at) best"])
def test_other_words_and_hours_are_no_email_address(text):
    """A sign or a word that stands where it could stand in one."""
    assert kinds(text) == []


def test_email_address_is_found_in_a_link():
    """Also behind the words of a link."""
    assert kinds("[write](mailto:jo@example.org)") == [Kind.EMAIL]


@pytest.mark.parametrize(
    "text",
    [
        "The baby was born on 3 May 2014.",
        "DOB: 03/05/2014",
        "On 2014-05-03 he was admitted to hospital.",
        "She died on the 3rd of May.",
        "May 3, 2014 was the date of the hearing",
        "He was injured - it was 3 May 2014 - at home.",
        "a boy (born 29 th September 2014)",
        "Harbour Crown Court sat on 3 May 2014",
        "DoD: 12/06/15",
        "d. 12 June 2015",
        "The baby was born on the third of May 2014.",
        "born on 3-May-2014",
        "born on 20140503",
        "born on 03 / 05 / 2014",
        "born on Christmas Day 2014",
        "Ganwyd y babi ar 3 Mai 2014.",
        "He was found dead on 12 June 2015.",
        "On 12 June 2015 an ambulance came and he was pronounced dead.",
        "She took her own life on 12 June 2015.",
        "He was stabbed on 12 June 2015.",
        "Date of incident: 12/06/2015",
        "He collapsed at home on 12 June 2015.",
        "She was delivered of a baby boy on 3 May 2014.",
        "EDD 03/05/2014",
        "He was charged on 12 June 2015.",
        "The jury gave its verdict on 4 January 2016.",
        "An interim care order was made on 12 June 2015.",
        "The care proceedings were issued on 4 January 2016.",
        "The panel heard that the inquest was held on 14 June 2015.",
        "The report describes the events of 3 May 2014, when he died.",
        "The review says that care began on 3 May 2014, the day of the birth.",
        "The funeral was on 20 June 2015.",
        "shaken on the night of 12/13 June 2015",
        "He was the victim of a stabbing on 3 May 2014.",
        "Her brother was found lifeless on 3 May 2014.",
        "She took her own life on 3 May.",
        "He collapsed at home on May 3rd.",
        "The assault took place on 3 May 2014.",
        "He fell from a balcony on 3 May 2014.",
        "He was pushed down the stairs on 3 May 2014.",
        "She had a fall on 3 May 2014.",
        "The baby was delivered on 3 May.",
        "The consent form was completed on 3 May 2014, when he was admitted.",
        "The report was signed off on 3 May 2014, the day of the birth.",
        "The review looked at the assault which took place on 3 May 2014.",
        "The review notes that her care plan changed on 3 May 2014 after the birth.",
        "Her two children born after 3 May 2014 were removed.",
        "He died on 3 May 2014 and the policy was changed.",
        "Against the policy, his placement was changed on 3 May 2014 after the assault.",
        "He died on 3 May 2014, which changed the law.",
        "From 3 May 2014 all contact was stopped by the court.",
        "The Court of Appeal upheld his conviction on 3 May 2014.",
    ],
)
def test_exact_date_of_a_life_is_found(text):
    """A day in one sentence with birth, death, injury, admission or court."""
    assert kinds(text) == [Kind.EXACT_DATE]


@pytest.mark.parametrize(
    "text",
    [
        "The guidance of 26 March 2015 says when a child has died.",
        "Photographs of injuries must be taken by 30 June 2016.",
        "He was born in spring 2014.",
        "In May 2014 the births in the county rose.",
        "She was born. The meeting was held on 3 May 2014.",
        "Of those who were born, 2 may have been seen.",
        "The meeting was held on 3 May 2014.",
        "The child died.\n\nThe panel met on 3 May 2014.",
        "The board has today (3 May 2014) published a review into the death of a man.",
        "The sexual assault referral centre opened on 3 May 2014.",
        "The life of the project ended on 3 May 2014.",
        "Staff found on 3 May 2014 that the form was out of print.",
        "The play opened at Ian Court Theatre on 19 September.",
        "From 1 April 2008 the child death review panel meets.",
        "- one child died in the county.\n- from 1 April 2008 the panel meets",
        "| effective 15 April 2013 | where a child has died |",
        "The board met on 12 June 2015 to consider the death.",
        "The chair decided on 15 May 2015 that the injuries met the criteria.",
        "On 15 May 2015 the sub-group agreed that the injuries were serious.",
        "A conference on 12 June 2015 considered injuries to babies.",
        "Training on injuries was delivered on 3 May 2016.",
        "Deaths are reviewed by the panel, which met on 3 June, 1 July and 9 September 2015.",
        "The campaign began on 9 March 2015 and reached every birth.",
        "The Court Users Group meets on 12 June 2016.",
        "The incident was notified on 20 April 2015.",
        "The second draft of the report on the birth was shared on 3 June 2016.",
        "Training on bruises in babies takes place on 12 July 2016.",
        "A webinar on burns is on 12 July 2016.",
        "From 1 April 2016 the ward used a new admission form.",
        "The birth plan leaflet was revised on 6 May 2016.",
        "The rules changed on 6 May 2016 for hospital admission.",
        "On 6 May 2016 a new pathway for burns was introduced.",
        "The Supreme Court judgment of 12 June 2013 clarified the law on care orders.",
        "Babies born on or after 1 September 2016 are offered the check.",
        "From 1 September 2016 all injuries are seen by a paediatrician.",
        "The Act came into force on 29 June 2016, after the birth.",
        "Our next conference on child deaths is on 12 July 2016.",
    ],
)
def test_other_dates_are_left_alone(text):
    """Instruments, deadlines, months, and dates in another sentence."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "https://www.facebook.com/groups/1",
        "x.com/someone",
        "http://m.youtube.com/watch?v=1",
        "https://youtu.be/abc",
        "https://www.gofundme.com/f/someone",
        "@someone_91",
        "the Instagram name someone_91",
        "Facebook: some.one.91",
        "#JusticeForSomeone",
    ],
)
def test_social_media_is_found(text):
    """With the scheme or without."""
    assert kinds(f"see {text}") == [Kind.SOCIAL_MEDIA]


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org/x.com",
        "netflix.com/title",
        "the X.com case",
        "Facebook: a guide for parents",
        "Instagram and Snapchat were used to groom.",
    ],
)
def test_other_sites_are_no_social_media(text):
    """A name inside another name is not that site."""
    assert kinds(text) == []


def test_masked_identifier_shows_two_characters():
    """Enough to find it in the file, too little to use."""
    (found,) = identifiers("943 476 5919")
    assert found.masked == "9...9"
    assert "943" not in repr(found)


def test_mask_hides_every_identifier_of_a_text():
    """Several in one text, each where it stands."""
    assert mask("LS27 8PQ and 943 476 5919") == "L...Q and 9...9"


def test_overlapping_identifiers_leave_nothing_between_them():
    """A number that runs into an address is hidden with it, to the last character."""
    assert mask("jo@example.org.07911123456") == "j...6"
    assert mask("see LS27 8PQ@example.org.") == "see L...Q."


@pytest.mark.one_python
def test_long_text_is_read_in_proportion_to_its_length():
    """Nothing in a long text of dates, digits and events multiplies: two spans each are compared at most."""
    text = "born 3 May 2014 " * 5_000
    assert len(kinds(text)) == 5_000


HIDDEN_IN_WRITING = [
    ("NHS number 943 476\n5919", Kind.NHS_NUMBER),
    ("943\N{NO-BREAK SPACE}476\N{NO-BREAK SPACE}5919", Kind.NHS_NUMBER),
    ("943\N{THIN SPACE}476 \t 5919", Kind.NHS_NUMBER),
    ("943\N{NON-BREAKING HYPHEN}476\N{EN DASH}5919", Kind.NHS_NUMBER),
    ("943 - 476 - 5919", Kind.NHS_NUMBER),
    ("943\N{ZERO WIDTH SPACE}4765919", Kind.NHS_NUMBER),
    ("943 *476* 5919", Kind.NHS_NUMBER),
    ("943 <b>476</b> 5919", Kind.NHS_NUMBER),
    ("[943](https://www.example.org) 476 5919", Kind.NHS_NUMBER),
    ("943&nbsp;476&#160;5919", Kind.NHS_NUMBER),
    (r"943 476\n5919", Kind.NHS_NUMBER),  # as a message quotes it
    (r"943\u00a0476\u00a05919", Kind.NHS_NUMBER),
    ("943.476.5919", Kind.NHS_NUMBER),
    ("943 4765919", Kind.NHS_NUMBER),
    ("943476 5919", Kind.NHS_NUMBER),
    ("943 476 5919 03/05/2014", Kind.NHS_NUMBER),
    ("On ward 3\n943 476 5919", Kind.NHS_NUMBER),
    ("CHI 0101010101", Kind.NHS_NUMBER),
    ("NHS number is 943 476 5918", Kind.NHS_NUMBER),  # a slip of the pen does not hide whose it is
    ("NN1\n5AB", Kind.POSTCODE),
    ("NN1 **5AB**", Kind.POSTCODE),
    ("NN1\N{FIGURE SPACE}5AB", Kind.POSTCODE),
    ("NN1-5AB", Kind.POSTCODE),
    ("nn1\n5ab", Kind.POSTCODE),
    ("AB 12 34\n56 C", Kind.NATIONAL_INSURANCE_NUMBER),
    ("AB\N{NO-BREAK SPACE}12\N{NO-BREAK SPACE}34\N{NO-BREAK SPACE}56\N{NO-BREAK SPACE}C",
     Kind.NATIONAL_INSURANCE_NUMBER),
    ("AB 1234 56C", Kind.NATIONAL_INSURANCE_NUMBER),
    ("AB *12 34* 56 C", Kind.NATIONAL_INSURANCE_NUMBER),
    ("07911\n123456", Kind.TELEPHONE),
    ("07911 **123456**", Kind.TELEPHONE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), HIDDEN_IN_WRITING)
def test_writing_hides_nothing_from_the_finder(text, kind):
    """Ends of lines, spaces that do not break, dashes, emphasis, tags: a reader sees the number."""
    assert kind in kinds(text)


@pytest.mark.parametrize(("text", "kind"), HIDDEN_IN_WRITING)
def test_writing_hides_nothing_from_the_mask(text, kind):
    """What is found is masked, wherever a message quotes it."""
    shown = mask(f"see {text} there")
    assert shown.startswith("see ")
    assert shown.endswith(" there")
    assert kind not in kinds(shown)


@given(st.sampled_from("*_\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}\n "), st.sampled_from([3, 6]))
def test_one_character_between_groups_hides_nothing(character, place):
    """Whatever stands alone between two groups."""
    digits = "9434765919"
    assert Kind.NHS_NUMBER in kinds(f"{digits[:place]}{character}{digits[place:]}".replace("_", "*"))


@pytest.mark.parametrize(
    "text",
    [
        "seen on 12-05-14 a visit was planned",
        "On 12 05 14 a visit was planned",
        "on 120514 a visit was planned",
        "by 12.05.14 a plan was made",
        "2014-05-03\n2015-02-03\n2015-02-27",
        "03.05.2014 - 12.06.2014",
        "- 943\n- 476\n- 5919",  # a list of three figures
        "943\n\n476\n\n5919",
        "Regulation 5\n(1) (e) and\n(2) of SI\n2006/90",
        "paragraphs 4.11.2,\n4.12 and 5.1",
        "https://www.example.org/943_476_5919_7",
        "Appendix N1\n- 5 ab",
        "Level 3\n2nd edition",
    ],
)
def test_dates_lists_and_instruments_are_left_alone(text):
    """Numbers that only come to stand beside each other."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", ["+44 943 476 5919", "0044 943 476 5919", "+44 (0)943 476 5919", "01632 943 476 5919"]
)
def test_rest_of_a_telephone_number_is_no_nhs_number(text):
    """Behind a code of a country or a town, whatever the check digit."""
    assert Kind.NHS_NUMBER not in kinds(text)


def test_identifier_stands_where_it_was_written():
    """Start and end are those of the text as written, markup and all."""
    text = "see **943** 476\n\N{NO-BREAK SPACE}5919."
    (found,) = identifiers(text)
    assert text[found.start : found.end] == "943** 476\n\N{NO-BREAK SPACE}5919"


def test_boards_postcode_is_the_same_in_any_writing():
    """What separates the halves does not tell two postcodes apart."""
    (first,), (second,) = identifiers("NN1\n5TH"), identifiers("NN1-5TH")
    assert first.normal == second.normal


@pytest.mark.one_python
@pytest.mark.parametrize(
    "unit", ["*", "_", "a_", "](", "<a", "&#1", "\\", " \n", "- ", "943 ", "\u200b", "["]
)
def test_hostile_text_is_read_to_its_end(unit):
    """200,000 characters of whatever the readings of a text look for."""
    assert mask(unit * (200_000 // len(unit)) + " NN1 5AB").endswith("N...B")


FOUND = {
    Kind.AGE: [
        "The twins were born very early at 31 weeks.",
        "He was born in March 2014.",
        "born in the first week of March 2014",
        "Ganwyd ef ym mis Mawrth 2014.",
        "Child X (14 months) was seen.",
        "Baby P, 17 months",
        "the infant, then nine weeks, was bruised",
        "He was just under 14 months.",
        "He was 5 weeks when he died.",
        "He died at 14 months.",
        "He died in his eleventh week.",
        "He lived for 42 days.",
        "on day 10 of life",
        "aged 8 wks",
        "a 14mo boy",
        "He had a plan at the age of 6 months.",
        "He was 3 yrs 2 mths.",
        "at 14/12 of age",
        "Age at death: 8 weeks",
        "The baby's age in days was 41.",
        "He died two days after his first birthday.",
        "born six weeks before the incident",
        "He was five and a half months old.",
        "The oldest was 3 years and 2 months.",
        "Roedd y babi yn 14 mis oed.",
        "The three-week-old baby was seen.",
        "aged 14 months",
        "He was aged 4 years and 3 months.",
        "at 7 months of age",
        "born at 27 weeks",
        "This case review (SCR) concerns a five month old baby.",
        "A safeguarding practice review on a one-month-old baby",
        "The review concerns a five month old baby.",
        "a 2-year-6-month-old boy",
    ],
    Kind.AGE_IN_YEARS: [
        "a 13yo girl",
        "a 13 y/o boy",
        "a 13yr-old girl",
        "KB (14 years) was seen.",
        "her brother (14 yrs)",
        "He was 15 at the time.",
        "Mother was seventeen when she booked.",
        "Sibling 1 (13) was at school.",
        "the youngest (3)",
        "her fourteenth birthday",
        "She first ran away when she was 13.",
        "Child T, aged 3 years, and a cousin",
        "two days after his 14th birthday",
        "since the boy was ten, he had",
        "a four-and-a-half-year-old boy",
        "Roedd yn 15 oed.",
        "a 15-year-old girl",
        "aged 4, lived with them",
        "when she was 15 years old",
        "Child X, 15, was seen twice.",
        "Robin, 14, took part.",
        "The girl, 9, told a teacher.",
        "He lived with relatives, aged 9, and a dog.",
    ],
    Kind.ADDRESS: [
        "They lived at 12 Acacia Avenue.",
        "Flat 3, 27 Marlowe Road",
        "moved to Marlowe Road",
        "14 Stryd Fawr",
        "at 7 Oak Close",
        "12 LARKSPUR STREET",
        "She lived at 12 larkspur street.",
        "The family's home was in Abington Square.",
        "They lived in Larkspur Towers.",
        "She lived at 5 The Paddocks.",
    ],
    Kind.SCHOOL: [
        "a student at Brannoc College",
        "He was in Year 4 at St Brannoc's.",
        "Reception at St Brannoc's",
        "registered at Dr Exemplar's surgery",
        "Ward 7B at Brannoc General",
        "Sunshine Ward",
        "the nurses in Willow Ward",
        "Bramble Ward staff",
        "He attended Oakfield Primary until Year 4.",
        "staff at Willowbrook children's home",
        "He was admitted to Willow Ward.",
        "the Bramble Ward team",
        "He went to St Brannoc's Primary School.",
        "She attended Oakfield Academy.",
        "Ysgol Gynradd Llandeilo",
        "Riverside Nursery",
        "registered at the Larch Grove Surgery",
        "seen on Willow Ward",
        "ST BRANNOC'S PRIMARY SCHOOL",
        "He attended Little Acorns pre-school.",
        "She was a pupil at Brannoc High.",
        "Brannoc Church of England VA Primary",
        "Brannoc C of E Primary",
        "at Brannoc primary school",
        "Brannoc Community College",
        "Brannoc Pupil Referral Unit",
        "His teacher at Brannoc rang.",
        "Brannoc Boxing Club",
    ],
    Kind.PLACE: [
        "Roedd yn byw yn Llanfair Bach.",
        "ym mhentref Llanfair",
        "A social worker was told that they had moved to Thornby.",
        "The family moved from Leeds to Thornby Green.",
        "They came from Thornby, a small village.",
        "She was housed in Lower Hexworth under a licence.",
        "lived in the village of Little Barrow",
        "on the Marsh Farm estate",
        "The family moved to Ashby Magna.",
        "She lived with her aunt in Thornby.",
        "The family came from Thornby.",
        "Mother moved from Thornby to Leeds.",
        "the Thornby estate",
        "Thornby village",
        "She fled to Thornby.",
        "resident in Thornby",
        "neighbours in Thornby heard shouting",
        "LIVED IN THE VILLAGE OF LITTLE BARROW",
        "She attended the school in Thornby.",
    ],
    Kind.SIBLINGS: [
        "the three sisters shared a room, aged 4, 7 and 9",
        "He was the third of five children.",
        "the second-born of three, after a brother",
        "He had two older brothers.",
        "She has two half-brothers and a sister.",
        "the youngest of four children",
        "her siblings, aged 4, 7 and 9",
        "a sister in Year 6",
        "Child X was the middle of five children.",
        "He had a twin brother.",
        "the surviving twin",
        "The triplets were born early.",
        "the first-born of twins",
        "His elder sister was 7.",
        "He was one of five siblings.",
        "the eldest of three girls",
        "There were six children in the family.",
        "Mother had four children by three fathers.",
        "She had an older brother and a younger sister.",
        "The couple had a son and two daughters.",
        "Mother was pregnant with her fifth child.",
        "Mother's three other children had been adopted.",
    ],
    Kind.SENTENCE: [
        "charged with s18 GBH; Crown Court trial in May 2014",
        "The father was tried for murder in May 2014.",
        "She pleaded guilty to child cruelty and received 8 years in prison.",
        "The Crown Court at Harbourton sentenced him to 14 years.",
        "convicted of manslaughter and sentenced to 12 years",
        "sentenced to life imprisonment at Harbour Crown Court",
        "He was sentenced at Harbour Crown Court.",
        "found guilty of neglect at Harbour Magistrates' Court",
        "A jury at Harbourton convicted him of murder.",
        "He was sentenced to fourteen years for GBH.",
        "a 12-year sentence for causing or allowing the death of a child",
        "He is serving 14 years for manslaughter.",
        "He got a life sentence for murder.",
        "a two year suspended sentence for child cruelty",
        "The family court at Harbourton made a care order.",
        "Harbour Coroner's Court gave a verdict of unlawful killing.",
        "He is serving fourteen years in HMP Harbour.",
        "PLEADED GUILTY AT HARBOUR CROWN COURT",
        "He pleaded guilty to causing or allowing the death at Harbour Crown Court.",
        "The father was convicted of manslaughter in May 2014.",
        "Both parents were convicted of cruelty and received custodial sentences.",
        "He was found guilty of assault and given a suspended sentence.",
    ],
    Kind.INITIALS: [
        "J.S. was born on 3 May 2014.",
        "Child 'X': DOB: 03.05.14: DOD: 07.09.14",
        "Child AB, aged 14 months",
        "BABY X D.O.B: 03/05/2014",
    ],
}
LEFT_ALONE = {
    Kind.AGE: [
        "The longest wait time was 2 years and 3 months.",
        "most common between two and four months of age",
        "a visit before the baby is four weeks old",
        "The plan was 6 months old.",
        "The policy is two years and three months old.",
        "The average age was 14 months.",
        "At 6 weeks the baby is examined.",
        "babies born in March 2014",
        "340 children who were born in April 2014",
        "He was five weeks late.",
        "She was three months pregnant.",
        "in the second year of life",
        "The child was in care for 3 months.",
        "The placement lasted only six weeks, and drifted.",
        "The plan ran for 1 year and 4 months.",
        "reviewed within 6 months",
        "the 6-8 week check",
        "children aged 4 months",
        "babies under one year",
        "the nine-month-old babies of the county",
        "every three months",
        "sentenced to 3 years and 6 months",
        "The review at 8 months of age was missed.",
        "a developmental review at 27 months of age",
    ],
    Kind.AGE_IN_YEARS: [
        "The LA (2 years) plan was agreed.",
        "a 45yo man",
        "before a first birthday",
        "she was 34 when they met",
        "he was 10 minutes late",
        "recommendation (3)",
        "a child (see 4)",
        "She was one of them.",
        "aged 12 and upwards",
        "children as young as 9 years old",
        "usual 15 year old behaviour",
        "The tool is good although it's 9 years old now.",
        "from 7 years of age upwards",
        "The tool is for those 11 years old or over.",
        "16/17-year-old tenants",
        "a twenty five year old uncle",
        "when she was 15 minutes late",
        "until they were two streets away",
        "plant dan 5 oed",
        "before his 18th birthday",
        "16 and 17 year olds",
        "children under 5 years old",
        "The mother, 34, was seen.",
        "recommendations 3, 4, 15, and 16",
        "In 2014, 15, 16 and 17 cases were heard.",
        "aged 10 to 14",
        "aged 16 or 17",
        "a child aged under two",
        "a woman aged 34",
        "two-year-olds",
    ],
    Kind.ADDRESS: [
        "staff of the Cedar Street Family Hub",
        "a letter to 10 Downing Street",
        "the Wall Street Journal",
        "a café called Memory Lane",
        "Great Ormond Street Hospital",
        "street outreach",
        "at 3 different street corners",
        "The case was heard in 2 Crown Court hearings.",
        "The Road to recovery",
        "Crown Court",
        "Local Authority 3 House",
    ],
    Kind.SCHOOL: [
        "Harbour Virtual School",
        "the Labour Ward staff",
        "a student at Harbour University",
        "Lorraine Ward's view",
        "the ward at the hospital",
        "Dr Exemplar's report",
        "Ofsted Nursery inspections",
        "access to Primary Care",
        "LEARNING FOR EVERY PRIMARY SCHOOL AND GP SURGERY",
        "WHAT THE ACADEMY TRUST CAN DO",
        "moved from Medium to Very High",
        "a pupil at risk",
        "teachers at Harbourshire schools",
        "a move from Infants to Juniors",
        "in a children's home",
        "in residential care homes",
        "Lorraine Ward chaired the panel.",
        "the Harbour School of Nursing",
        "Northport Business School",
        "Promoting School Attendance",
        "Social Work Academy",
        "Primary School",
        "The School Nurse",
        "Designated Safeguarding Lead in School",
        "her School",
        "All Schools and Academies",
        "Working with your School",
        "Good Medical Practice",
    ],
    Kind.PLACE: [
        "She moved to Universal Services.",
        "The service moved to Teams.",
        "CAMHS moved to Thrive.",
        "The hospital has moved to Lorenzo.",
        "The health visitor moved to Band 7.",
        "lived in Great Britain",
        "who lived in Eastern Europe",
        "living in Bed and Breakfast",
        "placed in Secure Accommodation",
        "Mae'n byw yng Nghymru.",
        "Roedd yn byw yn Sir Benfro.",
        "She had lived in Denmark.",
        "moved to Saudi Arabia",
        "They lived in Merseyside.",
        "an address at Harbour University",
        "He moved to the village.",
        "Referrals came from Housing and Education.",
        "The risk moved from Medium to Very High.",
        "the prison estate",
        "This village was small.",
        "worked in house to Access Panels",
        "lived in Northamptonshire",
        "moved to London",
        "lived in Area B",
        "moved to Poland",
        "placed in Foster Care",
        "moved to LA2",
        "lived in Birmingham",
    ],
    Kind.SIBLINGS: [
        "Two of the three sisters organisations took part.",
        "This is the second of three workshops on sibling groups.",
        "the first of two briefings",
        "His siblings were seen.",
        "twin-track planning",
        "the twin aims of the plan",
        "Parents of twins need more help.",
        "The health visitor had six children to see.",
        "She had 25 children on her caseload.",
        "Sibling groups of four or more are hard to place.",
        "the fourth child protection conference",
        "Brothers and sisters should be kept together.",
        "Two boys and three girls took part in the audit.",
        "Mother had three children.",
        "two reviews of sibling groups",
        "his older brother",
    ],
    Kind.SENTENCE: [
        "The trial of the new tool began in May 2014.",
        "The team was given 2 years to improve.",
        "The partner was convicted of an offence.",
        "The Crown Court case ended.",
        "the criminal trial delayed the review",
        "The maximum sentence was raised to ten years.",
        "The doctor served 14 years in the service.",
        "An adult was convicted, and another was found not guilty.",
        "Sentencing guidelines for assault changed in 2018.",
        "He received support for six months for neglect of his health.",
        "An adult was convicted in May 2014.",
        "The work was with adults convicted of the assault of a child under 13 years old.",
    ],
    Kind.INITIALS: [
        "Child N was a baby.",
        "Child AB was seen in 2014.",
        "MARAC met on 3 May 2014.",
        "Her D.O.B. was 3 May 2014.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in FOUND for text in FOUND[kind]])
def test_what_singles_out_a_family_is_found(kind, text):
    """Ages, places, the make-up of a family, what a court said, a code beside a detail."""
    assert kind in kinds(text)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in LEFT_ALONE for text in LEFT_ALONE[kind]])
def test_what_is_said_of_many_is_left_alone(kind, text):
    """Bands, services for all, counties, bodies named after streets."""
    assert kind not in kinds(text)


@given(st.text())
def test_any_text_can_be_read(text):
    """Nothing in a text makes the finders fail, and each stands where it says."""
    assert all(0 <= found.start < found.end <= len(text) for found in identifiers(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 Acacia Stre\u00adet", Kind.ADDRESS),
        ("li\u200bved in Little Hampen", Kind.PLACE),
        ("He was bo\u00adrn on 3 May 2014.", Kind.EXACT_DATE),
    ],
)
def test_unseen_character_in_a_telling_word_hides_nothing(text, kind):
    """A reader sees the word whole, so the finder that waits for it is asked."""
    assert kind in {one.kind for one in identifiers(text)}
