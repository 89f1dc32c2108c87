"""From noise to a latent, at sizes that a test can afford."""

from copy import deepcopy
from dataclasses import replace

import pytest


@pytest.fixture(scope="module")
def torch():
    import torch

    return torch


@pytest.fixture(scope="module")
def contexts(tiny):
    from core.sound.door import SoundRequest

    return [tiny.conditioner.context(SoundRequest(words)) for words in ("rain", "a dog", "wind")]


@pytest.fixture
def latents(tiny, torch):
    def make(contexts, seeds, steps=3, guidance=7.5, after_step=lambda: None):
        with torch.inference_mode():
            return tiny.latents(contexts, seeds, steps, guidance, after_step)

    return make


def test_a_sound_is_the_same_alone_and_among_others(latents, contexts, torch):
    together = latents(contexts, [7, 8, 7])
    for index, seed in enumerate([7, 8, 7]):
        alone = latents([contexts[index]], [seed])[0]
        assert float((alone - together[index]).norm() / alone.norm()) < 1e-5


def test_the_same_seed_gives_the_same_latent_to_the_last_bit_and_another_gives_another(latents, contexts, torch):
    first = latents(contexts[:1], [5])
    assert torch.equal(first, latents(contexts[:1], [5]))
    assert not torch.allclose(first, latents(contexts[:1], [6]), atol=0.1)


@pytest.mark.parametrize(("numbers", "most"), [("float16", 0.02), ("bfloat16", 0.15)])
def test_in_half_precision_a_latent_is_that_of_single_precision_but_for_little(tiny, contexts, torch, numbers, most):
    half = replace(tiny, unet=deepcopy(tiny.unet).to(getattr(torch, numbers)))
    with torch.inference_mode():
        expected, found = (each.latents(contexts[:1], [5], 10, 7.5, lambda: None) for each in (tiny, half))
    assert found.dtype == torch.float32, "the sampler's own arithmetic"
    assert 0.0 < float((found - expected).abs().max() / expected.abs().max()) < most


@pytest.mark.parametrize("seed", [-1, 0, 2**64 - 1])
def test_any_whole_number_is_a_seed(latents, contexts, seed):
    assert latents(contexts[:1], [seed], steps=1).isfinite().all()


def test_at_guidance_1_only_the_context_counts(tiny, latents, contexts, torch):
    from core.sound.codi.conditioning import Context

    wanted = contexts[0].wanted
    alone = latents([Context(wanted, contexts[0].nothing)], [1], guidance=1.0)
    assert torch.equal(alone, latents([Context(wanted, contexts[1].wanted)], [1], guidance=1.0))
    nearly = latents(contexts[:1], [1], guidance=1.0 + 1e-6)  # computes the answer to nothing too
    torch.testing.assert_close(alone, nearly, rtol=1e-4, atol=1e-4)
    assert not torch.allclose(alone, latents(contexts[:1], [1], guidance=7.5), atol=1e-2)


@pytest.mark.parametrize(("guidance", "asked"), [(1.0, 3), (7.5, 6), (0.0, 6)])
def test_the_answer_to_nothing_is_computed_only_where_it_counts(tiny, latents, contexts, guidance, asked):
    seen = []
    hook = tiny.unet.out.register_forward_pre_hook(lambda _, given: seen.append(len(given[0])))
    latents(contexts, [1, 2, 3], steps=2, guidance=guidance)
    hook.remove()
    assert seen == [asked, asked]


def test_guidance_follows_the_context_beyond_the_answer_to_nothing(tiny, torch):
    """One step by hand: u + s (c − u), and the step of DDIM as Song et al. write it."""
    from core.sound.codi import ddim, schedule

    torch.manual_seed(0)
    noise, wanted, nothing = torch.randn(1, 4, 8, 4), torch.randn(1, 16), torch.randn(1, 16)
    (step,) = schedule.plan(1)
    with torch.inference_mode():
        level = torch.tensor([step.timestep])
        answers = [tiny.unet(noise, level, tiny.unet.heard(context)) for context in (nothing, wanted)]
        guided = answers[0] + 3.0 * (answers[1] - answers[0])
        shares = schedule.signal_shares()
        kept, kept_after = (torch.tensor(shares[index]).float() for index in (step.timestep, 0))
        clean = (noise - (1 - kept).sqrt() * guided) / kept.sqrt()
        by_hand = kept_after.sqrt() * clean + (1 - kept_after).sqrt() * guided
        found = ddim.sample(tiny.unet, noise, wanted, nothing, [step], 3.0, lambda: None)
    torch.testing.assert_close(found, by_hand, rtol=1e-4, atol=1e-4)


def test_every_step_is_told(latents, contexts):
    told = []
    latents(contexts[:1], [1], steps=4, after_step=lambda: told.append(1))
    assert len(told) == 4


def test_only_a_broken_latent_is_clipped(torch):
    from core.sound.codi.ddim import in_range

    sound = torch.tensor([-60.0, 3.0, 99.0])
    assert in_range(sound) is sound
    assert in_range(torch.tensor([-60.0, 3.0, 101.0])).tolist() == [-10.0, 3.0, 10.0]
