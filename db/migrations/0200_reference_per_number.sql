-- A reference belongs to a telephone number: four digits are few for a city and plenty for one telephone. Unique within
-- the number, free again a month after the end. Whoever searches a bare reference chooses from a list.
DROP INDEX help_request_reference_open;
CREATE INDEX help_request_reference ON help_request (reference);
CREATE INDEX help_request_proxy_phone ON help_request (proxy_phone) WHERE proxy_phone IS NOT NULL;

CREATE FUNCTION app.references_in_use(numbers text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  WITH theirs AS (
    SELECT h.reference, h.state, h.state_since FROM resident r JOIN help_request h ON h.resident_id = r.id WHERE r.phone = ANY (numbers)
    UNION ALL
    SELECT reference, state, state_since FROM help_request WHERE proxy_phone = ANY (numbers))
  SELECT reference FROM theirs
   WHERE state NOT IN ('closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased') OR state_since > now() - interval '30 days'
$$;

-- One look, whatever is taken already; two requests from one telephone at the same moment wait for each other.
DROP FUNCTION app.reference_free(text);
CREATE FUNCTION app.new_reference(numbers text[]) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE given text; free text;
BEGIN
  FOR given IN SELECT DISTINCT unnest(numbers) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('reference of ' || given, 0));
  END LOOP;
  SELECT candidate::text INTO free FROM generate_series(1000, 9999) AS candidate
   WHERE candidate::text NOT IN (SELECT app.references_in_use(numbers)) ORDER BY random() LIMIT 1;
  IF free IS NULL THEN RAISE check_violation USING CONSTRAINT = 'help_request_reference_free'; END IF;
  RETURN free;
END $$;
REVOKE ALL ON FUNCTION app.references_in_use(text[]), app.new_reference(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.new_reference(text[]) TO zorgzame_buur_app;
