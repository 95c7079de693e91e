-- The house of a resident is the last that a neighbour reads: after the first call. Until then they read whom to call and in
-- which street, through a view; the row itself opens with the call. An address that was typed keeps its number in the street,
-- so that waits too. Whom nobody can call is reached by going there.
CREATE FUNCTION app.residents_called() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT h.resident_id FROM match m JOIN help_request h ON h.id = m.help_request_id JOIN resident r ON r.id = h.resident_id
   WHERE m.volunteer_id = app.volunteer_id() AND app.pair_shows(m.state)
     AND (m.first_contact_at IS NOT NULL OR r.phone IS NULL AND NOT EXISTS (
       SELECT FROM relation l WHERE l.resident_id = r.id AND l.until IS NULL AND 'contact' = ANY (l.may) AND l.phone IS NOT NULL))
$$;
REVOKE ALL ON FUNCTION app.residents_called() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.residents_called() TO zorgzame_buur_app;

DROP POLICY read_resident ON resident;
CREATE POLICY read_resident ON resident FOR SELECT USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT app.residents_called()) OR id IN (SELECT app.residents_asked_for()));

DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE VIEW resident_helped AS
    SELECT r.id, r.name, r.phone, r.phone_note, r.contact_first, r.may_leave_message, r.wishes, r.postcode, r.municipality,
      CASE WHEN r.house_number IS NOT NULL OR r.id IN (SELECT app.residents_called()) THEN r.street END AS street,
      CASE WHEN r.id IN (SELECT app.residents_called()) THEN r.house_number END AS house_number,
      CASE WHEN r.id IN (SELECT app.residents_called()) THEN r.box END AS box,
      CASE WHEN r.id IN (SELECT app.residents_called()) THEN r.point_near END AS point_near
    FROM resident r WHERE r.id IN (SELECT app.volunteer_residents())$view$);
END $do$;
GRANT SELECT ON resident_helped TO zorgzame_buur_app;
