package org.televisit.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.televisit.application.notification.PushSettings;
import org.televisit.web.page.Reader;

/** Whether this device may be told of news; the rest is between the browser and the interface. */
@Named("push")
@RequestScoped
public class PushBacking {

    @Inject
    private PushSettings settings;

    @Inject
    private Reader reader;

    /** Whether the hospital has it, and the reader has visits of their own. */
    public boolean isOffered() {
        return settings.enabled() && (reader.isPatient() || reader.isDoctor());
    }

    /** What the browser binds its permission to. */
    public String getPublicKey() {
        return settings.publicKey();
    }
}
