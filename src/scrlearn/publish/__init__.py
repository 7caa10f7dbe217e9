"""Publishing: from a subject to a file in place, whole or not at all; one subject or many."""

from scrlearn.publish.many import export_many
from scrlearn.publish.one import email_message, export, lay_out, render
from scrlearn.publish.result import ExportResult

__all__ = ["ExportResult", "email_message", "export", "export_many", "lay_out", "render"]
