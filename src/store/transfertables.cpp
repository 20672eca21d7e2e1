#include "store/transfertables.h"

namespace rapport::store {
namespace {

using Kind = TransferColumn::Kind;

TransferColumn number(const char *name)
{
    return {name};
}

TransferColumn numberOrNull(const char *name)
{
    return {name, Kind::Integer, true};
}

TransferColumn realOrNull(const char *name)
{
    return {name, Kind::Real, true};
}

/// One of a list that is numbered from 0.
TransferColumn oneOf(const char *name, int most)
{
    return {name, Kind::Integer, false, most};
}

TransferColumn flag(const char *name)
{
    return oneOf(name, 1);
}

TransferColumn text(const char *name)
{
    return {name, Kind::Text};
}

TransferColumn textOrNull(const char *name)
{
    return {name, Kind::Text, true};
}

TransferColumn htmlOrNull(const char *name)
{
    return {name, Kind::Html, true};
}

TransferColumn uid(const char *name = "uid")
{
    return {name, Kind::Uid};
}

TransferColumn uidOrNull(const char *name)
{
    return {name, Kind::Uid, true};
}

TransferColumn hash(const char *name)
{
    return {name, Kind::Hash};
}

/// One that came after exports had been written without it.
TransferColumn later(TransferColumn column)
{
    column.later = true;
    return column;
}

/// Who is there.
void addPeople(std::vector<TransferTable> &tables)
{
    tables.push_back({"workspace", "workspace", "key", {text("key"), text("value")}});
    tables.push_back({"actor", "actor", "id", {number("id"), uid(), text("name")}});
    tables.push_back({"realm", "realm", "id", {number("id"), text("channel"), text("name")}});
    tables.push_back({"contact", "contact", "id", {number("id"), uid(), text("name"), number("created_at")}});
    tables.push_back({"importance",
                      "contact_importance",
                      "contact_id",
                      {number("contact_id"), oneOf("importance", 2), uid(), number("actor_id"), number("at")}});
    tables.push_back(
        {"identity",
         "identity",
         "id",
         {number("id"), number("contact_id"), number("realm_id"), text("remote_id"), text("handle"),
          text("display_name"), text("avatar_url"), text("profile_url"), text("email"), number("followers"),
          flag("is_self"), flag("is_bot"), flag("follows_us"), number("first_seen_at"), number("last_seen_at")}});
    tables.push_back(
        {"merged_person",
         "contact_merge",
         "contact_id",
         {number("contact_id"), number("into_id"), number("root_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"identity_home",
                      "identity_home",
                      "identity_id",
                      {number("identity_id"), number("contact_id"), number("since")}});
    tables.push_back({"not_same",
                      "not_same",
                      "identity_a, identity_b",
                      {number("identity_a"), number("identity_b"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"person_group",
                      "person_group",
                      "id",
                      {number("id"), text("name"), uid(), number("actor_id"), number("created_at")}});
    tables.push_back({"person_group_member",
                      "person_group_member",
                      "group_id, contact_id",
                      {number("group_id"), number("contact_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"advocate",
                      "advocate",
                      "contact_id",
                      {number("contact_id"), oneOf("state", 5), oneOf("consent", 2), number("consent_at"),
                       number("contacted_at"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"person_consent",
                      "person_consent",
                      "id",
                      {number("id"), uid(), number("contact_id"), oneOf("use", 1), number("day"), text("how"),
                       number("withdrawn_day"), flag("removed"), number("actor_id"), number("at")}});
    tables.push_back({"person_note",
                      "person_note",
                      "id",
                      {number("id"), uid(), number("contact_id"), number("actor_id"), number("created_at"),
                       number("updated_at"), text("text"), uid("edit"), flag("removed")}});
    tables.push_back({"person_note_revision",
                      "person_note_revision",
                      "note_id, edit",
                      {number("note_id"), uid("edit"), uid("before"), number("updated_at"), text("text")}});
}

/// Where it comes from.
void addAccounts(std::vector<TransferTable> &tables)
{
    tables.push_back(
        {"account",
         "account",
         "id",
         {number("id"), uid(), text("channel"), text("name"), text("server"), text("remote_id"), text("handle"),
          text("settings"), oneOf("state", 4), text("state_detail"), number("identity_id"), number("created_at")}});
    tables.push_back({"feed",
                      "feed",
                      "id",
                      {number("id"), number("account_id"), text("kind"), text("remote_id"), text("live_cursor"),
                       text("history_cursor"), flag("history_done"), number("last_pull_at")}});
    tables.push_back(
        {"account_sync",
         "account_sync",
         "account_id",
         {number("account_id"), number("last_attempt_at"), number("last_success_at"), number("next_run_at"),
          number("not_before"), number("failures"), text("error_kind"), text("error_detail"), text("quota_bucket"),
          number("quota_limit"), number("quota_left"), number("quota_resets_at")}});
    tables.push_back({"sync_run",
                      "sync_run",
                      "id",
                      {number("id"), number("account_id"), number("feed_id"), text("feed_kind"), oneOf("mode", 1),
                       number("started_at"), number("ended_at"), number("requests"), number("pages"), number("bytes"),
                       number("received"), number("added"), number("changed"), number("unchanged"),
                       number("quarantined"), flag("gap"), text("error_kind"), text("error_detail")}});
    tables.push_back({"sync_request",
                      "sync_request",
                      "id",
                      {number("id"), number("account_id"), flag("full"), number("requested_at"), number("done_at"),
                       text("error_kind"), text("error_detail")}});
    tables.push_back({"quarantined",
                      "quarantine",
                      "id",
                      {number("id"),
                       number("account_id"),
                       text("feed_kind"),
                       text("remote_id"),
                       number("at"),
                       text("reason"),
                       {"raw", Kind::Bytes},
                       {"digest", Kind::Bytes}}});
    tables.push_back(
        {"raw",
         "raw_item",
         "account_id, remote_id",
         {number("account_id"), text("remote_id"), hash("revision"), number("fetched_at"), {"body", Kind::Packed}}});
    tables.push_back({"follower_count",
                      "follower_count",
                      "account_id, day",
                      {number("account_id"), number("day"), number("followers")}});
}

/// What was said and done.
void addConversations(std::vector<TransferTable> &tables)
{
    tables.push_back(
        {"conversation",
         "conversation",
         "id",
         {number("id"), number("account_id"), text("remote_key"), text("subject"), text("preview"), oneOf("state", 3),
          number("snoozed_until"), number("waiting_since"), number("assignee_id"), number("identity_id"),
          number("unread"), number("message_count"), number("held"), number("first_at"), number("last_at"),
          number("last_in_at"), number("last_out_at"), number("last_ask_at"), text("language"),
          later(oneOf("mood", 3))}});
    tables.push_back(
        {"message", "message", "id", {number("id"),          number("conversation_id"), number("account_id"),
                                      number("identity_id"), textOrNull("remote_id"),   numberOrNull("parent_id"),
                                      oneOf("kind", 7),      oneOf("direction", 2),     number("at"),
                                      number("received_at"), textOrNull("title"),       text("text"),
                                      htmlOrNull("html"),    textOrNull("url"),         textOrNull("language"),
                                      hash("revision"),      number("edited_at"),       number("deleted_at"),
                                      number("checked_at"),  oneOf("moderation", 3),    flag("unread"),
                                      flag("automatic"),     uidOrNull("uid"),          numberOrNull("actor_id"),
                                      later(numberOrNull("mood")), later(numberOrNull("mood_score"))}});
    tables.push_back({"merged_conversation",
                      "merged_conversation",
                      "id",
                      {number("id"), number("into_id"), number("via_id"), number("account_id"), text("remote_key"),
                       text("subject"), oneOf("state", 3), number("snoozed_until"), number("waiting_since"),
                       number("assignee_id"), number("last_ask_at")}});
    tables.push_back({"message_home", "message_home", "message_id", {number("message_id"), number("conversation_id")}});
    tables.push_back({"awaited_parent",
                      "message_orphan",
                      "message_id",
                      {number("message_id"), number("account_id"), text("parent_remote_id")}});
    tables.push_back({"revision",
                      "message_revision",
                      "id",
                      {number("id"), number("message_id"), number("replaced_at"), textOrNull("title"), text("text"),
                       htmlOrNull("html")}});
    tables.push_back({"stats",
                      "message_stat",
                      "message_id",
                      {number("message_id"), number("likes"), number("shares"), number("replies"), number("quotes"),
                       number("views"), number("at")}});
    tables.push_back({"attachment",
                      "attachment",
                      "id",
                      {number("id"), number("message_id"), text("url"), text("kind"), text("mime_type"), text("name"),
                       text("alt_text"), number("width"), number("height"), number("bytes"), text("path")}});
    tables.push_back({"activity",
                      "activity",
                      "id",
                      {number("id"), number("account_id"), text("remote_id"), oneOf("kind", 3), number("identity_id"),
                       numberOrNull("subject_id"), textOrNull("subject_remote_id"), number("at")}});
}

/// What people did here.
void addWork(std::vector<TransferTable> &tables)
{
    tables.push_back(
        {"tag", "tag", "id", {number("id"), uid(), text("name"), number("actor_id"), number("created_at")}});
    tables.push_back({"conversation_tag",
                      "conversation_tag",
                      "conversation_id, tag_id",
                      {number("conversation_id"), number("tag_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"service_rules",
                      "service_rules",
                      "id",
                      {number("id"), uid(), number("actor_id"), number("at"), text("rules")}});
    tables.push_back({"score_weights",
                      "score_weights",
                      "id",
                      {number("id"), uid(), number("actor_id"), number("at"), text("weights")}});
    tables.push_back({"event",
                      "event",
                      "id",
                      {number("id"), uid(), number("at"), number("actor_id"), text("kind"), number("account_id"),
                       number("conversation_id"), number("message_id"), number("contact_id"), text("before"),
                       text("after"), uidOrNull("undoes")}});
    tables.push_back({"draft",
                      "draft",
                      "conversation_id, kind",
                      {number("conversation_id"), oneOf("kind", 2), uid(), number("actor_id"), number("reply_to"),
                       text("text"), number("updated_at")}});
    tables.push_back({"draft_file",
                      "draft_file",
                      "id",
                      {number("id"), number("conversation_id"), uid(), number("actor_id"), number("added_at"),
                       number("position"), text("kind"), text("mime_type"), text("name"), text("alt_text"),
                       number("width"), number("height"), number("bytes"), text("path")}});
    tables.push_back(
        {"saved_reply",
         "saved_reply",
         "id",
         {number("id"), uid(), text("name"), text("shortcut"), text("text"), text("language"), text("channel"),
          number("position"), number("uses"), number("used_at"), number("actor_id"), number("created_at")}});
    tables.push_back({"no_reply",
                      "no_reply",
                      "conversation_id, until",
                      {number("conversation_id"), number("until"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"spam_mark",
                      "spam_mark",
                      "conversation_id, identity_id",
                      {number("conversation_id"), number("identity_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"batch",
                      "batch",
                      "id",
                      {number("id"), uid(), number("actor_id"), number("at"), text("change"), oneOf("state", 4)}});
    tables.push_back({"batch_item",
                      "batch_item",
                      "batch_id, conversation_id",
                      {number("batch_id"), number("conversation_id"), oneOf("state", 4), uidOrNull("event")}});
    tables.push_back({"saved_view",
                      "saved_view",
                      "id",
                      {number("id"), uid(), text("name"), text("query"), oneOf("ordering", 1), number("position"),
                       number("actor_id"), number("created_at")}});
    tables.push_back({"dashboard",
                      "dashboard",
                      "id",
                      {number("id"), uid(), text("name"), text("origin"), text("content"), number("position"),
                       number("actor_id"), number("created_at")}});
    tables.push_back({"watched_name",
                      "watched_name",
                      "id",
                      {number("id"), uid(), text("name"), oneOf("side", 1), text("phrases"), number("position"),
                       number("actor_id"), number("created_at")}});
    tables.push_back({"picture_consent",
                      "picture_consent",
                      "account_id, identity_id",
                      {number("account_id"), number("identity_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back(
        {"outbox",
         "outbox",
         "id",
         {number("id"), uid(), number("account_id"), number("conversation_id"), number("message_id"),
          number("actor_id"), text("action"), oneOf("state", 5), number("created_at"), number("not_before"),
          number("attempts"), text("error_kind"), text("error_detail"), text("remote_id"), number("finished_at"),
          later(number("send_at")), later(oneOf("hold", 2)), later(number("others_at_plan"))}});
}

/// What was decided about what people write.
void addFindings(std::vector<TransferTable> &tables)
{
    tables.push_back({"mood_correction",
                      "mood_correction",
                      "message_id",
                      {number("message_id"), oneOf("mood", 3), oneOf("reckoned", 3), number("reckoned_score"),
                       number("version"), uid(), number("actor_id"), number("at")}});
    tables.push_back(
        {"lead_rules", "lead_rules", "id", {number("id"), uid(), number("actor_id"), number("at"), text("rules")}});
    tables.push_back({"lead",
                      "lead",
                      "id",
                      {number("id"), uid(), number("message_id"), number("conversation_id"), oneOf("signals", 7),
                       number("expected"), oneOf("stage", 4), number("stage_at"), number("owner_id"),
                       number("actor_id"), number("at")}});
    tables.push_back({"lead_step",
                      "lead_step",
                      "id",
                      {number("id"), number("lead_id"), uid(), oneOf("stage", 4), number("at"), number("actor_id")}});
    tables.push_back({"lead_dismissal",
                      "lead_dismissal",
                      "message_id",
                      {number("message_id"), number("conversation_id"), uid(), number("actor_id"), number("at")}});
    tables.push_back({"idea",
                      "idea",
                      "id",
                      {number("id"), uid(), text("title"), oneOf("state", 4), number("state_at"), number("owner_id"),
                       number("merged_into"), number("actor_id"), number("created_at")}});
    tables.push_back({"idea_step",
                      "idea_step",
                      "id",
                      {number("id"), number("idea_id"), uid(), oneOf("state", 4), number("at"), number("actor_id")}});
    tables.push_back({"idea_message",
                      "idea_message",
                      "idea_id, message_id",
                      {number("idea_id"), number("message_id"), number("conversation_id"), uid(), number("actor_id"),
                       number("at")}});
}

/// Campaigns and the maturity board. The tags of a campaign stand in its plan.
void addProgramme(std::vector<TransferTable> &tables)
{
    tables.push_back({"campaign",
                      "campaign",
                      "id",
                      {number("id"), uid(), text("name"), oneOf("state", 4), number("revision"), text("plan"),
                       number("from_day"), number("to_day"), number("state_at"), number("actor_id"),
                       number("created_at")}});
    tables.push_back({"campaign_revision",
                      "campaign_revision",
                      "campaign_id, revision",
                      {number("campaign_id"), number("revision"), uid(), number("actor_id"), number("at"),
                       text("reason"), text("plan")}});
    tables.push_back({"campaign_conversation",
                      "campaign_conversation",
                      "campaign_id, conversation_id",
                      {number("campaign_id"), number("conversation_id"), flag("belongs"), uid(), number("actor_id"),
                       number("at")}});
    tables.push_back({"campaign_figure",
                      "campaign_figure",
                      "campaign_id, goal",
                      {number("campaign_id"), uid("goal"), text("metric"), number("version"), number("from_day"),
                       number("to_day"), realOrNull("value"), number("numerator"), number("denominator"),
                       number("excluded"), number("counted"), number("at")}});
    tables.push_back({"content",
                      "content",
                      "id",
                      {number("id"), uid(), text("name"), uidOrNull("campaign"), oneOf("kind", 2), number("at"),
                       text("goals"), uidOrNull("author"), text("author_name"), uidOrNull("source"), text("notes"),
                       number("actor_id"), number("created_at"), later(text("text"))}});
    tables.push_back({"content_post",
                      "content_post",
                      "id",
                      {number("id"), number("content_id"), uid(), number("position"), number("account_id"),
                       text("account_name"), text("title"), text("text"), text("language"), text("files"),
                       uidOrNull("send"), text("remote_id"), text("url"), number("sent_at")}});
    tables.push_back(
        {"maturity_model",
         "maturity_model",
         "id",
         {number("id"), uid(), text("model"), number("version"), text("text"), number("actor_id"), number("at"),
          later(text("reason"))}});
    tables.push_back({"practice_decision",
                      "practice_decision",
                      "model, practice",
                      {text("model"), text("practice"), realOrNull("score"), text("reason"), text("owner"),
                       number("due_day"), text("notes"), numberOrNull("position"), uid(), number("actor_id"),
                       number("at")}});
    tables.push_back({"assessment",
                      "assessment",
                      "id",
                      {number("id"), uid(), text("model"), number("version"), text("model_text"), number("day"),
                       text("remark"), text("result"), number("actor_id"), number("at")}});
}

} // namespace

const std::vector<TransferTable> &transferTables()
{
    static const std::vector<TransferTable> tables = [] {
        std::vector<TransferTable> all;
        addPeople(all);
        addAccounts(all);
        addConversations(all);
        addWork(all);
        addFindings(all);
        addProgramme(all);
        return all;
    }();
    return tables;
}

} // namespace rapport::store
