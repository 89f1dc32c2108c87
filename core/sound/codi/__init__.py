"""CoDi (Tang et al. 2023), as far as it makes sounds of pictures and words.

``conditioning`` turns a picture and words into one vector, ``unet`` and ``ddim`` make a latent of it and of noise,
``vae_decoder`` a log-mel spectrogram of the latent, ``vocoder`` a waveform of the spectrogram; ``checkpoint`` fills
them from the published files and ``network`` puts them together. All but ``config`` and ``schedule`` import torch, and
are imported in the model process only.
"""
