-- Whatever waits for somebody stands in one table, with who does it and by when. It is opened where a state is entered
-- and ended where it is left; of one kind there is one open duty about one thing.
CREATE TABLE "duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"help_request_id" uuid CONSTRAINT "duty_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"volunteer_id" uuid CONSTRAINT "duty_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"owner_role" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"ended_at" timestamp with time zone,
	"how" text,
	"ended_by" uuid CONSTRAINT "duty_ended_by_user_id_fk" REFERENCES "user"("id"),
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "duty_kind" CHECK ("kind" IN ('step','worry','tell_neighbour','call_newcomer')),
	CONSTRAINT "duty_owner_role" CHECK ("owner_role" IN ('staff','coordinator')),
	CONSTRAINT "duty_how" CHECK ("how" IN ('phone','in_person','not_needed','itself')),
	CONSTRAINT "duty_ended" CHECK (("ended_at" IS NULL) = ("how" IS NULL)),
	CONSTRAINT "duty_in_reach" CHECK (num_nonnulls("help_request_id", "volunteer_id") > 0)
);
CREATE UNIQUE INDEX "duty_open" ON "duty" USING btree ("thing_id","kind") WHERE ended_at IS NULL;
CREATE INDEX "duty_due" ON "duty" USING btree ("due_at") WHERE ended_at IS NULL;
CREATE INDEX "duty_request" ON "duty" USING btree ("help_request_id");
CREATE INDEX "duty_volunteer" ON "duty" USING btree ("volunteer_id");

-- What waits already.
INSERT INTO duty (id, kind, thing, thing_id, help_request_id, owner_role, due_at, opened_at, why)
  SELECT gen_random_uuid(), 'step', 'help_request', id, id,
    CASE WHEN state IN ('ready','proposed_to_resident','ongoing') THEN 'coordinator' ELSE 'staff' END, due_at, state_since, state
  FROM help_request WHERE due_at IS NOT NULL;
INSERT INTO duty (id, kind, thing, thing_id, help_request_id, owner_role, due_at, opened_at, why)
  SELECT gen_random_uuid(), 'worry', 'signal', id, help_request_id, 'coordinator', due_at, created_at, state
  FROM signal WHERE state = 'open';
INSERT INTO duty (id, kind, thing, thing_id, volunteer_id, owner_role, due_at, opened_at, why)
  SELECT gen_random_uuid(), 'call_newcomer', 'volunteer', id, id, 'coordinator', state_since + interval '7 days', state_since, state
  FROM volunteer WHERE state = 'interested';

GRANT SELECT, INSERT ON duty TO zorgzame_buur_app;
GRANT UPDATE (ended_at, how, ended_by, note) ON duty TO zorgzame_buur_app;
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON duty USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_duty ON duty USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (help_request_id IS NULL AND EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id))));
-- A resident or a neighbour who changes something leaves work for staff, and never reads it.
CREATE POLICY new_duty ON duty FOR INSERT WITH CHECK (app.actor_kind() <> 'nobody' AND ended_at IS NULL);

CREATE FUNCTION app.end_duties(about uuid, kinds text[], at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  UPDATE duty d SET ended_at = at, how = 'itself', ended_by = app.actor_id()
   WHERE d.thing_id = about AND d.kind = ANY (kinds) AND d.ended_at IS NULL
     AND (app.is_system() OR d.volunteer_id = app.volunteer_id()
       OR d.help_request_id IN (SELECT app.resident_requests() UNION ALL SELECT app.offered_requests() UNION ALL SELECT app.volunteer_requests())
       OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = d.help_request_id AND app.works_for(h.neighbourhood_id))
       OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = d.volunteer_id AND app.works_for(v.neighbourhood_id)))
$$;
REVOKE ALL ON FUNCTION app.end_duties(uuid, text[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.end_duties(uuid, text[], timestamptz) TO zorgzame_buur_app;
