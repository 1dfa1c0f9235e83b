package org.televisit.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.televisit.network.FreePorts;
import org.televisit.product.PushPair;

/**
 * Decides, before arquillian.xml is read, what the server of the tests inside the container runs on: the database
 * named by the build, ports that are free, and a mail server of this JVM.
 */
public final class ServerSettings implements LauncherSessionListener {

    private static final int HTTP_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9990;
    private static final int HIGHEST_PORT = 60_000;

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("televisit.it.database");
        if (database == null) {
            return;
        }
        int offset = freeOffset();
        System.setProperty("televisit.it.management.port", Integer.toString(MANAGEMENT_PORT + offset));
        System.setProperty(
                "televisit.it.server.settings",
                "-Djboss.socket.binding.port-offset=" + offset + " -Dtelevisit.it.database=" + database + " "
                        + databaseSettings(database) + mailSettings() + webhookSettings() + recordingSettings()
                        + reachSettings()
                        // a new database each time, so the keys and the audit's anchors are new as well
                        + " -Denv.TELEVISIT_KEYS_CREATE=true -Denv.TELEVISIT_KEYS=" + ofThisRun("televisit.keys")
                        + " -Dtelevisit.keys.create=true -Dtelevisit.audit.anchor.file=" + ofThisRun("anchors"));
    }

    private static Path ofThisRun(String name) {
        try {
            return Files.createTempDirectory("televisit").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mailSettings() {
        mail.start();
        return " -Dtelevisit.alert.mail.to=alerts@example.org -Dtelevisit.audit.anchor.mail.to=anchors@example.org"
                + " -Dtelevisit.mail.host=127.0.0.1 -Denv.TELEVISIT_MAIL_HOST=127.0.0.1 -Denv.TELEVISIT_MAIL_PORT="
                + mail.getSmtp().getPort() + " -Dtelevisit.it.imap.port="
                + mail.getImap().getPort();
    }

    // where the tests listen as the other system that is told of visits
    private static String webhookSettings() {
        int port = FreePorts.one();
        return " -Dtelevisit.it.webhook.port=" + port + " -Dtelevisit.webhook.url=http://127.0.0.1:" + port
                + "/hook -Dtelevisit.webhook.secret=a-secret-that-both-of-them-know"
                + " -Dtelevisit.webhook.inside=127.0.0.1";
    }

    // a gateway for text messages and a push service, where the tests listen as these; the text goes through an XML
    // file
    private static String reachSettings() {
        int texts = FreePorts.one();
        PushPair pair = PushPair.made();
        return " -Dtelevisit.it.sms.port=" + texts + " -Dtelevisit.sms.url=http://127.0.0.1:" + texts + "/sms"
                + " -Dtelevisit.sms.content.type=application/x-www-form-urlencoded"
                + " -Dtelevisit.sms.body=To={to}&amp;Body={text}&amp;Ref={id} -Dtelevisit.sms.inside=true"
                + " -Dtelevisit.push.enabled=true -Dtelevisit.push.inside=true -Dtelevisit.push.hosts=localhost"
                + " -Dtelevisit.push.public.key=" + pair.publicKey() + " -Dtelevisit.push.private.key="
                + pair.privateKey();
    }

    private static String recordingSettings() {
        Path recordings = Path.of("target", "recordings-of-tests").toAbsolutePath();
        return " -Dtelevisit.recording.enabled=true -Dtelevisit.recording.free.mebibytes=1"
                + " -Dtelevisit.recording.directory=" + recordings;
    }

    // the server reads ${env.X} from a system property of that very name before it looks at its environment
    private String databaseSettings(String database) {
        return switch (database) {
            case "h2" -> settings("h2", "jdbc:h2:mem:televisit;DB_CLOSE_DELAY=-1", "sa", "sa");
            case "postgresql" -> settings("postgresql", startPostgres(), "postgres", "postgres");
            default -> throw new IllegalArgumentException(database);
        };
    }

    private static String settings(String driver, String url, String user, String password) {
        return "-Denv.TELEVISIT_DB_DRIVER=" + driver + " -Denv.TELEVISIT_DB_URL=" + url + " -Denv.TELEVISIT_DB_USER="
                + user + " -Denv.TELEVISIT_DB_PASSWORD=" + password;
    }

    private String startPostgres() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        mail.stop();
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freeOffset() {
        for (int offset = 2_000; offset + MANAGEMENT_PORT < HIGHEST_PORT; offset += 100) {
            if (free(HTTP_PORT + offset) && free(MANAGEMENT_PORT + offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("no pair of free ports");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
