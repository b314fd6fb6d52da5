# cmake -DFROM=file -DTO=file -P …: makes TO a copy of FROM, or empty when there is no FROM; untouched when it
# already is.
if(EXISTS "${FROM}")
    file(COPY_FILE "${FROM}" "${TO}" ONLY_IF_DIFFERENT)
else()
    set(size -1)
    if(EXISTS "${TO}")
        file(SIZE "${TO}" size)
    endif()
    if(NOT size EQUAL 0)
        file(WRITE "${TO}" "")
    endif()
endif()
