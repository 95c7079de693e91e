-- Another moment is another question: a neighbour is asked once per version of a wish. Of one wish somebody still has one
-- open question at most.
ALTER TABLE "offer" DROP CONSTRAINT "offer_once";
ALTER TABLE "offer" ADD CONSTRAINT "offer_once" UNIQUE ("help_request_id", "volunteer_id", "version");
CREATE UNIQUE INDEX "offer_one_open" ON "offer" USING btree ("help_request_id", "volunteer_id") WHERE state IN ('waiting','sent','accepted');
