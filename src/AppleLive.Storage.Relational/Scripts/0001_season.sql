-- The season's store, for every engine. The engine fills in its types:
--   $id$ 16 bytes of UUID · $bytes$ · $long$ 64-bit integer · $serial$ a growing primary key
--   $strict$ what ends a table · $keyed$ what ends one whose rows lie in the order of their key
-- Moments are milliseconds since 1970 UTC, dates ISO text, money fen, weights grams.
-- Every constraint has a name, so that an error says which rule of the house was broken.

create table persons (
    person_id $id$ not null primary key,
    kind text not null,
    constraint person_kind_is_known check (kind in ('villager', 'officer')),
    constraint person_has_one_kind unique (person_id, kind)
) $strict$;

create table villages (
    village_id $id$ not null primary key,
    code text not null,
    name text not null,
    successor_code text,
    successor_name text,
    successor_assumed $long$,
    constraint village_code_is_one unique (code)
) $strict$;

create table village_codes (
    village_id $id$ not null,
    code text not null,
    name text not null,
    since text not null,
    constraint village_code_once_a_day primary key (village_id, since),
    constraint village_code_of_village foreign key (village_id) references villages (village_id)
) $strict$;

create table village_totals (
    village_id $id$ not null primary key,
    sold_fen $long$ not null,
    refunded_fen $long$ not null,
    fees_fen $long$ not null,
    paid_out_fen $long$ not null,
    constraint totals_of_village foreign key (village_id) references villages (village_id),
    constraint totals_never_below_nothing check (sold_fen >= 0 and refunded_fen >= 0 and fees_fen >= 0 and paid_out_fen >= 0)
) $strict$;

create table growers (
    grower_id $id$ not null primary key,
    village_id $id$ not null,
    person_id $id$ not null,
    person_kind text not null default 'villager',
    secret $bytes$ not null,
    details $bytes$ not null,
    phone_index $bytes$ not null,
    entered_by $id$ not null,
    registered_at $long$ not null,
    constraint grower_of_village foreign key (village_id) references villages (village_id),
    -- Person and kind in one foreign key: whoever wears a uniform cannot become a payee, whatever a program tries.
    constraint officer_is_never_a_payee check (person_kind = 'villager'),
    constraint grower_is_a_villager foreign key (person_id, person_kind) references persons (person_id, kind),
    constraint grower_entered_by foreign key (entered_by) references persons (person_id),
    constraint grower_in_village unique (grower_id, village_id)
) $strict$;

create index growers_by_phone on growers (phone_index);
create index growers_by_village on growers (village_id, grower_id);

create table lots (
    lot_id $id$ not null primary key,
    grower_id $id$ not null,
    village_id $id$ not null,
    variety text not null,
    standard text not null,
    grade text not null,
    minimum_mm $long$,
    harvested_on text not null,
    storage text not null,
    bagging text,
    blush_percent $long$,
    striped $long$,
    registered_grams $long$ not null,
    certificate $bytes$ not null,
    state text not null,
    found_grams $long$,
    weighed $long$,
    identity_seen $long$,
    certificate_seen $long$,
    brix_tenths $long$,
    photos $long$,
    inspected_by $id$,
    inspector_badge text,
    inspected_at $long$,
    approved_by $id$,
    approver_badge text,
    approved_at $long$,
    reason text,
    ended_at $long$,
    allocated_grams $long$ not null default 0,
    entered_by $id$ not null,
    registered_at $long$ not null,
    constraint lot_state_is_known check (state in ('registered', 'inspected', 'attested', 'rejected', 'withdrawn')),
    constraint lot_weight check (registered_grams between 1 and 1000000000),
    constraint attested_at_most_registered check (found_grams is null or found_grams between 1 and registered_grams),
    constraint allocated_at_most_attested check (allocated_grams >= 0 and (allocated_grams = 0 or (approved_at is not null and allocated_grams <= found_grams))),
    constraint attested_by_two_persons check (approved_by is null or approved_by <> inspected_by),
    constraint lot_of_grower foreign key (grower_id, village_id) references growers (grower_id, village_id),
    constraint lot_entered_by foreign key (entered_by) references persons (person_id),
    constraint lot_inspected_by foreign key (inspected_by) references persons (person_id),
    constraint lot_approved_by foreign key (approved_by) references persons (person_id),
    constraint lot_in_village unique (lot_id, grower_id, village_id)
) $strict$;

create index lots_by_village on lots (village_id, lot_id);
create index lots_by_grower on lots (grower_id, lot_id);

create table listings (
    listing_id $id$ not null primary key,
    village_id $id$ not null,
    title text not null,
    description text not null,
    box_grams $long$ not null,
    price_fen $long$ not null,
    per_buyer_boxes $long$,
    state text not null,
    quota_boxes $long$ not null,
    sold_boxes $long$ not null default 0,
    created_by $id$ not null,
    created_at $long$ not null,
    constraint listing_state_is_known check (state in ('draft', 'published', 'onSale', 'paused', 'closed')),
    constraint listing_box check (box_grams between 100 and 50000),
    constraint listing_price check (price_fen between 1 and 10000000),
    constraint listing_sold_at_most_quota check (sold_boxes between 0 and quota_boxes),
    constraint listing_of_village foreign key (village_id) references villages (village_id),
    constraint listing_created_by foreign key (created_by) references persons (person_id),
    constraint listing_in_village unique (listing_id, village_id)
) $strict$;

create index listings_by_state on listings (state, listing_id);
create index listings_by_village on listings (village_id, listing_id);

create table allocations (
    listing_id $id$ not null,
    lot_id $id$ not null,
    grower_id $id$ not null,
    village_id $id$ not null,
    box_grams $long$ not null,
    grams $long$ not null,
    boxes $long$ not null,
    sold_boxes $long$ not null default 0,
    constraint allocation_is_one primary key (listing_id, lot_id),
    constraint boxes_fit_in_allocation check (grams >= 0 and boxes >= 0 and boxes * box_grams <= grams),
    constraint sold_at_most_allocated check (sold_boxes between 0 and boxes),
    -- The village stands in both keys: a listing sells apples of its own village only.
    constraint allocation_of_listing foreign key (listing_id, village_id) references listings (listing_id, village_id),
    constraint allocation_of_lot foreign key (lot_id, grower_id, village_id) references lots (lot_id, grower_id, village_id)
) $strict$;

create index allocations_by_lot on allocations (lot_id);

create table livestreams (
    livestream_id $id$ not null primary key,
    title text not null,
    starts_at $long$ not null,
    ends_at $long$ not null,
    state text not null,
    scheduled_by $id$,
    checklist_by $id$,
    approved_by $id$,
    live_since $long$,
    ended_at $long$,
    segment $id$,
    pinned $id$,
    constraint livestream_state_is_known check (state in ('draft', 'scheduled', 'live', 'ended', 'archived', 'postponed', 'cancelled')),
    constraint livestream_ends_after_it_starts check (ends_at > starts_at),
    constraint livestream_approved_by_second check (approved_by is null or (approved_by <> scheduled_by and approved_by <> checklist_by))
) $strict$;

create index livestreams_by_time on livestreams (starts_at, livestream_id);

create table livestream_listings (
    livestream_id $id$ not null,
    position $long$ not null,
    listing_id $id$ not null,
    constraint run_of_show primary key (livestream_id, position),
    constraint run_of_show_once unique (livestream_id, listing_id),
    constraint run_of_show_of_livestream foreign key (livestream_id) references livestreams (livestream_id),
    constraint run_of_show_of_listing foreign key (listing_id) references listings (listing_id)
) $strict$;

create table livestream_corrections (
    correction $serial$,
    livestream_id $id$ not null,
    listing_id $id$,
    text text not null,
    at $long$ not null,
    constraint correction_of_livestream foreign key (livestream_id) references livestreams (livestream_id)
) $strict$;

create index corrections_by_livestream on livestream_corrections (livestream_id, correction);

create table orders (
    order_id $id$ not null primary key,
    number text not null,
    livestream_id $id$,
    status text not null,
    shipping_fen $long$ not null,
    gateway text not null,
    placed_at $long$ not null,
    pay_by $long$,
    secret $bytes$ not null,
    details $bytes$ not null,
    phone_index $bytes$ not null,
    constraint order_number_is_one unique (number),
    constraint order_status_is_known check (status in ('reserved', 'confirmed', 'amended', 'completed', 'expired', 'cancelled')),
    constraint order_of_livestream foreign key (livestream_id) references livestreams (livestream_id)
) $keyed$;

create index orders_to_expire on orders (pay_by) where status = 'reserved';
create index orders_by_buyer on orders (phone_index);

-- A line of an order, lot by lot: which lot fills how many of its boxes.
create table order_fills (
    order_id $id$ not null,
    listing_id $id$ not null,
    lot_id $id$ not null,
    position $long$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    price_fen $long$ not null,
    boxes $long$ not null,
    constraint order_fill primary key (order_id, listing_id, lot_id),
    constraint order_fill_boxes check (boxes >= 0),
    constraint order_fill_of_order foreign key (order_id) references orders (order_id),
    constraint order_fill_of_allocation foreign key (listing_id, lot_id) references allocations (listing_id, lot_id)
) $keyed$;

create table parcels (
    parcel_id $id$ not null,
    order_id $id$ not null,
    village_id $id$ not null,
    state text not null,
    carrier text,
    tracking_number text,
    delivered_at $long$,
    claim_until $long$,
    completed_at $long$,
    constraint parcel_state_is_known check (state in ('pending', 'packed', 'handedOver', 'delivered', 'refused', 'lost', 'cancelled')),
    -- In the order of a village's lists; one parcel for an order and a village.
    constraint parcel_of_village_and_order primary key (village_id, order_id),
    constraint parcel_once unique (parcel_id),
    constraint parcel_of_order foreign key (order_id) references orders (order_id),
    constraint parcel_of_village foreign key (village_id) references villages (village_id)
) $keyed$;

create index parcels_due on parcels (village_id, parcel_id) where completed_at is null;
create index parcels_by_order on parcels (order_id);

create table payments (
    payment_id $id$ not null primary key,
    order_id $id$ not null,
    provider text not null,
    amount_fen $long$ not null,
    shipping_fen $long$ not null,
    reference $bytes$ not null,
    taken_by $id$,
    taken_in $id$,
    captured_at $long$ not null,
    constraint payment_once_for_an_order unique (order_id),
    constraint payment_amount check (amount_fen > 0 and shipping_fen between 0 and amount_fen),
    constraint payment_of_order foreign key (order_id) references orders (order_id)
) $strict$;

create table payment_shares (
    payment_id $id$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    amount_fen $long$ not null,
    constraint payment_share primary key (payment_id, village_id, grower_id),
    constraint payment_share_amount check (amount_fen > 0),
    constraint payment_share_of_payment foreign key (payment_id) references payments (payment_id),
    constraint payment_share_of_grower foreign key (grower_id, village_id) references growers (grower_id, village_id)
) $strict$;

create table refunds (
    refund_id $id$ not null primary key,
    order_id $id$ not null,
    kind text not null,
    amount_fen $long$ not null,
    shipping_fen $long$ not null,
    state text not null,
    requested_at $long$ not null,
    succeeded_at $long$,
    reason $bytes$,
    constraint refund_state_is_known check (state in ('requested', 'submitted', 'succeeded', 'failed')),
    constraint refund_kind_is_known check (kind in ('goodwill', 'cancelled', 'amended', 'refused', 'lost', 'claim', 'chargeback')),
    constraint refund_amount check (amount_fen > 0 and shipping_fen between 0 and amount_fen),
    constraint refund_of_order foreign key (order_id) references orders (order_id)
) $strict$;

create index refunds_by_order on refunds (order_id, refund_id);

create table refund_shares (
    refund_id $id$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    amount_fen $long$ not null,
    constraint refund_share primary key (refund_id, village_id, grower_id),
    constraint refund_share_amount check (amount_fen > 0),
    constraint refund_share_of_refund foreign key (refund_id) references refunds (refund_id),
    constraint refund_share_of_grower foreign key (grower_id, village_id) references growers (grower_id, village_id)
) $strict$;

create table claims (
    claim_id $id$ not null primary key,
    order_id $id$ not null,
    village_id $id$ not null,
    state text not null,
    text $bytes$ not null,
    asked_fen $long$,
    opened_at $long$ not null,
    answer_by $long$ not null,
    constraint claim_state_is_known check (state in ('opened', 'liaison', 'station', 'mediation', 'agreed', 'withdrawn', 'rejected')),
    constraint claim_of_parcel foreign key (village_id, order_id) references parcels (village_id, order_id)
) $strict$;

create unique index claim_open_once on claims (order_id, village_id) where state in ('opened', 'liaison', 'station', 'mediation');
create index claims_by_order on claims (order_id, claim_id);

create table claim_replies (
    reply $serial$,
    claim_id $id$ not null,
    said_by $id$ not null,
    text $bytes$ not null,
    at $long$ not null,
    constraint reply_of_claim foreign key (claim_id) references claims (claim_id),
    constraint reply_said_by foreign key (said_by) references persons (person_id)
) $strict$;

create index replies_by_claim on claim_replies (claim_id, reply);

create table settlements (
    settlement_id $id$ not null primary key,
    village_id $id$ not null,
    state text not null,
    cutoff $long$ not null,
    goods_fen $long$ not null,
    refunds_fen $long$ not null,
    fees_fen $long$ not null,
    calculated_by $id$ not null,
    calculated_at $long$ not null,
    approved_by $id$,
    approved_at $long$,
    constraint settlement_state_is_known check (state in ('calculated', 'approved', 'paidOut', 'closed')),
    constraint settlement_pays check (goods_fen - refunds_fen - fees_fen > 0),
    constraint settlement_approved_by_second check (approved_by is null or approved_by <> calculated_by),
    constraint settlement_of_village foreign key (village_id) references villages (village_id),
    constraint settlement_calculated_by foreign key (calculated_by) references persons (person_id),
    constraint settlement_approved_by foreign key (approved_by) references persons (person_id)
) $strict$;

create unique index settlement_open_once on settlements (village_id) where state <> 'closed';

create table settlement_lines (
    line $serial$,
    village_id $id$ not null,
    grower_id $id$ not null,
    order_id $id$ not null,
    record $long$ not null,
    goods_fen $long$ not null,
    refunds_fen $long$ not null,
    fees_fen $long$ not null,
    settlement_id $id$,
    constraint settlement_line_of_grower foreign key (grower_id, village_id) references growers (grower_id, village_id),
    constraint settlement_line_of_order foreign key (order_id) references orders (order_id),
    constraint settlement_line_of_settlement foreign key (settlement_id) references settlements (settlement_id)
) $strict$;

create index settlement_lines_open on settlement_lines (village_id, record) where settlement_id is null;
create index settlement_lines_taken on settlement_lines (settlement_id) where settlement_id is not null;

create table payouts (
    payout_id $id$ not null primary key,
    settlement_id $id$ not null,
    village_id $id$ not null,
    state text not null,
    attempt $long$ not null,
    amount_fen $long$ not null,
    reference $bytes$,
    constraint payout_once_for_a_settlement unique (settlement_id),
    constraint payout_state_is_known check (state in ('pending', 'submitted', 'paid', 'failed', 'returned', 'acknowledged')),
    constraint payout_pays check (amount_fen > 0),
    constraint payout_of_settlement foreign key (settlement_id) references settlements (settlement_id),
    constraint payee_is_a_village foreign key (village_id) references villages (village_id),
    constraint payout_in_village unique (payout_id, village_id)
) $strict$;

create table disbursements (
    payout_id $id$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    amount_fen $long$ not null,
    acknowledged_by $id$,
    acknowledged_at $long$,
    constraint disbursement primary key (payout_id, grower_id),
    constraint disbursement_of_payout foreign key (payout_id, village_id) references payouts (payout_id, village_id),
    -- Growers only, and growers are villagers: no fen can be written down for an officer.
    constraint disbursement_to_a_grower foreign key (grower_id, village_id) references growers (grower_id, village_id),
    constraint disbursement_acknowledged_by foreign key (acknowledged_by) references persons (person_id)
) $strict$;

create table announcements (
    announcement_id $id$ not null primary key,
    title text not null,
    body text not null,
    state text not null,
    written_by $id$ not null,
    written_at $long$ not null,
    published_at $long$,
    constraint announcement_state_is_known check (state in ('draft', 'published', 'withdrawn')),
    constraint announcement_written_by foreign key (written_by) references persons (person_id)
) $strict$;

create index announcements_published on announcements (announcement_id) where state = 'published';

create table consultations (
    consultation_id $id$ not null primary key,
    village_id $id$,
    state text not null,
    secret $bytes$ not null,
    asked $bytes$ not null,
    asked_at $long$ not null,
    answer $bytes$,
    public_question text,
    public_answer text,
    constraint consultation_state_is_known check (state in ('asked', 'answered', 'published', 'closed')),
    constraint consultation_published_has_words check (state <> 'published' or (public_question is not null and public_answer is not null)),
    constraint consultation_of_village foreign key (village_id) references villages (village_id)
) $strict$;

create index consultations_waiting on consultations (consultation_id) where state = 'asked';
create index consultations_published on consultations (consultation_id) where state = 'published';

create table journal_transactions (
    transaction_number $serial$,
    key text not null,
    inputs $bytes$ not null,
    at $long$ not null,
    reason text not null,
    record $long$,
    corrects text,
    constraint journal_key_once unique (key)
) $strict$;

create table postings (
    transaction_number $long$ not null,
    account text not null,
    amount_fen $long$ not null,
    constraint posting_once_an_account primary key (transaction_number, account),
    constraint posting_moves_something check (amount_fen <> 0),
    constraint posting_of_transaction foreign key (transaction_number) references journal_transactions (transaction_number)
) $strict$;

create index postings_by_account on postings (account, transaction_number);

create table balances (
    account text not null primary key,
    balance_fen $long$ not null
) $strict$;

create table public_records (
    sequence $serial$,
    record $bytes$ not null
) $strict$;

create table idempotency_keys (
    key_hash $bytes$ not null primary key,
    fingerprint $bytes$ not null,
    answer text not null,
    at $long$ not null
) $keyed$;

create table outbox (
    number $serial$,
    type text not null,
    subject $id$ not null,
    at $long$ not null
) $strict$;

create table counters (
    name text not null primary key,
    value $long$ not null
) $strict$;

insert into counters (name, value) values ('orders', 0);
