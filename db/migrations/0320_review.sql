-- How it goes with a pair: asked by telephone, written down by staff, and followed by the next call or an end.
CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"match_id" uuid NOT NULL CONSTRAINT "review_match_id_match_id_fk" REFERENCES "match"("id") ON DELETE CASCADE,
	"held_on" date NOT NULL,
	"resident" text NOT NULL,
	"neighbour" text NOT NULL,
	"rhythm" text NOT NULL,
	"limits" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"by" uuid CONSTRAINT "review_by_user_id_fk" REFERENCES "user"("id"),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_resident" CHECK ("resident" IN ('good','mixed','bad')),
	CONSTRAINT "review_neighbour" CHECK ("neighbour" IN ('good','mixed','bad')),
	CONSTRAINT "review_rhythm" CHECK ("rhythm" IN ('good','mixed','bad')),
	CONSTRAINT "review_limits" CHECK ("limits" IN ('good','mixed','bad')),
	CONSTRAINT "review_outcome" CHECK ("outcome" IN ('continue','change','end'))
);
CREATE INDEX "review_match" ON "review" USING btree ("match_id","held_on");
GRANT SELECT, INSERT ON review TO zorgzame_buur_app;
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON review USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_review ON review USING (EXISTS (
    SELECT 1 FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE m.id = match_id AND app.works_for(h.neighbourhood_id)))
  WITH CHECK ("by" = app.actor_id() AND EXISTS (
    SELECT 1 FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE m.id = match_id AND app.works_for(h.neighbourhood_id)));

ALTER TABLE "duty" DROP CONSTRAINT "duty_kind";
ALTER TABLE "duty" ADD CONSTRAINT "duty_kind" CHECK ("kind" IN ('step','worry','tell_neighbour','tell_resident','ask_how_it_went','arrange_change','round_off','aftercare_resident','aftercare_neighbour','call_newcomer'));
