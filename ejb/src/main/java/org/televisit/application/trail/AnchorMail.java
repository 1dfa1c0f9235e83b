package org.televisit.application.trail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;
import org.televisit.domain.audit.Anchor;

/** Mails an anchor to an address outside the hospital's database. */
@Dependent
class AnchorMail {

    private static final Logger LOG = Logger.getLogger(AnchorMail.class);
    private static final HouseLetter LETTER = new HouseLetter("anchor");

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
        try (MailCarrier.Trip trip = carrier.open()) {
            trip.carry(LETTER.to(
                    settings.mailTo(),
                    "audit-" + anchor.length(),
                    anchor.length() + " · " + mail.hospital(),
                    anchor.line()));
            return true;
        } catch (CarriageException failure) {
            LOG.warnf("An anchor of the audit trail could not be mailed: %s", failure.code());
            return false;
        }
    }
}
