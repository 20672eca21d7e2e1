"""The main job in the real window: connect a channel, read, answer, and find the answer on the channel.

With a display, a keyring and an accessibility bus of its own; controls are found by their accessible names.
"""
import time

import harness
import windowcase

WORDPRESS = harness.peer("wordpress")
ATPROTO = harness.peer("atproto")


class WindowTest(windowcase.WindowCase):
    def connect(self, channel, key, fields):
        self.desktop.press(self.find("Connect a channel", "push button"))
        self.find("Channels", "list")
        self.find(lambda name: name.startswith(channel), "list item")
        self.desktop.key(key)
        self.desktop.key("Return")
        self.find(f"Connect {channel}", "dialog")
        for (name, role), text in fields.items():
            self.desktop.fill(self.find(name, role), text)
        self.desktop.press(self.find("Connect", "push button"))
        self.desktop.press(self.find("Done", "push button", seconds=60))

    def open_conversation(self, words):
        """Clicks its row, again where the first sync has moved it meanwhile."""
        def is_open():
            row = self.find(lambda name: words in name, "list item", seconds=60)
            self.desktop.click(row)
            return self.desktop.seen(self.window, lambda each: words in (each.get_name() or "") and
                                     self.desktop.is_selected(each), seconds=5)
        self.assertTrue(harness.until(60, is_open), "the conversation does not open")

    def answer(self, conversation, text):
        self.open_conversation(conversation)
        self.desktop.type(self.find("Public reply", "text"), text)
        self.desktop.press(self.find("Send reply", "push button"))

    def test_secret_is_kept_in_the_keyring_and_goes_with_the_account(self):
        self.cli("init")
        self.cli("account", "add", "wordpress", "--set", f"server={WORDPRESS['WORDPRESS_URL']}", "--set", "user=keeper",
                 "--secret-stdin", text=WORDPRESS["WORDPRESS_KEEPER"])
        self.assertIn('"ok":true', self.cli("sync", "--json"))
        self.cli("account", "verify", "1")
        self.cli("account", "remove", "1")
        self.assertEqual(self.cli("account", "list", "--json"), "")

    def test_wordpress(self):
        self.open_window()
        url = WORDPRESS["WORDPRESS_URL"]
        keeper = harness.WordPress(url, "keeper", WORDPRESS["WORDPRESS_KEEPER"])
        tom = harness.WordPress(url, "tom", WORDPRESS["WORDPRESS_TOM"])
        question = harness.unique("Is there parking")
        asked = tom.call("POST", "/comments", post=int(WORDPRESS["WORDPRESS_POST"]), content=question)[2]["id"]
        self.addCleanup(keeper.call, "DELETE", f"/comments/{asked}?force=true")
        self.connect("WordPress", "w", {("Site address", "text"): url, ("Login name", "text"): "keeper",
                                        ("Application password", "password text"): WORDPRESS["WORDPRESS_KEEPER"]})
        text = harness.unique("Behind the hall")
        self.answer(question, text)

        def on_server():
            return [each for each in keeper.comments() if text in each["content"]["raw"]]
        self.assertTrue(harness.until(60, on_server), "the answer never reached the site")
        self.assertEqual(len(on_server()), 1)
        self.assertEqual(on_server()[0]["parent"], asked)
        self.addCleanup(keeper.call, "DELETE", f"/comments/{on_server()[0]['id']}?force=true")
        self.assertIn(text, self.cli("search", f'"{text}"', "--json"))
        # The window holds the engine: it fulfils what the command line asks for.
        self.assertIn('"ok":true', self.cli("sync", "--json"))

    def test_bluesky(self):
        self.open_window()
        url, handle, password = ATPROTO["ATPROTO_URL"], ATPROTO["ATPROTO_HANDLE"], ATPROTO["ATPROTO_PASSWORD"]
        brand, emil = harness.Bluesky(url, handle, password), harness.Bluesky(url, "emil.test", password)
        words = harness.unique("is it dishwasher safe")
        question = f"@{handle} {words}"
        facet = {"index": {"byteStart": 0, "byteEnd": len(handle) + 1},
                 "features": [{"$type": "app.bsky.richtext.facet#mention", "did": brand.did}]}
        asked = emil.call("POST", "com.atproto.repo.createRecord", repo=emil.did, collection="app.bsky.feed.post",
                          record={"$type": "app.bsky.feed.post", "text": question, "facets": [facet],
                                  "createdAt": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())})["uri"]
        self.connect("Bluesky", "b", {("Handle", "text"): handle, ("App password", "password text"): password,
                                      ("Server", "text"): url})
        text = harness.unique("Many do")
        self.answer(words, text)

        def on_server():
            return [each for each in brand.own_posts() if each["value"]["text"] == text]
        self.assertTrue(harness.until(60, on_server), "the answer never reached the network")
        self.assertEqual(len(on_server()), 1)
        self.assertEqual(on_server()[0]["value"]["reply"]["parent"]["uri"], asked)


if __name__ == "__main__":
    harness.main()
