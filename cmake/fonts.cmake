# The typeface and the icons, cut down at build time to what assets/fonts/*.txt lists. Sets font_files (embedded as
# "fonts/regular.ttf", "fonts/semibold.ttf", "fonts/icons.ttf"), and the library `icons` gives "icons.h".

set(noto /usr/share/fonts/truetype/noto CACHE PATH
    "Folder of NotoSans-Regular.ttf and NotoSansMath-Regular.ttf (package fonts-noto-core)")
if(DEFINED fonts-noto-extra_SOURCE) # one file of a package too big to install
    set(semibold "${fonts-noto-extra_SOURCE}/usr/share/fonts/truetype/noto/NotoSans-SemiBold.ttf")
else()
    set(semibold "${noto}/NotoSans-SemiBold.ttf")
endif()
set(material /usr/share/fonts/truetype/material-design-icons-iconfont CACHE PATH
    "Folder of MaterialIcons-Regular.ttf (package fonts-material-design-icons-iconfont)")
# fontTools' package pulls half a gigabyte of mathematics in that cutting does not need, so it is not installed but
# taken out of its package; without that, what is installed serves.
set(font_tools)
if(DEFINED python3-fonttools_SOURCE)
    set(font_tools "${CMAKE_COMMAND}" -E env "PYTHONPATH=${python3-fonttools_SOURCE}/usr/lib/python3/dist-packages")
endif()
set(fonts "${CMAKE_BINARY_DIR}/assets/fonts")
set(lists "${PROJECT_SOURCE_DIR}/assets/fonts")
set(subset "${PROJECT_SOURCE_DIR}/cmake/subset_font.py")
set(font_files)

foreach(face "regular|${noto}/NotoSans-Regular.ttf|ranges" "semibold|${semibold}|ranges"
        "icons|${material}/MaterialIcons-Regular.ttf|icons")
    string(REPLACE "|" ";" face "${face}")
    list(GET face 0 name)
    list(GET face 1 from)
    list(GET face 2 characters)
    set(header)
    set(also)
    if(name STREQUAL icons)
        set(header "${CMAKE_BINARY_DIR}/embedded/icons.h")
    else()
        set(also "${noto}/NotoSansMath-Regular.ttf") # arrows and signs such as the minus
    endif()
    add_custom_command(OUTPUT "${fonts}/${name}.ttf" ${header}
        COMMAND ${font_tools} "${PYTHON}" "${subset}" --font "${from}" --list "${lists}/${characters}.txt"
            --out "${fonts}/${name}.ttf"
            "$<$<BOOL:${also}>:--also;${also}>" "$<$<BOOL:${header}>:--header;${header}>"
        DEPENDS "${from}" ${also} "${lists}/${characters}.txt" "${subset}"
        COMMENT "Cutting the font ${name}" COMMAND_EXPAND_LISTS VERBATIM)
    list(APPEND font_files "${fonts}/${name}.ttf")
endforeach()

add_library(icons INTERFACE "${CMAKE_BINARY_DIR}/embedded/icons.h")
target_include_directories(icons INTERFACE "${CMAKE_BINARY_DIR}/embedded")
