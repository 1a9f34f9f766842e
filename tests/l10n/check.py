#!/usr/bin/env python3
"""Checks the locales with the tools that translators use.

python check.py [FOLDER]    FOLDER: the site's locales/

Runs compare-locales, moz-l10n compare, and moz-l10n lint. Checks that each .ftl file is
byte for byte what fluent.syntax writes, and that fluent.syntax writes the messages in
tests/fixtures/fmt as `versus fmt` does. A message that is not translated yet is listed,
but is not a fault. Exits with 1 if there is a fault.

Needs Python 3.11 and the packages of requirements.txt.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from itertools import zip_longest
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

CONFIG = "l10n.toml"
COMPARE_LOCALES = "from compare_locales.commands import CompareLocales as c; sys.exit(c.call())"
MOZ_L10N = "from moz.l10n.bin import cli; cli()"

faults: list[str] = []


def fault(text: str) -> None:
    print(f"FAULT: {text}")
    faults.append(text)


def run(folder: Path, name: str, code: str, *args: str) -> str:
    """Runs a tool. Prints its output, and returns it. Exit with an error is a fault."""
    print(f"\n$ {name} {' '.join(args)}", flush=True)
    code = f"import sys; sys.argv[0] = {name!r}; {code}"
    command = [sys.executable, "-X", "utf8", "-c", code, *args]
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    print(done.stdout, end="")
    if done.returncode:
        fault(f"{name} exits with {done.returncode}")
    return done.stdout


def messages(folder: Path, locale: str) -> set[tuple[str, str]]:
    """Returns the file and id of each message and term."""
    found = set()
    for path in folder.glob(f"{locale}/**/*.ftl"):
        file = path.relative_to(folder / locale).as_posix()
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, (ast.Message, ast.Term)):
                dash = "-" if isinstance(entry, ast.Term) else ""
                found.add((file, dash + entry.id.name))
    return found


def expect(tool: str, locale: str, what: str, reported: int, counted: int) -> None:
    """Detects files that a tool silently ignores."""
    if reported != counted:
        fault(f"{tool} reports {reported} {what} messages for {locale}, not {counted}")


def compare_locales(folder: Path, source: set, locales: dict[str, set]) -> None:
    run(folder, "compare-locales", COMPARE_LOCALES, "--validate", CONFIG, ".")
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary, "report.json")
        # Without --full, a locale that l10n.toml does not list is left out silently.
        args = ["--full", "--json", str(report), CONFIG, ".", *locales]
        run(folder, "compare-locales", COMPARE_LOCALES, *args)
        if not report.exists():
            return fault("compare-locales gives no report")
        summary = json.loads(report.read_text(encoding="utf-8"))[0]["summary"]
    for locale, translated in locales.items():
        counts = summary.get(locale, {})
        seen = sum(counts.get(kind, 0) for kind in ("changed", "unchanged", "keys"))
        expect("compare-locales", locale, "translated", seen, len(source & translated))
        missing = counts.get("missing", 0)
        expect("compare-locales", locale, "missing", missing, len(source - translated))


def moz_l10n(folder: Path, source: set, locales: dict[str, set], files: list[Path]) -> None:
    args = ["compare", "--json", "--source", CONFIG, *locales]
    lines = run(folder, "moz-l10n", MOZ_L10N, *args).splitlines()
    report = json.loads(next((line for line in lines if line.startswith("{")), "{}"))
    for locale, translated in locales.items():
        found = report.get(locale)
        if found is None:
            fault(f"moz-l10n compare did not see {locale}")
        elif found["errors"]:
            # The tool exits with 0 all the same.
            fault(f"moz-l10n compare reports errors for {locale}")
        else:
            missing = sum(len(ids) for ids in (found["missing"] or {}).values())
            expect("moz-l10n", locale, "missing", missing, len(source - translated))

    # With --config, or with a directory, it would only check the source locale.
    output = run(folder, "moz-l10n", MOZ_L10N, "lint", "-v", "**/*.ftl")
    passed = sum(line.startswith("ok ") for line in output.splitlines())
    if passed != len(files):
        fault(f"moz-l10n lint passed {passed} of {len(files)} files")


def round_trip(folder: Path, files: list[Path]) -> None:
    print("\n$ fluent.syntax: parse and serialize", flush=True)
    for path in files:
        name = path.relative_to(folder).as_posix()
        found = path.read_bytes()
        tree = FluentParser().parse(found.decode())
        junk = next((entry for entry in tree.body if isinstance(entry, ast.Junk)), None)
        if junk:
            line = found.decode().count("\n", 0, junk.span.start) + 1
            fault(f"{name}:{line}: {junk.annotations[0].message}")
            continue
        written = FluentSerializer().serialize(tree).encode()
        if written == found:
            print(f"same {name}")
            continue
        pairs = zip_longest(found.splitlines(True), written.splitlines(True), fillvalue=b"")
        for number, (is_, should) in enumerate(pairs, 1):
            if is_ != should:
                fault(f"{name}:{number}: not canonical")
                print(f"  is     {is_.decode()!r}\n  should {should.decode()!r}")
                break


def hard_messages(folder: Path) -> None:
    """Checks fluent.syntax against the two files that tests/it/fmt.rs tests `versus fmt` with."""
    print("\n$ fluent.syntax: hard messages", flush=True)
    expected = (folder / "canonical.ftl").read_bytes()
    for name in ("written.ftl", "canonical.ftl"):
        tree = FluentParser().parse((folder / name).read_bytes().decode())
        if any(isinstance(entry, ast.Junk) for entry in tree.body):
            fault(f"tests/fixtures/fmt/{name}: not Fluent")
        elif FluentSerializer().serialize(tree).encode() != expected:
            fault(f"tests/fixtures/fmt/{name}: fluent.syntax does not write canonical.ftl")
        else:
            print(f"same {name}")


def main() -> int:
    default = Path(__file__).resolve().parents[2] / "locales"
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else default
    config = tomllib.loads((folder / CONFIG).read_text(encoding="utf-8"))
    source = config["paths"][0]["reference"].split("/")[0]
    files = sorted(folder.rglob("*.ftl"))
    locales = sorted(path.parent.name for path in folder.glob("*/locale.ftl"))
    if source not in locales:
        sys.exit(f"{folder}: no {source}/locale.ftl")
    locales.remove(source)
    if not locales:
        sys.exit(f"{folder}: nothing to compare with {source}")
    entries = messages(folder, source)
    translated = {locale: messages(folder, locale) for locale in locales}

    compare_locales(folder, entries, translated)
    moz_l10n(folder, entries, translated, files)
    round_trip(folder, files)
    hard_messages(Path(__file__).resolve().parents[1] / "fixtures/fmt")

    print(f"\n{source}: {len(entries)} messages; {', '.join(locales)}; {len(files)} files")
    print("\n".join(["", *faults, f"{len(faults)} faults"]) if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
