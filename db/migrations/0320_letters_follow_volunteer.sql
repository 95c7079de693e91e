-- A neighbour who is written to in another language is written to in it about their account as well.
CREATE OR REPLACE FUNCTION app.account_follows_volunteer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE "user" SET name = btrim(NEW.first_name || ' ' || NEW.last_name), email = lower(NEW.email), locale = NEW.locale WHERE id = NEW.user_id;
  IF NEW.email IS DISTINCT FROM OLD.email THEN DELETE FROM session WHERE user_id = NEW.user_id; END IF;
  RETURN NULL;
END $$;
DROP TRIGGER volunteer_corrected ON volunteer;
CREATE TRIGGER volunteer_corrected AFTER UPDATE OF first_name, last_name, email, locale ON volunteer FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL AND (NEW.first_name, NEW.last_name, NEW.email, NEW.locale) IS DISTINCT FROM (OLD.first_name, OLD.last_name, OLD.email, OLD.locale))
  EXECUTE FUNCTION app.account_follows_volunteer();
