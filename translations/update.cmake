# Brings the .ts files of a folder up to date with the sources:
#   cmake -DLUPDATE=/path/to/lupdate -DFOLDER=<folder of the .ts files> -P translations/update.cmake
# English holds plural forms only. No places in the files: they would change with every line of code.
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
foreach(language de en)
    set(only_plurals)
    if(language STREQUAL "en")
        set(only_plurals -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} -silent -I src -locations none -no-obsolete ${only_plurals} -source-language en
            -target-language ${language} src/gui src/app src/channels src/insight src/measure src/output src/printing ui -ts ${FOLDER}/rapport_${language}.ts
        WORKING_DIRECTORY ${root}
        RESULT_VARIABLE failed
        ERROR_VARIABLE words)
    if(failed)
        message(FATAL_ERROR "lupdate failed: ${words}")
    endif()
    # A warning means that a text ends up in a context that the program does not look in.
    if(words MATCHES "Qualifying with unknown|Ignoring definition|lacks Q_OBJECT")
        message(FATAL_ERROR "lupdate does not know the class of a text:\n${words}")
    endif()
endforeach()
