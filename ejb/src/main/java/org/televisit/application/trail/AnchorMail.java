package org.televisit.application.trail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;
import org.televisit.domain.audit.Anchor;

/** Mails an anchor to an address outside the hospital's database, in both languages, since nobody says whose it is. */
@Dependent
class AnchorMail {

    private static final Logger LOG = Logger.getLogger(AnchorMail.class);

    @Inject
    private MailCarrier carrier;

    @Inject
    private MailSettings mail;

    @Inject
    private TrailSettings settings;

    /** Whether there is anybody to mail to, and a mail server. */
    boolean wanted() {
        return settings.mailTo() != null && mail.enabled();
    }

    /** Whether it went out; if not, it is tried again with the next anchor. */
    boolean send(Anchor anchor) {
        String subject = "Audit " + anchor.length() + " · " + mail.hospital();
        String text = "Keep this line: it shows how long the audit trail was and how it ended.\n"
                + "Guarde esta línea: muestra lo larga que era la auditoría y cómo terminaba.\n\n" + anchor.line()
                + "\n";
        String html = "<!DOCTYPE html><html lang=\"en\"><body><pre>" + text + "</pre></body></html>";
        try (MailCarrier.Trip trip = carrier.open()) {
            trip.carry(new Mail("audit-" + anchor.length(), settings.mailTo(), "en", subject, text, html, null));
            return true;
        } catch (CarriageException failure) {
            LOG.warnf("An anchor of the audit trail could not be mailed: %s", failure.code());
            return false;
        }
    }
}
