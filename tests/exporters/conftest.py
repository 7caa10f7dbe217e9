"""Markers of the exporters' tests."""

from __future__ import annotations


def pytest_configure(config):
    """Name the marker of tests that start LibreOffice."""
    config.addinivalue_line("markers", "libreoffice: converts with LibreOffice, which must be installed")
