app_test(NAME ideas
    SOURCES
        inbox_fixture.h
        ideas_test.cpp
    USES Rapport::gui)
