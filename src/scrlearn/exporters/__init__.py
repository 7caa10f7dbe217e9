"""Exporters: a document becomes bytes. Each renders the same tree, in the same order, and fetches nothing.

Nothing is imported here: listing the formats loads none of their libraries (`scrlearn.exporters.plugin`).
"""
