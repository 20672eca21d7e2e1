#pragma once

#include "domain/ids.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace rapport {

class Pictures;

/// People's portraits for painting. Nobody waits for one: until it is here, and where there is none, their initials
/// stand for them. GUI thread.
class PortraitStock final : public QObject
{
    Q_OBJECT
public:
    /// Whether people wish to see portraits at all; kept with the window's settings.
    [[nodiscard]] static bool areWanted();
    static void setWanted(bool wanted);

    /// From now on portraits come from here; `pictures` outlives this.
    explicit PortraitStock(Pictures &pictures, QObject *parent = nullptr);
    ~PortraitStock() override;

    /// Null while it is not here, or where there is none.
    [[nodiscard]] QImage find(IdentityId person);

    /// The one that serves the window; null: none.
    [[nodiscard]] static PortraitStock *current();

Q_SIGNALS:
    /// More can be shown now than before.
    void changed();

private:
    void ask(IdentityId person);

    Pictures &m_pictures;
    QCache<IdentityId, QImage> m_images; ///< Null images: there is none. Cost: one each.
    QSet<IdentityId> m_asked;
    bool m_wanted;
    bool m_told = false; ///< changed() is on its way.
};

} // namespace rapport
