#include "gui/theme/icons.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QRawFont>
#include <QResource>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rapport::theme {
namespace {

constexpr int kOutlineSize = 240;

QString iconFamily()
{
    static const QString family = [] {
        // Not by its name: so it would be read into memory, and twice, while it lies in the program as it is.
        const QByteArray file = QResource(u":/fonts/MaterialIcons-Regular.ttf"_s).uncompressedData();
        const int id = QFontDatabase::addApplicationFontFromData(file);
        return QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return family;
}

/// The outline in a square of kOutlineSize; empty for an unknown name. The font names its glyphs by ligatures: a name
/// that it knows is shaped into one glyph.
const QPainterPath &outline(const QString &name)
{
    static QHash<QString, QPainterPath> outlines;
    const auto known = outlines.constFind(name);
    if (known != outlines.constEnd())
        return *known;

    QFont font(iconFamily());
    font.setPixelSize(kOutlineSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    QTextLayout layout(name, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QPainterPath path;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (runs.size() == 1 && runs.first().glyphIndexes().size() == 1) {
        path = runs.first().rawFont().pathForGlyph(runs.first().glyphIndexes().first());
        path.translate(0, kOutlineSize); // From the baseline, which is the bottom of a Material glyph's square.
    }
    return *outlines.insert(name, path);
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Token token = m_token;
        if (mode == QIcon::Disabled)
            token = Token::Faint;
        else if (state == QIcon::On)
            token = Token::Accent;
        drawIcon(*painter, rect, m_name, color(token));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(*this); }
    [[nodiscard]] QString key() const override { return u"rapport-glyph"_s; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString &name, Token token)
{
    return QIcon(new GlyphEngine(name, token));
}

QIcon icon(const char *name, Token token)
{
    return icon(QString::fromLatin1(name), token);
}

void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kOutlineSize, side / kOutlineSize);
    painter.fillPath(outline(name), color);
    painter.restore();
}

void drawIcon(QPainter &painter, const QRectF &rect, const char *name, const QColor &color)
{
    drawIcon(painter, rect, QString::fromLatin1(name), color);
}

bool hasIcon(const QString &name)
{
    return !outline(name).isEmpty();
}

} // namespace rapport::theme
