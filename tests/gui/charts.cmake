app_test(NAME charts
    SOURCES
        charts_card_fixture.h
        charts_fixture.h
        charts_keys_test.cpp
        charts_paper_test.cpp
        charts_speed_test.cpp
        charts_text_test.cpp
        charts_tile_test.cpp
        charts_view_test.cpp
    USES Rapport::gui)
