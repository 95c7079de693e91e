-- Whoever proved that a request is theirs asks again, and is not asked for what we know. The draft that begins so keeps
-- whose it is, apart from what can be typed, and only the database writes that down.
CREATE TABLE "ask_again" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL CONSTRAINT "ask_again_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE,
	"expires_at" timestamp with time zone NOT NULL
);
CREATE INDEX "ask_again_resident" ON "ask_again" USING btree ("resident_id");
GRANT SELECT ON "ask_again" TO zorgzame_buur_app;
ALTER TABLE "ask_again" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "ask_again" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_again ON "ask_again" FOR SELECT USING (token_hash = app.capability());
-- Whose draft it is, so that what was told again can be laid beside what is known.
CREATE POLICY again_resident ON resident FOR SELECT USING (
  id IN (SELECT a.resident_id FROM ask_again a WHERE a.token_hash = app.capability() AND a.expires_at > now()));

CREATE FUNCTION app.ask_again(draft_hash text, known jsonb, until timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE who uuid;
BEGIN
  SELECT r.id INTO who FROM resident_access x JOIN help_request h ON h.id = x.help_request_id JOIN resident r ON r.id = h.resident_id
   WHERE x.token_hash = app.capability() AND x.expires_at > now() AND r.restricted_at IS NULL AND r.merged_into IS NULL;
  IF who IS NULL THEN RETURN false; END IF;
  INSERT INTO request_draft (token_hash, answers, updated_at, expires_at) VALUES (draft_hash, known, now(), until);
  INSERT INTO ask_again (token_hash, resident_id, expires_at) VALUES (draft_hash, who, until);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION app.ask_again(text, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.ask_again(text, jsonb, timestamptz) TO zorgzame_buur_app;

-- Added to what is forgotten as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.forget_people(text, timestamptz, timestamptz)'::regprocedure), 'WHEN ''draft'' THEN',
  'WHEN ''draft'' THEN DELETE FROM ask_again WHERE expires_at < past;'); END $$;
