"""The words that texts are judged by, as data: a board or another country can bring its own.

No list holds a word of one review's case: what decides is how a recommendation is put, not what it is about.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated

from immutabledict import immutabledict

from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Key, Plain

SMART_DIMENSIONS = ("specific", "measurable", "achievable", "realistic", "timely", "owner")
"""The letters, and the owner: in the first meaning of SMART the A stood for assignable."""


@noun
class WordLists:
    """The lists of words by which recommendations and actions are judged, in one language.

    Verbs stand in their base form. In English, the endings of verbs and nouns are worked out; in another
    language the lists hold every form that is to be known. Lists that are not given are empty, so a board
    that only has words to add takes the English ones with them:

    >>> from scrlearn import english_words
    >>> english = english_words()
    >>> from scrlearn.model.base import evolve
    >>> vague = [*english.vague, "golden thread"]
    >>> evolve(english, name="our-words", language="en-GB", vague=vague).language
    'en-GB'
    """

    name: Annotated[Key, Doc("Name by which the lists are asked for.")]
    language: Annotated[
        Plain,
        Doc(
            "Language of the words, as a BCP 47 tag; reviews in it are judged by these lists. The tag "
            "that says "
            "most goes first: a review in en-GB takes lists for en-GB before those for en, which are "
            "scrlearn's own. Without a tag, the lists judge only where they are asked for."
        ),
    ] = ""
    labels: Annotated[
        Mapping[str, Plain],
        Doc("What readers call a letter, by its key: {achievable: attainable}."),
    ] = immutabledict()
    modals: Annotated[Sequence[Plain], Doc("Words by which something is asked for (should, must).")] = ()
    weak_modals: Annotated[
        Sequence[Plain], Doc("Words that ask for something where no other word does (to be, need to).")
    ] = ()
    acts: Annotated[Sequence[Plain], Doc("Verbs that say what is done (audit, publish, amend).")] = ()
    aims: Annotated[Sequence[Plain], Doc("Verbs that say what is hoped for (promote, embed).")] = ()
    carriers: Annotated[
        Sequence[Plain], Doc("Verbs that are as good as what they are about (ensure, review, support).")
    ] = ()
    reminders: Annotated[
        Sequence[Plain], Doc("Acts that are easily done and change little (remind, cascade).")
    ] = ()
    products: Annotated[Sequence[Plain], Doc("Things that one can hold or look up (form, audit).")] = ()
    aim_nouns: Annotated[Sequence[Plain], Doc("What an aim is usually about (awareness, assurance).")] = ()
    vague: Annotated[Sequence[Plain], Doc("Words that promise without saying (robust, appropriate).")] = ()
    not_a_deadline: Annotated[
        Sequence[Plain], Doc("Words that look like a time but are not one (ongoing, promptly).")
    ] = ()
    measures: Annotated[
        Sequence[Plain], Doc("Words that bring a measure into a sentence (dip sample, baseline).")
    ] = ()
    outputs: Annotated[
        Sequence[Plain], Doc("What shows, as a measure, that something was produced (minutes, policy).")
    ] = ()
    outcomes: Annotated[
        Sequence[Plain], Doc("What shows, as a measure, whether anything changed (percentage, feedback).")
    ] = ()
    too_wide: Annotated[Sequence[Plain], Doc("Owners that nobody could write to (partners, all staff).")] = ()
    tentative: Annotated[
        Sequence[Plain],
        Doc("How verbs begin that ask for thought (consider, explor). Where it is empty, the English ones."),
    ] = ()
    ongoing: Annotated[
        Sequence[Plain],
        Doc("How verbs begin that ask to go on (continu, remain). Where it is empty, the English ones."),
    ] = ()
    roles: Annotated[
        Sequence[Plain],
        Doc("What roles are called by (chair, nurse): no person is. Where it is empty, the English ones."),
    ] = ()
    bodies: Annotated[
        Sequence[Plain],
        Doc("What bodies and services are called by (trust, school). Where it is empty, the English ones."),
    ] = ()
    placeholders: Annotated[
        Sequence[Plain],
        Doc("What fills a place and says nothing (tbc, unknown). Where it is empty, the English ones."),
    ] = ()
    statuses: Annotated[
        Sequence[Plain],
        Doc("What only says how far an action has come (in place). Where it is empty, the English ones."),
    ] = ()
    out_of_reach: Annotated[Sequence[Plain], Doc("What no body can do, whatever is asked of it.")] = ()
