-- Payments on providers' pages, what strayed and what providers kept; their notices; and differences people look at.

create table online_payments (
    payment_id $id$ not null primary key,
    order_id $id$ not null,
    provider text not null,
    state text not null,
    amount_fen $long$ not null,
    language text not null,
    asked_at $long$ not null,
    reference text,
    page text,
    capture text,
    -- By the real clock, as the provider's books are.
    captured_at $long$,
    constraint online_payment_state_is_known check (state in ('pending', 'authorized', 'captured', 'strayed', 'voided', 'failed')),
    constraint online_payment_amount check (amount_fen > 0),
    constraint online_payment_of_order foreign key (order_id) references orders (order_id)
) $strict$;

create index online_payments_by_order on online_payments (order_id, payment_id);
create unique index online_payment_open_once on online_payments (order_id) where state in ('pending', 'authorized');
create index online_payments_open on online_payments (payment_id) where state in ('pending', 'authorized');
create index online_payments_captured on online_payments (provider, captured_at) where captured_at is not null;
create unique index online_payment_capture on online_payments (provider, capture) where capture is not null;

-- Also of what strayed: a provider keeps its fee when the money goes back.
create table payment_fees (
    payment_id $id$ not null primary key,
    fee_fen $long$ not null,
    booked_at $long$ not null,
    constraint payment_fee_amount check (fee_fen > 0),
    constraint payment_fee_of_payment foreign key (payment_id) references online_payments (payment_id)
) $strict$;

create table stray_money (
    stray_id $id$ not null primary key,
    order_id $id$ not null,
    payment_id $id$ not null,
    provider text not null,
    capture text not null,
    amount_fen $long$ not null,
    why text not null,
    state text not null,
    found_at $long$ not null,
    reference text,
    returned_at $long$,
    handed_over_by $id$,
    constraint stray_reason_is_known check (why in ('late', 'twice', 'amount', 'refundReturned')),
    constraint stray_state_is_known check (state in ('requested', 'submitted', 'succeeded', 'failed')),
    constraint stray_amount check (amount_fen > 0),
    constraint stray_of_payment foreign key (payment_id) references online_payments (payment_id),
    constraint stray_handed_over_by foreign key (handed_over_by) references persons (person_id)
) $strict$;

create index strays_by_order on stray_money (order_id, stray_id);
create unique index stray_once_a_payment on stray_money (payment_id) where why <> 'refundReturned';
create unique index stray_once_a_returned_refund on stray_money (provider, reference) where why = 'refundReturned';
create index strays_by_reference on stray_money (provider, reference) where reference is not null;
create index strays_to_send on stray_money (stray_id) where state in ('requested', 'submitted');
create index strays_by_hand on stray_money (stray_id) where state = 'failed';

alter table refunds add column provider text;
alter table refunds add column reference text;
create index refunds_by_reference on refunds (provider, reference) where reference is not null;
create index refunds_to_send on refunds (refund_id) where provider is not null and state in ('requested', 'submitted');

alter table payouts add column provider text not null default 'bank';
alter table payouts add column provider_reference text;
create index payouts_to_send on payouts (payout_id) where provider <> 'bank' and state in ('pending', 'submitted');

alter table payout_steps add column provider_reference text;
create index payout_steps_by_provider on payout_steps (provider_reference) where provider_reference is not null;

-- Calls to providers that failed, until one succeeds.
create table provider_tries (
    subject $id$ not null primary key,
    tries $long$ not null,
    next_at $long$ not null,
    fault text not null
) $keyed$;

create table provider_events (
    provider text not null,
    event text not null,
    type text not null,
    subject_kind text,
    subject text,
    happened_at $long$ not null,
    received_at $long$ not null,
    state text not null,
    tries $long$ not null default 0,
    next_at $long$ not null,
    fault text,
    constraint provider_event_is_one primary key (provider, event),
    constraint provider_event_state_is_known check (state in ('waiting', 'applied', 'unknown', 'failed')),
    constraint provider_event_subject_is_known check (subject_kind in ('payment', 'refund', 'dispute', 'payout'))
) $strict$;

create index provider_events_waiting on provider_events (next_at) where state = 'waiting';
create index provider_events_by_state on provider_events (state, received_at);
create index provider_events_newest on provider_events (provider, happened_at);

create table money_tasks (
    task_id $id$ not null primary key,
    kind text not null,
    provider text not null,
    subject text not null,
    order_id $id$,
    ours_fen $long$,
    theirs_minor $long$,
    theirs_currency text,
    found_at $long$ not null,
    done_by $id$,
    done_at $long$,
    note $bytes$,
    constraint money_task_of_order foreign key (order_id) references orders (order_id),
    constraint money_task_done_by foreign key (done_by) references persons (person_id),
    constraint money_task_done_by_someone check ((done_by is null) = (done_at is null))
) $strict$;

create unique index money_task_open_once on money_tasks (kind, provider, subject) where done_at is null;
create index money_tasks_open on money_tasks (task_id) where done_at is null;
create index money_tasks_done on money_tasks (task_id) where done_at is not null;

-- What providers' own books say, beside what ours said when they were compared.
create table provider_movements (
    provider text not null,
    movement text not null,
    kind text not null,
    source text,
    minor $long$ not null,
    currency text not null,
    fee_minor $long$ not null,
    at $long$ not null,
    state text not null default 'waiting',
    ours_fen $long$,
    our_fee_fen $long$,
    constraint provider_movement_is_one primary key (provider, movement),
    constraint provider_movement_state_is_known check (state in ('waiting', 'agrees', 'differs'))
) $strict$;

create index provider_movements_waiting on provider_movements (provider, movement) where state = 'waiting';
create index provider_movements_by_source on provider_movements (provider, source);
create index provider_movements_by_time on provider_movements (at);

create table provider_books (
    provider text not null primary key,
    read_until $long$ not null
) $strict$;
