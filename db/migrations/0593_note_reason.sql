-- Why a note tells of somebody's health: asked when it does, and kept beside it.
ALTER TABLE "note" ADD COLUMN "health_reason" text;
