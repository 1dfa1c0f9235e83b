package org.televisit.application.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.ConsentRecord;
import org.televisit.domain.consent.ConsentRepository;
import org.televisit.domain.consent.ConsentText;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Writes decisions down, in the running transaction, each with its audit row; and says what was decided. */
@Dependent
public class ConsentLedger {

    private static final String LAST_RESORT = "en";

    @Inject
    private ConsentRepository consents;

    @Inject
    private AuditTrail audit;

    /** The text that is asked about now, in this language or the one of last resort. */
    public ConsentText current(ConsentPurpose purpose, String language) {
        return Optional.ofNullable(language)
                .flatMap(known -> consents.current(purpose, known))
                .or(() -> consents.current(purpose, LAST_RESORT))
                .orElseThrow(() -> new IllegalStateException("There is no text for " + purpose));
    }

    /**
     * The text that somebody says they have read.
     *
     * @throws BusinessException CONFLICT consent-text-old when another is asked about now
     */
    public ConsentText read(ConsentPurpose purpose, String version, String language) {
        ConsentText now = current(purpose, language);
        if (!now.textVersion().equals(version) || !now.language().equals(language)) {
            throw new BusinessException(Category.CONFLICT, "consent-text-old");
        }
        return now;
    }

    /**
     * Somebody decided.
     *
     * @param by whose decision it is
     * @param name as the others in the visit see them
     */
    public void decided(Author by, Appointment visit, String name, ConsentText text, Decision decision, Instant now) {
        consents.add(ConsentRecord.of(visit, by.subject(), name, text, decision, now));
        AuditAction action =
                switch (decision) {
                    case GIVEN, REFUSED -> AuditAction.CONSENT;
                    case WITHDRAWN -> AuditAction.CONSENT_WITHDRAW;
                };
        String what = text.purpose() + "." + decision;
        audit.record(by, AuditEntry.ofVisit(action, visit, what.toLowerCase(Locale.ROOT)));
    }

    /** What this person decided last, from that moment on; empty for nothing. */
    public Optional<Decision> since(ConsentPurpose purpose, Appointment visit, String subject, Instant since) {
        return consents.latestSince(purpose, visit, subject, since).map(ConsentRecord::decision);
    }
}
