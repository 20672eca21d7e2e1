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

# app_layer(NAME <layer> SOURCES <file>... [USES <target>...] [PRIVATE_USES <target>...] [PRECOMPILE <header>...])
# A layer is a static library rapport_<layer>, known to the others as Rapport::<layer>.
function(app_layer)
    cmake_parse_arguments(LAYER "" "NAME" "SOURCES;USES;PRIVATE_USES;PRECOMPILE" ${ARGN})
    set(target rapport_${LAYER_NAME})
    add_library(${target} STATIC ${LAYER_SOURCES})
    add_library(Rapport::${LAYER_NAME} ALIAS ${target})
    target_link_libraries(${target} PUBLIC rapport_options ${LAYER_USES} PRIVATE ${LAYER_PRIVATE_USES})
    app_precompile(${target} ${LAYER_PRECOMPILE})
endfunction()

# app_precompile(<target> [<header>...]): the Qt and standard headers that nearly every file pulls in, compiled once.
function(app_precompile target)
    if(RAPPORT_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE
            <QByteArray> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QUrl>
            <functional> <memory> <optional> <string> <utility> <variant> <vector> ${ARGN})
    endif()
endfunction()
