-- The second lock on a city's rows. What a policy asks of other tables it asked for each row, or by reading such a table
-- whole, under that table's own policies: planning alone took 30 ms. Now whom somebody reaches by a link, an offer or a
-- match is one array for a statement, and whether staff serve a row's request or person is one look by its key.
-- Who works for a request, a resident or a neighbour sees it by that table's own policy: the answers stay the same.
CREATE FUNCTION app.serves_help_request(about uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT FROM help_request h WHERE h.id = about AND app.works_for(h.neighbourhood_id)); END $$;
CREATE FUNCTION app.serves_resident(about uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT FROM resident r WHERE r.id = about AND app.works_for(r.neighbourhood_id)); END $$;
CREATE FUNCTION app.serves_volunteer(about uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN RETURN EXISTS (SELECT FROM volunteer v WHERE v.id = about AND app.works_for(v.neighbourhood_id)); END $$;
-- The people whose request somebody opened by its link, or passed on.
CREATE FUNCTION app.residents_asked_for() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT resident_id FROM help_request WHERE id IN (SELECT app.resident_requests() UNION SELECT app.referred_requests())
$$;
REVOKE ALL ON FUNCTION app.serves_help_request(uuid), app.serves_resident(uuid), app.serves_volunteer(uuid), app.residents_asked_for() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.serves_help_request(uuid), app.serves_resident(uuid), app.serves_volunteer(uuid), app.residents_asked_for() TO zorgzame_buur_app;

-- As before; and first, whoever writes "exists a request of theirs for which I work" or "in what I was offered" gets the quick
-- form. An operator serves the whole city: where a column refers to a row that must exist, that row need not be looked up.
CREATE OR REPLACE FUNCTION app.settled(expression text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(expression,
            'EXISTS \( SELECT 1\s+FROM (help_request|resident|volunteer) (\w)\s+WHERE \(\(\2\.id = ([a-z_."]+)\) AND (?:app\.works_for\(\2\.neighbourhood_id\)|\(\( SELECT app\.serves_city\(\) AS serves_city\) OR \(\2\.neighbourhood_id = ANY \(\( SELECT app\.served_areas\(\) AS served_areas\)::text\[\]\)\) OR \(\(\2\.neighbourhood_id IS NULL\) AND \( SELECT app\.serves_unplaced\(\) AS serves_unplaced\)\)\))\)\)',
            'app.serves_\1(\3)', 'g'),
          '(?<!OR )app\.serves_(help_request|resident|volunteer)\(((?:\w+\.)?\1_id)\)', '((\2 IS NOT NULL AND (SELECT app.serves_city())) OR app.serves_\1(\2))', 'g'),
        ' IN \( ?SELECT app\.(\w+)\(\)(?: AS \w+)?\)', ' = ANY (ARRAY(SELECT app.\1()))', 'g'),
      'app\.works_for\(([a-z_."]+)\)',
      '((SELECT app.serves_city()) OR \1 = ANY ((SELECT app.served_areas())::text[]) OR (\1 IS NULL AND (SELECT app.serves_unplaced())))', 'g'),
    '(?<!SELECT )app\.(is_system|is_visitor|actor_kind|actor_id|volunteer_id|capability|has_role|setting|matching_reads)\(([^()]*)\)', '(SELECT app.\1(\2))', 'g')
$$;

DROP POLICY read_resident ON resident;
CREATE POLICY read_resident ON resident FOR SELECT USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT app.volunteer_residents()) OR id IN (SELECT app.residents_asked_for()));
DO $do$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW volunteer_in_line AS ' || app.settled(pg_get_viewdef('volunteer_in_line'));
END $do$;
