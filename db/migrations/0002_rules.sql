-- What must be impossible is refused here too, whatever the application does.

-- States and closed lists. A test compares them with the lists in domain/.
ALTER TABLE "user" ADD CONSTRAINT user_role CHECK (role IN ('volunteer','referrer','operator','coordinator','admin'));
ALTER TABLE "user" ADD CONSTRAINT user_email_plain CHECK (email = lower(email) AND email ~ '^[^\s"@,;<>]+@[^\s"@,;<>]+$');
ALTER TABLE help_request ADD CONSTRAINT help_request_state CHECK (state IN ('triage','clarify','ready','seeking','proposed_to_resident','matched','in_progress','ongoing','done','closed','no_match_yet','on_hold','withdrawn','referred','not_ours','duplicate','unsafe','moved','deceased','ended'));
ALTER TABLE help_request ADD CONSTRAINT help_request_kind CHECK (kind IN ('GROCERIES','PHONE_CALL','WALK','DOORSTEP_CHAT','ERRAND','DIGITAL','PET','OTHER'));
ALTER TABLE help_request ADD CONSTRAINT help_request_channel CHECK (channel IN ('web','callback','phone','desk','referrer','paper','sms'));
ALTER TABLE help_request ADD CONSTRAINT help_request_urgency CHECK (urgency IN ('urgent','normal','relaxed'));
ALTER TABLE help_request ADD CONSTRAINT help_request_timing CHECK (timing IN ('soon','date','weekly'));
ALTER TABLE help_request ADD CONSTRAINT help_request_day_part CHECK (day_part IN ('morning','afternoon','evening','any'));
ALTER TABLE help_request ADD CONSTRAINT help_request_date_given CHECK (timing IS DISTINCT FROM 'date' OR visit_date IS NOT NULL);
ALTER TABLE help_request ADD CONSTRAINT help_request_reference_form CHECK (reference ~ '^[1-9][0-9]{3}$');
ALTER TABLE help_request ADD CONSTRAINT help_request_slots CHECK (slots >= 0 AND slots < 2097152);
ALTER TABLE help_request ADD CONSTRAINT help_request_ready_is_complete CHECK (state NOT IN ('ready','seeking','proposed_to_resident','matched','in_progress','ongoing') OR (kind IS NOT NULL AND timing IS NOT NULL AND slots > 0));
ALTER TABLE help_request ADD CONSTRAINT help_request_waiting_has_due CHECK (due_at IS NOT NULL OR state IN ('done','closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased'));
ALTER TABLE offer ADD CONSTRAINT offer_state CHECK (state IN ('waiting','sent','accepted','declined','expired','recalled','taken_by_other'));
ALTER TABLE offer ADD CONSTRAINT offer_decline_reason CHECK (decline_reason IN ('moment','too_far','not_for_me','busy','know_person','call_me'));
ALTER TABLE offer ADD CONSTRAINT offer_sent CHECK (state IN ('waiting','recalled','taken_by_other') OR (sent_at IS NOT NULL AND expires_at IS NOT NULL));
ALTER TABLE offer ADD CONSTRAINT offer_answered CHECK ((state IN ('accepted','declined')) <= (answered_at IS NOT NULL));
ALTER TABLE match ADD CONSTRAINT match_state CHECK (state IN ('proposed','active','done','refused','handed_back','ended'));
ALTER TABLE match ADD CONSTRAINT match_outcome CHECK (outcome IN ('good','not_worked','worried'));
ALTER TABLE match ADD CONSTRAINT match_consent CHECK (consent_how IN ('phone','in_person','standing'));
ALTER TABLE match ADD CONSTRAINT match_active_has_consent CHECK (state <> 'active' OR (resident_said_yes_at IS NOT NULL AND approved_by IS NOT NULL AND approved_at IS NOT NULL));
ALTER TABLE volunteer ADD CONSTRAINT volunteer_state CHECK (state IN ('interested','invited','intake_booked','intake_done','ready','active','paused','suspended','other_place','not_suitable','ended'));
ALTER TABLE volunteer ADD CONSTRAINT volunteer_askable_is_complete CHECK (state NOT IN ('ready','active') OR (agreement_signed_at IS NOT NULL AND lat IS NOT NULL AND lon IS NOT NULL));
ALTER TABLE volunteer ADD CONSTRAINT volunteer_slots CHECK (slots >= 0 AND slots < 2097152);
ALTER TABLE volunteer ADD CONSTRAINT volunteer_radius CHECK (radius_metres BETWEEN 200 AND 15000);
ALTER TABLE volunteer ADD CONSTRAINT volunteer_capacity CHECK (weekly_capacity BETWEEN 0 AND 21);
ALTER TABLE signal ADD CONSTRAINT signal_state CHECK (state IN ('open','handled'));
ALTER TABLE message ADD CONSTRAINT message_state CHECK (state IN ('queued','sent'));
ALTER TABLE resident ADD CONSTRAINT resident_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$');

-- One of a kind.
CREATE UNIQUE INDEX help_request_reference_open ON help_request (reference) WHERE state NOT IN ('closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased');
CREATE UNIQUE INDEX offer_one_accepted ON offer (help_request_id) WHERE state = 'accepted';
CREATE UNIQUE INDEX match_one_active ON match (help_request_id) WHERE state IN ('proposed','active');
ALTER TABLE match ADD CONSTRAINT match_visit_overlap EXCLUDE USING gist (volunteer_id WITH =, visit WITH &&) WHERE (state IN ('proposed','active'));
CREATE INDEX address_search ON address USING gin (search gin_trgm_ops) WHERE retired_at IS NULL;

-- ── The second lock: row-level security ─────────────────────────────────────
-- The application works as zorgzame_buur_app, which owns nothing. The gate tells who acts, for one transaction.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO zorgzame_buur_app;

CREATE FUNCTION app.setting(name text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.' || name, true), '') $$;
CREATE FUNCTION app.actor_kind() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(app.setting('actor_kind'), 'nobody') $$;
CREATE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.setting('actor_id')::uuid $$;
CREATE FUNCTION app.volunteer_id() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT app.setting('volunteer_id')::uuid $$;
CREATE FUNCTION app.capability() RETURNS text LANGUAGE sql STABLE AS $$ SELECT app.setting('capability') $$;
CREATE FUNCTION app.has_role(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.actor_kind() = 'user' AND coalesce(app.setting('role') = ANY (roles), false) $$;
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.actor_kind() = 'system' $$;
CREATE FUNCTION app.is_visitor() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT app.actor_kind() = 'visitor' $$;
CREATE FUNCTION app.works_for(neighbourhood text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app.has_role('operator') OR (app.has_role('coordinator') AND (neighbourhood IS NULL OR coalesce(neighbourhood = ANY (string_to_array(app.setting('neighbourhoods'), ',')), false)))
$$;

-- What a capability or a volunteer is connected with. These look past the policies, so they return ids only.
CREATE FUNCTION app.resident_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT help_request_id FROM resident_access WHERE token_hash = app.capability() AND expires_at > now()
$$;
CREATE FUNCTION app.offered_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT help_request_id FROM offer WHERE token_hash = app.capability()
$$;
CREATE FUNCTION app.volunteer_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT help_request_id FROM offer WHERE volunteer_id = app.volunteer_id() AND state IN ('sent','accepted')
  UNION SELECT help_request_id FROM match WHERE volunteer_id = app.volunteer_id() AND state IN ('proposed','active','done')
$$;
CREATE FUNCTION app.volunteer_residents() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT h.resident_id FROM match m JOIN help_request h ON h.id = m.help_request_id WHERE m.volunteer_id = app.volunteer_id() AND m.state = 'active'
$$;
CREATE FUNCTION app.capability_volunteers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT volunteer_id FROM offer WHERE token_hash = app.capability()
  UNION SELECT m.volunteer_id FROM match m WHERE m.help_request_id IN (SELECT app.resident_requests()) AND m.state IN ('proposed','active')
$$;
CREATE FUNCTION app.referred_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT id FROM help_request WHERE referrer_id = app.actor_id() AND app.has_role('referrer')
$$;
-- A spoken reference with the phone number of that request opens it for this browser; anything else opens nothing.
CREATE FUNCTION app.open_request(given_reference text, given_phone text, given_hash text, until timestamptz) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
DECLARE found uuid;
BEGIN
  SELECT h.id INTO found FROM help_request h JOIN resident r ON r.id = h.resident_id
   WHERE h.reference = given_reference AND (r.phone = given_phone OR h.proxy_phone = given_phone)
   ORDER BY h.created_at DESC LIMIT 1;
  IF found IS NOT NULL THEN INSERT INTO resident_access (token_hash, help_request_id, expires_at) VALUES (given_hash, found, until); END IF;
  RETURN found;
END $$;
CREATE FUNCTION app.reference_free(candidate text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT NOT EXISTS (SELECT 1 FROM help_request WHERE reference = candidate AND (state NOT IN ('closed','ended','withdrawn','referred','not_ours','duplicate','moved','deceased') OR state_since > now() - interval '30 days'))
$$;
CREATE FUNCTION app.created_in_this_transaction(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
  SELECT EXISTS (SELECT 1 FROM help_request WHERE id = request AND created_at = now())
$$;
-- Later work joins the transaction that asked for it.
CREATE FUNCTION app.enqueue(task text, payload json, run_at timestamptz, job_key text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12);
END $$;

GRANT SELECT ON city, neighbourhood, address TO zorgzame_buur_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", account, session, verification_token, coordinator_neighbourhood, request_draft, resident_access, returned_form, rate_limit TO zorgzame_buur_app;
GRANT SELECT, INSERT, UPDATE ON resident, help_request, volunteer, offer, match, signal, message TO zorgzame_buur_app;
GRANT SELECT, INSERT, DELETE ON volunteer_block TO zorgzame_buur_app;
GRANT SELECT, INSERT ON transition, note, audit_log TO zorgzame_buur_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['user','account','session','verification_token','coordinator_neighbourhood','request_draft','resident_access','returned_form','resident','help_request','volunteer','volunteer_block','offer','match','signal','message','transition','note','audit_log'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system_all ON %I USING (app.is_system()) WITH CHECK (app.is_system())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['user','account','session','verification_token','coordinator_neighbourhood'] LOOP
    EXECUTE format('CREATE POLICY sign_in_all ON %I USING (app.actor_kind() = ''session'') WITH CHECK (app.actor_kind() = ''session'')', t);
  END LOOP;
END $$;

CREATE POLICY staff_read ON "user" FOR SELECT USING (app.has_role('operator','coordinator','admin') OR id = app.actor_id());
CREATE POLICY admin_insert ON "user" FOR INSERT WITH CHECK (app.has_role('admin') OR (app.has_role('coordinator') AND role = 'volunteer'));
CREATE POLICY admin_update ON "user" FOR UPDATE USING (app.has_role('admin')) WITH CHECK (true);
CREATE POLICY admin_sessions ON session FOR DELETE USING (app.has_role('admin'));
CREATE POLICY admin_sessions_read ON session FOR SELECT USING (app.has_role('admin'));
CREATE POLICY volunteer_session_end ON session FOR DELETE USING (user_id = app.actor_id());
CREATE POLICY staff_read ON coordinator_neighbourhood FOR SELECT USING (app.has_role('operator','coordinator','admin'));
CREATE POLICY admin_write ON coordinator_neighbourhood USING (app.has_role('admin')) WITH CHECK (app.has_role('admin'));

CREATE POLICY own_draft ON request_draft USING (token_hash = app.capability()) WITH CHECK (token_hash = app.capability());
CREATE POLICY own_form ON returned_form USING (token_hash = app.capability()) WITH CHECK (token_hash = app.capability());
CREATE POLICY own_access ON resident_access FOR SELECT USING (token_hash = app.capability());
CREATE POLICY end_own_access ON resident_access FOR DELETE USING (token_hash = app.capability());
CREATE POLICY access_to_what_i_sent ON resident_access FOR INSERT WITH CHECK (app.is_visitor() AND app.created_in_this_transaction(help_request_id));

CREATE POLICY read_request ON help_request FOR SELECT USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT app.resident_requests()) OR id IN (SELECT app.offered_requests())
  OR id IN (SELECT app.volunteer_requests()) OR (referrer_id = app.actor_id() AND app.has_role('referrer')));
CREATE POLICY change_request ON help_request FOR UPDATE USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT app.resident_requests()) OR id IN (SELECT app.offered_requests()) OR id IN (SELECT app.volunteer_requests())) WITH CHECK (true);
CREATE POLICY new_request ON help_request FOR INSERT WITH CHECK (
  (app.is_visitor() AND channel IN ('web','callback') AND state IN ('triage','clarify')) OR app.has_role('operator','coordinator')
  OR (app.has_role('referrer') AND channel = 'referrer' AND referrer_id = app.actor_id()));

CREATE POLICY read_resident ON resident FOR SELECT USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT app.volunteer_residents())
  OR id IN (SELECT resident_id FROM help_request h WHERE h.id IN (SELECT app.resident_requests()))
  OR id IN (SELECT resident_id FROM help_request h WHERE h.id IN (SELECT app.referred_requests())));
CREATE POLICY change_resident ON resident FOR UPDATE USING (
  app.works_for(neighbourhood_id) OR id IN (SELECT resident_id FROM help_request h WHERE h.id IN (SELECT app.resident_requests()))) WITH CHECK (true);
CREATE POLICY new_resident ON resident FOR INSERT WITH CHECK (app.is_visitor() OR app.has_role('operator','coordinator','referrer'));

CREATE POLICY read_volunteer ON volunteer FOR SELECT USING (
  app.actor_kind() = 'session' OR app.has_role('operator','coordinator') OR id = app.volunteer_id() OR id IN (SELECT app.capability_volunteers()));
CREATE POLICY change_volunteer ON volunteer FOR UPDATE USING (
  app.works_for(neighbourhood_id) OR id = app.volunteer_id() OR id IN (SELECT app.capability_volunteers())) WITH CHECK (true);
CREATE POLICY new_volunteer ON volunteer FOR INSERT WITH CHECK ((app.is_visitor() AND state = 'interested') OR app.has_role('operator','coordinator'));
CREATE POLICY staff_block ON volunteer_block USING (app.has_role('operator','coordinator')) WITH CHECK (app.has_role('operator','coordinator'));
CREATE POLICY own_block ON volunteer_block FOR SELECT USING (volunteer_id = app.volunteer_id());

CREATE POLICY read_offer ON offer FOR SELECT USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.volunteer_requests()) OR help_request_id IN (SELECT app.offered_requests()) OR help_request_id IN (SELECT app.resident_requests())
  OR app.has_role('operator','coordinator'));
CREATE POLICY change_offer ON offer FOR UPDATE USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.volunteer_requests())
  OR help_request_id IN (SELECT app.offered_requests()) OR help_request_id IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))) WITH CHECK (true);
CREATE POLICY new_offer ON offer FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));

CREATE POLICY read_match ON match FOR SELECT USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.offered_requests()) OR help_request_id IN (SELECT app.resident_requests())
  OR app.has_role('operator','coordinator'));
CREATE POLICY change_match ON match FOR UPDATE USING (
  volunteer_id = app.volunteer_id() OR help_request_id IN (SELECT app.resident_requests())
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))) WITH CHECK (true);
CREATE POLICY new_match ON match FOR INSERT WITH CHECK (
  state = 'proposed' AND (volunteer_id IN (SELECT app.capability_volunteers()) OR volunteer_id = app.volunteer_id()
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))));

CREATE POLICY staff_signal ON signal USING (EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));
CREATE POLICY new_signal ON signal FOR INSERT WITH CHECK (volunteer_id = app.volunteer_id() OR app.has_role('operator','coordinator'));

CREATE POLICY new_message ON message FOR INSERT WITH CHECK (app.actor_kind() <> 'nobody');
CREATE POLICY demo_mailbox ON message FOR SELECT USING (app.setting('demo') = 'on');

CREATE POLICY new_transition ON transition FOR INSERT WITH CHECK (app.actor_kind() <> 'nobody');
CREATE POLICY read_transition ON transition FOR SELECT USING (
  EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id))
  OR (help_request_id IS NULL AND app.has_role('operator','coordinator')));
CREATE POLICY staff_note ON note USING (EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)))
  WITH CHECK (author_id = app.actor_id() AND EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));

CREATE POLICY new_audit ON audit_log FOR INSERT WITH CHECK (true);
CREATE POLICY admin_audit ON audit_log FOR SELECT USING (app.has_role('admin'));

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO zorgzame_buur_app;
