-- What keeping time adds to what can be done.
alter table audit_event drop constraint audit_event_action;
alter table audit_event add constraint audit_event_action check (action in
    ('SIGN_IN', 'BOOK', 'CANCEL', 'RESCHEDULE', 'CORRECT', 'TICKET', 'JOIN', 'JOIN_REFUSED', 'ADMIT', 'CALL_START',
     'CALL_END', 'REOPEN', 'LEAVE', 'BLOCK', 'UNBLOCK', 'SETTLE', 'READ_REFUSED', 'SCHEDULE_CHANGE',
     'VISIT_TYPE_CHANGE', 'PATIENT_CREATE', 'PATIENT_VERIFY', 'INVITE', 'LINK', 'PROXY_GRANT', 'PROXY_END', 'PAY',
     'WAIVE', 'LAPSE', 'REFUND_DUE', 'REFUND', 'WEBHOOK_REFUSED', 'OFFER', 'OFFER_ACCEPT', 'OFFER_END',
     'LIST_JOIN', 'LIST_LEAVE', 'DELAY', 'EXTEND', 'HOLD', 'WAIT', 'VISIT_NOW', 'ZONE_RULES', 'MESSAGE_RESEND',
     'OUTAGE'));
