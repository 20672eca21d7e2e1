#pragma once

#include "gui/widgets/idlistmodel.h"
#include "store/peoplelist.h"

namespace rapport {

struct GuiContext;

/// People in the order that was asked for, with what a row shows of them. GUI thread.
class PeopleModel final : public IdListModel<store::PersonRow, ContactId>
{
    Q_OBJECT
public:
    explicit PeopleModel(GuiContext &context, QObject *parent = nullptr);

    /// The score that rows show.
    void setShown(Score score);
    [[nodiscard]] Score shown() const { return m_shown; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString glyphOf(const store::PersonRow &row) const;
    [[nodiscard]] qint64 nowMs() const;

private:
    [[nodiscard]] QString told(const store::PersonRow &row) const;

    GuiContext &m_context;
    Score m_shown = Score::Gravity;
};

} // namespace rapport
