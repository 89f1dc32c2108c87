"""The transformers of the U: every place of a latent looks at every other, and is told what is to be heard.

Told how: by cross-attention to a context of ONE token. The softmax over one token is 1 whatever is asked, so that the
cross-attention is ``to_out(to_v(context))``, the same at every place and at every step. It is computed once, and the
weights of its questions and keys (``attn2.to_q``, ``attn2.to_k``, ``norm2``) are never read.
"""

from torch import Tensor, nn
from torch.nn import functional

_NORM_EPSILON = 1e-6


class SelfAttention(nn.Module):
    """Every place looks at every other (Vaswani et al. 2017), without the table of all pairs in memory."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.to_q = nn.Linear(width, width, bias=False)
        self.to_k = nn.Linear(width, width, bias=False)
        self.to_v = nn.Linear(width, width, bias=False)
        self.to_out = nn.Sequential(nn.Linear(width, width))

    def forward(self, places: Tensor) -> Tensor:
        """Places (batch, places, width)."""
        query, key, value = (
            projected.unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for projected in (self.to_q(places), self.to_k(places), self.to_v(places))
        )
        attended = functional.scaled_dot_product_attention(query, key, value)
        joined: Tensor = self.to_out(attended.transpose(1, 2).flatten(2))
        return joined


class OneTokenAttention(nn.Module):
    """Cross-attention to a context of one token."""

    def __init__(self, width: int, context: int) -> None:
        super().__init__()
        self.to_v = nn.Linear(context, width, bias=False)
        self.to_out = nn.Sequential(nn.Linear(width, width))

    def forward(self, context: Tensor) -> Tensor:
        """What is added at every place, (batch, width), for a context (batch, context)."""
        added: Tensor = self.to_out(self.to_v(context))
        return added


class Gated(nn.Module):
    """Half of a linear layer, each output opened by the other half (GEGLU, Shazeer 2020)."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.proj = nn.Linear(width, 2 * outputs)

    def forward(self, places: Tensor) -> Tensor:
        """Places (batch, places, width)."""
        passed, gate = self.proj(places).chunk(2, dim=-1)
        opened: Tensor = passed * functional.gelu(gate)
        return opened


class FeedForward(nn.Module):
    """What each place makes of itself."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.net = nn.Sequential(
            Gated(width, 4 * width),
            nn.Identity(),  # the dropout of training, which counts in the names
            nn.Linear(4 * width, width),
        )

    def forward(self, places: Tensor) -> Tensor:
        """Places (batch, places, width)."""
        made: Tensor = self.net(places)
        return made


class TransformerBlock(nn.Module):
    """Looks around, hears what is wanted, thinks."""

    def __init__(self, width: int, heads: int, context: int) -> None:
        super().__init__()
        self.attn1 = SelfAttention(width, heads)
        self.attn2 = OneTokenAttention(width, context)
        self.ff = FeedForward(width)
        self.norm1 = nn.LayerNorm(width)
        self.norm3 = nn.LayerNorm(width)

    def forward(self, places: Tensor, heard: Tensor) -> Tensor:
        """Places (batch, places, width); ``heard`` (batch, width) from ``attn2``."""
        places = places + self.attn1(self.norm1(places)) + heard[:, None]
        thought: Tensor = self.ff(self.norm3(places))
        return places + thought


class SpatialTransformer(nn.Module):
    """A transformer over the places of a latent."""

    def __init__(self, channels: int, heads: int, context: int, groups: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(groups, channels, eps=_NORM_EPSILON)
        self.proj_in = nn.Conv2d(channels, channels, 1)
        self.transformer_blocks = nn.ModuleList([TransformerBlock(channels, heads, context)])
        self.proj_out = nn.Conv2d(channels, channels, 1)

    def heard(self, context: Tensor) -> Tensor:
        """What the context adds here, (batch, channels)."""
        block = self.transformer_blocks[0]
        assert isinstance(block, TransformerBlock)
        added: Tensor = block.attn2(context)
        return added

    def forward(self, hidden: Tensor, heard: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands); ``heard`` (batch, channels)."""
        frames_bands = hidden.shape[2:]
        places = self.proj_in(self.norm(hidden)).flatten(2).transpose(1, 2)
        places = self.transformer_blocks[0](places, heard)
        changed: Tensor = self.proj_out(places.transpose(1, 2).unflatten(2, frames_bands))
        return hidden + changed
