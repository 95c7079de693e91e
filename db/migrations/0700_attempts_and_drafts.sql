-- A call that nobody answers is counted, and tried again in another half of the day.
ALTER TABLE "duty" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;
ALTER TABLE "duty" ADD COLUMN "last_tried_at" timestamp with time zone;
GRANT UPDATE ("attempts", "last_tried_at") ON "duty" TO zorgzame_buur_app;

-- What staff type is kept while they type it: theirs, on whatever computer they come back to it.
ALTER TABLE "returned_form" ADD COLUMN "user_id" uuid CONSTRAINT "returned_form_user_id_user_id_fk" REFERENCES "user"("id") ON DELETE CASCADE;
ALTER TABLE "returned_form" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;
ALTER TABLE "returned_form" ADD COLUMN "saved_at" timestamp with time zone;
CREATE INDEX "returned_form_user" ON "returned_form" USING btree ("user_id");
CREATE POLICY own_draft ON "returned_form" USING (user_id = app.actor_id()) WITH CHECK (user_id = app.actor_id());
