-- One question to whoever passed a request on, answered from a link without signing in: once, and only for some days.
CREATE TABLE "referrer_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL CONSTRAINT "referrer_question_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"referrer_id" uuid NOT NULL CONSTRAINT "referrer_question_referrer_id_user_id_fk" REFERENCES "user"("id"),
	"question" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"asked_by" uuid CONSTRAINT "referrer_question_asked_by_user_id_fk" REFERENCES "user"("id"),
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "referrer_question_token_hash_unique" UNIQUE ("token_hash"),
	CONSTRAINT "referrer_question_question" CHECK ("question" IN ('still_wanted','reached','own')),
	CONSTRAINT "referrer_question_answer" CHECK ("answer" IN ('yes','no','unsure')),
	CONSTRAINT "referrer_question_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL)),
	CONSTRAINT "referrer_question_own_words" CHECK ("question" <> 'own' OR "text" <> '')
);
CREATE INDEX "referrer_question_request" ON "referrer_question" USING btree ("help_request_id", "asked_at");
CREATE INDEX "referrer_question_referrer" ON "referrer_question" USING btree ("referrer_id");
GRANT SELECT, INSERT ON "referrer_question" TO zorgzame_buur_app;
ALTER TABLE "referrer_question" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "referrer_question" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_question ON "referrer_question" USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)))
  WITH CHECK (answer IS NULL AND EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));

-- What the holder of the link sees: the question, and whether it can still be answered. Nothing of the request but its number.
CREATE FUNCTION app.question_of_link(moment timestamptz) RETURNS TABLE (id uuid, question text, words text, reference text, passed_on timestamptz, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT q.id, q.question, q.text, h.reference, h.created_at,
    CASE WHEN q.answer IS NOT NULL THEN 'answered' WHEN q.expires_at <= moment OR h.due_at IS NULL THEN 'over' ELSE 'open' END
  FROM referrer_question q JOIN help_request h ON h.id = q.help_request_id WHERE q.token_hash = app.capability()
$$;
-- The one answer, once and in time. It ends what waited for it, and tells about which request it was.
CREATE FUNCTION app.answer_question_of_link(said text, moment timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE about uuid;
BEGIN
  UPDATE referrer_question q SET answer = said, answered_at = moment FROM help_request h
    WHERE q.token_hash = app.capability() AND q.answer IS NULL AND q.expires_at > moment
      AND h.id = q.help_request_id AND h.due_at IS NOT NULL RETURNING q.help_request_id INTO about;
  UPDATE duty d SET ended_at = moment, how = 'itself' WHERE d.thing_id = about AND d.kind = 'referrer_answer' AND d.ended_at IS NULL;
  RETURN about;
END $$;
REVOKE ALL ON FUNCTION app.question_of_link(timestamptz), app.answer_question_of_link(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.question_of_link(timestamptz), app.answer_question_of_link(text, timestamptz) TO zorgzame_buur_app;

-- Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''referrer_answer''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
