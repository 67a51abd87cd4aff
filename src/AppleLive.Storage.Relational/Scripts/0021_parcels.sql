-- The packing list of a village: its parcels that are not done with, by where they are, the order placed first before all others.
create index parcels_open on parcels (village_id, state, order_id) where completed_at is null;
