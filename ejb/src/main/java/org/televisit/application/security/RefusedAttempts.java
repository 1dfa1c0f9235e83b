package org.televisit.application.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.regex.Pattern;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.RefusedException;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Writes down that an {@link Attempt} was refused, unless that has been done already where more is known of it. Also
 * what was asked for under an id that nobody has is written down, as it was asked for.
 */
@Attempt(AuditAction.READ_REFUSED)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RefusedAttempts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String NO_ID = "?";

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PersonRepository people;

    @Inject
    private RefusalService apart;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /** Lets the call go on and looks at how it ends. */
    @AroundInvoke
    public Object watched(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RefusedException written) {
            throw written;
        } catch (BusinessException refusal) {
            Attempt tried = call.getMethod().getAnnotation(Attempt.class);
            AuditEntry entry = entry(tried, String.valueOf(call.getParameters()[0]), refusal.reason());
            // it failed in the middle of something: nothing of that may stay but the line
            if (refusal.category() == Category.UNAVAILABLE) {
                apart.failed(entry);
                throw refusal;
            }
            throw audit.refused(caller.actor(), entry, refusal);
        }
    }

    private AuditEntry entry(Attempt tried, String id, String reason) {
        return switch (tried.about()) {
            case VISIT ->
                appointments
                        .byPublicId(id)
                        .map(visit -> AuditEntry.ofVisit(tried.value(), visit, reason))
                        .orElseGet(() -> unknown(tried, "Appointment", id, reason));
            case PATIENT ->
                people.patientByPublicId(id)
                        .map(patient -> AuditEntry.ofPatient(tried.value(), patient, reason))
                        .orElseGet(() -> unknown(tried, "Patient", id, reason));
        };
    }

    // the trail keeps what may be an id, and nothing else that somebody typed
    private static AuditEntry unknown(Attempt tried, String type, String id, String reason) {
        return new AuditEntry(tried.value(), type, ID.matcher(id).matches() ? id : NO_ID, null, reason);
    }
}
