#!/bin/sh
# Fills in the configuration and starts nginx, in the foreground.
set -eu
: "${API_ORIGIN:?the address of the service, such as https://notifications.example}"

refuse() {
  echo "$1" >&2
  exit 1
}
# These values become part of the configuration: nothing in them may be more than a value.
API_ORIGIN=${API_ORIGIN%/}
case "${API_ORIGIN#*://}" in
  */*) refuse "API_ORIGIN has a path: name the origin alone, such as https://notifications.example" ;;
esac
case "$API_ORIGIN" in
  *[!][A-Za-z0-9.:/_-]*) refuse "API_ORIGIN is no origin such as https://notifications.example" ;;
  http://?* | https://?*) ;;
  *) refuse "API_ORIGIN must start with https:// or http://" ;;
esac
case "${API_AUTHORIZATION:-}" in
  *[!\ -~]* | *[\"\$\\]*) refuse "API_AUTHORIZATION must be printable ASCII without quotation marks, dollar signs and backslashes" ;;
esac
export API_ORIGIN API_AUTHORIZATION="${API_AUTHORIZATION:-}"

umask 077
envsubst '$PORT $ROOT $CONFIG $TEMP $API_ORIGIN $API_AUTHORIZATION' \
  <"$CONFIG/nginx.conf.template" >"$TEMP/notifications-console.conf"
exec nginx -e stderr -c "$TEMP/notifications-console.conf" -g 'daemon off;'
