-- Entries by which people book what moved a provider's balance and belongs to no order.

create table provider_entries (
    entry_id $id$ not null primary key,
    provider text not null,
    movement text not null,
    kind text not null,
    amount_fen $long$ not null,
    fee_fen $long$ not null,
    state text not null,
    recorded_by $id$ not null,
    recorded_at $long$ not null,
    judged_by $id$,
    judged_at $long$,
    constraint provider_entry_kind_is_known check (kind in ('ownTransfer', 'fee')),
    constraint provider_entry_state_is_known check (state in ('waiting', 'booked', 'rejected')),
    constraint provider_entry_judged_by_second check (judged_by is null or judged_by <> recorded_by),
    constraint provider_entry_of_movement foreign key (provider, movement) references provider_movements (provider, movement),
    constraint provider_entry_recorded_by foreign key (recorded_by) references persons (person_id),
    constraint provider_entry_judged_by foreign key (judged_by) references persons (person_id)
) $strict$;

create unique index provider_entry_once on provider_entries (provider, movement) where state <> 'rejected';
create index provider_entries_waiting on provider_entries (entry_id) where state = 'waiting';
create index provider_movements_differing on provider_movements (at) where state = 'differs';
