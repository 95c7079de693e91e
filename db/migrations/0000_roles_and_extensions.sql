-- Hand-written: the role that requests run as, and the extensions.
-- A role belongs to the whole server, so another database may be making it at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zorgzame_buur_app') THEN
    BEGIN
      CREATE ROLE zorgzame_buur_app NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;

  -- From version 16, whoever makes a role is its administrator and still may not act as it.
  IF NOT pg_has_role(current_user, 'zorgzame_buur_app',
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    EXECUTE format('GRANT zorgzame_buur_app TO %I', current_user);
  END IF;
END
$$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT USAGE ON SCHEMA public TO zorgzame_buur_app;
