-- A city's own map data. Derived tables: an import rebuilds them, nothing refers to them.
CREATE TABLE "street" (
	"id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	"postcode" text NOT NULL,
	"municipality" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"stem" text NOT NULL,
	"place" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"addresses" integer NOT NULL,
	CONSTRAINT "street_once" UNIQUE("postcode","municipality","name")
);
CREATE INDEX "street_stem_trigrams" ON "street" USING gin ("stem" gin_trgm_ops);
CREATE INDEX "street_stem" ON "street" USING btree ("stem");
CREATE INDEX "street_key_start" ON "street" USING btree ("key" text_pattern_ops);
-- The planner tries every operator on every sampled value; with the usual hundred that takes longer than the search.
ALTER TABLE "street" ALTER COLUMN "stem" SET STATISTICS 5, ALTER COLUMN "key" SET STATISTICS 5, ALTER COLUMN "place" SET STATISTICS 5;

CREATE TABLE "street_network" (
	"id" text PRIMARY KEY DEFAULT 'city' NOT NULL,
	"graph" bytea NOT NULL,
	"nodes" integer NOT NULL,
	"edges" integer NOT NULL,
	"islands" integer NOT NULL,
	"kilometres" double precision NOT NULL,
	"source" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "street_network_one" CHECK ("id" = 'city')
);

-- Searching goes over streets, fifty times fewer rows; this index would only make imports slow.
DROP INDEX IF EXISTS address_search;

GRANT SELECT ON street, street_network TO zorgzame_buur_app;
