-- An address at which a calendar fetches the appointments of a neighbour, or those of a request: kept as a hash, made again
-- from the salt for whoever it belongs to. One each; another one closes the one before.
CREATE TABLE "agenda_feed" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"volunteer_id" uuid CONSTRAINT "agenda_feed_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"help_request_id" uuid CONSTRAINT "agenda_feed_help_request_id_help_request_id_fk" REFERENCES "help_request"("id") ON DELETE CASCADE,
	"salt" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agenda_feed_volunteer" UNIQUE ("volunteer_id"),
	CONSTRAINT "agenda_feed_request" UNIQUE ("help_request_id"),
	CONSTRAINT "agenda_feed_of_one" CHECK (num_nonnulls("volunteer_id", "help_request_id") = 1)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON agenda_feed TO zorgzame_buur_app;
ALTER TABLE agenda_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON agenda_feed USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY own_feed ON agenda_feed USING (volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.resident_requests()));

-- Of whom the address tells that this request came in by; of nobody who stopped.
CREATE FUNCTION app.feed_volunteer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.id FROM agenda_feed f JOIN volunteer v ON v.id = f.volunteer_id
  WHERE f.token_hash = app.capability() AND v.state NOT IN ('suspended','other_place','not_suitable','ended')
$$;
CREATE FUNCTION app.feed_request() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT help_request_id FROM agenda_feed WHERE token_hash = app.capability()
$$;
REVOKE ALL ON FUNCTION app.feed_volunteer(), app.feed_request() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.feed_volunteer(), app.feed_request() TO zorgzame_buur_app;
CREATE POLICY feed_reads ON visit FOR SELECT USING (
  volunteer_id = (SELECT app.feed_volunteer()) OR help_request_id = (SELECT app.feed_request()));

-- When coming visits of a pair were last taken away: what is gone leaves no moment of its own.
ALTER TABLE "match" ADD COLUMN "thinned_at" timestamp with time zone;
GRANT UPDATE ("thinned_at") ON "match" TO zorgzame_buur_app;

-- What an agenda may know of a pair: what, when and in which quarter; nobody's name, address or words. For the two of it
-- and for their calendars. A turn in another's series stands under the request of the series.
DO $do$ BEGIN
  EXECUTE app.settled($view$CREATE VIEW appointment AS
    SELECT m.id, m.volunteer_id, r.id AS help_request_id, m.state, m.state_since, m.agreed_day, m.who_tells, m.visit,
      greatest(m.state_since, m.agreed_at, m.thinned_at, (SELECT max(v.state_since) FROM visit v WHERE v.match_id = m.id)) AS changed_at,
      r.kind, n.name AS neighbourhood, r.timing, r.slots, r.visit_slot, r.series_from, r.every_weeks
    FROM match m JOIN help_request h ON h.id = m.help_request_id
      JOIN help_request r ON r.id = coalesce(h.series_of, h.id)
      LEFT JOIN neighbourhood n ON n.id = r.neighbourhood_id
    WHERE m.volunteer_id = app.volunteer_id() OR m.volunteer_id = (SELECT app.feed_volunteer())
      OR r.id IN (SELECT app.resident_requests()) OR r.id = (SELECT app.feed_request())$view$);
END $do$;
GRANT SELECT ON appointment TO zorgzame_buur_app;

-- Whoever stops or is stopped tells no calendar any more, and has another address after coming back.
CREATE FUNCTION app.feed_ends_with_neighbour() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM agenda_feed WHERE volunteer_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.feed_ends_with_neighbour() FROM PUBLIC;
CREATE TRIGGER volunteer_feed_ends AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('suspended','other_place','not_suitable','ended') AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION app.feed_ends_with_neighbour();
-- A request that turns out to be of somebody else, as records are put together or taken apart.
CREATE FUNCTION app.feed_ends_with_resident() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM agenda_feed WHERE help_request_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.feed_ends_with_resident() FROM PUBLIC;
CREATE TRIGGER request_feed_ends AFTER UPDATE OF resident_id ON help_request FOR EACH ROW
  WHEN (NEW.resident_id IS DISTINCT FROM OLD.resident_id) EXECUTE FUNCTION app.feed_ends_with_resident();

-- Added to what they do as it stands, so that they keep what others added: erasing a neighbour, and "that was not me", after
-- which whoever signed in as the neighbour keeps nothing.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM second_look WHERE volunteer_id = who;',
    'DELETE FROM second_look WHERE volunteer_id = who;
  DELETE FROM agenda_feed WHERE volunteer_id = who;');
  EXECUTE replace(pg_get_functiondef('app.stop_mail_change(timestamptz)'::regprocedure), 'DELETE FROM session s',
    'DELETE FROM agenda_feed WHERE volunteer_id = one.volunteer_id;
  DELETE FROM session s');
END $$;
