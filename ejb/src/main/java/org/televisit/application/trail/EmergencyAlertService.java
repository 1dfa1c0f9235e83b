package org.televisit.application.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.person.EmergencyAccess;
import org.televisit.domain.person.EmergencyRepository;

/**
 * Mails those who answer for it that a record was opened in an emergency: the row is the outbox, so a mail server that
 * is away loses nothing. The mail names nobody; who, whose and why stand behind the sign-in.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EmergencyAlertService {

    private static final Logger LOG = Logger.getLogger(EmergencyAlertService.class);
    private static final HouseLetter LETTER = new HouseLetter("emergency");
    private static final int MOST = 20;

    @Inject
    private EmergencyRepository emergencies;

    @Inject
    private TrailSettings settings;

    @Inject
    private MailSettings mail;

    @Inject
    private MailCarrier carrier;

    @Inject
    private ApplicationClock clock;

    /** Mails what nobody was mailed about yet, if anybody is named and there is a mail server. */
    public void mailThoseDue() {
        if (settings.alertsTo() == null || !mail.enabled()) {
            return;
        }
        List<EmergencyAccess> due = emergencies.unmailed(MOST);
        if (due.isEmpty()) {
            return;
        }
        try (MailCarrier.Trip trip = carrier.open()) {
            for (EmergencyAccess access : due) {
                trip.carry(letter(access));
                access.mailed(clock.now());
            }
        } catch (CarriageException later) {
            LOG.warnf("An alert about emergency access could not be mailed yet: %s", later.code());
        }
    }

    private Mail letter(EmergencyAccess access) {
        return LETTER.to(
                settings.alertsTo(), "emergency-" + access.id(), "", mail.page("/admin/audit.xhtml?action=EMERGENCY"));
    }
}
