-- Who works here is told by mail what waits, as they choose, and sees on their first page what is new to them.
CREATE TABLE "staff_desk" (
	"user_id" uuid PRIMARY KEY NOT NULL CONSTRAINT "staff_desk_user_id_user_id_fk" REFERENCES "user"("id") ON DELETE CASCADE,
	"choice" jsonb,
	"morning_on" date,
	"looked_at" timestamp with time zone,
	"new_since" timestamp with time zone
);
GRANT SELECT, INSERT, UPDATE ON staff_desk TO zorgzame_buur_app;
ALTER TABLE staff_desk ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON staff_desk USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_desk ON staff_desk USING (user_id = app.actor_id() AND app.has_role('operator','coordinator'))
  WITH CHECK (user_id = app.actor_id() AND app.has_role('operator','coordinator'));

-- Told once that it waits, and once that it is late.
ALTER TABLE "duty" ADD COLUMN "told_at" timestamp with time zone, ADD COLUMN "late_told_at" timestamp with time zone;
GRANT UPDATE (told_at, late_told_at) ON duty TO zorgzame_buur_app;
-- What waits already is no news.
UPDATE duty SET told_at = opened_at, late_told_at = CASE WHEN due_at < now() THEN now() END WHERE ended_at IS NULL;
CREATE INDEX "duty_untold" ON "duty" USING btree ("due_at") WHERE ended_at IS NULL AND (told_at IS NULL OR late_told_at IS NULL);
