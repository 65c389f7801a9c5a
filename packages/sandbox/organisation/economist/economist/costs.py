"""Adds up FOCUS rows. Money stays exact: decimals in, decimals out."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path

DIMENSIONS = ("ServiceName", "ServiceCategory", "RegionId", "SubAccountId")


def read_rows(folder: Path) -> Iterable[dict[str, str]]:
    """All rows of all files in the folder, in the order of the files' names."""
    for file in sorted(folder.glob("*.csv")):
        with file.open(newline="", encoding="utf-8-sig") as stream:
            yield from csv.DictReader(stream)


def add_up(rows: Iterable[dict[str, str]], dimension: str) -> dict:
    """Effective cost by dimension and currency; rows without a readable amount are counted, not dropped in silence."""
    totals: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    rejected = 0
    for row in rows:
        try:
            amount = Decimal(row.get("EffectiveCost") or "")
        except InvalidOperation:
            rejected += 1
            continue
        if not amount.is_finite():
            rejected += 1
            continue
        name = row.get(dimension) or "(none)"
        totals[name, row.get("BillingCurrency") or "USD"] += amount
    items = [
        {"name": name, "currency": currency, "effectiveCost": str(amount)}
        for (name, currency), amount in sorted(
            totals.items(), key=lambda item: (-item[1], item[0])
        )
    ]
    return {"items": items, "rejectedRows": rejected}
