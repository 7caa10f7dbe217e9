"""The board's newsletter: articles, training, briefings to discuss, and how to reach the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import (
    Block,
    Blocks,
    Document,
    Link,
    Paragraph,
    Section,
    Terms,
    Text,
    as_text,
    body,
    inline,
)
from scrlearn.layouts.parts import contacts, lead, line, mail, masthead, note, rich_line, section, terms
from scrlearn.model.dates import as_date, long_date
from scrlearn.model.themes import theme_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import AskableHost
    from scrlearn.hooks.records import LayoutRequest
    from scrlearn.model.bulletin import Bulletin, BulletinBriefing, TrainingEvent


def build(bulletin: Bulletin, request: LayoutRequest) -> Document:
    """Lay out a newsletter; all audiences read the same."""
    host = request.host
    return Document(
        id=bulletin.id,
        title=bulletin.title,
        layout="bulletin",
        language=bulletin.language,
        date=as_date(bulletin.date),
        subject_line=": ".join(part for part in (bulletin.title, bulletin.dateline) if part),
        description=bulletin.preheader or bulletin.title,
        masthead=masthead(bulletin.board, dateline=bulletin.dateline or long_date(bulletin.date)),
        blocks=(
            *_view_online(bulletin),
            *lead(bulletin.intro),
            *_articles(bulletin),
            *section("Training opportunities", "training", tuple(_training(bulletin, host))),
            *section("Briefings for your team", "briefings", tuple(_briefings(bulletin, host))),
            *body(bulletin.closing),
        ),
        footer=(*contacts(bulletin.board), *_unsubscribe(bulletin)),
        mail=mail(
            bulletin.board,
            preheader=bulletin.preheader,
            unsubscribe=bulletin.unsubscribe or "",
            unsubscribe_one_click=bulletin.unsubscribe_one_click,
        ),
    )


def _view_online(bulletin: Bulletin) -> Blocks:
    if not bulletin.view_online:
        return ()
    return (note((Link(as_text("Read this newsletter in your browser"), bulletin.view_online),)),)


def _unsubscribe(bulletin: Bulletin) -> Blocks:
    if not bulletin.unsubscribe:
        return ()
    return (note((Link(as_text("Unsubscribe from this newsletter"), bulletin.unsubscribe),)),)


def _articles(bulletin: Bulletin) -> Iterator[Block]:
    for number, article in enumerate(bulletin.sections, start=1):
        yield Section(heading=inline(article.heading), blocks=body(article.body), anchor=f"article-{number}")


def _training(bulletin: Bulletin, host: AskableHost) -> Iterator[Block]:
    for event in bulletin.training:
        themes = ", ".join(theme_label(theme, host.themes) for theme in event.themes)
        yield _event(event, themes)


def _event(event: TrainingEvent, themes: str) -> Section:
    details = terms(
        ("Provider", line(event.provider)),
        ("When", line(", ".join(map(long_date, event.dates)))),
        ("Where", line(event.place)),
        ("How to book", rich_line(event.booking)),
        ("Themes", line(themes)),
        ("More", (Paragraph(content=(Link(as_text(event.url), event.url),)),) if event.url else ()),
    )
    return Section(
        heading=inline(event.title),
        blocks=(*body(event.body), *((Terms(items=details),) if details else ())),
        anchor=f"training-{event.id}",
    )


def _briefings(bulletin: Bulletin, host: AskableHost) -> Iterator[Block]:
    for number, briefing in enumerate(bulletin.briefings, start=1):
        yield Section(
            heading=inline(briefing.title),
            blocks=(*body(briefing.body), *_where(briefing, host)),
            anchor=f"briefing-{number}",
        )


def _where(briefing: BulletinBriefing, host: AskableHost) -> Blocks:
    if not briefing.url:
        return ()
    preset = host.presets.get(briefing.preset)
    label = f"Open the {preset.title if preset else 'briefing'}"
    return (Paragraph(content=(Link((Text(label),), briefing.url),)),)
