-- Who stands on a list that was read in helps nobody yet: no calendar is told of them, as of whoever stopped.
CREATE OR REPLACE FUNCTION app.feed_volunteer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id FROM agenda_feed f JOIN volunteer v ON v.id = f.volunteer_id
  WHERE f.token_hash = app.capability() AND v.state NOT IN ('listed','suspended','other_place','not_suitable','ended')
$$;
DROP TRIGGER volunteer_feed_ends ON volunteer;
CREATE TRIGGER volunteer_feed_ends AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('listed','suspended','other_place','not_suitable','ended') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.feed_ends_with_neighbour();
