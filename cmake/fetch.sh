#!/usr/bin/env bash
# Gets what cmake/dependencies.lock names into the cache, checks it, and prints where it is:
# one line "NAME<TAB>VERSION<TAB>DIRECTORY" each.   cmake/fetch.sh --for build|test [--offline]
#
# Debian's packages are fetched with a configuration of our own, so the system's package lists stay as they are;
# the mirror is the system's. What a line of the lock says must arrive is what is accepted. Only when
# a suite has replaced that version, and no other suite has it, is the replacement taken, on the word of the
# archive's signature, and a message names both versions.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lock=${CND_LOCK:-$here/dependencies.lock}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/city-directory
sources=$cache/sources
apt_home=$cache/apt
keyring=${CND_KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}
# Where a version is looked for when its own suite no longer has it, in this order.
other_suites="testing unstable stable-backports bookworm bookworm-backports"

use=build offline=
while [ $# -gt 0 ]; do
    case $1 in
        --for) use=$2; shift 2 ;;
        --offline) offline=1; shift ;;
        *) echo "fetch.sh: unknown argument: $1" >&2; exit 2 ;;
    esac
done
case $use in build | test) ;; *) echo "fetch.sh: --for takes build or test" >&2; exit 2 ;; esac

say() { echo "fetch: $*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# The address that the system itself takes Debian's packages from.
mirror() {
    if [ -n "${CND_MIRROR:-}" ]; then echo "$CND_MIRROR"; return; fi
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+) +(bookworm|stable) .*/\2/p'
      sed -nE 's/^URIs: +([^ ]+).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null
    } | grep -E '/debian/?$' | head -n 1
}

# apt TOOL SUITE ARGUMENTS…: apt-get or apt-cache that knows one suite and nothing else. It takes binary packages for
# amd64 everywhere: only files that fit every machine are taken out of them.
apt() {
    local tool=$1 home=$apt_home/$2; shift 2
    "$tool" -qq -o APT::Architecture=amd64 -o APT::Architectures=amd64 \
        -o Dir::Etc::sourcelist="$home/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$home/lists" -o Dir::Cache="$home/cache" \
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

updated=" "
update_suite() { # reads a suite's lists, once a run
    case $updated in *" $1 "*) return 0 ;; esac
    local home=$apt_home/$1 from type
    from=$(mirror)
    [ -n "$from" ] || { say "no Debian mirror found in /etc/apt"; return 1; }
    mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
    for type in deb-src deb; do
        echo "$type [signed-by=$keyring${CND_TRUST:+ trusted=yes}] $from $1 main"
    done > "$home/sources.list"
    apt apt-get "$1" update >"$home/update.log" 2>&1 || { say "cannot read the list of $1: $(tail -n 1 "$home/update.log")"; return 1; }
    updated="$updated$1 "
}

versions() { # KIND SUITE NAME
    local show=showsrc
    [ "$1" != files ] || show=show
    apt apt-cache "$2" $show "$3" 2>/dev/null | sed -n 's/^Version: //p' | sort -V
}

download() { # KIND SUITE NAME VERSION INTO
    rm -rf "$5"; mkdir -p "$5"
    local what="source --download-only"
    case $1 in orig) what="source --download-only --tar-only" ;; files) what=download ;; esac
    # shellcheck disable=SC2086  # several words
    (cd "$5" && apt apt-get "$2" $what "$3=$4" >download.log 2>&1) ||
        { say "cannot fetch $3 $4 from $2: $(head -n 1 "$5/download.log")"; return 1; }
}

check() { # FILE HASH
    local hash
    hash=$(sha256sum "$1" | cut -d' ' -f1)
    [ "$hash" = "$2" ] || { say "$(basename "$1") has the hash $hash, the lock says $2: refused"; return 1; }
}

fetch_package() { # KIND NAME VERSION SUITE HASH MORE; prints the directory's line
    local kind=$1 name=$2 version=$3 suite=$4 hash=$5 more=$6
    local directory=$sources/$name-$version got=$version from= listed= candidate
    local instead=$directory.instead files=$directory.files
    if [ ! -e "$directory/.complete" ] && [ -e "$instead" ] && [ -e "$sources/$name-$(cat "$instead")/.complete" ]; then
        got=$(cat "$instead")
        say "$name $version was replaced in Debian's $suite: using $got"
    elif [ ! -e "$directory/.complete" ]; then
        [ -z "$offline" ] || { say "$name $version is not in $sources"; return 1; }
        has dpkg-source || { say "dpkg-source is missing (package dpkg-dev)"; return 1; }
        mkdir -p "$sources"
        say "$name $version"
        for candidate in $suite $(tr ' ' '\n' <<<"$other_suites" | grep -vxF "$suite"); do
            if update_suite "$candidate" && versions "$kind" "$candidate" "$name" | grep -qxF "$version"; then
                listed=1
                if download "$kind" "$candidate" "$name" "$version" "$files"; then from=$candidate; break; fi
            elif [ "$candidate" = "$suite" ]; then
                say "$suite has no $name $version (any more), looking in other suites"
            fi
        done
        if [ -z "$from" ]; then
            [ -z "$listed" ] || return 1 # it is there, only the way to it is not: another version would not help
            got=$(versions "$kind" "$suite" "$name" | tail -n 1)
            [ -n "$got" ] || { say "no suite has a package $name"; return 1; }
            say "$name $version, which cmake/dependencies.lock names, is gone from Debian's archive."
            say "Taking $name $got of $suite instead, as the archive's signature vouches for it. If it builds and"
            say "passes the tests, write its version and hashes into cmake/dependencies.lock."
            download "$kind" "$suite" "$name" "$got" "$files" || return 1
            echo "$got" > "$instead"
        fi
        unpack "$kind" "$files" "$hash" "$more" "$([ "$got" != "$version" ] || echo checked)" || { rm -rf "$files"; return 1; }
        rm -rf "${sources:?}/$name-$got"
        mv "$files/tree" "$sources/$name-$got"
        touch "$sources/$name-$got/.complete"
        rm -rf "$files"
    fi
    printf '%s\t%s\t%s\n' "$name" "$got" "$sources/$name-$got"
}

unpack() { # KIND FOLDER HASH MORE CHECKED?: makes FOLDER/tree. apt has checked signatures, and what a .dsc lists
    local main orig
    if [ "$1" = source ]; then
        main=$(ls "$2"/*.dsc) orig=$(find "$2" -name '*.orig.tar.*' ! -name '*.asc')
        [ -z "$5" ] || { check "$main" "$3" && check "$orig" "$4"; } || return 1
        (cd "$2" && dpkg-source --no-check -x "$main" tree >/dev/null 2>unpack.log) || { cat "$2/unpack.log" >&2; return 1; }
    elif [ "$1" = orig ]; then
        orig=$(find "$2" -name '*.orig.tar.*' ! -name '*.asc')
        [ -z "$5" ] || check "$orig" "$3" || return 1
        mkdir "$2/tree"
        tar -x -f "$orig" -C "$2/tree" --strip-components=1
    else
        main=$(ls "$2"/*.deb)
        [ -z "$5" ] || check "$main" "$3" || return 1
        mkdir "$2/tree"
        # shellcheck disable=SC2046  # several paths
        dpkg-deb --fsys-tarfile "$main" | tar -x -C "$2/tree" $(tr , ' ' <<<"$4")
    fi
}

fetch_npm() { # the test tools: npm itself checks each hash
    local key directory
    if ! has npm || ! has node; then
        say "npm is missing, so there will be no tests of the page"
        return 0
    fi
    key=$(grep '^npm ' "$lock" | sha256sum | cut -c1-12)
    directory=$cache/npm/$key
    if [ ! -e "$directory/node_modules/.complete" ]; then
        [ -z "$offline" ] || { say "the test tools from npm are not in $directory"; return 1; }
        say "test tools from npm"
        rm -rf "$directory"; mkdir -p "$directory"
        node "$here/npm_tree.mjs" write "$lock" "$directory"
        # No package's install script runs: they would download browsers, which come from Debian.
        (cd "$directory" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >npm.log 2>&1) ||
            { say "npm: $(grep -m 3 -v '^$' "$directory/npm.log")"; return 1; }
        touch "$directory/node_modules/.complete"
    fi
    printf 'npm\t%s\t%s\n' "$key" "$directory/node_modules"
}

# One at a time: two builds that start together want the same things.
mkdir -p "$cache"
if has flock; then exec 8>"$cache/fetch.lock"; flock 8; fi

while read -r kind name version suite item_use hash more; do
    [ "$item_use" = build ] || [ "$use" = test ] || continue
    case $kind in source | orig | files) fetch_package "$kind" "$name" "$version" "$suite" "$hash" "$more" ;; esac
done < "$lock"
[ "$use" = build ] || fetch_npm
rm -rf "$apt_home" # lists of packages; a later fetch wants newer ones
