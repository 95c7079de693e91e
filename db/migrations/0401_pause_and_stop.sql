-- Every mail to a neighbour holds an address with which a pause begins, without signing in and with nothing else behind it.
CREATE TABLE "letter_pass" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "letter_pass_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
CREATE INDEX "letter_pass_volunteer" ON "letter_pass" USING btree ("volunteer_id");
GRANT SELECT, INSERT ON letter_pass TO zorgzame_buur_app;
ALTER TABLE letter_pass ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON letter_pass USING (app.is_system()) WITH CHECK (app.is_system());

-- Whoever holds such an address learns and changes one thing: the pause.
CREATE FUNCTION app.pause_of_letter() RETURNS TABLE (volunteer_id uuid, paused_until timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id, v.paused_until FROM letter_pass p JOIN volunteer v ON v.id = p.volunteer_id WHERE p.token_hash = app.capability()
$$;
CREATE FUNCTION app.pause_by_letter(until timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE volunteer SET paused_until = until WHERE id IN (SELECT p.volunteer_id FROM letter_pass p WHERE p.token_hash = app.capability())
$$;
REVOKE ALL ON FUNCTION app.pause_of_letter(), app.pause_by_letter(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.pause_of_letter(), app.pause_by_letter(timestamptz) TO zorgzame_buur_app;

DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''ask_about_pause''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;

-- With the neighbour go the addresses in old mails: whoever stopped is not asked, so there is nothing to pause.
CREATE FUNCTION app.passes_end_with_neighbour() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM letter_pass WHERE volunteer_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.passes_end_with_neighbour() FROM PUBLIC;
CREATE TRIGGER volunteer_gone AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('ended','other_place','not_suitable') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.passes_end_with_neighbour();
