-- Who refers does so for an organisation that the city knows; and the yes that they heard is a record like every other.
ALTER TABLE "user" ADD COLUMN "organisation" text;
CREATE POLICY referrer_consent ON "consent" FOR INSERT WITH CHECK (
  "by" = app.actor_id() AND about = 'request' AND help_request_id IN (SELECT app.referred_requests()));
