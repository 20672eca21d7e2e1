app_test(NAME people SOURCES inbox_fixture.h people_test.cpp peoplepage_test.cpp USES Rapport::gui Rapport::sync)
