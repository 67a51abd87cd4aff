-- Who put a mistake right on the spot. Of corrections before this nobody knows.

alter table livestream_corrections add column made_by $id$ constraint correction_made_by references persons (person_id);
