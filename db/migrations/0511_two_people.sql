-- Some acts one person alone never does: they ask, another says yes. Making an admin is the first of them, because whoever
-- can make an admin can make everything else. The command on the server (create-admin) has no actor and stays the way in.
CREATE TABLE "second_look" (
	"id" uuid PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"user_id" uuid NOT NULL CONSTRAINT "second_look_user_id_user_id_fk" REFERENCES "user"("id") ON DELETE CASCADE,
	"asked_by" uuid NOT NULL CONSTRAINT "second_look_asked_by_user_id_fk" REFERENCES "user"("id"),
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" uuid CONSTRAINT "second_look_decided_by_user_id_fk" REFERENCES "user"("id"),
	"decided_at" timestamp with time zone,
	"decision" text,
	CONSTRAINT "second_look_act" CHECK ("act" IN ('make_admin')),
	CONSTRAINT "second_look_decision" CHECK ("decision" IN ('yes','no')),
	CONSTRAINT "second_look_decided" CHECK (num_nonnulls("decided_by", "decided_at", "decision") IN (0, 3)),
	CONSTRAINT "second_look_two_people" CHECK ("decided_by" <> "asked_by" AND "decided_by" <> "user_id")
);
CREATE UNIQUE INDEX "second_look_open" ON "second_look" USING btree ("act", "user_id") WHERE decided_at IS NULL;
GRANT SELECT, INSERT ON second_look TO zorgzame_buur_app;
GRANT UPDATE (decided_by, decided_at, decision) ON second_look TO zorgzame_buur_app;
ALTER TABLE second_look ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_look ON second_look FOR SELECT USING (app.has_role('admin'));
CREATE POLICY ask_look ON second_look FOR INSERT WITH CHECK (app.has_role('admin') AND asked_by = app.actor_id() AND decided_at IS NULL);
CREATE POLICY decide_look ON second_look FOR UPDATE USING (app.has_role('admin') AND decided_at IS NULL AND asked_by <> app.actor_id())
  WITH CHECK (decided_by = app.actor_id());

CREATE FUNCTION app.admin_needs_two() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF app.actor_kind() <> 'nobody' AND NOT EXISTS (SELECT 1 FROM second_look l WHERE l.act = 'make_admin' AND l.user_id = NEW.id
      AND l.decision = 'yes' AND l.decided_by = app.actor_id() AND l.decided_at > now() - interval '1 minute') THEN
    RAISE check_violation USING CONSTRAINT = 'admin_needs_two';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.admin_needs_two() FROM PUBLIC;
CREATE TRIGGER admin_made BEFORE INSERT ON "user" FOR EACH ROW
  WHEN (NEW.role = 'admin' AND NEW.deactivated_at IS NULL) EXECUTE FUNCTION app.admin_needs_two();
CREATE TRIGGER admin_raised BEFORE UPDATE OF role, deactivated_at ON "user" FOR EACH ROW
  WHEN (NEW.role = 'admin' AND NEW.deactivated_at IS NULL AND (OLD.role <> 'admin' OR OLD.deactivated_at IS NOT NULL))
  EXECUTE FUNCTION app.admin_needs_two();
