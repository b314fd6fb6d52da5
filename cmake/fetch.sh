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

# The address that the system itself takes Debian's packages from.
mirror() {
    if [ -n "${CND_MIRROR:-}" ]; then echo "$CND_MIRROR"; return; fi
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+) +(bookworm|stable) .*/\2/p'
      sed -nE 's/^URIs: +([^ ]+).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null
    } | grep -E '/debian/?$' | head -n 1
}

apt() { # apt TOOL SUITE ARGUMENTS…: apt-get or apt-cache that knows one suite's sources and nothing else
    local tool=$1 suite=$2; shift 2
    local home=$apt_home/$suite
    "$tool" -qq \
        -o Dir::Etc::sourcelist="$home/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$home/lists" -o Dir::Cache="$home/cache" \
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

updated=" "
binary=$(grep -m 1 '^files ' "$lock" || true) # whether lists of binary packages are wanted at all
update_suite() { # once a run
    case $updated in *" $1 "*) return 0 ;; esac
    local home=$apt_home/$1 from
    from=$(mirror)
    [ -n "$from" ] || { say "no Debian mirror found in /etc/apt"; return 1; }
    mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
    for type in deb-src ${binary:+deb}; do
        echo "$type [signed-by=$keyring${CND_TRUST:+ trusted=yes}] $from $1 main"
    done > "$home/sources.list"
    apt apt-get "$1" update >"$home/update.log" 2>&1 || { say "cannot read the list of $1: $(tail -n 1 "$home/update.log")"; return 1; }
    updated="$updated$1 "
}

has_version() { # SUITE NAME VERSION
    update_suite "$1" && apt apt-cache "$1" showsrc "$2" 2>/dev/null | grep -qxF "Version: $3"
}

newest_version() { # SUITE NAME
    apt apt-cache "$1" showsrc "$2" 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1
}

unpack() { # DSC DIRECTORY: apt has checked the signatures and hashes of what the .dsc lists
    local folder
    folder=$(dirname "$1")
    (cd "$folder" && dpkg-source --no-check -x "$1" tree >/dev/null 2>unpack.log) || { cat "$folder/unpack.log" >&2; return 1; }
    rm -rf "$2"
    mv "$folder/tree" "$2"
}

download() { # SUITE NAME VERSION INTO
    rm -rf "$4"; mkdir -p "$4"
    (cd "$4" && apt apt-get "$1" source --download-only "$2=$3" >download.log 2>&1) ||
        { say "cannot fetch $2 $3 from $1: $(tail -n 1 "$4/download.log")"; return 1; }
}

sha256() { sha256sum "$1" | cut -d' ' -f1; }

fetch_source() { # NAME VERSION SUITE DSC-HASH ORIG-HASH; prints the directory's line
    local name=$1 version=$2 suite=$3 dsc_hash=$4 orig_hash=$5
    local directory=$sources/$name-$version instead=$sources/$name-$version.instead other got dsc orig
    if [ -e "$directory/.complete" ]; then printf '%s\t%s\t%s\n' "$name" "$version" "$directory"; return; fi
    if [ -e "$instead" ]; then
        other=$(cat "$instead")
        if [ -e "$sources/$name-$other/.complete" ]; then
            say "$name $version was replaced in Debian's $suite: using $other"
            printf '%s\t%s\t%s\n' "$name" "$other" "$sources/$name-$other"; return
        fi
    fi
    [ -z "$offline" ] || { say "$name $version is not in $sources"; return 1; }
    command -v dpkg-source >/dev/null || { say "dpkg-source is missing (package dpkg-dev)"; return 1; }
    mkdir -p "$sources"
    say "$name $version"
    got=$version other=
    for candidate in $suite $other_suites; do
        if has_version "$candidate" "$name" "$version"; then other=$candidate; break; fi
        [ "$candidate" = "$suite" ] && say "$suite no longer has $name $version, looking in other suites"
    done
    if [ -z "$other" ]; then
        update_suite "$suite" || return 1
        got=$(newest_version "$suite" "$name")
        [ -n "$got" ] || { say "no suite has a source package $name"; return 1; }
        say "$name $version, which cmake/dependencies.lock names, is gone from Debian's archive."
        say "Taking $name $got of $suite instead, as the archive's signature vouches for it. If it builds and"
        say "passes the tests, write its version and hashes into cmake/dependencies.lock."
        other=$suite
    fi
    local files=$sources/$name-$got.files
    download "$other" "$name" "$got" "$files" || return 1
    dsc=$(ls "$files"/*.dsc) orig=$(ls "$files"/*.orig.tar.* | grep -v '\.asc$')
    if [ "$got" = "$version" ]; then
        for pair in "$dsc $dsc_hash" "$orig $orig_hash"; do
            if [ "$(sha256 "${pair% *}")" != "${pair##* }" ]; then
                say "$(basename "${pair% *}") has the hash $(sha256 "${pair% *}"), the lock says ${pair##* }: refused"
                rm -rf "$files"; return 1
            fi
        done
    fi
    unpack "$dsc" "$sources/$name-$got" || return 1
    rm -rf "$files"
    touch "$sources/$name-$got/.complete"
    [ "$got" = "$version" ] || echo "$got" > "$instead"
    printf '%s\t%s\t%s\n' "$name" "$got" "$sources/$name-$got"
}

fetch_files() { # NAME VERSION SUITE HASH PATHS-WITH-COMMAS: files out of a binary package that is not installed
    local name=$1 version=$2 suite=$3 hash=$4 paths=$5 directory=$sources/$1-$2 candidate deb
    if [ ! -e "$directory/.complete" ]; then
        [ -z "$offline" ] || { say "$name $version is not in $sources"; return 1; }
        say "$name $version"
        rm -rf "$directory.part"; mkdir -p "$directory.part"
        for candidate in $suite $other_suites; do
            update_suite "$candidate" || continue
            (cd "$directory.part" && apt apt-get "$candidate" download "$name=$version" >/dev/null 2>&1) && break
            say "$candidate has no $name $version, looking in other suites"
        done
        deb=$(find "$directory.part" -name '*.deb')
        [ -n "$deb" ] || { say "no suite has $name $version"; return 1; }
        if [ "$(sha256 "$deb")" != "$hash" ]; then
            say "$name $version has the hash $(sha256 "$deb"), the lock says $hash: refused"; return 1
        fi
        dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$directory.part" --transform 's,.*/,,' $(tr , ' ' <<<"$paths")
        rm -rf "$deb" "$directory"
        mv "$directory.part" "$directory"
        touch "$directory/.complete"
    fi
    printf '%s\t%s\t%s\n' "$name" "$version" "$directory"
}

fetch_npm() { # the test tools: npm itself checks each hash
    local key directory
    key=$(grep '^npm ' "$lock" | sha256sum | cut -c1-12)
    directory=$cache/npm/$key
    if [ ! -e "$directory/.complete" ]; then
        [ -z "$offline" ] || { say "the test tools from npm are not in $directory"; return 1; }
        say "test tools from npm"
        rm -rf "$directory"; mkdir -p "$directory"
        node "$here/npm_tree.mjs" write "$lock" "$directory"
        # No package's install script runs: they would download browsers, which come from Debian.
        (cd "$directory" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >npm.log 2>&1) ||
            { say "npm: $(grep -m 3 -v '^$' "$directory/npm.log")"; return 1; }
        touch "$directory/.complete"
    fi
    printf 'npm\t%s\t%s\n' "$key" "$directory/node_modules"
}

while read -r kind name version suite item_use hash more; do
    [ "$item_use" = build ] || [ "$use" = test ] || continue
    case $kind in
        source) fetch_source "$name" "$version" "$suite" "$hash" "$more" ;;
        files) fetch_files "$name" "$version" "$suite" "$hash" "$more" ;;
    esac
done < "$lock"
[ "$use" = build ] || fetch_npm
rm -rf "$apt_home" # lists of packages; a later fetch wants newer ones
