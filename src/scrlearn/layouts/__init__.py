"""Layouts: how a review, a briefing or a newsletter becomes a document, for an audience."""

from scrlearn.layouts.drafting import draft_briefing

__all__ = ["draft_briefing"]
