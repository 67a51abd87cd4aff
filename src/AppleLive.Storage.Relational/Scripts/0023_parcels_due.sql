-- What is due is found by state, in the index of open parcels: each order needs one index less.
drop index parcels_due;
