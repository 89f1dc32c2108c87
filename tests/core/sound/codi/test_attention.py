"""What a context of one token adds, computed once, against cross-attention as it is defined."""

import pytest


@pytest.fixture(scope="module")
def torch():
    import torch

    return torch


def plain_cross_attention(torch, places, context, attention, to_q, to_k, heads):
    """Every place asks every token of the context (batch, tokens, width), with the whole table of answers."""
    batch, count, _ = places.shape
    query, key, value = (
        values.reshape(batch, -1, heads, values.shape[-1] // heads).transpose(1, 2)
        for values in (places @ to_q.T, context @ to_k.T, attention.to_v(context))
    )
    shares = (query @ key.transpose(2, 3) / query.shape[-1] ** 0.5).softmax(dim=-1)
    return attention.to_out((shares @ value).transpose(1, 2).reshape(batch, count, -1))


def test_a_transformer_that_was_told_once_answers_as_one_that_asks_its_context_at_every_place(torch):
    from core.sound.codi.attention import SpatialTransformer

    torch.manual_seed(1)
    width, heads = 16, 4
    transformer = SpatialTransformer(width, heads, context=24, groups=4)
    hidden, context = torch.randn(3, width, 6, 2), torch.randn(3, 24)
    to_q, to_k, norm = torch.randn(width, width), torch.randn(width, 24), torch.nn.LayerNorm(width)
    block = transformer.transformer_blocks[0]
    with torch.inference_mode():
        folded = transformer(hidden, transformer.heard(context))

        places = transformer.proj_in(transformer.norm(hidden)).flatten(2).transpose(1, 2)
        places = places + block.attn1(block.norm1(places))
        places = places + plain_cross_attention(torch, norm(places), context[:, None], block.attn2, to_q, to_k, heads)
        places = places + block.ff(block.norm3(places))
        plain = hidden + transformer.proj_out(places.transpose(1, 2).reshape(hidden.shape))
    torch.testing.assert_close(folded, plain, rtol=1e-5, atol=1e-5)


def test_self_attention_is_the_softmax_of_all_pairs(torch):
    from core.sound.codi.attention import SelfAttention

    torch.manual_seed(2)
    attention = SelfAttention(12, heads=3)
    places = torch.randn(2, 7, 12)
    with torch.inference_mode():
        plain = plain_cross_attention(
            torch, places, places, attention, attention.to_q.weight, attention.to_k.weight, heads=3
        )
        torch.testing.assert_close(attention(places), plain, rtol=1e-5, atol=1e-6)
