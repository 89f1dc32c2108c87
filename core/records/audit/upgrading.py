"""The trail across a change of the schema: what held before holds after, and what did not is not made to."""

from sqlalchemy import Connection, inspect

from core.records.audit.chain import SYSTEM, Chain, Change

BEGUN, UPGRADED = "begin", "upgrade"


def holding(connection: Connection) -> dict[str, str | None] | None:
    """Each record and its hash, or None for one that is not as the trail says; None for a database without a trail."""
    if not inspect(connection).has_table("audit_state"):
        return None
    chain = Chain(connection)
    said = {entry.object: entry.after_hash for entry in chain.entries() if entry.is_of_record}
    return {about: found if said.get(about) == found else None for about, found in chain.rows.everything()}


def carry_over(connection: Connection, before: dict[str, str | None] | None) -> None:
    """Write into the trail what the upgrade made of the records, in the upgrade's own transaction.

    A record that was not as the trail said before stays so: an upgrade hides nothing.
    """
    if not inspect(connection).has_table("audit_state"):
        return  # brought to a revision that has no trail yet
    if before is None:
        Chain.begin(connection)
        chain = Chain(connection)
        chain.rows.salt_all()
        chain.add(SYSTEM, BEGUN, (Change(about, None, after) for about, after in list(chain.rows.everything())))
        chain.mark(*chain.head())  # what was written this moment need not be verified at the first start
        return
    chain = Chain(connection)
    present = list(chain.rows.everything())
    differ = [(about, after) for about, after in present if _is_of_upgrade(before, about, after)]
    chain.add(SYSTEM, UPGRADED, [Change(about, before.get(about), after) for about, after in differ])


def _is_of_upgrade(before: dict[str, str | None], about: str, after: str) -> bool:
    """Whether the upgrade made the record, or changed one that held."""
    return about not in before or before[about] not in {None, after}
