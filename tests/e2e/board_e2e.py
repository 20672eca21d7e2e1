"""The maturity boards of a workspace that real servers filled, held against a plain count of its rows."""
import datetime
import json
import os
import subprocess
import unittest

import harness

ATPROTO = harness.peer("atproto")
WORDPRESS = harness.peer("wordpress")


class BoardTest(unittest.TestCase):
    def setUp(self):
        self.workspace = harness.Workspace()
        self.addCleanup(self.workspace.remove)
        self.workspace.add_account("bluesky", ATPROTO["ATPROTO_PASSWORD"], server=ATPROTO["ATPROTO_URL"],
                                   handle=ATPROTO["ATPROTO_HANDLE"])
        self.workspace.add_account("wordpress", WORDPRESS["WORDPRESS_KEEPER"], server=WORDPRESS["WORDPRESS_URL"],
                                   user="keeper")
        self.workspace("sync")

    def recount(self):
        """Every card of every model that comes with the program."""
        counted = subprocess.run([harness.PROGRAMS / "rapport-real-board"], text=True, capture_output=True, timeout=120,
                                 env={**self.workspace.environment(), "RAPPORT_WORKSPACE": self.workspace.folder,
                                      "QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(counted.returncode, 0, counted.stdout[-4000:] + counted.stderr[-1000:])
        print("; ".join(line for line in counted.stdout.splitlines() if "cards with data" in line), flush=True)

    def cards(self):
        for model in self.workspace("model", "list"):
            for card in self.workspace("maturity", model["model"])[0]["practices"]:
                yield card

    def known(self):
        return {card["metric"] for card in self.cards() if card["figure"] is not None}

    def test_each_card_is_what_the_rows_say(self):
        self.recount()
        before = self.known()
        self.assertIn("posts", before)
        for card in self.cards():
            if card["figure"] is None:
                self.assertEqual((card["state"], card["score"]), ("no data", None), card)
                self.assertTrue(card["missing"], card)
        # What is done about them shows on the boards, and in the count.
        question = self.workspace.find("Mine whistles a bit flat, is that normal?")
        self.workspace("close", question["conversation"])
        today = datetime.date.today()
        begin, end = str(today - datetime.timedelta(days=9)), str(today + datetime.timedelta(days=9))
        plan = {"format": 1, "name": "Harbour days", "objective": "People see the kettles", "owner": "Nora",
                "from": begin, "to": end, "accounts": [self.workspace("account", "list")[0]["name"]],
                "goals": [{"metric": "posts", "baselineFrom": begin, "baselineTo": end, "target": 2}],
                "offers": [{"name": "A free lid", "code": "LID"}],
                "events": [{"name": "At the market", "day": str(today), "guests": [{"name": "Emil", "attended": True}]}]}
        path = os.path.join(self.workspace.root, "campaign.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(plan, file)
        self.workspace("campaign", "plan", path, "--measure")
        self.workspace("campaign", "approve", "Harbour days")
        self.recount()
        self.assertLessEqual(before | {"campaigns", "offers", "events", "event_guests"}, self.known())


if __name__ == "__main__":
    harness.main()
