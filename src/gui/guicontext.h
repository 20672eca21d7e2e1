#pragma once

namespace rapport {

class Clock;
class Commands;
class Outbox;
class Pictures;
class Registry;
class Secrets;
class Store;
class SyncEngine;

/// What pages work with; everything in it outlives them. GUI thread.
struct GuiContext
{
    Store &store;
    Commands &commands;
    Outbox &outbox;
    SyncEngine &engine;
    Secrets &secrets;
    const Registry &registry;
    const Clock &clock;
    Pictures &pictures;
};

} // namespace rapport
