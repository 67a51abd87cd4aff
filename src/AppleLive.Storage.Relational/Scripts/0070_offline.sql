-- Money that accountants take, slip by slip: what a second person must confirm, and what is held for buyers since it is too
-- little or too much. Payments made before have no slip here; their numbers are not looked for.

create table slips (
    payment_id $id$ not null primary key,
    order_id $id$ not null,
    village_id $id$ not null,
    amount_fen $long$ not null,
    reference $bytes$ not null,
    slip_index $bytes$,
    recorded_by $id$ not null,
    recorded_at $long$ not null,
    state text not null,
    judged_by $id$,
    judged_at $long$,
    why $bytes$,
    constraint slip_amount check (amount_fen > 0),
    constraint slip_state_is_known check (state in ('waiting', 'rejected', 'booked')),
    constraint slip_judged_by_second check (judged_by <> recorded_by),
    constraint slip_rejected_by_somebody check (state <> 'rejected' or judged_by is not null),
    constraint slip_of_order foreign key (order_id) references orders (order_id),
    constraint slip_of_village foreign key (village_id) references villages (village_id),
    constraint slip_recorded_by foreign key (recorded_by) references persons (person_id),
    constraint slip_judged_by foreign key (judged_by) references persons (person_id)
) $strict$;

create index slips_by_order on slips (order_id, payment_id);
create index slips_by_number on slips (village_id, slip_index);
create index slips_waiting on slips (village_id, order_id) where state = 'waiting';

create table deposit_moves (
    payment_id $id$ not null,
    order_id $id$ not null,
    village_id $id$ not null,
    kind text not null,
    amount_fen $long$ not null,
    moved_by $id$ not null,
    moved_at $long$ not null,
    reference $bytes$,
    constraint deposit_move_once primary key (payment_id, village_id, kind),
    constraint deposit_move_kind_is_known check (kind in ('received', 'used', 'returned')),
    constraint deposit_move_direction check ((kind = 'received' and amount_fen > 0) or (kind <> 'received' and amount_fen < 0)),
    constraint deposit_move_of_order foreign key (order_id) references orders (order_id),
    constraint deposit_move_of_village foreign key (village_id) references villages (village_id),
    constraint deposit_moved_by foreign key (moved_by) references persons (person_id)
) $strict$;

create index deposit_moves_by_order on deposit_moves (order_id);
create index deposit_moves_by_village on deposit_moves (village_id, order_id);
