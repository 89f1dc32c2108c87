"""Interpolation between measured directions: barycentric weights on the convex hull of the directions."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from core.acoustics.arrays import FloatArray, IndexArray

_CANDIDATES = 16
_INSIDE = -1e-9


@dataclass(frozen=True, eq=False)
class SphereMesh:
    """Triangles over measured directions.

    Attributes
    ----------
    vertices : (n, 3) unit vectors (x ahead, y left, z up).
    facets : (f, 3) indices of vertices.
    inverses : (f, 3, 3) matrices that turn a direction into its weights on a facet.
    mirror : (n,) index of each vertex's mirror image in the median plane; empty when the set is not symmetric.
    """

    vertices: FloatArray
    facets: IndexArray
    inverses: FloatArray
    mirror: IndexArray
    centres: Any
    """scipy's k-d tree over the middles of the facets."""

    def weights(self, directions: FloatArray) -> Any:
        """Sparse matrix (m, n) of barycentric weights, rows summing to 1, for ``directions`` (m, 3).

        Where four directions lie in one plane the hull splits them along an arbitrary diagonal. In a set whose
        directions are symmetric the weights are the mean of those for a direction and of the mirrored ones for its
        mirror image, so that left and right are treated alike.
        """
        from scipy.sparse import csr_array

        directions = np.atleast_2d(np.asarray(directions, dtype=np.float64))
        columns, values = self._on_facets(directions)
        if self.mirror.size:
            mirrored, mirrored_values = self._on_facets(directions * np.array([1.0, -1.0, 1.0]))
            columns = np.hstack([columns, self.mirror[mirrored]])
            values = 0.5 * np.hstack([values, mirrored_values])
        rows = np.repeat(np.arange(len(directions)), columns.shape[1])
        return csr_array((values.ravel(), (rows, columns.ravel())), shape=(len(directions), len(self.vertices)))

    def solid_angles(self) -> FloatArray:
        """Share of the sphere (sum 1) that each vertex stands for: a third of each triangle around it."""
        a, b, c = (self.vertices[self.facets[:, corner]] for corner in range(3))
        # Van Oosterom and Strackee (1983): solid angle of a plane triangle
        numerator = np.abs(np.einsum("ij,ij->i", a, np.cross(b, c)))
        dots = [np.einsum("ij,ij->i", u, v) for u, v in ((a, b), (b, c), (c, a))]
        areas = 2.0 * np.arctan2(numerator, 1.0 + dots[0] + dots[1] + dots[2])
        shares = np.zeros(len(self.vertices))
        np.add.at(shares, self.facets.ravel(), np.repeat(areas / 3.0, 3))
        shares /= shares.sum()
        return shares

    def _on_facets(self, directions: FloatArray) -> tuple[IndexArray, FloatArray]:
        nearest = self.centres.query(directions, k=min(_CANDIDATES, len(self.facets)))[1]
        weights = np.einsum("mi,mkij->mkj", directions, self.inverses[nearest])
        best = weights.min(axis=2).argmax(axis=1)
        rows = np.arange(len(directions))
        chosen, facets = weights[rows, best], nearest[rows, best]
        for row in np.flatnonzero(chosen.min(axis=1) < _INSIDE):
            everywhere = np.einsum("i,fij->fj", directions[row], self.inverses)
            facets[row] = everywhere.min(axis=1).argmax()
            chosen[row] = everywhere[facets[row]]
        chosen = np.maximum(chosen, 0.0)
        return self.facets[facets], chosen / chosen.sum(axis=1, keepdims=True)


def mesh_over(vertices: FloatArray) -> SphereMesh:
    """Triangulate unit vectors (n, 3) that surround the origin."""
    from scipy.spatial import ConvexHull, cKDTree

    facets = ConvexHull(vertices).simplices.astype(np.intp)
    corners = vertices[facets]
    distances, mirror = cKDTree(vertices).query(vertices * np.array([1.0, -1.0, 1.0]))
    symmetric = bool(np.all(distances < 1e-6))
    centres = corners.mean(axis=1)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    return SphereMesh(
        vertices=vertices,
        facets=facets,
        inverses=np.linalg.inv(corners),
        mirror=mirror.astype(np.intp) if symmetric else np.empty(0, dtype=np.intp),
        centres=cKDTree(centres),
    )
