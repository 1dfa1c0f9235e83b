package org.televisit.application.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is told figures: whoever has the token of the settings. Without one they are told to nobody. */
@ApplicationScoped
public class MetricsAccess {

    private static final String SCHEME = "Token ";
    private static final int SHORTEST = 32;

    private Optional<String> token;

    /** For the container. */
    protected MetricsAccess() {}

    /**
     * By the setting.
     *
     * @throws IllegalArgumentException in one line when it can be guessed
     */
    @Inject
    public MetricsAccess(@ConfigProperty(name = "televisit.metrics.token") Optional<String> token) {
        this.token = token.filter(given -> !given.isBlank());
        if (this.token.isPresent() && this.token.get().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "televisit.metrics.token is too short: give it at least " + SHORTEST + " random characters");
        }
    }

    /** Makes a wrong setting fail the deployment. */
    void check(@Observes Startup deployed) {}

    /** Whether figures are told at all. */
    public boolean on() {
        return token.isPresent();
    }

    /** @param authorization the header of the request; null for none */
    public boolean allows(String authorization) {
        return token.isPresent()
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8),
                        token.get().getBytes(StandardCharsets.UTF_8));
    }
}
