-- Lines of bank statements, as accountants read them in. What a line says of anybody is sealed under its own secret, which is
-- destroyed once the line is dismissed, its order is erased, or nobody has wanted it for as long as anything is kept.

create table bank_lines (
    bank_line_id $id$ not null primary key,
    village_id $id$ not null,
    day text not null,
    amount_fen $long$ not null,
    secret $bytes$ not null,
    details $bytes$ not null,
    line_hash $bytes$ not null,
    imported_by $id$ not null,
    imported_at $long$ not null,
    state text not null,
    settled_by $id$,
    settled_at $long$,
    payment_id $id$,
    payout_id $id$,
    constraint bank_line_once unique (village_id, line_hash),
    constraint bank_line_amount check (amount_fen <> 0),
    constraint bank_line_state_is_known check (state in ('open', 'booked', 'dismissed')),
    constraint bank_line_is_one_thing check ((state = 'booked') = (payment_id is not null or payout_id is not null) and (payment_id is null or payout_id is null)),
    constraint bank_line_payment_once unique (payment_id),
    constraint bank_line_of_village foreign key (village_id) references villages (village_id),
    constraint bank_line_of_slip foreign key (payment_id) references slips (payment_id),
    constraint bank_line_of_payout foreign key (payout_id) references payouts (payout_id),
    constraint bank_line_imported_by foreign key (imported_by) references persons (person_id),
    constraint bank_line_settled_by foreign key (settled_by) references persons (person_id)
) $strict$;

create index bank_lines_open on bank_lines (village_id, day) where state = 'open';

create table bank_columns (
    village_id $id$ not null primary key,
    columns text not null,
    constraint bank_columns_of_village foreign key (village_id) references villages (village_id)
) $strict$;
