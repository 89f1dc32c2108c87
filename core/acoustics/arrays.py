"""Names for the arrays that the room passes around."""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.floating]
ComplexArray = npt.NDArray[np.complexfloating]
IndexArray = npt.NDArray[np.intp]
