"""Killing the window while somebody types: of what was written at most the last second is lost.

RAPPORT_KILLS        how often; 20 by default
RAPPORT_KILL_SEED    makes the moments those of an earlier run; printed at the start
"""
import contextlib
import os
import random
import sqlite3
import statistics
import subprocess
import time
import unittest

import desk

KILLS = int(os.environ.get("RAPPORT_KILLS", "20"))
AT_MOST_LOST = 1.0  # seconds
BETWEEN_KEYS = 0.03  # as fast as the fastest hands type


class DraftTest(desk.DeskTest):
    def test_killed_while_typing(self):
        seed = int(os.environ.get("RAPPORT_KILL_SEED", time.time_ns() % 1_000_000))
        print(f"RAPPORT_KILL_SEED={seed}", flush=True)
        chance = random.Random(seed)
        self.desk = desk.Desk(self.desktop, messages=1000, waiting=5)
        one = next(each for each in self.desk.waiting() if each["channel"] in desk.REPLYABLE)
        lost = []
        before = ""
        for _ in range(KILLS):
            self.desk.open()
            self.desk.click(self.desk.wait(lambda: self.desk.row_of(one), "its row"))
            self.desk.on(one)
            self.desk.keys("r", "ctrl+End")
            self.desk.wait(lambda: self.written() == before, f"the draft {before!r} in the window")
            typed, ended = self.type_for(chance.uniform(0.3, 1.6))
            self.desk.kill()
            kept = self.draft(one)
            whole = before + "".join(key for key, _ in typed)
            self.assertTrue(whole.startswith(kept) and len(kept) >= len(before), f"{kept!r} is no beginning of {whole!r}")
            # Whatever was typed more than a second before the end must be there.
            first_lost = typed[len(kept) - len(before)][1] if len(kept) < len(whole) else ended
            lost.append(ended - first_lost)
            before = kept
        print(f"{len(lost)} kills: {statistics.mean(lost) * 1000:.0f} ms of typing lost on average, "
              f"{max(lost) * 1000:.0f} ms at most")
        self.assertLess(max(lost), AT_MOST_LOST)
        self.assertTrue(self.desk.cli("doctor")[0]["ok"])

    def written(self):
        field = self.desk.look("Public reply", "text")
        return field.get_text_iface().get_text(0, -1) if field else None

    def draft(self, one):
        """As it stands in the file, before the next window comes and shows it."""
        with contextlib.closing(sqlite3.connect(os.path.join(self.desk.folder, "workspace.db"))) as file:
            kept = file.execute("SELECT text FROM draft WHERE conversation_id = ? AND kind = 0", [one["id"]]).fetchall()
        return kept[0][0] if kept else ""

    @staticmethod
    def type_for(seconds):
        """Types digits one by one; returns each with the moment before it was pressed, and the moment after the last one."""
        typed = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            key = str(len(typed) % 10)
            typed.append((key, time.monotonic()))
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(BETWEEN_KEYS)
        return typed, time.monotonic()


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
