CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"operation" text NOT NULL,
	"subject_id" uuid,
	"verdict" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL
);

CREATE TABLE "rate_limit" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_key_window_start_pk" PRIMARY KEY("key","window_start")
);

CREATE TABLE "request_draft" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "resident_access" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "returned_form" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"values" jsonb NOT NULL,
	"issues" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "address" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" text,
	"nis_code" text,
	"postcode" text NOT NULL,
	"municipality" text NOT NULL,
	"street" text NOT NULL,
	"house_number" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"neighbourhood_id" text,
	"search" text NOT NULL,
	"retired_at" timestamp with time zone
);

CREATE TABLE "city" (
	"id" text PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL
);

CREATE TABLE "help_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"neighbourhood_id" text,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"owner_id" uuid,
	"kind" text,
	"details" text DEFAULT '' NOT NULL,
	"timing" text,
	"visit_date" date,
	"day_part" text,
	"slots" integer DEFAULT 0 NOT NULL,
	"urgency" text DEFAULT 'normal' NOT NULL,
	"deadline" timestamp with time zone,
	"duration_minutes" integer DEFAULT 60 NOT NULL,
	"good_to_know" text DEFAULT '' NOT NULL,
	"languages" text[] DEFAULT '{"nl"}' NOT NULL,
	"gender_wish" text,
	"best_time_to_call" text,
	"proxy_name" text,
	"proxy_phone" text,
	"proxy_relation" text,
	"resident_knows" text,
	"referrer_id" uuid,
	"wave" integer DEFAULT 0 NOT NULL,
	"idempotency_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_request_idempotency_key_unique" UNIQUE("idempotency_key")
);

CREATE TABLE "match" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"volunteer_id" uuid NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"visit" "tstzrange",
	"resident_said_yes_at" timestamp with time zone,
	"consent_how" text,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"first_contact_at" timestamp with time zone,
	"outcome" text,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_offer_id_unique" UNIQUE("offer_id")
);

CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"recipient" text,
	"locale" text DEFAULT 'nl' NOT NULL,
	"template" text NOT NULL,
	"values" jsonb,
	"state" text DEFAULT 'queued' NOT NULL,
	"subject" text,
	"text" text,
	"html" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);

CREATE TABLE "neighbourhood" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sub_municipality" text,
	"area" jsonb NOT NULL
);

CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL,
	"volunteer_id" uuid NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"walk_metres" integer,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"probability" double precision DEFAULT 0 NOT NULL,
	"sent_by" uuid,
	"rank" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"decline_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offer_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "offer_once" UNIQUE("help_request_id","volunteer_id")
);

CREATE TABLE "resident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"box" text,
	"address_id" uuid,
	"street" text,
	"house_number" text,
	"postcode" text,
	"municipality" text,
	"lat" double precision,
	"lon" double precision,
	"neighbourhood_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "signal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"help_request_id" uuid NOT NULL,
	"match_id" uuid,
	"volunteer_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"handled_by" uuid,
	"handled_at" timestamp with time zone,
	"handled_note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "transition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thing" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"help_request_id" uuid,
	"from_state" text,
	"to_state" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "account" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);

CREATE TABLE "coordinator_neighbourhood" (
	"user_id" uuid NOT NULL,
	"neighbourhood_id" text NOT NULL,
	CONSTRAINT "coordinator_neighbourhood_user_id_neighbourhood_id_pk" PRIMARY KEY("user_id","neighbourhood_id")
);

CREATE TABLE "session" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"role" text NOT NULL,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);

CREATE TABLE "verification_token" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_token_identifier_token_pk" PRIMARY KEY("identifier","token")
);

CREATE TABLE "volunteer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"first_name" text NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"gender" text,
	"address_id" uuid,
	"street" text,
	"house_number" text,
	"postcode" text,
	"municipality" text,
	"lat" double precision,
	"lon" double precision,
	"neighbourhood_id" text,
	"state" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"mother_tongue" text DEFAULT 'nl' NOT NULL,
	"languages" text[] DEFAULT '{"nl"}' NOT NULL,
	"kinds" text[] NOT NULL,
	"preferred_kinds" text[] DEFAULT '{}' NOT NULL,
	"slots" integer NOT NULL,
	"radius_metres" integer DEFAULT 1500 NOT NULL,
	"weekly_capacity" integer DEFAULT 1 NOT NULL,
	"lower_limit_asks14" integer,
	"paused_until" timestamp with time zone,
	"agreement_signed_at" timestamp with time zone,
	"intake_notes" text DEFAULT '' NOT NULL,
	"wish" text DEFAULT '' NOT NULL,
	"observed_accepts" double precision DEFAULT 0 NOT NULL,
	"expected_accepts" double precision DEFAULT 0 NOT NULL,
	"idempotency_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "volunteer_user_id_unique" UNIQUE("user_id"),
	CONSTRAINT "volunteer_idempotency_key_unique" UNIQUE("idempotency_key")
);

CREATE TABLE "volunteer_block" (
	"volunteer_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "volunteer_block_volunteer_id_resident_id_pk" PRIMARY KEY("volunteer_id","resident_id")
);

ALTER TABLE "resident_access" ADD CONSTRAINT "resident_access_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "address" ADD CONSTRAINT "address_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_resident_id_resident_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."resident"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_referrer_id_user_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "match" ADD CONSTRAINT "match_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "match" ADD CONSTRAINT "match_offer_id_offer_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offer"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "match" ADD CONSTRAINT "match_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "match" ADD CONSTRAINT "match_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "note" ADD CONSTRAINT "note_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "offer" ADD CONSTRAINT "offer_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "offer" ADD CONSTRAINT "offer_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "offer" ADD CONSTRAINT "offer_sent_by_user_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "resident" ADD CONSTRAINT "resident_address_id_address_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."address"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "resident" ADD CONSTRAINT "resident_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "signal" ADD CONSTRAINT "signal_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "signal" ADD CONSTRAINT "signal_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "signal" ADD CONSTRAINT "signal_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "signal" ADD CONSTRAINT "signal_handled_by_user_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "transition" ADD CONSTRAINT "transition_help_request_id_help_request_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_request"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "coordinator_neighbourhood" ADD CONSTRAINT "coordinator_neighbourhood_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "coordinator_neighbourhood" ADD CONSTRAINT "coordinator_neighbourhood_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_address_id_address_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."address"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_neighbourhood_id_neighbourhood_id_fk" FOREIGN KEY ("neighbourhood_id") REFERENCES "public"."neighbourhood"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "volunteer_block" ADD CONSTRAINT "volunteer_block_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "volunteer_block" ADD CONSTRAINT "volunteer_block_resident_id_resident_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."resident"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "audit_subject" ON "audit_log" USING btree ("subject_id","at");
CREATE INDEX "audit_actor" ON "audit_log" USING btree ("actor_id","at");
CREATE INDEX "address_street" ON "address" USING btree ("postcode","street","house_number");
CREATE INDEX "help_request_worklist" ON "help_request" USING btree ("state","due_at");
CREATE INDEX "help_request_neighbourhood" ON "help_request" USING btree ("neighbourhood_id");
CREATE INDEX "help_request_resident" ON "help_request" USING btree ("resident_id");
CREATE INDEX "match_volunteer" ON "match" USING btree ("volunteer_id","state");
CREATE INDEX "match_request" ON "match" USING btree ("help_request_id");
CREATE INDEX "message_newest" ON "message" USING btree ("created_at");
CREATE INDEX "note_request" ON "note" USING btree ("help_request_id","created_at");
CREATE INDEX "offer_volunteer" ON "offer" USING btree ("volunteer_id","sent_at");
CREATE INDEX "resident_phone" ON "resident" USING btree ("phone");
CREATE INDEX "resident_home" ON "resident" USING btree ("postcode","street","house_number");
CREATE INDEX "signal_open" ON "signal" USING btree ("state","due_at");
CREATE INDEX "transition_request" ON "transition" USING btree ("help_request_id","at");
CREATE INDEX "transition_thing" ON "transition" USING btree ("thing_id","at");
CREATE INDEX "volunteer_neighbourhood" ON "volunteer" USING btree ("neighbourhood_id","state");