#pragma once

#include <QAbstractButton>

namespace rapport {

/// A large button: a glyph, a name and a few sentences on what happens when it is chosen. GUI thread.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceCard(QWidget *parent = nullptr);

    void setChoice(const char *glyph, const QString &name, const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const char *m_glyph = "";
    QString m_text;
};

} // namespace rapport
