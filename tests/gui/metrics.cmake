app_test(NAME metrics_page
    SOURCES
        inbox_fixture.h
        metrics_mapping_test.cpp
        metrics_page_test.cpp
        metrics_period_test.cpp
        metrics_report_test.cpp
    USES Rapport::gui)
