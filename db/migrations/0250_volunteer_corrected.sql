-- The account of a neighbour follows the person: another mail address is another way in, and ends what was open.
CREATE FUNCTION app.account_follows_volunteer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE "user" SET name = btrim(NEW.first_name || ' ' || NEW.last_name), email = lower(NEW.email) WHERE id = NEW.user_id;
  IF NEW.email IS DISTINCT FROM OLD.email THEN DELETE FROM session WHERE user_id = NEW.user_id; END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.account_follows_volunteer() FROM PUBLIC;
CREATE TRIGGER volunteer_corrected AFTER UPDATE OF first_name, last_name, email ON volunteer FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL AND (NEW.first_name, NEW.last_name, NEW.email) IS DISTINCT FROM (OLD.first_name, OLD.last_name, OLD.email))
  EXECUTE FUNCTION app.account_follows_volunteer();
