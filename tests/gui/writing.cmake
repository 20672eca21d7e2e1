app_test(NAME writing
    SOURCES
        pages_fixture.h
        writing_test.cpp
    USES Rapport::gui Rapport::sync)
