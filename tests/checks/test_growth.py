"""Nothing takes more than its share of time as a text grows; `benchmarks/growth.py` measures everything."""

from __future__ import annotations

import time

from scrlearn.language.owners import is_person
from scrlearn.model.review import Review


def test_an_owner_of_spaces_takes_no_square_of_time():
    """Fifteen thousand spaces between two words once took a second, and four times as many sixteen."""
    review = Review(id="x", title="Child X")
    is_person("Sarah Jones", review)
    started = time.process_time()
    is_person(f"Sarah{' ' * 15_000}Jones", review)
    assert time.process_time() - started < 0.2
