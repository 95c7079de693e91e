-- What somebody has to have done before we bring them to a neighbour: what, which version, on which day, good until when, how
-- and by whom. No column has room for words: of an extract, an identity card or a reference nothing is kept but the day.
CREATE TABLE "start_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "start_step_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"item" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"done_on" date NOT NULL,
	"valid_until" date,
	"how" text NOT NULL,
	"by" uuid CONSTRAINT "start_step_by_user_id_fk" REFERENCES "user"("id"),
	"struck_at" timestamp with time zone,
	"struck_by" uuid CONSTRAINT "start_step_struck_by_user_id_fk" REFERENCES "user"("id"),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "start_step_item" CHECK ("item" IN ('note','agreement','code','identity','references','training','extract')),
	CONSTRAINT "start_step_how" CHECK ("how" IN ('page','paper','phone','in_person')),
	CONSTRAINT "start_step_lasts" CHECK ("valid_until" >= "done_on"),
	CONSTRAINT "start_step_page" CHECK ("how" <> 'page' OR "item" IN ('note','agreement','code'))
);
CREATE INDEX "start_step_volunteer" ON "start_step" USING btree ("volunteer_id");

ALTER TABLE "volunteer" ADD COLUMN "start_taken_over_until" date;
ALTER TABLE "volunteer" ADD COLUMN "start_asked" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "volunteer" ADD COLUMN "start_told" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE volunteer ADD CONSTRAINT volunteer_start_asked CHECK (start_asked <@ ARRAY['note','agreement','code','identity','references','training','extract','insurance']);
GRANT UPDATE ("start_asked", "start_told") ON "volunteer" TO zorgzame_buur_app;

-- Whoever helped before this list was kept helps on for half a year, and is told a month before it ends. So does whoever comes
-- in one piece from another system; nobody who comes by the form, because they are in no such state.
CREATE FUNCTION app.take_over_start() RETURNS trigger LANGUAGE plpgsql SET search_path = public, app, pg_temp AS $$
BEGIN NEW.start_taken_over_until := (now() + interval '183 days')::date; RETURN NEW; END $$;
REVOKE ALL ON FUNCTION app.take_over_start() FROM PUBLIC;
CREATE TRIGGER volunteer_taken_over BEFORE INSERT ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('ready','active','paused','suspended','ended') AND NEW.agreement_signed_at IS NOT NULL AND NEW.start_taken_over_until IS NULL)
  EXECUTE FUNCTION app.take_over_start();
UPDATE volunteer v SET start_taken_over_until = (now() + interval '183 days')::date
  WHERE state IN ('ready','active','paused','suspended','ended') AND agreement_signed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = v.id);
-- The agreement of the talk was signed on paper: it counts, also for who is on the road.
INSERT INTO start_step (id, volunteer_id, item, done_on, how)
  SELECT gen_random_uuid(), id, 'agreement', agreement_signed_at::date, 'paper' FROM volunteer v
  WHERE agreement_signed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = v.id);

GRANT SELECT, INSERT ON "start_step" TO zorgzame_buur_app;
GRANT UPDATE ("struck_at", "struck_by") ON "start_step" TO zorgzame_buur_app;
ALTER TABLE "start_step" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "start_step" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY read_step ON "start_step" FOR SELECT USING (app.serves_volunteer(volunteer_id) OR volunteer_id = app.volunteer_id());
-- A text is agreed with on one's own page; all the rest somebody of the city writes down.
CREATE POLICY own_step ON "start_step" FOR INSERT WITH CHECK (volunteer_id = app.volunteer_id() AND how = 'page' AND by = app.actor_id());
CREATE POLICY staff_step ON "start_step" FOR INSERT WITH CHECK (
  app.has_role('operator','coordinator') AND app.serves_volunteer(volunteer_id) AND how <> 'page' AND by = app.actor_id());
CREATE POLICY strike_step ON "start_step" FOR UPDATE USING (app.has_role('operator','coordinator') AND app.serves_volunteer(volunteer_id));
-- Nobody approves themselves: not a coordinator who is a neighbour under the same mail address either.
CREATE FUNCTION app.refuse_own_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF app.is_oneself(ARRAY[NEW.volunteer_id]) THEN RAISE insufficient_privilege; END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.refuse_own_step() FROM PUBLIC;
CREATE TRIGGER start_step_not_own BEFORE INSERT OR UPDATE ON start_step FOR EACH ROW EXECUTE FUNCTION app.refuse_own_step();

-- What the matching keeps in memory follows every step, and what the city asks.
CREATE TRIGGER start_step_matching_new AFTER INSERT ON start_step REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change();
CREATE TRIGGER start_step_matching_change AFTER UPDATE ON start_step REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change();
CREATE TRIGGER start_step_matching_gone AFTER DELETE ON start_step REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.note_matching_change();
CREATE FUNCTION app.note_start_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN INSERT INTO matching_change DEFAULT VALUES; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.note_start_rules() FROM PUBLIC;
CREATE TRIGGER city_matching_change AFTER UPDATE OF settings ON city FOR EACH ROW
  WHEN (NEW.settings->'startList' IS DISTINCT FROM OLD.settings->'startList') EXECUTE FUNCTION app.note_start_rules();

-- The start of a neighbour in one row: what the rules of the domain need, and no more.
CREATE VIEW matching_start AS
  SELECT v.id AS volunteer_id, v.start_taken_over_until AS taken_over_until, v.start_asked AS asked,
    coalesce((SELECT jsonb_agg(jsonb_build_object('item', s.item, 'version', s.version, 'until', s.valid_until))
      FROM start_step s WHERE s.volunteer_id = v.id AND s.struck_at IS NULL), '[]') AS steps
  FROM volunteer v WHERE (SELECT app.may_match());
GRANT SELECT ON matching_start TO zorgzame_buur_app;

-- The same of one neighbour, for who answers by a link, for themselves, and for staff where the neighbour stands in a line.
CREATE FUNCTION app.start_of(who uuid) RETURNS TABLE (taken_over_until date, asked text[], steps jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.start_taken_over_until, v.start_asked,
    coalesce((SELECT jsonb_agg(jsonb_build_object('item', s.item, 'version', s.version, 'until', s.valid_until))
      FROM start_step s WHERE s.volunteer_id = v.id AND s.struck_at IS NULL), '[]')
  FROM volunteer v WHERE v.id = who
    AND (app.may_match() OR v.id = app.volunteer_id() OR v.id IN (SELECT app.capability_volunteers()))
$$;
REVOKE ALL ON FUNCTION app.start_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.start_of(uuid) TO zorgzame_buur_app;

-- Added to the lists as they stand, so that they keep what others added.
DO $$ BEGIN
  EXECUTE (SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''renew_start''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM second_look WHERE volunteer_id = who;',
    'DELETE FROM second_look WHERE volunteer_id = who;
  DELETE FROM start_step WHERE volunteer_id = who;
  UPDATE volunteer SET start_taken_over_until = NULL, start_asked = ''{}'', start_told = ''{}'' WHERE id = who;');
END $$;
