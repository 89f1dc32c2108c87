from core.sound.naming import named_in

KNOWN = ["bell", "bicycle-bell", "cat", "dog", "church-bell"]


def test_names_are_whole_words_and_the_longest_wins():
    assert named_in("Cats, a bicycle bell and a hot-dog", KNOWN) == ["cat", "bicycle-bell", "dog"]
    assert named_in("a catalogue of doorbells", KNOWN) == []


def test_a_name_within_a_longer_one_is_still_found_where_it_stands_alone():
    assert named_in("a bicycle bell, then a bell, then a dog and a bell", KNOWN) == ["bicycle-bell", "bell", "dog"]
