-- The chain over the audit trail: each line gets a place in it and a seal that only the holder of the key can make.
-- Lines themselves are never touched: what the chainer knows stands in tables of its own.
create table audit_link (
  place bigint not null primary key,
  event_id bigint not null,
  content_mac varchar(64) not null,
  previous_mac varchar(64) not null,
  linked_at timestamp(6) with time zone not null,
  mac varchar(64) not null,
  constraint audit_link_event unique (event_id)
);

-- One row: how long the chain is, up to which line it was read, who works on it and what was last told outside.
create table audit_chain (
  id integer not null primary key,
  length bigint not null,
  mac varchar(64) not null,
  seen_to bigint not null,
  claimed_by varchar(64),
  claimed_until timestamp(6) with time zone,
  anchored_length bigint not null,
  anchored_at timestamp(6) with time zone,
  anchored_by varchar(64),
  mailed_at timestamp(6) with time zone,
  constraint audit_chain_one check (id = 1)
);
insert into audit_chain (id, length, mac, seen_to, anchored_length) values
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, 0);

-- Keys that were passed over: their transaction was rolled back, or has not been committed yet and is waited for.
create table audit_gap (
  from_id bigint not null primary key,
  to_id bigint not null,
  seen_at timestamp(6) with time zone not null,
  constraint audit_gap_forward check (from_id <= to_id)
);

-- The trail is read by time, by who, whose and what, a page at a time by key.
create index audit_event_by_time on audit_event (happened_at, id);
create index audit_event_by_actor on audit_event (actor, happened_at, id);
create index audit_event_by_action on audit_event (action, happened_at, id);
create index audit_event_of_patient on audit_event (patient_id, happened_at, id);
drop index audit_event_by_patient;

alter table audit_event drop constraint audit_event_action;
alter table audit_event add constraint audit_event_action check (action in
    ('SIGN_IN', 'BOOK', 'CANCEL', 'RESCHEDULE', 'CORRECT', 'TICKET', 'JOIN', 'JOIN_REFUSED', 'ADMIT', 'CALL_START',
     'CALL_END', 'REOPEN', 'LEAVE', 'BLOCK', 'UNBLOCK', 'SETTLE', 'READ_REFUSED', 'SCHEDULE_CHANGE',
     'VISIT_TYPE_CHANGE', 'PATIENT_CREATE', 'PATIENT_VERIFY', 'INVITE', 'LINK', 'PROXY_GRANT', 'PROXY_END', 'PAY',
     'WAIVE', 'LAPSE', 'REFUND_DUE', 'REFUND', 'WEBHOOK_REFUSED', 'OFFER', 'OFFER_ACCEPT', 'OFFER_END', 'LIST_JOIN',
     'LIST_LEAVE', 'DELAY', 'EXTEND', 'HOLD', 'WAIT', 'VISIT_NOW', 'ZONE_RULES', 'MESSAGE_RESEND', 'OUTAGE', 'CHAT',
     'CHAT_READ', 'FILE_UPLOAD', 'FILE_DOWNLOAD', 'PREPARE', 'BIRTH_DATE', 'WAITING_MESSAGE', 'RING', 'RING_END',
     'DEVICE_CHECK', 'RATE', 'ROUTE', 'GUEST_INVITE', 'GUEST_REVOKE', 'GUEST_REFUSED', 'GUEST_WAIT', 'GUEST_ENTER',
     'GUEST_LEAVE', 'GUEST_CONSENT', 'NOTE_DRAFT', 'NOTE_SIGN', 'NOTE_AMEND', 'NOTE_READ', 'PRESCRIPTION_DRAFT',
     'PRESCRIPTION_DISCARD', 'PRESCRIPTION_SIGN', 'PRESCRIPTION_REVOKE', 'PRESCRIPTION_READ', 'STEP_UP',
     'DOCUMENT_SHARE', 'DOCUMENT_READ', 'DOCUMENT_DELETE', 'VISIT_READ', 'PATIENT_READ', 'AUDIT_READ',
     'AUDIT_VERIFY', 'EMERGENCY', 'HAND_OVER', 'LEGAL_HOLD', 'LEGAL_HOLD_END', 'RETENTION', 'ERASE', 'EXPORT'));
