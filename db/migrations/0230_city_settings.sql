-- The admin changes the city's settings; every change is kept: which settings, from what to what, by whom, when.
ALTER TABLE city ADD COLUMN version integer NOT NULL DEFAULT 1;
CREATE TABLE "city_change" (
  "version" integer PRIMARY KEY NOT NULL,
  "at" timestamp with time zone NOT NULL,
  "changed_by" uuid NOT NULL,
  "changes" jsonb NOT NULL
);
ALTER TABLE "city_change" ADD CONSTRAINT "city_change_changed_by_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."user"("id");

ALTER TABLE city ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_read ON city FOR SELECT USING (true);
CREATE POLICY admin_update ON city FOR UPDATE USING (app.has_role('admin')) WITH CHECK (app.has_role('admin'));
GRANT UPDATE (settings, version) ON city TO zorgzame_buur_app;

ALTER TABLE city_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY admin_read ON city_change FOR SELECT USING (app.has_role('admin'));
CREATE POLICY new_change ON city_change FOR INSERT WITH CHECK (app.has_role('admin') AND changed_by = app.actor_id());
-- History is written once: neither changed nor taken away.
GRANT SELECT, INSERT ON city_change TO zorgzame_buur_app;
