"""kill -9 at random moments of sync and send, against the real servers. RAPPORT_KILLS: 200 by default, half at each."""
import unittest

import harness
import killing

ATPROTO = harness.peer("atproto")
WORDPRESS = harness.peer("wordpress")


class KillTest(unittest.TestCase):
    def hold_out(self, channel, secret, fields, text, written):
        workspace, fresh = harness.Workspace(), harness.Workspace()
        for each in (workspace, fresh):
            self.addCleanup(each.remove)
            each.add_account(channel, secret, **fields)
        workspace("sync")
        work = killing.Killing(self, workspace, workspace.find(text), written)
        work.run(killing.count(200) // 2)
        work.settle()
        work.check_workspace()
        work.check_answers()
        work.check_messages(fresh)

    def test_bluesky(self):
        url, handle, password = ATPROTO["ATPROTO_URL"], ATPROTO["ATPROTO_HANDLE"], ATPROTO["ATPROTO_PASSWORD"]
        brand = harness.Bluesky(url, handle, password)
        self.hold_out("bluesky", password, {"server": url, "handle": handle}, "Does it fit an induction hob?",
                      lambda: [record["value"]["text"] for record in brand.own_posts()])

    def test_wordpress(self):
        url, password = WORDPRESS["WORDPRESS_URL"], WORDPRESS["WORDPRESS_KEEPER"]
        keeper = harness.WordPress(url, "keeper", password)
        self.hold_out("wordpress", password, {"server": url, "user": "keeper"}, "Is there a lid for the old model?",
                      lambda: [comment["content"]["raw"] for comment in keeper.comments()])


if __name__ == "__main__":
    harness.main()
