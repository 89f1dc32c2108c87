"""The papers about risks and about what the product is made of agree with the code."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "docs" / "regulatory"


@pytest.fixture(scope="module")
def bill():
    specification = importlib.util.spec_from_file_location("bill", ROOT / "packaging" / "bill.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_every_control_of_the_risk_file_is_held_by_a_test_that_exists():
    rows = [line for line in (PAPERS / "risk.md").read_text("utf-8").splitlines() if line.startswith("| R")]
    existing = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(rows) >= 16
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named, row
        assert set(named) <= existing, row


def test_of_every_package_that_is_asked_for_it_is_said_what_for_and_of_no_other(bill):
    words = tomllib.loads(bill.SOUP_WORDS.read_text(encoding="utf-8"))
    assert {bill.canonical(name) for name in words} == set(bill.own_needs())
    assert all(said.keys() >= {"maker", "purpose", "required", "problems"} for said in words.values())


def test_the_list_names_the_version_that_is_installed_and_says_what_was_not_gone_over(bill):
    words = {"Some.Package": {"maker": "M", "purpose": "p", "required": "r", "problems": "https://example.org"}}
    table = bill.soup_table(words, {"some-package": "1.2", "other": "3"})
    assert "| Some.Package | 1.2 | M | p | r | https://example.org | not yet |" in table
    assert "1 more with them: other 3." in table


def test_the_bill_lists_what_the_product_needs_and_no_place_on_this_machine(bill):
    link = [{"type": "distribution", "url": "file:///home/somebody"}, {"type": "website", "url": "https://example.org"}]
    parts = [
        {"name": name, "bom-ref": f"{name}==1", "externalReferences": list(link)} for name in ("Needed", "tests_only")
    ]
    made = {
        "components": parts,
        "dependencies": [{"ref": "Needed==1", "dependsOn": ["tests_only==1"]}, {"ref": "tests_only==1"}],
    }
    kept = bill.needed_alone(made, {"needed": "1"})
    assert [each["name"] for each in kept["components"]] == ["Needed"]
    assert kept["components"][0]["externalReferences"] == [link[1]]
    assert kept["dependencies"] == [{"ref": "Needed==1", "dependsOn": []}]


def test_what_a_product_needs_is_followed_to_its_end(bill):
    found = bill.installed_needs()
    assert {"numpy", "sqlalchemy", "reportlab"} <= found.keys()
    assert "pytest" not in found
    assert "greenlet" in found or "typing-extensions" in found  # what SQLAlchemy brings
