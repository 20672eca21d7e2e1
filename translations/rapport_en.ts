<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n item(s) in the last day, %1 of them new</source>
        <extracomment>%1: an amount of new ones among %n items that came in the last day.</extracomment>
        <translation>
            <numerusform>%n item in the last day, %1 of them new</numerusform>
            <numerusform>%n items in the last day, %1 of them new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardText</name>
    <message numerus="yes">
        <source>%1: nothing to count in the last %n day(s)</source>
        <translation>
            <numerusform>%1: nothing to count in the last %n day</numerusform>
            <numerusform>%1: nothing to count in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, last %n day(s)</source>
        <translation>
            <numerusform>%1: %2, last %n day</numerusform>
            <numerusform>%1: %2, last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardContents</name>
    <message numerus="yes">
        <source>%1, from %n time(s)</source>
        <translation>
            <numerusform>%1, from %n time</numerusform>
            <numerusform>%1, from %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message numerus="yes">
        <source>%1 within %n day(s)</source>
        <translation>
            <numerusform>%1 within %n day</numerusform>
            <numerusform>%1 within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListenText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message numerus="yes">
        <source>vs previous %n day(s)</source>
        <translation>
            <numerusform>vs previous %n day</numerusform>
            <numerusform>vs previous %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) behind %1, %2</source>
        <translation>
            <numerusform>%n conversation behind %1, %2</numerusform>
            <numerusform>%n conversations behind %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) behind %1, %2</source>
        <translation>
            <numerusform>%n message behind %1, %2</numerusform>
            <numerusform>%n messages behind %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people behind %1, %2</source>
        <translation>
            <numerusform>%n people behind %1, %2</numerusform>
            <numerusform>%n people behind %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) behind %1, %2</source>
        <translation>
            <numerusform>%n idea behind %1, %2</numerusform>
            <numerusform>%n ideas behind %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) behind %1, %2</source>
        <translation>
            <numerusform>%n record behind %1, %2</numerusform>
            <numerusform>%n records behind %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueText</name>
    <message numerus="yes">
        <source>The end of the file is missing (%n page(s)).</source>
        <translation>
            <numerusform>The end of the file is missing (%n page).</numerusform>
            <numerusform>The end of the file is missing (%n pages).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with %1 cannot be read.</source>
        <translation>
            <numerusform>%n page with %1 cannot be read.</numerusform>
            <numerusform>%n pages with %1 cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of indexes are damaged; they are made anew from the rest.</source>
        <translation>
            <numerusform>%n page of indexes is damaged; it is made anew from the rest.</numerusform>
            <numerusform>%n pages of indexes are damaged; they are made anew from the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of them could not be read</source>
        <translation>
            <numerusform>%n page of them could not be read</numerusform>
            <numerusform>%n pages of them could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeedsDialog</name>
    <message numerus="yes">
        <source>wrote %n time(s) in its conversations in the last year</source>
        <translation>
            <numerusform>wrote %n time in its conversations in the last year</numerusform>
            <numerusform>wrote %n times in its conversations in the last year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %n message(s) with its words (%1) in the last year</source>
        <translation>
            <numerusform>wrote %n message with its words (%1) in the last year</numerusform>
            <numerusform>wrote %n messages with its words (%1) in the last year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was contacted in the last %n day(s): leave them in peace</source>
        <translation>
            <numerusform>was contacted in the last %n day: leave them in peace</numerusform>
            <numerusform>was contacted in the last %n days: leave them in peace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n account(s) need you to sign in</source>
        <translation>
            <numerusform>%n account needs you to sign in</numerusform>
            <numerusform>%n accounts need you to sign in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) could not be synced</source>
        <translation>
            <numerusform>%n account could not be synced</numerusform>
            <numerusform>%n accounts could not be synced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent</source>
        <translation>
            <numerusform>%n could not be sent</numerusform>
            <numerusform>%n could not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being looked for on the channel</source>
        <translation>
            <numerusform>%n being looked for on the channel</numerusform>
            <numerusform>%n being looked for on the channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent later</source>
        <translation>
            <numerusform>%n to be sent later</numerusform>
            <numerusform>%n to be sent later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::AccountDetail</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Items set aside: %n. Look at them.</source>
        <translation>
            <numerusform>Items set aside: %n. Look at them.</numerusform>
            <numerusform>Items set aside: %n. Look at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::AttachmentStrip</name>
    <message numerus="yes">
        <source>Taking in %n picture(s) …</source>
        <translation>
            <numerusform>Taking in %n picture …</numerusform>
            <numerusform>Taking in %n pictures …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n picture(s) can go with an answer here.</source>
        <translation>
            <numerusform>At most %n picture can go with an answer here.</numerusform>
            <numerusform>At most %n pictures can go with an answer here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::Composer</name>
    <message numerus="yes">
        <source>Send %n post(s)</source>
        <translation>
            <numerusform>Send %n post</numerusform>
            <numerusform>Send %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n post(s)</source>
        <translation>
            <numerusform>Split into %n post</numerusform>
            <numerusform>Split into %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::Composition</name>
    <message numerus="yes">
        <source>%n answer(s) have not left yet.</source>
        <translation>
            <numerusform>%n answer has not left yet.</numerusform>
            <numerusform>%n answers have not left yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be taken.</source>
        <translation>
            <numerusform>%n line could not be taken.</numerusform>
            <numerusform>%n lines could not be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ContentDialog</name>
    <message numerus="yes">
        <source>on %n channel(s)</source>
        <translation>
            <numerusform>on %n channel</numerusform>
            <numerusform>on %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish “%1” now on %n channel(s)?</source>
        <translation>
            <numerusform>Publish “%1” now on %n channel?</numerusform>
            <numerusform>Publish “%1” now on %n channels?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ConversationModel</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::DayCell</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::DecisionText</name>
    <message numerus="yes">
        <source>%n closed.</source>
        <translation>
            <numerusform>%n closed.</numerusform>
            <numerusform>%n closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened.</source>
        <translation>
            <numerusform>%n reopened.</numerusform>
            <numerusform>%n reopened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until they answer.</source>
        <translation>
            <numerusform>%n snoozed until they answer.</numerusform>
            <numerusform>%n snoozed until they answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed, back %1.</source>
        <translation>
            <numerusform>%n snoozed, back %1.</numerusform>
            <numerusform>%n snoozed, back %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed: no reply needed.</source>
        <translation>
            <numerusform>%n closed: no reply needed.</numerusform>
            <numerusform>%n closed: no reply needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as spam.</source>
        <translation>
            <numerusform>%n marked as spam.</numerusform>
            <numerusform>%n marked as spam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no spam after all.</source>
        <translation>
            <numerusform>%n is no spam after all.</numerusform>
            <numerusform>%n are no spam after all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to nobody.</source>
        <translation>
            <numerusform>%n assigned to nobody.</numerusform>
            <numerusform>%n assigned to nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned.</source>
        <translation>
            <numerusform>%n assigned.</numerusform>
            <numerusform>%n assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged “%1”.</source>
        <translation>
            <numerusform>%n tagged “%1”.</numerusform>
            <numerusform>%n tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken off %n.</source>
        <translation>
            <numerusform>Tag “%1” taken off %n.</numerusform>
            <numerusform>Tag “%1” taken off %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the campaign.</source>
        <translation>
            <numerusform>%n added to the campaign.</numerusform>
            <numerusform>%n added to the campaign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of the campaign.</source>
        <translation>
            <numerusform>%n taken out of the campaign.</numerusform>
            <numerusform>%n taken out of the campaign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::DraftNews</name>
    <message numerus="yes">
        <source>%1 and %n other(s) wrote since you began, last %2.</source>
        <translation>
            <numerusform>%1 and %n other wrote since you began, last %2.</numerusform>
            <numerusform>%1 and %n others wrote since you began, last %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::DueWatch</name>
    <message numerus="yes">
        <source>%n conversation(s) are due soon, the first in %1.</source>
        <translation>
            <numerusform>%n conversation is due soon, in %1.</numerusform>
            <numerusform>%n conversations are due soon, the first in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::FilterBar</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::FindingActions</name>
    <message numerus="yes">
        <source>agrees with people on %1 of %n message(s)</source>
        <translation>
            <numerusform>agrees with people on %1 of %n message</numerusform>
            <numerusform>agrees with people on %1 of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::HeldBar</name>
    <message numerus="yes">
        <source>%n more held: the list of the calendar has all of them.</source>
        <translation>
            <numerusform>%n more held: the list of the calendar has all of them.</numerusform>
            <numerusform>%n more held: the list of the calendar has all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::HistorySection</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::IdeasPage</name>
    <message numerus="yes">
        <source>%n people wish for it</source>
        <translation>
            <numerusform>%n people wish for it</numerusform>
            <numerusform>%n people wish for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>in %n conversation</numerusform>
            <numerusform>in %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::InboxPage</name>
    <message numerus="yes">
        <source>Undone, but for %n that changed since.</source>
        <translation>
            <numerusform>Undone, but for %n that has changed since.</numerusform>
            <numerusform>Undone, but for %n that have changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::LevelsDialog</name>
    <message numerus="yes">
        <source>%n day(s) with other hours</source>
        <translation>
            <numerusform>%n day with other hours</numerusform>
            <numerusform>%n days with other hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ListenPage</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Against the %n day(s) before</source>
        <translation>
            <numerusform>Against the %n day before</numerusform>
            <numerusform>Against the %n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::MessageText</name>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n earlier version</numerusform>
            <numerusform>%n earlier versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n further character(s))</source>
        <translation>
            <numerusform>Show more (%n further character)</numerusform>
            <numerusform>Show more (%n further characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n answer(s)</source>
        <translation>
            <numerusform>Show %n answer</numerusform>
            <numerusform>Show %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fold %n answer(s)</source>
        <translation>
            <numerusform>Fold %n answer</numerusform>
            <numerusform>Fold %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show quoted text (%n line(s))</source>
        <translation>
            <numerusform>Show quoted text (%n line)</numerusform>
            <numerusform>Show quoted text (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) folded away</source>
        <translation>
            <numerusform>%n answer folded away</numerusform>
            <numerusform>%n answers folded away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::NavigationRail</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>For screen readers: a page&apos;s name, and how many things wait there.</extracomment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::Notices</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Names, and how many people more</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages, the last: %1</source>
        <translation>
            <numerusform>%n new message: %1</numerusform>
            <numerusform>%n new messages, the last: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) that need an answer</source>
        <translation>
            <numerusform>%n new message that needs an answer</numerusform>
            <numerusform>%n new messages that need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) need an answer</source>
        <translation>
            <numerusform>%n conversation needs an answer</numerusform>
            <numerusform>%n conversations need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages from %1</source>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PeoplePage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %n of your own</source>
        <translation>
            <numerusform>without %n of your own</numerusform>
            <numerusform>without %n of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %n bots</source>
        <translation>
            <numerusform>without %n bots</numerusform>
            <numerusform>without %n bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n people.</source>
        <comment>what was decided</comment>
        <translation>
            <numerusform>%1: %n people.</numerusform>
            <numerusform>%1: %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n others it stood so already.</source>
        <translation>
            <numerusform>With %n others it stood so already.</numerusform>
            <numerusform>With %n others it stood so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversations of at most %n people can be listed together.</source>
        <translation>
            <numerusform>Conversations of at most %n people can be listed together.</numerusform>
            <numerusform>Conversations of at most %n people can be listed together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PeopleText</name>
    <message numerus="yes">
        <source>%n conversation(s) with others taking turns</source>
        <translation>
            <numerusform>%n conversation with others taking turns</numerusform>
            <numerusform>%n conversations with others taking turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share(s)</source>
        <translation>
            <numerusform>%n share</numerusform>
            <numerusform>%n shares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow(s)</source>
        <translation>
            <numerusform>%n follow</numerusform>
            <numerusform>%n follows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in the last %n day(s).</source>
        <translation>
            <numerusform>Nothing in the last %n day.</numerusform>
            <numerusform>Nothing in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: settled. In the last %n day(s): %2.</source>
        <translation>
            <numerusform>%1: settled. In the last %n day: %2.</numerusform>
            <numerusform>%1: settled. In the last %n days: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: touched, settled from three times on. In the last %n day(s): %2.</source>
        <translation>
            <numerusform>%1: touched, settled from three times on. In the last %n day: %2.</numerusform>
            <numerusform>%1: touched, settled from three times on. In the last %n days: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PictureText</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PlannedBar</name>
    <message numerus="yes">
        <source>With %n picture(s)</source>
        <translation>
            <numerusform>With %n picture</numerusform>
            <numerusform>With %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::PostTexts</name>
    <message numerus="yes">
        <source>%n channel(s) say this.</source>
        <translation>
            <numerusform>%n channel says this.</numerusform>
            <numerusform>%n channels say this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::RemoveAccountDialog</name>
    <message numerus="yes">
        <source>%n conversation(s) with their notes, tags and drafts are erased from this computer. This cannot be undone.</source>
        <translation>
            <numerusform>%n conversation with its notes, tags and drafts is erased from this computer. This cannot be undone.</numerusform>
            <numerusform>%n conversations with their notes, tags and drafts are erased from this computer. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::RepliesDialog</name>
    <message numerus="yes">
        <source>%n reply(s) came.</source>
        <translation>
            <numerusform>%n reply came.</numerusform>
            <numerusform>%n replies came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was(were) here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken.</source>
        <translation>
            <numerusform>%n could not be taken.</numerusform>
            <numerusform>%n could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) are in the file.</source>
        <translation>
            <numerusform>%n reply is in the file.</numerusform>
            <numerusform>%n replies are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::SamePeopleDialog</name>
    <message numerus="yes">
        <source>%n pair(s), the likeliest first.</source>
        <translation>
            <numerusform>%n pair.</numerusform>
            <numerusform>%n pairs, the likeliest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ScoreSection</name>
    <message numerus="yes">
        <source>No scores: nothing was done in the %n days before they were last reckoned, %1.</source>
        <translation>
            <numerusform>No scores: nothing was done in the %n days before they were last reckoned, %1.</numerusform>
            <numerusform>No scores: nothing was done in the %n days before they were last reckoned, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::StatusBar</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::SuggestionCard</name>
    <message numerus="yes">
        <source>Tag these %n conversation(s)</source>
        <translation>
            <numerusform>Tag these %n conversation</numerusform>
            <numerusform>Tag these %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ThreadHeader</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ThreadPane</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::ThreadView</name>
    <message numerus="yes">
        <source>Show %n answer(s)</source>
        <translation>
            <numerusform>Show %n answer</numerusform>
            <numerusform>Show %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::TrayIcon</name>
    <message numerus="yes">
        <source>Rapport: %n conversation(s) wait</source>
        <translation>
            <numerusform>Rapport: %n conversation waits</numerusform>
            <numerusform>Rapport: %n conversations wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::WeekDays</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::WeekHead</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rapport::WeightsDialog</name>
    <message numerus="yes">
        <source>%n of them would move.</source>
        <translation>
            <numerusform>%n of them would move.</numerusform>
            <numerusform>%n of them would move.</numerusform>
        </translation>
    </message>
</context>
</TS>
