package org.televisit.application.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.notification.Brief;
import org.televisit.application.notification.BriefWriter;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.notification.MessageWriter;
import org.televisit.application.person.OwnRecords;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.MessageRow;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;

/** The mails and text messages a patient was sent, made again of what they told then; for the patient and who acts for them. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class SentMails {

    private static final int PAGE = 100;

    @Inject
    private OwnRecords records;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private MailSettings settings;

    @Inject
    private CurrentActor caller;

    /**
     * One of them; a text message has no subject.
     *
     * @param status SENT, or KEPT where the hospital had no mail server
     * @param visitId public id; null when it is about no visit
     * @param to null when the patient had no address
     */
    public record SentMail(
            MessageKind kind,
            OutboxStatus status,
            Instant sentAt,
            String to,
            String language,
            String visitId,
            String subject,
            String text) {

        /** Never shows what was told. */
        @Override
        public String toString() {
            return "SentMail[" + kind + "]";
        }
    }

    /** @param next what to ask for the page after; null when there is none */
    public record Page(List<SentMail> mails, Long next) {}

    /**
     * Up to a hundred, the newest first. What was written to somebody else about the patient, an invitation to act for
     * them, is that person's; the link of an invitation to the record is left out.
     *
     * @param before where the last page ended; null for the first
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(value = AuditAction.EXPORT, about = About.PATIENT)
    public Page page(String patientId, Long before) {
        Patient patient = records.of(patientId, caller.actor(), AuditAction.EXPORT);
        List<MessageRow> rows = outbox.toldTo(patient, before, PAGE);
        MessageWriter writer = new MessageWriter(settings);
        List<SentMail> mails = rows.stream()
                .map(row -> new Told(row, outbox.facts(row.id())))
                .filter(told -> told.facts.details().get(Details.FOR_WHOM) == null)
                .map(told -> told.row.channel() == MessageChannel.SMS
                        ? told.again(new BriefWriter(settings))
                        : told.again(writer))
                .toList();
        return new Page(mails, rows.size() < PAGE ? null : rows.get(PAGE - 1).id());
    }

    private record Told(MessageRow row, MessageFacts facts) {

        SentMail again(BriefWriter writer) {
            Brief brief = writer.write(facts, facts.written());
            return sent(brief.language(), null, brief.line());
        }

        SentMail again(MessageWriter writer) {
            MessageFacts discreet = row.kind() == MessageKind.INVITATION ? facts.withoutPage() : facts;
            Mail mail = writer.write(discreet, facts.written(), row.sentAt());
            return sent(mail.language(), mail.subject(), mail.text());
        }

        private SentMail sent(String language, String subject, String text) {
            return new SentMail(
                    row.kind(), row.status(), row.sentAt(), row.sentTo(), language, row.appointmentId(), subject, text);
        }
    }
}
