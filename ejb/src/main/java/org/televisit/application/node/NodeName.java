package org.televisit.application.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node of the server is called, among those that share the database. */
@ApplicationScoped
public class NodeName {

    private static final int LONGEST = 64;

    @Inject
    @ConfigProperty(name = "jboss.node.name", defaultValue = "televisit")
    private String name;

    /** 1 to 64 characters. */
    public String value() {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
