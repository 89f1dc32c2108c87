"""What the product is made of: ``make bill`` writes docs/regulatory/soup.md and dist/sbom.cdx.json (CycloneDX).

The list of software of unknown provenance (IEC 62304) joins ``soup.toml``, written by people, with what is installed.
The bill of materials is made by cyclonedx-bom, in an environment of its own so that it does not list itself, and holds
what the product needs, not what its tests need. Standard library only.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = "see2sound-desktop"
NEURAL = "neural"
SOUP_WORDS = ROOT / "docs" / "regulatory" / "soup.toml"
SOUP = ROOT / "docs" / "regulatory" / "soup.md"
SBOM = ROOT / "dist" / "sbom.cdx.json"
_TOOL = "cyclonedx-bom==7.5.0"


def canonical(name: str) -> str:
    """The name of a package as PEP 503 has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def asked_for(requirement: str) -> str:
    """The canonical name of the package in a line of requirements."""
    return canonical(re.split(r"[\s;<>=!~\[(]", requirement, maxsplit=1)[0])


def own_needs() -> list[str]:
    """What pyproject.toml names, without what tests and checks alone need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    needs = [*project["dependencies"], *(line for name, lines in extras.items() if name != "dev" for line in lines)]
    return [asked_for(line) for line in needs]


def installed_needs() -> dict[str, str]:
    """Version of everything that the product needs and that is installed, by canonical names."""
    found: dict[str, str] = {}
    waiting = own_needs()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, or an extra that was not asked for
        found[name] = package.version.partition("+")[0]
        waiting += [asked_for(line) for line in package.requires or () if "extra ==" not in line]
    return dict(sorted(found.items()))


def soup_table(words: dict[str, dict[str, str]], versions: dict[str, str]) -> str:
    """The list as a page."""
    known = {canonical(name): (name, said) for name, said in words.items()}
    lines = [
        "# Software of unknown provenance (SOUP)",
        "",
        "Written by `make bill` from [soup.toml](soup.toml) and from what is installed. Known problems have not",
        "been gone over where no date is given: that is due before a release for clinical use.",
        "",
        "| package | version | maker | purpose | required of it | known problems | gone over |",
        "|---|---|---|---|---|---|---|",
    ]
    for _, (name, said) in sorted(known.items()):
        cells = [name, versions.get(canonical(name), "not on this system")]
        cells += [said["maker"], said["purpose"], said["required"], said["problems"], said.get("reviewed", "not yet")]
        lines.append(f"| {' | '.join(cells)} |")
    others = [f"{name} {version}" for name, version in versions.items() if name not in known]
    lines += ["", f"They bring {len(others)} more with them: {', '.join(others)}.", ""]
    return "\n".join(lines)


def needed_alone(bill: dict[str, Any], versions: dict[str, str]) -> dict[str, Any]:
    """A bill of materials without what tests need, and without any place on this machine."""
    kept = [each for each in bill["components"] if canonical(each["name"]) in versions]
    for each in kept:
        links = each.get("externalReferences", [])
        each["externalReferences"] = [link for link in links if link["url"].startswith("https://")]
    references = {each["bom-ref"] for each in kept}
    uses = [
        {**line, "dependsOn": [ref for ref in line.get("dependsOn", ()) if ref in references]}
        for line in bill["dependencies"]
        if line["ref"] in references
    ]
    return {**bill, "components": kept, "dependencies": uses}


def _bill() -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="see2sound-bill-") as folder:
        venv.create(folder, with_pip=True)
        python = next(path for path in Path(folder).glob("*/python*") if path.stem == "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", _TOOL], check=True)
        made = Path(folder) / "bill.json"
        ask = ["-m", "cyclonedx_py", "environment", sys.executable, "--short-PURLs", "--output-reproducible"]
        subprocess.run([python, *ask, "--of", "JSON", "-o", made], check=True)
        bill: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    return bill


def main() -> int:
    """Write both."""
    versions = installed_needs()
    words = tomllib.loads(SOUP_WORDS.read_text(encoding="utf-8"))
    SOUP.write_text(soup_table(words, versions), encoding="utf-8")
    SBOM.parent.mkdir(exist_ok=True)
    SBOM.write_text(json.dumps(needed_alone(_bill(), versions), indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"{SOUP}\n{SBOM} ({len(versions)} packages)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
