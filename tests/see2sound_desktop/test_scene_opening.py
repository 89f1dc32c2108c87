"""What a picture is opened with."""

import sys

import cv2
import numpy as np

from core.models import catalogue
from core.progress import Progress
from see2sound_desktop.presenters.scene_opening import builtin_analysis


def test_what_models_need_that_go_on_is_read_by_the_job_that_looks_so_that_no_window_waits_for_it(tmp_path):
    catalogue.read_list.cache_clear()
    path = tmp_path / "grey.png"
    cv2.imwrite(str(path), np.full((48, 64, 3), 120, np.uint8))
    builtin_analysis()(path, None, Progress())
    assert catalogue.read_list.cache_info().currsize == 1
    assert {"core.pipeline.again", "core.pipeline.merging"} <= set(sys.modules)
