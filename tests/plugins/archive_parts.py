"""Archives taken apart and put together again by hand, as somebody could who means harm."""

import hashlib
import json
import zipfile


def reads(path):
    with zipfile.ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def lean(path):
    """The parts that an import needs."""
    return {name: data for name, data in reads(path).items() if name == "manifest.json" or name.startswith("records/")}


def repacked(path, parts, /, **manifest):
    """An archive of these parts whose manifest fits them: what somebody could make on purpose."""
    about = json.loads(parts["manifest.json"]) | manifest
    listed = [
        {"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in parts.items()
        if name != "manifest.json"
    ]
    about.setdefault("parts", listed)
    if "parts" not in manifest:
        about["parts"] = listed
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, json.dumps(about) if name == "manifest.json" else data)
    return path


def changed(parts, table, number, **values):
    """The parts with other values in one row."""
    name = f"records/{table}.jsonl"
    lines = parts[name].decode("utf-8").splitlines()
    lines[number] = json.dumps(json.loads(lines[number]) | values)
    return parts | {name: "".join(f"{line}\n" for line in lines).encode("utf-8")}
