-- Staff prove twice who they are: by their mail, and by a code on a telephone of their own.
CREATE TABLE "second_factor" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"last_step" integer NOT NULL,
	"used_recovery" integer[] DEFAULT '{}' NOT NULL
);
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "session" ADD COLUMN "second_step_at" timestamp with time zone;

-- The sign-in alone reads it; an admin may only take it off.
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor TO zorgzame_buur_app;
ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON second_factor USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY sign_in_all ON second_factor USING (app.actor_kind() = 'session') WITH CHECK (app.actor_kind() = 'session');
CREATE POLICY admin_reads ON second_factor FOR SELECT USING (app.has_role('admin'));
CREATE POLICY admin_takes_off ON second_factor FOR DELETE USING (app.has_role('admin') AND user_id <> app.actor_id());
