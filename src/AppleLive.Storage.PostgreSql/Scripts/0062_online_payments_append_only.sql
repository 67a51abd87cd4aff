-- What a provider kept of a payment is written down once.

create trigger payment_fees_stay before update on payment_fees for each row execute function refuse('what a provider kept is never changed');
create trigger payment_fees_last before delete on payment_fees for each row execute function refuse('what a provider kept is never deleted');
create trigger provider_events_last before delete on provider_events for each row execute function refuse('a notice of a provider is never deleted');
create trigger stray_money_lasts before delete on stray_money for each row execute function refuse('stray money is never deleted');
