import pytest

from core.errors import InputError
from core.records.protection.passphrases import check_passphrase


@pytest.mark.parametrize(
    "passphrase", ["seven green kettles", "zwölf süße Äpfel", "4829 1075 3364", "x7#q!pL9@wZ2", "лодка под мостом"]
)
def test_long_passphrases_of_any_kind_will_do(passphrase):
    check_passphrase(passphrase, account="Anna")


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("eleven char", "short"),
        ("", "short"),
        ("ﬃ" * 3 + "ab", "short"),  # what reads as ffi counts as three letters: eleven
        ("x" * 1001, "long"),
        ("passwordpassword", "common"),
        ("Password 1234567", "common"),
        ("P-a-s-s-w-o-r-d-2026", "common"),
        ("correct horse battery staple", "common"),
        ("qwertzuiopasdf", "common"),
        ("aaaaaaaaaaaaaaaa", "common"),
        ("abababababab", "common"),
        ("abcdefghijklm", "common"),
        ("345678901234", "common"),
        ("!?!?.,.,-_-_", "common"),
        ("annakowalski", "common"),
        ("Anna Kowalski 2026", "common"),
        ("annakowalskipassword", "common"),
        ("see2sound see2sound", "common"),
    ],
)
def test_short_ones_and_those_that_are_tried_first_are_refused(passphrase, code):
    with pytest.raises(InputError) as caught:
        check_passphrase(passphrase, account="Anna Kowalski")
    assert caught.value.code == f"accounts.passphrase-{code}"
    assert passphrase not in str(caught.value) or not passphrase
