"""Regions, depth and labels by networks. Each backend takes a ``Loading``; torch is imported when one is made.

Nothing here needs torchvision, whose wheel does not load beside torch's CPU build: pictures are prepared, and answers
made into masks, by numpy, Pillow and OpenCV.
"""
