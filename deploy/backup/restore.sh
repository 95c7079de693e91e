#!/bin/sh
# Puts a backup into an empty database, or leaves it empty: DATABASE_URL=postgres://… restore.sh FILE. The role and the
# extensions of docs/operations.md must be there. Start the application afterwards with the newest erased.list in its
# DATA_DIR: who was erased since the backup goes again before anybody can look.
set -eu
file=$1
tables=$(psql --no-psqlrc --tuples-only --no-align "$DATABASE_URL" \
  --command="select count(*) from pg_tables where schemaname in ('public', 'app', 'migration', 'graphile_worker')")
if [ "$tables" != 0 ]; then
  echo 'This database is not empty; nothing was changed.' >&2
  exit 1
fi
PGOPTIONS='-c app.owner_works=on' pg_restore --no-owner --no-comments --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$file"
