-- Somebody in a caravan, on a boat or in a new street shows on the map where they live: their place is that point, and here
-- stands what it lies by, the street and the quarter. A point is no address of the list, and has no number.
ALTER TABLE "resident" ADD COLUMN "point_near" text,
  ADD CONSTRAINT "resident_point" CHECK (point_near IS NULL OR (address_id IS NULL AND house_number IS NULL AND lat IS NOT NULL AND lon IS NOT NULL));
GRANT UPDATE ("point_near") ON "resident" TO zorgzame_buur_app;

-- What stands behind the glass says it too: somebody must find the door.
CREATE OR REPLACE FUNCTION app.behind_glass(glass uuid, moment timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT jsonb_build_object('name', r.name, 'phone', r.phone, 'street', r.street, 'houseNumber', r.house_number, 'box', r.box, 'municipality', r.municipality,
    'pointNear', r.point_near,
    'relations', coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'phone', n.phone)) FROM relation n WHERE n.resident_id = r.id AND n.until IS NULL), '[]'),
    'requests', coalesce((SELECT jsonb_agg(jsonb_build_object('reference', h.reference, 'kind', h.kind, 'state', h.state, 'details', h.details, 'goodToKnow', h.good_to_know) ORDER BY h.created_at DESC)
      FROM help_request h WHERE h.resident_id = r.id AND h.due_at IS NOT NULL), '[]'))
  FROM broken_glass g JOIN resident r ON r.id = g.resident_id
  WHERE g.id = glass AND g.user_id = app.actor_id() AND app.has_role('coordinator') AND g.until > moment AND g.until > now()
$$;
