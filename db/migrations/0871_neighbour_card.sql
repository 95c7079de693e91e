-- The card with which a neighbour shows at a door who they are. The system gives it out and nobody else; whether it is good
-- today hangs on its holder, so no column says it.
CREATE TABLE "neighbour_card" (
	"number" text PRIMARY KEY NOT NULL,
	"volunteer_id" uuid NOT NULL CONSTRAINT "neighbour_card_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE,
	"issued_on" date NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "neighbour_card_number" CHECK ("number" ~ '^[0-9]{12}$'),
	CONSTRAINT "neighbour_card_lasts" CHECK ("valid_until" >= "issued_on")
);
CREATE INDEX "neighbour_card_volunteer" ON "neighbour_card" USING btree ("volunteer_id","valid_until");

GRANT SELECT, INSERT, DELETE ON "neighbour_card" TO zorgzame_buur_app;
ALTER TABLE "neighbour_card" ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON "neighbour_card" USING (app.is_system()) WITH CHECK (app.is_system());
CREATE POLICY read_card ON "neighbour_card" FOR SELECT USING (app.serves_volunteer(volunteer_id) OR volunteer_id = app.volunteer_id());

-- Whoever stops has no card from that moment on, by whichever door they stop.
CREATE FUNCTION app.end_cards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN DELETE FROM neighbour_card WHERE volunteer_id = NEW.id; RETURN NULL; END $$;
REVOKE ALL ON FUNCTION app.end_cards() FROM PUBLIC;
CREATE TRIGGER volunteer_cards_end AFTER UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('other_place','not_suitable','ended') AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION app.end_cards();

DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('app.erase_volunteer(uuid)'::regprocedure), 'DELETE FROM second_look WHERE volunteer_id = who;',
    'DELETE FROM second_look WHERE volunteer_id = who;
  DELETE FROM neighbour_card WHERE volunteer_id = who;');
END $$;
