-- Beside the code of six digits staff may use a key of their device (WebAuthn). Only its public half is kept: it opens nothing.
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL CONSTRAINT "passkey_user_id_user_id_fk" REFERENCES "user"("id") ON DELETE CASCADE,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"synced" boolean NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "passkey_counter" CHECK ("counter" >= 0),
	CONSTRAINT "passkey_backed_up" CHECK ("synced" OR NOT "backed_up")
);
CREATE INDEX "passkey_user" ON "passkey" USING btree ("user_id");

-- What a key must sign: kept on the session that asked, for minutes, and taken from there once.
ALTER TABLE "session" ADD COLUMN "challenge" text;
ALTER TABLE "session" ADD COLUMN "challenge_until" timestamp with time zone;
-- Until when this session was used without a long break: after one it is asked again who is there.
ALTER TABLE "session" ADD COLUMN "awake_at" timestamp with time zone DEFAULT now() NOT NULL;
UPDATE "session" SET "awake_at" = "last_seen_at";

-- The sign-in alone reads keys; an admin may only take them off.
GRANT SELECT, INSERT, UPDATE, DELETE ON "passkey" TO zorgzame_buur_app;
ALTER TABLE "passkey" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "passkey" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY sign_in_all ON "passkey" USING (app.actor_kind() = 'session') WITH CHECK (app.actor_kind() = 'session');
CREATE POLICY admin_reads ON "passkey" FOR SELECT USING (app.has_role('admin'));
CREATE POLICY admin_takes_off ON "passkey" FOR DELETE USING (app.has_role('admin') AND user_id <> app.actor_id());

DO $$ BEGIN EXECUTE replace(pg_get_functiondef('app.erase_user(uuid)'::regprocedure), 'DELETE FROM second_factor WHERE user_id = who;',
  'DELETE FROM second_factor WHERE user_id = who; DELETE FROM passkey WHERE user_id = who;'); END $$;
