-- What was answered to a request that named an idempotency key, so that the same request is not done twice. Neither the
-- key nor who asked stands here, only the hash of both; the answer is sealed under the key.
create table remembered_request (
  request_hash varchar(64) primary key,
  version integer not null,
  fingerprint varchar(64) not null,
  claim varchar(22) not null,
  claimed_until timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  status integer,
  location varchar(400),
  answer bytea,
  constraint remembered_request_answered check (status is not null or (location is null and answer is null))
);
create index remembered_request_by_expiry on remembered_request (expires_at);
