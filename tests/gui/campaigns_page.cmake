app_test(NAME campaigns_page
    SOURCES
        campaigns_page_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
