-- A bank account, a step of a payout and a closed day are appended and never changed.

create trigger payee_accounts_stay before update on payee_accounts
begin select raise(abort, 'a payee account is never changed'); end;
create trigger payee_accounts_last before delete on payee_accounts
begin select raise(abort, 'a payee account is never deleted'); end;
create trigger payee_account_confirmations_stay before update on payee_account_confirmations
begin select raise(abort, 'a confirmation is never changed'); end;
create trigger payee_account_confirmations_last before delete on payee_account_confirmations
begin select raise(abort, 'a confirmation is never deleted'); end;

create trigger payout_steps_stay before update on payout_steps
begin select raise(abort, 'a step of a payout is never changed'); end;
create trigger payout_steps_last before delete on payout_steps
begin select raise(abort, 'a step of a payout is never deleted'); end;

create trigger day_closes_stay before update on day_closes
begin select raise(abort, 'a closed day is never changed'); end;
create trigger day_closes_last before delete on day_closes
begin select raise(abort, 'a closed day is never deleted'); end;
create trigger day_confirmations_stay before update on day_confirmations
begin select raise(abort, 'a confirmation is never changed'); end;
create trigger day_confirmations_last before delete on day_confirmations
begin select raise(abort, 'a confirmation is never deleted'); end;

-- The last wall: the rules close only days that are over, and entries are booked at the moment they are made.
create trigger closed_days_take_nothing before insert on postings
when exists (
    select 1 from day_closes, journal_transactions entry
    where day_closes.account = new.account and entry.transaction_number = new.transaction_number and day_closes.ends_at > entry.at)
begin select raise(abort, 'nothing is booked into a closed day'); end;
