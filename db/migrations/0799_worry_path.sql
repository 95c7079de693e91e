-- The path of a worry, now that somebody may have taken it up. Added to the paths as they stand, so that what others
-- added before stays; it comes after 0760_apart.sql, which wrote all of them anew.
DO $$ BEGIN EXECUTE (
  SELECT format('CREATE OR REPLACE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::jsonb',
    jsonb_set(jsonb_set(app.state_paths(), '{signal,open}', '["taken","handled"]'), '{signal,taken}', '["handled"]'))));
END $$;
