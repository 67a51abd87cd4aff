-- Where villages are paid, step by step how they were, and the days accountants closed. All of it is appended.

create table payee_accounts (
    payee_account_id $id$ not null primary key,
    village_id $id$ not null,
    details $bytes$ not null,
    set_by $id$ not null,
    set_at $long$ not null,
    constraint payee_account_of_village foreign key (village_id) references villages (village_id),
    constraint payee_account_set_by foreign key (set_by) references persons (person_id),
    constraint payee_account_setter unique (payee_account_id, set_by)
) $strict$;

create index payee_accounts_by_village on payee_accounts (village_id, payee_account_id);

create table payee_account_confirmations (
    payee_account_id $id$ not null primary key,
    set_by $id$ not null,
    confirmed_by $id$ not null,
    confirmed_at $long$ not null,
    -- The setter stands in the key, so that the check compares with the right person.
    constraint payee_account_confirmed_by_second check (confirmed_by <> set_by),
    constraint confirmation_of_payee_account foreign key (payee_account_id, set_by) references payee_accounts (payee_account_id, set_by),
    constraint payee_account_confirmed_by foreign key (confirmed_by) references persons (person_id)
) $strict$;

create table payout_steps (
    step $serial$,
    payout_id $id$ not null,
    state text not null,
    attempt $long$ not null,
    at $long$ not null,
    taken_by $id$ not null,
    reference $bytes$,
    reason text,
    constraint payout_step_state_is_known check (state in ('pending', 'submitted', 'paid', 'failed', 'returned', 'acknowledged')),
    constraint payout_step_reason_is_known check (reason is null or reason in ('accountWrong', 'accountClosed', 'bankRefused', 'other')),
    constraint payout_step_of_payout foreign key (payout_id) references payouts (payout_id),
    constraint payout_step_taken_by foreign key (taken_by) references persons (person_id)
) $strict$;

create index payout_steps_by_payout on payout_steps (payout_id, step);

create table day_closes (
    village_id $id$ not null,
    day text not null,
    account text not null,
    ends_at $long$ not null,
    booked_fen $long$ not null,
    cash_fen $long$ not null,
    transfers_fen $long$ not null,
    note $bytes$,
    closed_by $id$ not null,
    closed_at $long$ not null,
    constraint day_close_is_one primary key (village_id, day),
    constraint day_close_after_the_day check (closed_at >= ends_at),
    constraint day_close_counts check (cash_fen >= 0 and transfers_fen >= 0),
    constraint day_close_difference_has_note check (note is not null or cash_fen + transfers_fen = booked_fen),
    constraint day_close_of_village foreign key (village_id) references villages (village_id),
    constraint day_close_closed_by foreign key (closed_by) references persons (person_id),
    constraint day_close_closer unique (village_id, day, closed_by)
) $strict$;

create index day_closes_by_account on day_closes (account, ends_at);

create table day_confirmations (
    village_id $id$ not null,
    day text not null,
    closed_by $id$ not null,
    confirmed_by $id$ not null,
    confirmed_at $long$ not null,
    constraint day_confirmation_is_one primary key (village_id, day),
    constraint day_confirmed_by_second check (confirmed_by <> closed_by),
    constraint confirmation_of_day_close foreign key (village_id, day, closed_by) references day_closes (village_id, day, closed_by),
    constraint day_confirmed_by foreign key (confirmed_by) references persons (person_id)
) $strict$;

create index journal_by_time on journal_transactions (at, transaction_number);
create index journal_by_record on journal_transactions (record) where record is not null;
create index settlements_by_village on settlements (village_id, settlement_id);
create index settlement_lines_by_grower on settlement_lines (grower_id, settlement_id) where settlement_id is not null;
create index refunds_due on refunds (order_id) where state = 'requested';
create index disbursements_open on disbursements (village_id, payout_id) where acknowledged_by is null and amount_fen > 0;
