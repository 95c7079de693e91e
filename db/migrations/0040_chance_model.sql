-- What a city learns from its own answers, week by week: written once, never changed.
CREATE TABLE "chance_model" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fitted_at" timestamp with time zone NOT NULL,
	"asks" integer NOT NULL,
	"yeses" integer NOT NULL,
	"refusal" text,
	"loss_before" double precision,
	"loss_after" double precision,
	"coefficients" jsonb,
	CONSTRAINT "chance_model_refusal" CHECK ("refusal" IN ('too_few','not_better')),
	CONSTRAINT "chance_model_accepted_or_refused" CHECK (("coefficients" IS NULL) = ("refusal" IS NOT NULL)),
	CONSTRAINT "chance_model_was_tried" CHECK (("refusal" IS NOT DISTINCT FROM 'too_few'::text) = ("loss_before" IS NULL) AND ("loss_before" IS NULL) = ("loss_after" IS NULL)),
	CONSTRAINT "chance_model_better" CHECK ("coefficients" IS NULL OR "loss_after" < "loss_before")
);
CREATE INDEX "chance_model_newest" ON "chance_model" USING btree ("fitted_at");

GRANT SELECT, INSERT ON chance_model TO zorgzame_buur_app;
ALTER TABLE chance_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY new_chance_model ON chance_model FOR INSERT WITH CHECK (app.is_system());
CREATE POLICY read_chance_model ON chance_model FOR SELECT USING (app.is_system() OR app.has_role('coordinator','admin'));

-- What was known of the two when the ask went out: distance, habits and counts. Nothing that says who somebody is.
ALTER TABLE "offer" ADD COLUMN "asked_facts" jsonb;
GRANT UPDATE (asked_facts) ON offer TO zorgzame_buur_app;
