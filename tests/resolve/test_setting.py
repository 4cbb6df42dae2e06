"""Where an article plays."""

from __future__ import annotations

from extracting import extractor, here, resolved
from jiedao.resolve import setting
from jiedao.resolve.setting import wider


def test_a_setting_without_a_district_still_has_an_iri() -> None:
    known = setting("银月湾街道", "", {}, extractor().register)
    assert (known.place, known.parents) == (None, ()) and known.iri.startswith("place/")
    assert setting("", "", {}, extractor().register).iri == ""


def test_the_register_tells_what_contains_a_sub_district() -> None:
    known, _ = here()
    assert [place.name for place in known.parents] == ["武侯区", "成都市", "四川省"]
    assert (known.iri, known.scope) == ("place/510107-yulin-jiedao", "510107")


def test_a_printed_district_contains_a_sub_district_that_the_register_does_not_know() -> None:
    known = setting("银月湾街道", "武侯区", {}, extractor().register, "a.txt")
    assert (known.place, known.parents[0].name, known.scope) == (None, "武侯区", "510107")


def test_without_register_and_print_a_place_is_one_of_its_document() -> None:
    register = extractor().register
    one, other = (setting("银月湾街道", "", {}, register, source) for source in ("a.txt", "b.txt"))
    assert one.iri != other.iri


def test_what_is_one_in_a_city_is_named_by_its_city() -> None:
    assert wider(here()[0]) == "510100"
    assert wider(setting("银月湾街道", "银月区", {}, extractor().register)) != ""


def test_a_town_that_became_a_sub_district_is_called_by_its_old_name() -> None:
    made = resolved("石湾镇街道建起陶艺馆。", "石湾镇迎来客人。", sub_district="石湾镇街道", district="禅城区")
    assert [thing.label for thing in made.things if thing.cls == "SubDistrict"] == ["石湾镇街道"]
