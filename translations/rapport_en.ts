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
    <name>rapport::MessageText</name>
    <message numerus="yes">
        <source>Show %n quoted line(s)</source>
        <translation>
            <numerusform>Show %n quoted line</numerusform>
            <numerusform>Show %n quoted lines</numerusform>
        </translation>
    </message>
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
</TS>
