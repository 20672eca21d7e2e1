app_test(NAME thread
    SOURCES
        inbox_fixture.h
        thread_branches_test.cpp
        thread_fixture.h
        thread_messages_test.cpp
        thread_page_test.cpp
        thread_text_test.cpp
        thread_view_test.cpp
    USES Rapport::gui Rapport::sync rapport_channelsupport Qt6::Gui)
