-- Every price a listing has had: what was asked at the time of an order can be shown afterwards.
create table listing_prices (
    listing_price $serial$,
    listing_id $id$ not null,
    price_fen $long$ not null,
    set_by $id$ not null,
    at $long$ not null,
    constraint listing_price_in_range check (price_fen between 1 and 10000000),
    constraint listing_price_of_listing foreign key (listing_id) references listings (listing_id),
    constraint listing_price_set_by foreign key (set_by) references persons (person_id)
) $strict$;

create index listing_prices_by_listing on listing_prices (listing_id, listing_price);

insert into listing_prices (listing_id, price_fen, set_by, at) select listing_id, price_fen, created_by, created_at from listings;

create index lots_to_list on lots (village_id, lot_id) where state = 'attested' and allocated_grams < found_grams;

create index livestreams_open on livestreams (starts_at, livestream_id) where state in ('scheduled', 'live', 'postponed');

create index orders_by_livestream on orders (livestream_id, order_id) where livestream_id is not null;
