-- "That was not me", when the new address had already said yes: the old one is back, and whoever signed in with the new one
-- is out. For a week; and never over an address that staff wrote since. What was asked after it ends too, so that the new
-- address cannot undo the undoing.
CREATE OR REPLACE FUNCTION app.stop_mail_change(moment timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE one mail_change; written text;
BEGIN
  PERFORM 1 FROM volunteer v JOIN mail_change m ON m.volunteer_id = v.id WHERE m.stop_hash = app.capability() FOR UPDATE OF v;
  UPDATE mail_change SET stopped_at = moment WHERE stop_hash = app.capability() AND stopped_at IS NULL RETURNING * INTO one;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE mail_change SET stopped_at = moment
    WHERE volunteer_id = one.volunteer_id AND stopped_at IS NULL AND asked_at >= one.asked_at;
  IF one.confirmed_at > moment - interval '7 days' AND one.before IS NOT NULL AND NOT EXISTS (
    SELECT FROM correction c WHERE c.volunteer_id = one.volunteer_id AND c.field = 'email' AND c.how <> 'page' AND c.at >= one.confirmed_at
  ) THEN
    SELECT email INTO written FROM volunteer WHERE id = one.volunteer_id;
    UPDATE volunteer SET email = one.before WHERE id = one.volunteer_id;
    INSERT INTO correction (id, volunteer_id, field, "before", "after", confirmed_by, how, at)
      VALUES (gen_random_uuid(), one.volunteer_id, 'email', coalesce(written, ''), one.before, 'self', 'page', moment);
  END IF;
  DELETE FROM session s USING volunteer v WHERE v.id = one.volunteer_id AND s.user_id = v.user_id;
  RETURN true;
END $$;

-- The address in a letter with which a pause begins: of another secret after a month, and it opens for three. With another
-- mail address the letters in the old box open nothing.
ALTER TABLE "letter_pass" ADD COLUMN "salt" text DEFAULT '' NOT NULL;
GRANT DELETE ON "letter_pass" TO zorgzame_buur_app;
CREATE OR REPLACE FUNCTION app.pause_of_letter() RETURNS TABLE (volunteer_id uuid, paused_until timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id, v.paused_until FROM letter_pass p JOIN volunteer v ON v.id = p.volunteer_id
  WHERE p.token_hash = app.capability() AND p.created_at > now() - interval '90 days'
$$;
CREATE OR REPLACE FUNCTION app.pause_by_letter(until timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE volunteer SET paused_until = until WHERE id IN (SELECT p.volunteer_id FROM app.pause_of_letter() p)
$$;
CREATE FUNCTION app.passes_end_with_address() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM letter_pass WHERE volunteer_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.passes_end_with_address() FROM PUBLIC;
CREATE TRIGGER volunteer_readdressed AFTER UPDATE OF email ON volunteer FOR EACH ROW
  WHEN (NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION app.passes_end_with_address();
