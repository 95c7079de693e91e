-- A neighbour changes her own mail address: the new one says yes first, the old one may say no. Each holds a key, kept as
-- a hash and made again from the id when its letter is written.
CREATE TABLE "mail_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "mail_change_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"email" text NOT NULL,
	"before" text,
	"confirm_hash" text NOT NULL,
	"stop_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"stopped_at" timestamp with time zone
);
CREATE UNIQUE INDEX "mail_change_confirm" ON "mail_change" USING btree ("confirm_hash");
CREATE UNIQUE INDEX "mail_change_stop" ON "mail_change" USING btree ("stop_hash");
CREATE UNIQUE INDEX "mail_change_waiting" ON "mail_change" USING btree ("volunteer_id") WHERE confirmed_at IS NULL AND stopped_at IS NULL;
CREATE INDEX "mail_change_volunteer" ON "mail_change" USING btree ("volunteer_id");
GRANT SELECT, INSERT ON "mail_change" TO zorgzame_buur_app;
GRANT UPDATE ("stopped_at") ON "mail_change" TO zorgzame_buur_app;
ALTER TABLE "mail_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "mail_change" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_change ON "mail_change" USING (volunteer_id = app.volunteer_id()) WITH CHECK (volunteer_id = app.volunteer_id() AND confirmed_at IS NULL);
CREATE POLICY holder_reads ON "mail_change" FOR SELECT USING (app.capability() IN (confirm_hash, stop_hash));

-- What somebody changed on a page of their own stands in the same list as what staff heard.
ALTER TABLE "correction" DROP CONSTRAINT "correction_how";
ALTER TABLE "correction" ADD CONSTRAINT "correction_how" CHECK ("how" IN ('phone','in_person','mail','letter','page'));
CREATE POLICY own_correction ON "correction" FOR INSERT WITH CHECK (volunteer_id = app.volunteer_id() AND confirmed_by = 'self' AND how = 'page');

-- The new address says yes: once, in time, and only while the old one is still the one that was to be left. The account
-- follows by itself, and every sign-in ends.
CREATE FUNCTION app.confirm_mail_change(moment timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE one mail_change;
BEGIN
  PERFORM 1 FROM volunteer v JOIN mail_change m ON m.volunteer_id = v.id WHERE m.confirm_hash = app.capability() FOR UPDATE OF v;
  UPDATE mail_change SET confirmed_at = moment
    WHERE confirm_hash = app.capability() AND confirmed_at IS NULL AND stopped_at IS NULL AND expires_at > moment RETURNING * INTO one;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE volunteer SET email = one.email WHERE id = one.volunteer_id AND email IS NOT DISTINCT FROM one.before;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO correction (id, volunteer_id, field, "before", "after", confirmed_by, how, at)
    VALUES (gen_random_uuid(), one.volunteer_id, 'email', coalesce(one.before, ''), one.email, 'self', 'page', moment);
  RETURN true;
END $$;
-- The old address says no, once. Whoever asked for the change was signed in as the neighbour, so every sign-in ends as well.
CREATE FUNCTION app.stop_mail_change(moment timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE who uuid;
BEGIN
  PERFORM 1 FROM volunteer v JOIN mail_change m ON m.volunteer_id = v.id WHERE m.stop_hash = app.capability() FOR UPDATE OF v;
  UPDATE mail_change SET stopped_at = moment WHERE stop_hash = app.capability() AND stopped_at IS NULL RETURNING volunteer_id INTO who;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM session s USING volunteer v WHERE v.id = who AND s.user_id = v.user_id;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION app.confirm_mail_change(timestamptz), app.stop_mail_change(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.confirm_mail_change(timestamptz), app.stop_mail_change(timestamptz) TO zorgzame_buur_app;

CREATE OR REPLACE FUNCTION app.passes_end_with_neighbour() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  DELETE FROM letter_pass WHERE volunteer_id = NEW.id;
  DELETE FROM mail_change WHERE volunteer_id = NEW.id;
  RETURN NULL;
END $$;

-- Added to what is forgotten as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.forget_people(text, timestamptz, timestamptz)'::regprocedure), 'WHEN ''link'' THEN',
  'WHEN ''newMail'' THEN DELETE FROM mail_change WHERE asked_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN ''link'' THEN'); END $$;
