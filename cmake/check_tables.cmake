# What core/check knows of the world beyond the directory: under which names domains are registered, and what telephone
# numbers look like. Sets check_tables (embedded in the desktop program alone as "check/public_suffixes.txt" and
# "check/calling_codes.txt"). Where a package is not there, its table is empty.
set(suffix_list /usr/share/publicsuffix/public_suffix_list.dat CACHE FILEPATH
    "The Public Suffix List (package publicsuffix), where it is not fetched")
if(DEFINED publicsuffix_SOURCE)
    set(suffix_list "${publicsuffix_SOURCE}/usr/share/publicsuffix/public_suffix_list.dat")
endif()
set(with_phones) # without it, what is installed serves
if(DEFINED python3-phonenumbers_SOURCE)
    set(with_phones "${CMAKE_COMMAND}" -E env
        "PYTHONPATH=${python3-phonenumbers_SOURCE}/usr/lib/python3/dist-packages")
endif()
set(reduce "${PROJECT_SOURCE_DIR}/cmake/check_tables.py")
set(suffixes "${CMAKE_BINARY_DIR}/assets/check/public_suffixes.txt")
set(codes "${CMAKE_BINARY_DIR}/assets/check/calling_codes.txt")
set(suffixes_from)
if(EXISTS "${suffix_list}")
    set(suffixes_from "${suffix_list}")
endif()
add_custom_command(OUTPUT "${suffixes}"
    COMMAND "${PYTHON}" "${reduce}" --suffixes "${suffix_list}" --out "${suffixes}"
    DEPENDS ${suffixes_from} "${reduce}" COMMENT "Cutting the list of public suffixes" VERBATIM)
add_custom_command(OUTPUT "${codes}"
    COMMAND ${with_phones} "${PYTHON}" "${reduce}" --phones --out "${codes}"
    DEPENDS "${reduce}" COMMENT "Cutting the table of calling codes" VERBATIM)
set(check_tables "${suffixes}" "${codes}")
