#!/bin/sh
# Everything in one file: DATABASE_URL=postgres://… backup.sh FILE. It holds people's lives: encrypt it where it is kept,
# and keep DATA_DIR/erased.list beside it, never in it. pg_dump must not be older than the server.
set -eu
file=$1
umask 077
# The owner sees people only when it says that it works on them.
PGOPTIONS='-c app.owner_works=on' pg_dump --enable-row-security --format=custom --file="$file.part" "$DATABASE_URL"
# A file that cannot be read is no backup.
pg_restore --list "$file.part" >/dev/null
mv "$file.part" "$file"
