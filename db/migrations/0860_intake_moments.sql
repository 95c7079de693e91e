-- Moments for a first talk with whoever wants to help: who of us sits where and when, and for whom it is kept. One moment
-- holds one person, and one person one moment that is still to come.
CREATE TABLE "intake_moment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"interviewer_id" uuid NOT NULL CONSTRAINT "intake_moment_interviewer_id_user_id_fk" REFERENCES "user"("id"),
	"place" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"volunteer_id" uuid CONSTRAINT "intake_moment_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE SET NULL,
	"booked_at" timestamp with time zone,
	"outcome" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intake_moment_ends_later" CHECK ("ends_at" > "starts_at"),
	CONSTRAINT "intake_moment_outcome" CHECK ("outcome" IN ('held','missed','withdrawn'))
);
CREATE UNIQUE INDEX "intake_moment_booked" ON "intake_moment" USING btree ("volunteer_id") WHERE outcome IS NULL;
CREATE INDEX "intake_moment_starts" ON "intake_moment" USING btree ("starts_at");
-- Nobody sits in two places at once.
ALTER TABLE "intake_moment" ADD CONSTRAINT "intake_moment_overlap" EXCLUDE USING gist ("interviewer_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&)
	WHERE (outcome IS DISTINCT FROM 'withdrawn');

-- The address at which somebody chooses such a moment: kept as a hash, made again from the salt when a letter is written.
CREATE TABLE "intake_invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "intake_invitation_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"salt" text NOT NULL,
	"call_asked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intake_invitation_volunteer" UNIQUE ("volunteer_id")
);

-- Who is not eighteen yet talks with us after a parent said yes: by whichever door.
ALTER TABLE "volunteer" ADD COLUMN "is_minor" boolean DEFAULT false NOT NULL;
ALTER TABLE "volunteer" ADD COLUMN "parent_yes_at" timestamp with time zone;
GRANT UPDATE ("parent_yes_at") ON "volunteer" TO zorgzame_buur_app;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_parent_first"
	CHECK (NOT is_minor OR parent_yes_at IS NOT NULL OR state IN ('interested','invited','other_place','not_suitable','ended'));

-- Whose address this request came in by, as long as it leads to a talk.
CREATE FUNCTION app.invited() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id FROM intake_invitation i JOIN volunteer v ON v.id = i.volunteer_id
  WHERE i.token_hash = app.capability() AND v.state IN ('interested','invited','intake_booked','intake_done')
$$;
-- Who may have the talk: a coordinator of the quarter, or of any while it is not known where they live.
CREATE FUNCTION app.interviewers_for(who uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT u.id FROM volunteer v JOIN "user" u ON u.role = 'coordinator' AND u.deactivated_at IS NULL
  WHERE v.id = who AND (v.neighbourhood_id IS NULL
    OR EXISTS (SELECT 1 FROM coordinator_neighbourhood c WHERE c.user_id = u.id AND c.neighbourhood_id = v.neighbourhood_id))
$$;
CREATE FUNCTION app.invited_interviewers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT app.interviewers_for(app.invited())
$$;
CREATE FUNCTION app.interviewer_name(who uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT split_part(u.name, ' ', 1) FROM "user" u WHERE u.id = who AND u.role = 'coordinator'
$$;
-- Somebody who signs up on the page is given the address with it, and nobody else's.
CREATE FUNCTION app.signed_up_now() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id FROM volunteer v WHERE v.state = 'interested' AND v.created_at = transaction_timestamp()
$$;
REVOKE ALL ON FUNCTION app.invited(), app.interviewers_for(uuid), app.interviewer_name(uuid), app.invited_interviewers(), app.signed_up_now() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.invited(), app.interviewers_for(uuid), app.interviewer_name(uuid), app.invited_interviewers(), app.signed_up_now() TO zorgzame_buur_app;

GRANT SELECT, INSERT, DELETE ON intake_moment TO zorgzame_buur_app;
GRANT UPDATE ("volunteer_id", "booked_at", "outcome") ON intake_moment TO zorgzame_buur_app;
ALTER TABLE intake_moment ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON intake_moment USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY desk_moments ON intake_moment USING (app.has_role('operator','coordinator'));
CREATE POLICY invited_reads ON intake_moment FOR SELECT USING (volunteer_id = (SELECT app.invited())
  OR (volunteer_id IS NULL AND interviewer_id IN (SELECT app.invited_interviewers())));
CREATE POLICY invited_chooses ON intake_moment FOR UPDATE USING (volunteer_id = (SELECT app.invited())
  OR (volunteer_id IS NULL AND interviewer_id IN (SELECT app.invited_interviewers())))
  WITH CHECK (volunteer_id IS NULL OR volunteer_id = (SELECT app.invited()));

GRANT SELECT, INSERT ON intake_invitation TO zorgzame_buur_app;
GRANT UPDATE ("call_asked_at") ON intake_invitation TO zorgzame_buur_app;
ALTER TABLE intake_invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON intake_invitation USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY desk_invites ON intake_invitation USING (
  EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)));
CREATE POLICY new_invitation ON intake_invitation FOR INSERT WITH CHECK (app.is_visitor() AND volunteer_id IN (SELECT app.signed_up_now()));
CREATE POLICY invited_holds ON intake_invitation USING (volunteer_id = (SELECT app.invited()));

CREATE POLICY invited_reads ON volunteer FOR SELECT USING (id = (SELECT app.invited()));
CREATE POLICY invited_moves ON volunteer FOR UPDATE
  USING (id = (SELECT app.invited()) AND state IN ('interested','invited','intake_booked'))
  WITH CHECK (id = (SELECT app.invited()) AND state IN ('interested','invited','intake_booked'));

-- When the road is decided the address leads nowhere any more; who comes back has another.
CREATE FUNCTION app.invitation_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM intake_invitation WHERE volunteer_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.invitation_ends() FROM PUBLIC;
CREATE TRIGGER volunteer_invitation_ends AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state NOT IN ('interested','invited','intake_booked','intake_done') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.invitation_ends();

-- Added to what they do as it stands, so that they keep what others added.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM agenda_feed WHERE volunteer_id = who;',
    'DELETE FROM agenda_feed WHERE volunteer_id = who;
  DELETE FROM intake_invitation WHERE volunteer_id = who;
  UPDATE intake_moment SET volunteer_id = NULL, booked_at = NULL WHERE volunteer_id = who AND outcome IS NULL;
  DELETE FROM intake_moment WHERE volunteer_id = who;');
  EXECUTE replace(pg_get_functiondef('app.end_duties(uuid, text[], timestamptz)'::regprocedure), 'd.volunteer_id = app.volunteer_id()',
    'd.volunteer_id = app.volunteer_id() OR d.volunteer_id = app.invited()');
  EXECUTE (SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''call_about_talk''::text, ')
    FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
