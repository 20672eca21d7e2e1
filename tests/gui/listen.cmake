app_test(NAME listen
    SOURCES
        inbox_fixture.h
        listen_test.cpp
    USES Rapport::gui)
