# The coasts of the world, cut down at build time to what the map draws. Sets coast_files (embedded as "map/coast.bin").

if(DEFINED r-cran-rnaturalearthdata_SOURCE) # two files of a package, without R
    set(natural_earth "${r-cran-rnaturalearthdata_SOURCE}/usr/lib/R/site-library/rnaturalearthdata/data")
else()
    set(natural_earth /usr/lib/R/site-library/rnaturalearthdata/data CACHE PATH
        "Folder of Rdata.rdb and Rdata.rdx (package r-cran-rnaturalearthdata)")
endif()
set(coast_files "${CMAKE_BINARY_DIR}/assets/map/coast.bin")
set(cut "${PROJECT_SOURCE_DIR}/cmake/coast.py")
add_custom_command(OUTPUT "${coast_files}"
    COMMAND "${PYTHON}" "${cut}" --data "${natural_earth}/Rdata.rdb" --index "${natural_earth}/Rdata.rdx"
        --out "${coast_files}"
    DEPENDS "${natural_earth}/Rdata.rdb" "${natural_earth}/Rdata.rdx" "${cut}"
    COMMENT "Cutting the coasts" VERBATIM)
