# A faster start: the application extracted, and the AOT cache of a JDK 25 or newer. Sourced after java.sh.

# Deletes all but the newest two of a list of files or folders, newest first.
keep_two() {
  tail -n +3 | while IFS= read -r old; do rm -rf "$old" "$old".*; done
}

# Sets app to the same application, extracted beside its jar into a folder that is named by what the jar holds.
# Where that cannot be, app stays the jar.
extract_app() {
  name=$(basename "$app")
  extracted=$(dirname "$app")/extracted
  folder=$extracted/$(cksum <"$app" | tr ' ' '-')
  if [ ! -d "$folder" ]; then
    part=$folder.$$
    if "$java_home/bin/java" -Djarmode=tools -jar "$app" extract --destination "$part" >/dev/null 2>&1; then
      mv "$part" "$folder" 2>/dev/null || true
    fi
    rm -rf "$part" "$folder/${part##*/}" # somebody else was first
    ls -td "$extracted"/* 2>/dev/null | grep -v '\.[0-9]*$' | keep_two # not what another start extracts just now
  fi
  [ ! -f "$folder/$name" ] || app=$folder/$name
}

# Sets aot to the option that uses the cache, or to the one that asks for it to be made once ROSS is open. The name holds
# what a cache depends on besides the application: the JDK and its options. Given options of this kind are left alone.
choose_aot() {
  aot=
  [ "$major" -ge 25 ] && [ "$app" = "${folder:-}/$name" ] && [ -w "$folder" ] || return 0
  options="$(java_options) ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}"
  case "$options" in *-XX:AOT* | *-Xshare* | *-XX:SharedArchiveFile*) return 0 ;; esac
  jdk=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"$/\1/p' "$java_home/release" 2>/dev/null)
  cache=$folder/jdk-${jdk:-$major}-$({ cat "$java_home/release" 2>/dev/null; echo "$options"; } | cksum | cut -d ' ' -f 1).aot
  ls -t "$folder"/*.aot 2>/dev/null | grep -vxF "$cache" | keep_two
  [ ! -e "$cache.useless" ] || return 0
  if fits "$cache"; then
    rm -f "$cache.refused"
    aot=-XX:AOTCache=$cache
    return 0
  fi
  # A broken one is made anew; one that is refused right after is not broken, but of no use with this JDK and its options.
  if [ -e "$cache" ]; then
    rm -f "$cache"
    if [ -e "$cache.refused" ]; then
      mv "$cache.refused" "$cache.useless"
      return 0
    fi
    : >"$cache.refused"
  fi
  aot=-Dross.aot-cache=$cache
}

# A JVM says so on its standard output where it does not take a cache, and ends where one is damaged: asked beforehand. That
# takes a second, so not where the cache is byte for byte what the training run left, which asked too.
fits() {
  [ -e "$1" ] || return 1
  [ "$(cksum <"$1")" != "$(cat "$1.sum" 2>/dev/null)" ] || return 0
  "$java_home/bin/java" $(java_options) -XX:AOTCache="$1" -XX:AOTMode=on -XX:+VerifySharedSpaces \
    -XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash -cp "$app" -version >/dev/null 2>&1
}
