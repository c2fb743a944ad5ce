#!/bin/sh
# Starts the Mailtrail that lies in the folder of this script.
#   mailtrail.sh --make-archive   prepares faster starts: where it can write, and says nothing where it cannot
set -eu

# what is closed leads nowhere from here on: otherwise the first file that Java opens would be its standard output, and Java breaks down
{ true 3<&0; } 2>/dev/null || exec </dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3>&2; } || exec 2</dev/null

built=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
jar=$built/mailtrail.jar

fail() {
  printf '%s\n' "$*" >&2
  exit 2
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
found=$(command -v "$java") || fail "mailtrail needs Java 17 or later: install it, or set JAVA_HOME."

# which Java it is stands in a file beside it; only where it does not, Java is asked, which takes as long as a short command
version=
release=${JAVA_HOME:-$(dirname -- "$(readlink -f -- "$found" 2>/dev/null || printf %s "$found")")/..}/release
if [ -r "$release" ]; then
  while IFS='=' read -r key value; do
    [ "$key" != JAVA_VERSION ] || version=$value
  done <"$release"
  version=${version#\"}
  version=${version%\"}
fi
[ -n "$version" ] || version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.version = //p')
major=${version%%[.+-]*}
case $major in
  ?|1[0-6]) fail "mailtrail needs Java 17 or later, and this is Java $version. Set JAVA_HOME." ;;
esac

# a class-data archive, of this Java and these jars alone; Java passes over one that does not fit, and is told not to talk about that.
# One that was cut off would end Java with a fault: its size is kept beside it
archive=$built/mailtrail-$version.jsa

# what is typed most: log, tables, database, a pass over the simulator, health and console
make_archive() {
  [ -w "$built" ] || return 0
  folder=$(mktemp -d "${TMPDIR:-/tmp}/mailtrail.XXXXXX") || return 0
  (
    cd "$folder"
    env -u MAILTRAIL_CONFIG "$java" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$folder/made.jsa" -Djdk.console=java.base \
      -cp "$jar" org.mailtrail.bootstrap.Practice
  ) >"$folder/said" 2>&1 </dev/null || :
  if [ -s "$folder/made.jsa" ]; then
    rm -rf "$archive" "$archive.size"
    mv -f "$folder/made.jsa" "$archive" && wc -c <"$archive" | tr -d ' ' >"$archive.size"
  fi 2>/dev/null || :
  rm -rf "$folder"
}

if [ "${1:-}" = --make-archive ]; then
  make_archive
  exit 0
fi

# short commands start faster without the optimising compiler, and where only what runs often is compiled at all; the service and long runs want it
options=
case ${1:-} in
  run|demo|log|simulate) ;;
  *) options="-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC" ;;
esac
[ -t 1 ] && options="$options -Dmailtrail.terminal=true"
plugins=${MAILTRAIL_PLUGINS:-$built/plugins}

fits() {
  [ -f "$archive" ] && [ -r "$archive.size" ] && read -r size <"$archive.size" && [ "$size" = "$(wc -c <"$archive" | tr -d ' ')" ]
}
run() {
  exec "$java" -Djdk.console=java.base "-Dmailtrail.plugins=$plugins" "$@"
}
# errors of the JVM are told, but for those about archives: what does not fit is passed over. Since Java 24 they go by another name as well
said="all=error,cds*=off"
case $major in
  1?|2[0-3]) ;;
  *) said="$said,aot*=off" ;;
esac
# the version is told before an archive is mapped
# shellcheck disable=SC2086 # options are lists of words
if [ "${1:-}" != --version ] && fits; then
  run "-XX:SharedArchiveFile=$archive" -Xshare:auto -Xlog:disable "-Xlog:$said:stderr" $options ${MAILTRAIL_JAVA_OPTS:-} -jar "$jar" "$@"
else
  run $options ${MAILTRAIL_JAVA_OPTS:-} -jar "$jar" "$@"
fi
