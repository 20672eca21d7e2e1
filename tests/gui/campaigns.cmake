app_test(NAME campaigns_page
    SOURCES
        campaigns_page_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
app_test(NAME campaigns_past
    SOURCES
        campaigns_past_test.cpp
        inbox_fixture.h
    USES Rapport::gui)
app_test(NAME campaigns_seeds
    SOURCES
        inbox_fixture.h
        seeds_test.cpp
    USES Rapport::gui)
