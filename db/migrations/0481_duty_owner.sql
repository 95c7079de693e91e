-- Who of us took a duty; the steps of one request stay with the same person.
ALTER TABLE "duty" ADD COLUMN "owner_id" uuid CONSTRAINT "duty_owner_id_user_id_fk" REFERENCES "user"("id");
CREATE INDEX "duty_owner" ON "duty" USING btree ("owner_id") WHERE ended_at IS NULL;
GRANT UPDATE ("owner_id") ON "duty" TO zorgzame_buur_app;
