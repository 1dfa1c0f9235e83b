package org.televisit.application.recording;

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

/** Whether visits may be recorded, and where recordings lie. */
@ApplicationScoped
public class RecordingSettings {

    private static final long MEBIBYTE = 1024 * 1024;

    @Inject
    private Rules rules;

    @Inject
    @ConfigProperty(name = "televisit.recording.enabled", defaultValue = "false")
    private boolean enabled;

    @Inject
    @ConfigProperty(name = "televisit.recording.directory")
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = "televisit.recording.free.mebibytes", defaultValue = "1024")
    private int freeMebibytes;

    /** Makes a wrong setting fail the deployment instead of the first recording. */
    void check(@Observes Startup deployed) {
        directory();
    }

    /** Off unless the hospital enables it (R1). */
    public boolean enabled() {
        return enabled;
    }

    /** Where the files lie; a folder of its own. */
    public Path directory() {
        return directory
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir", "."), "recordings"));
    }

    /** Of so many bytes of the disk a recording leaves others alone. */
    public long bytesToLeave() {
        return freeMebibytes * MEBIBYTE;
    }

    /** For so long after a recording was stopped the doctor's page may still bring what it holds. */
    public Duration lateChunks() {
        return rules.of(Rule.LATE_CHUNKS);
    }
}
