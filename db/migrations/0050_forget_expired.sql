-- What has passed its end is of use to nobody: half a request, a form that came back, an opened door, a session.
-- Looks past the policies, because each of those rows is its owner's alone; so it takes no argument and tells a number only.
CREATE FUNCTION app.forget_expired() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE gone integer; total integer := 0;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  DELETE FROM request_draft WHERE expires_at < now(); GET DIAGNOSTICS gone = ROW_COUNT; total := total + gone;
  DELETE FROM returned_form WHERE expires_at < now(); GET DIAGNOSTICS gone = ROW_COUNT; total := total + gone;
  DELETE FROM resident_access WHERE expires_at < now(); GET DIAGNOSTICS gone = ROW_COUNT; total := total + gone;
  DELETE FROM session WHERE expires < now(); GET DIAGNOSTICS gone = ROW_COUNT; total := total + gone;
  DELETE FROM verification_token WHERE expires < now(); GET DIAGNOSTICS gone = ROW_COUNT; total := total + gone;
  RETURN total;
END $$;
REVOKE ALL ON FUNCTION app.forget_expired() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_expired() TO zorgzame_buur_app;
