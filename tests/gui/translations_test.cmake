# Fails where a text of the program has no translation, or one that nobody has finished, or where the .ts files are not
# what lupdate makes of the sources: cmake -DLUPDATE=... -DSOURCE=<repository> -DSCRATCH=<folder> -P translations_test.cmake
file(REMOVE_RECURSE ${SCRATCH})
file(GLOB files ${SOURCE}/translations/*.ts)
file(COPY ${files} DESTINATION ${SCRATCH})
execute_process(
    COMMAND ${CMAKE_COMMAND} -DLUPDATE=${LUPDATE} -DFOLDER=${SCRATCH} -P ${SOURCE}/translations/update.cmake
    RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "The texts could not be collected.")
endif()
foreach(file ${files})
    get_filename_component(name ${file} NAME)
    file(READ ${SCRATCH}/${name} now)
    string(REGEX MATCHALL "<source>[^<]*</source>[^s]*<translation type=\"unfinished\"" missing "${now}")
    if(now MATCHES "type=\"unfinished\"")
        list(JOIN missing "\n" missing)
        message(SEND_ERROR "${name} has texts without a finished translation:\n${missing}")
    endif()
    file(READ ${file} kept)
    if(NOT kept STREQUAL now)
        message(SEND_ERROR "${name} is not up to date: build the target update_translations.")
    endif()
endforeach()
