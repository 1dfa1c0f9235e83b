package org.televisit.application.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.televisit.application.consent.ConsentLedger;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.ConsentText;

/** What whoever is in a room is told of recording before anybody asks. Public words, and so anybody's. */
@Dependent
public class RecordingTexts {

    @Inject
    private RecordingSettings settings;

    @Inject
    private ConsentLedger consents;

    /** Whether the hospital lets doctors record. */
    public boolean enabled() {
        return settings.enabled();
    }

    /** What one is asked to agree to, in this language or the one of last resort. */
    public ConsentText inRoom(String language) {
        return consents.current(ConsentPurpose.RECORDING, language);
    }
}
