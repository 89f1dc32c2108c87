"""How good the renderer and the pipeline are."""
