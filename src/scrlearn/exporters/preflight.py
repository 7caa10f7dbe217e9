"""Where `refusals` was documented to be for plugins, and is still found; it lives in `refusing`."""

from scrlearn.exporters.refusing import refusals

__all__ = ["refusals"]
