-- What a provider kept of a payment is written down once.

create trigger payment_fees_stay before update on payment_fees
begin select raise(abort, 'what a provider kept is never changed'); end;
create trigger payment_fees_last before delete on payment_fees
begin select raise(abort, 'what a provider kept is never deleted'); end;
create trigger provider_events_last before delete on provider_events
begin select raise(abort, 'a notice of a provider is never deleted'); end;
create trigger stray_money_lasts before delete on stray_money
begin select raise(abort, 'stray money is never deleted'); end;
