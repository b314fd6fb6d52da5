#pragma once

/// Makes a family of rules for all types of record; what has nothing for a type finds nothing there.
#define CITYNET_FOR_ALL_RECORDS(family)                                                                      \
    template void family(const Source&, const Path&, const Scope&);                                          \
    template void family(const Theme&, const Path&, const Scope&);                                           \
    template void family(const Region&, const Path&, const Scope&);                                          \
    template void family(const Country&, const Path&, const Scope&);                                         \
    template void family(const City&, const Path&, const Scope&);                                            \
    template void family(const Series&, const Path&, const Scope&);                                          \
    template void family(const Organization&, const Path&, const Scope&);                                    \
    template void family(const Event&, const Path&, const Scope&);                                           \
    template void family(const Relation&, const Path&, const Scope&);                                        \
    template void family(const Cooperation&, const Path&, const Scope&);
