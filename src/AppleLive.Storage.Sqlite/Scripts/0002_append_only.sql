-- What is written down stays written down: the journal, the public records, payments and accepted keys are appended to
-- and never changed. A correction is a new row that names the old one.

create trigger journal_transactions_stay before update on journal_transactions
begin select raise(abort, 'a journal transaction is never changed'); end;
create trigger journal_transactions_last before delete on journal_transactions
begin select raise(abort, 'a journal transaction is never deleted'); end;

create trigger postings_stay before update on postings
begin select raise(abort, 'a posting is never changed'); end;
create trigger postings_last before delete on postings
begin select raise(abort, 'a posting is never deleted'); end;

create trigger public_records_stay before update on public_records
begin select raise(abort, 'a public record is never changed'); end;
create trigger public_records_last before delete on public_records
begin select raise(abort, 'a public record is never deleted'); end;

create trigger payments_stay before update on payments
begin select raise(abort, 'a payment is never changed'); end;
create trigger payments_last before delete on payments
begin select raise(abort, 'a payment is never deleted'); end;

create trigger idempotency_keys_stay before update on idempotency_keys
begin select raise(abort, 'an accepted key is never changed'); end;
