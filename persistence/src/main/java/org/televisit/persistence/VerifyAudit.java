package org.televisit.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.televisit.domain.audit.ChainVerifier;
import org.televisit.domain.audit.Seal;
import org.televisit.domain.audit.Verdict;

/**
 * Checks the audit trail without the server: whoever took the server over cannot make this say that all is well.
 * {@code bin/verify-audit} starts it; docs/operations/audit.md says how.
 */
public final class VerifyAudit {

    static final int INTACT = 0;
    static final int FOUND = 1;
    static final int NOT_CHECKED = 2;

    private VerifyAudit() {}

    /** Reads the environment; the exit code is 0 for intact, 1 for findings, 2 when it could not be checked. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        try {
            Verdict verdict = verdict(environment);
            ChainVerifier.lines(verdict).forEach(out::println);
            out.printf("%d places, %d anchors%n", verdict.places(), verdict.anchors());
            out.println(verdict.intact() ? "The audit trail is intact." : "The audit trail has been tampered with.");
            return verdict.intact() ? INTACT : FOUND;
        } catch (IllegalArgumentException | SQLException | IOException failure) {
            out.println("The audit trail could not be checked: " + failure.getMessage());
            return NOT_CHECKED;
        }
    }

    private static Verdict verdict(Map<String, String> environment) throws SQLException, IOException {
        Seal seal = new Seal(KeyFile.key(Path.of(required(environment, "TELEVISIT_KEYS")), "audit-1"));
        String url = required(environment, "TELEVISIT_DB_URL");
        String user = environment.getOrDefault("TELEVISIT_DB_USER", "sa");
        String password = environment.getOrDefault("TELEVISIT_DB_PASSWORD", "sa");
        String file = environment.get("TELEVISIT_AUDIT_ANCHOR_FILE");
        List<String> anchors = file == null || file.isEmpty() ? List.of() : Files.readAllLines(Path.of(file));
        return new ChainVerifier(seal).verify(() -> DriverManager.getConnection(url, user, password), anchors, null);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
