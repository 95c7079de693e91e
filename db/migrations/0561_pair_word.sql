-- What the two of a pair say in own words: what does not go well, why it stops, and thanks. Staff read it first; the other
-- reads only what was passed on.
CREATE TABLE "pair_word" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL CONSTRAINT "pair_word_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"match_id" uuid NOT NULL CONSTRAINT "pair_word_match_id_match_id_fk" REFERENCES "match"("id") ON DELETE CASCADE,
	"volunteer_id" uuid NOT NULL CONSTRAINT "pair_word_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id"),
	"kind" text NOT NULL,
	"writer" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"read_by" uuid CONSTRAINT "pair_word_read_by_user_id_fk" REFERENCES "user"("id"),
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pair_word_kind" CHECK ("kind" IN ('not_well','agreed','ending','thanks')),
	CONSTRAINT "pair_word_writer" CHECK ("writer" IN ('neighbour','resident','staff')),
	CONSTRAINT "pair_word_state" CHECK ("state" IN ('held','passed_on','kept')),
	CONSTRAINT "pair_word_says_something" CHECK (length("text") BETWEEN 1 AND 1000)
);
CREATE INDEX "pair_word_match" ON "pair_word" USING btree ("match_id","created_at");
CREATE INDEX "pair_word_request" ON "pair_word" USING btree ("help_request_id");
CREATE INDEX "pair_word_volunteer" ON "pair_word" USING btree ("volunteer_id");

-- Whose words they are and what they say never changes.
GRANT SELECT, INSERT ON "pair_word" TO zorgzame_buur_app;
GRANT UPDATE ("state", "read_by", "read_at") ON "pair_word" TO zorgzame_buur_app;
ALTER TABLE "pair_word" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "pair_word" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_word ON "pair_word" USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = "help_request_id" AND app.works_for(h.neighbourhood_id)));
CREATE POLICY own_word ON "pair_word" FOR SELECT USING (
  ("writer" = 'resident' AND "help_request_id" IN (SELECT app.resident_requests()))
  OR ("writer" = 'neighbour' AND "volunteer_id" = app.volunteer_id()));
CREATE POLICY thanked ON "pair_word" FOR SELECT USING (
  "kind" = 'thanks' AND "state" = 'passed_on' AND "volunteer_id" = app.volunteer_id());
CREATE POLICY new_word ON "pair_word" FOR INSERT WITH CHECK (
  ("writer" = 'resident' AND "state" <> 'passed_on' AND "help_request_id" IN (SELECT app.resident_requests()))
  OR ("writer" = 'neighbour' AND "state" <> 'passed_on' AND "volunteer_id" = app.volunteer_id() AND "match_id" IN (SELECT app.helped_matches())));

-- Added to the lists as they stand, so that they keep what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''read_thanks''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
