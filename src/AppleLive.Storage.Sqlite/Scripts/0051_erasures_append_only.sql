-- An erasure stays. It alone may change a payment, and of a payment the slip alone, to nothing.

create trigger erasures_stay before update on erasures
begin select raise(abort, 'an erasure is never changed'); end;
create trigger erasures_last before delete on erasures
begin select raise(abort, 'an erasure is never deleted'); end;

drop trigger payments_stay;
create trigger payments_stay before update on payments
when new.reference <> x''
    or not exists (select 1 from erasures where kind = 'order' and subject = old.order_id)
    or (new.payment_id, new.order_id, new.provider, new.amount_fen, new.shipping_fen, new.taken_by, new.taken_in, new.captured_at)
        is not (old.payment_id, old.order_id, old.provider, old.amount_fen, old.shipping_fen, old.taken_by, old.taken_in, old.captured_at)
begin select raise(abort, 'a payment is never changed'); end;
