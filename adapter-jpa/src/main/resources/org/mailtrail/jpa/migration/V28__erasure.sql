-- What keeps an erased contact from coming back: a keyed hash of each address, and the key. Whoever
-- has neither the address nor the key cannot tell whose they are.
create table erasure_key (
  line integer not null primary key,
  hash_key varchar(64) not null
);

create table erased_address (
  address_hash varchar(64) not null primary key,
  erased_at timestamp(6) with time zone not null,
  first_day date
);
