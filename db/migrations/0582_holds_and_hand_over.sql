-- Somebody's data are needed longer than the term says: a complaint, a court. With a reason and a day, for one person.
CREATE TABLE "legal_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"about_id" uuid NOT NULL,
	"neighbourhood_id" text,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"by" uuid NOT NULL CONSTRAINT "legal_hold_by_user_id_fk" REFERENCES "user"("id"),
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid CONSTRAINT "legal_hold_ended_by_user_id_fk" REFERENCES "user"("id"),
	CONSTRAINT "legal_hold_about" CHECK ("about" IN ('resident','volunteer','staff')),
	CONSTRAINT "legal_hold_ended" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL))
);
CREATE UNIQUE INDEX "legal_hold_open" ON "legal_hold" USING btree ("about_id") WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON legal_hold TO zorgzame_buur_app;
GRANT UPDATE (ended_at, ended_by) ON legal_hold TO zorgzame_buur_app;
ALTER TABLE legal_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON legal_hold USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY staff_hold ON legal_hold USING (app.has_role('admin') OR (about <> 'staff' AND app.works_for(neighbourhood_id)))
  WITH CHECK (app.has_role('admin') OR app.answers_for(about, about_id));

CREATE FUNCTION app.is_held(who uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM legal_hold l WHERE l.about_id = who AND l.ended_at IS NULL AND l.until >= moment::date)
$$;
REVOKE ALL ON FUNCTION app.is_held(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_held(uuid, timestamptz) TO zorgzame_buur_app;

-- The same nights as before, past whoever is held.
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
        AND NOT EXISTS (SELECT 1 FROM legal_hold l WHERE l.ended_at IS NULL AND l.until >= moment::date AND (l.about_id IN (m.volunteer_id, m.user_id)
          OR l.about_id = (SELECT h.resident_id FROM help_request h WHERE h.id = m.help_request_id)));
      GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'bounced' THEN DELETE FROM bad_address WHERE since < past; GET DIAGNOSTICS gone = ROW_COUNT; RETURN gone;
    WHEN 'correction' THEN
      DELETE FROM correction c WHERE at < past
        AND NOT EXISTS (SELECT 1 FROM legal_hold l WHERE l.ended_at IS NULL AND l.until >= moment::date AND l.about_id IN (c.resident_id, c.volunteer_id));
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

-- Holds go with the answers that they are kept for, once they are over.
CREATE OR REPLACE FUNCTION app.forget(rule text, past timestamptz, moment timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF rule = 'alarm' AND app.is_system() THEN DELETE FROM broken_glass WHERE until < past; END IF;
  IF rule = 'question' AND app.is_system() THEN DELETE FROM legal_hold WHERE least(coalesce(ended_at, 'infinity'), until::timestamptz) < past; END IF;
  RETURN app.forget_without_glass(rule, past, moment);
END $$;

-- A resident asks on the own page, with the secret of the own request: about the own data and nobody else's.
CREATE POLICY own_question ON data_question FOR INSERT WITH CHECK (about = 'resident' AND asked_how = 'self' AND state = 'asked'
  AND EXISTS (SELECT 1 FROM help_request h WHERE h.resident_id = about_id AND h.id IN (SELECT app.resident_requests())));

-- Why somebody was held goes with them. Who is held is not erased: the hold is ended first.
CREATE OR REPLACE FUNCTION app.erase(what text, who uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (app.is_system() OR app.has_role('admin')) THEN RAISE insufficient_privilege; END IF;
  CASE what
    WHEN 'resident' THEN PERFORM app.erase_resident(who);
    WHEN 'volunteer' THEN PERFORM app.erase_volunteer(who);
    WHEN 'staff' THEN PERFORM app.erase_user(who);
  END CASE;
  DELETE FROM legal_hold WHERE about_id = who;
  INSERT INTO erased (id, kind, at) VALUES (who, what, moment) ON CONFLICT (id) DO NOTHING;
END $$;
