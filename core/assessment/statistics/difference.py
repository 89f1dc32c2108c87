"""The difference of two independent measures, with an interval from theirs."""

from core.assessment.measures import Measure, Note


def difference(first: Measure, second: Measure) -> Measure:
    """first − second, with the interval of Newcombe (1998, method 10) and Zou and Donner (2008): by the two intervals.

    Without an interval where one of them has none, and without a value where one of them has none.
    """
    n = first.n + second.n
    if first.value is None or second.value is None:
        return Measure.absent(Note.NO_DATA, n)
    value = first.value - second.value
    bounds = (first.ci_low, first.ci_high, second.ci_low, second.ci_high)
    known = [bound for bound in bounds if bound is not None]
    if len(known) < len(bounds):
        return Measure.bare(value, n, next((one.note for one in (first, second) if one.note), Note.TOO_FEW))
    first_low, first_high, second_low, second_high = known
    down = ((first.value - first_low) ** 2 + (second_high - second.value) ** 2) ** 0.5
    up = ((first_high - first.value) ** 2 + (second.value - second_low) ** 2) ** 0.5
    se = None if first.se is None or second.se is None else (first.se**2 + second.se**2) ** 0.5
    return Measure(value, value - down, value + up, n, se=se)
