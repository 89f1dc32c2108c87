"""What was played stands with each trial: in an adaptive test the plan holds places, whose levels the answers decide.

Trials of before were played as planned: their new columns are filled from the plan.
"""

import sqlalchemy as sa
from alembic import op

from core.records.engine.dialect import WHOLE
from core.records.migrations.guarding import allow_update, keep

revision = "0004"
down_revision = "0003"

_NEW_IN_BOTH = (
    ("condition", sa.String, ""),
    ("track", sa.String, ""),
    ("level", sa.Double, None),
)
_AS_PLAYED = (
    ("is_catch", sa.Boolean, "0"),
    ("seed", WHOLE, "0"),
    ("stimulus_id", sa.String, ""),
    ("rove_db", sa.Double, "0"),
    ("target_azimuth_deg", sa.Double, None),
    ("target_elevation_deg", sa.Double, None),
    ("target_distance_m", sa.Double, None),
    ("n_sources", WHOLE, "0"),
)


def upgrade() -> None:
    """Add the columns to both tables, fill those of the trials, and let nobody change a trial again."""
    for table, columns in (("planned_trial", _NEW_IN_BOTH), ("trial", _NEW_IN_BOTH + _AS_PLAYED)):
        for name, kind, default in columns:
            op.add_column(table, sa.Column(name, kind, nullable=default is None, server_default=default))
    filled = ", ".join(f"{name} = planned_trial.{name}" for name, _, _ in _AS_PLAYED)
    allow_update("trial")
    op.execute(
        f"UPDATE trial SET {filled} FROM planned_trial "  # noqa: S608 - made of names above, nobody's input
        "WHERE planned_trial.session_uuid = trial.session_uuid AND planned_trial.trial_index = trial.trial_index"
    )
    keep("trial", verbs=["UPDATE"])
