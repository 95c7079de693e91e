-- Letters and corrections of who was held before two turned out to be one are held as well, by the same question as the rest.
CREATE OR REPLACE FUNCTION app.forget_people(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE batch CONSTANT integer := 200; found uuid[]; one uuid; gone integer := 0;
BEGIN
  IF NOT app.is_system() THEN RAISE insufficient_privilege; END IF;
  CASE rule
    WHEN 'newMail' THEN DELETE FROM mail_change WHERE asked_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'draft' THEN DELETE FROM ask_again WHERE expires_at < past; DELETE FROM request_draft WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'form' THEN DELETE FROM returned_form WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'key' THEN DELETE FROM resident_access WHERE expires_at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'session' THEN DELETE FROM session WHERE expires < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'link' THEN DELETE FROM verification_token WHERE expires < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'counter' THEN DELETE FROM rate_limit WHERE window_start < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'letter' THEN
      DELETE FROM message m WHERE coalesce(sent_at, created_at) < past
        AND NOT (app.is_held(m.volunteer_id, moment) OR app.is_held(m.user_id, moment)
          OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = m.help_request_id AND app.is_held(h.resident_id, moment)));
      GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'bounced' THEN DELETE FROM bad_address WHERE since < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'correction' THEN
      DELETE FROM correction c WHERE at < past
        AND NOT (app.is_held(c.resident_id, moment) OR app.is_held(c.volunteer_id, moment));
      GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'looks' THEN DELETE FROM audit_log WHERE at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'erased' THEN DELETE FROM erased WHERE at < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'request' THEN
      SELECT array_agg(id) INTO found FROM (SELECT id FROM help_request h WHERE due_at IS NULL AND state_since < past AND NOT app.is_held(h.resident_id, moment)
        AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.help_request_id = h.id AND app.is_held(o.volunteer_id, moment)) LIMIT batch) t;
      PERFORM app.erase_requests(found);
      RETURN coalesce(cardinality(found), 0);
    WHEN 'resident' THEN
      -- The night takes the last request first; whoever then has none, and is not new, goes with it.
      FOR one IN SELECT r.id FROM resident r WHERE r.created_at < past AND r.merged_into IS NULL AND NOT app.is_held(r.id, moment)
          AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.resident_id = r.id)
          AND NOT EXISTS (SELECT 1 FROM resident m JOIN help_request h ON h.resident_id = m.id WHERE m.merged_into = r.id) LIMIT batch LOOP
        PERFORM app.erase('resident', one, moment); gone := gone + 1;
      END LOOP;
    WHEN 'candidate', 'volunteer' THEN
      FOR one IN SELECT v.id FROM volunteer v WHERE v.state_since < past AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = v.id) AND NOT app.is_held(v.id, moment)
          AND v.state = ANY (CASE rule WHEN 'candidate' THEN ARRAY['not_suitable','other_place'] ELSE ARRAY['ended'] END) AND v.phone <> '' LIMIT batch LOOP
        PERFORM app.erase('volunteer', one, moment); gone := gone + 1;
      END LOOP;
    WHEN 'staff' THEN
      FOR one IN SELECT u.id FROM "user" u WHERE u.deactivated_at < past AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = u.id)
          AND NOT app.is_held(u.id, moment) AND u.email NOT LIKE 'erased-%@erased.invalid' LIMIT batch LOOP
        PERFORM app.erase('staff', one, moment); gone := gone + 1;
      END LOOP;
  END CASE;
  RETURN gone;
END $$;

-- Two records of one person are one person, whichever of them is held and whichever has the request.
CREATE OR REPLACE FUNCTION app.is_held(who uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT who AS id
    UNION SELECT r.merged_into FROM up JOIN resident r ON r.id = up.id WHERE r.merged_into IS NOT NULL),
  same AS (
    SELECT id FROM up
    UNION SELECT r.id FROM same JOIN resident r ON r.merged_into = same.id)
  SELECT EXISTS (SELECT 1 FROM legal_hold l JOIN same ON l.about_id = same.id WHERE l.ended_at IS NULL AND l.until >= moment::date)
$$;
