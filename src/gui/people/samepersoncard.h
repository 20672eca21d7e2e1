#pragma once

#include "gui/widgets/surface.h"
#include "store/samepeople.h"

namespace rapport {

class Registry;

/// Asks quietly whether somebody is the same person as another, with what speaks for it. GUI thread.
class SamePersonCard final : public Surface
{
    Q_OBJECT
public:
    /// `more`: whether there are others too.
    SamePersonCard(const store::SamePeople &pair, bool more, const Registry &registry, bool canDecide,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void same();
    void notSame();
    void allRequested();
};

} // namespace rapport
