package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity provider's realm lies, which is also who its tokens say has issued them. */
@ApplicationScoped
public class RealmAddress {

    private String address;

    /** For the container. */
    protected RealmAddress() {}

    /** By the setting; a slash at its end, which no issuer's name has, is left out. */
    @Inject
    public RealmAddress(
            @ConfigProperty(
                            name = "televisit.oidc.provider.url",
                            defaultValue = "http://localhost:8180/realms/televisit")
                    String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    /** An http or https address without a slash at its end. */
    public String value() {
        return address;
    }
}
