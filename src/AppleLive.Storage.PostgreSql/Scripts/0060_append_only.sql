-- What is written down stays written down: the journal, the public records, payments, accepted keys, accounts, steps, counts,
-- the log and erasures are appended to and never changed. A correction is a new row that names the old one.

create function refuse() returns trigger language plpgsql as '
begin
    raise exception using message = tg_argv[0], errcode = ''restrict_violation'';
end';

create trigger journal_transactions_stay before update on journal_transactions for each row execute function refuse('a journal transaction is never changed');
create trigger journal_transactions_last before delete on journal_transactions for each row execute function refuse('a journal transaction is never deleted');
create trigger postings_stay before update on postings for each row execute function refuse('a posting is never changed');
create trigger postings_last before delete on postings for each row execute function refuse('a posting is never deleted');
create trigger public_records_stay before update on public_records for each row execute function refuse('a public record is never changed');
create trigger public_records_last before delete on public_records for each row execute function refuse('a public record is never deleted');
create trigger payments_last before delete on payments for each row execute function refuse('a payment is never deleted');
create trigger idempotency_keys_stay before update on idempotency_keys for each row execute function refuse('an accepted key is never changed');

create trigger payee_accounts_stay before update on payee_accounts for each row execute function refuse('a payee account is never changed');
create trigger payee_accounts_last before delete on payee_accounts for each row execute function refuse('a payee account is never deleted');
create trigger payee_account_confirmations_stay before update on payee_account_confirmations for each row execute function refuse('a confirmation is never changed');
create trigger payee_account_confirmations_last before delete on payee_account_confirmations for each row execute function refuse('a confirmation is never deleted');
create trigger payout_steps_stay before update on payout_steps for each row execute function refuse('a step of a payout is never changed');
create trigger payout_steps_last before delete on payout_steps for each row execute function refuse('a step of a payout is never deleted');

create trigger day_counts_stay before update on day_counts for each row execute function refuse('a counted day is never changed');
create trigger day_counts_last before delete on day_counts for each row execute function refuse('a counted day is never deleted');
create trigger day_verdicts_stay before update on day_verdicts for each row execute function refuse('what was said of a count is never changed');
create trigger day_verdicts_last before delete on day_verdicts for each row execute function refuse('what was said of a count is never deleted');

create trigger record_villages_stay before update on record_villages for each row execute function refuse('what a record moves is never changed');
create trigger record_villages_last before delete on record_villages for each row execute function refuse('what a record moves is never deleted');
create trigger log_entries_stay before update on log_entries for each row execute function refuse('an entry of the log is never changed');
create trigger log_entries_last before delete on log_entries for each row execute function refuse('an entry of the log is never deleted');
create trigger log_tiles_grow before update on log_tiles for each row
    when (substr(new.hashes, 1, length(old.hashes)) <> old.hashes) execute function refuse('a tile only grows');
create trigger log_tiles_last before delete on log_tiles for each row execute function refuse('a tile is never deleted');
create trigger log_checkpoint_grows before update on log_checkpoint for each row when (new.size < old.size) execute function refuse('the log never shrinks');
create trigger log_checkpoint_lasts before delete on log_checkpoint for each row execute function refuse('the checkpoint is never deleted');

create trigger erasures_stay before update on erasures for each row execute function refuse('an erasure is never changed');
create trigger erasures_last before delete on erasures for each row execute function refuse('an erasure is never deleted');

-- An erasure alone may change a payment, and of a payment the slip alone, to nothing.
create function payment_stays() returns trigger language plpgsql as '
begin
    if new.reference <> '''' or not exists (select 1 from erasures where kind = ''order'' and subject = old.order_id)
        or (new.payment_id, new.order_id, new.provider, new.amount_fen, new.shipping_fen, new.taken_by, new.taken_in, new.captured_at)
            is distinct from (old.payment_id, old.order_id, old.provider, old.amount_fen, old.shipping_fen, old.taken_by, old.taken_in, old.captured_at)
    then raise exception ''a payment is never changed'' using errcode = ''restrict_violation'';
    end if;
    return new;
end';

create trigger payments_stay before update on payments for each row execute function payment_stays();

-- The last wall: the rules close only days that are over, and entries are booked at the moment they are made. A count that
-- was given back opens no door either: the day is still over.
create function closed_day_takes_nothing() returns trigger language plpgsql as '
begin
    if exists (select 1 from day_counts join journal_transactions entry on entry.transaction_number = new.transaction_number
               where day_counts.account = new.account and day_counts.ends_at > entry.at)
    then raise exception ''nothing is booked into a closed day'' using errcode = ''restrict_violation'';
    end if;
    return new;
end';

create trigger closed_days_take_nothing before insert on postings for each row execute function closed_day_takes_nothing();

create function day_counted_again() returns trigger language plpgsql as '
begin
    if not exists (select 1 from day_verdicts
                   where village_id = new.village_id and day = new.day and round = new.round - 1 and returned_why is not null)
    then raise exception ''a day is counted again only after it was given back'' using errcode = ''restrict_violation'';
    end if;
    return new;
end';

create trigger day_counted_again_once_returned before insert on day_counts for each row when (new.round > 1) execute function day_counted_again();

create function log_entry_follows() returns trigger language plpgsql as '
begin
    if new.log_index <> (select coalesce(max(log_index) + 1, 0) from log_entries)
    then raise exception ''an entry of the log follows the last one'' using errcode = ''restrict_violation'';
    end if;
    return new;
end';

create trigger log_entries_follow before insert on log_entries for each row execute function log_entry_follows();
