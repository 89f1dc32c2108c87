"""The side-by-side table: every contestant does the same work in one run. It becomes ``docs/evaluation.md``."""

import statistics

import costs
from costs import LONGER_RT60_S, Cost, cost_of, exceeded, why_not_long
from evaluation_text import NOT_RUN, Comparison, Contestant
from measuring import Row, load

SESSION_SEEDS = range(1, 7)


def head_of_table() -> tuple[str, ...]:
    """What is measured, one name for each cell of a row."""
    from core.evaluation.heads import judging_heads

    return (
        *(f"heard by {head.name}: mean / p95 / mean within ±45 (°)" for head in judging_heads(48_000)),
        "asked for all directions, heads but KEMAR: mean error, behind folded ahead (°) / heard behind, of ±75 (%)",
        "rE error: mean / max (°)",
        "level per doubling: mean / worst departure (dB)",
        "DRR − images', 0.5 / 1 / 2 m (dB)",
        "5 s of 5 sources, RT60 0.3 s: time / of the processor (s)",
        f"5 s of 5 sources, RT60 {LONGER_RT60_S:g} s: time / of the processor (s)",
        f"peak memory, RT60 0.3 / {LONGER_RT60_S:g} s (MB)",
    )


def row_of(number: int, contestant) -> tuple[Contestant, Cost]:
    """Everything measured of one contestant."""
    from core.evaluation.comparison import decibels_per_doubling, placement, ratio_errors_db
    from core.scene import default_room

    placed = placement(contestant)
    heard = [
        f"{errors.mean_abs_deg:.1f} / {errors.p95_abs_deg:.1f} / {errors.within(45).mean_abs_deg:.1f}"
        for errors in placed.heard.values()
    ]
    others = [errors for name, errors in placed.all_round.items() if name != "KEMAR"]
    folded = statistics.fmean(errors.folded().mean_abs_deg for errors in others)
    behind = 100.0 * statistics.fmean(errors.within(75).behind for errors in others)
    energy = "–" if placed.energy is None else f"{placed.energy.mean_abs_deg:.1f} / {placed.energy.max_abs_deg:.1f}"
    loss = "{:.2f} / {:.2f}".format(*decibels_per_doubling(contestant))
    cost = cost_of(number)
    ratios = cost.ratios_db
    if contestant.rooms and not contestant.heavy:
        ratios = ratio_errors_db(contestant, default_room())
    cells = (
        *heard,
        f"{folded:.1f} / {behind:.0f}",
        energy,
        loss,
        " / ".join(f"{error:+.1f}" for error in ratios) or "–",
        f"{cost.s:.2f} / {cost.processor_s:.2f}" + (" (once)" if contestant.heavy else ""),
        (NOT_RUN if contestant.heavy else "–")
        if cost.longer_s is None
        else f"{cost.longer_s:.2f} / {cost.longer_processor_s:.2f}",
        f"{cost.peak_mb:.0f}" + ("" if cost.longer_peak_mb is None else f" / {cost.longer_peak_mb:.0f}"),
    )
    return Contestant(contestant.name, cells), cost


def contestants_measured(why_not: str | None) -> tuple[list[Contestant], list[str], list[Row]]:
    """The table, where a figure is above what was asked for, and what each costs as rows of the bench."""
    from core.evaluation.contestants import contestants

    table, over, found = [], [], []
    for number, contestant in enumerate(contestants()):
        if contestant.heavy and why_not is not None:
            table.append(Contestant(contestant.name, (NOT_RUN,) * len(head_of_table())))
            continue
        row, cost = row_of(number, contestant)
        table.append(row)
        over += exceeded(contestant.name, cost)
        found += costs.rows(contestant.name, cost)
    return table, over, found


def sessions() -> list[Contestant]:
    """Heads in the patient's place: by head and layout the mean error of the sessions, and that of the worst."""
    from core.audio import Layout
    from core.evaluation.heads import judging_heads
    from core.evaluation.sessions import heard_in_a_session

    heads = judging_heads(48_000)
    layouts = (Layout.BINAURAL, Layout.SURROUND_51)
    heard = {layout: [heard_in_a_session(layout, seed, heads) for seed in SESSION_SEEDS] for layout in layouts}

    def cell(name, layout):
        means = [session[name].mean_abs_deg for session in heard[layout]]
        return f"{statistics.fmean(means):.1f} / {max(means):.1f}"

    return [Contestant(head.name, tuple(cell(head.name, layout) for layout in layouts)) for head in heads]


def floors() -> list[str]:
    """Each head's error with its own ears."""
    from core.evaluation.comparison import own_floor
    from core.evaluation.heads import judging_heads

    said = []
    for head in judging_heads(48_000):
        errors = own_floor(head.name, 48_000)
        said.append(f"{head.name} {errors.mean_abs_deg:.2f}° (p95 {errors.p95_abs_deg:.1f}°)")
    return said


def compared(*, long: bool) -> tuple[Comparison, list[Row]]:
    """Everything that the evaluation says of renderers; with ``long`` also of the heavy ones."""
    load_before = load()
    why_not = why_not_long(long=long)
    table, over, found = contestants_measured(why_not)
    loads = (load_before, load())
    comparison = Comparison(head_of_table(), table, over, sessions(), len(SESSION_SEEDS), floors(), loads, why_not)
    return comparison, found


def show(found: Comparison) -> None:
    """Print the table."""
    if found.why_not is not None:
        print(f"heavy contestants are not run: {found.why_not}")
    for row in found.table:
        print(row.name)
        for name, cell in zip(found.head, row.cells, strict=True):
            print(f"    {name:108} {cell}")
    for row in found.sessions:
        print(
            f"in the patient's place, {row.name}: headphones {row.cells[0]}, 5.1 {row.cells[1]} (mean / worst session)"
        )
    print("the listener's own floor: " + "; ".join(found.floor))
