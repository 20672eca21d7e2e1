"""Two posts; below the first a thread of three, a comment on its own, and one that waits for moderation."""
import base64
import datetime
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

api = sys.argv[1] + "/wp-json/wp/v2"
with open(sys.argv[2], encoding="utf-8") as lines:
    passwords = dict(line.strip().split("=", 1) for line in lines if "=" in line)


def call(user, method, path, **arguments):
    address = api + path
    body = None
    if method == "GET":
        address += "?" + urllib.parse.urlencode(arguments)
    else:
        body = json.dumps(arguments).encode()
    token = base64.b64encode(f"{user}:{passwords['WORDPRESS_' + user.upper()]}".encode()).decode()
    request = urllib.request.Request(address, data=body, method=method, headers={
        "Authorization": "Basic " + token, "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)


def ago(minutes):
    """What is written within one second has no order, so everything here gets a time of its own."""
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def post(slug, title, content, minutes_ago):
    there = call("keeper", "GET", "/posts", slug=slug, status="any")
    return (there[0] if there else call("keeper", "POST", "/posts", slug=slug, title=title, content=content,
                                        status="publish", date_gmt=ago(minutes_ago)))["id"]


def comment(user, on, text, minutes_ago, parent=0):
    made = call(user, "POST", "/comments", post=on, parent=parent, content=text)
    if made.get("code") == "comment_duplicate":
        words = text.rpartition(">")[2].strip()  # the search takes no tags
        there = call("keeper", "GET", "/comments", post=on, status="all", context="edit", search=words)
        return next(each["id"] for each in there if each["content"]["raw"] == text)
    call("keeper", "POST", f"/comments/{made['id']}", date_gmt=ago(minutes_ago))
    return made["id"]


kettles = post("new-kettles", "New kettles for the autumn", "<p>Three sizes, and the grey one again.</p>", 60)
market = post("harbour-market", "At the harbour market", "<p>Every Saturday from nine.</p>", 55)
question = comment("vera", kettles, "Is there a <strong>lid</strong> for the old model?", 50)
answer = comment("keeper", kettles, "There is, in the spare parts list.", 45, question)
comment("vera", kettles, "Found it, thank you &amp; good night", 40, answer)
comment("tom", kettles, "The handle gets hot. 茶壶 ☕", 35)
held = comment("tom", market, "Do you bring the big one along?", 30)
call("keeper", "POST", f"/comments/{held}", status="hold")
print(f"WORDPRESS_POST={kettles}")
print(f"WORDPRESS_MARKET={market}")
print(f"WORDPRESS_QUESTION={question}")
print(f"WORDPRESS_HELD={held}")
