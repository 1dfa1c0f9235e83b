package org.televisit.infrastructure.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.trail.ChainKey;
import org.televisit.domain.audit.Seal;

/**
 * The key as the server's settings have it; docs/operations/audit.md says how they take it from the server's
 * credential store. Without one the application does not start: a trail that nobody can check would look like one that
 * can.
 */
@ApplicationScoped
public class ConfiguredChainKey implements ChainKey {

    private final Optional<String> text;

    /** For the container's proxy. */
    protected ConfiguredChainKey() {
        this(Optional.empty());
    }

    /** Base64, either alphabet. */
    @Inject
    public ConfiguredChainKey(@ConfigProperty(name = "televisit.audit.key") Optional<String> text) {
        this.text = text;
    }

    /** Makes a missing or a bad key fail the deployment instead of the first link. */
    void check(@Observes Startup deployed) {
        bytes();
    }

    @Override
    public byte[] bytes() {
        String base64 = text.map(String::strip)
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> new IllegalStateException("Setting televisit.audit.key is missing: make a key of 32"
                        + " random bytes (openssl rand -base64 32), keep it in the server's credential store, and never"
                        + " change it"));
        byte[] key = decoded(base64);
        if (key.length < Seal.LEAST_KEY_BYTES) {
            throw new IllegalStateException("Setting televisit.audit.key has " + key.length
                    + " bytes, but needs 32: make one by openssl rand -base64 32");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder()
                    .decode(base64.replace('+', '-').replace('/', '_').replace("=", ""));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException(
                    "Setting televisit.audit.key is no Base64: make one by openssl rand -base64 32");
        }
    }
}
