-- An admin comes into a call only announced: with a reason, and when patient and doctor agree.
alter table guest_link add column reason varchar(200);
alter table guest_link add column doctor_agreed boolean;
alter table guest_link drop constraint guest_link_kind;
alter table guest_link add constraint guest_link_kind check (kind in ('INTERPRETER', 'RELATIVE', 'OTHER', 'ADMIN'));
alter table guest_link add constraint guest_link_reason check ((kind = 'ADMIN') = (reason is not null));
alter table guest_link drop constraint guest_link_in_call_agreed;
alter table guest_link add constraint guest_link_in_call_agreed check (status <> 'IN_CALL'
    or (agreed = true and (kind <> 'ADMIN' or doctor_agreed = true)));

alter table audit_event drop constraint audit_event_action;
alter table audit_event add constraint audit_event_action check (action in
    ('SIGN_IN', 'BOOK', 'CANCEL', 'RESCHEDULE', 'CORRECT', 'TICKET', 'JOIN', 'JOIN_REFUSED', 'ADMIT', 'CALL_START',
     'CALL_END', 'REOPEN', 'LEAVE', 'BLOCK', 'UNBLOCK', 'SETTLE', 'READ_REFUSED', 'SCHEDULE_CHANGE',
     'VISIT_TYPE_CHANGE', 'PATIENT_CREATE', 'PATIENT_VERIFY', 'INVITE', 'LINK', 'PROXY_GRANT', 'PROXY_END', 'PAY',
     'WAIVE', 'LAPSE', 'REFUND_DUE', 'REFUND', 'WEBHOOK_REFUSED', 'OFFER', 'OFFER_ACCEPT', 'OFFER_END', 'LIST_JOIN',
     'LIST_LEAVE', 'DELAY', 'EXTEND', 'HOLD', 'WAIT', 'VISIT_NOW', 'ZONE_RULES', 'MESSAGE_RESEND', 'OUTAGE', 'CHAT',
     'CHAT_READ', 'FILE_UPLOAD', 'FILE_DOWNLOAD', 'PREPARE', 'BIRTH_DATE', 'WAITING_MESSAGE', 'RING', 'RING_END',
     'DEVICE_CHECK', 'RATE', 'ROUTE', 'GUEST_INVITE', 'GUEST_REVOKE', 'GUEST_REFUSED', 'GUEST_WAIT', 'GUEST_ENTER',
     'GUEST_LEAVE', 'GUEST_CONSENT', 'ADMIN_ANNOUNCE', 'ADMIN_CONSENT', 'ADMIN_ENTER', 'ADMIN_LEAVE', 'NOTE_DRAFT', 'NOTE_SIGN', 'NOTE_AMEND', 'NOTE_READ', 'PRESCRIPTION_DRAFT',
     'PRESCRIPTION_DISCARD', 'PRESCRIPTION_SIGN', 'PRESCRIPTION_REVOKE', 'PRESCRIPTION_READ', 'STEP_UP',
     'DOCUMENT_SHARE', 'DOCUMENT_READ', 'DOCUMENT_DELETE', 'VISIT_READ', 'PATIENT_READ', 'AUDIT_READ', 'AUDIT_VERIFY',
     'EMERGENCY', 'HAND_OVER', 'LEGAL_HOLD', 'LEGAL_HOLD_END', 'RETENTION', 'ERASE', 'EXPORT', 'CONSENT',
     'CONSENT_WITHDRAW', 'CONSENT_EXPORT', 'RECORDING_ASK', 'RECORDING_START', 'RECORDING_PAUSE', 'RECORDING_STOP',
     'RECORDING_READY', 'RECORDING_FAILED', 'RECORDING_PLAY', 'RECORDING_DELETE'));
