# One INTERFACE target carries what every file is compiled with.
add_library(rapport_options INTERFACE)
target_compile_options(rapport_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
target_compile_definitions(rapport_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER)
target_include_directories(rapport_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
if(RAPPORT_SANITIZE)
    target_compile_options(rapport_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(rapport_options INTERFACE -fsanitize=address,undefined)
endif()

# The headers that nearly every file pulls in are compiled once and shared by every target: each compiled set of them takes
# 50 to 200 MB, and seconds. There is one set for what knows no windows, one for what does, and one for the tests.
# app_headers(<set> USES <target>... HEADERS <header>...)
function(app_headers set)
    cmake_parse_arguments(SET "" "" "USES;HEADERS" ${ARGN})
    if(RAPPORT_PRECOMPILE)
        set(source ${CMAKE_BINARY_DIR}/headers/${set}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "// Holds the compiled headers.\n")
        add_library(rapport_headers_${set} OBJECT ${source})
        set_target_properties(rapport_headers_${set} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
        target_link_libraries(rapport_headers_${set} PRIVATE rapport_options ${SET_USES})
        target_precompile_headers(rapport_headers_${set} PRIVATE
            <QByteArray> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QUrl>
            <functional> <memory> <optional> <string> <utility> <variant> <vector> ${SET_HEADERS})
    endif()
endfunction()
app_headers(core USES Qt6::Core)
app_headers(gui USES Qt6::Widgets HEADERS <QWidget>)

# app_precompile(<target> <set>): compiles the target with that set of compiled headers.
function(app_precompile target set)
    if(RAPPORT_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM rapport_headers_${set})
    endif()
endfunction()

# app_layer(NAME <layer> SOURCES <file>... [USES <target>...] [PRIVATE_USES <target>...] [HEADERS <set>])
# A layer is a static library rapport_<layer>, known to the others as Rapport::<layer>.
function(app_layer)
    cmake_parse_arguments(LAYER "" "NAME;HEADERS" "SOURCES;USES;PRIVATE_USES" ${ARGN})
    if(NOT LAYER_HEADERS)
        set(LAYER_HEADERS core)
    endif()
    set(target rapport_${LAYER_NAME})
    add_library(${target} STATIC ${LAYER_SOURCES})
    add_library(Rapport::${LAYER_NAME} ALIAS ${target})
    target_link_libraries(${target} PUBLIC rapport_options ${LAYER_USES} PRIVATE ${LAYER_PRIVATE_USES})
    app_precompile(${target} ${LAYER_HEADERS})
endfunction()
