"""Whatever was found, a scene made again keeps what a person changed, and what was deleted stays away."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.pipeline.matching import LEAST_OVERLAP, overlap
from core.pipeline.merging import merged
from core.pipeline.stages import PLACING, SEEING, SOUNDING, Stage
from core.scene import (
    CameraView,
    Clip,
    Media,
    Placement,
    Region,
    Scene,
    SoundSource,
    Waypoint,
    default_room,
)

WIDTH_PX, HEIGHT_PX = 320, 180
MARKS = ("label", "clip", "gain", "enabled", "position")
STAGES = tuple(Stage)
often = settings(max_examples=100, deadline=None)


def box(chance):
    """Few places and sizes, so that things often are where others are or were."""
    left, top = chance.choice([0.0, 40.0, 50.0, 120.0]), chance.choice([0.0, 40.0, 50.0])
    return left, top, left + chance.choice([30.0, 40.0, 60.0]), top + chance.choice([30.0, 40.0])


def place(chance):
    return {
        "azimuth_deg": chance.randint(-60, 60),
        "elevation_deg": chance.randint(-30, 30),
        "distance_m": chance.randint(1, 9),
    }


def course(chance, *, film):
    """A place, or a path; and when it is there."""
    if not film or chance.random() < 0.3:
        return {"position": Placement(**place(chance))}
    path = tuple(Waypoint(t_s=float(t_s), **place(chance)) for t_s in range(chance.randint(2, 3)))
    return {"trajectory": path, "presence": chance.choice([None, ((0.0, 1.0),), ((0.5, 1.5), (2.5, 3.5))])}


def region(chance, *, film):
    seen_s = chance.choice([0.0, 1.0, 2.5]) if film else None
    return Region(box_px=box(chance), t_s=seen_s, label=chance.choice([None, "dog"]))


def source(chance, source_id, *, film):
    clip = Clip(
        kind="synthesis",
        name=chance.choice(["dog", "cat", "bell"]),
        seed=chance.randint(0, 3),
        gain_db=chance.choice([0.0, -6.0, 3.0]),
    )
    return SoundSource(
        id=source_id,
        label=chance.choice(["dog", "Rex", "cat"]),
        enabled=chance.random() < 0.5,
        origin=chance.choice(["builtin", "builtin", "builtin", "manual", "authored"]),
        region=None if chance.random() < 0.2 else region(chance, film=film),
        clip=clip,
        by_hand=tuple(chance.sample(MARKS, chance.choice([0, 1, 1, 2, 5]))),
        scale=chance.choice(["metric", "assumed"]),
        **course(chance, film=film),
    )


def view(chance):
    return CameraView(hfov_deg=chance.choice([50.0, 60.0, 90.0]), source=chance.choice(["assumed", "manual", "model"]))


def provenance(chance, ids):
    keys = chance.sample([*SEEING, *PLACING, *SOUNDING, "own"], 5)
    by_source = {name: chance.choice("abc") for name in chance.sample([*ids, "source-9"], 1)}
    said = chance.choice([{}, {"sounds": by_source}, {"sounds": {}, "source_prompts": by_source}])
    return {key: chance.choice("abc") for key in keys} | said


def scene(chance):
    film = chance.random() < 0.5
    ids = chance.sample([f"source-{number}" for number in range(1, 8)], chance.randint(0, 4))
    shots = ((0.0, 2.0), (2.0, 4.0)) if film else None
    return Scene(
        title=chance.choice(["", "Kitchen"]),
        media=Media(path="/a.mp4", sha256="ab", width_px=WIDTH_PX, height_px=HEIGHT_PX, shots=shots),
        camera=view(chance),
        room=chance.choice([None, default_room()]),
        sources=tuple(source(chance, name, film=film) for name in ids),
        removed=tuple(region(chance, film=film) for _ in range(chance.choice([0, 1, 2]))),
        provenance=provenance(chance, ids),
    )


def made_again(chance, current):
    """Another scene of the same picture or film: of what it knows some is found again, and something new."""
    film = current.media.shots is not None
    renamed = chance.random() < 0.5
    found = []
    for number, known in enumerate(current.sources):
        if known.is_found and chance.random() < 0.7:
            other = source(chance, f"source-{number + 2}" if renamed else known.id, film=film)
            found.append(other.model_copy(update={"region": known.region}))
    taken = {each.id for each in found}
    found += [source(chance, name, film=film) for name in ("source-1", "source-7") if name not in taken]
    chance.shuffle(found)
    return current.model_copy(
        update={
            "title": "a",
            "room": None,
            "removed": (),
            "camera": view(chance),
            "sources": tuple(each.model_copy(update={"by_hand": (), "origin": "builtin"}) for each in found),
            "provenance": provenance(chance, []) | {"sounds": {each.id: chance.choice("abc") for each in found}},
        }
    )


def both(chance):
    current = scene(chance)
    return current, made_again(chance, current)


ANY = st.randoms(use_true_random=True)


@often
@given(ANY, st.sampled_from(STAGES))
def test_a_scene_merged_with_itself_is_itself(chance, stage):
    current = scene(chance)
    assert merged(current, current, stage) == current


@often
@given(ANY, st.sampled_from(STAGES))
def test_what_a_person_changed_of_a_source_stays(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    for known in (each for each in current.sources if each.by_hand):
        after = result.source(known.id)
        assert after.by_hand == known.by_hand
        assert after.label == known.label or "label" not in known.by_hand
        assert after.enabled == known.enabled or "enabled" not in known.by_hand
        assert after.clip.gain_db == known.clip.gain_db or not {"gain", "clip"} & set(known.by_hand)
        assert after.clip == known.clip or "clip" not in known.by_hand
        where = ("position", "trajectory", "scale")
        is_there = [getattr(after, name) == getattr(known, name) for name in where]
        assert all(is_there) or "position" not in known.by_hand


@often
@given(ANY, st.sampled_from(STAGES))
def test_what_a_person_placed_stays_whatever_is_found(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    for known in current.sources:
        if known.origin != "builtin" or known.region is None:
            assert result.source(known.id) == known


@often
@given(ANY, st.sampled_from(STAGES))
def test_what_was_removed_does_not_come_back(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    assert result.removed == current.removed
    known = {each.id for each in current.sources}
    for new in (each for each in result.sources if each.id not in known):
        at_its_time = [each for each in current.removed if each.t_s == new.region.t_s]
        assert all(overlap(each.box_px, new.region.box_px) < LEAST_OVERLAP for each in at_its_time)


@often
@given(ANY, st.sampled_from(STAGES))
def test_ids_are_unique_and_new_ones_were_never_given(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    assert Scene.model_validate(result.model_dump()) == result
    before, after = ([each.id for each in of.sources] for of in (current, result))
    assert not (set(after) - set(before)) & set(current.provenance.get("sounds", {}))
    assert [name for name in after if name in before] == [name for name in before if name in after]


@often
@given(ANY, st.sampled_from(STAGES))
def test_title_room_and_a_field_of_view_set_by_hand_stay(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    assert (result.title, result.room) == (current.title, current.room)
    if current.camera.source == "manual" or stage is Stage.SOUND:
        assert result.camera == current.camera
    else:
        assert result.camera == fresh.camera


@often
@given(ANY, st.sampled_from(STAGES))
def test_the_provenance_is_new_for_the_stage_and_as_it_was_for_the_others(chance, stage):
    current, fresh = both(chance)
    result = merged(current, fresh, stage)
    is_film = fresh.media.shots is not None
    renewed = {
        Stage.SEE: {*SEEING, *PLACING, *SOUNDING},
        Stage.PLACE: {*PLACING, *(SEEING if is_film else ())},
        Stage.SOUND: set(SOUNDING),
    }[stage]
    if current.camera.source == "manual":
        renewed -= {"camera"}
    for key in (*SEEING, *PLACING, *SOUNDING, "own"):
        assert result.provenance.get(key) == (fresh if key in renewed else current).provenance.get(key)


@often
@given(ANY, st.sampled_from([Stage.PLACE, Stage.SOUND]))
def test_placing_and_sounding_a_picture_leave_it_at_the_sources_there_are(chance, stage):
    current, fresh = both(chance)
    assume(stage is Stage.SOUND or current.media.shots is None)
    result = merged(current, fresh, stage)
    assert [each.id for each in result.sources] == [each.id for each in current.sources]
    assert [each.region for each in result.sources] == [each.region for each in current.sources]
