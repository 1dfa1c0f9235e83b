-- Who sends messages holds a bucket of them for a while, instead of each message: a message is then written to once, at
-- its end. Messages that must keep their order are in one bucket; those of a release that knows of none are in the first.
alter table outbox_message add column bucket integer default 0 not null;
update outbox_message set bucket = mod(coalesce(appointment_id, patient_id) / 32, 128)
  where status = 'PENDING' and coalesce(appointment_id, patient_id) is not null;

create table outbox_bucket (
  channel varchar(8) not null,
  bucket integer not null,
  claimed_by varchar(64),
  -- when the claim ends by itself
  claimed_until timestamp(6) with time zone,
  -- since when it waits for its turn, and how many full batches were taken of it in this one
  turn_since timestamp(6) with time zone not null,
  full_batches integer not null,
  constraint outbox_bucket_key primary key (channel, bucket),
  constraint outbox_bucket_channel check (channel in ('MAIL', 'SMS', 'PUSH')),
  constraint outbox_bucket_number check (bucket >= 0 and bucket < 128),
  constraint outbox_bucket_claim check (claimed_by is null or claimed_until is not null)
);
insert into outbox_bucket (channel, bucket, turn_since, full_batches)
  select c.channel, 16 * a.n + b.n, current_timestamp, 0
  from (values ('MAIL'), ('SMS'), ('PUSH')) as c (channel)
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7)) as a (n)
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as b (n);

-- those whose turn it is are looked at in its order, and no further than to the first with work
create index outbox_bucket_by_turn on outbox_bucket (channel, turn_since, bucket);

-- many messages are due at the same moment: without their own number they share an entry
drop index outbox_message_due;
create index outbox_message_due on outbox_message (channel, bucket, next_try_at);
