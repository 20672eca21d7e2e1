app_test(NAME board
    SOURCES
        board_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
