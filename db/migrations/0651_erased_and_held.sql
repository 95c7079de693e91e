-- Words of a pair go with the neighbour as they go with the resident; and why somebody opened a resident goes with that
-- resident, wherever it was written once more. Who did it, when, and what the judge said stays.
CREATE OR REPLACE FUNCTION app.erase(what text, who uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NOT (app.is_system() OR app.has_role('admin')) THEN RAISE insufficient_privilege; END IF;
  CASE what
    WHEN 'resident' THEN
      UPDATE alert SET reason = '' WHERE subject_id IN (SELECT id FROM broken_glass WHERE resident_id = who);
      PERFORM app.erase_resident(who);
    WHEN 'volunteer' THEN
      DELETE FROM pair_word WHERE volunteer_id = who;
      PERFORM app.erase_volunteer(who);
    WHEN 'staff' THEN PERFORM app.erase_user(who);
  END CASE;
  DELETE FROM legal_hold WHERE about_id = who;
  INSERT INTO erased (id, kind, at) VALUES (who, what, moment) ON CONFLICT (id) DO NOTHING;
END $$;

-- Who was held before two turned out to be one is held still.
CREATE OR REPLACE FUNCTION app.is_held(who uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM legal_hold l WHERE l.ended_at IS NULL AND l.until >= moment::date
    AND (l.about_id = who OR EXISTS (SELECT 1 FROM resident m WHERE m.id = l.about_id AND m.merged_into = who)))
$$;
