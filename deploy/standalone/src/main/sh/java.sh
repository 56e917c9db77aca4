# Shared by the scripts of deploy: help, a JDK and the built application. Sourced with $root set.

# Of ROSS itself, or of a part whose version is a property of the build.
version_of() {
  case "$1" in
    ROSS) sed -n 's|^  <version>\(.*\)</version>.*|\1|p' "$root/pom.xml" ;;
    *) sed -n "s|.*<$1.version>\(.*\)</$1.version>.*|\1|p" "$root/pom.xml" ;;
  esac
}

# Sets app to what was built last, by build_if_needed or by a build with all its checks, and built to the jar of the
# standalone's own classes beside it: that has the time of its build, where the application's is the same for every build.
# What build_if_needed has begun and not finished may be half of a jar.
find_app() {
  name=standalone-$(version_of ROSS)
  unfinished=$root/deploy/standalone/target/build-unfinished
  lean=$root/deploy/standalone/target/lean/$name.jar
  [ ! -e "$unfinished" ] || lean=
  app=
  built=$(ls -t ${lean:+"$lean"} "$root/deploy/standalone/target/$name.jar" 2>/dev/null | head -n 1)
  [ ! -f "${built%.jar}-app.jar" ] || app=${built%.jar}-app.jar
}

fail() {
  echo "$1" >&2
  exit 1
}

# Where one of its arguments asks a script ($1) what it does, prints the comment at its top or the version, and ends.
answer_questions() {
  script=$1
  shift
  for asked in "$@"; do
    case "$asked" in
      -h | --help | help)
        sed -n '2,/^[^#]/{s/^# \{0,1\}//p;}' "$script"
        exit 0
        ;;
      --version)
        commit=$(git -C "$root" describe --always --dirty 2>/dev/null || true)
        echo "ROSS $(version_of ROSS)${commit:+, commit $commit}"
        exit 0
        ;;
    esac
  done
}

# Ends with a sentence where a variable is set to what is no port; only what is built knows all about settings.
check_ports() {
  for variable in "$@"; do
    port=$(printenv "$variable" | tr -d '[:space:]')
    case "$port" in
      '') ;;
      *[!0-9]* | ??????*) fail "$variable is not a port: $port." ;;
      *) [ "$port" -gt 0 ] && [ "$port" -lt 65536 ] || fail "$variable is not a port: $port." ;;
    esac
  done
}

is_new_enough() {
  [ -x "$1/bin/javac" ] || return 1
  major=$("$1/bin/java" -version 2>&1 | sed -n 's/^.* version "\([0-9]*\).*$/\1/p' | head -n 1)
  [ "${major:-0}" -ge 21 ]
}

# Sets java_home to the first JDK of 21 or newer.
find_java() {
  path_java=$(command -v java 2>/dev/null || true)
  [ -z "$path_java" ] || path_java=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
  mac_java=
  [ ! -x /usr/libexec/java_home ] || mac_java=$(/usr/libexec/java_home -v 21+ 2>/dev/null || true)
  IFS_before=$IFS
  IFS='
'
  for candidate in ${JAVA_HOME:-} "$path_java" "$mac_java" $(ls -d /usr/lib/jvm/* /opt/java/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null | sort -r); do
    if [ -n "$candidate" ] && is_new_enough "$candidate"; then
      IFS=$IFS_before
      java_home=$candidate
      return 0
    fi
  done
  IFS=$IFS_before
  fail "ROSS needs a JDK of 21 or newer: install one, or point JAVA_HOME to it."
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail "ROSS is built by Maven 3.8.7 or newer: install it, so that mvn is found."
}

# By whatever Java it is usually run; the build finds its JDK by itself. It takes the place of the shell that with_progress
# starts for it, so that whoever ends that process ends Maven.
maven() {
  if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null 2>&1; then
    JAVA_HOME=$java_home
    export JAVA_HOME
  fi
  exec mvn "$@"
}

# Which module Maven builds, as its log says.
module_in() {
  sed -n 's|^\[INFO\] Building \([a-zA-Z-]*\) .*\[\([0-9]*/[0-9]*\)\]$|, \2 \1|p' "$1" | tail -n 1
}

# With a line every ten seconds, since the first build also fetches what it is made of.
with_progress() {
  what=$1
  shift
  echo "$what ..."
  "$@" &
  work=$!
  trap 'kill $work 2>/dev/null || true; wait $work 2>/dev/null || true; exit 130' INT TERM HUP
  waited=0
  while kill -0 $work 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
    [ $((waited % 10)) -ne 0 ] || echo "$what ... $waited s$(module_in "${log:-/dev/null}")"
  done
  trap - INT TERM HUP
  wait $work
}

is_built() {
  find_app
  [ -n "$app" ] || return 1
  newer=$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$root/deploy/standalone/pom.xml" \
    "$root/deploy/standalone/src/main" "$root/deploy/keycloak" "$root/deploy/e2e/src/demo" -type f -newer "$built" 2>/dev/null | head -n 1)
  [ -z "$newer" ]
}

# Without the checks and tests of a developer's build, and beside it.
build_lean() {
  maven -B -ntp -Dstyle.color=never -Dross.lean -pl deploy/standalone -am package >"$log" 2>&1
}

# Also of another user, whose processes kill does not reach.
is_running() {
  kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || ps -p "$1" >/dev/null 2>&1
}

# One build of this checkout at a time: the lock is a link that names the process which holds it. One whose process is gone,
# or that is older than any build takes, is removed. Where there is none and none can be made, waiting would not help.
lock_build() {
  lock=$root/deploy/standalone/target/build-lock
  unwritable="ROSS cannot be built: $lock cannot be written. Is the folder another user's, or the disk full?"
  mkdir -p "${lock%/*}" 2>/dev/null && [ -w "${lock%/*}" ] || fail "$unwritable"
  waited=0
  missed=0
  until ln -s $$ "$lock" 2>/dev/null; do
    holder=$(readlink "$lock" 2>/dev/null || true)
    if [ -z "$holder" ]; then
      missed=$((missed + 1)) # a lock may have been given back right now, but not time after time
      [ $missed -lt 5 ] || fail "$unwritable"
    elif ! is_running "$holder" || [ -n "$(find "$lock" -mmin +30 2>/dev/null)" ]; then
      rm -f "$lock" 2>/dev/null || fail "$unwritable"
      continue
    elif [ $waited -ge 1800 ]; then
      fail "ROSS is still being built by process $holder: end that, or delete $lock."
    elif [ $waited -eq 0 ]; then
      echo "ROSS is being built by somebody else: waiting for that ..."
    fi
    waited=$((waited + 1))
    sleep 1
  done
}

build_if_needed() {
  is_built && return 0
  need_maven
  cd "$root"
  lock_build
  is_built || build
  rm -f "$lock"
}

# After a build that was interrupted all is built anew: Maven keeps what looks as if it were built.
build() {
  log=$(mktemp)
  [ ! -e "$unfinished" ] || find "$root"/*/target/lean "$root"/deploy/*/target/lean -mindepth 1 -maxdepth 1 \
    ! -name extracted -exec rm -rf {} + 2>/dev/null || true
  : >"$unfinished"
  if ! with_progress "Building ROSS" build_lean; then
    tail -n 40 "$log" >&2
    rm -f "$lock"
    fail "ROSS could not be built: see above; all of it is in $log."
  fi
  rm -f "$log" "$unfinished"
  log=
  find_app
  [ -n "$app" ] || fail "The build did not make the application."
  touch "$built"
}

# Ends with a sentence where a port is taken, before anything long is done for a start that could not succeed. A start does
# this too, but first ends a Keycloak that a crash has left: where there may be one, it is left to the start.
check_free_ports() {
  [ ! -e "$ROSS_HOME/keycloak.pid" ] || return 0
  "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "$app" ports "$@" || exit 1
}

# Keycloak comes as it was published, through Maven; the application unpacks it and then needs the archive no more. The
# arguments are those of the start.
fetch_keycloak_if_needed() {
  [ -z "${ROSS_KEYCLOAK_URL:-}" ] || return 0
  version=$(version_of keycloak)
  ROSS_KEYCLOAK_ZIP=$ROSS_SOFTWARE/keycloak-quarkus-dist-$version.zip
  export ROSS_KEYCLOAK_ZIP
  [ ! -f "$ROSS_SOFTWARE/keycloak-$version/ross-ready" ] || return 0
  [ ! -f "$ROSS_KEYCLOAK_ZIP" ] || return 0
  check_free_ports "$@"
  need_maven
  mkdir -p "$ROSS_SOFTWARE"
  cd "$root"
  with_progress "Fetching Keycloak $version (177 MB) through Maven, this once" \
    maven -q -B -ntp -Dstyle.color=never -N dependency:copy "-Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip" \
    "-DoutputDirectory=$ROSS_SOFTWARE" || fail "Keycloak $version could not be fetched through Maven: see above."
}

java_options() {
  echo "${ROSS_JAVA_OPTS:--Xms256m -Xmx1g}" "-XX:+ExitOnOutOfMemoryError"
}
