-- A colleague has the talk in the place of one who left: the hour and the place stay.
GRANT UPDATE ("interviewer_id") ON intake_moment TO zorgzame_buur_app;

-- Somebody of a list who fills the form was the same person all along: by the name, and the number or the mail address. What the
-- list said of them goes along, and the record that waited for an answer is gone. Nobody learns whether there was one: the form
-- does the same for everybody, and only for whoever came in by it just now.
ALTER TABLE "listed_neighbour" DROP CONSTRAINT "listed_neighbour_how",
  ADD CONSTRAINT "listed_neighbour_how" CHECK ("how" IN ('link','phone','form'));
CREATE FUNCTION app.join_listed(newcomer uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE came volunteer; found uuid[];
BEGIN
  SELECT * INTO came FROM volunteer v WHERE v.id = newcomer AND v.id IN (SELECT app.signed_up_now());
  SELECT array_agg(l.id) INTO found FROM (
    SELECT v.id FROM volunteer v WHERE v.state = 'listed' AND v.restricted_at IS NULL
      AND (v.phone = came.phone OR lower(v.email) = lower(came.email))
      AND app.name_key(v.first_name, v.last_name) = app.name_key(came.first_name, came.last_name)
    ORDER BY v.created_at, v.id FOR UPDATE) l;
  IF found IS NULL THEN RETURN; END IF;
  UPDATE listed_neighbour SET volunteer_id = newcomer, answered_at = moment, how = 'form', consent = 'form' WHERE volunteer_id = found[1];
  DELETE FROM transition WHERE thing_id = ANY (found);
  DELETE FROM message WHERE volunteer_id = ANY (found);
  PERFORM app.erase_rows('volunteer', found);
  INSERT INTO erased (id, kind, at) SELECT unnest(found), 'volunteer', moment ON CONFLICT (id) DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION app.join_listed(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.join_listed(uuid, timestamptz) TO zorgzame_buur_app;
