#include "gui/inbox/portraits.h"

#include "gui/deliver.h"
#include "sync/pictures.h"

#include <QPointer>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kKept = 2'000;     // 96 by 96 pixels each: 72 MB at most, if everybody has one.
constexpr int kAtOnce = 40;      // What scrolls by faster is asked for again when it stands.
constexpr int kTogetherMs = 120; // Portraits that come shortly after each other are painted together.
const QString kSetting = u"images/avatars"_s;

QPointer<PortraitStock> &serving()
{
    static QPointer<PortraitStock> stock;
    return stock;
}

} // namespace

bool PortraitStock::areWanted()
{
    return QSettings().value(kSetting, true).toBool();
}

void PortraitStock::setWanted(bool wanted)
{
    QSettings().setValue(kSetting, wanted);
    if (PortraitStock *stock = current()) {
        stock->m_wanted = wanted;
        Q_EMIT stock->changed();
    }
}

PortraitStock::PortraitStock(Pictures &pictures, QObject *parent)
    : QObject(parent), m_pictures(pictures), m_images(kKept), m_wanted(areWanted())
{
    serving() = this;
}

PortraitStock::~PortraitStock() = default;

PortraitStock *PortraitStock::current()
{
    return serving();
}

QImage PortraitStock::find(IdentityId person)
{
    if (!m_wanted || !person)
        return {};
    if (const QImage *image = m_images.object(person))
        return *image;
    if (!m_asked.contains(person) && m_asked.size() < kAtOnce)
        ask(person);
    return {};
}

void PortraitStock::ask(IdentityId person)
{
    m_asked.insert(person);
    deliver(m_pictures.portrait(person), this, [this, person](const Result<QByteArray> &portrait) {
        m_asked.remove(person);
        // Small and made here: decoding it takes a fraction of a millisecond. Where there is none Qt would load every
        // reader of pictures that is installed, and ask each.
        const QByteArray picture = portrait.value_or(QByteArray());
        const QImage image = picture.isEmpty() ? QImage() : QImage::fromData(picture, "PNG");
        m_images.insert(person, new QImage(image));
        if (image.isNull() || std::exchange(m_told, true))
            return;
        QTimer::singleShot(kTogetherMs, this, [this] {
            m_told = false;
            Q_EMIT changed();
        });
    });
}

} // namespace rapport
