#pragma once

#include "gui/widgets/surface.h"

#include <functional>

class QLabel;

namespace rapport {

class WordButton;

/// Says what the listed conversations are when another page brought somebody to them, and leads back there. GUI thread.
class OriginBar final : public Surface
{
    Q_OBJECT
public:
    explicit OriginBar(QWidget *parent = nullptr);

    /// `title`: "34 conversations behind First reply, 24 August"; `backTo`: the name of the page.
    void show(const QString &title, const QString &backTo, std::function<void()> back);
    using Surface::show;

private:
    QLabel *m_title;
    WordButton *m_back;
    std::function<void()> m_action;
};

} // namespace rapport
