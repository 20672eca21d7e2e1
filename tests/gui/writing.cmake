app_test(NAME writing
    SOURCES
        pages_fixture.h
        writing_fixture.h
        writing_later_test.cpp
        writing_pictures_test.cpp
        writing_replies_test.cpp
    USES Rapport::gui Rapport::sync)
