#include <QApplication>
#include <gtest/gtest.h>

/// Tests run without a display unless one is asked for: the binaries are also started while building, to list their cases.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rapport-test"));
    return RUN_ALL_TESTS();
}
