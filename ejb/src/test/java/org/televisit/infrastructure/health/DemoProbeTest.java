package org.televisit.infrastructure.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.televisit.application.health.Probe.Finding;
import org.televisit.application.security.DemoPeople;
import org.televisit.application.security.IdentityDirectory;
import org.televisit.application.security.IdentityDirectory.DirectoryState;

class DemoProbeTest {

    private static final String ADMIN = DemoPeople.SUBJECTS + "301";

    private final Map<String, DirectoryState> realm = new HashMap<>();
    private DirectoryState others = DirectoryState.DISABLED;
    private int asked;
    private long nanos;

    @Test
    void theDemosFileHasThesePeopleAndNoOthers() throws IOException {
        String file = Files.readString(Path.of("../keycloak-realm/demo/televisit-demo.json"));
        List<String> subjects = Pattern.compile("\"id\": \"([0-9a-f-]{36})\"")
                .matcher(file)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(DemoPeople.all()).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void outsideTheDemoTheyAreKeptOutAndNobodyElseIs() {
        assertThat(DemoPeople.all()).allSatisfy(subject -> assertThat(new DemoPeople(false).keptOut(subject))
                .isTrue());
        assertThat(new DemoPeople(false).keptOut("1b4e28ba-2fa1-4d2b-883f-0016d3cca427"))
                .isFalse();
        assertThat(new DemoPeople(true).keptOut(ADMIN)).isFalse();
    }

    @Test
    void oneOfThemInAHospitalsRealmIsToldToWhoeverWatches() {
        realm.put(ADMIN, DirectoryState.ENABLED);

        assertThat(probe(false).look()).isEqualTo(Finding.degraded("demo-people"));
    }

    @Test
    void aRealmWithoutThemIsWellAndIsNotAskedAgainForAnHour() {
        DemoProbe probe = probe(false);

        assertThat(probe.look()).isEqualTo(Finding.up());
        int once = asked;
        nanos += Duration.ofMinutes(59).toNanos();
        probe.look();
        assertThat(asked).isEqualTo(once);

        nanos += Duration.ofMinutes(2).toNanos();
        realm.put(ADMIN, DirectoryState.ENABLED);
        assertThat(probe.look().code()).isEqualTo("demo-people");
    }

    @Test
    void aProviderThatDoesNotAnswerIsAskedAgainAtTheNextLook() {
        others = DirectoryState.UNKNOWN;
        DemoProbe probe = probe(false);
        assertThat(probe.look()).isEqualTo(Finding.off());
        assertThat(asked).isEqualTo(1);

        others = DirectoryState.DISABLED;
        assertThat(probe.look()).isEqualTo(Finding.up());
    }

    @Test
    void inTheDemoNobodyIsAskedFor() {
        realm.put(ADMIN, DirectoryState.ENABLED);

        assertThat(probe(true).look()).isEqualTo(Finding.off());
        assertThat(asked).isZero();
    }

    private DemoProbe probe(boolean demo) {
        IdentityDirectory directory = new IdentityDirectory() {
            @Override
            public DirectoryState stateOf(String subject) {
                asked++;
                return realm.getOrDefault(subject, others);
            }

            @Override
            public Optional<Set<String>> rolesOf(String subject) {
                throw new AssertionError("nobody wants them");
            }
        };
        return new DemoProbe(new DemoPeople(demo), directory, () -> nanos);
    }
}
