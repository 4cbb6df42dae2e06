"""What communities are called by."""

from __future__ import annotations

from jiedao.register.words import community_names, community_words, naming_words


def test_words_are_those_that_the_register_has() -> None:
    words = community_words()
    assert {"新桥", "和平", "前进"} <= words
    assert words.isdisjoint({"外地", "协商", "其他", "附近"})
    assert all(len(word) > 1 and "社区" not in word for word in words)


def test_names_are_those_before_the_noun() -> None:
    names = community_names()
    assert {"德和", "天时名苑", "望山"} <= names
    assert not any("社区" in name or len(name) > 7 for name in names)


def test_words_that_name_places_are_those_of_many_communities() -> None:
    words = naming_words()
    assert {"晨光", "海棠", "同心"} <= words <= community_words()
    assert words.isdisjoint({"城市", "居民", "外地"})
    assert all(len(word) == 2 for word in words)
