app_test(NAME composer
    SOURCES
        composer_answers_test.cpp
        composer_extras_test.cpp
        composer_fixture.h
        composer_kinds_test.cpp
        composer_texts_test.cpp
        composer_typing_test.cpp
        inbox_fixture.h
    USES Rapport::gui Rapport::sync)
