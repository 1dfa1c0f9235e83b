package org.televisit.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.notification.Mail;
import org.televisit.application.notification.MailCarrier;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.time.ApplicationClock;

@DisplayName("A real mail server")
class JakartaMailCarrierTest {

    private static final MailSettings SETTINGS =
            new MailSettings(true, null, "desk@example.org", "Clínica Ñ", "https://visits.example.org/televisit");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private JakartaMailCarrier carrier() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        return new JakartaMailCarrier(SETTINGS, new ApplicationClock(), Session.getInstance(properties));
    }

    private static Mail mail(String key, Mail.CalendarPart calendar) {
        return new Mail(key, "maria@example.org", "es", "Señal", "Hola, María:\n", "<p>Hola</p>", calendar);
    }

    @Test
    void gets_text_page_and_calendar_with_the_headers_of_an_automatic_message() throws Exception {
        try (MailCarrier.Trip trip = carrier().open()) {
            trip.carry(mail("v1.0.CONFIRMATION.p", new Mail.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nñ\r\n")));
        }

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getMessageID()).isEqualTo("<v1.0.CONFIRMATION.p@visits.example.org>");
        assertThat(got.getSubject()).isEqualTo("Señal");
        assertThat(got.getFrom()[0].toString()).contains("no-reply@visits.example.org");
        assertThat(got.getReplyTo()[0].toString()).isEqualTo("desk@example.org");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getHeader("Content-Language")).containsExactly("es");
        Multipart whole = (Multipart) got.getContent();
        Multipart alternatives = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(text(alternatives.getBodyPart(0))).contains("María");
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternatives.getBodyPart(2).getContentType())
                .contains("text/calendar")
                .contains("method=REQUEST");
        assertThat(text(alternatives.getBodyPart(2))).contains("ñ");
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("visit.ics");
    }

    @Test
    void gets_many_over_one_connection_and_the_same_id_for_the_same_message() throws Exception {
        try (MailCarrier.Trip trip = carrier().open()) {
            trip.carry(mail("k1", null));
            trip.carry(mail("k1", null));
            trip.carry(mail("k2", null));
        }

        MimeMessage[] got = server.getReceivedMessages();
        assertThat(got).hasSize(3);
        assertThat(got[0].getMessageID()).isEqualTo(got[1].getMessageID()).isNotEqualTo(got[2].getMessageID());
    }

    @Test
    void that_is_not_there_is_unreachable() {
        JakartaMailCarrier carrier = carrier();
        server.stop();

        CarriageException failure = catchThrowableOfType(CarriageException.class, carrier::open);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void that_goes_away_in_the_middle_is_unreachable() throws Exception {
        try (MailCarrier.Trip trip = carrier().open()) {
            trip.carry(mail("k1", null));
            server.stop();

            CarriageException failure =
                    catchThrowableOfType(CarriageException.class, () -> trip.carry(mail("k2", null)));

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void never_sees_an_address_that_is_none() throws Exception {
        try (MailCarrier.Trip trip = carrier().open()) {
            Mail broken = new Mail("k", "not an address", "en", "s", "t", "h", null);

            CarriageException failure = catchThrowableOfType(CarriageException.class, () -> trip.carry(broken));

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            trip.carry(mail("k2", null));
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void says_by_its_answer_whether_to_try_again() {
        assertThat(kind("550 5.1.1 no such user", true)).isEqualTo(Kind.REFUSED);
        assertThat(kind("451 4.7.1 greylisted", true)).isEqualTo(Kind.REFUSED_FOR_NOW);
        assertThat(kind("421 closing", false)).isEqualTo(Kind.UNREACHABLE);
        assertThat(kind("530 authentication required", true)).isEqualTo(Kind.UNREACHABLE);
        assertThat(kind("something else", true)).isEqualTo(Kind.REFUSED_FOR_NOW);
        assertThat(kind("something else", false)).isEqualTo(Kind.UNREACHABLE);
    }

    private static Kind kind(String answer, boolean connected) {
        SendFailedException failure = new SendFailedException("Invalid Addresses", new SendFailedException(answer));
        return Refusal.of(failure, connected).kind();
    }

    private static String text(BodyPart part) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.getDataHandler().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
