package org.televisit.application.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;

/** Where and how often the end of the audit chain is told outside the database. */
@ApplicationScoped
public class TrailSettings {

    private Path file;
    private String mailTo;
    private String alertsTo;
    private Rules rules;

    /** For the container. */
    protected TrailSettings() {}

    /** By these rules, and what the environment says of files and addresses. */
    @Inject
    public TrailSettings(
            Rules rules,
            @ConfigProperty(name = "televisit.audit.anchor.file") Optional<String> file,
            @ConfigProperty(name = "televisit.audit.anchor.mail.to") Optional<String> mailTo,
            @ConfigProperty(name = "televisit.alert.mail.to") Optional<String> alertsTo,
            @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".") String dataDirectory) {
        this.file = file.map(Path::of).orElseGet(() -> Path.of(dataDirectory, "televisit-audit.anchors"));
        this.mailTo = address(mailTo);
        this.alertsTo = address(alertsTo);
        this.rules = rules;
    }

    private static String address(Optional<String> set) {
        return set.map(String::strip).filter(to -> !to.isEmpty()).orElse(null);
    }

    /** Makes a wrong setting fail the deployment instead of the first anchor. */
    void check(@Observes Startup deployed) {}

    /** The file that anchors are added to. */
    public Path file() {
        return file;
    }

    /** Whom anchors are mailed to; null for nobody. */
    public String mailTo() {
        return mailTo;
    }

    /** Whom alerts about emergency access are mailed to; null for nobody. */
    public String alertsTo() {
        return alertsTo;
    }

    /** So often an anchor is written while the chain grows. */
    public Duration every() {
        return rules.of(Rule.ANCHOR_EVERY);
    }

    /** So often one is mailed. */
    public Duration mailEvery() {
        return rules.of(Rule.ANCHOR_MAIL_EVERY);
    }
}
