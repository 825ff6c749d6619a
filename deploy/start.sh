#!/bin/sh
# Fills in the configuration and runs nginx in the foreground.
#   API_ORIGIN         the service, such as https://notifications.example.com, without a path
#   SERVER_NAME        the host names that browsers use, separated by spaces; requests for any other get 421
#   API_AUTHORIZATION  "Bearer <key>" where the proxy adds the key (config.json: "auth": "proxy"); empty: everyone signs in
#   SCHEME             how browsers reach it: https (TLS ends in front of it), or http
#   PORT               where to listen: a port, or an address and a port
#   ROOT               the folder of the built console
#   CONFIG             the folder with nginx.conf.template and config.json
#   TEMP               a folder to write to
set -eu

refuse() {
  echo "$1" >&2
  exit 1
}

# These values become a part of the configuration: nothing in them may be more than a value.
: "${API_ORIGIN:?the address of the service, such as https://notifications.example.com}"
API_ORIGIN=${API_ORIGIN%/}
case "${API_ORIGIN#*://}" in
  */*) refuse "API_ORIGIN has a path: give the origin only, such as https://notifications.example.com" ;;
esac
case "$API_ORIGIN" in
  *[!][A-Za-z0-9.:/_-]*) refuse "API_ORIGIN is not an origin such as https://notifications.example.com" ;;
  http://?* | https://?*) ;;
  *) refuse "API_ORIGIN must start with https:// or http://" ;;
esac

: "${SERVER_NAME:?the name that browsers reach the console by, such as console.example.com}"
case " $SERVER_NAME " in
  *[!A-Za-z0-9.\ -]* | *' .'* | *'. '* | *..* | *' -'*)
    refuse "SERVER_NAME must be host names without scheme, port, or wildcards, such as console.example.com" ;;
  *[!\ ]*) ;;
  *) refuse "SERVER_NAME is empty: give the name that browsers reach the console by" ;;
esac

case "${API_AUTHORIZATION:=}" in
  *[!\ -~]* | *[\"\$\\]*) refuse "API_AUTHORIZATION must be printable ASCII without quotation marks, dollar signs, and backslashes" ;;
esac
case "${SCHEME:=https}" in
  http | https) ;;
  *) refuse "SCHEME must be https or http" ;;
esac
case "${PORT:=8080}" in
  *[!][A-Za-z0-9.:-]*) refuse "PORT must be a port, or an address and a port, such as 127.0.0.1:8080" ;;
esac
case "${ROOT:?the folder of the built console}${CONFIG:?the folder with config.json}${TEMP:=/tmp}" in
  *[!A-Za-z0-9./_-]*) refuse "ROOT, CONFIG, and TEMP must be paths of letters, digits, and ./_-" ;;
esac

# The configuration holds the key: no other user may read it, and it goes with nginx. Workers may run as another user,
# who needs a way to the folders for bodies.
umask 077
TEMP=$(mktemp -d "$TEMP/notifications-console.XXXXXX")
trap 'rm -rf "$TEMP"' EXIT
chmod 711 "$TEMP"
export API_ORIGIN SERVER_NAME API_AUTHORIZATION SCHEME PORT ROOT CONFIG TEMP
envsubst '$API_ORIGIN $SERVER_NAME $API_AUTHORIZATION $SCHEME $PORT $ROOT $CONFIG $TEMP' \
  <"$CONFIG/nginx.conf.template" >"$TEMP/nginx.conf"
unset API_AUTHORIZATION

nginx -e stderr -c "$TEMP/nginx.conf" -g 'daemon off;' &
nginx=$!
for signal in HUP INT QUIT TERM; do
  trap "kill -s $signal $nginx" "$signal"
done
# Above 128 a signal has ended the wait: nginx may still have responses to finish.
status=129
while [ "$status" -gt 128 ]; do
  wait "$nginx" && status=0 || status=$?
done
exit "$status"
