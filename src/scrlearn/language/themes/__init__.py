"""Themes: which ones the words of a finding suggest."""
