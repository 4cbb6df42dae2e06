"""The official register of divisions: provinces, cities, districts, sub-districts, communities and villages."""

from jiedao.errors import RegisterError
from jiedao.register.divisions import Register
from jiedao.register.places import Place, Undecided, community_form, short_forms, sub_district_form
from jiedao.register.table import AddedRow

__all__ = [
    "AddedRow",
    "Place",
    "Register",
    "RegisterError",
    "Undecided",
    "community_form",
    "short_forms",
    "sub_district_form",
]
