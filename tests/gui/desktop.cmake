find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
app_test(NAME desktop
    SOURCES
        desktop_export_test.cpp
        desktop_links_test.cpp
        desktop_notices_test.cpp
        desktop_quiet_test.cpp
        desktop_tray_test.cpp
        desktop_settings_test.cpp
        inbox_fixture.h
        notification_server.cpp notification_server.h
    USES Rapport::gui Rapport::sync Qt6::DBus)
