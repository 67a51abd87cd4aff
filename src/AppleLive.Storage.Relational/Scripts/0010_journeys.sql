-- A lot's way from the orchard to the money is read from its fills and the settlement lines of their orders.

create index order_fills_by_lot on order_fills (lot_id);
create index settlement_lines_by_order on settlement_lines (order_id, grower_id);

-- A grower signs in as a person; officers look through lots by state.

create index growers_by_person on growers (person_id);
create index lots_by_state on lots (state, lot_id);
