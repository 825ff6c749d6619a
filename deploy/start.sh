#!/bin/sh
# Fills in the configuration and starts nginx, in the foreground.
set -eu
: "${API_ORIGIN:?the address of the service, such as https://notifications.example}"
umask 077
envsubst '$PORT $ROOT $CONFIG $TEMP $API_ORIGIN $API_AUTHORIZATION' \
  <"$CONFIG/nginx.conf.template" >"$TEMP/notifications-console.conf"
exec nginx -e stderr -c "$TEMP/notifications-console.conf" -g 'daemon off;'
