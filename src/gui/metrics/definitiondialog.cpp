#include "gui/metrics/definitiondialog.h"

#include "gui/metrics/cardcontents.h"
#include "gui/metrics/metricwords.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWidth = 520;
constexpr int kHeight = 440;

QLabel *words(const QString &text, QWidget *parent)
{
    auto *label = new Label(text, TextStyle::Body, Token::Text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QList<std::pair<QString, QString>> definitionLines(const MetricDefinition &metric, const CardNaming &naming)
{
    QString formula = naming.metric(metric.formula);
    if (!metric.rule.isEmpty())
        formula += u' ' + naming.metric(metric.rule);
    QList<std::pair<QString, QString>> lines{
        {DefinitionDialog::tr("Formula"), formula},
        {DefinitionDialog::tr("Population"), naming.metric(metric.population)},
        {DefinitionDialog::tr("Left out"), naming.metric(metric.exclusions)},
        {DefinitionDialog::tr("Source"), naming.metric(metric.source)},
        {DefinitionDialog::tr("Version"), u"%1, %2"_s.arg(metric.id).arg(metric.version)},
    };
    lines.removeIf([](const auto &line) { return line.second.isEmpty(); });
    return lines;
}

DefinitionDialog::DefinitionDialog(const QList<MetricResult> &results, const Period &period, const CardNaming &naming,
                                   QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"definitionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Definition"));
    auto *inside = new QWidget(this);
    auto *form = new QFormLayout(inside);
    form->setLabelAlignment(Qt::AlignLeading);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const MetricResult &result : results) {
        const MetricDefinition *metric = metricOf(result.metric);
        if (!metric)
            continue;
        auto *title = new Label(naming.metric(metric->name), TextStyle::Title, Token::Text, inside);
        title->setWordWrap(true);
        form->addRow(title);
        for (const auto &[name, text] : definitionLines(*metric, naming))
            form->addRow(name, words(text, inside));
        form->addRow(periodName(period), words(figureSentence(result.whole.figure, metric->unit, naming), inside));
        if (!result.missing.isEmpty())
            form->addRow(tr("No data because"), words(naming.metric(result.missing), inside));
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(kWidth, kHeight);
}

} // namespace rapport
