-- Who thinks it over after the talk does so until a day that was agreed, on which somebody of us calls. Nobody thinks without a
-- day.
ALTER TABLE "volunteer" ADD COLUMN "thinking_until" date;
GRANT UPDATE ("thinking_until", "is_minor") ON "volunteer" TO zorgzame_buur_app;
DO $$ BEGIN
  EXECUTE (SELECT 'ALTER TABLE volunteer DROP CONSTRAINT volunteer_state, ADD CONSTRAINT volunteer_state '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''thinking''::text, ')
    FROM pg_constraint WHERE conname = 'volunteer_state' AND conrelid = 'volunteer'::regclass);
  EXECUTE format('CREATE OR REPLACE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::jsonb',
    jsonb_set(jsonb_set(app.state_paths(), '{volunteer,intake_done}', '["ready","thinking","other_place","not_suitable","ended"]'),
      '{volunteer,thinking}', '["intake_done","other_place","ended"]')));
END $$;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_thinks_until" CHECK (state <> 'thinking' OR thinking_until IS NOT NULL);

-- The address of the talk leads on to what was agreed, as long as nothing is decided.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.invited()'::regprocedure), '''intake_done'')', '''intake_done'',''thinking'')');
  -- Who had the talk does not let somebody in either when a colleague heard the yes afterwards.
  EXECUTE replace(pg_get_functiondef('app.neighbour_needs_two()'::regprocedure), 't.to_state = OLD.state ORDER BY',
    't.to_state = OLD.state AND NOT (t.to_state = ''intake_done'' AND t.from_state IS NOT DISTINCT FROM ''thinking'') ORDER BY');
END $$;
DROP TRIGGER volunteer_invitation_ends ON volunteer;
CREATE TRIGGER volunteer_invitation_ends AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state NOT IN ('interested','invited','intake_booked','intake_done','thinking') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.invitation_ends();

-- What a colleague had taken is free for the others when the account ends, or when they no longer work there.
CREATE FUNCTION app.hands_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE duty SET owner_id = NULL WHERE owner_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.hands_off() FROM PUBLIC;
CREATE TRIGGER user_hands_off AFTER UPDATE OF deactivated_at ON "user" FOR EACH ROW
  WHEN (NEW.deactivated_at IS NOT NULL AND OLD.deactivated_at IS NULL) EXECUTE FUNCTION app.hands_off();

-- Who is not eighteen is asked for nothing in a home or in a car: the matching must know it.
CREATE OR REPLACE VIEW matching_volunteer AS
  SELECT id, first_name, last_name, neighbourhood_id, street, lat, lon, state, gender, kinds, preferred_kinds, languages, mother_tongue,
    slots, radius_metres, weekly_capacity, lower_limit_asks14, paused_until, restricted_at, avoids, topics, only_with,
    CASE kept WHEN 'person' THEN coalesce(kept_for_resident::text, '') WHEN 'organisation' THEN 'org:' || kept_for_organisation END AS kept_for,
    comes_back, is_minor
  FROM volunteer WHERE (SELECT app.may_match());
DO $$ BEGIN
  EXECUTE (SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''ask_adult''::text, ')
    FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;
-- The same at the doors behind the matching, which ask it of one neighbour: of whom they know the start, and nobody else.
CREATE FUNCTION app.is_minor(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.is_minor FROM volunteer v WHERE v.id = who
    AND (app.may_match() OR v.id = app.volunteer_id() OR v.id IN (SELECT app.capability_volunteers()))
$$;
REVOKE ALL ON FUNCTION app.is_minor(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_minor(uuid) TO zorgzame_buur_app;
