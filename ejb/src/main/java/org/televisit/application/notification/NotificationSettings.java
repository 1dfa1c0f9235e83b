package org.televisit.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;
import org.televisit.domain.notification.ReminderRules;

/** When people are reminded; each a setting with the value of REQUIREMENTS T1 as its default. */
@ApplicationScoped
public class NotificationSettings {

    private static final Span FIRST = Span.named("televisit.reminder.first", "PT24H", "PT1H", "P14D");
    private static final Span SECOND = Span.named("televisit.reminder.second", "PT15M", "PT1M", "PT12H");

    private ReminderRules reminders;

    /** For the container. */
    protected NotificationSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public NotificationSettings(Config settings) {
        Span.requireNotLonger(SECOND, FIRST, settings);
        reminders = new ReminderRules(FIRST.in(settings), SECOND.in(settings));
    }

    /** Makes a wrong setting fail the deployment instead of the first reminder. */
    void check(@Observes Startup deployed) {}

    /** How long before the start people are reminded. */
    public ReminderRules reminders() {
        return reminders;
    }
}
