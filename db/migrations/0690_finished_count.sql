-- How many requests are finished, by quarter: told as they finish, because after three years counting them takes longer than
-- everything else on the work list. Each change adds lines of its own, so that two never wait for each other; when there are
-- many lines, whoever comes by makes them one for each quarter, and steps over those that another is just putting together.
CREATE FUNCTION app.is_finished(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('done','closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased')
$$;
CREATE TABLE "finished_count" (
	"neighbourhood_id" text,
	"requests" integer NOT NULL
);
GRANT SELECT ON finished_count TO zorgzame_buur_app;
ALTER TABLE finished_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_finished ON finished_count FOR SELECT USING (app.works_for(neighbourhood_id));

CREATE FUNCTION app.add_finished(quarters text[], more integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  INSERT INTO finished_count (neighbourhood_id, requests)
    SELECT quarter, sum(one) FROM unnest(quarters, more) AS change (quarter, one) GROUP BY quarter HAVING sum(one) <> 0;
  IF (SELECT count(*) FROM finished_count) > 500 THEN
    WITH gone AS (DELETE FROM finished_count WHERE ctid = ANY (ARRAY(SELECT ctid FROM finished_count FOR UPDATE SKIP LOCKED)) RETURNING *)
    INSERT INTO finished_count SELECT neighbourhood_id, sum(requests) FROM gone GROUP BY neighbourhood_id HAVING sum(requests) <> 0;
  END IF;
END $$;
CREATE FUNCTION app.finished_came() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  PERFORM app.add_finished(array_agg(neighbourhood_id), array_agg(1)) FROM after WHERE app.is_finished(state) HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE FUNCTION app.finished_went() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  PERFORM app.add_finished(array_agg(neighbourhood_id), array_agg(-1)) FROM before WHERE app.is_finished(state) HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE FUNCTION app.finished_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  PERFORM app.add_finished(array_agg(quarter), array_agg(one)) FROM (
    SELECT neighbourhood_id AS quarter, 1 AS one FROM after WHERE app.is_finished(state)
    UNION ALL SELECT neighbourhood_id, -1 FROM before WHERE app.is_finished(state)) change HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER finished_came AFTER INSERT ON help_request REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.finished_came();
CREATE TRIGGER finished_went AFTER DELETE ON help_request REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION app.finished_went();
CREATE TRIGGER finished_changed AFTER UPDATE ON help_request REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION app.finished_changed();
REVOKE ALL ON FUNCTION app.is_finished(text), app.add_finished(text[], integer[]), app.finished_came(), app.finished_went(), app.finished_changed() FROM PUBLIC;
INSERT INTO finished_count SELECT neighbourhood_id, count(*) FROM help_request WHERE app.is_finished(state) GROUP BY 1;

-- What finished last, first; whatever the state in which it did.
CREATE INDEX "help_request_since" ON "help_request" USING btree ("state_since");
-- The log by what became of it: refusals are few among much that was read.
CREATE INDEX "audit_verdict" ON "audit_log" USING btree ("verdict", "at");
