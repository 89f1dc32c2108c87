import time

import argon2.profiles
import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from core.records.protection.sealing import (
    STANDARD,
    Cost,
    WrongKeyError,
    as_text,
    derived,
    from_text,
    new_key,
    seal,
    unseal,
)


def test_argon2id_makes_the_key_that_its_reference_implementation_makes():
    # phc-winner-argon2, src/test.c: version 0x13, t=2, m=2^16, p=1
    made = derived("password", b"somesalt", Cost(time=2, memory_kib=1 << 16, lanes=1))
    assert made.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_the_standard_cost_is_that_of_rfc_9106_for_little_memory():
    wanted = argon2.profiles.RFC_9106_LOW_MEMORY
    assert (STANDARD.time, STANDARD.memory_kib, STANDARD.lanes) == (
        wanted.time_cost,
        wanted.memory_cost,
        wanted.parallelism,
    )
    began = time.process_time()
    assert len(derived("seven green kettles", bytes(16), STANDARD)) == wanted.hash_len
    assert time.process_time() - began > 0.02  # it does cost something


def test_two_implementations_agree_and_the_other_one_makes_the_key_of_rfc_9106():
    # RFC 9106, 5.3: its vector has a secret and associated data, which passphrases have not
    published = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    ).derive(b"\x01" * 32)
    assert published.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    other = Argon2id(salt=bytes(16), length=32, iterations=3, lanes=4, memory_cost=64 * 1024)
    assert other.derive(b"seven green kettles") == derived("seven green kettles", bytes(16), STANDARD)


def test_an_accent_is_the_same_however_it_was_typed():
    composed, decomposed = "caf\u00e9 du matin", "cafe\u0301 du matin"
    assert derived(composed, bytes(16), Cost(1, 8, 1)) == derived(decomposed, bytes(16), Cost(1, 8, 1))


def test_what_is_sealed_opens_with_its_key_for_its_purpose_alone():
    key = new_key()
    sealed = seal(key, b"content", "purpose")
    assert unseal(key, sealed, "purpose") == b"content"
    assert seal(key, b"content", "purpose") != sealed
    for wrong_key, text, purpose in (
        (new_key(), sealed, "purpose"),
        (key, sealed, "another"),
        (key, sealed[:-4] + ("AAA=" if sealed[-4:] != "AAA=" else "BBB="), "purpose"),
        (key, "", "purpose"),
        (key, "no base64", "purpose"),
    ):
        with pytest.raises(WrongKeyError):
            unseal(wrong_key, text, purpose)


def test_a_key_is_written_in_one_way_alone():
    text = as_text(b"\xff" * 32)
    assert from_text(text) == b"\xff" * 32
    with pytest.raises(ValueError, match="base64"):
        from_text(text.replace("8=", "9="))  # the two bits that stand for nothing
