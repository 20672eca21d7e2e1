# Reads the sources and fails where they break the shape that CONTRIBUTING.md promises: an include that points up,
# a third-party header outside its one layer, an interface that waits, a global reached from below the program itself.
#
#   cmake -DSOURCE=<folder that holds the layers> -P tests/layers.cmake
cmake_minimum_required(VERSION 3.25)

# layer: the layers it may include from, besides itself.
set(may_base)
set(may_domain base)
set(may_text base)
set(may_insight base domain text)
set(may_store base domain text insight)
set(may_measure base domain text insight store)
set(may_output base domain text insight store measure)
set(may_printing base domain text insight store measure output)
set(may_channels base domain text)
set(may_sync base domain text insight store measure channels)
set(may_secrets base domain sync)
set(may_demo base domain text insight store measure channels sync)
set(may_cli base domain text insight store measure output printing channels sync secrets demo)
set(may_gui base domain text insight store measure output printing channels sync)
set(may_app base domain text insight store measure output printing channels sync secrets demo gui)
set(layers base domain text insight store measure output printing channels sync secrets demo cli gui app)

# header: the one layer whose .cpp files may include it.
set(third_party
    "sqlite3\\.h=store"
    "SQLiteCpp/=store"
    "gumbo\\.h=text"
    "hunspell/=text"
    "cld2/=text"
    "compact_lang_det=text"
    "unicode/=text"
    "md4c[-a-z]*\\.h=text"
    "xlsxwriter=output"
    "QSvg[A-Z]=printing"
    "qt6keychain/=secrets"
    "keychain\\.h=secrets")

set(problems)
set(long_files)

macro(problem text)
    list(APPEND problems "${text}")
endmacro()

# The first line of the (comment-free) contents that matches, as a problem.
function(forbid contents pattern file why)
    if(contents MATCHES "[^\n]*(${pattern})[^\n]*")
        string(STRIP "${CMAKE_MATCH_0}" line)
        set(problems ${problems} "${file}: ${why}: ${line}" PARENT_SCOPE)
    endif()
endfunction()

get_filename_component(SOURCE "${SOURCE}" ABSOLUTE)
file(GLOB_RECURSE files RELATIVE ${SOURCE} ${SOURCE}/*.h ${SOURCE}/*.cpp)
list(SORT files)
if(NOT files)
    message(FATAL_ERROR "No sources below ${SOURCE}")
endif()
foreach(file IN LISTS files)
    string(REGEX REPLACE "/.*" "" layer "${file}")
    if(NOT layer IN_LIST layers)
        problem("${file}: the layer '${layer}' is not in the table of tests/layers.cmake")
        continue()
    endif()

    file(READ ${SOURCE}/${file} contents)
    # Characters that mean something to CMake's lists mean nothing here.
    string(REGEX REPLACE "[][;]" " " contents "${contents}")
    string(REGEX MATCHALL "\n" newlines "${contents}")
    list(LENGTH newlines length)
    if(length GREATER 500)
        list(APPEND long_files "${file} (${length})")
    endif()
    string(REGEX REPLACE "//[^\n]*" "" contents "${contents}")

    string(REGEX MATCHALL "#include \"[^\"\n]+\"" includes "${contents}")
    foreach(include IN LISTS includes)
        string(REGEX REPLACE "#include \"([^\"]+)\"" "\\1" header "${include}")
        if(header MATCHES "^([a-z0-9]+)/")
            set(from ${CMAKE_MATCH_1})
            if(from IN_LIST layers AND NOT from STREQUAL layer AND NOT from IN_LIST may_${layer})
                problem("${file}: ${layer} must not know ${from}: ${header}")
            endif()
        endif()
    endforeach()

    foreach(rule IN LISTS third_party)
        string(REGEX REPLACE "=.*" "" pattern "${rule}")
        string(REGEX REPLACE ".*=" "" home "${rule}")
        if(NOT (layer STREQUAL home AND file MATCHES "\\.cpp$"))
            forbid("${contents}" "#include [<\"]${pattern}" ${file} "belongs in a .cpp file of ${home}")
        endif()
    endforeach()

    # deliver.h is where a finished future is received, for everybody.
    if(layer MATCHES "^(gui|app)$" AND NOT file MATCHES "(^|/)deliver\\.h$")
        forbid("${contents}" "waitForFinished|[.]result[(][)]|QEventLoop|processEvents|readNow|writeNow" ${file}
            "the interface never waits")
    endif()
    if(NOT layer STREQUAL "app")
        forbid("${contents}" "qApp[^a-zA-Z0-9_]|Application::instance[(]" ${file} "no globals outside app")
    endif()
endforeach()

if(long_files)
    list(JOIN long_files "\n  " text)
    message("Over 500 lines; is each still one subject?\n  ${text}")
endif()
if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "The layers are crossed:\n  ${text}\n")
endif()
list(LENGTH files count)
message("${count} files, every arrow points down.")
