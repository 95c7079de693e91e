-- More that nobody does alone: calling somebody ready after the own talk with them, letting back in who was stopped, lifting
-- "never these two together", and taking off the second step of an admin. One asks, another says yes.
ALTER TABLE "second_look" ALTER COLUMN "user_id" DROP NOT NULL;
ALTER TABLE "second_look" ADD COLUMN "volunteer_id" uuid CONSTRAINT "second_look_volunteer_id_volunteer_id_fk" REFERENCES "volunteer"("id") ON DELETE CASCADE;
ALTER TABLE "second_look" ADD COLUMN "resident_id" uuid CONSTRAINT "second_look_resident_id_resident_id_fk" REFERENCES "resident"("id") ON DELETE CASCADE;
ALTER TABLE "second_look" ADD COLUMN "neighbourhood_id" text;
ALTER TABLE "second_look" ADD COLUMN "reason" text DEFAULT '' NOT NULL;
ALTER TABLE "second_look" ADD COLUMN "confirmed_by" text;
ALTER TABLE "second_look" ADD COLUMN "how" text;
ALTER TABLE "second_look" DROP CONSTRAINT "second_look_act";
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_act" CHECK ("act" IN ('make_admin','take_off_step','vet','unblock','meet_again'));
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_about" CHECK (num_nonnulls("user_id", "volunteer_id") = 1);
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_confirmed_by" CHECK ("confirmed_by" IN ('self','relative','paper'));
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_how" CHECK ("how" IN ('phone','in_person','mail','letter'));
DROP INDEX "second_look_open";
CREATE UNIQUE INDEX "second_look_open" ON "second_look" USING btree ("act", coalesce("user_id", "volunteer_id"), coalesce("resident_id", '00000000-0000-0000-0000-000000000000')) WHERE decided_at IS NULL;
CREATE INDEX "second_look_volunteer" ON "second_look" USING btree ("volunteer_id");
CREATE INDEX "second_look_resident" ON "second_look" USING btree ("resident_id");

-- About a colleague: admins. About a neighbour: whoever serves that quarter.
DROP POLICY read_look ON second_look;
DROP POLICY ask_look ON second_look;
DROP POLICY decide_look ON second_look;
CREATE POLICY read_look ON second_look FOR SELECT USING (
  (user_id IS NOT NULL AND app.has_role('admin')) OR (volunteer_id IS NOT NULL AND app.works_for(neighbourhood_id)));
CREATE POLICY ask_look ON second_look FOR INSERT WITH CHECK (asked_by = app.actor_id() AND decided_at IS NULL
  AND ((user_id IS NOT NULL AND app.has_role('admin')) OR (volunteer_id IS NOT NULL AND app.works_for(neighbourhood_id))));
CREATE POLICY decide_look ON second_look FOR UPDATE USING (decided_at IS NULL AND asked_by <> app.actor_id()
  AND ((user_id IS NOT NULL AND app.has_role('admin')) OR (volunteer_id IS NOT NULL AND app.works_for(neighbourhood_id))))
  WITH CHECK (decided_by = app.actor_id());

-- The database counts the two as well: who talked is not who opens the door, and nobody lets back in alone.
CREATE FUNCTION app.neighbour_needs_two() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE last transition;
BEGIN
  IF app.actor_kind() <> 'user' THEN RETURN NEW; END IF;
  SELECT * INTO last FROM transition t WHERE t.thing = 'volunteer' AND t.thing_id = NEW.id AND t.to_state = OLD.state ORDER BY t.at DESC, t.id DESC LIMIT 1;
  IF (OLD.state = 'intake_done' AND last.actor_id = app.actor_id())
    OR ((OLD.state = 'suspended' OR last.from_state = 'suspended') AND NOT EXISTS (SELECT 1 FROM second_look l WHERE l.act = 'unblock' AND l.volunteer_id = NEW.id
      AND l.decision = 'yes' AND l.decided_by = app.actor_id() AND l.decided_at > now() - interval '1 minute')) THEN
    RAISE check_violation USING CONSTRAINT = 'neighbour_needs_two';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION app.neighbour_needs_two() FROM PUBLIC;
CREATE TRIGGER neighbour_let_in BEFORE UPDATE OF state ON volunteer FOR EACH ROW
  WHEN (NEW.state IN ('ready','active') AND OLD.state IN ('intake_done','suspended','ended')) EXECUTE FUNCTION app.neighbour_needs_two();

DROP POLICY staff_block ON volunteer_block;
CREATE POLICY staff_block ON volunteer_block FOR SELECT USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id))
  OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)));
CREATE POLICY staff_keeps_apart ON volunteer_block FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id))
  OR EXISTS (SELECT 1 FROM volunteer v WHERE v.id = volunteer_id AND app.works_for(v.neighbourhood_id)));
CREATE POLICY second_lifts ON volunteer_block FOR DELETE USING (
  EXISTS (SELECT 1 FROM resident r WHERE r.id = resident_id AND app.works_for(r.neighbourhood_id))
  AND EXISTS (SELECT 1 FROM second_look l WHERE l.act = 'meet_again' AND l.volunteer_id = volunteer_block.volunteer_id AND l.resident_id = volunteer_block.resident_id
    AND l.decision = 'yes' AND l.decided_by = app.actor_id() AND l.decided_at > now() - interval '1 minute'));

DROP POLICY admin_takes_off ON second_factor;
CREATE POLICY admin_takes_off ON second_factor FOR DELETE USING (app.has_role('admin') AND user_id <> app.actor_id()
  AND (EXISTS (SELECT 1 FROM "user" u WHERE u.id = second_factor.user_id AND (u.role <> 'admin' OR u.deactivated_at IS NOT NULL))
    OR EXISTS (SELECT 1 FROM second_look l WHERE l.act = 'take_off_step' AND l.user_id = second_factor.user_id
      AND l.decision = 'yes' AND l.decided_by = app.actor_id() AND l.decided_at > now() - interval '1 minute')));

-- The desk may be the second: then the account of the neighbour opens in its name.
CREATE POLICY second_opens ON "user" FOR INSERT WITH CHECK (role = 'volunteer' AND app.has_role('operator')
  AND EXISTS (SELECT 1 FROM second_look l WHERE l.act = 'vet' AND l.decision = 'yes' AND l.decided_by = app.actor_id() AND l.decided_at > now() - interval '1 minute'));

-- What was asked about a neighbour goes with the neighbour.
ALTER FUNCTION app.erase_volunteer(uuid) RENAME TO erase_volunteer_self;
CREATE FUNCTION app.erase_volunteer(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  DELETE FROM second_look WHERE volunteer_id = who;
  PERFORM app.erase_volunteer_self(who);
END $$;
REVOKE ALL ON FUNCTION app.erase_volunteer(uuid), app.erase_volunteer_self(uuid) FROM PUBLIC;
