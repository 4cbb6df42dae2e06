"""When new objects are looked through."""

import gc

from jiedao.collecting import LATE, SOON, young_only


class Ring:
    """Refers to itself."""

    def __init__(self) -> None:
        self.own = self


def test_the_next_look_is_late_where_one_was_in_vain() -> None:
    before, callbacks = gc.get_threshold(), list(gc.callbacks)
    with young_only(), young_only():
        assert gc.get_threshold()[0] == SOON
        gc.collect(0)
        assert gc.get_threshold()[0] == LATE
        for _ in range(2000):
            Ring()
        gc.collect(0)
        assert gc.get_threshold()[0] == SOON
    assert (gc.get_threshold(), gc.callbacks) == (before, callbacks)
