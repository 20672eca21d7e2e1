"""Runs the benchmark on a small community and checks the shape of what it prints: that it works, not how fast."""
import json
import subprocess
import sys

KEYS = {"name", "value", "unit", "limit", "ratio", "budget", "holds"}
# A share and the count of what went wrong may be nothing at all; whatever takes time or space takes some.
MAY_BE_ZERO = {"%"}
EXPECTED = [
    "ingest of records", "resync of unchanged records", "ingest of channel JSON", "inbox page, all", "thread of at most 50 messages",
    "person page", "search, common word", "search, best match", "file size",
    "board with 60 practices and three years of daily history opens", "assess now", "topics of 30 days, the words of each day kept", "first paint of the inbox",
    "frame while scrolling all conversations, p99", "memory with all conversations listed", "live batch of 500, p99",
]


def main():
    run = subprocess.run([sys.argv[1], "--size", "2000", "--json"], stdout=subprocess.PIPE, check=True, timeout=170)
    report = json.loads(run.stdout)
    rows = report["results"]
    names = [row["name"] for row in rows]
    assert len(names) == len(set(names)), "a name comes twice"
    for name in EXPECTED:
        assert name in names, f"{name} is missing"
    for row in rows:
        assert set(row) == KEYS, f"{row} has other keys"
        assert row["value"] > 0 or (row["value"] == 0 and row["unit"] in MAY_BE_ZERO), f"{row} measured nothing"
        assert (row["limit"] is None) == (row["ratio"] is None), f"{row} has a limit without a ratio"
        assert row["limit"] is None or abs(row["ratio"] - row["value"] / row["limit"]) < 1e-6, f"{row} miscounts"
        assert row["holds"] in (True, False, None), f"{row} neither holds nor fails"
    assert report["valid"] == (report["build"] != "Debug"), "a Debug build calls its figures valid"


main()
