package org.televisit.infrastructure.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.time.ApplicationClock;

/** Hands mails to the SMTP server that the server's mail session names, many over one connection. */
@ApplicationScoped
public class JakartaMailCarrier implements MailCarrier {

    private static final Logger LOG = Logger.getLogger(JakartaMailCarrier.class);
    private static final String SESSION = "java:jboss/mail/Televisit";
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final MailSettings settings;
    private final ApplicationClock clock;
    private final String user;
    private final String password;
    private Session session;

    /** For the container's proxy. */
    protected JakartaMailCarrier() {
        this(null, null, null);
    }

    /** Over the server's session, which is looked up at the first trip; user and password may be absent. */
    @Inject
    public JakartaMailCarrier(
            MailSettings settings,
            ApplicationClock clock,
            @ConfigProperty(name = "televisit.mail.user") Optional<String> user,
            @ConfigProperty(name = "televisit.mail.password") Optional<String> password) {
        this.settings = settings;
        this.clock = clock;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
    }

    JakartaMailCarrier(MailSettings settings, ApplicationClock clock, Session session) {
        this(settings, clock, Optional.empty(), Optional.empty());
        this.session = session;
    }

    @Override
    public Trip open() throws CarriageException {
        try {
            Session mine = session();
            Transport transport = mine.getTransport("smtp");
            transport.connect(user, password);
            return new SmtpTrip(mine, transport);
        } catch (MessagingException e) {
            throw new CarriageException(Kind.UNREACHABLE, "unreachable", e);
        }
    }

    private synchronized Session session() throws CarriageException {
        if (session == null) {
            try {
                session = InitialContext.doLookup(SESSION);
            } catch (NamingException e) {
                throw new CarriageException(Kind.UNREACHABLE, "no-mail-session", e);
            }
        }
        patience(session.getProperties());
        return session;
    }

    // a mail server that takes the connection and then says nothing must not hold a worker for ever
    private static void patience(Properties properties) {
        properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
    }

    private final class SmtpTrip implements Trip {

        private final Session mine;
        private final Transport transport;

        SmtpTrip(Session mine, Transport transport) {
            this.mine = mine;
            this.transport = transport;
        }

        @Override
        public void carry(Mail mail) throws CarriageException {
            try {
                MimeMessage message = new MimeMail(mine, settings).of(mail, clock.now());
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                throw Refusal.of(e, transport.isConnected());
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debugf("The mail server left without a word: %s", e.getMessage());
            }
        }
    }
}
