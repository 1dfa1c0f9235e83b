package org.televisit.application.person;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Invitation;
import org.televisit.domain.person.InvitationKind;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.shared.SecretToken;

/** Makes invitations and sends them on their way; the token passes through here and is kept nowhere. */
@Dependent
public class Invitations {

    /** The page that shows an invitation; its query has the token. */
    static final String PATH = "/invitation?token=";

    @Inject
    private PatientRepository patients;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<Invited> invited;

    @Inject
    @ConfigProperty(name = "televisit.public.url", defaultValue = "http://localhost:8080/televisit")
    private String publicUrl;

    InvitationLink toRecord(Patient patient, Author by) {
        Instant now = clock.now();
        String token = SecretToken.next();
        Invitation made =
                patients.save(Invitation.toRecord(patient, SecretToken.hashOf(token), by.subject(), now), now);
        return sent(made, token, patient.email(), patient.displayName(), by);
    }

    /** @param email null when the inviter hands the link over themselves */
    InvitationLink toActFor(Patient patient, ProxyRelation relation, Instant until, String email, Author by) {
        Instant now = clock.now();
        String token = SecretToken.next();
        Invitation made = patients.save(
                Invitation.toActFor(patient, relation, until, SecretToken.hashOf(token), by.subject(), now), now);
        return sent(made, token, email, null, by);
    }

    private InvitationLink sent(Invitation made, String token, String email, String recipient, Author by) {
        Patient patient = made.patient();
        String link = publicUrl + PATH + token;
        audit.record(by, AuditEntry.ofPatient(AuditAction.INVITE, patient, reason(made.kind())));
        if (email != null) {
            invited.fire(new Invited(
                    made.kind(),
                    patient.publicId(),
                    patient.displayName(),
                    email,
                    recipient,
                    patient.language(),
                    patient.knownZone(),
                    link,
                    made.expiresAt(),
                    made.createdAt()));
        }
        return new InvitationLink(link, made.expiresAt(), email != null);
    }

    private static String reason(InvitationKind kind) {
        return switch (kind) {
            case RECORD -> "record";
            case PROXY -> "proxy";
        };
    }
}
