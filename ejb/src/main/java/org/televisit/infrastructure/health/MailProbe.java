package org.televisit.infrastructure.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.televisit.application.health.Probe;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;

/** Connects to the mail server as a message would, sends none, and leaves; messages wait while it does not answer. */
@ApplicationScoped
public class MailProbe implements Probe {

    @Inject
    private MailSettings settings;

    @Inject
    private MailCarrier carrier;

    @Override
    public String part() {
        return "mail";
    }

    @Override
    public Finding look() {
        if (!settings.enabled()) {
            return Finding.off();
        }
        try (MailCarrier.Trip trip = carrier.open()) {
            return Finding.up();
        } catch (CarriageException e) {
            return Finding.degraded(e.code());
        }
    }
}
