app_test(NAME content
    SOURCES
        content_calendar_test.cpp
        content_days_test.cpp
        content_editor_test.cpp
        content_fixture.h
        content_held_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
