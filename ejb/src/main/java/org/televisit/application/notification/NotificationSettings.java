package org.televisit.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;
import org.televisit.application.settings.RulesInForce;
import org.televisit.domain.notification.ReminderRules;

/** When people are reminded (REQUIREMENTS T1), as it is now. */
@ApplicationScoped
public class NotificationSettings {

    private Rules rules;

    /** For the container. */
    protected NotificationSettings() {}

    /** By these rules. */
    @Inject
    public NotificationSettings(Rules rules) {
        this.rules = rules;
    }

    /** How long before the start people are reminded. */
    public ReminderRules reminders() {
        RulesInForce now = rules.now();
        return new ReminderRules(now.of(Rule.REMINDER_FIRST), now.of(Rule.REMINDER_SECOND));
    }
}
