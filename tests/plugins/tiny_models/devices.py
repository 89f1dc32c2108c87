"""Where tiny networks compute: on the CPU, or with ``SEE2SOUND_TEST_DEVICE=cuda`` on a graphics card."""

import os

from core.neural.loading import Device

DEVICE = Device(os.environ.get("SEE2SOUND_TEST_DEVICE", Device.CPU))
