app_test(NAME inbox
    SOURCES
        inbox_choosing_test.cpp
        inbox_completion_test.cpp
        inbox_fixture.h
        inbox_levels_test.cpp
        inbox_list_test.cpp
        inbox_search_test.cpp
        inbox_triage_test.cpp
        inbox_work_test.cpp
        triage_fixture.h
    USES Rapport::gui Rapport::sync)
