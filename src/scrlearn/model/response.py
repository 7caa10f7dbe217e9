"""What a team wrote in a returned briefing form."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar

from immutabledict import immutabledict

from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate
from scrlearn.model.subject_kinds import SubjectKind
from scrlearn.model.text_kinds import Plain


@noun
class TeamAction:
    """One thing that a team will do."""

    text: Annotated[Plain, Doc("What will be done.")]
    who: Annotated[Plain, Doc("The role that will do it.")] = ""
    by_when: Annotated[WrittenDate | None, Doc("By when.")] = None
    how_we_will_know: Annotated[Plain, Doc("How the team will know that it worked.")] = ""
    done_on: Annotated[WrittenDate | None, Doc("When it was done.")] = None


@noun
class TeamResponse:
    """What a team wrote. It may be partial, and "discussed, no action needed" is a complete response."""

    kind: ClassVar[SubjectKind] = "response"

    briefing: Annotated[Plain, Doc("Id of the briefing that was discussed.")]
    team: Annotated[Plain, Doc("Name of the team or service.")] = ""
    organisation: Annotated[Plain, Doc("The organisation it belongs to.")] = ""
    facilitator_role: Annotated[Plain, Doc("Role of the person who led the discussion.")] = ""
    discussed_on: Annotated[WrittenDate | None, Doc("When the team discussed the briefing.")] = None
    attended: Annotated[Plain, Doc("How many took part, in which roles.")] = ""
    key_points: Annotated[Plain, Doc("The main points of the discussion.")] = ""
    answers: Annotated[Mapping[Plain, Plain], Doc("Answers, by question.")] = immutabledict()
    doing_well: Annotated[Plain, Doc("What the team already does well.")] = ""
    actions: Annotated[Sequence[TeamAction], Doc("What the team will do.")] = ()
    no_action_needed: Annotated[bool, Doc("The team discussed the briefing and needs no action.")] = False
    escalate: Annotated[Plain, Doc("What the board should take up.")] = ""
    feedback: Annotated[Plain, Doc("Comments on the briefing.")] = ""
    read_from: Annotated[Mapping[Plain, Plain], Doc("Where each value was read from.")] = immutabledict()
    extensions: Annotated[Mapping[Plain, Any], Doc("Plugins' own data, by distribution; kept as it is.")] = (
        immutabledict()
    )
