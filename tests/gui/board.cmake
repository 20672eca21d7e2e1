app_test(NAME board
    SOURCES
        board_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
app_test(NAME board_report
    SOURCES
        board_report_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
