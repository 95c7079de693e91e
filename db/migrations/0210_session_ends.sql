-- Only the hash of a session's secret is kept, as of every other secret: who reads the table cannot sign in.
UPDATE session SET session_token = encode(sha256(convert_to(session_token, 'UTF8')), 'hex');

-- Who is stopped is out, in every browser and for good: a cookie from before does not come back to life with the person.
CREATE FUNCTION app.end_sessions_of_stopped() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  DELETE FROM session WHERE user_id = NEW.user_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.end_sessions_of_stopped() FROM PUBLIC;
CREATE TRIGGER volunteer_stopped AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL AND NEW.state IN ('suspended','other_place','not_suitable','ended') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.end_sessions_of_stopped();

-- A mail server that is down from Friday evening to Monday morning loses nothing: from the tenth try on there are about
-- six hours between two.
CREATE OR REPLACE FUNCTION app.enqueue(task text, payload json, run_at timestamptz, job_key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25);
END $$;
